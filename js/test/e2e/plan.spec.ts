import type { Page } from '@playwright/test'
import { violationsInBoth } from './axe'
import { on, seed } from './frac'
import { courses, expect, station, test, written } from './site'

const plan = (page: Page) => page.locator('gr-plan')
const summary = (page: Page) => plan(page).locator('summary')

/** The plan as it is read: a class in a line with what to do in it. */
async function told(page: Page): Promise<string[]> {
  return plan(page).locator('[data-slot="days"] > li').evaluateAll(days => days.map(day =>
    [day.querySelector('h3')!, ...day.querySelectorAll('h3 + p, ul > li')].map(part => part.textContent!.trim().replace(/\s+/g, ' ')).filter(Boolean).join(' | ')))
}

/** Nothing that shames. */
async function kind(page: Page): Promise<void> {
  const text = await page.locator('body').innerText()
  expect(text).not.toMatch(/\b(fail\w*|late|missed|overdue)\b|\b0 ?%/i)
}

/** Period and day of a student who mastered L1 on the first day, and then was away. */
const away = (section: string): string[] => [
  `2026-01-12 section {"section":"${section}"}`, '2026-01-12 opened l1', '2026-01-12 done l1 {"by":"check"}',
]

const spread = [
  'Today · Tuesday, January 27 | 80 minutes | L2 40 minutes | L3 40 minutes',
  'Wednesday, January 28 | 80 minutes | L5 40 minutes | L6 40 minutes',
]

test('two weeks away: what is next, how it stands and how to go on', async ({ page }) => {
  await on(page, '2026-01-27')
  await seed(page, ...away('p1'))
  await page.goto('/frac/frac/')
  const next = page.locator('gr-next a')
  await expect(next).toHaveCount(1)
  await expect(next).toHaveText(/^Next up:\s*L2$/)
  await expect(page.locator('gr-pace')).toContainText('4 Must lessons to go, 2 classes left')

  // The plan is open, and all that it asks for is Must.
  await expect(plan(page)).toBeVisible()
  await expect(plan(page).locator('details')).toHaveAttribute('open')
  expect(await told(page)).toEqual(spread)
  await expect(plan(page).locator('ul a')).toHaveText(['L2', 'L3', 'L5', 'L6'])
  await expect(plan(page)).toContainText('All of this can be done at home, too.')
  await expect(plan(page)).toContainText('Skip for now: L4 · L7 · L8')
  for (const id of ['l4', 'l7', 'l8']) await expect(station(page, `frac/${id}`)).toContainText('skip for now')
  for (const id of ['l1', 'l2', 'l3', 'l5', 'l6']) await expect(station(page, `frac/${id}`)).not.toContainText('skip for now')
  await kind(page)

  await next.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('L2')
  await expect(page.locator('gr-notice, gr-needs, [role="alert"], dialog').filter({ visible: true })).toHaveCount(0)
  await expect.poll(() => written(page, courses.frac)).toContain('opened frac/l2')
  await kind(page)

  await page.goBack()
  await page.reload()
  await expect.poll(() => told(page)).toEqual(spread)
  await expect(next).toHaveText(/^Next up:\s*L2$/)
  await expect(station(page, 'frac/l1')).toHaveAttribute('data-state', 'done')
  await expect.poll(() => written(page, courses.frac)).toEqual(['section ', 'opened frac/l1', 'done frac/l1', 'opened frac/l2'])
})

test('a board that may wait says so as a whole', async ({ page }) => {
  await on(page, '2026-01-27')
  await seed(page, ...away('p1'))
  await page.goto('/frac-board/frac/')
  const board = page.locator('gr-path li[data-board="show"]')
  await expect(board.locator(':scope > .meta').first()).toContainText('skip for now')
  await expect(page.getByText('skip for now', { exact: true })).toHaveCount(4)
  await expect(plan(page)).toContainText('Show what you know')
  await summary(page).click()
  await expect(board.locator(':scope > .meta').first()).not.toContainText('skip for now')
})

