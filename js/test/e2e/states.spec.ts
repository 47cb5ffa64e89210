// Every state that a check brings about, as axe sees it and on small windows:
// one page walks through all of them, so that each is looked at once.

import { desk, miss, opened, practice, sum } from './desk'
import { look } from './look'
import { expect, test } from './site'

for (const [direction, site] of [['left to right', '/asking'], ['right to left', '/asking-rtl']] as const) {
  test(`axe finds nothing and nothing is cut, ${direction}: what is locked, and what a teacher has to see`, async ({ page }) => {
    await page.goto(`${site}/u/`)
    await expect(page.locator('li[data-lesson="u/locked"]')).toHaveAttribute('data-state', 'locked')
    await look(page, 'locked on the path')
    await page.goto(`${site}/u/locked.html`)
    await expect(page.locator('gr-needs a')).toBeVisible()
    await look(page, 'locked')
    await page.goto(`${site}/u/seen.html`)
    await expect(page.locator('gr-done')).toHaveAttribute('data-state', 'open')
    await look(page, 'to be seen by the teacher')
    await page.locator('gr-done button').press('Enter')
    await expect(page.locator('gr-done')).toHaveAttribute('data-state', 'word')
    await look(page, 'seen by the teacher')
  })

  test(`axe finds nothing and nothing is cut, ${direction}: how sure, and one's own judgement`, async ({ page }) => {
    await opened(page, `${site}/u/kinds.html`)
    await desk(page).locator('.then button').press('Enter')
    // At least one is left for later: only then a try can be finished before its end.
    do {
      await desk(page).locator('.actions .quiet').last().press('Enter')
      await expect(desk(page).locator('.ask')).toBeFocused()
    } while (!(await desk(page).locator('textarea').count()))
    await desk(page).locator('textarea').fill('The run is zero.')
    await desk(page).locator('[type="submit"]').press('Enter')
    await expect(desk(page).locator('.sure input').first()).toBeFocused()
    await look(page, 'asked how sure')
    await desk(page).locator('.sure input').first().check()
    await desk(page).locator('[type="submit"]').press('Enter')
    await expect(desk(page).locator('.ask').last()).toBeFocused()
    await look(page, 'judging oneself')
    for (const box of await desk(page).locator('fieldset.question').last().locator('input').all()) await box.check()
    await desk(page).locator('[type="submit"]').press('Enter')
    await expect(desk(page).locator('.steps .answered')).toHaveCount(1)
    await look(page, 'left for later')
    await desk(page).locator('.ending .quiet').press('Enter')
    await expect(desk(page).locator('.results h3')).toBeFocused()
    await expect(desk(page).locator('.calibration li')).toHaveCount(1)
    for (const box of await desk(page).locator('details').all()) await box.evaluate(details => ((details as HTMLDetailsElement).open = true))
    await expect(desk(page).locator('.model')).toBeVisible()
    await look(page, 'looking back')
  })

  test(`axe finds nothing and nothing is cut, ${direction}: from the first try to mastery`, async ({ page }) => {
    await opened(page, `${site}/u/retake.html`)
    const start = desk(page).locator('.then > .button')
    await expect(start).toBeVisible()
    await look(page, 'waiting')
    await start.press('Enter')
    await look(page, 'asked')
    await desk(page).locator('.actions .quiet').first().press('Enter')
    await expect(desk(page).locator('.hint')).toBeFocused()
    await look(page, 'helped')
    await sum(page)
    await desk(page).locator('.steps .answered').press('Enter')
    await expect(desk(page).locator('fieldset.locked')).toBeVisible()
    await look(page, 'answered')
    await desk(page).locator('.asking > .button').press('Enter')
    await miss(page, 4)
    await expect(start).toHaveAttribute('aria-disabled', 'true')
    await look(page, 'to revise')
    await desk(page).locator('.revise .button').press('Enter')
    for (const n of [1, 2]) {
      const field = practice(page).locator('.number')
      if (await field.count()) await field.fill('1')
      else await practice(page).locator('.option input').last().check()
      await practice(page).locator('[type="submit"]').press('Enter')
      await expect(practice(page).locator('.verdict')).toBeFocused()
      if (n === 1) await look(page, 'revealed in practice')
      await practice(page).locator('.asking .actions button', { hasNotText: /like this|כזו|דומה/ }).last().press('Enter')
      await expect(practice(page).locator('.ask')).toBeFocused()
    }
    await expect(start).not.toHaveAttribute('aria-disabled')
    await look(page, 'revised')
    await start.press('Enter')
    await miss(page)
    await expect(desk(page).locator('.then h4')).toBeVisible()
    await look(page, 'a talk')
    await start.press('Enter')
    await expect(desk(page).locator('.then')).toBeFocused()
    await look(page, 'talked')
    await start.press('Enter')
    for (let i = 0; i < 4; i++) await sum(page)
    await sum(page)
    await expect(page.locator('gr-done')).toHaveAttribute('data-state', 'mastered')
    await look(page, 'mastered')
    await page.goto(`${site}/u/`)
    await expect(page.locator('li[data-lesson="u/retake"]')).toHaveAttribute('data-state', 'done')
    await look(page, 'mastered on the path')
  })
}

test('axe finds nothing and nothing is cut: a check in Arabic', async ({ page }) => {
  await opened(page, '/asking/u/arabic.html')
  await desk(page).locator('.then button').press('Enter')
  for (let n = 1; n <= 2; n++) {
    await expect(desk(page).locator('.at')).toContainText(String(n))
    const field = desk(page).locator('.number')
    if (await field.count()) await field.fill('٤')
    else await desk(page).locator('.option input').first().check()
    if (n === 1) await look(page, 'asked')
    await desk(page).locator('[type="submit"]').press('Enter')
  }
  await expect(desk(page).locator('.results h3')).toBeFocused()
  await look(page, 'done')
})
