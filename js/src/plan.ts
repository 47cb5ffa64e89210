// A plan for what is left: the Must lessons that are not done, over the classes
// that are left. Pure, and so worked out anew whenever calendar or record change.

import { dayOf } from './calendar'
import { choiceOf, goesOn } from './choice'
import { isOpen } from './next'
import type { Board, Lesson, Outline, Unit } from './page'
import { picksOf } from './pacing'
import { type Progress, doneOn, isBoard, lessonsById, standing, wanted } from './progress'

/** What a plan is made from. */
export interface Ask {
  outline: Outline
  progress: Progress
  /** The units that have begun, in course order; the class is in the last of them. */
  units: Unit[]
  /** On which days the class still meets for that unit (YYYY-MM-DD), today's class included; none once it is over. */
  meetings: readonly string[]
  /** How many classes the unit has in all, and how many of them at its end are kept free. */
  classes: number
  review: number
  /** YYYY-MM-DD */
  today: string
  /** Whether the student is behind the class by more than counts as on pace. */
  behind: boolean
  /** The id of the lesson that is next up, which leads where it is part of the plan. */
  first?: string
}

/** One thing to do: a lesson, or one pick of a choice board. */
export interface PlanStep {
  /** The lesson's id; that of the board for a pick of which nothing is known yet. */
  id: string
  title: string
  /** From the site's root. */
  href: string
  /** 0 where the author gives none; of a pick, the mean of the board's lessons. */
  minutes: number
  /** False for what needs the classroom. */
  home: boolean
  /** Done today, in class: it is part of today's share, so that finishing early brings no more of it. */
  done: boolean
  /** It is a pick of a board. */
  pick?: true
}

/** What to do in one class, or in several in a row where a lesson takes as long. */
export interface PlanDay {
  /** The days of the first and the last of these classes; '' after the unit. */
  from: string
  to: string
  steps: PlanStep[]
  /** How long what is not done of it takes; 0 where a lesson does not say. */
  minutes: number
}

/** What is left, spread over the classes that are left. */
export interface Plan {
  /** In order, the next class first; only one without dates when no class is left. */
  days: PlanDay[]
  /** What may wait: the ids of Should and Aspire lessons and boards of the unit that nothing in the plan builds on. */
  skip: string[]
  /** How many steps are not done. */
  left: number
}

/**
 * Spreads what is left. Every lesson comes after those it needs, otherwise in the
 * order of the path, begun ones first. A lesson is never split: a class takes
 * lessons as long as most of the next one fits into an even share of what is left
 * then, and a lesson that is longer than such a share has several classes to
 * itself.
 *
 * The classes kept free at the unit's end stay free for whoever is on pace: then
 * the plan leads to where the flag will be. Otherwise as many of them are used as
 * it takes for a class to have no more to do than the unit asks of everybody.
 */
export function planOf(ask: Ask): Plan {
  const { meetings, review, behind } = ask
  const { steps, skip, usual } = stepsOf(ask)
  const timed = usual.every(minutes => minutes > 0) && steps.every(step => step.minutes > 0)
  const weights = steps.map(step => (timed ? step.minutes : 1))
  const whole = timed ? sum(usual) : usual.length

  let rest = sum(weights)
  const enough = behind && whole ? Math.ceil((rest * Math.max(1, ask.classes - review)) / whole) : 1
  let classes = Math.min(meetings.length, Math.max(enough, meetings.length - review))
  const days: PlanDay[] = []
  for (let at = 0, day = 0; at < steps.length;) {
    const begin = at
    let load = 0
    do load += weights[at++]!
    while (at < steps.length && (steps[at]!.done || (2 * load + weights[at]!) * classes <= 2 * rest))
    const share = steps.slice(begin, at)
    const open = share.filter(step => !step.done)
    const long = at < steps.length ? Math.min(classes - 1, Math.max(1, Math.round((load * classes) / rest))) : classes
    days.push({
      from: meetings[day] ?? '', to: meetings[day + long - 1] ?? '', steps: share,
      minutes: open.every(step => step.minutes > 0) ? sum(open.map(step => step.minutes)) : 0,
    })
    day += long
    classes -= long
    rest -= load
  }
  return { days, skip, left: steps.filter(step => !step.done).length }
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

/** What is to be done in order, what may wait, and the minutes of every Must of the unit that the class is in. */
function stepsOf({ outline, progress, units, meetings, today, first }: Ask): { steps: PlanStep[]; skip: string[]; usual: number[] } {
  const steps: PlanStep[] = []
  const seen = new Set<string>()
  const lessons = lessonsById(outline)
  const over = (station: Lesson | Board): boolean =>
    isBoard(station) ? doneOn(station, progress) >= wanted(station) : !!standing(progress, station.id).done
  const begun = (lesson: Lesson): boolean => {
    const { opened, ticked } = standing(progress, lesson.id)
    return !!(opened || ticked.size) && isOpen(lesson, progress)
  }
  const rank = (station: Lesson | Board): number =>
    over(station) ? 0 : isBoard(station) ? 3 : station.id === first ? 1 : begun(station) ? 2 : 3

  const visit = (lesson: Lesson | undefined): void => {
    if (!lesson || seen.has(lesson.id)) return
    const { id, title, href, minutes = 0, home, needs = [] } = lesson
    const { done, since } = standing(progress, id)
    if (done && !(meetings[0] === today && dayOf(since) === today)) return
    seen.add(id)
    if (!done) for (const need of needs) visit(lessons.get(need.id))
    steps.push({ id, title, href, minutes, home: home !== false, done: !!done })
  }
  const choose = (board: Board, unit: Unit): void => {
    let open = wanted(board) - doneOn(board, progress)
    const { picked } = choiceOf(board, progress)
    for (const lesson of new Set([...picked, ...board.lessons])) {
      const done = over(lesson)
      if (done || (open > 0 && (picked.includes(lesson) || (begun(lesson) && goesOn(lesson, board, progress))))) visit(lesson)
      if (!done && seen.has(lesson.id)) open--
    }
    const { board: id, title, lessons } = board
    const [minutes = 0] = minutesOf(board)
    for (; open > 0; open--) {
      steps.push({
        id, title, href: `${unit.href}#gr-board-${id}`, minutes,
        home: lessons.some(lesson => lesson.home !== false), done: false, pick: true,
      })
    }
  }

  const musts = units.flatMap(unit => unit.stations.filter(station => station.do === 'must').map(station => ({ station, unit })))
  for (const { station, unit } of musts.sort((a, b) => rank(a.station) - rank(b.station))) {
    if (isBoard(station)) choose(station, unit)
    else visit(station)
  }
  const stations = units[units.length - 1]?.stations ?? []
  return {
    steps: steps.sort((a, b) => Number(b.done) - Number(a.done)),
    skip: stations.filter(station => station.do !== 'must' && !over(station)).map(station => (isBoard(station) ? station.board : station.id))
      .filter(id => !seen.has(id)),
    usual: stations.filter(station => station.do === 'must').flatMap(minutesOf),
  }
}

/** The minutes of a station: of a board, of each of its picks. */
function minutesOf(station: Lesson | Board): number[] {
  if (!isBoard(station)) return [station.minutes ?? 0]
  return picksOf(wanted(station), station.lessons.map(({ minutes = 0 }) => ({ minutes, done: false }))).map(pick => pick.minutes)
}
