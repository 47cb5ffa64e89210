import { expect, test } from '@playwright/test'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { type Contents, databaseName, openDatabase, readAll, version } from '../../src/database'
import type { Draft, LogEvent } from '../../src/event'
import { Store } from '../../src/store'
import { log } from './course'
import { openAsBefore } from './before'
import { restore } from './restore'

test.describe.configure({ mode: 'default' })

const open: Store[] = []

test.beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test.afterEach(() => {
  for (const store of open.splice(0)) store.rest()
})

/** A tab: the record opened once more. */
async function tab(course = 'algebra-1'): Promise<Store> {
  const store = new Store(course)
  open.push(store)
  await store.ready
  return store
}

const events = (store: Store): LogEvent[] => [...store.all()].sort((a, b) => a.at - b.at)
const put = (store: Store, contents: Partial<Contents>): number => store.add({ events: [], drafts: [], meta: [], ...contents })
const place = (at: number, heading: string): Draft => ({ kind: 'place', subject: 'u/a', at, heading, fraction: 0, href: '' })

/** Waits until everything is written: the tab is closed and opened again. */
async function again(store: Store): Promise<Store> {
  await settled()
  store.rest()
  return tab()
}

const settled = (): Promise<void> => new Promise(done => setTimeout(done, 60))

test('what is added is there after a reload', async () => {
  const first = await tab()
  expect(first.keeping).toBe('kept')
  expect(put(first, { events: log('1 done u/a', '2 danced u/b'), drafts: [place(3, 'two')], meta: [{ key: 'saved', at: 4 }] })).toBe(3)
  const second = await again(first)
  expect(events(second)).toEqual(log('1 done u/a', '2 danced u/b'))
  expect(second.draft('place', 'u/a')).toEqual(place(3, 'two'))
  expect(second.time('saved')).toBe(4)
  expect(second.time('asked')).toBe(0)
})

test('adding is a union: nothing is replaced, only newer drafts are', async () => {
  const store = await tab()
  put(store, { events: log('1 done u/a'), drafts: [place(5, 'new')] })
  expect(put(store, { events: log('9 undone u/z'), drafts: [place(4, 'old')] })).toBe(0) // the same id e0
  const kept = await again(store)
  expect(events(kept)).toEqual(log('1 done u/a'))
  expect(kept.draft('place', 'u/a')?.heading).toBe('new')
  expect(put(kept, { drafts: [place(6, 'newest')] })).toBe(1)
  expect((await again(kept)).draft('place', 'u/a')?.heading).toBe('newest')
})

test('what is written before the browser has answered is kept as well', async () => {
  const store = new Store('algebra-1')
  open.push(store)
  put(store, { events: log('1 done u/a') })
  expect(events(store)).toHaveLength(1)
  await store.ready
  expect(events(await again(store))).toHaveLength(1)
})

test('two tabs agree, and lose nothing when both write at once', async () => {
  const [one, two] = [await tab(), await tab()]
  let told = 0
  two.watch(() => told++)
  put(one, { events: [{ id: 'one', at: 1, kind: 'done', subject: 'u/a' }] })
  put(two, { events: [{ id: 'two', at: 2, kind: 'done', subject: 'u/b' }] })
  await expect.poll(() => [events(one).length, events(two).length]).toEqual([2, 2])
  expect(told).toBeGreaterThan(0)
  expect(events(await again(one)).map(event => event.id)).toEqual(['one', 'two'])
})

test('a tab that slept reads what others wrote and erased', async () => {
  const [one, two] = [await tab(), await tab()]
  two.rest()
  put(one, { events: log('1 done u/a') })
  await settled()
  expect(events(two)).toEqual([])
  await two.wake()
  expect(events(two)).toHaveLength(1)
  two.rest()
  await one.erase()
  await two.wake()
  expect(events(two)).toEqual([])
})

test('erasing empties every tab and the device', async () => {
  const [one, two] = [await tab(), await tab()]
  put(one, { events: log('1 done u/a'), drafts: [place(1, 'x')], meta: [{ key: 'saved', at: 1 }] })
  await expect.poll(() => events(two).length).toBe(1)
  await one.erase()
  expect(events(one)).toEqual([])
  await expect.poll(() => events(two).length).toBe(0)
  const fresh = await again(one)
  expect(events(fresh)).toEqual([])
  expect([...fresh.allDrafts()]).toEqual([])
  expect(fresh.time('saved')).toBe(0)
})

test('courses do not meet', async () => {
  put(await tab('algebra-1'), { events: log('1 done u/a') })
  await settled()
  expect(events(await tab('biology'))).toEqual([])
  expect(databaseName('algebra-1', '')).toBe('gradus/algebra-1/')
})

test('refused storage: the page goes on in memory and says so', async () => {
  globalThis.indexedDB = { open: () => { throw new DOMException('no', 'SecurityError') } } as unknown as IDBFactory
  const store = await tab()
  expect(store.keeping).toBe('memory')
  put(store, { events: log('1 done u/a') })
  expect(events(store)).toHaveLength(1)
  await settled()
  expect(store.keeping).toBe('memory')
  await store.erase()
  expect(events(store)).toEqual([])
})

test('storage that comes back takes what was in memory', async () => {
  const real = globalThis.indexedDB
  globalThis.indexedDB = { open: () => { throw new DOMException('no', 'SecurityError') } } as unknown as IDBFactory
  const store = await tab()
  put(store, { events: log('1 done u/a') })
  await settled()
  globalThis.indexedDB = real
  await store.wake()
  expect(store.keeping).toBe('kept')
  expect(events(await again(store))).toHaveLength(1)
})

