import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { violations } from './axe'
import { morning, on, seed } from './frac'
import { bring, courses, expect, record, saved, test, written } from './site'

const home = '/frac-board/'
const unit = '/frac-board/frac/'
const work = '/frac-board/my-work.html'
const goal = (page: Page): Locator => page.locator('gr-goal')
const does = (page: Page, name: string): Locator => goal(page).getByRole('button', { name, exact: true })
const field = (page: Page, name: string): Locator => goal(page).getByLabel(name, { exact: false })
const stands = (page: Page): Locator => goal(page).locator('[data-slot=stands]')
const goals = (page: Page): Promise<Record<string, unknown>[]> =>
  record(page, courses.frac).then(events => events.filter(event => event.kind.startsWith('goal')) as never)
const history = (page: Page): Locator => page.getByRole('region', { name: 'Your goals' }).getByRole('listitem')
const musts = ['l1', 'l2', 'l3', 'l5', 'l6'].map(lesson => `2026-01-16 done ${lesson}`)
const chosen = ['talk', 'poster'].map(lesson => `2026-01-19 chose ${lesson} {"board":"show"}`)

/** Opens the form and sets a goal of some lessons, words and a day. */
async function set(page: Page, { lessons = [], words = '', until }: { lessons?: string[]; words?: string; until?: string }): Promise<void> {
  await does(page, 'Set a goal for this week').click()
  for (const lesson of lessons) await goal(page).getByRole('checkbox', { name: lesson, exact: true }).check()
  await field(page, 'Or in your own words').fill(words)
  if (until !== undefined) await field(page, 'Until').fill(until)
  await does(page, 'Set this goal').click()
}

