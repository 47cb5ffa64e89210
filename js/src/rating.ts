// How students rate themselves on a lesson's objectives. Pure. An objective is
// known by its own text: a reworded one is another, and what was said of the
// old stays in the history.

import type { LogEvent, Of } from './event'

/** A word about an objective. */
export interface Rating {
  lesson: string
  objective: string
  /** By the student's own word: 1 not yet, 2 getting there, 3 I can. */
  level: 1 | 2 | 3
  /** When, in UTC milliseconds. */
  at: number
}

/** What tells the objectives of lessons apart. */
export function objectiveKey(lesson: string, objective: string): string {
  return `${lesson}\n${objective}`
}

/** The last word about each objective, by its key. Lesson leads a subject to what the lesson is called now. */
export function levelsOf(events: Iterable<LogEvent>, lesson: (subject: string) => string): ReadonlyMap<string, number> {
  return new Map(inOrder(events).map(({ subject, objective, level }) => [objectiveKey(lesson(subject), objective), level]))
}

/** All ratings, the newest first: of one objective the last word of each day, which day names by a time. */
export function ratingsOf(events: Iterable<LogEvent>, lesson: (subject: string) => string, day: (at: number) => string): Rating[] {
  const last = new Map<string, Rating>()
  for (const { at, subject, objective, level } of inOrder(events)) {
    const rating = { lesson: lesson(subject), objective, level, at }
    const key = `${day(at)}\n${objectiveKey(rating.lesson, objective)}`
    last.delete(key) // the last word of a day has the place of its time
    last.set(key, rating)
  }
  return [...last.values()].reverse()
}

function inOrder(events: Iterable<LogEvent>): Of<'rated'>[] {
  const said = [...events].filter(event => event.kind === 'rated')
  return said.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)) as unknown as Of<'rated'>[]
}
