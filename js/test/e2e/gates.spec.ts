// What opens a lesson and what completes it: needs, and the teacher's eye.

import type { Locator, Page } from '@playwright/test'
import { violations } from './axe'
import { desk } from './desk'
import { courses, expect, record, station, test, unchecked } from './site'

const status = (page: Page, lesson: string): Locator => station(page, lesson).locator('[data-slot="status"]')

test('what a lesson needs locks it kindly, lets one look ahead, and opens it at once', async ({ page, context }) => {
  await page.goto('/asking/u/')
  await expect(station(page, 'u/locked')).toHaveAttribute('data-state', 'locked')
  await expect(station(page, 'u/locked')).toContainText('opens when Halves and thirds is done · look ahead')
  expect(await violations(page)).toEqual([])
  await station(page, 'u/locked').getByRole('link').first().click()
  const ahead = page
  await expect(ahead.locator('gr-needs')).toContainText('First comes Halves and thirds. You can look ahead here all the same.')
  await expect(ahead.locator('gr-needs').getByRole('link')).toHaveAttribute('href', 'key.html')
  await expect(ahead.getByText('A text to look ahead in.')).toBeVisible()
  expect(await violations(ahead)).toEqual([])
  // Nobody is led here before it is open.
  const home = await context.newPage()
  await home.goto('/asking/')
  await expect(home.locator('gr-next a')).not.toHaveAttribute('href', 'u/locked.html')

  // Where answers cannot be checked the own word opens it too, and is kept as that.
  const plain = await context.newPage()
  await plain.addInitScript(unchecked)
  await plain.goto('/asking/u/key.html')
  await plain.getByRole('button', { name: 'Mark this lesson done' }).press('Enter')
  await expect(plain.locator('gr-done')).toContainText('by your own word')
  await expect(ahead.locator('gr-needs')).toHaveText('Halves and thirds is done, so this is open.')
  // Elsewhere it can be taken back, and given again, and is not asked for.
  const lesson = await context.newPage()
  await lesson.goto('/asking/u/key.html')
  await lesson.getByRole('button', { name: 'Not done after all' }).press('Enter')
  await expect(ahead.locator('gr-needs')).toContainText('First comes Halves and thirds.')
  await expect(lesson.getByRole('button', { name: 'Mark this lesson done' })).toBeFocused()
  await lesson.reload()
  await expect(lesson.locator('gr-done')).toHaveAttribute('data-state', 'open')
  await expect(lesson.locator('gr-done')).toBeHidden()

  // Mastering it opens it in every tab, and for good.
  await lesson.locator('gr-check').scrollIntoViewIfNeeded()
  await desk(lesson).getByRole('button', { name: 'Begin' }).press('Enter')
  for (let i = 0; i < 3; i++) {
    const text = (await desk(lesson).locator('.ask').textContent())!
    if (text.includes('most')) await desk(lesson).getByRole('radio', { name: 'one third' }).check()
    else await desk(lesson).locator('.answer input').fill(text.includes('half') ? '4' : 'three')
    await desk(lesson).locator('[type="submit"]').press('Enter')
    await expect(i < 2 ? desk(lesson).locator('.at') : desk(lesson).locator('.results')).toContainText(i < 2 ? `${i + 2}` : 'Mastered.')
  }
  await expect(ahead.locator('gr-needs')).toHaveText('Halves and thirds is done, so this is open.')
  await expect(lesson.locator('gr-done button')).toBeHidden()
  await ahead.goto('/asking/u/')
  await expect(station(ahead, 'u/key')).toHaveAttribute('data-state', 'done')
  await expect(status(ahead, 'u/key')).toHaveText('mastered')
  await expect(station(ahead, 'u/locked')).not.toHaveAttribute('data-state', 'locked')
})

test('what a teacher has to see is completed by the student\'s word, kept as that', async ({ page }) => {
  await page.goto('/asking/u/seen.html')
  const done = page.locator('gr-done')
  await expect(done).toContainText('Show this to your teacher.')
  await done.getByRole('button', { name: 'My teacher has seen it' }).press('Enter')
  await expect(done).toContainText('Seen by your teacher, by your own word.')
  expect(await violations(page)).toEqual([])
  await expect.poll(() => record(page, courses.asking).then(events => events.at(-1))).toMatchObject({ kind: 'signed', subject: 'u/seen', by: 'own', for: 'gate' })
  await done.getByRole('button', { name: 'Not done after all' }).press('Enter')
  await expect(done).toContainText('Show this to your teacher.')
  await done.getByRole('button', { name: 'My teacher has seen it' }).press('Enter')
  await expect(done).toContainText('by your own word')
  await page.goto('/asking/u/')
  await expect(station(page, 'u/seen')).toHaveAttribute('data-state', 'word')
  await expect(status(page, 'u/seen')).toHaveText('done, by your own word')
})
