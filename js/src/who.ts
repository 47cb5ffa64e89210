import { databaseName, openDatabase, readAll } from './database'
import { type Student, nameless, students } from './registry'
import { seatOf, sit } from './seat'

/** Who works here. */
export interface Who {
  /** Everybody with a nickname on this device. */
  all: Student[]
  /** Who works in this tab; undefined while nobody said so on a shared device. */
  current?: Student
}

/**
 * Finds out who works in this tab: who was chosen there; else, on somebody's own
 * device, whoever was chosen last. Where the browser keeps nothing, nobody can be
 * told apart and nobody is asked. The student found has the seat from now on.
 */
export async function whoWorks(course: string, devices: 'own' | 'shared', now = Date.now()): Promise<Who> {
  let all: Student[]
  try {
    all = await students(course)
  } catch {
    return { all: [], current: nameless }
  }
  const seat = seatOf(course, now)
  const here = seat && (all.find(student => student.id === seat.id || (!seat.id && !student.database)) ?? (seat.id ? undefined : nameless))
  const last = all.reduce((last, student) => (student.used > last.used ? student : last), nameless)
  const current = here ?? (devices === 'own' ? last : undefined)
  // A tab stays with its student, whoever is chosen in another one.
  if (current && !here) sit(course, { id: current.id }, now)
  return { all, current }
}

/**
 * Everybody who works here, and who worked here before there were nicknames, if
 * something is kept of them or they are at work now.
 */
export async function everybody(course: string, current?: Student): Promise<Student[]> {
  const all = await students(course).catch((): Student[] => [])
  if (all.some(student => !student.database)) return all
  return current?.id === '' || (await isBegun(databaseName(course, ''))) ? [nameless, ...all] : all
}

/** Whether something of a student's work is kept. */
async function isBegun(name: string): Promise<boolean> {
  try {
    const database = await openDatabase(name)
    const { events, drafts, sealed } = await readAll(database)
    database.close()
    return events.length + drafts.length + sealed.length > 0
  } catch {
    return false
  }
}
