import { spawn } from 'node:child_process'
import type { Page } from '@playwright/test'
import { violations } from './axe'
import { noted, on, seed } from './frac'
import { courses, expect, folder, record, station, test, written } from './site'

const p1 = '2026-01-12 section {"section":"p1"}'
const p3 = '2026-01-12 section {"section":"p3"}'
const mastered = (...lessons: string[]): string[] => lessons.map(lesson => `2026-01-13 done ${lesson} {"by":"check"}`)
const musts = ['l1', 'l2', 'l3', 'l5', 'l6']

const stands = (page: Page) => page.locator('gr-pace [data-slot="stands"]')
const where = (page: Page) => page.locator('gr-pace [data-slot="class"]')
const news = (page: Page) => page.locator('gr-news')
const question = (page: Page) => page.getByRole('group', { name: 'Which class are you in?' })
/** What stands on the path of the page's main part, in its order. */
const stops = (page: Page) => page.locator('gr-path:not([aria-hidden]) .path > li').evaluateAll(items =>
  items.map(item => item.querySelector('a, .flag > span')?.textContent ?? ''))

test('period 3 loses two days to snow: its flag and its last day move, and it is told once', async ({ page }) => {
  await on(page, '2026-01-20')
  await seed(page, p3, ...mastered('l1', 'l2', 'l3'))
  await page.goto('/frac/')
  await expect(stands(page)).toHaveText('Ahead of the flag. L8 is open to you.')
  await expect(where(page)).toHaveText('The class is in Fractions until Wednesday, January 28. In Fractions the flag stands behind 2 of 5 Must lessons.')
  await expect(news(page)).toBeHidden()
  await expect.poll(() => noted(page)).toEqual({ p3: 'frac 2026-01-28' })
  const before = await record(page, courses.frac)

  await on(page, '2026-01-23')
  await page.goto('/frac-snow/frac/')
  await expect(stands(page)).toHaveText('On pace.')
  await expect(where(page)).toHaveText('The class is in Fractions until Friday, January 30. In Fractions the flag stands behind 3 of 5 Must lessons.')
  expect(await stops(page)).toEqual(['L1', 'L2', 'L3', 'the class is here today', 'L4', 'L5', 'L6', 'L7', 'L8'])
  await expect(news(page)).toContainText(/^No class on January 21\s–\s22 \(Snow\)\. Fractions now ends on Friday, January 30\./)
  await page.goto('/frac-snow/')
  await expect(news(page)).toContainText('Fractions now ends on Friday, January 30.')

  await news(page).getByRole('button', { name: 'Good to know' }).focus()
  await page.keyboard.press('Enter')
  await expect(news(page)).toBeHidden()
  await expect(page.locator('gr-next a')).toBeFocused()
  await expect.poll(() => noted(page)).toEqual({ p3: '2026-01-21, 2026-01-22, frac 2026-01-30' })
  for (const address of ['/frac-snow/', '/frac-snow/frac/']) {
    await page.goto(address)
    await expect(stands(page)).toHaveText('On pace.')
    await expect(news(page)).toBeHidden()
  }
  expect(await record(page, courses.frac)).toEqual(before)
})

test('period 1 has lost nothing, and is told nothing', async ({ page }) => {
  await on(page, '2026-01-20')
  await seed(page, p1, ...mastered('l1', 'l2', 'l3'))
  await page.goto('/frac/')
  await expect.poll(() => noted(page)).toEqual({ p1: 'frac 2026-01-28' })
  await on(page, '2026-01-23')
  for (const address of ['/frac-snow/', '/frac-snow/frac/']) {
    await page.goto(address)
    await expect(stands(page)).toHaveText('1 Must lesson to the flag.')
    await expect(where(page)).toHaveText('The class is in Fractions until Wednesday, January 28. In Fractions the flag stands behind 4 of 5 Must lessons.')
    await expect(news(page)).toBeHidden()
  }
  expect(await stops(page)).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'the class is here today', 'L6', 'L7', 'L8'])
})

