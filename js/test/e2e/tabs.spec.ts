import type { Page } from '@playwright/test'
import { arrive, ask, choose, cut, picker, share, tasks, who, written } from './cart'
import { expect, test } from './site'

test('two tabs with different students do not disturb each other', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()]
  await arrive(one, 'Comet')
  await arrive(two, 'Luna', 'owl')
  await one.goto(share)
  await two.goto(share)
  await tasks(one).first().check()
  await tasks(two).nth(1).check()
  await expect.poll(async () => [(await written(one, 'Comet')).length, (await written(one, 'Luna')).length]).toEqual([2, 2])
  await expect(tasks(two).first()).not.toBeChecked()
  await expect(tasks(one).nth(1)).not.toBeChecked()
  await one.reload()
  await expect(who(one)).toContainText('Comet')
  await expect(tasks(one).first()).toBeChecked()
})

test('two tabs of one lesson answering at once lose no event', async ({ context }) => {
  const one = await context.newPage()
  await arrive(one, 'Comet')
  await one.goto(cut)
  await expect.poll(() => written(one, 'Comet')).toEqual(['opened halves/cut'])
  const two = await context.newPage()
  await two.goto(cut)
  await choose(two, 'Comet')
  await expect(tasks(two).first()).toBeEnabled()
  // Each is at a question of one try, and both answer and tick at the same time.
  const fields = [await ask(one, 'paper'), await ask(two, 'twice')]
  await Promise.all([one, two].map(async (page, i) => {
    await fields[i]!.fill(i ? '4' : '2')
    await fields[i]!.press('Enter')
    await tasks(page).nth(i).check()
  }))
  await expect.poll(async () => (await written(one, 'Comet')).filter(line => line.startsWith('ticked'))).toHaveLength(2)
  await expect.poll(async () => (await written(one, 'Comet')).filter(line => line.startsWith('answered'))).toHaveLength(2)
  const told = (page: Page) => page.evaluate(() => document.querySelectorAll('.task-box:checked').length)
  await expect.poll(() => told(one)).toBe(2)
  await expect.poll(() => told(two)).toBe(2)
})

test('a seat is free again when a browser brings a tab back long after it was closed', async ({ page }) => {
  await arrive(page, 'Comet')
  await page.goto('/cart/404.html')
  await page.evaluate(() => {
    addEventListener('pagehide', () => {
      const seat = JSON.parse(sessionStorage.getItem('gradus/cart')!) as object
      sessionStorage.setItem('gradus/cart', JSON.stringify({ ...seat, at: Date.now() - 31 * 60_000 }))
    })
  })
  await page.goto(share)
  await expect(picker(page).getByRole('button', { name: 'Comet' })).toBeVisible()
  await expect(who(page)).toContainText('Who is working?')
})
