import { expect, test } from '@playwright/test'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { databaseName, openDatabase, readAll, write } from '../../src/database'
import type { Draft, LogEvent } from '../../src/event'
import { setPin, takePin } from '../../src/pin'
import { pour, startAfresh } from '../../src/pour'
import { type Student, enrol, nameless } from '../../src/registry'
import { Store } from '../../src/store'
import { everybody } from '../../src/who'
import { refusedHalfway } from './halfway'

test.describe.configure({ mode: 'default' })

const course = 'algebra-1'
const name = databaseName(course, 'lena')

test.beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const event = (id: string, kind = 'done'): LogEvent => ({ id, at: 1, kind, subject: 'u/a' })
const draft = (at: number, response: string): Draft => ({ kind: 'answer', subject: 'u/a#q', at, try: '', variant: '0', response })

async function kept(of = name): Promise<{ events: string[]; drafts: unknown[]; sealed: number; locks: number }> {
  const database = await openDatabase(of)
  const { events, drafts, sealed, locks } = await readAll(database)
  database.close()
  return { events: events.map(({ id, kind }) => `${id} ${kind}`), drafts: drafts.map(draft => draft.response), sealed: sealed.length, locks: locks.length }
}

async function put(of: string, events: LogEvent[], drafts: Draft[] = []): Promise<void> {
  const database = await openDatabase(of)
  await write(database, { events, drafts })
  database.close()
}

test('a file is added to a record that is not open, as to one that is: nothing is replaced but by newer drafts', async () => {
  await put(name, [event('a')], [draft(5, 'newer')])
  expect(await pour(name, { events: [event('a', 'undone'), event('b')], drafts: [draft(4, 'older')] })).toBe(true)
  expect(await kept()).toMatchObject({ events: ['a done', 'b done'], drafts: ['newer'] })
  expect(await pour(name, { events: [], drafts: [draft(6, 'newest')] })).toBe(true)
  expect(await kept()).toMatchObject({ events: ['a done', 'b done'], drafts: ['newest'] })
})

test('a page where that record is open hears of it', async () => {
  const store = new Store(course, 'lena')
  await store.ready
  await pour(name, { events: [event('a')], drafts: [] })
  await expect.poll(() => [...store.all()].map(({ id }) => id)).toEqual(['a'])
  store.rest()
})

test('a record with a PIN is not added to', async () => {
  await put(name, [event('a')])
  const key = await setPin(name, '2468')
  expect(await pour(name, { events: [event('b')], drafts: [draft(1, 'x')] })).toBe(false)
  expect(await kept()).toMatchObject({ events: [], drafts: [], sealed: 1, locks: 1 })
  await takePin(name, key)
  expect(await pour(name, { events: [event('b')], drafts: [] })).toBe(true)
  expect((await kept()).events).toEqual(['a done', 'b done'])
})

test('starting again from a file leaves that file’s work and no lock', async () => {
  await put(name, [event('a')])
  await setPin(name, '2468')
  await startAfresh(name, { events: [event('b')], drafts: [draft(1, 'x')] })
  expect(await kept()).toEqual({ events: ['b done'], drafts: ['x'], sealed: 0, locks: 0 })
})

for (const [what, change] of [
  ['adding', () => pour(name, { events: [event('b'), event('c')], drafts: [] })],
  ['starting again', () => startAfresh(name, { events: [event('b'), event('c')], drafts: [] })],
] as [string, () => Promise<unknown>][]) {
  test(`${what} that the device refuses halfway changes nothing`, async () => {
    await put(name, [event('a')])
    const before = await kept()
    await refusedHalfway(change)
    expect(await kept()).toEqual(before)
  })
}

test('whoever worked before there were nicknames is listed while something is kept of them, or they are at work', async () => {
  const student = (id: string, more: Partial<Student> = {}): Student => ({ id, database: id, nickname: id, animal: 'fox', used: 0, ...more })
  expect(await everybody(course)).toEqual([])
  expect(await everybody(course, nameless)).toEqual([nameless])
  await enrol(course, student('lena'))
  expect((await everybody(course)).map(({ id }) => id)).toEqual(['lena'])
  await put(databaseName(course, ''), [event('a')])
  expect((await everybody(course)).map(({ id }) => id)).toEqual(['', 'lena'])
  await enrol(course, student('first', { database: '' }))
  expect((await everybody(course)).map(({ id }) => id)).toEqual(['first', 'lena'])
})

test('a nameless record behind a PIN is listed, too', async () => {
  await put(databaseName(course, ''), [event('a')])
  await setPin(databaseName(course, ''), '2468')
  expect(await everybody(course)).toEqual([nameless])
})
