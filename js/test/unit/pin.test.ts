import { expect, test } from '@playwright/test'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { type Contents, databaseName, openDatabase, readAll, write } from '../../src/database'
import type { Draft, LogEvent } from '../../src/event'
import { type Key, changePin, keyOf, lockOf, setPin, takePin } from '../../src/pin'
import { Safe } from '../../src/safe'
import { type Host, Store } from '../../src/store'
import { openAsBefore } from './before'
import { refusedHalfway } from './halfway'
import { restore } from './restore'

test.describe.configure({ mode: 'default' })

const course = 'algebra-1'
const name = databaseName(course, '')
const open: Store[] = []

test.beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test.afterEach(() => {
  for (const store of open.splice(0)) store.rest()
})

const settled = (): Promise<void> => new Promise(done => setTimeout(done, 60))
const put = (store: Store, contents: Partial<Contents>): number => store.add({ events: [], drafts: [], meta: [], ...contents })
const answered = (id: string, response: string, at = 1): LogEvent => ({ id, at, kind: 'answered', subject: 'u/slope', response, right: true, question: 'q' })
const draft = (at: number, response: string): Draft => ({ kind: 'answer', subject: 'u/slope#why', at, try: 't', variant: '0', response })
const ids = (store: Store): string[] => [...store.all()].map(event => event.id).sort()

/** A tab whose student knows this PIN; loaded counts how often the page asked to be loaded anew. */
function tab(pin = ''): Store & { loaded: () => number } {
  let loaded = 0
  const host: Host = {
    async unlock(lock) {
      if (lock.key) return Safe.of(new Uint8Array(lock.key), true)
      const key = await keyOf(lock, pin)
      return key ? Safe.of(key.bytes) : new Promise(() => {})
    },
    stale: () => loaded++,
  }
  const store = new Store(course, '', host)
  open.push(store)
  return Object.assign(store, { loaded: () => loaded })
}

async function ready(pin?: string): Promise<ReturnType<typeof tab>> {
  const store = tab(pin)
  await store.ready
  return store
}

/** Everything that lies on the device, also what bytes spell. */
async function dump(): Promise<string> {
  const database = await openDatabase(name)
  const kept = await readAll(database)
  database.close()
  return JSON.stringify(kept, (_, value: unknown) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? Buffer.from(value as ArrayBuffer).toString('latin1') : value)
}

/** A record with something to hide. */
async function begun(): Promise<void> {
  const store = await ready()
  put(store, {
    events: [answered('e1', 'three quarters'), answered('e2', 'nine halves', 2)],
    drafts: [draft(3, 'Because the rise')], meta: [{ key: 'saved', at: 9 }],
  })
  await settled()
  store.rest()
}

const secrets = ['three quarters', 'nine halves', 'Because', 'u/slope', 'answered']

test('with a PIN nothing of the work can be read in storage, and the PIN gives all of it back', async () => {
  await begun()
  const plain = await dump()
  for (const secret of secrets) expect(plain).toContain(secret)
  await setPin(name, '2468')
  const text = await dump()
  for (const secret of secrets) expect(text).not.toContain(secret)
  expect(text).not.toContain('2468')
  const store = await ready('2468')
  expect(ids(store)).toEqual(['e1', 'e2'])
  expect([...store.all()][0]).toEqual(answered('e1', 'three quarters'))
  expect([...store.allDrafts()]).toEqual([draft(3, 'Because the rise')])
  expect(store.time('saved')).toBe(9)
})

test('what is written behind a PIN is sealed as well, and two tabs agree', async () => {
  await begun()
  await setPin(name, '2468')
  const [one, two] = [await ready('2468'), await ready('2468')]
  put(one, { events: [answered('e3', 'a new answer', 5)], drafts: [draft(6, 'Because the rise is')] })
  put(two, { events: [answered('e4', 'another answer', 5)] })
  await expect.poll(() => [ids(one), ids(two)]).toEqual([['e1', 'e2', 'e3', 'e4'], ['e1', 'e2', 'e3', 'e4']])
  await settled()
  for (const secret of [...secrets, 'a new answer', 'another answer']) expect(await dump()).not.toContain(secret)
  expect((await ready('2468')).draft('answer', 'u/slope#why')?.response).toBe('Because the rise is')
})

test('of quick changes to a draft the last one is kept', async () => {
  await begun()
  await setPin(name, '2468')
  const store = await ready('2468')
  for (let i = 10; i < 40; i++) put(store, { drafts: [draft(i, 'x'.repeat(5000 - i * 100) + i)] })
  await settled()
  expect((await ready('2468')).draft('answer', 'u/slope#why')?.response).toMatch(/39$/)
})

test('what is written as the page is left is there, unreadable, and sealed properly later', async () => {
  await begun()
  await setPin(name, '2468')
  const store = await ready('2468')
  put(store, { events: [answered('late', 'the last word', 7)], drafts: [draft(8, 'half a sent')] })
  store.rest() // before anything could be sealed
  await settled()
  expect(await dump()).toContain('"hasty":true')
  for (const secret of [...secrets, 'the last word', 'half a sent']) expect(await dump()).not.toContain(secret)
  const next = await ready('2468')
  expect(ids(next)).toEqual(['e1', 'e2', 'late'])
  expect(next.draft('answer', 'u/slope#why')?.response).toBe('half a sent')
  expect(await dump()).not.toContain('"hasty":true')
  expect(ids(await ready('2468'))).toEqual(['e1', 'e2', 'late'])
})