test('the story: talk and poster by Friday, shown at the next visit, and kept', async ({ page }) => {
  await on(page, '2026-01-20') // a Tuesday
  await seed(page, ...musts, ...chosen)
  await page.goto(unit)
  await does(page, 'Set a goal for this week').click()
  await expect(goal(page).getByRole('group', { name: 'This week I will finish …' })).toBeVisible()
  await expect(goal(page).getByRole('checkbox')).toHaveCount(5) // L4 L7 L8, and what is chosen
  await expect(goal(page).getByRole('checkbox').first()).toBeFocused()
  await expect(goal(page).locator('[data-slot=day]')).toHaveText('Friday, January 23')
  await goal(page).getByRole('checkbox', { name: 'Talk' }).check()
  await goal(page).getByRole('checkbox', { name: 'Poster' }).check()
  await does(page, 'Set this goal').click()
  await expect(goal(page).getByRole('status')).toHaveText('Your goal is set. You will see it here next time.')
  await expect(goal(page).getByRole('status')).toBeFocused()
  await expect.poll(() => goals(page)).toEqual([expect.objectContaining({
    kind: 'goal', subject: '', text: 'Talk · Poster', lessons: ['frac/talk', 'frac/poster'], until: '2026-01-23', at: morning('2026-01-20'),
  })])

  await on(page, '2026-01-21')
  for (const address of [home, unit]) {
    await page.goto(address)
    await expect(goal(page).getByRole('heading', { name: 'Your goal' })).toBeVisible()
    await expect(goal(page).locator('[data-slot=text]')).toHaveText('Talk · Poster')
    await expect(stands(page)).toHaveText('until Friday, January 23')
    await expect(goal(page).getByRole('link')).toHaveText(['Talk', 'Poster'])
    await goal(page).getByRole('link', { name: 'Poster' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Poster')
  }
  await seed(page, '2026-01-21 done talk')
  await page.goto(home)
  await expect(stands(page)).toHaveText('1 of 2 done · until Friday, January 23')
  await seed(page, '2026-01-22 done poster')
  await page.goto(unit)
  await expect(stands(page)).toHaveText('All of it is done.')
  await does(page, 'I kept it').click()
  await expect(goal(page).getByRole('status')).toHaveText('Your goals are kept under My work.')
  await expect(does(page, 'Set a goal for this week')).toBeVisible()
  await expect.poll(() => goals(page).then(all => all[1])).toMatchObject({ kind: 'goalClosed', kept: true })
  await page.goto(work)
  await expect(history(page)).toHaveText(['Talk · Poster kept · until Friday, January 23'])
  await history(page).getByRole('link', { name: 'Talk' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talk')
})

test('the lessons of a goal in own words stand beside them; whoever has the focus there keeps it', async ({ page, context }) => {
  await on(page, '2026-01-20')
  await page.goto(home)
  await set(page, { lessons: ['L1', 'L2'], words: 'catch up' })
  await expect(goal(page).locator('[data-slot=text]')).toHaveText('catch up · L1 · L2')
  const links = goal(page).getByRole('link')
  await expect(links).toHaveText(['L1', 'L2'])
  await links.nth(1).focus()
  const other = await context.newPage()
  await other.goto('/frac-board/frac/l1.html')
  await other.locator('gr-done button').click()
  await expect(stands(page)).toHaveText('1 of 2 done · until Friday, January 23')
  await expect(links.nth(1)).toBeFocused()
})

test('a goal keeps its lessons when they are renamed, and its words when they are gone', async ({ page }) => {
  await on(page, '2026-01-20')
  const lessons = ['frac/old-l1', 'frac/gone']
  await seed(page, `2026-01-19 goal {"text":"L1 · Gone","lessons":${JSON.stringify(lessons)},"until":"2026-01-23"}`, '2026-01-20 done l1')
  await page.route('**/assets/course-*.js', async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('"id":"frac/l1"', '"id":"frac/l1","was":["frac/old-l1"]') })
  })
  await page.goto(home)
  await expect(goal(page).locator('[data-slot=text]')).toHaveText('L1 · Gone')
  await expect(goal(page).getByRole('link')).toHaveText(['L1'])
  await expect(stands(page)).toHaveText('1 of 2 done · until Friday, January 23')
})

test('changed with a reason, by keyboard', async ({ page }) => {
  await on(page, '2026-01-20')
  await seed(page, ...musts, ...chosen)
  await page.goto(home)
  await does(page, 'Set a goal for this week').focus()
  await page.keyboard.press('Enter')
  const talk = goal(page).getByRole('checkbox', { name: 'Talk' })
  while (!(await talk.evaluate(element => element === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  while (!(await field(page, 'Or in your own words').evaluate(element => element === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.type('the talk, with cards')
  await page.keyboard.press('Enter')
  await expect(goal(page).locator('[data-slot=text]')).toHaveText('the talk, with cards · Talk')

  await page.reload()
  await does(page, 'Change it').focus()
  await page.keyboard.press('Enter')
  await expect(goal(page).getByRole('checkbox', { name: 'Talk' })).toBeChecked()
  await expect(field(page, 'Or in your own words')).toHaveValue('the talk, with cards')
  await field(page, 'Or in your own words').fill('the talk')
  await page.keyboard.press('Enter')
  await expect(field(page, 'What made you change it?')).toBeFocused() // a reason is asked for
  expect(await goals(page)).toHaveLength(1)
  await page.keyboard.type('No cards at home')
  await page.keyboard.press('Enter')
  await expect(goal(page).locator('[data-slot=text]')).toHaveText('the talk · Talk')
  await expect.poll(() => goals(page)).toEqual([
    expect.objectContaining({ kind: 'goal', text: 'the talk, with cards' }),
    expect.objectContaining({ kind: 'goalClosed', kept: false, why: 'No cards at home' }),
    expect.objectContaining({ kind: 'goal', text: 'the talk', lessons: ['frac/talk'] }),
  ])
  await page.goto(work)
  await expect(history(page)).toHaveText([
    'the talk · Talk open · until Friday, January 23',
    'the talk, with cards · Talk changed: No cards at home · until Friday, January 23',
  ])
})

test('changing starts from the goal as it is: what is not touched stays', async ({ page }) => {
  await on(page, '2026-01-20')
  await page.goto(unit)
  await set(page, { lessons: ['L2', 'L3'], until: '2026-02-10' })
  await expect(goal(page).locator('[data-slot=text]')).toHaveText('L2 · L3')
  await seed(page, '2026-01-20 done l2')
  await page.goto(unit)
  await does(page, 'Change it').click()
  await expect(goal(page).getByRole('checkbox', { checked: true })).toHaveCount(2)
  await expect(goal(page).getByRole('checkbox', { name: 'L2', exact: true })).toBeChecked()
  await expect(field(page, 'Or in your own words')).toHaveValue('')
  await expect(field(page, 'Until')).toHaveValue('2026-02-10')
  await field(page, 'What made you change it?').fill('  ')
  await does(page, 'Set this goal').click()
  await expect(field(page, 'What made you change it?')).toBeFocused() // spaces are no reason
  expect(await goals(page)).toHaveLength(1)
  await field(page, 'What made you change it?').fill(' more time ')
  await does(page, 'Set this goal').click()
  await expect(goal(page).locator('[data-slot=text]')).toHaveText('L2 · L3')
  await expect(goal(page).getByRole('link')).toHaveText(['L2', 'L3'])
  await expect(stands(page)).toHaveText('1 of 2 done · until Tuesday, February 10')
  await expect.poll(() => goals(page).then(all => all.slice(1))).toEqual([
    expect.objectContaining({ kind: 'goalClosed', why: 'more time' }),
    expect.objectContaining({ kind: 'goal', text: 'L2 · L3', lessons: ['frac/l2', 'frac/l3'], until: '2026-02-10' }),
  ])
  // One less, and another.
  await does(page, 'Change it').click()
  await goal(page).getByRole('checkbox', { name: 'L3', exact: true }).uncheck()
  await goal(page).getByRole('checkbox', { name: 'L4', exact: true }).check()
  await field(page, 'What made you change it?').fill('a trip')
  await does(page, 'Set this goal').click()
  await expect(goal(page).locator('[data-slot=text]')).toHaveText('L2 · L4')
  await page.goto(work)
  await expect(history(page)).toHaveText([
    'L2 · L4 open · until Tuesday, February 10', 'L2 · L3 changed: a trip · until Tuesday, February 10', 'L2 · L3 changed: more time · until Tuesday, February 10',
  ])
})

test('a goal of one unit is changed where another is next, and on the page of another', async ({ page }) => {
  await on(page, '2026-01-20')
  await page.goto('/frac-two/tenths/')
  await set(page, { lessons: ['M1', 'M2'] })
  await page.goto('/frac-two/tenths/m1.html')
  await page.locator('gr-done button').click()
  await expect(page.locator('gr-done')).toContainText('Done.')
  await page.goto('/frac-two/')
  await expect(page.locator('gr-next')).toContainText('L1')
  await does(page, 'Change it').click()
  await expect(goal(page).getByRole('checkbox', { checked: true })).toHaveCount(2)
  await field(page, 'What made you change it?').fill('more time')
  await does(page, 'Set this goal').click()
  await expect(goal(page).getByRole('link')).toHaveText(['M1', 'M2'])
  await expect(stands(page)).toHaveText('1 of 2 done · until Friday, January 23')

  await expect.poll(() => goals(page)).toHaveLength(3)
  await page.goto('/frac-two/frac/') // which knows its own lessons only
  await expect(goal(page).locator('[data-slot=text]')).toHaveText('M1 · M2')
  await does(page, 'Change it').click()
  await goal(page).getByRole('checkbox', { name: 'L1', exact: true }).check()
  await field(page, 'What made you change it?').fill('L1 first')
  await does(page, 'Set this goal').click()
  await expect(goal(page).locator('[data-slot=text]')).toHaveText('M1 · M2 · L1')
  await expect(stands(page)).toHaveText('1 of 3 done · until Friday, January 23')
  await expect.poll(() => goals(page)).toHaveLength(5)
  await page.goto('/frac-two/')
  await expect(goal(page).getByRole('link')).toHaveText(['M1', 'M2', 'L1'])
})

test('a change keeps the lessons that the page does not offer, and those that it does not know', async ({ page }) => {
  await on(page, '2026-01-20')
  const lessons = ['frac/l1', 'other/far']
  await seed(page, ...musts, `2026-01-19 goal {"text":"L1 · Far away","lessons":${JSON.stringify(lessons)},"until":"2026-01-19"}`)
  await page.goto(home)
  await does(page, 'Change it').click()
  await expect(goal(page).getByRole('checkbox', { name: 'L1', exact: true })).toBeChecked() // done already
  await expect(field(page, 'Or in your own words')).toHaveValue('Far away')
  await expect(field(page, 'Until')).toHaveValue('2026-01-19')
  await goal(page).getByRole('checkbox', { name: 'L4', exact: true }).check()
  await field(page, 'What made you change it?').fill('more')
  await does(page, 'Set this goal').click() // its day has passed, and stays
  await expect(goal(page).locator('[data-slot=text]')).toHaveText('Far away · L1 · L4')
  await expect(stands(page)).toHaveText('1 of 3 done · Monday, January 19 has come and gone. How did it go?')
  await expect.poll(() => goals(page).then(all => all.at(-1))).toMatchObject({ kind: 'goal', lessons: ['frac/l1', 'other/far', 'frac/l4'], until: '2026-01-19' })
})

test('a goal that another tab has closed meanwhile is not closed again', async ({ page, context }) => {
  await on(page, '2026-01-20')
  await page.goto(home)
  await set(page, { words: 'catch up' })
  await does(page, 'Change it').click()
  const other = await context.newPage()
  await other.goto(home)
  await does(other, 'I kept it').click()
  await expect.poll(() => goals(page)).toHaveLength(2)
  await field(page, 'Or in your own words').fill('catch up more')
  await field(page, 'What made you change it?').fill('a trip')
  await does(page, 'Set this goal').click()
  await expect(goal(page).locator('[data-slot=text]')).toHaveText('catch up more')
  await page.goto(work)
  await expect(history(page)).toHaveText(['catch up more open · until Friday, January 23', 'catch up kept · until Friday, January 23'])
  await other.close()
})

test('a goal whose day has passed asks kindly, and can be let go', async ({ page }) => {
  await on(page, '2026-01-16') // a Friday: today is the default
  await page.goto(unit)
  await set(page, { words: 'read the whole chapter' })
  await expect(stands(page)).toHaveText('until Friday, January 16')
  await on(page, '2026-01-17')
  await page.goto(home)
  await expect(stands(page)).toHaveText('Friday, January 16 has come and gone. How did it go?')
  expect((await goal(page).innerText()).toLowerCase()).not.toMatch(/fail|late|miss|overdue|0 ?%/)
  await does(page, 'Let it go').click()
  await expect.poll(() => goals(page).then(all => all[1])).toMatchObject({ kind: 'goalClosed', kept: false })
  await page.goto(work)
  await expect(history(page)).toHaveText(['read the whole chapter let go · until Friday, January 16'])
  await page.goto(home)
  await set(page, { words: 'and the next', until: '' })
  await expect(stands(page)).toHaveText('')
  await page.goto(work)
  await expect(history(page).first()).toHaveText('and the next open')
})

test('nothing to finish is no goal, and leaving the form changes nothing', async ({ page }) => {
  await page.goto(unit)
  await set(page, {})
  await expect(goal(page).getByRole('status')).toHaveText('Choose a lesson, or write your goal in your own words.')
  await expect(field(page, 'Or in your own words')).toBeFocused()
  await does(page, 'Not now').click()
  await expect(does(page, 'Set a goal for this week')).toBeFocused()
  expect(await goals(page)).toEqual([])
})

test('goals travel with the work, and two devices may each have one', async ({ page, browser, baseURL }) => {
  await on(page, '2026-01-20')
  await page.goto(home)
  await set(page, { lessons: ['L1'] })
  await expect.poll(() => goals(page)).toHaveLength(1)
  await page.goto(work)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download my work' }).click()])
  const file = readFileSync((await download.path())!)

  const other = await (await browser.newContext({ baseURL })).newPage()
  await on(other, '2026-01-21')
  await other.goto(home)
  await set(other, { words: 'halves' })
  await other.goto(work)
  await bring(other, { name: 'work.json', mimeType: 'application/json', buffer: file })
  await expect(history(other)).toHaveText(['halves open · until Friday, January 23', 'L1 open · until Friday, January 23'])
  await other.goto(home)
  await expect(goal(other).locator('[data-slot=text]')).toHaveText('halves')
  await does(other, 'I kept it').click()
  await expect(goal(other).locator('[data-slot=text]')).toHaveText('L1')
  await other.context().close()
})

const objective = (page: Page, text: string): Locator => page.getByRole('group', { name: text })
const rated = (page: Page): Promise<string[]> => record(page, courses.frac).then(events =>
  (events as never as { kind: string; subject: string; objective: string; level: number }[])
    .filter(({ kind }) => kind === 'rated').map(({ subject, objective, level }) => `${subject} ${objective} ${level}`))

test('once a unit is done, its objectives are rated beside what the record says', async ({ page }) => {
  await on(page, '2026-01-20')
  await page.goto(unit)
  const list = page.locator('gr-objectives')
  await list.getByRole('heading', { name: 'What you will be able to do' }).click()
  await expect(list).toContainText('I can add fractions.')
  await expect(list.getByRole('button')).toHaveCount(0)
  await seed(page, ...musts, ...chosen, '2026-01-16 opened l4', '2026-01-16 done l3 {"by":"check"}')
  await page.goto(unit)
  await expect(list.getByText('How well can you do these now?')).toBeVisible()
  await expect(list.locator('[data-lesson="frac/l3"] dt')).toHaveText('L3 mastered')
  await expect(list.locator('[data-lesson="frac/l4"] dt')).toHaveText('L4 begun')
  await expect(objective(page, 'I can explain a fraction').getByRole('button')).toHaveCount(3) // chosen, so asked
  const add = objective(page, 'I can add fractions.')
  await expect(add.getByRole('button')).toHaveText(['not yet', 'getting there', 'I can'])
  await add.getByRole('button', { name: 'getting there' }).press('Enter')
  await expect(add.getByRole('button', { pressed: true })).toHaveText('getting there')
  await add.getByRole('button', { name: 'getting there' }).press('Enter') // said already
  await add.getByRole('button', { name: 'I can' }).press('Space')
  await expect.poll(() => rated(page)).toEqual(['frac/l5 I can add fractions. 2', 'frac/l5 I can add fractions. 3'])
  await page.reload()
  await expect(add.getByRole('button', { pressed: true })).toHaveText('I can')
  await on(page, '2026-01-21')
  await page.goto(unit)
  await add.getByRole('button', { name: 'not yet' }).click()
  await expect.poll(() => rated(page)).toHaveLength(3)
  await page.goto(work)
  await expect(page.getByRole('region', { name: 'What you say you can do' }).getByRole('listitem')).toHaveText([
    'I can add fractions. not yet · January 21, 2026 · L5',
    'I can add fractions. I can · January 20, 2026 · L5',
  ])
})

test('when the class is through with a unit its objectives are rated, whatever is done', async ({ page }) => {
  await on(page, '2026-01-28') // the last class is today
  await seed(page, '2026-01-12 section {"section":"p1"}', '2026-01-16 done l1')
  await page.goto(unit)
  await expect(page.locator('gr-pace')).toContainText('4 Must lessons')
  await expect(objective(page, 'I can add fractions.')).toHaveCount(0)
  await on(page, '2026-01-29')
  await page.goto(unit)
  await expect(objective(page, 'I can add fractions.').getByRole('button', { name: 'getting there' })).toBeVisible()
})

test('nobody is asked about what was not chosen, and a reworded objective asks again', async ({ page }) => {
  await seed(page, ...musts)
  await bring(page, saved(courses.frac, [], { events: [
    { id: 'r', at: morning('2026-01-16'), kind: 'rated', subject: 'frac/l5', objective: 'I can add two fractions.', level: 3 },
  ] }))
  await page.goto(unit)
  await expect(objective(page, 'I can multiply a fraction')).toBeVisible()
  await expect(page.locator('gr-objectives')).toContainText('I can explain a fraction')
  await expect(objective(page, 'I can explain a fraction')).toHaveCount(0)
  await expect(objective(page, 'I can add fractions.').getByRole('button', { pressed: true })).toHaveCount(0)
  await page.goto(work)
  await expect(page.getByRole('region', { name: 'What you say you can do' })).toContainText('I can add two fractions.')
})

test('objectives are there without JavaScript, and nothing that needs it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(unit)
  await page.locator('gr-objectives summary').click()
  await expect(page.locator('gr-objectives')).toContainText('I can add fractions.')
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  await context.close()
})

for (const [name, folder, scheme] of [['light', 'frac-board', 'light'], ['dark', 'frac-board', 'dark'], ['right to left', 'frac-board-rtl', 'light']] as const) {
  test(`axe finds nothing with goals and objectives: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await on(page, '2026-01-20')
    await seed(page, ...musts, ...chosen)
    await page.goto(`/${folder}/frac/`)
    const write = goal(page).locator('[data-does=write]:visible')
    await expect(page.locator('gr-objectives .rate button').first()).toBeVisible()
    await page.locator('gr-objectives .rate button').first().click()
    expect(await violations(page), 'rating').toEqual([])
    await write.click()
    expect(await violations(page), 'setting').toEqual([])
    await goal(page).getByRole('checkbox').first().check()
    await goal(page).locator('[type=submit]').click()
    await expect(goal(page).getByRole('heading')).toBeVisible()
    expect(await violations(page), 'set').toEqual([])
    // Words of another direction begin where the page's own do.
    await expect(goal(page).locator('[data-slot=text]')).toHaveCSS('text-align', name === 'right to left' ? 'right' : 'left')
    await write.click()
    expect(await violations(page), 'changing').toEqual([])
    await expect.poll(() => written(page, courses.frac).then(all => all.some(line => line.startsWith('goal')))).toBe(true)
    await page.goto(`/${folder}/`)
    await expect(goal(page).getByRole('heading')).toBeVisible()
    expect(await violations(page), 'home').toEqual([])
    await page.goto(`/${folder}/my-work.html`)
    await expect(page.locator('gr-history li')).toHaveCount(2)
    expect(await violations(page), 'history').toEqual([])
  })
}

test('at 320 px nothing is wider than the page, and on paper there are no buttons', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await on(page, '2026-01-20')
  await seed(page, ...musts)
  await page.goto(unit)
  await set(page, { words: 'a goal with a very long word: incomprehensibilitiesnotwithstandingandsoonandsoforth' })
  await does(page, 'Change it').click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  for (const height of await page.locator('gr-goal button:visible, gr-goal label:visible, .rate button:visible').evaluateAll(all => all.map(one => one.getBoundingClientRect().height))) expect(height).toBeGreaterThanOrEqual(24)
  await does(page, 'Not now').click()
  await page.emulateMedia({ media: 'print' })
  await expect(goal(page).locator('[data-slot=text]')).toBeVisible()
  await expect(goal(page).getByRole('button')).toHaveCount(0)
  await expect(page.locator('.rate button:visible')).toHaveCount(0)
})
