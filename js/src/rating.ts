// How students rate themselves on a lesson's objectives. Pure. An objective is
// known by its own text: a reworded one is another, and what was said of the
// old stays in the history.

import type { LogEvent, Of } from './event'

/** How well, by the student's own word: not yet, getting there, I can. */
export type Level = 1 | 2 | 3

/** A word about an objective. */
export interface Rating {
  lesson: string
  objective: string
  level: Level
  /** When, in UTC milliseconds. */
  at: number
}

/**
 * All ratings, the newest first: of one objective the last word of each day.
 * Lesson leads a subject to what the lesson is called now, day a time to its day.
 */
export function ratingsOf(events: Iterable<LogEvent>, lesson: (subject: string) => string, day: (at: number) => string): Rating[] {
  const said = [...events].filter(event => event.kind === 'rated') as unknown as Of<'rated'>[]
  said.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  const seen = new Set<string>()
  const ratings: Rating[] = []
  for (const { at, subject, objective, level } of said) {
    const rating = { lesson: lesson(subject), objective, level, at }
    const key = JSON.stringify([rating.lesson, objective, day(at)])
    if (!seen.has(key)) ratings.push(rating)
    seen.add(key)
  }
  return ratings
}

/** The last word about an objective of a lesson; undefined while there is none. Takes the newest first. */
export function levelOf(ratings: readonly Rating[], lesson: string, objective: string): Level | undefined {
  return ratings.find(rating => rating.lesson === lesson && rating.objective === objective)?.level
}
