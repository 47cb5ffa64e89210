// How a student stands against the class: a pure function of calendar, section,
// day and work, in whole numbers. builder/pacing says the same in Go, and the
// tests of both read its testdata.

import { type Calendar, meetingFrom, meetingsOf, spansOf } from './calendar'

/** One Must lesson as the pace counts it, or one pick of a Must board. */
export interface Must {
  /** 0 where the author gives none. */
  minutes: number
  done: boolean
}

/** What a unit asks of a student, in course order. */
export interface UnitWork {
  id: string
  musts: Must[]
}

/** How one unit stands. */
export interface UnitPace {
  id: string
  /** From the day of its first class on. */
  begun: boolean
  /** After the day of its last class. */
  over: boolean
  /** How many of its meetings were before today. */
  ended: number
  /** How many of its meetings are not over, today's included. */
  left: number
  /** The dates of its first and last class; '' for what the calendar does not reach. */
  first: string
  last: string
  /** How many Must lessons the class's flag stands behind. */
  flag: number
  /** How many Must lessons are done, of how many. */
  done: number
  total: number
  /** After its end it is for practice only. */
  practice: boolean
}

/** How a student stands. */
export interface Pace {
  /** The units of the calendar that the course has, in the calendar's order. */
  units: UnitPace[]
  /** The unit that the class is in: of those begun and not over, the one that began last. */
  running?: UnitPace
  /** How many Must lessons of the units that have begun the flag stands behind. */
  expected: number
  /** How many of them are done. */
  done: number
  /** expected − done; negative for a student who is ahead. */
  behind: number
  /** `before` the first class; `done`: every Must of every unit that has begun. */
  status: 'before' | 'pace' | 'behind' | 'ahead' | 'done'
}

/**
 * Holds a student's work against the class's calendar on a day (YYYY-MM-DD). A
 * section that the calendar does not know has no units.
 */
export function paceOf(calendar: Calendar, section: string, today: string, work: UnitWork[]): Pace {
  const { review, band } = calendar
  const known = calendar.sections.some(s => s.id === section)
  const meetings = meetingsOf(calendar, section)
  const now = meetingFrom(meetings, today)
  const units: UnitPace[] = []
  let running: UnitPace | undefined
  let expected = 0, done = 0, total = 0, begun = false
  spansOf(calendar, meetings).forEach(({ id, begin, end, practice }, i) => {
    const musts = known && work.find(w => w.id === id)?.musts
    if (!musts) return
    const classes = Math.max(1, calendar.units[i]!.classes)
    const ended = begin < 0 ? 0 : Math.min(classes, Math.max(0, now - begin))
    const first = meetings[begin] ?? ''
    const unit: UnitPace = {
      id, practice, ended, first,
      begun: first !== '' && first <= today, over: ended === classes, left: classes - ended,
      last: meetings[end] ?? '', flag: begin < 0 ? 0 : flagOf(musts, ended, Math.max(1, classes - review)),
      done: musts.filter(m => m.done).length, total: musts.length,
    }
    units.push(unit)
    if (!unit.begun) return
    begun = true
    expected += unit.flag
    done += unit.done
    total += unit.total
    if (!unit.over && !(running && running.first > first)) running = unit
  })
  const behind = expected - done
  const status = !begun ? 'before' : done === total ? 'done' : behind > band ? 'behind' : behind < 0 ? 'ahead' : 'pace'
  return { units, ...(running && { running }), expected, done, behind, status }
}

/**
 * How many Must lessons the flag stands behind after so many of the meetings in
 * which they are taught: the most whose weights come to no more than the part of
 * the whole that is over. Minutes are the weights where every lesson gives them.
 */
function flagOf(musts: Must[], ended: number, taught: number): number {
  const weighed = musts.every(m => m.minutes > 0)
  const weights = musts.map(m => weighed ? m.minutes : 1)
  const part = weights.reduce((a, b) => a + b, 0) * Math.min(ended, taught)
  let sum = 0
  const beyond = weights.findIndex(w => (sum += w) * taught > part)
  return beyond < 0 ? weights.length : beyond
}

/**
 * The Must lessons that a choice board counts as: as many as are to be picked,
 * done as far as lessons of it are, each weighing the mean of the board's
 * lessons, rounded down; 0 where one of them gives no minutes.
 */
export function picksOf(pick: number, lessons: Must[]): Must[] {
  const done = lessons.filter(l => l.done).length
  const sum = lessons.reduce((all, l) => all + l.minutes, 0)
  const minutes = lessons.length && lessons.every(l => l.minutes > 0) ? Math.floor(sum / lessons.length) : 0
  return Array.from({ length: Math.max(0, pick) }, (_, i) => ({ minutes, done: i < done }))
}
