import { on, seed } from './frac'
import { expect, test } from './site'

// The whole of the story; board.spec and goal.spec look at each part more closely.
test('the fast finisher chooses', async ({ page }) => {
  // All Must are done on the day of the sixth class.
  const musts = ['l1', 'l2', 'l3', 'l5', 'l6'].map((lesson, i) => `2026-01-${[12, 13, 14, 16, 20][i]} done ${lesson}`)
  await on(page, '2026-01-20')
  await seed(page, '2026-01-12 section {"section":"p1"}', ...musts)
  for (const address of ['/frac-board/', '/frac-board/frac/']) {
    await page.goto(address)
    await expect(page.locator('gr-pace')).toContainText('Done: all Must lessons so far.')
    await expect(page.locator('gr-progress')).toHaveText(/^All Must lessons are done · .*L8 is there if you like$/)
    expect(await page.locator('main').innerText()).not.toMatch(/rank|fastest|first in|other students|ahead of|%/i)
  }

  // Two picks; the other three read "choose instead".
  const card = (lesson: string) => page.locator(`.cards > li[data-lesson="frac/${lesson}"]`)
  await expect(page.locator('gr-next a')).toContainText('Show what you know')
  await card('talk').getByRole('button', { name: 'Choose this' }).click()
  await card('poster').getByRole('button', { name: 'Choose this' }).click()
  await expect(page.locator('gr-board').getByRole('button', { name: 'Choose instead' })).toHaveCount(3)

  // A goal until Friday, there at the next visit.
  const goal = page.locator('gr-goal')
  await goal.getByRole('button', { name: 'Set a goal for this week' }).click()
  await goal.getByRole('checkbox', { name: 'Talk' }).check()
  await goal.getByRole('checkbox', { name: 'Poster' }).check()
  await goal.getByLabel('Or in your own words').fill('finish talk and poster by Friday')
  await goal.getByRole('button', { name: 'Set this goal' }).click()
  await expect(goal).toContainText('until Friday, January 23')
  await on(page, '2026-01-22')
  await page.goto('/frac-board/')
  await expect(goal).toContainText('finish talk and poster by Friday')
  await expect(page.locator('gr-next a')).toContainText('Talk')

  // Aspire is one click away, and what is done beyond Must leaves the pace as it is.
  await page.getByRole('link', { name: 'L8 is there if you like' }).click()
  await page.locator('gr-done button').click()
  await expect(page.locator('gr-done [role=status]')).toHaveText('Done.')
  await seed(page, '2026-01-22 done talk', '2026-01-22 done poster')
  await page.goto('/frac-board/frac/')
  await expect(page.locator('gr-pace')).toContainText('Done: all Must lessons so far.')
  await expect(goal).toContainText('All of it is done.')
  await goal.getByRole('button', { name: 'I kept it' }).click()
  await expect(goal.getByRole('button', { name: 'Set a goal for this week' })).toBeVisible()
})
