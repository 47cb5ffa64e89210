// Written answers: their writer judges them, before anything is told, and may think again.

import type { Page } from '@playwright/test'
import { criterion, desk, opened, practice, upTo } from './desk'
import { courses, expect, record, test } from './site'

const own = '/asking/u/own.html'
const submit = (page: Page) => desk(page).locator('[type="submit"]')
const back = (within: ReturnType<typeof desk>) => within.getByRole('button', { name: 'Go on writing' })

/** Begins, and writes an answer that is to be judged. */
async function write(page: Page): Promise<void> {
  await opened(page, own)
  await desk(page).getByRole('button', { name: 'Begin' }).press('Enter')
  await upTo(page, 'written')
  await desk(page).locator('textarea').fill('The run is zero.')
  await desk(page).getByRole('radio', { name: 'fairly sure' }).check()
  await submit(page).press('Enter')
  await expect(desk(page).getByText('Read your answer again.')).toBeFocused()
}

for (const [met, said] of [[['It names the run.', 'It says why'], 'right'], [['It names the run.'], 'not yet']] as const) {
  test(`the list after a try says whose judgement it is: ${said}`, async ({ page }) => {
    await write(page)
    for (const name of met) await criterion(desk(page), name).check()
    await submit(page).press('Enter')
    await desk(page).locator('.number').fill('0')
    await desk(page).getByRole('radio', { name: 'guessing' }).check()
    await submit(page).press('Enter')
    await expect(desk(page).locator('.results h3')).toBeFocused()
    const summary = (kind: string) => desk(page).locator('details', { has: page.locator(`[data-kind="${kind}"]`) }).locator('summary')
    await expect(summary('written')).toHaveText(new RegExp(`^Question \\d: ${said}, by your own judgement$`))
    await expect(summary('number')).toHaveText(/^Question \d: right$/)
  })
}

test('whoever reads their answer again can go on writing, and nothing is lost', async ({ page }) => {
  await write(page)
  await criterion(desk(page), 'It names the run.').check()
  await back(desk(page)).press('Enter')
  const area = desk(page).locator('textarea')
  await expect(area).toBeFocused()
  await expect(area).toHaveValue('The run is zero.')
  await page.keyboard.type(' Nobody divides by it.')
  await expect(area).toHaveValue('The run is zero. Nobody divides by it.')
  await expect(desk(page).getByRole('checkbox')).toHaveCount(0)
  await expect(back(desk(page))).toHaveCount(0)
  await expect(desk(page).getByRole('radio', { name: 'fairly sure' })).toBeChecked()
  await expect(desk(page).getByRole('button', { name: 'A hint' })).toBeVisible()
  await expect(submit(page)).toHaveText('Read it again and judge it')
  await page.reload()
  await upTo(page, 'written')
  await expect(area).toBeEditable()
  await expect(area).toHaveValue('The run is zero. Nobody divides by it.')
  await submit(page).press('Enter')
  await expect(criterion(desk(page), 'It names the run.')).toBeChecked()
  await criterion(desk(page), 'It says why').check()
  await submit(page).press('Enter')
  await expect(desk(page).getByRole('button', { name: 'answered' })).toHaveCount(1)
  const [answered] = (await record(page, courses.asking)).filter(event => event.kind === 'answered')
  expect(answered).toMatchObject({ response: 'The run is zero. Nobody divides by it.', right: true, sure: 2 })
})

test('once the model answer is shown there is no way back', async ({ page }) => {
  await opened(page, own)
  await practice(page).locator('textarea').fill('The rise.')
  await practice(page).locator('[type="submit"]').press('Enter')
  await back(practice(page)).press('Enter')
  await expect(practice(page).locator('textarea')).toBeFocused()
  await practice(page).locator('[type="submit"]').press('Enter')
  await expect(back(practice(page))).toBeVisible()
  await practice(page).locator('[type="submit"]').press('Enter')
  await expect(practice(page).locator('.model')).toBeVisible()
  await expect(back(practice(page))).toHaveCount(0)
  await expect(practice(page).locator('textarea')).not.toBeEditable()
})
