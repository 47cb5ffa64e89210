import { expect, test } from '@playwright/test'
import { sayDay, sayDays } from '../../src/dates'

test('a day is written in the language of the page', () => {
  expect(sayDay('en', '2026-01-30')).toBe('Friday, January 30')
  expect(sayDay('en-GB', '2026-01-30')).toBe('Friday 30 January')
  expect(sayDay('es', '2026-01-30')).toBe('viernes, 30 de enero')
  expect(sayDay('he', '2026-01-30')).toBe('יום שישי, 30 בינואר')
  expect(sayDay('ar', '2026-01-30')).toMatch(/الجمعة.*30/)
  expect(sayDay('not a language', '2026-01-30')).toBe('Friday, January 30')
})

test('days that follow each other are one range', () => {
  const plain = (language: string, ...dates: string[]) => sayDays(language, dates).replace(/\s/g, ' ')
  expect(plain('en', '2026-01-21')).toBe('January 21')
  expect(plain('en', '2026-01-21', '2026-01-22', '2026-02-03')).toBe('January 21 – 22 and February 3')
  expect(plain('en-GB', '2026-01-30', '2026-01-31', '2026-02-01')).toBe('30 January – 1 February')
  expect(plain('es', '2026-01-21', '2026-01-23')).toBe('21 de enero y 23 de enero')
})
