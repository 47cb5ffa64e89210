import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { Calendar } from '../../src/calendar'
import { nextUp } from '../../src/next'
import { paceOf } from '../../src/pacing'
import type { Outline } from '../../src/page'
import { progressOf } from '../../src/progress'
import { offered } from '../../src/offer'
import { sayPace, sayUnit, sayWhy } from '../../src/status'
import { Words } from '../../src/words'
import { workOf } from '../../src/workload'
import { calendar, fractions, snow } from './frac'
import { lesson, log, outline, unit } from './course'

const spoken = (language: string): Record<string, string> =>
  Object.fromEntries(Object.entries(JSON.parse(readFileSync(new URL(`../../../themes/default/words/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>)
    .filter(([key]) => key.startsWith('js.')).map(([key, text]) => [key.slice(3), text]))

/** What is said on a day to a student of a section who has done some lessons. */
function said(today: string, done: string[], { section = 'p1', on = calendar(), course = fractions(), own = {}, language = 'en', alone = false }: {
  section?: string; on?: Calendar; course?: Outline; own?: Record<string, string>; language?: string; alone?: boolean
} = {}) {
  const progress = progressOf(log(...done.map((id, i) => `${i + 1} done ${id.includes('/') ? id : `frac/${id}`}`)), course)
  const pace = paceOf(on, section, today, workOf(course, progress))
  const words = new Words({ ...spoken(language), ...own }, language)
  const title = (id: string): string => course.units.find(unit => unit.id === id)?.title ?? id
  const next = nextUp(course, progress)
  return {
    ...sayPace(pace, words, title, { offer: offered(course.units[0]!, progress)?.title, alone }), pace,
    units: pace.units.map(unit => sayUnit(unit, words)), why: next && 'lesson' in next ? sayWhy(next, pace, words) : '',
  }
}

const musts = ['L1', 'L2', 'L3', 'L5', 'L6']
const alone = outline(fractions().units[0]!)

test('before the first class: when it starts', () => {
  expect(said('2026-01-09', [])).toMatchObject({ stands: '', class: 'Fractions starts on Monday, January 12.', why: '' })
})

test('on the first day nothing is expected yet', () => {
  expect(said('2026-01-12', [])).toMatchObject({ stands: 'On pace.', class: 'The class is in Fractions until Wednesday, January 28.', why: '' })
})

test('lessons to the flag', () => {
  expect(said('2026-01-23', ['L1'])).toMatchObject({
    stands: '3 Must lessons to the flag.',
    class: 'The class is in Fractions until Wednesday, January 28. In Fractions the flag stands behind 4 of 5 Must lessons.', why: 'It is the next step to the flag.',
  })
  expect(said('2026-01-23', ['L1', 'L2', 'L3']).stands).toBe('1 Must lesson to the flag.')
})

test('a section that lost two days has the flag and the end further away', () => {
  const there = { section: 'p3', on: calendar({ lost: snow }) }
  expect(said('2026-01-23', ['L1', 'L2', 'L3'], there)).toMatchObject({
    stands: 'On pace.', class: 'The class is in Fractions until Friday, January 30. In Fractions the flag stands behind 3 of 5 Must lessons.', why: '',
  })
  expect(said('2026-01-23', ['L1', 'L2', 'L3'], { ...there, section: 'p1' }).stands).toBe('1 Must lesson to the flag.')
})

test('when the flag is at the end, what is left and the classes left', () => {
  expect(said('2026-01-27', ['L1']).stands).toBe('4 Must lessons to go, 2 classes left.')
  expect(said('2026-01-28', musts.slice(0, 4)).stands).toBe('1 Must lesson to go, 1 class left.')
})

test('within the band one is on pace, and told the way', () => {
  expect(said('2026-01-23', ['L1', 'L2', 'L3'], { on: calendar({ band: 1 }) }).stands).toBe('On pace. 1 Must lesson to the flag.')
})

test('ahead, and with time for something else', () => {
  expect(said('2026-01-14', ['L1', 'L2']).stands).toBe('Ahead of the flag. L8 is open to you.')
  expect(said('2026-01-14', ['L1', 'L2', 'L8', 'L4', 'L7']).stands).toBe('Ahead of the flag.')
})

test('done', () => {
  expect(said('2026-01-21', musts)).toMatchObject({ stands: 'Done: all Must lessons so far.' })
  expect(said('2026-02-20', [...musts, 'next/M1', 'L8']).stands).toBe('Done: all Must lessons so far.')
})

test('a student who is ahead of the calendar learns when the class comes', () => {
  expect(said('2026-01-21', musts).why).toBe('You are ahead: the class comes here on Thursday, January 29.')
})

test('after the unit work goes on', () => {
  expect(said('2026-01-31', ['L1', 'L2', 'L3'], { course: alone })).toMatchObject({
    stands: '2 Must lessons to go, after the unit.', class: 'The class has finished this unit. What you do here still counts.', why: '',
  })
  expect(said('2026-01-31', musts, { course: alone })).toMatchObject({ stands: 'Done: all Must lessons so far.' })
})

test('after the unit it is for practice', () => {
  const on = calendar({ units: [{ id: 'frac', start: '2026-01-12', classes: 12, practice: true }] })
  expect(said('2026-01-31', ['L1'], { course: alone, on })).toMatchObject({
    class: 'The class has finished this unit. It stays open for practice.', why: '', units: ['after the unit: open for practice'],
  })
})

test('what is left of an ended unit counts in the next one', () => {
  expect(said('2026-01-29', musts.slice(0, 4)).why).toBe('The class has left its unit, and it still counts.')
  const on = calendar({ units: calendar().units.map(unit => ({ ...unit, practice: true as const })) })
  expect(said('2026-01-29', musts.slice(0, 4), { on }).why).toBe('')
  expect(said('2026-01-29', musts.slice(0, 4)).stands).toBe('1 Must lesson to the flag.')
  expect(said('2026-01-30', musts.slice(0, 4)).stands).toBe('2 Must lessons to go, 2 classes left.')
})

test('where nothing is known of other units that have begun, it is one unit that is spoken of', () => {
  const decimals = outline(fractions().units[1]!)
  const next = { on: calendar({ units: [{ id: 'frac', start: '2026-01-12', classes: 12 }, { id: 'next', follows: 'frac', classes: 4 }], review: 0 }), course: decimals, alone: true }
  const open = 'The class has finished this unit. What you do here still counts.'
  expect(said('2026-01-28', [], next)).toMatchObject({ stands: '', class: 'Decimals starts on Thursday, January 29.' })
  expect(said('2026-01-29', [], next)).toMatchObject({ stands: 'In Decimals nothing is left to do before the flag.', class: 'The class is in Decimals until Tuesday, February 3.' })
  expect(said('2026-01-29', ['next/M1'], next).stands).toBe('All Must lessons of Decimals are done.')
  expect(said('2026-01-31', ['L1', 'L2', 'L3'], { course: alone, alone: true })).toMatchObject({ stands: '2 Must lessons of Fractions to go, after the unit.', class: open })
  expect(said('2026-01-31', musts, { course: alone, alone: true })).toMatchObject({ stands: 'All Must lessons of Fractions are done.', class: open })
  // Neither praise nor an offer: something may be left elsewhere.
  expect(said('2026-01-14', ['L1', 'L2'], { course: alone, alone: true }).stands).toBe('In Fractions nothing is left to do before the flag.')
  expect(said('2026-01-23', ['L1'], { course: alone, alone: true })).toMatchObject({
    stands: '3 Must lessons of Fractions to the flag.', class: 'The class is in Fractions until Wednesday, January 28. In Fractions the flag stands behind 4 of 5 Must lessons.',
  })
  expect(said('2026-01-23', ['L1', 'L2', 'L3'], { course: alone, alone: true, on: calendar({ band: 1 }) }).stands).toBe('1 Must lesson of Fractions to the flag.')
  expect(said('2026-01-27', ['L1'], { course: alone, alone: true }).stands).toBe('4 Must lessons of Fractions to go, 2 classes left.')
})

test('between two units: when the next one starts', () => {
  const on = calendar({ units: [{ id: 'frac', start: '2026-01-12', classes: 3 }, { id: 'next', start: '2026-02-02', classes: 3 }] })
  expect(said('2026-01-20', ['L1'], { on })).toMatchObject({ stands: '4 Must lessons to go, after the unit.', class: 'Decimals starts on Monday, February 2.' })
})

test('each unit in a few words', () => {
  expect(said('2026-01-09', []).units).toEqual(['starts on Monday, January 12', 'starts on Thursday, January 29'])
  expect(said('2026-01-29', []).units).toEqual(['after the unit: still open', 'the class is here until Monday, February 2'])
})

test('a course without its units in the calendar, or a section nobody knows: nothing', () => {
  expect(said('2026-01-23', [], { course: outline(unit('else', lesson('else/a'))) })).toMatchObject({ stands: '', class: '', units: [] })
  expect(said('2026-01-23', [], { section: 'p9' })).toMatchObject({ stands: '', class: '', units: [] })
})

test("the course's own words", () => {
  expect(said('2026-01-27', ['L1'], { own: { must: 'Mild' } }).stands).toBe('4 Mild lessons to go, 2 classes left.')
})

test('nothing is left unfilled in any language', () => {
  for (const language of ['en', 'es', 'ar', 'he']) {
    for (const today of ['2026-01-09', '2026-01-12', '2026-01-23', '2026-01-27', '2026-01-31', '2026-02-20']) {
      for (const done of [[], ['L1'], musts, [...musts, 'next/M1']]) {
        for (const alone of [false, true]) {
          const { stands, class: where, units } = said(today, done, { language, alone, ...(alone && { course: outline(fractions().units[0]!) }) })
          expect(`${stands} ${where} ${units.join(' ')}`, `${language} ${today}`).not.toMatch(/[{}]|\bpace\.\w|undefined/)
        }
      }
    }
  }
})
