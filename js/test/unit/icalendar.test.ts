import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { readCalendar } from '../ical'

const testdata = (name: string) => readFileSync(new URL(`../../../builder/icalendar/testdata/${name}`, import.meta.url))

test('texts of every script come back whole from a calendar file', () => {
  const texts = JSON.parse(testdata('texts.json').toString('utf8')) as string[]
  const calendar = readCalendar(testdata('texts.ics').toString('utf8'))
  expect(calendar.name).toBe(texts[3])
  expect(calendar.shown).toBe(texts[3])
  expect(calendar.url).toBe('https://x.org/%D8%A7%D9%84%D8%AF%D9%88%D8%A7%D9%84/long/enough/to/be/folded/in/the/middle/')
  expect(calendar.method).toBeNull()
  expect(calendar.events.map(e => e.summary)).toEqual(texts)
  expect(calendar.events.map(e => e.description)).toEqual(texts.map(text => `${text}\n${text}`))
  expect(calendar.events.slice(0, 4).map(e => `${e.start} ${e.end}`)).toEqual([
    '2028-02-27 2028-02-28', '2028-02-28 2028-02-29', '2028-02-29 2028-03-01', '2028-03-01 2028-03-02',
  ])
  expect(calendar.events.map(e => e.sequence)).toEqual(texts.map(() => null))
  expect(calendar.events.every(e => e.wholeDay && !e.busy && e.stamp === '2027-01-11T00:00:00Z' && e.url === calendar.url)).toBe(true)
})

test('no line of a calendar file is too long, and every line ends as it must', () => {
  const lines = testdata('texts.ics').toString('latin1').split('\r\n')
  expect(lines.pop()).toBe('')
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(75)
  expect(lines.filter(line => /[\r\n]/.test(line))).toEqual([])
})