test('days lost to snow spread the plan anew, for the class that lost them', async ({ page }) => {
  await on(page, '2026-01-27')
  await seed(page, ...away('p3'))
  await page.goto('/frac/frac/')
  await expect.poll(() => told(page)).toEqual(spread)
  const before = await written(page, courses.frac)
  await page.goto('/frac-snow/frac/')
  await expect.poll(() => told(page)).toEqual([
    'Today · Tuesday, January 27 | L2 40 minutes',
    'Wednesday, January 28 | L3 40 minutes',
    'Thursday, January 29 | L5 40 minutes',
    'Friday, January 30 | L6 40 minutes',
  ])
  await page.reload()
  await expect.poll(() => told(page)).toHaveLength(4)
  expect(await written(page, courses.frac)).toEqual(before)
})

test('what is done in class today counts as today, and brings no more of it', async ({ page }) => {
  await on(page, '2026-01-27')
  await seed(page, ...away('p1'), '2026-01-27 done l2')
  await page.goto('/frac/frac/')
  await expect.poll(() => told(page)).toEqual(['Today · Tuesday, January 27 | L2 done | L3 40 minutes', spread[1]])
  await page.goto('/frac/frac/l3.html')
  await page.getByRole('button', { name: 'Mark this lesson done' }).click()
  await expect.poll(() => written(page, courses.frac)).toContain('done frac/l3')
  await page.goto('/frac/frac/')
  await expect.poll(() => told(page)).toEqual(["Today · Tuesday, January 27 | Today's share is done. | L2 done | L3 done", spread[1]])
  // On the next day it is behind the student.
  await on(page, '2026-01-28')
  await page.reload()
  await expect.poll(() => told(page)).toEqual(['Today · Wednesday, January 28 | 80 minutes | L5 40 minutes | L6 40 minutes'])
})

test('on a day without class the plan begins with the next', async ({ page }) => {
  await on(page, '2026-01-25')
  await seed(page, ...away('p1'), '2026-01-20 done l2')
  await page.goto('/frac/frac/')
  await expect.poll(() => told(page)).toEqual([
    'Next class · Monday, January 26 | L3 40 minutes', 'Tuesday, January 27 | L5 40 minutes', 'Wednesday, January 28 | L6 40 minutes',
  ])
})

test('after the unit the plan goes on, in order and without dates', async ({ page }) => {
  await on(page, '2026-02-02')
  await seed(page, ...away('p1'))
  await page.goto('/frac/frac/')
  await expect.poll(() => told(page)).toEqual(['After the unit | 160 minutes | L2 40 minutes | L3 40 minutes | L5 40 minutes | L6 40 minutes'])
  await kind(page)
})

test("a unit's page has the plan of its unit and leads to that of all", async ({ page }) => {
  await on(page, '2026-02-09')
  await seed(page, ...away('p1'))
  for (const [unit, title] of [['frac', 'Fractions'], ['tenths', 'Decimals']]) {
    await page.goto(`/frac-two/${unit}/`)
    await expect(summary(page)).toHaveText(`A plan for what is left of ${title}`)
  }
  await expect(plan(page).locator('ul a')).toHaveText(['M1', 'M2', 'M4'])
  await plan(page).getByRole('link', { name: 'The plan for all units so far' }).click()
  await expect(page).toHaveURL(/frac-two\/index\.html$/)
  await expect(summary(page)).toHaveText('A plan for what is left')
  await expect(plan(page).locator('ul a')).toHaveText(['L2', 'L3', 'L5', 'L6', 'M1', 'M2', 'M4'])
  await expect(plan(page)).toContainText('Skip for now: L4 · L7 · L8 · M3')
  await expect(plan(page).getByText('all units so far')).toHaveCount(0)
})

test('the home page has the plan too', async ({ page }) => {
  await on(page, '2026-01-27')
  await seed(page, ...away('p1'))
  await page.goto('/frac/')
  await expect.poll(() => told(page)).toEqual(spread)
  await plan(page).getByRole('link', { name: 'L3' }).click()
  await expect(page).toHaveURL(/frac\/frac\/l3\.html$/)
})

