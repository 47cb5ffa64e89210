import type { Calendar, CalendarUnit, Section } from '../../src/calendar'
import { type Must, picksOf, type UnitWork } from '../../src/pacing'

/** What the script and the builder are to answer alike. */
export interface Question {
  calendar: Calendar
  section: string
  today: string
  work: UnitWork[]
}

/** xorshift32: the same numbers in every language. */
function random(state: number): (n: number) => number {
  let x = state
  return n => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) % n
  }
}

/**
 * Makes up the question of a number, strange calendars among them. It draws in
 * the same order as builder/pacing/random_test.go.
 */
export function ask(number: number): Question {
  const below = random(Math.imul(number + 1, 2654435761))
  const times = (n: number) => Array.from({ length: n }, (_, i) => i)
  times(4).forEach(() => below(1))
  const base = 10000 + below(12000)
  const date = (offset: number) => new Date((base + offset) * 864e5).toISOString().slice(0, 10)
  const weekdays = () => times(7).filter(() => below(2) === 0)
  const letter = () => 'ABCDEF'.charAt(below(6))

  const calendar: Calendar = { schoolDays: [1, 2, 3, 4, 5], noSchool: [], sections: [], units: [], lost: [], review: 0, band: 0 }
  if (below(4) === 0) calendar.schoolDays = weekdays()
  calendar.noSchool = times(below(9)).map(() => {
    const first = below(430) - 30
    const last = first + below(15)
    return [date(first), date(last)]
  })
  const letters = below(8)
  if (letters > 1) {
    calendar.rotation = times(letters - 1).map(letter)
    const start = below(800) - 400
    if (below(30) > 0) calendar.rotationStart = date(start)
  }
  calendar.sections = times(below(4)).map(i => {
    const section: Section = { id: `s${i}`, name: '' }
    if (below(3) === 0) section.rotation = times(1 + below(2)).map(letter)
    if (below(3) === 0) section.days = weekdays()
    return section
  })
  if (!calendar.sections.length) calendar.sections = [{ id: '', name: '' }]
  let at = 0
  calendar.units = times(1 + below(7)).map(i => {
    const unit: CalendarUnit = { id: below(40) === 0 ? 'u0' : `u${i}`, classes: 0 }
    const how = below(4)
    if (how === 2) unit.follows = `u${below(8)}`
    else if (how === 3 && i > 0) unit.follows = `u${i - 1}`
    else {
      unit.start = date(at)
      at += below(40)
    }
    unit.classes = below(16)
    if (below(3) === 0) unit.practice = true
    return unit
  })
  calendar.lost = times(below(10)).map(() => {
    const lost = { date: date(below(200)) }
    return below(2) === 0 ? { ...lost, sections: [`s${below(4)}`] } : lost
  })
  calendar.review = below(5)
  calendar.band = below(3)

  const section = below(12) > 0 ? calendar.sections[below(calendar.sections.length)]!.id : 's9'
  const within = below(10) === 0 ? 1500 : 250
  const today = date(below(within) - 20)
  const work: UnitWork[] = []
  for (const i of times(8)) {
    if (below(4) === 0) continue
    const given = below(3)
    const lessons = () => times(below(10)).map((): Must => {
      const minutes = given === 1 || (given === 2 && below(8) > 0) ? 1 + below(60) : 0
      return { minutes, done: below(2) === 0 }
    })
    const musts = lessons()
    if (below(3) === 0) {
      const pick = below(4)
      musts.push(...picksOf(pick, lessons()))
    }
    work.push({ id: `u${i}`, musts })
  }
  return { calendar, section, today, work }
}
