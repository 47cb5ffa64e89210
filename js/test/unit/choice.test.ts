import { expect, test } from '@playwright/test'
import { choiceOf, goesOn } from '../../src/choice'
import { progressOf, standing, tally } from '../../src/progress'
import { board, lesson, log, outline, unit } from './course'

const show = board('show', 2, [lesson('u/a'), lesson('u/b'), lesson('u/c', { was: ['old/c'] }), lesson('u/d')])
const course = outline(unit('u', show))

/** What is chosen after some events, how many are still to choose, and how many count. */
function after(...lines: string[]): string {
  const progress = progressOf(log(...lines), course)
  const { picked, left } = choiceOf(show, progress)
  return `${picked.map(({ title }) => title).join('') || '-'} ${left} ${tally(course.units[0]!, progress).should.done}`
}

const cases: [name: string, events: string[], stands: string][] = [
  ['nothing yet', [], '- 2 0'],
  ['one', ['1 chose u/b'], 'b 1 0'],
  ['in the order of the board', ['1 chose u/c', '2 chose u/a'], 'ac 0 0'],
  ['given back', ['1 chose u/b', '2 unchose u/b'], '- 2 0'],
  ['and chosen again', ['1 chose u/b', '2 unchose u/b', '3 chose u/b'], 'b 1 0'],
  ['the later counts, in whatever order they come', ['2 unchose u/b', '1 chose u/b'], '- 2 0'],
  ['at one time the one with the later id', ['1 unchose u/b e1', '1 chose u/b e2'], 'b 1 0'],
  ['swapped', ['1 chose u/a', '2 chose u/b', '3 unchose u/a', '4 chose u/c'], 'bc 0 0'],
  ['two devices together may have chosen more', ['1 chose u/a', '2 chose u/b', '2 chose u/c'], 'abc 0 0'],
  ['done without being chosen', ['1 done u/d'], 'd 1 1'],
  ['done and given back', ['1 chose u/d', '2 done u/d', '3 unchose u/d'], 'd 1 1'],
  ['more than enough done counts as enough', ['1 done u/a', '2 done u/b', '3 done u/c'], 'abc 0 2'],
  ['under an earlier name', ['1 chose old/c'], 'c 1 0'],
]

for (const [name, events, stands] of cases) {
  test(name, () => {
    expect(after(...events)).toBe(stands)
  })
}

test('a board that asks for more than it has is content with all of it', () => {
  const small = board('small', 5, [lesson('u/a'), lesson('u/b')])
  expect(choiceOf(small, progressOf([], outline(unit('u', small)))).left).toBe(2)
})

test('choosing is no work: nothing is opened, ticked or done by it', () => {
  const stands = standing(progressOf(log('5 chose u/a'), course), 'u/a')
  expect(stands).toMatchObject({ opened: 0, done: '', choice: 'chosen', last: 5 })
  expect(standing(progressOf(log('5 opened u/a'), course), 'u/a').choice).toBeUndefined()
})

const goes: [name: string, events: string[], on: boolean][] = [
  ['what can still be chosen', ['1 opened u/a'], true],
  ['what is chosen', ['1 chose u/a', '2 chose u/b'], true],
  ['not what was given back', ['1 chose u/a', '2 unchose u/a'], false],
  ['nor what is beyond the board', ['1 chose u/c', '2 chose u/b'], false],
]

for (const [name, events, on] of goes) {
  test(`begun work goes on: ${name}`, () => {
    expect(goesOn(lesson('u/a'), show, progressOf(log(...events), course))).toBe(on)
  })
}

test('a lesson chosen in one language is chosen in the other', () => {
  const there = board('muestra', 1, [lesson('u/a', { href: 'es/a.html' }), lesson('u/b', { href: 'es/b.html' })])
  const both = outline(unit('u', show), { ...unit('es', there), same: 'u' })
  expect(choiceOf(there, progressOf(log('1 chose u/a'), both))).toMatchObject({ picked: [{ href: 'es/a.html' }], left: 0 })
})
