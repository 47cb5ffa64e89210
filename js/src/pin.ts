// A student's PIN: what it opens, and putting it on a record or taking it away.
// The record has a random key of its own, and only that key lies under the PIN:
// so another PIN changes one small row, and another tab's work stays readable.

import { type Kept, type Lock, finished, openDatabase, readAll } from './database'
import { newId } from './event'
import { announce } from './pour'
import { Safe } from './safe'
import type { News } from './store'

/** What OWASP's Password Storage Cheat Sheet asks of PBKDF2 with SHA-256; a lock keeps the figure it was made with. */
export const rounds = 600_000

/** Has every page of a record load anew. */
const changed: News = { events: [], drafts: [], meta: [], changed: true }

/** A record's key, as a tab keeps it. */
export interface Key {
  box: string
  bytes: Uint8Array<ArrayBuffer>
}

/** The key that a PIN opens; undefined when it is not the right one. */
export async function keyOf(lock: Lock, pin: string): Promise<Key | undefined> {
  const stretched = await stretch(pin, lock.salt, lock.rounds)
  try {
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(lock.iv) }, stretched, lock.wrapped)
    return { box: lock.box, bytes: new Uint8Array(bytes) }
  } catch {
    return undefined
  }
}

/** The lock of a record of this database; undefined without a PIN. */
export async function lockOf(name: string): Promise<Lock | undefined> {
  const database = await openDatabase(name)
  try {
    const [lock] = (await readAll(database)).locks
    return lock && !lock.key ? lock : undefined
  } finally {
    database.close()
  }
}

/** Puts a PIN on a record: all of it is sealed in one change, or none. Resolves to its key. */
export async function setPin(name: string, pin: string): Promise<Key> {
  const key = { box: newId(), bytes: crypto.getRandomValues(new Uint8Array(64)) }
  const [safe, lock] = await Promise.all([Safe.of(key.bytes), made(key, pin)])
  await rewrite(name, async (kept, database) => {
    const before = kept.locks[0]
    if (before && !before.key) throw new Error('there is a PIN already')
    // What another tab sealed as an earlier PIN was taken away.
    const contents = before ? await (await Safe.of(new Uint8Array(before.key!), true)).open(kept, database) : kept
    return { ...(await safe.seal({ events: contents.events, drafts: contents.drafts, meta: [] })), locks: [lock] }
  })
  announce(name, changed)
  return key
}

/** Puts another PIN in the place of the one that opened this key. */
export async function changePin(name: string, key: Key, pin: string): Promise<void> {
  const lock = await made(key, pin)
  const database = await openDatabase(name)
  try {
    const change = database.transaction('locks', 'readwrite')
    const locks = change.objectStore('locks')
    locks.get('pin').onsuccess = found => {
      if ((found.target as IDBRequest<Lock | undefined>).result?.box === key.box) locks.put(lock)
      else change.abort() // another tab was faster
    }
    await finished(change)
  } finally {
    database.close()
  }
}

/** Takes the PIN away: all is written plainly in one change, or nothing. */
export async function takePin(name: string, key: Key): Promise<void> {
  const safe = await Safe.of(key.bytes)
  await rewrite(name, async (kept, database) => {
    const [lock] = kept.locks
    if (lock?.box !== key.box || lock.key) throw new Error('there is another PIN')
    const { events, drafts } = newest(await safe.open(kept, database))
    return { events, drafts, sealed: [], locks: [{ ...lock, key: key.bytes }] }
  })
  announce(name, changed)
}

async function made({ box, bytes }: Key, pin: string): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await stretch(pin, salt, rounds), bytes)
  return { id: 'pin', box, salt, rounds, iv, wrapped }
}

async function stretch(pin: string, salt: Uint8Array, iterations: number): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin.normalize('NFKC').trim()), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations }, raw,
    { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/**
 * Puts other rows in the place of everything that is not meta. Sealing takes
 * time that a change of the database does not wait for: so it is done before,
 * and again when something was written meanwhile.
 */
async function rewrite(name: string, make: (kept: Kept, database: IDBDatabase) => Promise<Partial<Kept>>): Promise<void> {
  const database = await openDatabase(name)
  const stores = ['events', 'drafts', 'sealed', 'locks'] as const
  try {
    for (;;) {
      const kept = await readAll(database)
      const rows = await make(kept, database)
      const before = mark(await readAll(database))
      if (before !== mark(kept)) continue
      const change = database.transaction(stores, 'readwrite')
      const now: Partial<Record<string, unknown[]>> = {}
      let same = true
      stores.forEach((store, i) => {
        change.objectStore(store).getAll().onsuccess = found => {
          now[store] = (found.target as IDBRequest<unknown[]>).result
          if (i < stores.length - 1) return
          same = mark(now as unknown as Kept) === before
          if (!same) return
          for (const store of stores) {
            change.objectStore(store).clear()
            for (const row of rows[store] ?? []) change.objectStore(store).put(row)
          }
        }
      })
      await finished(change)
      if (same) return
    }
  } finally {
    database.close()
  }
}

/** Differs where anything differs: events never change, drafts by their time, sealed rows by their initial vectors. */
function mark({ events, drafts, sealed, locks }: Kept): string {
  return JSON.stringify([
    events.map(event => event.id), drafts.map(({ kind, subject, at }) => [kind, subject, at]),
    sealed.map(row => [row.id, row.iv.join()]), locks.map(lock => [lock.box, lock.iv.join(), !lock.key]),
  ])
}

/** One draft of each kind and subject. */
function newest({ events, drafts }: { events: Kept['events']; drafts: Kept['drafts'] }): { events: Kept['events']; drafts: Kept['drafts'] } {
  const latest = new Map<string, Kept['drafts'][number]>()
  for (const draft of drafts) {
    const key = `${draft.kind} ${draft.subject}`
    if (!(latest.get(key)?.at! >= draft.at)) latest.set(key, draft)
  }
  return { events, drafts: [...latest.values()] }
}
