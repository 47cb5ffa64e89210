import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  nodes: { html: string; failureSummary: string }[]
}

/** What axe finds wrong with a page as it stands, in few words; only by some of its rules, where they are named. */
export async function violations(page: Page, ...only: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const found = await page.evaluate(only => (window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }).axe
    .run({ resultTypes: ['violations'], ...(only.length && { runOnly: only }) }).then(result => result.violations), only)
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary.replace(/\s+/g, ' ').slice(0, 200)})`))
}

/** The same in light and in dark. */
export async function violationsInBoth(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const violation of await violations(page)) found.push(`${colorScheme}: ${violation}`)
  }
  return found
}
