import type { Lesson, Outline } from './page'
import { type Progress, lessonsOf, standing } from './progress'
import { wasCorrected } from './revision'

/**
 * The first lesson not mastered yet with an answer that a corrected question may
 * give credit for, once its page is opened. Known only where the outline has
 * revisions.
 */
export function correctedLesson(outline: Outline, progress: Progress): Lesson | undefined {
  const all = outline.units.flatMap(lessonsOf)
  return all.find(({ id }) => {
    const { done, check } = standing(progress, id)
    if (!check || done === 'mastered') return false
    const revs = all.filter(lesson => lesson.id === id).map(lesson => lesson.revs ?? '')
    return check.tries.some(({ answers }) => [...answers].some(([question, { right, rev }]) => !right && wasCorrected(revs, question, rev)))
  })
}
