import type { Page } from '@playwright/test'
import { violationsInBoth } from './axe'
import { arrive, ask, choose, cut, dump, name, picker, recordOf, share, take, tasks, who } from './cart'
import { expect, test, unchecked } from './site'

const secrets = ['The fold lies in the mid', 'halves/cut', 'ticked', 'opened', 'answer']

/** Comet has ticked a task and begun an answer, and puts a PIN on that. */
async function hidden(page: Page, pin = '2468'): Promise<void> {
  await arrive(page, 'Comet')
  await page.goto(cut)
  await tasks(page).first().check()
  await (await ask(page, 'why')).fill('The fold lies in the mid')
  await expect.poll(() => record(page)).toContain('The fold lies in the mid')
  await set(page, pin)
}

async function set(page: Page, pin: string): Promise<void> {
  await page.goto('/cart/my-work.html')
  await section(page).getByText('A PIN for my work').click()
  await Promise.all([page.waitForEvent('download'), section(page).getByRole('button', { name: 'Download my work' }).click()])
  await section(page).getByLabel('New PIN', { exact: true }).fill(pin)
  await section(page).getByLabel('The new PIN once more').fill(pin)
  await section(page).getByRole('button', { name: 'Set this PIN' }).click()
  await expect(who(page)).toBeFocused() // the page was loaded anew
  expect(await record(page)).not.toContain('halves/cut')
}

/** A new tab, which has no key. */
async function anew(page: Page, address = cut): Promise<Page> {
  const tab = await page.context().newPage()
  await tab.goto(address)
  await choose(tab, 'Comet')
  await expect(picker(tab).getByLabel('PIN')).toBeFocused()
  return tab
}

async function unlock(page: Page, pin: string): Promise<void> {
  await picker(page).getByLabel('PIN').fill(pin)
  await page.keyboard.press('Enter')
}

const section = (page: Page) => page.locator('gr-pin')
const record = async (page: Page) => dump(page, await recordOf(page, 'Comet'))

test('a PIN is set only after saving, and nothing of the work can be read in storage', async ({ page }) => {
  await arrive(page, 'Comet')
  await page.goto(cut)
  await tasks(page).first().check()
  await page.goto('/cart/my-work.html')
  await section(page).getByText('A PIN for my work').click()
  await expect(section(page)).toContainText('Nobody can look a PIN up')
  await expect(section(page).getByRole('button', { name: 'Set this PIN' })).toBeHidden()
  await Promise.all([page.waitForEvent('download'), section(page).getByRole('button', { name: 'Download my work' }).click()])
  const [first, again] = [section(page).getByLabel('New PIN', { exact: true }), section(page).getByLabel('The new PIN once more')]
  await first.fill('123')
  await first.press('Enter')
  await expect(section(page).getByRole('status')).toContainText('at least 4 signs')
  await expect(first).toBeFocused()
  await first.fill('2468')
  await again.fill('2469')
  await again.press('Enter')
  await expect(section(page).getByRole('status')).toContainText('The two are not the same.')
  await expect(again).toBeFocused()
  await again.fill('2468')
  await again.press('Enter')
  await expect(who(page)).toBeFocused() // the page was loaded anew
  expect(await record(page)).not.toContain('halves/cut')
})

test('a half-finished answer lies behind the PIN, and comes back with it', async ({ page }) => {
  await hidden(page)
  for (const secret of secrets) expect(await record(page)).not.toContain(secret)
  // This tab stays open for the visit, page by page.
  await page.goto(share)
  await tasks(page).first().check()
  await page.goto(cut)
  await expect(tasks(page).first()).toBeChecked()
  for (const secret of secrets) expect(await record(page)).not.toContain(secret)
  await page.close({ runBeforeUnload: false }).catch(() => {})
  const tab = await page.context().newPage()
  await tab.goto(cut)
  await choose(tab, 'Comet')
  await expect(picker(tab)).toContainText('This work opens with a PIN.')
  await expect(picker(tab).getByLabel('PIN')).toBeFocused()
  await expect(tasks(tab).first()).toBeDisabled()
  await expect(tab.getByText('Take a sheet of paper')).toBeVisible()
  await unlock(tab, '1111')
  await expect(picker(tab).getByRole('status')).toContainText('That is not the PIN. Nothing is lost')
  await expect(picker(tab).getByLabel('PIN')).toBeFocused()
  await unlock(tab, '2468')
  await expect(tasks(tab).first()).toBeChecked()
  await expect(picker(tab)).toBeHidden()
  await expect(tab.locator('#gr-main')).toBeFocused()
  await expect(await ask(tab, 'why')).toHaveValue('The fold lies in the mid')
})

test('what is typed as the page is left is not lost behind a PIN', async ({ page }) => {
  await hidden(page)
  await page.goto(cut)
  await (await ask(page, 'why')).fill('The fold lies in the middle of the sheet')
  await page.goto(share)
  await expect(tasks(page).first()).toBeEnabled()
  expect(await record(page)).not.toContain('middle of the sheet')
  await page.goto(cut)
  await expect(await ask(page, 'why')).toHaveValue('The fold lies in the middle of the sheet')
})

