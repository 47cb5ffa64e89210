import { expect, test } from '@playwright/test'
import type { Calendar } from '../../src/calendar'
import { type News, type Seen, newsOf, sameSeen, seenOf } from '../../src/news'
import { calendar, snow } from './frac'

/** What is told, in short. */
function told(now: Calendar, section: string, today: string, before: Seen | undefined): string[] {
  const news: News | undefined = newsOf(now, section, today, seenOf(now, section), before, 'en')
  if (!news) return []
  return [
    ...[...news.lost].map(([why, days]) => `lost ${days.join(' ')} ${why}`.trim()),
    ...news.back.map(day => `back ${day}`), ...news.ends.map(({ unit, date }) => `${unit} ends ${date}`),
  ]
}

const before = (section: string) => seenOf(calendar(), section)
const snowed = calendar({ lost: snow })

test('what is seen of a section: the classes it lost, and the last days of its units', () => {
  expect(seenOf(calendar(), 'p3')).toEqual({ lost: [], ends: { frac: '2026-01-28', next: '2026-02-02' } })
  expect(seenOf(snowed, 'p3')).toEqual({ lost: ['2026-01-21', '2026-01-22'], ends: { frac: '2026-01-30', next: '2026-02-04' } })
  expect(seenOf(snowed, 'p1')).toEqual(before('p1'))
})

test('a day on which the section does not meet anyway is not lost', () => {
  const lost = calendar({ lost: [{ date: '2026-01-19' }, { date: '2026-01-24' }] })
  expect(seenOf(lost, 'p1')).toEqual(before('p1'))
})

test('two days lost, and what moves with them', () => {
  expect(told(snowed, 'p3', '2026-01-23', before('p3'))).toEqual(['lost 2026-01-21 2026-01-22 Snow', 'frac ends 2026-01-30', 'next ends 2026-02-04'])
  expect(told(snowed, 'p1', '2026-01-23', before('p1'))).toEqual([])
})

test('once it is seen there is no news', () => {
  expect(told(snowed, 'p3', '2026-01-23', seenOf(snowed, 'p3'))).toEqual([])
})

test('days are told by their reasons', () => {
  const now = calendar({ lost: [...snow, { date: '2026-01-23' }, { date: '2026-01-26', why: 'A trip' }] })
  expect(told(now, 'p3', '2026-01-20', before('p3')).filter(line => line.startsWith('lost'))).toEqual([
    'lost 2026-01-21 2026-01-22 Snow', 'lost 2026-01-23', 'lost 2026-01-26 A trip',
  ])
})

test('a day given back', () => {
  expect(told(calendar(), 'p3', '2026-01-21', seenOf(snowed, 'p3'))).toEqual(['back 2026-01-21', 'back 2026-01-22', 'frac ends 2026-01-28', 'next ends 2026-02-02'])
  expect(told(calendar(), 'p3', '2026-01-22', seenOf(snowed, 'p3'))[0]).toBe('back 2026-01-22')
})

test('a unit that takes longer is news without a lost day', () => {
  const now = calendar({ units: [{ id: 'frac', title: 'Fractions', start: '2026-01-12', classes: 13 }] })
  expect(told(now, 'p1', '2026-01-23', before('p1'))).toEqual(['frac ends 2026-01-29'])
})

test('what is long past is not told any more', () => {
  expect(told(snowed, 'p3', '2026-02-04', before('p3'))).toEqual(['lost 2026-01-21 2026-01-22 Snow', 'next ends 2026-02-04'])
  expect(told(snowed, 'p3', '2026-02-05', before('p3'))).toEqual(['lost 2026-01-22 Snow'])
  expect(told(snowed, 'p3', '2026-02-06', before('p3'))).toEqual([])
})

test('where nobody knows what was seen, only what was lost of a unit being taught is told', () => {
  expect(told(snowed, 'p3', '2026-01-23', undefined)).toEqual(['lost 2026-01-21 2026-01-22 Snow'])
  expect(told(snowed, 'p3', '2026-01-09', undefined)).toEqual([])
  expect(told(snowed, 'p3', '2026-01-31', undefined)).toEqual([])
  expect(told(calendar({ lost: [{ date: '2026-02-02' }] }), 'p3', '2026-01-23', undefined)).toEqual([])
  expect(told(snowed, 'p1', '2026-01-23', undefined)).toEqual([])
})

test("a date of another term is no news: the former one is long past", () => {
  const later = (start: string): Calendar => calendar({ units: [{ id: 'frac', title: 'Fractions', start, classes: 12 }] })
  expect(told(later('2026-08-31'), 'p1', '2026-08-20', before('p1'))).toEqual([])
  expect(told(later('2027-01-11'), 'p1', '2026-12-20', before('p1'))).toEqual([])
  // Whoever gets some more days when the unit has just ended hears of it.
  expect(told(later('2026-01-20'), 'p1', '2026-01-30', before('p1'))).toEqual(['frac ends 2026-02-04'])
})

test('a unit is told by its title, in the language of the page where it has one', () => {
  const now = calendar({ units: [{ id: 'frac', title: 'Fractions', titles: { es: 'Fracciones' }, start: '2026-01-13', classes: 12 }] })
  const title = (language: string) => newsOf(now, 'p1', '2026-01-12', seenOf(now, 'p1'), before('p1'), language)?.ends.map(({ title }) => title)
  expect([title('en'), title('es'), title('he')]).toEqual([['Fractions'], ['Fracciones'], ['Fractions']])
})

test('a unit that the course does not have cannot be told of', () => {
  const now = calendar({ units: [{ id: 'frac', start: '2026-01-13', classes: 12 }] })
  expect(told(now, 'p1', '2026-01-12', before('p1'))).toEqual([])
})

test('a unit that is new to the calendar is no news, nor one that is gone', () => {
  const seen: Seen = { lost: [], ends: { gone: '2026-01-20' } }
  expect(told(calendar(), 'p1', '2026-01-15', seen)).toEqual([])
  expect(told(calendar({ units: [] }), 'p1', '2026-01-15', before('p1'))).toEqual([])
})

test('states are compared whatever else stands with them', () => {
  expect(sameSeen(before('p1'), { ...seenOf(snowed, 'p1'), ...{ kind: 'calendar', at: 7 } })).toBe(true)
  expect(sameSeen(before('p3'), seenOf(snowed, 'p3'))).toBe(false)
})
