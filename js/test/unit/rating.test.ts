import { expect, test } from '@playwright/test'
import { type LogEvent, isEvent } from '../../src/event'
import { levelsOf, objectiveKey, ratingsOf } from '../../src/rating'
import { random, shuffled } from './course'

const rated = (at: number, subject: string, objective: string, level: number, id = `${at} ${subject}`): LogEvent =>
  ({ id, at, kind: 'rated', subject, objective, level })
/** Ten units of time are a day; what was called old is called new. */
const now = (subject: string): string => subject.replace('old', 'new')
const read = (log: LogEvent[]): ReturnType<typeof ratingsOf> =>
  ratingsOf(log, now, at => String(Math.floor(at / 10)))

const level = (log: LogEvent[], lesson: string, objective: string): number | undefined => levelsOf(log, now).get(objectiveKey(lesson, objective))

test('the newest come first, of one objective the last word of a day', () => {
  const log = [rated(1, 'u/a', 'add', 1), rated(2, 'u/a', 'add', 2), rated(3, 'u/b', 'add', 1), rated(12, 'u/a', 'add', 3)]
  expect(read(log)).toEqual([
    { lesson: 'u/a', objective: 'add', level: 3, at: 12 },
    { lesson: 'u/b', objective: 'add', level: 1, at: 3 },
    { lesson: 'u/a', objective: 'add', level: 2, at: 2 },
  ])
})

test('what was said under an earlier name of the lesson counts', () => {
  expect(level([rated(1, 'u/old', 'add', 2)], 'u/new', 'add')).toBe(2)
})

test('a reworded objective is asked again, and the old stays', () => {
  const log = [rated(1, 'u/a', 'add', 3)]
  expect(level(log, 'u/a', 'add fractions')).toBeUndefined()
  expect(level(log, 'u/a', 'add')).toBe(3)
  expect(read(log)).toHaveLength(1)
})

test('of two words at one time that of the later id counts', () => {
  expect(level([rated(1, 'u/a', 'add', 1, 'y'), rated(1, 'u/a', 'add', 3, 'x')], 'u/a', 'add')).toBe(1)
})

test('ratings depend on the set of events alone', () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const chance = random(seed)
    const some = (n: number): number => Math.floor(chance() * n)
    const log = Array.from({ length: 12 }, (_, i) => rated(some(30), `u/${some(2)}`, `o${some(2)}`, 1 + some(3), `${seed}-${i}`))
    expect(read(shuffled(log, chance)), `seed ${seed}`).toEqual(read(log))
    expect(levelsOf(shuffled(log, chance), now), `seed ${seed}`).toEqual(levelsOf(log, now))
  }
})

test('a file with a rating that is none is refused', () => {
  expect(isEvent(rated(1, 'u/a', 'add', 1))).toBe(true)
  for (const broken of [{ objective: 7 }, { level: 'well' }]) expect(isEvent({ ...rated(1, 'u/a', 'add', 1), ...broken })).toBe(false)
})
