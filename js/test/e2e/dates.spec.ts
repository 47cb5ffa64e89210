import { readFileSync } from 'node:fs'
import { type Calendar, meetingsOf, spansOf } from '../../src/calendar'
import { readCalendar } from '../ical'
import { expect, folder, test } from './site'

/** The calendar file of a section, as the site has it. */
const fileOf = (site: string, section: string) => readFileSync(`${folder}${site}/calendar-${section}.ics`, 'utf8')
const classes = (file: string) => readCalendar(file).events.filter(e => !e.uid.includes('/lost/'))

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const address of ['/frac/', '/frac/my-work.html']) {
    test(`${address} leads to the dates of each section`, async ({ page }) => {
      await page.goto(address)
      await page.getByText('Dates for your own calendar').click()
      const links = page.locator('.dates a')
      await expect(links).toHaveText(['Period 1', 'Period 3'])
      for (const link of await links.all()) {
        await expect(link).toBeVisible()
        const answer = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href)
        expect(answer.headers()['content-type']).toMatch(/^text\/calendar/)
        expect(readCalendar(await answer.text()).shown).toContain((await link.textContent())!)
      }
    })
  }
})

test('the dates are reached by keyboard, and wide enough to be touched', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/frac/')
  await page.locator('.dates summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const first = page.getByRole('link', { name: 'Period 1' })
  await expect(first).toBeFocused()
  for (const part of [page.locator('.dates summary'), first]) {
    const box = (await part.boundingBox())!
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('a family reads when there is class, in which unit', () => {
  const { events, shown } = readCalendar(fileOf('frac', 'p1'))
  expect(shown).toBe('Mathematics 6 · Period 1')
  expect(events.map(e => e.start)).toEqual([12, 13, 14, 15, 16, 20, 21, 22, 23, 26, 27, 28].map(day => `2026-01-${day}`))
  expect(events[0]!.summary).toMatch(/: class 1 of 12$/)
  expect(events[11]!.summary).toMatch(/: class 12 of 12$/)
  expect(events.every(e => e.wholeDay && !e.busy && e.stamp === '2026-01-12T00:00:00Z')).toBe(true)
})

test('a lost day moves what comes after it, in its own section only', () => {
  expect(fileOf('frac-snow', 'p1')).toBe(fileOf('frac', 'p1'))
  const before = readCalendar(fileOf('frac', 'p3')).events
  const after = readCalendar(fileOf('frac-snow', 'p3')).events
  expect(after.filter(e => e.uid.includes('/lost/')).map(e => `${e.start} ${e.summary}`)).toEqual([
    '2026-01-21 No class: Snow', '2026-01-22 No class: Snow',
  ])
  const moved = classes(fileOf('frac-snow', 'p3'))
  // The same events on other days. None counts its changes: no build knows the one before it.
  expect(moved.map(e => e.uid)).toEqual(before.map(e => e.uid))
  expect(moved.at(-1)!.start).toBe('2026-01-30')
  expect(moved.filter((e, i) => e.start !== before[i]!.start)).toHaveLength(6)
  expect([...before, ...after].every(e => e.sequence === null)).toBe(true)
})

for (const [address, site] of [['/frac-snow/', 'frac-snow'], ['/', 'example']] as const) {
  test(`the calendar files of ${address} have the days that the page counts by`, async ({ page }) => {
    await page.goto(address)
    const calendar = await page.evaluate(() => (globalThis as unknown as { gradusCalendar: Calendar }).gradusCalendar)
    expect(calendar.sections.length).toBeGreaterThan(1)
    for (const { id } of calendar.sections) {
      const meetings = meetingsOf(calendar, id)
      const days = spansOf(calendar, meetings).flatMap(span => meetings.slice(span.begin, span.end + 1))
      expect(classes(fileOf(site, id)).map(e => e.start)).toEqual(days.sort())
    }
  })
}
