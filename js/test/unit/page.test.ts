import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { Calendar } from '../../src/calendar'
import { type Payload, outlineOf, readPayload } from '../../src/page'
import { progressOf, standing } from '../../src/progress'
import { lesson, log, unit } from './course'

const text = readFileSync(new URL('../../../builder/render/testdata/payload.json', import.meta.url), 'utf8')

/** A document that holds one script element with this text. */
function page(text: string | null): Document {
  return { getElementById: (id: string) => (id === 'gr-page' && text !== null ? { textContent: text } : null) } as unknown as Document
}

test("the builder's payload is read", () => {
  const payload = readPayload(page(text))
  expect(payload).toEqual(JSON.parse(text))
})

/** Every key of the payload and the type of its value; unknown ones fail the test, so that the twins stay twins. */
const shapes: Record<string, Record<string, (value: unknown) => boolean>> = {
  payload: {
    v: is(1), course: string, title: string, kind: is('home', 'unit', 'lesson', 'page', 'work'), language: string,
    root: string, devices: is('own', 'shared'), home: string, work: string, 'students?': of('students'), 'lesson?': of('here'), 'questions?': of('questions'), 'flag?': flags, 'asks?': string, 'unit?': of('unit'), words: record,
  },
  students: { script: string, style: string, words: string },
  here: { id: string, items: list('item'), 'also?': strings },
  item: { id: string, 'was?': strings },
  unit: { id: string, 'was?': strings, title: string, href: string, 'same?': string, 'whole?': is(true), 'part?': is(true), stations: list('station') },
  station: {},
  lesson: {
    id: string, 'was?': strings, title: string, href: string, do: is('must', 'should', 'aspire'), 'minutes?': number,
    'needs?': list('need'), gate: is('check', 'tasks', 'read', 'teacher'), 'check?': is(true), 'rule?': of('rule'), 'revs?': string, 'tasks?': list('task'), 'home?': is(false),
  },
  rule: { kind: is('percent', 'all', 'of', 'row'), n: number, 'm?': number, tries: number, 'versions?': strings, 'revise?': strings, 'practice?': number },
  need: { id: string, 'was?': strings, title: string, href: string },
  board: { board: string, title: string, pick: number, do: is('must', 'should', 'aspire'), lessons: list('lesson') },
}

test('the fixture has the form that page.ts describes, every optional part of it once', () => {
  const seen = new Set<string>()
  fits('payload', JSON.parse(text), seen)
  const optional = Object.entries(shapes).flatMap(([shape, keys]) => Object.keys(keys).filter(key => key.endsWith('?')).map(key => `${shape}.${key}`))
  const missing = optional.filter(key => !seen.has(key))
  // Of a part of a unit and of a translation there is one each in the builder's
  // own tests; revisions are in the outline of the whole course.
  expect(missing.filter(key => !['unit.same?', 'unit.whole?', 'unit.part?', 'unit.was?', 'need.was?', 'lesson.revs?'].includes(key))).toEqual([])
})

function fits(shape: string, value: unknown, seen: Set<string>): void {
  if (shape === 'task' && typeof value === 'string') return
  if (shape === 'task') shape = 'item'
  if (shape === 'station') shape = 'board' in (value as object) ? 'board' : 'lesson'
  const keys = shapes[shape]!
  for (const key of Object.keys(value as object)) {
    const known = key in keys ? key : `${key}?`
    expect(Object.keys(keys), `${shape}.${key}`).toContain(known)
    seen.add(`${shape}.${known}`)
    expect(keys[known]!((value as Record<string, unknown>)[key]), `${shape}.${key}`).toBe(true)
  }
  for (const key of Object.keys(keys)) if (!key.endsWith('?')) expect(Object.keys(value as object), shape).toContain(key)

  for (const [key, below] of [['lesson', 'here'], ['unit', 'unit']] as const) {
    const inner = (value as Record<string, unknown>)[key]
    if (shape === 'payload' && inner) fits(below, inner, seen)
  }
  const { rule } = value as { rule?: unknown }
  if (shape === 'lesson' && rule) fits('rule', rule, seen)
  for (const [key, below] of [['items', 'item'], ['stations', 'station'], ['lessons', 'lesson'], ['needs', 'need'], ['tasks', 'task']] as const) {
    for (const inner of ((value as Record<string, unknown>)[key] as unknown[] | undefined) ?? []) fits(below, inner, seen)
  }
}

