import { expect, test } from '@playwright/test'
import { shuffle } from '../../src/check/chance'
import { type Pool, drawTry, variantKey } from '../../src/check/draw'

const pool: Pool[] = [
  { id: 'a', variants: [{ id: '1', version: 'A' }, { id: '2', version: 'A' }, { id: '3', version: 'B' }, { id: '4', version: 'B' }] },
  { id: 'b', variants: [{ id: '1', version: 'A' }, { id: '2', version: 'B' }] },
  { id: 'c', variants: [{ id: '1' }] },
  { id: 'd', variants: [{ id: '1', version: 'B' }] },
]

const keys = (drawn: [string, string][]): string[] => drawn.map(([q, v]) => variantKey(q, v))

test('a try has every question of its version once, in a drawn order', () => {
  const drawn = drawTry(pool, 'A', 0, new Map(), 1)
  expect(drawn.map(([q]) => q).sort()).toEqual(['a', 'b', 'c'])
})

test('the same seed draws the same try', () => {
  expect(drawTry(pool, 'A', 0, new Map(), 7)).toEqual(drawTry(pool, 'A', 0, new Map(), 7))
})

test('different seeds draw different orders', () => {
  const orders = new Set(Array.from({ length: 40 }, (_, seed) => drawTry(pool, 'A', 0, new Map(), seed).join()))
  expect(orders.size).toBeGreaterThan(4)
})

test('no variant is repeated while an unseen one of its question is left', () => {
  for (let seed = 0; seed < 200; seed++) {
    const first = drawTry(pool, 'A', 0, new Map(), seed)
    const seen = new Map(keys(first).map((key, i) => [key, i]))
    const a = drawTry(pool, 'A', 0, seen, seed + 1).find(([q]) => q === 'a')!
    expect(seen.has(variantKey(...a))).toBe(false)
  }
})

test('of seen variants the one seen longest ago comes back first', () => {
  const seen = new Map([[variantKey('a', '1'), 5], [variantKey('a', '2'), 3]])
  expect(drawTry(pool, 'A', 0, seen, 1)).toContainEqual(['a', '2'])
})

test('versions share no variant but those that belong to both', () => {
  for (let seed = 0; seed < 50; seed++) {
    const a = keys(drawTry(pool, 'A', 0, new Map(), seed))
    const b = keys(drawTry(pool, 'B', 0, new Map(a.map((key, i) => [key, i])), seed))
    expect(b.filter(key => a.includes(key))).toEqual([variantKey('c', '1')])
  }
})

test('with fewer asked than there are, questions with something unseen go first', () => {
  const many: Pool[] = Array.from({ length: 6 }, (_, i) => ({ id: `q${i}`, variants: [{ id: '1' }] }))
  for (let seed = 0; seed < 50; seed++) {
    const first = drawTry(many, '', 3, new Map(), seed)
    const second = drawTry(many, '', 3, new Map(keys(first).map((key, i) => [key, i])), seed + 99)
    expect(new Set([...keys(first), ...keys(second)]).size).toBe(6)
  }
})

test('a shuffle keeps every thing and leaves its argument alone', () => {
  const things = [1, 2, 3, 4, 5]
  expect([...shuffle(things, 3, 'x')].sort()).toEqual(things)
  expect(things).toEqual([1, 2, 3, 4, 5])
})

test('a shuffle of three is fair', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 6000; seed++) {
    const order = shuffle(['a', 'b', 'c'], seed, 'q').join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const n of counts.values()) expect(Math.abs(n - 1000)).toBeLessThan(150)
})