test('a unit that begins later is told on the page of another, by its name', async ({ page }) => {
  await on(page, '2026-01-20')
  await seed(page, p1, ...mastered('l1', 'l2', 'l3'))
  await page.goto('/frac-two/')
  await expect.poll(() => noted(page)).toEqual({ p1: 'frac 2026-01-28, tenths 2026-02-11' })
  for (const address of ['/frac-two-later/frac/', '/frac-two-later/']) {
    await page.goto(address)
    await expect(news(page).getByRole('status')).toHaveText('Decimals now ends on Wednesday, February 18.')
  }
  await page.goto('/frac-two-later/frac/')
  await news(page).getByRole('button', { name: 'Good to know' }).click()
  await expect(news(page)).toBeHidden()
  await expect.poll(() => noted(page)).toEqual({ p1: 'frac 2026-01-28, tenths 2026-02-18' })
  await page.goto('/frac-two-later/')
  await expect(stands(page)).toHaveText('Ahead of the flag. L8 is open to you.')
  await expect(news(page)).toBeHidden()
})

test('a record that never noted a calendar is told of the days just lost; changing class tells nothing', async ({ page }) => {
  await on(page, '2026-01-23')
  await seed(page, p3, ...mastered('l1'))
  await page.goto('/frac-snow/')
  await expect(news(page)).toContainText(/^No class on January 21\s–\s22 \(Snow\)\./)
  await page.goto('/frac-snow/my-work.html')
  await page.getByRole('button', { name: 'Period 1' }).click()
  await expect.poll(() => noted(page)).toEqual({ p1: 'frac 2026-01-28' })
  await page.goto('/frac-snow/')
  await expect(stands(page)).toHaveText('3 Must lessons to the flag.')
  await expect(news(page)).toBeHidden()
})

