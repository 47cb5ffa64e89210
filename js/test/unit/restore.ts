import { readFileSync } from 'node:fs'
import { databaseName } from '../../src/database'

/** A database as it was on a device: stores with their keys and records. */
export interface Kept {
  version: number
  stores: Record<string, { keyPath: string | string[]; records: unknown[] }>
}

/** What a file of fixtures holds. */
export function fixture<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')) as T
}

/** Puts a database of a former version back as the nameless student's. */
export async function restore(file: string, course: string): Promise<Kept> {
  const kept = fixture<Kept>(file)
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(databaseName(course, ''), kept.version)
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, records }] of Object.entries(kept.stores)) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const record of records) store.put(record)
      }
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
  return kept
}