test('a wrong PIN opens nothing and costs nothing', async () => {
  await begun()
  await setPin(name, '2468')
  const lock = (await lockOf(name))!
  expect(await keyOf(lock, '2469')).toBeUndefined()
  expect(await keyOf(lock, '')).toBeUndefined()
  const before = await dump()
  const stranger = tab('1111')
  put(stranger, { drafts: [draft(99, 'a stranger reads on')] })
  await settled()
  expect([...stranger.all()]).toEqual([])
  expect(stranger.keeping).toBe('opening')
  stranger.rest()
  await settled()
  expect(await dump()).toBe(before)
  expect(ids(await ready('2468'))).toEqual(['e1', 'e2'])
})

test('the same PIN is written alike on every keyboard', async () => {
  await begun()
  await setPin(name, ' café１ ')
  expect(await keyOf((await lockOf(name))!, 'cafe\u03011')).toBeTruthy()
})

test('the rounds stand beside the salt and are what is asked of PBKDF2', async () => {
  await begun()
  await setPin(name, '2468')
  const lock = (await lockOf(name))!
  expect(lock.rounds).toBe(600_000)
  expect(lock.salt).toHaveLength(16)
})

test('another PIN in place of the first: the other tab goes on, and only the new one opens', async () => {
  await begun()
  const key = await setPin(name, '2468')
  const other = await ready('2468')
  await changePin(name, key, 'lemon')
  put(other, { events: [answered('e3', 'after the change', 5)] })
  await settled()
  expect(other.loaded()).toBe(0)
  const lock = (await lockOf(name))!
  expect(await keyOf(lock, '2468')).toBeUndefined()
  expect(ids(await ready('lemon'))).toEqual(['e1', 'e2', 'e3'])
})

test('a change of PIN that another tab was faster with changes nothing', async () => {
  await begun()
  const key = await setPin(name, '2468')
  await takePin(name, key)
  await setPin(name, 'lemon')
  await expect(changePin(name, key, 'mine')).rejects.toThrow()
  await expect(takePin(name, key)).rejects.toThrow('there is another PIN')
  await expect(setPin(name, 'mine')).rejects.toThrow('there is a PIN already')
  expect(ids(await ready('lemon'))).toEqual(['e1', 'e2'])
})

test('taking the PIN away writes the record plainly again', async () => {
  await begun()
  const key = await setPin(name, '2468')
  const tab2 = await ready('2468')
  put(tab2, { events: [answered('e3', 'a third', 5)], drafts: [draft(6, 'newer')] })
  await settled()
  await takePin(name, key)
  await expect.poll(() => tab2.loaded()).toBeGreaterThan(0)
  expect(await lockOf(name)).toBeUndefined()
  const old = await openAsBefore(name, 2)
  const { events, drafts } = await old.readAll()
  old.close()
  expect((events as LogEvent[]).map(event => event.id).sort()).toEqual(['e1', 'e2', 'e3'])
  expect(drafts).toEqual([draft(6, 'newer')])
  expect(ids(await ready())).toEqual(['e1', 'e2', 'e3'])
})

test('what another tab sealed as the PIN was taken away is not lost', async () => {
  await begun()
  const key = await setPin(name, '2468')
  await takePin(name, key)
  const safe = await Safe.of(key.bytes)
  const database = await openDatabase(name)
  await write(database, await safe.seal({ events: [answered('stray', 'late', 9)], drafts: [draft(10, 'late draft'), { ...draft(1, 'older'), subject: 'u/b#x' }], meta: [] }))
  database.close()
  const store = await ready()
  expect(ids(store)).toEqual(['e1', 'e2', 'stray'])
  expect(store.draft('answer', 'u/slope#why')?.response).toBe('late draft')
  const after = await openDatabase(name)
  const kept = await readAll(after)
  after.close()
  expect(kept.sealed).toEqual([])
  expect(kept.events).toHaveLength(3)
  await setPin(name, 'again')
  expect(ids(await ready('again'))).toEqual(['e1', 'e2', 'stray'])
})

test('a stray that nobody read yet goes behind the next PIN', async () => {
  await begun()
  const key = await setPin(name, '2468')
  await takePin(name, key)
  const database = await openDatabase(name)
  await write(database, await (await Safe.of(key.bytes)).seal({ events: [answered('stray', 'late', 9)], drafts: [], meta: [] }))
  database.close()
  await setPin(name, 'again')
  expect(ids(await ready('again'))).toEqual(['e1', 'e2', 'stray'])
})

