// Subjects of events: `unit/lesson` or `unit/lesson#item`.

import { lessonsOf } from './progress'
import type { Lesson, Outline } from './page'

/** Divides a subject into lesson and item; the item is '' where only a lesson is meant. */
export function parted(subject: string): { lesson: string; item: string } {
  const cut = subject.indexOf('#')
  return cut < 0 ? { lesson: subject, item: '' } : { lesson: subject.slice(0, cut), item: subject.slice(cut + 1) }
}

/** Leads earlier subjects of lessons and tasks to those they have now. Takes the lessons of the outline by id. */
export function currentSubjects(outline: Outline, lessons: ReadonlyMap<string, Lesson>): (subject: string) => string {
  const moved = new Map<string, string>()
  for (const unit of outline.units) {
    for (const lesson of lessonsOf(unit)) {
      for (const was of lesson.was ?? []) moved.set(was, lesson.id)
      for (const need of lesson.needs ?? []) for (const was of need.was ?? []) moved.set(was, need.id)
      for (const task of lesson.tasks ?? []) {
        if (typeof task === 'string') continue
        for (const was of task.was ?? []) moved.set(was, `${lesson.id}#${task.id}`)
      }
    }
  }
  return subject => {
    const whole = moved.get(subject)
    if (whole) return whole
    const { lesson } = parted(subject)
    if (lessons.has(lesson)) return subject // a name that is in use now means what it says
    return (moved.get(lesson) ?? lesson) + subject.slice(lesson.length)
  }
}
