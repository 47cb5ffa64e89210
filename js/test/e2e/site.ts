import { fileURLToPath } from 'node:url'
import { type Page, test as base, expect } from '@playwright/test'
import { serve } from '../server.mjs'

/** Where the setup puts gradus and the sites it builds. */
export const folder = fileURLToPath(new URL('../../test-results/site/', import.meta.url))

/** The courses' permanent ids, under which the record is kept. */
export const courses = { example: 'linear-functions-example', fixture: 'fixture', asking: 'asking', frac: 'mathematics-6', cart: 'cart' }

interface Fixtures {
  /**
   * The example at the root, at /repo/, the fixture course at /fixture/, and the
   * one that asks at /asking/, that in Hebrew at /asking-rtl/, with a key
   * corrected at /corrected/, and the one with a calendar at /frac/, with days
   * lost to snow at /frac-snow/, with a second unit at /frac-two/, which begins
   * later at /frac-two-later/, with a choice board at /frac-board/, and that in
   * Hebrew at /frac-board-rtl/, and the one on a cart of shared devices at /cart/.
   */
  origin: string
}

/** Every test has a browser profile of its own, and fails when a page throws or logs an error. */
export const test = base.extend<{ calm: void }, Fixtures>({
  origin: [
    async ({}, use) => {
      const server = await serve({
        '/': `${folder}example`, '/repo/': `${folder}example`, '/fixture/': `${folder}fixture`,
        '/asking/': `${folder}asking`, '/asking-rtl/': `${folder}asking-rtl`, '/corrected/': `${folder}asking-corrected`,
        '/frac/': `${folder}frac`, '/frac-snow/': `${folder}frac-snow`,
        '/frac-two/': `${folder}frac-two`, '/frac-two-later/': `${folder}frac-two-later`,
        '/frac-board/': `${folder}frac-board`, '/frac-board-rtl/': `${folder}frac-board-rtl`,
        '/cart/': `${folder}cart`,
      })
      await use(server.origin)
      await server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin }, use) => use(`${origin}/`),
  calm: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('weberror', error => complaints.push(String(error.error())))
      context.on('console', message => {
        if (message.type() === 'error' && !message.text().includes('net::ERR_')) complaints.push(message.text())
      })
      await use()
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/**
 * Run in a page before its own script: no answer can be checked there, as on an
 * address that begins with http, and the student's own word stands for a check.
 */
export const unchecked = (): void => {
  Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })
}

/** Every kind of page, by its address: left to right from the example, right to left from the fixture. */
export const pages = {
  ltr: {
    home: '/', unit: '/using-lines/', lesson: '/linear/slope.html', video: '/linear/slope-intercept.html', reading: '/linear/steep.html',
    code: '/linear/code.html', translation: '/es/slope.html', page: '/linear/m-and-b-transcript.html', work: '/my-work.html',
    credits: '/credits.html', missing: '/404.html',
  },
  rtl: {
    home: '/fixture/', unit: '/fixture/scales/', lesson: '/fixture/scales/films.html', tasks: '/fixture/scales/tasks.html',
    reading: '/fixture/scales/levels.html', page: '/fixture/scales/notes.html', work: '/fixture/my-work.html',
    credits: '/fixture/credits.html', missing: '/fixture/404.html',
  },
}

/** All of them with a name each. */
export const everyPage: [name: string, address: string][] = Object.entries(pages).flatMap(([direction, kinds]) =>
  Object.entries(kinds).map(([kind, address]): [string, string] => [`${kind}, ${direction}`, address]))

/** The station of a lesson on the path of the page's main part. */
export const station = (page: Page, lesson: string) => page.locator(`gr-path li[data-lesson="${lesson}"]`)

/**
 * A page of this origin without our script: what puts databases there by itself
 * must not meet it.
 */
export async function blank(page: Page): Promise<void> {
  await page.route('**/blank', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Blank</title>' }))
  await page.goto('/blank')
}

/** What the page has on record, once it is written. */
export async function record(page: Page, course = courses.example): Promise<{ kind: string; subject: string; at: number; id: string }[]> {
  return page.evaluate(name => new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    let none = false
    // Not there yet: looking must not make it, or the page would find it without stores.
    request.onupgradeneeded = () => {
      none = true
      request.transaction!.abort()
    }
    request.onerror = () => (none ? resolve([]) : reject(request.error))
    request.onsuccess = () => {
      const database = request.result
      const all = database.transaction('events').objectStore('events').getAll()
      all.onsuccess = () => {
        database.close()
        resolve((all.result as { at: number }[]).sort((a, b) => a.at - b.at) as never)
      }
      all.onerror = () => reject(all.error)
    }
  }), `gradus/${course}/`)
}

/** The kinds and subjects on record. */
export async function written(page: Page, course?: string): Promise<string[]> {
  return (await record(page, course)).map(event => `${event.kind} ${event.subject}`)
}

/** A saved file with these events, as another device would have given it. */
export function saved(course: string, lines: string[], more: object = {}): { name: string; mimeType: string; buffer: Buffer } {
  const events = lines.map((line, i) => {
    const [kind, subject] = line.split(' ')
    return { id: `other-device-${i}`, at: Date.UTC(2026, 0, 12, 9, i), kind, subject: subject ?? '' }
  })
  const file = { gradus: 1, course, title: course, saved: '2026-01-12T10:00:00.000Z', student: '', events, drafts: [], ...more }
  return { name: 'work.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) }
}

/** Adds a file on "My work" and returns what the page says of it. */
export async function bring(page: Page, file: ReturnType<typeof saved>): Promise<string> {
  const line = page.locator('gr-work [data-slot="imported"]')
  await page.locator('gr-work input[type="file"]').setInputFiles(file)
  await expect(line).not.toBeEmpty()
  return (await line.textContent())!
}
