// The record in IndexedDB: one database per course and student.
//
// What must stay true: a step of the migration is never changed once a site was
// published with it, only followed by another; a database of a newer version is
// used as far as it is understood.

import type { Draft, LogEvent } from './event'

/** A setting of this device that is no part of the student's work. */
export interface Meta {
  /** `saved`: the last download. `asked`: the last reminder. */
  key: string
  at: number
}

/** Everything that is kept. */
export interface Contents {
  events: LogEvent[]
  drafts: Draft[]
  meta: Meta[]
}

/** An event or a draft that cannot be read without the record's key: see safe.ts. */
export interface Sealed {
  /** The event's own, or what only the key can make of a draft's kind and subject. */
  id: string
  iv: Uint8Array
  data: ArrayBuffer
  /** Written as a page was left, and to be sealed properly. */
  hasty?: true
}

/** What a PIN opens. There is one at most. */
export interface Lock {
  id: 'pin'
  /** Names the record's key: another key, another name. */
  box: string
  /** How the PIN is stretched: PBKDF2 with SHA-256 over so many rounds. */
  salt: Uint8Array
  rounds: number
  /** The record's key, sealed under the stretched PIN. */
  iv: Uint8Array
  wrapped: ArrayBuffer
  /** The key itself, once the PIN was taken away: for what another tab sealed at that moment. */
  key?: Uint8Array
}

/** Everything as it lies on the device. */
export interface Kept extends Contents {
  sealed: Sealed[]
  locks: Lock[]
}

/** What one version changes against the one before it. */
export type Step = (database: IDBDatabase, change: IDBTransaction) => void

/** Step n leads from version n to n + 1. */
const steps: Step[] = [
  // The log, and a drawer for everything that is not history.
  database => {
    database.createObjectStore('events', { keyPath: 'id' })
    database.createObjectStore('meta', { keyPath: 'key' })
  },
  // Drafts get a store of their own; places leave the drawer for it.
  (database, change) => {
    const drafts = database.createObjectStore('drafts', { keyPath: ['kind', 'subject'] })
    const meta = change.objectStore('meta')
    meta.openCursor().onsuccess = found => {
      const cursor = (found.target as IDBRequest<IDBCursorWithValue | null>).result
      if (!cursor) return
      const { key, ...rest } = cursor.value as Meta & { heading: string; fraction: number }
      if (key.startsWith('place ')) {
        drafts.put({ href: '', ...rest, kind: 'place', subject: key.slice(6) })
        cursor.delete()
      }
      cursor.continue()
    }
  },
  // A record with a PIN lies sealed in a store of its own, its lock in another. A
  // script from before finds nothing where it looks and writes there as ever; what
  // it wrote is sealed as soon as the record is opened.
  database => {
    database.createObjectStore('sealed', { keyPath: 'id' })
    database.createObjectStore('locks', { keyPath: 'id' })
  },
]

/** The version that this code writes. */
export const version = steps.length

/** The name of a student's database; the nameless student is ''. */
export function databaseName(course: string, student: string): string {
  return `gradus/${course}/${student}`
}

/**
 * Opens a database and brings it to a version by the steps, a record's unless
 * told otherwise; 0 takes it as it is. Rejects when the browser refuses storage
 * or does not answer within the patience (milliseconds).
 */
export function openDatabase(name: string, patience = 3000, at = version, by = steps): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, at || undefined)
    let late = false
    const timer = setTimeout(() => {
      late = true
      reject(new Error('storage does not answer'))
    }, patience)
    request.onupgradeneeded = change => {
      for (const step of by.slice(change.oldVersion)) step(request.result, request.transaction!)
    }
    request.onerror = () => {
      clearTimeout(timer)
      // A tab with a newer script was here: what it keeps is a superset of ours.
      if (request.error?.name === 'VersionError' && at) resolve(openDatabase(name, patience, 0, by))
      else reject(request.error!)
    }
    request.onsuccess = () => {
      clearTimeout(timer)
      if (late) request.result.close() // or it would keep other tabs from changing it
      resolve(request.result)
    }
  })
}

/** Everything in a database. */
export async function readAll(database: IDBDatabase): Promise<Kept> {
  const stores = ['events', 'drafts', 'meta', 'sealed', 'locks'] as const
  const change = database.transaction(stores)
  const found = stores.map(store => [store, change.objectStore(store).getAll()] as const)
  await finished(change)
  return Object.fromEntries(found.map(([store, { result }]) => [store, result])) as unknown as Kept
}

/**
 * Writes all of it or nothing, each list to the store of its name. Nothing is
 * read first, and the end is announced at once: so it also succeeds while the
 * page is being left, when the browser would wait for answers in vain.
 */
export function write(database: IDBDatabase, contents: Partial<Kept>): Promise<void> {
  const change = database.transaction(Object.keys(contents), 'readwrite')
  for (const [store, records] of Object.entries(contents)) {
    for (const record of records) change.objectStore(store).put(record)
  }
  change.commit?.() // older browsers end by themselves
  return finished(change)
}

/** Removes everything but the lock. */
export function clear(database: IDBDatabase): Promise<void> {
  const stores = ['events', 'drafts', 'meta', 'sealed']
  const change = database.transaction(stores, 'readwrite')
  for (const store of stores) change.objectStore(store).clear()
  return finished(change)
}

/** Settles when a change is written; rejects when none of it is. */
export function finished(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve()
    change.onabort = () => reject(change.error ?? new DOMException('the change was given up', 'AbortError'))
  })
}
