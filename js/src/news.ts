// What has changed in a section's calendar since the student last took note of
// it. Pure.

import { type Calendar, meetingsOf, spansOf } from './calendar'

/** A section's calendar as far as its changes are told. */
export interface Seen {
  /** The days on which the section would have met and does not, in order. */
  lost: string[]
  /** The last day of every unit whose last day is known, by the unit's id. */
  ends: Record<string, string>
}

/** What is to be told; nothing of it may be empty as a whole. */
export interface News {
  /** Days lost, in order, by reason; '' where none is given. */
  lost: Map<string, string[]>
  /** Days of school after all, in order. */
  back: string[]
  /** Units that end on another day than before, in the calendar's order. */
  ends: { unit: string; title: string; date: string }[]
}

/** How many days what is past stays worth telling of. */
const recent = 14

/** The state of a section's calendar. */
export function seenOf(calendar: Calendar, section: string): Seen {
  const meetings = meetingsOf(calendar, section)
  const ends: [string, string][] = spansOf(calendar, meetings).map(({ id, end }) => [id, meetings[end] ?? ''])
  return {
    lost: meetingsOf({ ...calendar, lost: [] }, section).filter(date => !meetings.includes(date)),
    ends: Object.fromEntries(ends.filter(([, date]) => date)),
  }
}

/** Whether two states are the same; of the same units in another order that is not said. */
export function sameSeen(a: Seen, b: Seen): boolean {
  const text = ({ lost, ends }: Seen): string => JSON.stringify([lost, ends])
  return text(a) === text(b)
}

/**
 * What a student is told on a day (YYYY-MM-DD) of the calendar as it is now, who
 * knows it as it was before, in a language; undefined where nothing is worth
 * telling. Where nobody knows what was seen, only days lost in units that are
 * being taught are told: those of the last two weeks and those to come.
 *
 * A unit that ended longer ago than that has not moved: it is taught again, in
 * another term.
 */
export function newsOf(calendar: Calendar, section: string, today: string, now: Seen, before: Seen | undefined, language: string): News | undefined {
  const since = new Date(Date.parse(today) - recent * 864e5).toISOString().slice(0, 10)
  const meetings = meetingsOf(calendar, section)
  const taught = spansOf(calendar, meetings)
    .map(({ begin, end }) => [meetings[begin] ?? '', meetings[end] ?? ''] as const)
    .filter(([first, last]) => first && first <= today && today <= last)
  const untold = (date: string): boolean =>
    before ? !before.lost.includes(date) : taught.some(([first, last]) => first <= date && date <= last)
  const lost = new Map<string, string[]>()
  for (const date of now.lost) {
    if (date < since || !untold(date)) continue
    const why = calendar.lost.find(day => day.date === date && (!day.sections?.length || day.sections.includes(section)))?.why ?? ''
    lost.set(why, [...(lost.get(why) ?? []), date])
  }
  const back = before?.lost.filter(date => date >= today && meetings.includes(date)) ?? []
  const ends = calendar.units.flatMap(({ id, title, titles }) => {
    const date = now.ends[id]
    const old = before?.ends[id]
    return title && date && old && old !== date && old >= since && (date >= today || old >= today)
      ? [{ unit: id, title: titles?.[language] ?? title, date }] : []
  })
  return lost.size || back.length || ends.length ? { lost, back, ends } : undefined
}