test('closing one’s work locks it, and a page of another tab asks for the PIN', async ({ page }) => {
  await arrive(page, 'Comet')
  await page.goto(share)
  await tasks(page).first().check()
  const other = await page.context().newPage()
  await other.goto(share)
  await choose(other, 'Comet')
  await expect(tasks(other).first()).toBeChecked()
  await set(page, 'lemon')
  await expect(picker(other).getByLabel('PIN')).toBeVisible()
  await expect(tasks(other).first()).toBeDisabled()
  await choose(page, 'Close my work')
  await expect(who(page)).toContainText('Who is working?')
  expect(await page.evaluate(() => sessionStorage.getItem('gradus/cart'))).toBeNull()
})

test('while a PIN is asked for nothing is offered that would land in the record', async ({ page }) => {
  await hidden(page)
  const tab = await anew(page, '/cart/')
  const set = tab.locator('gr-goal').getByRole('button', { name: 'Set a goal for this week' })
  await expect(set).toBeHidden()
  await tab.goto('/cart/my-work.html')
  await expect(picker(tab).getByLabel('PIN')).toBeVisible()
  const rename = tab.getByRole('button', { name: 'Change my nickname or picture' })
  await expect(tab.getByRole('button', { name: 'Add another student' })).toBeVisible()
  await expect(rename).toBeHidden()
  await tab.goto(cut)
  await tab.setViewportSize({ width: 640, height: 320 })
  await expect(picker(tab).getByLabel('PIN')).toBeVisible()
  await tab.keyboard.press('Shift')
  await tab.evaluate(() => customElements.whenDefined('gr-check'))
  await expect(tab.locator('gr-check .question').first()).toBeVisible() // to be read
  // Somebody reads to the end: that is not the place of whose record it is.
  await tab.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight)
    dispatchEvent(new Event('scroll'))
    document.dispatchEvent(new Event('visibilitychange'))
    scrollTo(0, 0)
  })
  await unlock(tab, '2468')
  await expect(tasks(tab).first()).toBeChecked()
  await tab.goto('/cart/')
  await expect(set).toBeVisible()
  const { events, drafts } = JSON.parse((await take(tab)).buffer.toString()) as { events: { kind: string }[]; drafts: { kind: string; fraction: number }[] }
  await expect(rename).toBeVisible()
  expect(events.map(({ kind }) => kind)).not.toContain('goal')
  expect(drafts.filter(({ kind, fraction }) => kind === 'place' && fraction > 0.5)).toEqual([])
})

test('a reading level looked at while a PIN is asked for is not chosen for whose record it is', async ({ page }) => {
  const steep = '/linear/steep.html'
  const level = (level: string) => page.locator(`gr-reading .levels [value="${level}"]`)
  await page.goto(steep)
  await expect(level('level')).toBeChecked()
  await level('easier').check()
  await expect.poll(() => dump(page, 'gradus/linear-functions-example/')).toContain('"reading"')
  await page.goto('/my-work.html')
  await section(page).getByText('A PIN for my work').click()
  await Promise.all([page.waitForEvent('download'), section(page).getByRole('button', { name: 'Download my work' }).click()])
  await section(page).getByLabel('New PIN', { exact: true }).fill('2468')
  await section(page).getByLabel('The new PIN once more').fill('2468')
  await section(page).getByRole('button', { name: 'Set this PIN' }).click()
  await expect(who(page)).toBeFocused() // the page was loaded anew
  await choose(page, 'Close my work')
  await page.goto(steep)
  await expect(picker(page).getByLabel('PIN')).toBeVisible()
  await level('stretch').check()
  await expect(page.locator('gr-reading > [data-level="stretch"]')).toBeVisible()
  await unlock(page, '2468')
  await expect(picker(page)).toBeHidden()
  await expect(level('easier')).toBeChecked()
})

test('the PIN is changed and taken away, and the record is as it was', async ({ page }) => {
  await hidden(page)
  await section(page).getByText('A PIN for my work').click()
  const fill = async (now: string, pin = ''): Promise<void> => {
    await section(page).getByLabel('Your PIN now').fill(now)
    await section(page).getByLabel('New PIN', { exact: true }).fill(pin)
    await section(page).getByLabel('The new PIN once more').fill(pin)
  }
  await fill('1111', 'lemon')
  await section(page).getByRole('button', { name: 'Change the PIN' }).click()
  await expect(section(page).getByRole('status')).toContainText('That is not your PIN now.')
  await fill('2468', 'lemon')
  await section(page).getByRole('button', { name: 'Change the PIN' }).click()
  await expect(section(page).getByRole('status')).toContainText('Your PIN is changed.')
  const tab = await anew(page)
  await unlock(tab, '2468')
  await expect(picker(tab).getByRole('status')).toContainText('That is not the PIN.')
  await unlock(tab, 'lemon')
  await expect(tasks(tab).first()).toBeChecked()
  await fill('lemon')
  await section(page).getByRole('button', { name: 'Work without a PIN' }).click()
  await expect(who(page)).toBeFocused() // the page was loaded anew
  expect(await record(page)).toContain('The fold lies in the mid')
  await expect(tasks(tab).first()).toBeEnabled() // the other tab was loaded anew, and asks nothing
  await expect(tasks(tab).first()).toBeChecked()
  await expect(picker(tab).getByLabel('PIN')).toHaveCount(0)
})

