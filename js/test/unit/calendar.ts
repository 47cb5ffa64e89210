import { readFileSync } from 'node:fs'
import { type Calendar, meetingsOf, spansOf } from '../../src/calendar'
import { type Must, type Pace, picksOf, type UnitWork } from '../../src/pacing'

type Lesson = string
type Board = [pick: number, ...lessons: Lesson[]]

/** A case worked out by hand; the builder's tests say what its parts mean. */
export interface Case {
  name: string
  calendar: string
  section: string
  meets?: string[]
  count?: number
  taught?: string[]
  today?: string
  work?: [unit: string, ...musts: (Lesson | Board)[]][]
  units?: string[]
  pace?: string
}

export interface Fixture {
  calendars: Record<string, Calendar>
  days: { name: string; zone: string; at: string; day: string }[]
  cases: Case[]
}

/** What the tests of builder/pacing read too. */
export function testdata(name: string): string {
  return readFileSync(new URL(`../../../builder/pacing/testdata/${name}`, import.meta.url), 'utf8')
}

export const fixture = (): Fixture => JSON.parse(testdata('cases.json')) as Fixture

/** Reads what a case writes of a student's work. */
export function workOf(units: NonNullable<Case['work']>): UnitWork[] {
  const must = (text: Lesson): Must => ({ minutes: parseInt(text), done: text.endsWith('+') })
  return units.map(([id, ...musts]) => ({
    id,
    musts: musts.flatMap(m => typeof m === 'string' ? [must(m)] : picksOf(m[0], (m.slice(1) as string[]).map(must))),
  }))
}

const span = (first = '', last = '') => `${first || '?'}..${last || '?'}`
const then = (practice: boolean) => practice ? ', then practice' : ''

/** Spells when units are taught. */
export function taught(calendar: Calendar, section: string): string[] {
  const meetings = meetingsOf(calendar, section)
  return spansOf(calendar, meetings).map(s => `${s.id} ${span(meetings[s.begin], meetings[s.end])}${then(s.practice)}`)
}

/** Spells how a student stands, and how each unit does. */
export function spelled(p: Pace): { units: string[]; pace: string } {
  return {
    units: p.units.map(u =>
      `${u.id} ${span(u.first, u.last)} ${u.begun ? 'begun' : 'ahead'}${u.over ? ' and over' : ''}, ${u.ended} ended, ` +
      `${u.left} left, flag ${u.flag}, ${u.done} of ${u.total} done${then(u.practice)}`),
    pace: `${p.status}: ${p.expected} expected, ${p.done} done, ${p.behind} behind${p.running ? `, in ${p.running.id}` : ''}`,
  }
}
