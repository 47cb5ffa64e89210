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
    const why = end?.why?.trim() ?? '' // an earlier release took spaces for a reason
    const state = !end ? 'open' : end.kept ? 'kept' : why ? 'changed' : 'let'
    return { id, at, text, lessons, until, state, why }
  })
}

/** The goal to show: of open ones the newest. The others wait until it is closed. */
export function openGoal(events: Iterable<LogEvent>): Goal | undefined {
  return goalsOf(events).find(({ state }) => state === 'open')
}

function before(a: LogEvent, b: LogEvent): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id)
}

/** A goal as far as it is shown and changed: its text, and the ids of its lessons. */
type Said = Pick<Goal, 'text'> & Partial<Pick<Goal, 'lessons'>>

/** Finds a lesson of the record; undefined for one that is gone or that the page does not know. */
type Finder<L> = (id: string) => L | undefined

/** Stands between the titles of lessons. */
const dot = ' · '

/**
 * What to show of a goal: its text, in it the lessons that it names, and then
 * those that it does not.
 */
export function goalLine<L extends { title: string }>({ text, lessons = [] }: Said, lesson: Finder<L>): (string | L)[] {
  const line: (string | L)[] = [text]
  for (const known of new Set(lessons.flatMap(id => lesson(id) ?? []))) {
    const { title } = known
    const at = (part: string | L): number => (typeof part === 'string' ? (dot + part + dot).indexOf(dot + title + dot) : -1)
    const i = line.findIndex(part => at(part) >= 0)
    const part = line[i] as string
    if (i < 0) line.push(known)
    else line.splice(i, 1, ...[part.slice(0, Math.max(0, at(part) - dot.length)), known, part.slice(at(part) + title.length + dot.length)].filter(Boolean))
  }
  return line
}

/** The student's own words in a goal: what is no lesson's title. */
export function goalWords(goal: Said, lesson: Finder<{ title: string }>): string {
  return goalLine(goal, lesson).filter(part => typeof part === 'string').join(dot)
}

/**
 * What a goal of these words and lessons is on record as, without words by the
 * lessons' titles. Of one that is changed, what was not touched stays: its text,
 * and the lessons that the page does not know, which nobody could give up there.
 */
export function newGoal<L extends { id: string; title: string }>(
  words: string, picked: L[], until: string, was: Said = { text: '' }, lesson: Finder<L> = () => undefined,
): { kind: 'goal' } & Kinds['goal'] {
  const before = [...new Set((was.lessons ?? []).map(id => lesson(id)?.id ?? id))]
  const ids = picked.map(({ id }) => id)
  const lessons = [...new Set([...before.filter(id => !lesson(id) || ids.includes(id)), ...ids])]
  const same = words.trim() === goalWords(was, lesson).trim() && lessons.join() === before.join()
  const text = same ? was.text : words.trim() || picked.map(({ title }) => title).join(dot)
  return { kind: 'goal', text, ...(lessons.length && { lessons }), ...(until && { until }) }
}

/** The next day, or today, that is a weekday (0 for Sunday to 6 for Saturday). Days are YYYY-MM-DD. */
export function weekEnd(today: string, weekday: number): string {
  const date = new Date(today)
  date.setUTCDate(date.getUTCDate() + ((weekday - date.getUTCDay() + 7) % 7))
  return date.toISOString().slice(0, 10)
}
