import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { QuestionData } from '../../src/check/payload'
import type { MarkingView } from '../../src/questions/marking'
import type { Outcome, QuestionView, Response } from '../../src/questions/view'
import { test as base } from './site'

const js = fileURLToPath(new URL('../..', import.meta.url))
const theme = fileURLToPath(new URL('../../../themes/default', import.meta.url))

/** What the bare page has. */
declare global {
  interface Window {
    ask(question: QuestionData, seed: number): QuestionView
    mark(question: QuestionData): MarkingView
    view: QuestionView
    changes: number
  }
}

/** How a question is asked. */
export interface Asking {
  language?: 'en' | 'ar' | 'he'
  seed?: number
}

/**
 * A bare page with the client's modules as they are, each a file without its
 * types, and the theme's styles: views are looked at without what conducts them.
 */
export const test = base.extend<{ ask: (question: QuestionData, asking?: Asking) => Promise<void> }, { modules: string }>({
  modules: [
    async ({}, use, worker) => {
      const out = `${js}test-results/modules-${worker.workerIndex}`
      execFileSync(`${js}node_modules/.bin/tsc`, ['-p', js, '--noCheck', '--noEmit', 'false', '--rootDir', `${js}src`, '--outDir', out])
      await use(out)
    },
    { scope: 'worker' },
  ],
  ask: async ({ page, modules }, use) => {
    await page.route('**/asked/**', route => {
      const { pathname, searchParams } = new URL(route.request().url())
      const name = pathname.slice('/asked/'.length)
      if (!name) return route.fulfill({ contentType: 'text/html', body: html(searchParams.get('language') ?? 'en') })
      if (name === 'style.css') return route.fulfill({ contentType: 'text/css', body: styles() })
      if (name === 'ask.js') return route.fulfill({ contentType: 'text/javascript', body: script })
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(`${modules}/${name}.js`, 'utf8') })
    })
    await use(async (question, { language = 'en', seed = 1 } = {}) => {
      await page.goto(`/asked/?language=${language}`)
      await page.waitForFunction(() => 'ask' in window)
      await page.evaluate(([question, seed]) => void window.ask(question, seed), [question, seed] as const)
    })
  },
})

/** What the view holds for an answer. */
export const response = (page: Page): Promise<Response | undefined> => page.evaluate(() => window.view.response())

/** The draft of it. */
export const draft = (page: Page): Promise<Response | undefined> => page.evaluate(() => window.view.draft())

/** Shows what came of the answer; because is a list of entries. */
export const reveal = (page: Page, outcome: Outcome, because: [string, { html?: string; again?: number }][] = []): Promise<void> =>
  page.evaluate(([outcome, because]) => {
    window.view.reveal({ ...outcome, because: new Map(because) })
    window.view.focus()
  }, [outcome, because] as const)

function html(language: string): string {
  const dir = language === 'en' ? 'ltr' : 'rtl'
  return `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><title>Asked</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<link rel="stylesheet" href="/asked/style.css"><script type="application/json" id="words">${words(language)}</script>
<script type="module" src="/asked/ask.js"></script></head>
<body><main><div class="page"><h1>Slope</h1><gr-article class="prose"></gr-article></div></main></body></html>`
}

const script = `
import { arranging, viewOf } from './questions/kinds'
import { MatchView } from './questions/match'
import { OrderView } from './questions/order'
import { MarkingView } from './questions/marking'
import { Words } from './words'
const words = new Words(JSON.parse(document.getElementById('words').textContent), document.documentElement.lang)
Object.assign(arranging, { match: MatchView, order: OrderView })
const put = view => {
  view.onchange = () => { window.changes++ }
  document.querySelector('gr-article').append(view.element)
  window.changes = 0
  return window.view = view
}
window.mark = question => put(new MarkingView(question, question.variants[0], words))
window.ask = (question, seed) => put(viewOf(question, question.variants[0], seed, words))
`

function words(language: string): string {
  const all = JSON.parse(readFileSync(`${theme}/words/${language}.json`, 'utf8')) as Record<string, string>
  return JSON.stringify(Object.fromEntries(Object.entries(all).flatMap(([key, text]) => (key.startsWith('js.') ? [[key.slice(3), text]] : []))))
}

/** The theme's stylesheets in the order in which the builder bundles them. */
function styles(): string {
  const parts = (readdirSync(`${theme}/parts`, { recursive: true }) as string[]).filter(name => name.endsWith('.css')).sort()
  return ['tokens.css', 'base.css', ...parts.map(name => `parts/${name}`)].map(name => readFileSync(`${theme}/${name}`, 'utf8')).join('\n')
}