test('full storage: nothing is lost, it says so, and the next write tries again', async () => {
  const store = await tab()
  put(store, { events: log('1 done u/a') })
  await settled()
  const real = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }
  try {
    put(store, { events: [{ id: 'late', at: 2, kind: 'done', subject: 'u/b' }] })
    await settled()
    expect(store.keeping).toBe('full')
    expect(events(store)).toHaveLength(2)
  } finally {
    IDBObjectStore.prototype.put = real
  }
  put(store, { events: [{ id: 'later', at: 3, kind: 'done', subject: 'u/c' }] })
  await settled()
  expect(store.keeping).toBe('kept')
  expect(events(await again(store)).map(event => event.id)).toEqual(['e0', 'late', 'later'])
})

test('an erasing that the device refuses changes nothing', async () => {
  const store = await tab()
  put(store, { events: log('1 done u/a') })
  await settled()
  const clear = IDBObjectStore.prototype.clear
  IDBObjectStore.prototype.clear = () => { throw new DOMException('no', 'UnknownError') }
  try {
    await expect(store.erase()).rejects.toThrow()
  } finally {
    IDBObjectStore.prototype.clear = clear
  }
  expect(events(store)).toHaveLength(1)
})

test('storage that never answers is given up', async () => {
  globalThis.indexedDB = { open: () => ({}) } as unknown as IDBFactory
  await expect(openDatabase('x', 20)).rejects.toThrow('storage does not answer')
})

test('watchers are told once for changes made in one go, and not after they left', async () => {
  const store = await tab()
  await settled()
  let told = 0
  const leaving = new AbortController()
  store.watch(() => told++, leaving.signal)
  put(store, { events: log('1 done u/a') })
  put(store, { events: [{ id: 'more', at: 1, kind: 'done', subject: 'u/b' }] })
  await Promise.resolve()
  expect(told).toBe(1)
  leaving.abort()
  put(store, { events: [{ id: 'most', at: 1, kind: 'done', subject: 'u/c' }] })
  await settled()
  expect(told).toBe(1)
})

test('a database of version 1 is brought to the present, and nothing is lost', async () => {
  await restore('database-1.json', 'algebra-1')
  const store = await tab()
  expect(events(store)).toEqual([
    { id: '5f0c3a52-0d3c-4f1e-9b0e-2c51d3f6a001', at: 1768204800000, kind: 'opened', subject: 'linear/points' },
    { id: '5f0c3a52-0d3c-4f1e-9b0e-2c51d3f6a002', at: 1768204860000, kind: 'ticked', subject: 'linear/points#plot' },
    { id: '5f0c3a52-0d3c-4f1e-9b0e-2c51d3f6a003', at: 1768204920000, kind: 'done', subject: 'linear/points' },
    { id: '5f0c3a52-0d3c-4f1e-9b0e-2c51d3f6a004', at: 1768204980000, kind: 'from-another-time', subject: 'linear/slope', note: 'kept' },
  ])
  expect([...store.allDrafts()]).toEqual([
    { kind: 'place', subject: 'linear/slope', at: 1768204990000, heading: 'rise-over-run', fraction: 0.4, href: '' },
  ])
  expect(store.time('saved')).toBe(1768204970000)
  const database = await openDatabase(databaseName('algebra-1', ''))
  expect(database.version).toBe(version)
  expect((await readAll(database)).meta).toEqual([{ key: 'saved', at: 1768204970000 }])
  database.close()
})

test('a database of version 2, as former sites made it, is brought to the present, and nothing is lost', async () => {
  const { stores } = await restore('database-2.json', 'algebra-1')
  const store = await tab()
  expect(events(store)).toEqual(stores.events!.records)
  expect([...store.allDrafts()]).toEqual(expect.arrayContaining(stores.drafts!.records))
  expect([...store.allDrafts()]).toHaveLength(stores.drafts!.records.length)
  expect(['saved', 'asked'].map(key => store.time(key))).toEqual([1771228970000, 1771228971000])
  expect(store.keeping).toBe('kept')
  put(store, { events: log('1 done u/a') })
  expect(events(await again(store))).toHaveLength(stores.events!.records.length + 1)
})

test('a script of version 2 goes on with a database of the present', async () => {
  const store = await tab()
  put(store, { events: log('1 done u/a') })
  await settled()
  store.rest()
  const old = await openAsBefore(databaseName('algebra-1', ''), 2)
  expect(await old.readAll()).toMatchObject({ events: log('1 done u/a'), drafts: [] })
  await old.write({ events: [{ id: 'old', at: 2, kind: 'done', subject: 'u/b' }], drafts: [place(3, 'two')] })
  old.close()
  const now = await tab()
  expect(events(now).map(event => event.id)).toEqual(['e0', 'old'])
  expect(now.draft('place', 'u/a')?.heading).toBe('two')
})

test('a database of a newer version is used as far as it is understood', async () => {
  const first = await tab()
  put(first, { events: log('1 done u/a') })
  await settled()
  first.rest()
  await new Promise<void>(resolve => {
    const request = indexedDB.open(databaseName('algebra-1', ''), version + 1)
    request.onupgradeneeded = () => request.result.createObjectStore('answers', { keyPath: 'id' })
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
  const store = await tab()
  expect(store.keeping).toBe('kept')
  expect(events(store)).toHaveLength(1)
  put(store, { events: [{ id: 'more', at: 2, kind: 'done', subject: 'u/b' }] })
  expect(events(await again(store))).toHaveLength(2)
})

test('a newer script in another tab is let through', async () => {
  const store = await tab()
  const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName('algebra-1', ''), version + 1)
    request.onblocked = () => reject(new Error('blocked'))
    request.onsuccess = () => resolve(request.result)
  })
  upgraded.close()
  put(store, { events: log('1 done u/a') })
  await settled()
  expect(store.keeping).toBe('kept')
})
