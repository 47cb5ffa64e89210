// What the former release's client wrote (fixtures/former) loads, is brought to
// the present, loses nothing and stands as it stood.

import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { databaseName, openDatabase, readAll, version } from '../../src/database'
import type { Draft, LogEvent } from '../../src/event'
import { isBoard, doneOn, standing, tally } from '../../src/progress'
import type { Lesson, Outline } from '../../src/page'
import { Store } from '../../src/store'
import { WorkTracker } from '../../src/worktracker'
import { type Transfer, decode, encode } from '../../src/transfer'
import { fixture, restore } from './restore'

const course = 'linear-functions-example'
const shown = fixture<{ outline: Outline; next: string; resume: string; progress: string[]; stations: Record<string, { state: string; status: string }> }>('former/shown.json')
const file = readFileSync(new URL('../fixtures/former/work.json', import.meta.url), 'utf8')

const open: Store[] = []

test.beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  globalThis.gradusCourse = shown.outline
})

test.afterEach(() => {
  globalThis.gradusCourse = undefined
  for (const store of open.splice(0)) store.rest()
})

async function visit(): Promise<{ tracker: WorkTracker; store: Store }> {
  const store = new Store(course)
  open.push(store)
  await store.ready
  const tracker = new WorkTracker({
    v: 1, course, title: 'Linear functions', kind: 'home', language: 'en', root: '', devices: 'own',
    home: 'index.html', work: 'my-work.html', words: {},
  }, store, () => Date.UTC(2026, 0, 14, 6))
  return { tracker, store }
}

const inOrder = <T extends { at: number }>(items: Iterable<T>): T[] => [...items].sort((a, b) => a.at - b.at)

/** How a lesson stands, in the words of the former client. */
function told({ id, tasks = [] }: Lesson, tracker: WorkTracker): string {
  const { done, ticked } = standing(tracker.progress, id)
  if (done) return { done: 'done', word: 'done, by your own word', mastered: 'mastered' }[done]
  return ticked.size ? `${ticked.size} of ${tasks.length} tasks ticked` : ''
}

test('a device loses nothing and shows the same', async () => {
  const kept = await restore('former/database-2.json', course)
  const { tracker, store } = await visit()
  expect(store.keeping).toBe('kept')
  expect(inOrder(store.all())).toEqual(inOrder(kept.stores.events!.records as LogEvent[]))
  expect(new Set([...store.all()].map(event => event.kind))).toEqual(new Set(['opened', 'ticked', 'unticked', 'done', 'undone', 'signed']))
  expect(inOrder(store.allDrafts())).toEqual(inOrder(kept.stores.drafts!.records as Draft[]))
  for (const { key, at } of kept.stores.meta!.records as { key: string; at: number }[]) expect(store.time(key), key).toBe(at)
  const database = await openDatabase(databaseName(course, ''))
  expect(database.version).toBe(version)
  expect(inOrder((await readAll(database)).events)).toEqual(inOrder(store.all()))
  database.close()

  const now: Record<string, string> = {}
  for (const station of shown.outline.units.flatMap(unit => (unit.same ? [] : unit.stations))) {
    if (!isBoard(station)) now[station.id] = told(station, tracker)
    else {
      now[`board ${station.board}`] = `${doneOn(station, tracker.progress)} of ${station.pick} done`
      for (const lesson of station.lessons) now[lesson.id] = told(lesson, tracker)
    }
  }
  expect(now).toEqual(Object.fromEntries(Object.entries(shown.stations).map(([id, { status }]) => [id, status])))

  const [linear, using] = shown.outline.units.map(unit => tally(unit, tracker.progress))
  const all = (of: NonNullable<typeof using>) => Object.values(of).reduce((sum, { done, total }) => [sum[0]! + done, sum[1]! + total], [0, 0])
  expect([`${linear!.must.done} of ${linear!.must.total} Must lessons done`, `${all(using!).join(' of ')} lessons done`]).toEqual(shown.progress)
  const next = tracker.next()
  expect(next && 'lesson' in next && next.because.why === 'begun' && `Next up: ${next.lesson.title} `).toBe(shown.next.slice(0, shown.next.indexOf('You')))
  expect(`Continue where you left off: ${tracker.left()?.lesson.title}`).toBe(shown.resume)
  expect(tracker.left()?.place?.heading).toBe('from-graph-to-equation')
  expect(tracker.level).toBe('stretch')
  expect(standing(tracker.progress, 'linear/slope').ticked).toEqual(new Set(['i-found-it-again-2a66a']))
})

test('a saved file is read, brings what it has once, and is written as it was', async () => {
  const read = decode(file, course) as Transfer
  expect(encode(read)).toBe(file)
  const { tracker, store } = await visit()
  expect(tracker.bring(read)).toBe(read.events.length + read.drafts.length)
  expect(tracker.bring(read)).toBe(0)
  expect(inOrder(store.all())).toEqual(inOrder(read.events))
  expect(standing(tracker.progress, 'using-lines/poster').done).toBe('done')
})

test('an older file takes nothing from the device', async () => {
  const kept = await restore('former/database-2.json', course)
  const { tracker, store } = await visit()
  expect(tracker.bring(decode(file, course) as Transfer)).toBe(0)
  expect(inOrder(store.all())).toEqual(inOrder(kept.stores.events!.records as LogEvent[]))
  expect(inOrder(store.allDrafts())).toEqual(inOrder(kept.stores.drafts!.records as Draft[]))
})