test('a student is asked once which class is theirs, and everything follows from the answer', async ({ page }) => {
  await on(page, '2026-01-23')
  await page.goto('/frac/')
  await expect(question(page)).toBeVisible()
  await expect(page.locator('gr-pace')).toBeHidden()
  await expect(page.locator('.flag')).toHaveCount(0)
  await question(page).getByRole('button', { name: 'Period 1' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const answer = page.getByText('Your class: Period 3. You can change it under My work.')
  await expect(answer).toBeFocused()
  await expect(question(page)).toBeHidden()
  await expect(stands(page)).toHaveText('4 Must lessons to the flag.')
  await expect.poll(() => written(page, courses.frac)).toEqual(['section '])
  await expect.poll(() => noted(page)).toEqual({ p3: 'frac 2026-01-28' })
  await page.goto('/frac/frac/')
  await expect(stands(page)).toHaveText('4 Must lessons to the flag.')
  await expect(page.locator('gr-section')).toBeHidden()
})

test('"Not now" is an answer, which My work can change', async ({ page }) => {
  await on(page, '2026-01-23')
  await page.goto('/frac/frac/')
  await question(page).getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText('No dates are shown. You can choose your class under My work.')).toBeFocused()
  await expect.poll(() => written(page, courses.frac)).toEqual(['section '])
  await page.reload()
  await expect(station(page, 'frac/l1')).toHaveAttribute('data-state', 'now')
  for (const hidden of ['gr-section', 'gr-pace', 'gr-news']) await expect(page.locator(hidden)).toBeHidden()
  await expect(page.locator('.flag')).toHaveCount(0)

  await page.goto('/frac/my-work.html')
  const choices = page.getByRole('group', { name: 'Your class' })
  await expect(choices.getByRole('button', { name: 'No class' })).toHaveAttribute('aria-pressed', 'true')
  await choices.getByRole('button', { name: 'Period 3' }).focus()
  await page.keyboard.press('Space')
  await expect(choices.getByRole('button', { name: 'Period 3' })).toBeFocused()
  await expect(choices.getByRole('button', { name: 'Period 3' })).toHaveAttribute('aria-pressed', 'true')
  await expect(choices.getByRole('button', { name: 'No class' })).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(() => written(page, courses.frac)).toEqual(['section ', 'section '])
  await page.goto('/frac/frac/')
  await expect(stands(page)).toHaveText('4 Must lessons to the flag.')
})

for (const [name, today, done, status, said, there] of [
  ['before it starts', '2026-01-09', [], 'before', '', 'Fractions starts on Monday, January 12.'],
  ['on its first day', '2026-01-12', [], 'pace', 'On pace.', 'The class is in Fractions until Wednesday, January 28.'],
  ['ahead', '2026-01-14', ['l1', 'l2'], 'ahead', 'Ahead of the flag. L8 is open to you.', /^The class is in Fractions/],
  ['behind the flag', '2026-01-21', ['l1'], 'behind', '2 Must lessons to the flag.', /In Fractions the flag stands behind 3 of 5 Must lessons\.$/],
  ['where the flag is at the end', '2026-01-27', ['l1'], 'behind', '4 Must lessons to go, 2 classes left.', /In Fractions the flag stands behind 5 of 5 Must lessons\.$/],
  ['done', '2026-01-20', musts, 'done', 'Done: all Must lessons so far.', /^The class is in Fractions/],
  ['after the unit', '2026-02-02', ['l1', 'l2'], 'behind', '3 Must lessons to go, after the unit.', 'The class has finished this unit. What you do here still counts.'],
  ['done, after the unit', '2026-02-02', musts, 'done', 'Done: all Must lessons so far.', 'The class has finished this unit. What you do here still counts.'],
] as const) {
  test(`how a student stands: ${name}`, async ({ page }) => {
    await on(page, today)
    await seed(page, p1, ...mastered(...done))
    for (const address of ['/frac/', '/frac/frac/']) {
      await page.goto(address)
      await expect(page.locator('gr-pace')).toHaveAttribute('data-status', status)
      await expect(stands(page)).toHaveText(said)
      await expect(where(page)).toHaveText(there)
      const text = await page.locator('main').innerText()
      expect(text).not.toMatch(/failed|late\b|behind the class|%/i)
    }
    await expect(page.locator('.flag')).toHaveCount(/^The class is in/.test(await where(page).innerText()) ? 1 : 0)
  })
}

for (const [name, today, done, home, units] of [
  ['nothing done as the second unit begins', '2026-02-02', [], '5 Must lessons to the flag.', {
    frac: ['5 Must lessons of Fractions to go, after the unit.', 'The class has finished this unit. What you do here still counts.'],
    tenths: ['In Decimals nothing is left to do before the flag.', 'The class is in Decimals until Wednesday, February 11.'],
  }],
  ['the first unit done, nothing of the second', '2026-02-09', musts, '2 Must lessons to the flag.', {
    frac: ['All Must lessons of Fractions are done.', 'The class has finished this unit. What you do here still counts.'],
    tenths: ['2 Must lessons of Decimals to the flag.', 'The class is in Decimals until Wednesday, February 11. In Decimals the flag stands behind 2 of 3 Must lessons.'],
  }],
  ['before the second unit begins', '2026-01-23', ['l1'], '3 Must lessons to the flag.', {
    frac: ['3 Must lessons to the flag.', 'The class is in Fractions until Wednesday, January 28. In Fractions the flag stands behind 4 of 5 Must lessons.'],
    tenths: ['', 'Decimals starts on Monday, February 2.'],
  }],
] as const) {
  test(`a unit's page speaks of its unit by name, and home of all: ${name}`, async ({ page }) => {
    await on(page, today)
    await seed(page, p1, ...mastered(...done))
    await page.goto('/frac-two/')
    await expect(stands(page)).toHaveText(home)
    for (const [unit, [said, there]] of Object.entries(units)) {
      await page.goto(`/frac-two/${unit}/`)
      await expect(stands(page)).toHaveText(said)
      await expect(where(page)).toHaveText(there)
      // The shape says how one stands against the class as a whole.
      await expect(page.locator('.gauge')).toBeVisible({ visible: said === home })
    }
  })
}

test('the flag stands between the stations of the unit, of the home page and of a lesson', async ({ page }) => {
  await on(page, '2026-01-23')
  await seed(page, p1, ...mastered('l1'))
  await page.goto('/frac/frac/')
  const all = ['L1', 'L2', 'L3', 'L4', 'L5', 'the class is here today', 'L6', 'L7', 'L8']
  await expect.poll(() => stops(page)).toEqual(all)
  await expect(page.getByRole('list').getByRole('listitem').filter({ hasText: 'the class is here today' })).toHaveCount(1)
  await expect(page.locator('gr-next [data-slot="why"]')).toHaveText('It is the next step to the flag. About 40 minutes.')
  await page.goto('/frac/frac/l2.html')
  await expect.poll(() => stops(page)).toEqual(all)
  await page.goto('/frac/')
  await expect(page.locator('.path.row > li')).toHaveCount(9)
  await expect(page.locator('.path.row > li').nth(5)).toHaveClass('flag')
  await expect(page.locator('.units gr-progress')).toContainText('the class is here until Wednesday, January 28')
  // It moves with the day, and leaves with the unit.
  await on(page, '2026-01-12')
  await page.goto('/frac/frac/l2.html')
  await expect.poll(() => stops(page)).toEqual(['the class is here today', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8'])
  await on(page, '2026-01-29')
  for (const address of ['/frac/frac/l2.html', '/frac/frac/']) {
    await page.goto(address)
    await expect(station(page, 'frac/l1')).toHaveAttribute('data-state', 'done')
    await expect(page.locator('.flag')).toHaveCount(0)
  }
})

test('marking a lesson done brings the student nearer to the flag', async ({ page }) => {
  await on(page, '2026-01-21')
  await seed(page, p1, ...mastered('l1'))
  await page.goto('/frac/frac/l2.html')
  await page.getByRole('button', { name: 'Mark this lesson done' }).click()
  await expect.poll(() => written(page, courses.frac)).toContain('done frac/l2')
  await page.goto('/frac/')
  await expect(stands(page)).toHaveText('1 Must lesson to the flag.')
})

test('a preview pretends the day it was asked to', async ({ page }) => {
  const server = spawn(`${folder}gradus`, ['serve', '--port', '0', '--today', '2026-01-23', `${folder}frac-course`], { stdio: ['ignore', 'pipe', 'ignore'] })
  const address: string = await new Promise(printed => server.stdout.once('data', line => printed(String(line).trim())))
  try {
    await page.goto(`${address}frac/index.html`)
    await question(page).getByRole('button', { name: 'Period 1' }).click()
    await expect(where(page)).toHaveText('The class is in Fractions until Wednesday, January 28. In Fractions the flag stands behind 4 of 5 Must lessons.')
    await expect.poll(() => written(page, courses.frac)).toEqual(['section '])
    await page.goto(`${address}frac/l1.html`)
    await expect.poll(() => stops(page)).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'the class is here today', 'L6', 'L7', 'L8'])
    // What is done there is done on that day, and counts as today's.
    await page.getByRole('button', { name: 'Mark this lesson done' }).click()
    await expect.poll(() => written(page, courses.frac)).toContain('done frac/l1')
    await page.goto(`${address}frac/index.html`)
    const today = page.locator('gr-plan [data-slot="days"] > li').first()
    await expect(today.getByRole('heading')).toHaveText('Today · Friday, January 23')
    await expect(today.getByRole('listitem').first()).toHaveText('L1 done')
    await page.goto(`${address}my-work.html`)
    await expect(page.getByRole('listitem').filter({ hasText: 'L1' })).toContainText('January 23, 2026')
    // The site itself has no such switch.
    await page.goto('/frac/frac/')
    await expect(page.locator('html')).not.toHaveAttribute('data-today')
  } finally {
    await new Promise(ended => {
      server.once('exit', ended)
      server.kill('SIGINT')
    })
  }
})

test('without script nothing is asked, and no room is left empty', async ({ browser, origin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const address of ['/frac/', '/frac/frac/']) {
    await page.goto(origin + address)
    for (const hidden of ['gr-section', 'gr-pace', 'gr-news', '.flag']) await expect(page.locator(hidden).first()).toBeHidden()
  }
  await context.close()
})

const states: [name: string, today: string, lines: string[], address: string][] = [
  ['asked on the home page', '2026-01-23', [], '/frac/'],
  ['asked on a unit', '2026-01-23', [], '/frac/frac/'],
  ['before the unit', '2026-01-09', [p1], '/frac/frac/'],
  ['on the way to the flag', '2026-01-23', [p1, ...mastered('l1')], '/frac/frac/'],
  ['home with news', '2026-01-23', [p3, ...mastered('l1', 'l2', 'l3')], '/frac-snow/'],
  ['ahead', '2026-01-14', [p1, ...mastered('l1', 'l2')], '/frac/frac/'],
  ['done', '2026-01-23', [p1, ...mastered(...musts)], '/frac/frac/'],
  ['after the unit', '2026-02-02', [p1, ...mastered('l1')], '/frac/'],
  ['one unit of two', '2026-02-09', [p1, ...mastered('l1')], '/frac-two/tenths/'],
  ['a lesson with the flag in its margin', '2026-01-23', [p1, ...mastered('l1')], '/frac/frac/l2.html'],
  ['the choice on My work', '2026-01-23', [p1], '/frac/my-work.html'],
  ['right to left, asked', '2026-01-23', [], '/frac-board-rtl/frac/'],
  ['right to left, on the way', '2026-01-23', [p1, ...mastered('l1')], '/frac-board-rtl/frac/'],
]
for (const [name, today, lines, address] of states) {
  test(`axe finds nothing, and it fits a phone: ${name}`, async ({ page }) => {
    await on(page, today)
    if (lines.length) await seed(page, ...lines)
    await page.goto(address)
    await expect(page.locator('gr-pace[data-status], gr-section:not([hidden]), .flag').first()).toBeAttached()
    for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [360, 'light'], [320, 'dark']] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      expect(await violations(page), `${width}, ${colorScheme}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width}: wider than the window`).toBeLessThanOrEqual(0)
      const targets = await page.locator('gr-section button:visible, gr-news button:visible').evaluateAll(all => all.map(one => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height)))
      expect(Math.min(24, ...targets)).toBe(24)
    }
  })
}