test('a forgotten PIN: the file starts the record again, asked once more', async ({ page }) => {
  await hidden(page)
  const file = await take(page)
  await choose(page, 'Close my work')
  await page.goto('/cart/my-work.html')
  await page.locator('gr-bring input').setInputFiles(file)
  const question = page.locator('gr-bring .ask')
  await expect(question).toContainText('opens with a PIN')
  const locked = await record(page)
  await question.getByRole('button', { name: 'The PIN is forgotten: start again from this file' }).click()
  await expect(question).toContainText('and the PIN with it')
  expect(await record(page)).toBe(locked)
  await question.getByRole('button', { name: 'Yes, start from the file' }).click()
  await expect(who(page)).toContainText('Comet')
  await page.goto(cut)
  await expect(tasks(page).first()).toBeChecked()
  await expect(await ask(page, 'why')).toHaveValue('The fold lies in the mid')
})

test('without WebCrypto no PIN is offered, and a locked record says why it stays closed', async ({ page }) => {
  await hidden(page)
  const plain = await page.context().newPage()
  await plain.addInitScript(unchecked)
  await plain.goto(share)
  await choose(plain, 'Comet')
  await expect(picker(plain)).toContainText('only where this page is opened with https')
  await expect(tasks(plain).first()).toBeDisabled()
  await arrive(plain, 'Luna', 'owl')
  await plain.goto('/cart/my-work.html')
  await section(plain).getByText('A PIN for my work').click()
  await expect(section(plain)).toContainText('A PIN can be set only where this page is opened with https.')
  await expect(section(plain).getByLabel('New PIN', { exact: true })).toBeHidden()
})

test('on an own device one student may have a PIN without a nickname, and is then asked for it', async ({ page }) => {
  await page.goto('/linear/points.html')
  await tasks(page).first().check()
  await page.goto('/my-work.html')
  await section(page).getByText('A PIN for my work').click()
  await Promise.all([page.waitForEvent('download'), section(page).getByRole('button', { name: 'Download my work' }).click()])
  await section(page).getByLabel('New PIN', { exact: true }).fill('2468')
  await section(page).getByLabel('The new PIN once more').fill('2468')
  await section(page).getByRole('button', { name: 'Set this PIN' }).click()
  await expect(who(page)).toBeFocused() // the page was loaded anew
  await expect(who(page)).toContainText('No nickname yet')
  expect(await dump(page, 'gradus/linear-functions-example/')).not.toContain('linear/points')
  await choose(page, 'Close my work')
  await expect(picker(page).getByLabel('PIN')).toBeVisible()
  await page.goto('/linear/points.html')
  await expect(tasks(page).first()).toBeDisabled()
  await unlock(page, '2468')
  await expect(tasks(page).first()).toBeChecked()
  await page.reload()
  await expect(tasks(page).first()).toBeChecked()
})

test('axe finds nothing, and nothing is wider than a phone, in any state of the picker', async ({ page }) => {
  test.setTimeout(120_000)
  const look = async (state: string): Promise<void> => {
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${state}, ${width}`).toBeLessThanOrEqual(0)
    }
    expect(await violationsInBoth(page), state).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  for (const address of ['/cart/', '/cart/halves/', share, '/cart/ar/share.html']) {
    await page.goto(address)
    await expect(page.locator('.who-panel')).toBeVisible()
    await look(`nobody on ${address}`)
  }
  await page.goto('/cart/my-work.html#gr-new')
  await expect(page.getByLabel('Nickname')).toBeVisible()
  await look('somebody new')
  await name(page, 'A nickname of 24 letters')
  await expect(who(page)).toContainText('A nickname of 24 letters')
  await arrive(page, 'Comet')
  await page.goto('/cart/my-work.html')
  for (const summary of ['A PIN for my work', 'Leave this device']) await page.getByText(summary).click()
  await who(page).click()
  await expect(picker(page)).toBeVisible()
  await look('My work, all open')
  const file = await take(page)
  await page.getByText('A PIN for my work').click()
  await section(page).getByLabel('New PIN', { exact: true }).fill('2468')
  await section(page).getByLabel('The new PIN once more').fill('2468')
  await section(page).getByRole('button', { name: 'Set this PIN' }).click()
  await expect(who(page)).toBeFocused()
  await page.getByText('A PIN for my work').click()
  await expect(section(page).getByLabel('Your PIN now')).toBeVisible()
  await look('with a PIN')
  await choose(page, 'Close my work')
  await page.locator('gr-bring input').setInputFiles(file)
  await expect(page.locator('gr-bring .ask')).toBeVisible()
  await look('a file of a locked record')
  await choose(page, 'Comet')
  await unlock(page, '1111')
  await expect(picker(page).getByRole('status')).not.toBeEmpty()
  await look('a wrong PIN')
  await page.goto('/cart/ar/share.html')
  await expect(page.locator('.pin')).toBeVisible()
  await look('a PIN in Arabic')
})
