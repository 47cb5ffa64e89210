import { expect, test } from '@playwright/test'
import { visitStart } from '../../src/visit'

const minute = 60_000

const cases: [name: string, moments: number[], now: number, start: number][] = [
  ['nothing before', [], 100, 100],
  ['half an hour ago belongs to it', [70], 100, 70],
  ['longer ago does not', [69], 100, 100],
  ['moments lead from one to the next', [10, 35, 60, 85], 100, 10],
  ['in any order', [85, 10, 60, 35], 100, 10],
  ['up to the first gap', [10, 50, 75], 100, 50],
  ['the future is no moment', [500, 90], 100, 90],
]

for (const [name, moments, now, start] of cases) {
  test(name, () => {
    expect(visitStart(moments.map(m => m * minute), now * minute)).toBe(start * minute)
  })
}