test('axe finds nothing from right to left on any page of a student who is behind, and all of it fits a phone', async ({ page }) => {
  await on(page, '2026-01-23')
  await seed(page, p1, ...mastered('l1'), '2026-01-20 goal {"text":"L2 · Talk","lessons":["frac/l2","frac/talk"],"until":"2026-01-23"}')
  for (const address of ['', 'frac/', 'frac/l2.html', 'frac/talk.html', 'my-work.html', 'credits.html', '404.html']) {
    await page.goto(`/frac-board-rtl/${address}`)
    await page.waitForLoadState('networkidle')
    for (const [width, colorScheme] of [[1280, 'light'], [320, 'dark']] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      expect(await violations(page), `${address}, ${width}, ${colorScheme}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${address}: wider than ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test('on paper there is how one stands and where the class is, and nothing to press', async ({ page }) => {
  await on(page, '2026-01-23')
  await seed(page, p3, ...mastered('l1'))
  await page.goto('/frac-snow/frac/')
  await expect(news(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(stands(page)).toBeVisible()
  await expect(page.locator('.flag')).toBeVisible()
  await expect(page.locator('gr-news button')).toBeHidden()
  await page.goto('/frac/my-work.html')
  await expect(page.getByRole('group', { name: 'Your class' }).getByRole('button')).toHaveText(['Period 3'])
  await expect(page.getByRole('region', { name: 'What is kept here' })).toBeVisible()
  for (const rest of ['[data-action]', 'gr-bring', 'gr-students', 'gr-pin', '[data-slot=confirm]']) await expect(page.locator(rest).first(), rest).toBeHidden()
})
