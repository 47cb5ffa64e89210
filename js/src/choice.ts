// What a student has taken from a choice board. Pure, as progress is.

import type { Board, Lesson } from './page'
import { type Progress, standing, wanted } from './progress'

/** How a choice board stands. */
export interface Choice {
  /** Its lessons that are chosen, or done without: work done always counts. */
  picked: Lesson[]
  /** How many are still to choose. */
  left: number
}

/** How a choice board stands. Two devices together may have chosen more than it asks for; all of that stays chosen. */
export function choiceOf(board: Board, progress: Progress): Choice {
  const picked = board.lessons.filter(({ id }) => {
    const { choice, done } = standing(progress, id)
    return done || choice === 'chosen'
  })
  return { picked, left: Math.max(0, wanted(board) - picked.length) }
}

/** Whether what was begun in a lesson of a board is to go on: it is chosen, or can still be and was not given back. */
export function goesOn(lesson: Lesson, board: Board, progress: Progress): boolean {
  const { choice } = standing(progress, lesson.id)
  return choice ? choice === 'chosen' : choiceOf(board, progress).left > 0
}
