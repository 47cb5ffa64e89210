import { arrive, choose, name, picker, share, who, written } from './cart'
import { courses, expect, test } from './site'

// Playwright turns the back/forward cache off; students' browsers do not.
test.use({ launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }) })

test('going back after somebody else was chosen shows their work, never that of before', async ({ page }) => {
  await arrive(page, 'Luna', 'owl')
  await arrive(page, 'Comet')
  await page.goto(share)
  await page.locator('.task-box').first().check()
  await expect.poll(() => written(page, 'Comet')).toHaveLength(2)
  await page.evaluate(() => {
    addEventListener('pageshow', event => event.persisted && sessionStorage.setItem('kept', 'true'))
  })
  await page.goto('/cart/')
  await choose(page, 'Luna')
  await expect(who(page)).toContainText('Luna')
  await page.goBack({ waitUntil: 'commit' })
  await expect(page).toHaveURL(/share\.html$/)
  await expect(who(page)).toContainText('Luna')
  await expect(page.locator('.task-box').first()).toBeEnabled()
  await expect(page.locator('.task-box').first()).not.toBeChecked()
  expect(await page.evaluate(() => sessionStorage.getItem('kept'))).toBe('true') // the browser had kept the page
})

test('going back after closing one’s work shows the picker', async ({ page }) => {
  await arrive(page, 'Comet')
  await page.goto(share)
  await page.locator('.task-box').first().check()
  await expect.poll(() => written(page, 'Comet')).toHaveLength(2)
  await page.goto('/cart/')
  await choose(page, 'Close my work')
  await expect(who(page)).toContainText('Who is working?')
  await page.goBack({ waitUntil: 'commit' })
  await expect(page).toHaveURL(/share\.html$/)
  await expect(picker(page)).toBeVisible()
  await expect(page.locator('.task-box').first()).toBeDisabled()
  await expect(page.locator('.task-box').first()).not.toBeChecked()
})

test('closing one’s work closes it in every tab that was opened from this one', async ({ page, context }) => {
  await arrive(page, 'Comet')
  await page.goto(share)
  await page.locator('.task-box').first().check()
  await expect.poll(() => written(page, 'Comet')).toHaveLength(2)
  const [other] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => void open(location.href))])
  await expect(who(other)).toContainText('Comet')
  await expect(other.locator('.task-box').first()).toBeChecked()
  await choose(page, 'Close my work')
  for (const tab of [page, other]) {
    await expect(picker(tab)).toBeVisible()
    await expect(who(tab)).toContainText('Who is working?')
    await expect(tab.locator('.task-box').first()).not.toBeChecked()
  }
})

test('on an own device a tab stays with its student, whoever another tab chooses', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()]
  await one.goto('/linear/points.html')
  await one.locator('.task-box').first().check()
  await two.goto('/my-work.html')
  await two.getByRole('button', { name: 'Add another student' }).click()
  await name(two, 'Comet')
  await expect(two.getByRole('heading', { name: 'A nickname and a picture for the new student' })).toBeFocused()
  await name(two, 'Luna', 'owl')
  await expect(who(two)).toBeFocused()
  await expect(who(two)).toContainText('Luna')
  await one.goto('/linear/points.html')
  await expect(who(one)).toContainText('Comet')
  await expect(one.locator('.task-box').first()).toBeChecked()
  expect(await written(two, 'Luna', courses.example)).toEqual([])
})
