// What is left to do of the units that have begun, in the order to do it in, and
// what may wait. Pure.

import { dayOf } from './calendar'
import { goesOn } from './choice'
import { isOpen } from './next'
import type { Board, Lesson, Outline, Unit } from './page'
import { picksOf } from './pacing'
import { type Progress, doneOn, isBoard, lessonsById, standing, wanted } from './progress'

/** One thing to do: a lesson, or one pick of a choice board, which has the board's id, title and place. */
export interface Step extends Pick<Lesson, 'id' | 'title' | 'href' | 'minutes' | 'home'> {
  /** Done today, in class: it is part of today's share, so that finishing early brings no more of it. */
  done?: boolean
  /** It is a pick of a board, of which nothing is known yet. Its minutes are the mean of the board's lessons. */
  pick?: true
}

/** What is left. */
export interface Backlog {
  steps: Step[]
  /**
   * Should and Aspire lessons and boards that nothing among the steps builds on: of
   * the unit, and of every other where Must is left to do.
   */
  skip: { id: string; title: string }[]
  /** The minutes of every Must of the unit, done or not; of a board, of each pick. */
  usual: number[]
}

/** What a backlog is made from. */
export interface Asked {
  outline: Outline
  progress: Progress
  /** The units that have begun, in course order. */
  units: Unit[]
  /** The one of them that the class is in, or was in last. */
  unit?: Unit
  /** YYYY-MM-DD */
  today: string
  /** The id of the lesson that is next up, which leads where it is part of what is left. */
  first?: string
}

/**
 * Lists what is left of Must, and what else that builds on: every lesson after
 * those it needs, otherwise in the order of the path, begun ones first. What was
 * done today leads where the class meets today.
 */
export function backlogOf({ outline, progress, units, unit, today, first }: Asked, meetsToday: boolean): Backlog {
  const steps: Step[] = []
  const seen = new Set<string>()
  const lessons = lessonsById(outline)
  const over = (station: Lesson | Board): boolean =>
    isBoard(station) ? doneOn(station, progress) >= wanted(station) : !!standing(progress, station.id).done
  const begun = (lesson: Lesson): boolean => {
    const { opened, ticked, done } = standing(progress, lesson.id)
    return !done && !!(opened || ticked.size) && isOpen(lesson, progress)
  }
  const rank = ({ station }: { station: Lesson | Board }): number =>
    isBoard(station) ? 2 : station.id === first ? 0 : begun(station) ? 1 : 2

  const visit = (lesson: Lesson | undefined): void => {
    if (!lesson || seen.has(lesson.id)) return
    const { done, since } = standing(progress, lesson.id)
    if (done && !(meetsToday && dayOf(since) === today)) return
    seen.add(lesson.id)
    if (!done) for (const need of lesson.needs ?? []) visit(lessons.get(need.id))
    steps.push({ ...lesson, done: !!done })
  }
  const choose = (board: Board, { href }: Unit): void => {
    const { board: id, title, lessons } = board
    let open = wanted(board) - doneOn(board, progress)
    for (const lesson of lessons) {
      const { done, choice } = standing(progress, lesson.id)
      if (done || (open > 0 && (choice || begun(lesson)) && goesOn(lesson, board, progress))) visit(lesson)
      if (!done && seen.has(lesson.id)) open--
    }
    for (; open > 0; open--) {
      steps.push({
        id, title, href: `${href}#gr-board-${id}`, minutes: minutesOf(board)[0], pick: true,
        ...(lessons.every(lesson => lesson.home === false) && { home: false }),
      })
    }
  }

  const musts = units.flatMap(unit => unit.stations.filter(station => station.do === 'must').map(station => ({ station, unit })))
  for (const { station, unit } of musts.sort((a, b) => rank(a) - rank(b))) {
    if (isBoard(station)) choose(station, unit)
    else visit(station)
  }
  const skip: Backlog['skip'] = []
  const usual: number[] = []
  for (const { id: at, stations } of units) {
    const here = at === unit?.id
    const left = here || stations.some(station => station.do === 'must' && !over(station))
    for (const station of stations) {
      const id = isBoard(station) ? station.board : station.id
      if (station.do !== 'must') {
        if (left && !over(station) && !seen.has(id)) skip.push({ id, title: station.title })
      } else if (here) usual.push(...minutesOf(station))
    }
  }
  return { steps: steps.sort((a, b) => +!!b.done - +!!a.done), skip, usual }
}

function minutesOf(station: Lesson | Board): number[] {
  if (!isBoard(station)) return [station.minutes ?? 0]
  return picksOf(wanted(station), station.lessons.map(({ minutes = 0 }) => ({ minutes, done: false }))).map(pick => pick.minutes)
}
