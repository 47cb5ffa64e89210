import { type Student, nameless, students } from './registry'
import { seatOf } from './seat'

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
 * told apart and nobody is asked.
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
  return { all, current: here ?? (devices === 'own' ? last : undefined) }
}
