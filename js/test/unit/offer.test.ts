import { expect, test } from '@playwright/test'
import { offered } from '../../src/offer'
import { progressOf, tally } from '../../src/progress'
import { board, lesson, log, needs, outline, unit } from './course'

const frac = unit('frac',
  lesson('frac/l1'), lesson('frac/l4', { do: 'should' }), lesson('frac/l6', { gate: 'check', check: true }),
  board('show', 2, [lesson('frac/p'), lesson('frac/q'), lesson('frac/r')]),
  lesson('frac/l8', { do: 'aspire', ...needs('frac/l6') }))
const course = outline(frac)
const must = ['1 done frac/l1', '2 done frac/l6']

const cases: [name: string, events: string[], offer: string | undefined][] = [
  ['Aspire', must, 'frac/l8.html'],
  ['else Should', [...must, '3 done frac/l8'], 'frac/l4.html'],
  ['else the board', [...must, '3 done frac/l8', '4 done frac/l4'], 'frac/index.html#gr-board-show'],
  ['which may be begun', [...must, '3 done frac/l8', '4 done frac/l4', '5 done frac/p'], 'frac/index.html#gr-board-show'],
  ['else nothing', [...must, '3 done frac/l8', '4 done frac/l4', '5 done frac/p', '6 done frac/r'], undefined],
  ['not what is not open yet', ['1 done frac/l1'], 'frac/l4.html'],
]

for (const [name, events, offer] of cases) {
  test(`beyond Must: ${name}`, () => {
    expect(offered(frac, progressOf(log(...events), course))?.href).toBe(offer)
  })
}

test('each kind is counted apart, a board as what it stands for', () => {
  const at = (...events: string[]): unknown => tally(frac, progressOf(log(...events), course))
  expect(at()).toEqual({ must: { done: 0, total: 2 }, should: { done: 0, total: 3 }, aspire: { done: 0, total: 1 } })
  expect(at(...must, '3 done frac/p', '4 done frac/q', '5 done frac/r')).toEqual({ must: { done: 2, total: 2 }, should: { done: 2, total: 3 }, aspire: { done: 0, total: 1 } })
})
