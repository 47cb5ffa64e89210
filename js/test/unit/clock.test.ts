import { expect, test } from '@playwright/test'
import { dayOf } from '../../src/calendar'
import { clockOf } from '../../src/clock'

test('in a preview it is the pretended day, at the time of day that it is', () => {
  const before = Date.now()
  const pretended = clockOf('2027-01-20')()
  const after = Date.now()
  expect(dayOf(pretended)).toBe('2027-01-20')
  const time = (at: number): string => new Date(at).toTimeString().slice(0, 8)
  // Midnight may fall between the two.
  if (dayOf(before) === dayOf(after)) expect(time(pretended) >= time(before) && time(pretended) <= time(after)).toBe(true)
})

test('on a site it is the time that it is', () => {
  const before = Date.now()
  const now = clockOf(undefined)()
  expect(now).toBeGreaterThanOrEqual(before)
  expect(now).toBeLessThanOrEqual(Date.now())
})