for (const [what, change] of [
  ['setting', () => setPin(name, '2468')],
  ['taking away', async () => takePin(name, { box: (await lockOf(name))!.box, bytes: (await keyOf((await lockOf(name))!, 'first'))!.bytes })],
] as [string, () => Promise<unknown>][]) {
  test(`${what} a PIN that the device refuses halfway loses nothing`, async () => {
    await begun()
    if (what !== 'setting') await setPin(name, 'first')
    const before = await dump()
    await refusedHalfway(change)
    expect(await dump()).toBe(before)
    expect(ids(await ready(what === 'setting' ? '' : 'first'))).toEqual(['e1', 'e2'])
  })
}

test('what another tab writes while the record is being sealed is sealed, too', async () => {
  await begun()
  const other = await ready()
  const real = crypto.subtle.encrypt.bind(crypto.subtle)
  let times = 0
  crypto.subtle.encrypt = (async (...arguments_: Parameters<typeof real>) => {
    if (++times === 4) {
      put(other, { events: [answered('meanwhile', 'written meanwhile', 5)], drafts: [draft(6, 'typed meanwhile')] })
      await settled()
    }
    return real(...arguments_)
  }) as typeof real
  try {
    await setPin(name, '2468')
  } finally {
    crypto.subtle.encrypt = real
  }
  expect(times).toBeGreaterThan(8)
  for (const secret of [...secrets, 'meanwhile"']) expect(await dump().then(text => text.replace('"id":"meanwhile"', ''))).not.toContain(secret)
  const store = await ready('2468')
  expect(ids(store)).toEqual(['e1', 'e2', 'meanwhile'])
  expect(store.draft('answer', 'u/slope#why')?.response).toBe('typed meanwhile')
})

test('a page that is open while its record gets a PIN writes nothing plainly and is loaded anew', async () => {
  await begun()
  const [other, asleep] = [await ready(), await ready()]
  asleep.rest()
  await setPin(name, '2468')
  await expect.poll(() => other.loaded()).toBe(1)
  put(other, { drafts: [draft(50, 'typed as the page goes')] })
  other.rest()
  await settled()
  expect(await dump()).not.toContain('typed as the page goes')
  expect(asleep.loaded()).toBe(0)
  await asleep.wake()
  expect(asleep.loaded()).toBe(1)
})

test('a script of the former version finds an empty record, spoils nothing, and what it writes is sealed', async () => {
  const { stores } = await restore('database-2.json', course)
  await ready() // brings it to the present
  await setPin(name, '2468')
  const old = await openAsBefore(name, 2)
  expect(await old.readAll()).toMatchObject({ events: [], drafts: [] })
  await old.write({ events: [answered('old', 'from an old script', 5)], drafts: [draft(7, 'old draft')], meta: [{ key: 'saved', at: 5 }] })
  old.close()
  const store = await ready('2468')
  expect(ids(store)).toEqual([...(stores.events!.records as LogEvent[]).map(event => event.id), 'old'].sort())
  expect([...store.allDrafts()]).toHaveLength(stores.drafts!.records.length + 1)
  for (const secret of [...secrets, 'from an old script', 'old draft', 'linear/slope', 'three quarters']) expect(await dump()).not.toContain(secret)
  expect(ids(await ready('2468'))).toHaveLength(5)
})

test('an older draft of a former script does not take the place of a newer one', async () => {
  await begun()
  await setPin(name, '2468')
  const store = await ready('2468')
  put(store, { drafts: [draft(20, 'newest')] })
  await settled()
  const old = await openAsBefore(name, 2)
  await old.write({ drafts: [draft(10, 'older')] })
  old.close()
  expect((await ready('2468')).draft('answer', 'u/slope#why')?.response).toBe('newest')
  expect((await ready('2468')).draft('answer', 'u/slope#why')?.response).toBe('newest')
  expect(await dump()).not.toContain('older')
})

test('a sealed row that was damaged is left alone and the others are read', async () => {
  await begun()
  await setPin(name, '2468')
  const database = await openDatabase(name)
  const { sealed } = await readAll(database)
  const broken = sealed.find(row => row.id === 'e1')!
  await write(database, { sealed: [{ ...broken, data: broken.data.slice(0, -1) }] })
  database.close()
  expect(ids(await ready('2468'))).toEqual(['e2'])
  const again = await openDatabase(name)
  expect((await readAll(again)).sealed).toHaveLength(sealed.length)
  again.close()
})

test('full storage behind a PIN: nothing is lost, and the next write tries again', async () => {
  await begun()
  await setPin(name, '2468')
  const store = await ready('2468')
  const real = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }
  try {
    put(store, { events: [answered('e3', 'x', 5)] })
    await settled()
    expect(store.keeping).toBe('full')
  } finally {
    IDBObjectStore.prototype.put = real
  }
  put(store, { events: [answered('e4', 'x', 6)] })
  await settled()
  expect(store.keeping).toBe('kept')
  expect(ids(await ready('2468'))).toEqual(['e1', 'e2', 'e3', 'e4'])
})

test('erasing a record behind a PIN empties it and keeps the PIN', async () => {
  await begun()
  const key: Key = await setPin(name, '2468')
  const store = await ready('2468')
  await store.erase()
  put(store, { events: [answered('anew', 'x', 5)] })
  await settled()
  expect((await lockOf(name))?.box).toBe(key.box)
  expect(ids(await ready('2468'))).toEqual(['anew'])
})
