import { expect, test } from '@playwright/test'
import { type LogEvent, isEvent } from '../../src/event'
import { levelOf, ratingsOf } from '../../src/rating'
import { random, shuffled } from './course'

const rated = (at: number, subject: string, objective: string, level: number, id = `${at} ${subject}`): LogEvent =>
  ({ id, at, kind: 'rated', subject, objective, level })
/** Ten units of time are a day; what was called old is called new. */
const read = (log: LogEvent[]): ReturnType<typeof ratingsOf> =>
  ratingsOf(log, subject => subject.replace('old', 'new'), at => String(Math.floor(at / 10)))

test('the newest come first, of one objective the last word of a day', () => {
  const log = [rated(1, 'u/a', 'add', 1), rated(2, 'u/a', 'add', 2), rated(3, 'u/b', 'add', 1), rated(12, 'u/a', 'add', 3)]
  expect(read(log)).toEqual([
    { lesson: 'u/a', objective: 'add', level: 3, at: 12 },
    { lesson: 'u/b', objective: 'add', level: 1, at: 3 },
    { lesson: 'u/a', objective: 'add', level: 2, at: 2 },
  ])
})

test('what was said under an earlier name of the lesson counts', () => {
  expect(levelOf(read([rated(1, 'u/old', 'add', 2)]), 'u/new', 'add')).toBe(2)
})

test('a reworded objective is asked again, and the old stays', () => {
  const ratings = read([rated(1, 'u/a', 'add', 3)])
  expect(levelOf(ratings, 'u/a', 'add fractions')).toBeUndefined()
  expect(ratings).toHaveLength(1)
})

test('of two words at one time that of the later id counts', () => {
  expect(levelOf(read([rated(1, 'u/a', 'add', 3, 'x'), rated(1, 'u/a', 'add', 1, 'y')]), 'u/a', 'add')).toBe(1)
})

test('ratings depend on the set of events alone', () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const chance = random(seed)
    const some = (n: number): number => Math.floor(chance() * n)
    const log = Array.from({ length: 12 }, (_, i) => rated(some(30), `u/${some(2)}`, `o${some(2)}`, 1 + some(3), `${seed}-${i}`))
    expect(read(shuffled(log, chance)), `seed ${seed}`).toEqual(read(log))
  }
})

test('a file with a rating that is none is refused', () => {
  expect(isEvent(rated(1, 'u/a', 'add', 1))).toBe(true)
  for (const broken of [{ objective: 7 }, { level: 'well' }]) expect(isEvent({ ...rated(1, 'u/a', 'add', 1), ...broken })).toBe(false)
})
