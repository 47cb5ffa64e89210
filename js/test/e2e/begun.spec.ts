// What was begun of an answer comes back after a reload, whole.

import type { Page } from '@playwright/test'
import { criterion, desk, opened, practice, upTo } from './desk'
import { bring, courses, expect, record, saved, test } from './site'

const kinds = '/asking/u/kinds.html'
const own = '/asking/u/own.html'
const kept = (page: Page, kind: string) => record(page, courses.asking).then(events => events.filter(event => event.kind === kind))

/** Loads the page again and goes back to the same question. */
async function again(page: Page, step: string): Promise<void> {
  await page.reload()
  await desk(page).getByRole('button', { name: step, exact: true }).press('Enter')
  await expect(desk(page).locator('.ask').first()).toBeFocused()
}

test('how sure, the ticks, and that an answer is being judged come back after a reload', async ({ page }) => {
  await opened(page, kinds)
  await desk(page).getByRole('button', { name: 'Begin' }).press('Enter')
  const step = await upTo(page, 'written')
  const submit = desk(page).locator('[type="submit"]')
  await desk(page).getByRole('radio', { name: 'fairly sure' }).check()
  await again(page, step)
  await expect(desk(page).getByRole('radio', { name: 'fairly sure' })).toBeChecked()
  await desk(page).locator('textarea').fill('The run is zero.')
  await again(page, step)
  await expect(desk(page).getByRole('radio', { name: 'fairly sure' })).toBeChecked()
  await expect(desk(page).locator('textarea')).toHaveValue('The run is zero.')

  await submit.press('Enter')
  await expect(criterion(desk(page), 'It names the run.')).toBeVisible()
  await again(page, step) // judging, with nothing ticked yet
  await expect(criterion(desk(page), 'It names the run.')).not.toBeChecked()
  await criterion(desk(page), 'It names the run.').check()
  await again(page, step)
  await expect(desk(page).locator('textarea')).toHaveValue('The run is zero.')
  await expect(desk(page).locator('textarea')).not.toBeEditable()
  await expect(criterion(desk(page), 'It names the run.')).toBeChecked()
  await expect(criterion(desk(page), 'It says why')).not.toBeChecked()
  await expect(desk(page)).not.toContainText('Its run is zero.')
  await expect(desk(page).getByRole('radio')).toHaveCount(0)
  await criterion(desk(page), 'It says why').check()
  await expect(submit).toHaveText('This is my judgement')
  await submit.press('Enter')
  await expect(desk(page).getByRole('button', { name: 'answered' })).toHaveCount(1)
  expect(await kept(page, 'answered')).toMatchObject([{ question: 'written', response: 'The run is zero.', right: true, sure: 2 }])
  expect(await kept(page, 'marked')).toMatchObject([{ marks: [true, true] }])
})

test('in practice too, and what was judged is no draft any more', async ({ page }) => {
  await opened(page, own)
  await practice(page).locator('textarea').fill('The rise.')
  await practice(page).locator('[type="submit"]').press('Enter')
  await criterion(practice(page), 'It names the rise.').check()
  await page.reload()
  await expect(criterion(practice(page), 'It names the rise.')).toBeChecked()
  await expect(practice(page).locator('textarea')).not.toBeEditable()
  await expect(practice(page)).not.toContainText('A large rise')
  await practice(page).locator('[type="submit"]').press('Enter')
  await expect(practice(page).locator('.model')).toBeVisible()
  await practice(page).getByRole('button', { name: 'Another one like this' }).press('Enter')
  await expect(practice(page).locator('textarea')).toHaveValue('')
  await expect(practice(page).getByRole('checkbox')).toHaveCount(0)
  await page.reload()
  await expect(practice(page).locator('textarea')).toHaveValue('')
  await expect(practice(page).locator('textarea')).toBeEditable()
})

test('a draft of before, and one that says what cannot be, still load', async ({ page }) => {
  const at = Date.UTC(2026, 0, 12, 9)
  const events = [{ id: 'begun-1', at, kind: 'tryStarted', subject: 'u/kinds', try: 't', version: '', seed: 1, items: [['written', '0'], ['text', '0']] }]
  const draft = { kind: 'answer', at: at + 1, try: 't', variant: '0' }
  await page.goto('/asking/my-work.html')
  await bring(page, saved(courses.asking, [], { events, drafts: [
    { ...draft, subject: 'u/kinds#written', response: 'Of before' },
    { ...draft, subject: 'u/kinds#text', response: 'CO2', sure: 7, marks: 'all', marking: true },
  ] }))
  await opened(page, kinds)
  await expect(desk(page).locator('textarea')).toHaveValue('Of before')
  await expect(desk(page).locator('textarea')).toBeEditable()
  await expect(desk(page).getByRole('radio', { checked: true })).toHaveCount(0)
  await upTo(page, 'text')
  await expect(desk(page).locator('.answer input')).toHaveValue('CO2')
  await expect(desk(page).getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(desk(page).getByRole('checkbox')).toHaveCount(0)
})
