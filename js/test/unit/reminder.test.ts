import { expect, test } from '@playwright/test'
import { type Situation, reminder } from '../../src/reminder'
import { log } from './course'

const hour = 3_600_000
const day = 24 * hour
/** Noon, so that an hour more is the same day everywhere. */
const noon = new Date(2026, 0, 12, 12).getTime()

const five = (at: number): Situation['events'] => log(...'abcde'.split('').map(id => `${at} done u/${id}`))

const base: Situation = { events: five(noon), saved: 0, asked: 0, now: noon + 1000, devices: 'own', resting: false }

const cases: { name: string; situation: Partial<Situation>; offer: boolean; lessons: number }[] = [
  { name: 'five lessons worked on', situation: {}, offer: true, lessons: 5 },
  { name: 'four are not yet enough', situation: { events: log('1 done u/a', '1 done u/b', '1 done u/c', '1 done u/d') }, offer: false, lessons: 4 },
  { name: 'a lesson counts once, whatever happened in it', situation: { events: log('1 done u/a', '2 ticked u/a#x', '3 undone u/a') }, offer: false, lessons: 1 },
  { name: 'opening is no work', situation: { events: log('1 opened u/a', '1 opened u/b', '1 opened u/c', '1 opened u/d', '1 opened u/e') }, offer: false, lessons: 0 },
  { name: 'what a file has is safe', situation: { saved: noon + 1 }, offer: false, lessons: 0 },
  { name: 'work after the file counts', situation: { saved: noon - 1 }, offer: true, lessons: 5 },
  { name: 'once a day', situation: { asked: noon - hour }, offer: false, lessons: 5 },
  { name: 'again the next day', situation: { asked: noon - day }, offer: true, lessons: 5 },
  { name: 'shared: at the end of a visit, whatever was done', situation: { devices: 'shared', resting: true, events: log(`${noon} ticked u/a#x`) }, offer: true, lessons: 1 },
  { name: 'shared: not in the middle of a lesson', situation: { devices: 'shared', events: log(`${noon} ticked u/a#x`) }, offer: false, lessons: 1 },
  { name: 'shared: not when it was put off since', situation: { devices: 'shared', resting: true, asked: noon + 1, events: log(`${noon} ticked u/a#x`) }, offer: false, lessons: 1 },
  { name: 'shared: again after more work', situation: { devices: 'shared', resting: true, asked: noon + 1, events: log(`${noon + 2} ticked u/a#x`) }, offer: true, lessons: 1 },
  { name: 'shared: not for work of another visit', situation: { devices: 'shared', resting: true, now: noon + hour, events: log(`${noon} ticked u/a#x`) }, offer: false, lessons: 1 },
  { name: 'shared: nothing without work', situation: { devices: 'shared', resting: true, events: log(`${noon} opened u/a`) }, offer: false, lessons: 0 },
  { name: 'what belongs to no lesson is none', situation: { events: log('1 goal') }, offer: false, lessons: 0 },
]

for (const c of cases) {
  test(c.name, () => {
    expect(reminder({ ...base, ...c.situation })).toEqual({ offer: c.offer, lessons: c.lessons })
  })
}
