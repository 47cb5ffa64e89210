// How a page is looked at in every state: by axe, in both colours, and in small windows.

import type { Page } from '@playwright/test'
import { violations } from './axe'
import { expect } from './site'

/** What may go wrong in other colours or in a narrower window. */
const outward = ['color-contrast', 'target-size', 'scrollable-region-focusable']

/** Looks at a state: in light on a desk, in dark on the narrowest phone, and magnified to 200 %. */
export async function look(page: Page, state: string): Promise<void> {
  expect(await violations(page), state).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await violations(page, ...outward), `${state}, dark and narrow`).toEqual([])
  expect(await cut(page), `${state}, 320 wide`).toEqual([])
  await page.setViewportSize({ width: 640, height: 400 }) // what 200 % leaves of 1280 by 800
  expect(await cut(page), `${state}, magnified`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** What does not fit into the window, or into what it stands in. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement
    const wide = scrollWidth > innerWidth ? [`the page is ${scrollWidth} wide`] : []
    const parts = [...document.querySelectorAll<HTMLElement>('main :is(.desk, gr-done, gr-needs, gr-path, gr-board) *')]
    return wide.concat(parts
      .filter(part => part.checkVisibility() && !part.closest('.vh, svg, input, textarea, select') && getComputedStyle(part).overflowX !== 'auto')
      .filter(part => getComputedStyle(part).display !== 'inline' && part.scrollWidth > part.clientWidth + 1)
      .map(part => part.outerHTML.slice(0, 160)))
  })
}
