import { expect, test } from '@playwright/test'
import { dayOf, meetingsOf } from '../../src/calendar'
import { paceOf } from '../../src/pacing'
import { fixture, spelled, taught, workOf } from './calendar'

const { calendars, days, cases } = fixture()

for (const { name, zone, at, day } of days) {
  test(`the day here: ${name}`, () => {
    inZone(zone, () => expect(dayOf(Date.parse(at))).toBe(day))
  })
}

for (const c of cases) {
  test(`worked out by hand: ${c.name}`, () => {
    const calendar = calendars[c.calendar]!
    if (c.meets) expect(meetingsOf(calendar, c.section).slice(0, c.meets.length)).toEqual(c.meets)
    if (c.count !== undefined) expect(meetingsOf(calendar, c.section)).toHaveLength(c.count)
    if (c.taught) expect(taught(calendar, c.section)).toEqual(c.taught)
    if (c.today) {
      expect(spelled(paceOf(calendar, c.section, c.today, workOf(c.work ?? [])))).toEqual({ units: c.units, pace: c.pace })
    }
  })
}

test('a calendar works out alike in every zone', () => {
  for (const zone of new Set(days.map(d => d.zone))) {
    inZone(zone, () => {
      for (const c of cases) {
        if (c.meets) expect(meetingsOf(calendars[c.calendar]!, c.section).slice(0, c.meets.length), `${c.name}, ${zone}`).toEqual(c.meets)
      }
    })
  }
})

/** Does something while the device is in a time zone. */
function inZone(zone: string, act: () => void): void {
  const before = process.env.TZ
  process.env.TZ = zone
  try {
    act()
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
}
