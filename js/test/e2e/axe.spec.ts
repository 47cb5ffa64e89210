import { violations, violationsInBoth } from './axe'
import { arrive } from './cart'
import { bring, courses, everyPage, expect, saved, test } from './site'

for (const [name, address] of everyPage) {
  test(`axe finds nothing, light and dark: ${name}`, async ({ page }) => {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    expect(await violationsInBoth(page)).toEqual([])
  })
}

test('axe finds nothing once there is a record, light and dark', async ({ page }) => {
  await page.goto('/my-work.html')
  await bring(page, saved(courses.example, ['opened linear/points', 'done linear/points', 'ticked linear/code#x', 'done linear/steep', 'opened linear/slope', 'ticked linear/slope#x']))
  expect(await violationsInBoth(page), 'my work').toEqual([])
  for (const address of ['/', '/linear/', '/linear/slope.html', '/linear/points.html']) {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    expect(await violationsInBoth(page), address).toEqual([])
  }
  await page.goto('/fixture/my-work.html')
  await bring(page, saved(courses.fixture, ['done scales/films']))
  expect(await violationsInBoth(page), 'my work from right to left').toEqual([])
  await arrive(page, 'Comet')
  await page.goto('/cart/halves/share.html')
  await page.locator('.task-box').first().check()
  await page.goto('/cart/halves/')
  await expect(page.locator('gr-reminder')).toBeVisible()
  expect(await violationsInBoth(page), 'reminder').toEqual([])
})

test('axe finds nothing in notices', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  for (const address of ['/linear/points.html', '/fixture/scales/', '/my-work.html']) {
    await page.goto(address)
    await expect(page.locator('gr-notice')).toBeVisible()
    expect(await violations(page), address).toEqual([])
  }
})
