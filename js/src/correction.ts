import type { Lesson, Outline } from './page'
import { type Progress, lessonsOf, standing } from './progress'
import { mayGain } from './revision'

/**
 * The first lesson not mastered yet with an answer that a corrected question may
 * give credit for, once its page is opened: of a lesson in several languages,
 * the one in which the answer was given. Known only where the outline has
 * revisions.
 */
export function correctedLesson(outline: Outline, progress: Progress): Lesson | undefined {
  return outline.units.flatMap(lessonsOf).find(({ id, revs }) => {
    const { done, check } = standing(progress, id)
    if (!revs || !check || done === 'mastered') return false
    return check.tries.some(({ answers }) => [...answers.values()].some(({ right, alone, rev, event }) =>
      !right && alone && mayGain(revs, { ...event, rev })))
  })
}