/** The calendar's script, every part of it once. */
test("the builder's calendar has the form that calendar.ts describes", () => {
  const text = readFileSync(new URL('../../../builder/render/testdata/calendar.json', import.meta.url), 'utf8')
  const calendar = JSON.parse(text) as Calendar
  const seen = new Set<string>()
  const forms: Record<string, Record<string, (value: unknown) => boolean>> = {
    calendar: {
      schoolDays: numbers, noSchool: list('range'), 'rotation?': strings, 'rotationStart?': string, sections: list('section'),
      units: list('unit'), lost: list('lost'), review: number, band: number,
    },
    section: { id: string, name: string, 'rotation?': strings, 'days?': numbers },
    unit: { id: string, 'title?': string, 'titles?': languages, 'start?': string, 'follows?': string, classes: number, 'practice?': is(true) },
    lost: { date: string, 'sections?': strings, 'why?': string },
  }
  const check = (form: string, value: object): void => {
    for (const [key, part] of Object.entries(value)) {
      const known = key in forms[form]! ? key : `${key}?`
      expect(Object.keys(forms[form]!), `${form}.${key}`).toContain(known)
      expect(forms[form]![known]!(part), `${form}.${key}`).toBe(true)
      seen.add(`${form}.${known}`)
    }
  }
  check('calendar', calendar)
  for (const section of calendar.sections) check('section', section)
  for (const unit of calendar.units) check('unit', unit)
  for (const lost of calendar.lost) check('lost', lost)
  expect(calendar.noSchool.every(range => range.length === 2 && range.every(string))).toBe(true)
  expect(Object.entries(forms).flatMap(([form, keys]) => Object.keys(keys).map(key => `${form}.${key}`)).filter(key => !seen.has(key))).toEqual([])
})

/** Texts by language. */
function languages(value: unknown): boolean {
  return strings(Object.values(value as object))
}

function is(...values: unknown[]): (value: unknown) => boolean {
  return value => values.includes(value)
}
function string(value: unknown): boolean {
  return typeof value === 'string'
}
function number(value: unknown): boolean {
  return typeof value === 'number'
}
function numbers(value: unknown): boolean {
  return Array.isArray(value) && value.every(number)
}
function strings(value: unknown): boolean {
  return Array.isArray(value) && value.every(string)
}
function record(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(string)
}
function flags(value: unknown): boolean {
  return Object.values(value as object).every(days => Array.isArray(days) && days.every(day => string(day[0]) && number(day[1]) && day.length === 2))
}
function list(_of: string): (value: unknown) => boolean {
  return value => Array.isArray(value)
}
function of(_shape: string): (value: unknown) => boolean {
  return value => typeof value === 'object' && value !== null
}

for (const [name, content] of [['no payload', null], ['nothing in it', ''], ['no JSON', '{'], ['null', 'null'], ['another version', '{"v":2}']] as const) {
  test(`${name}: a plain page`, () => {
    expect(readPayload(page(content))).toBeUndefined()
  })
}

const payload = (more: Partial<Payload>): Payload => ({
  v: 1, course: 'c', title: 'C', kind: 'page', language: 'en', root: '', devices: 'own', home: 'index.html', work: 'my-work.html', words: {}, ...more,
})

test('the outline is the whole course where it is there, else the own unit, else nothing', () => {
  const [u, v] = [unit('u', lesson('u/a')), unit('v', lesson('v/a'))]
  expect(outlineOf(payload({ unit: u }), { units: [u, v] }).units).toHaveLength(2)
  expect(outlineOf(payload({ unit: u }), undefined).units).toEqual([u])
  expect(outlineOf(payload({}), undefined).units).toEqual([])
})

test("the page's own lesson knows the earlier names of its tasks", () => {
  const outline = outlineOf(payload({
    lesson: { id: 'u/a', items: [{ id: 'x', was: ['u/b#y'] }] },
    unit: unit('u', lesson('u/a', { gate: 'tasks', tasks: ['x'] }), { board: 'b', title: 'b', pick: 1, do: 'should', lessons: [lesson('u/c')] }),
  }), undefined)
  expect(standing(progressOf(log('1 ticked u/b#y'), outline), 'u/a').done).toBe('done')
})
