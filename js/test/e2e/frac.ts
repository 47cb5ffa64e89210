// The course of the stories about pace, on a day that the test chooses.

import type { Page } from '@playwright/test'
import { bring, courses, saved } from './site'

/** The days that period 3 loses in the course at /frac-snow/, as calendar.toml writes them. */
export const snow = ['2026-01-21', '2026-01-22']
  .map(date => `\n[[lost]]\ndate = ${date}\nsections = ["p3"]\nwhy = "Snow"\n`).join('')

/** Nine in the morning of a day, YYYY-MM-DD, where the browser of the tests is. */
export const morning = (date: string): number => Date.parse(`${date}T09:00:00+04:00`)

/** From now on, and after reloading, it is the morning of a day for the page. */
export async function on(page: Page, date: string): Promise<void> {
  await page.clock.setFixedTime(morning(date))
}

/**
 * Puts a record into the course at /frac/ or /frac-snow/, which share one, and
 * stays on "My work". A line is a day, a kind, a lesson and what the event holds:
 * `2026-01-12 done l1 {"by":"check"}`, or `2026-01-12 section {"section":"p3"}`.
 */
export async function seed(page: Page, ...lines: string[]): Promise<void> {
  const events = lines.map((line, i) => {
    const [, date, kind, lesson, more] = /^(\S+) (\w+)(?: (?!{)(\S+))?(?: (\{.*))?$/.exec(line)!
    return { id: `seed-${i}-${line}`.slice(0, 64), at: morning(date!) + i, kind, subject: lesson ? `frac/${lesson}` : '', ...JSON.parse(more ?? '{}') }
  })
  await page.goto('/frac/my-work.html')
  await bring(page, saved(courses.frac, [], { events }))
}

/** What is kept of the calendars of sections: lost days and last days, by section. */
export async function noted(page: Page): Promise<Record<string, string>> {
  return page.evaluate(name => new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      const all = database.transaction('drafts').objectStore('drafts').getAll()
      all.onerror = () => reject(all.error)
      all.onsuccess = () => {
        database.close()
        const drafts = all.result as { kind: string; subject: string; lost: string[]; ends: Record<string, string> }[]
        resolve(Object.fromEntries(drafts.filter(({ kind }) => kind === 'calendar')
          .map(({ subject, lost, ends }) => [subject, [...lost, ...Object.entries(ends).map(end => end.join(' '))].join(', ')])))
      }
    }
  }), `gradus/${courses.frac}/`)
}
