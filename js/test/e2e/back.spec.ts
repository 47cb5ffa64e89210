import { expect, station, test, unchecked } from './site'

// Playwright turns the back/forward cache off; students' browsers do not.
test.use({ launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }) })

test('going back shows what was done meanwhile', async ({ page }) => {
  await page.addInitScript(unchecked)
  await page.goto('/linear/')
  await expect(station(page, 'linear/points')).toHaveAttribute('data-state', /now|open/)
  // Survives only in a page that was kept, not in one loaded again.
  await page.evaluate(() => {
    addEventListener('pageshow', event => (document.documentElement.dataset.kept = String(event.persisted)))
  })
  await station(page, 'linear/points').getByRole('link').click()
  await page.locator('gr-done button').click()
  await expect(page.getByRole('button', { name: 'Not done after all' })).toBeVisible()
  await page.goBack({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-kept', 'true')
  await expect(station(page, 'linear/points')).toHaveAttribute('data-state', 'word')
  await page.goForward({ waitUntil: 'commit' })
  await expect(page.getByRole('button', { name: 'Not done after all' })).toBeVisible()
})
