import { expect, test } from '@playwright/test'
import { progressOf } from '../../src/progress'
import { flagStation, workOf } from '../../src/workload'
import { board, lesson, log, outline, unit } from './course'

const must = (id: string, minutes: number) => lesson(id, { minutes })

test('Must lessons in course order, with what is done of any sort', () => {
  const course = outline(unit('u', must('u/a', 40), lesson('u/b', { do: 'should' }), lesson('u/c', { gate: 'check' }), must('u/d', 20)), unit('v', lesson('v/a', { do: 'aspire' })))
  expect(workOf(course, progressOf(log('1 done u/a', '2 done u/c'), course))).toEqual([
    { id: 'u', musts: [{ minutes: 40, done: true }, { minutes: 0, done: true }, { minutes: 20, done: false }] },
    { id: 'v', musts: [] },
  ])
})

test('a Must board counts as many as it asks for', () => {
  const cards = [must('u/x', 30), must('u/y', 25), must('u/z', 20)]
  const course = outline(unit('u', board('show', 2, cards, { do: 'must' }), board('more', 1, [must('u/q', 10)])))
  expect(workOf(course, progressOf(log('1 done u/y'), course))).toEqual([{ id: 'u', musts: [{ minutes: 25, done: true }, { minutes: 25, done: false }] }])
})

test('a board that asks for more than it has', () => {
  const course = outline(unit('u', board('show', 3, [must('u/x', 30)], { do: 'must' })))
  expect(workOf(course, new Map())[0]!.musts).toHaveLength(1)
})

test('a translation speaks for its original only where that is not there, and only as a whole', () => {
  const original = unit('u', lesson('u/a'))
  const whole = { ...unit('es', lesson('u/a')), same: 'u', whole: true as const }
  const some = { ...unit('es', lesson('u/a')), same: 'u' }
  expect(workOf(outline(whole, original), new Map()).map(({ id }) => id)).toEqual(['u'])
  expect(workOf(outline(whole), new Map()).map(({ id }) => id)).toEqual(['u'])
  expect(workOf(outline(some), new Map())).toEqual([])
})

test('of a unit that is known in part nothing can be said', () => {
  expect(workOf(outline({ ...unit('u', lesson('u/a')), part: true }), new Map())).toEqual([])
})

const path = unit('u',
  lesson('u/read', { do: 'should' }), lesson('u/a'), lesson('u/b', { do: 'aspire' }),
  board('show', 2, [lesson('u/x'), lesson('u/y'), lesson('u/z')], { do: 'must' }), lesson('u/c'), lesson('u/d', { do: 'should' }))

for (const [flag, station, name] of [
  [0, 0, 'before everything'],
  [1, 2, 'directly behind its Must lesson'],
  [2, 2, 'before a board that is passed in part'],
  [3, 4, 'behind a board that is passed'],
  [4, 5, 'at the end of what must be done'],
] as const) {
  test(`the flag behind ${flag}: ${name}`, () => {
    expect(flagStation(path, flag)).toBe(station)
  })
}
