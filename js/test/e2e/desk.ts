import type { Locator, Page } from '@playwright/test'
import { expect } from './site'

/** Where a student works on the check of a lesson. */
export const desk = (page: Page): Locator => page.locator('gr-check .desk')

/** Where a student practises. */
export const practice = (page: Page): Locator => page.locator('gr-practice .desk')

/** Opens a lesson at its questions: their script comes when they are near. */
export async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('gr-check').first().scrollIntoViewIfNeeded()
}

/** Answers what two numbers make together, rightly or off by some. */
export async function sum(page: Page, off = 0, within = desk(page)): Promise<void> {
  const text = await add(within, off)
  await expect(within.locator('.ask').first()).not.toHaveText(text)
}

/** A whole try with every answer off, or the rest of one. */
export async function miss(page: Page, left = 5): Promise<void> {
  for (let i = 1; i < left; i++) await sum(page, 1)
  await add(desk(page), 1)
  await expect(desk(page).locator('.results h3')).toBeFocused()
}

/** A criterion of a written answer, as its writer judges it. */
export const criterion = (within: Locator, name: string): Locator => within.getByRole('checkbox', { name })

/** Goes on to the question of a kind; gives the name of its step. */
export async function upTo(page: Page, kind: string): Promise<string> {
  await expect(desk(page).locator('fieldset.question')).toBeVisible()
  while ((await desk(page).locator('fieldset.question').getAttribute('data-kind')) !== kind) {
    await desk(page).getByRole('button', { name: 'Leave it for later' }).press('Enter')
    await expect(desk(page).locator('.ask')).toBeFocused()
  }
  return (await desk(page).locator('.at').textContent())!.replace(/ of .*/, '')
}

async function add(within: Locator, off: number): Promise<string> {
  const text = (await within.locator('.ask').textContent())!
  const [, a, b] = /(\d+) \+ (\d+)/.exec(text)!
  await within.locator('.number').fill(String(Number(a) + Number(b) + off))
  await within.locator('[type="submit"]').press('Enter')
  return text
}
