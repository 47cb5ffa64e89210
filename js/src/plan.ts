// A plan for what is left: the Must lessons that are not done, over the classes
// that are left. Pure, and so worked out anew whenever calendar or record change.

import { type Asked, type Backlog, type Step, backlogOf } from './backlog'
import { type Calendar, meetingsOf } from './calendar'
import type { Pace } from './pacing'
import { taughtAs } from './workload'

/** What to do in one class, or in several in a row where a lesson takes as long. */
export interface PlanDay {
  /** The days of the first and the last of these classes; '' after the unit. */
  from: string
  to: string
  steps: Step[]
  /** How long what is not done of it takes; 0 where a lesson does not say. */
  minutes: number
}

/** What is left, spread over the classes that are left. */
export interface Plan extends Pick<Backlog, 'skip'> {
  /** In order, the next class first; only one without dates when no class is left. */
  days: PlanDay[]
  /** How many steps are not done. */
  left: number
}

/** What a plan is made from. */
export interface Ask extends Asked {
  /** On which days the class still meets for the unit (YYYY-MM-DD), today's class included; none once it is over. */
  meetings: readonly string[]
  /** How many classes the unit has in all, and how many of them at its end are kept free. */
  classes: number
  review: number
  /** Whether the student is behind the class by more than counts as on pace. */
  behind: boolean
}

/**
 * Spreads what is left. A lesson is never split: a class takes lessons as long as
 * most of the next one fits into an even share of what is left then, and a lesson
 * that is longer than such a share has several classes to itself.
 *
 * The classes kept free at the unit's end stay free for whoever is on pace: then
 * the plan leads to where the flag will be. Otherwise as many of them are used as
 * it takes for a class to have no more to do than the unit asks of everybody.
 */
export function planOf(ask: Ask): Plan {
  const { meetings, review, behind } = ask
  const { steps, skip, usual } = backlogOf(ask, meetings[0] === ask.today)
  const timed = [...usual, ...steps.map(step => step.minutes)].every(Boolean)
  const weight = (step: Step): number => (timed ? step.minutes! : 1)
  const whole = timed ? sum(usual) : usual.length

  let rest = sum(steps.map(weight))
  const enough = behind && whole ? Math.ceil((rest * Math.max(1, ask.classes - review)) / whole) : 1
  let classes = Math.min(meetings.length, Math.max(enough, meetings.length - review))
  const days: PlanDay[] = []
  for (let at = 0, day = 0; at < steps.length;) {
    const begin = at
    let load = 0
    do load += weight(steps[at++]!)
    while (at < steps.length && (steps[at]!.done || (2 * load + weight(steps[at]!)) * classes <= 2 * rest))
    const share = steps.slice(begin, at)
    const long = at < steps.length ? Math.min(classes - 1, Math.max(1, Math.round((load * classes) / rest))) : classes
    days.push({
      from: meetings[day] ?? '', to: meetings[day + long - 1] ?? '', steps: share,
      minutes: sum(share.map(step => (step.done ? 0 : step.minutes || NaN))) || 0,
    })
    day += long
    classes -= long
    rest -= load
  }
  return { days, skip, left: steps.filter(step => !step.done).length }
}

/** Who asks for a plan, and when. */
export interface Asking extends Pick<Asked, 'outline' | 'progress' | 'today' | 'first'> {
  calendar: Calendar
  /** The id of the student's section. */
  section: string
  pace: Pace
}

/**
 * The plan of a student for the units that have begun and that the page knows,
 * over the classes left of the unit that the class is in.
 */
export function planFor(asking: Asking): Plan {
  const { outline, calendar, section, today, pace } = asking
  const { running, status } = pace
  // A translation is taught with its original, which stands for it where both are known.
  const units = outline.units.filter(unit =>
    pace.units.some(({ id, begun }) => begun && id === taughtAs(unit)) && !outline.units.some(({ id }) => id === unit.same))
  return planOf({
    ...asking, units,
    unit: running ? units.find(unit => taughtAs(unit) === running.id) : units[units.length - 1],
    meetings: running ? meetingsOf(calendar, section).filter(day => day >= today && !(running.last && day > running.last)) : [],
    classes: running ? running.ended + running.left : 0,
    review: calendar.review,
    behind: status === 'behind',
  })
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
