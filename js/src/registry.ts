// Who works on this device in a course: a small database of its own beside the
// records. It holds nicknames and pictures, nothing of anybody's work.
//
// What must stay true: ids are random and never made from a nickname; a step of
// the migration is never changed once a site was published with it.

import { type Step, finished, openDatabase } from './database'

/** One student of this device. */
export interface Student {
  /** Random, and the same on every device; '' for who works here without a nickname. */
  id: string
  /** The last part of the record's name: '' for who was here before there were nicknames, else the id. */
  database: string
  nickname: string
  /** One of the pictures' names. */
  animal: string
  /** When they were last chosen here, in UTC milliseconds. */
  used: number
}

/** Who works on a device before anybody needs a name. */
export const nameless: Student = { id: '', database: '', nickname: '', animal: '', used: 0 }

/** Step n leads from version n to n + 1. */
const steps: Step[] = [database => database.createObjectStore('students', { keyPath: 'id' })]

/** All of them, by nickname. Rejects when the browser refuses storage. */
export async function students(course: string): Promise<Student[]> {
  const all = await use<Student[]>(course, 'readonly', store => store.getAll())
  return all.sort((a, b) => a.nickname.localeCompare(b.nickname) || (a.id < b.id ? -1 : 1))
}

/** Adds a student or replaces what was known of them. */
export async function enrol(course: string, student: Student): Promise<void> {
  await use(course, 'readwrite', store => store.put(student))
}

/** Forgets a student; the record is not touched. */
export async function dismiss(course: string, id: string): Promise<void> {
  await use(course, 'readwrite', store => store.delete(id))
}

async function use<T>(course: string, mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await openDatabase(`gradus-students/${course}`, 3000, steps.length, steps)
  try {
    const change = database.transaction('students', mode)
    const request = ask(change.objectStore('students'))
    await finished(change)
    return request.result as T
  } finally {
    database.close()
  }
}
