// A student's own goals. Pure functions of the set of events.

import type { Kinds, LogEvent, Of } from './event'

/** A goal and what became of it. */
export interface Goal {
  /** The id of the event that set it. */
  id: string
  /** When it was set, in UTC milliseconds. */
  at: number
  /** The student's own words, or the titles of its lessons as they were then. */
  text: string
  /** The ids of the lessons it is about; none where it is words only. */
  lessons: string[]
  /** The last day of it, YYYY-MM-DD; '' for none. */
  until: string
  /**
   * `open`; `kept`; `changed`, for a reason; `let`: let go; `followed`: another
   * was set while it was open, as two devices may do.
   */
  state: 'open' | 'kept' | 'changed' | 'let' | 'followed'
  /** Why it was changed. */
  why: string
}

/**
 * All goals, the newest first. Only that can be open: there is one at a time, and
 * what another followed does not come back. Of several words on a goal's end the
 * last counts, by (at, id).
 */
export function goalsOf(events: Iterable<LogEvent>): Goal[] {
  const set: LogEvent[] = []
  const ends = new Map<unknown, LogEvent>()
  for (const event of events) {
    if (event.kind === 'goal') set.push(event)
    if (event.kind !== 'goalClosed') continue
    const end = ends.get(event.goal)
    if (!end || before(end, event)) ends.set(event.goal, event)
  }
  return set.sort((a, b) => (before(a, b) ? 1 : -1)).map((event, i) => {
    const { id, at, text, lessons = [], until = '' } = event as unknown as Of<'goal'>
    const end = ends.get(id) as unknown as Of<'goalClosed'> | undefined
    const state = !end ? (i ? 'followed' : 'open') : end.kept ? 'kept' : end.why ? 'changed' : 'let'
    return { id, at, text, lessons, until, state, why: end?.why ?? '' }
  })
}

function before(a: LogEvent, b: LogEvent): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id)
}

/** What a new goal of these lessons and words is on record as; the words come first. */
export function newGoal(words: string, lessons: { id: string; title: string }[], until: string): { kind: 'goal' } & Kinds['goal'] {
  const text = words.trim() || lessons.map(({ title }) => title).join(' · ')
  return { kind: 'goal', text, ...(lessons.length && { lessons: lessons.map(({ id }) => id) }), ...(until && { until }) }
}

/**
 * The last school day of the week that a day belongs to, or of the next week
 * after it: the day before the longest time without school. Dates are YYYY-MM-DD,
 * weekdays 0 for Sunday to 6 for Saturday.
 */
export function weekEnd(today: string, schoolDays: readonly number[] = [1, 2, 3, 4, 5]): string {
  const rest = (day: number): number => [1, 2, 3, 4, 5, 6, 7].find(ahead => schoolDays.includes((day + ahead) % 7)) ?? 7
  const last = schoolDays.reduce((best, day) => (rest(day) >= rest(best) ? day : best), 5)
  const date = new Date(today)
  date.setUTCDate(date.getUTCDate() + ((last - date.getUTCDay() + 7) % 7))
  return date.toISOString().slice(0, 10)
}
