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
  /** `open`; `kept`; `changed`, for a reason; `let`: let go. */
  state: 'open' | 'kept' | 'changed' | 'let'
  /** Why it was changed. */
  why: string
}

/**
 * All goals, the newest first. Two devices may each have an open one. Of several
 * words on a goal's end the last counts, by (at, id).
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
  return set.sort((a, b) => (before(a, b) ? 1 : -1)).map(event => {
    const { id, at, text, lessons = [], until = '' } = event as unknown as Of<'goal'>
    const end = ends.get(id) as unknown as Of<'goalClosed'> | undefined
    const state = !end ? 'open' : end.kept ? 'kept' : end.why ? 'changed' : 'let'
    return { id, at, text, lessons, until, state, why: end?.why ?? '' }
  })
}

/** The goal to show: of open ones the newest. The others wait until it is closed. */
export function openGoal(events: Iterable<LogEvent>): Of<'goal'> | undefined {
  const all = [...events]
  const closed = new Set(all.map(({ kind, goal }) => kind === 'goalClosed' && goal))
  return all.filter(({ kind, id }) => kind === 'goal' && !closed.has(id)).sort((a, b) => (before(a, b) ? 1 : -1))[0] as unknown as Of<'goal'> | undefined
}

function before(a: LogEvent, b: LogEvent): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id)
}

/** What lessons are called together. */
export function titled(lessons: readonly { title: string }[]): string {
  return lessons.map(({ title }) => title).join(' · ')
}

/**
 * What to show of a goal: its words and its lessons, or the lessons alone where
 * the words are their titles. Lesson finds a lesson of the record, undefined for
 * one that is gone or that the page does not know.
 */
export function goalLine<L extends { title: string }>({ text, lessons = [] }: { text: string; lessons?: string[] }, lesson: (id: string) => L | undefined): (string | L)[] {
  const known = lessons.flatMap(id => lesson(id) ?? [])
  return text === titled(known) ? known : [text, ...known]
}

/** What a new goal of these lessons and words is on record as; the words come first. */
export function newGoal(words: string, lessons: { id: string; title: string }[], until: string): { kind: 'goal' } & Kinds['goal'] {
  const text = words.trim() || titled(lessons)
  return { kind: 'goal', text, ...(lessons.length && { lessons: lessons.map(({ id }) => id) }), ...(until && { until }) }
}

/** The next day, or today, that is a weekday (0 for Sunday to 6 for Saturday). Days are YYYY-MM-DD. */
export function weekEnd(today: string, weekday: number): string {
  const date = new Date(today)
  date.setUTCDate(date.getUTCDate() + ((weekday - date.getUTCDay() + 7) % 7))
  return date.toISOString().slice(0, 10)
}