test('whoever is on pace may ask for a plan, by keyboard alone', async ({ page }) => {
  await on(page, '2026-01-13')
  await seed(page, ...away('p1'))
  await page.goto('/frac/frac/')
  await expect(summary(page)).toBeVisible()
  await expect(plan(page).locator('details')).not.toHaveAttribute('open')
  await expect(station(page, 'frac/l4')).not.toContainText('skip for now')

  // From the button that says what is next.
  await page.locator('gr-next a').focus()
  for (let i = 0; i < 6 && !(await summary(page).evaluate(element => element === document.activeElement)); i++) await page.keyboard.press('Tab')
  await expect(summary(page)).toBeFocused()
  await page.keyboard.press('Enter')
  // The two classes kept free at the end stay free.
  await expect.poll(() => told(page)).toEqual([
    'Today · Tuesday, January 13 – Wednesday, January 14 | L2 40 minutes',
    'Thursday, January 15 – Friday, January 16 | L3 40 minutes',
    'Tuesday, January 20 – Thursday, January 22 | L5 40 minutes',
    'Friday, January 23 – Monday, January 26 | L6 40 minutes',
  ])
  await expect(station(page, 'frac/l4')).toContainText('skip for now')
  await page.keyboard.press('Tab')
  await expect(plan(page).getByRole('link', { name: 'L2' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(plan(page).getByRole('link', { name: 'L2' })).toBeHidden()
  await expect(station(page, 'frac/l4')).not.toContainText('skip for now')
})

test('without a class, before its first day, and with all of it done, there is nothing to plan', async ({ page }) => {
  await on(page, '2026-01-27')
  await seed(page, '2026-01-12 done l1')
  await page.goto('/frac/frac/')
  await expect(station(page, 'frac/l1')).toHaveAttribute('data-state', 'done')
  await expect(plan(page)).toBeHidden()
  await on(page, '2026-01-09')
  await seed(page, '2026-01-08 section {"section":"p1"}')
  await page.goto('/frac/frac/')
  await expect(page.locator('gr-pace')).toBeVisible()
  await expect(plan(page)).toBeHidden()
  await on(page, '2026-01-27')
  await seed(page, ...['l2', 'l3', 'l5', 'l6'].map(id => `2026-01-20 done ${id}`))
  await page.goto('/frac/frac/')
  await expect(station(page, 'frac/l6')).toHaveAttribute('data-state', 'done')
  await expect(plan(page)).toBeHidden()
})

test('the plan is printed alone, with a box before every lesson', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = document.documentElement.dataset.print ?? 'everything'
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await on(page, '2026-01-27')
  await seed(page, ...away('p1'))
  await page.goto('/frac/frac/')
  const html = page.locator('html')
  await plan(page).getByRole('button', { name: 'Print this plan' }).click()
  await expect(html).toHaveAttribute('data-printed', 'plan')
  await expect(html).not.toHaveAttribute('data-print')

  // As the printer sees it.
  await page.emulateMedia({ media: 'print' })
  await html.evaluate(element => (element.dataset.print = 'plan'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(plan(page).getByRole('link', { name: 'L6' })).toBeVisible()
  for (const rest of ['gr-path', 'gr-pace', 'footer', 'gr-plan button']) await expect(page.locator(rest).first(), rest).toBeHidden()
  const box = await plan(page).locator('ul > li').first().evaluate(item => {
    const { content, inlineSize, borderTopWidth } = getComputedStyle(item, '::before')
    return { content, wide: parseFloat(inlineSize) >= 12, edge: parseFloat(borderTopWidth) >= 1 }
  })
  expect(box).toEqual({ content: '""', wide: true, edge: true })
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

for (const width of [360, 320]) {
  test(`nothing runs over at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    await on(page, '2026-01-13')
    await seed(page, ...away('p1'))
    await page.goto('/frac/frac/')
    await summary(page).click()
    await expect(plan(page).getByRole('link', { name: 'L2' })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    for (const target of await plan(page).locator('a, button, summary').all()) expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(24)
  })
}

test('axe finds nothing in a plan, light and dark', async ({ page }) => {
  await on(page, '2026-01-27')
  await seed(page, ...away('p1'), '2026-01-27 done l2')
  for (const address of ['/frac/', '/frac/frac/', '/frac-board-rtl/frac/']) {
    await page.goto(address)
    await expect(plan(page).locator('li.done'), address).toHaveCount(1)
    expect(await violationsInBoth(page), address).toEqual([])
  }
})
