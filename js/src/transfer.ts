// The file that carries a student's work from one device to another.

import { type Draft, type LogEvent, isDraft, isEvent } from './event'
import { draftKey } from './held'

/** The file's JSON. */
export interface Transfer {
  /** The version of this form; its presence marks the file as ours. */
  gradus: 1
  /** The course's id and, for people, its title. */
  course: string
  title: string
  /** When the file was saved, in ISO 8601, UTC. */
  saved: string
  /** The student's id; '' is the nameless one. */
  student: string
  /** The student's nickname and the name of their picture; left out for the nameless one. */
  nickname?: string
  animal?: string
  events: LogEvent[]
  drafts: Draft[]
}

/** Why a file is refused: `other` means another course, which it names. */
export type Refusal = { refused: 'damaged' | 'foreign' | 'newer' } | { refused: 'other'; title: string }

/** The text of a file. The same work gives the same text, in the order of time. */
export function encode(transfer: Transfer): string {
  const events = [...transfer.events].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const drafts = [...transfer.drafts].sort((a, b) => (draftKey(a) < draftKey(b) ? -1 : 1))
  return JSON.stringify({ ...transfer, events, drafts }, null, 1) + '\n'
}

/** Reads a file for a course. Anything doubtful refuses the file as a whole. */
export function decode(text: string, course: string): Transfer | Refusal {
  let file: Partial<Transfer> | null
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { refused: /^\s*\{\s*"gradus"/.test(text) ? 'damaged' : 'foreign' }
  }
  if (typeof file !== 'object' || file === null || !('gradus' in file)) return { refused: 'foreign' }
  if (typeof file.gradus === 'number' && file.gradus > 1) return { refused: 'newer' }
  const { events, drafts = [], student = '', nickname, animal } = file
  const whole =
    file.gradus === 1 && typeof file.course === 'string' && isId(student) &&
    [nickname, animal].every(text => text === undefined || typeof text === 'string') &&
    Array.isArray(events) && events.every(isEvent) && Array.isArray(drafts) && drafts.every(isDraft)
  if (!whole) return { refused: 'damaged' }
  if (file.course !== course) {
    return { refused: 'other', title: typeof file.title === 'string' && file.title ? file.title : file.course! }
  }
  return { ...(file as Transfer), student, drafts }
}

/** Whether a record can have this student's id in its name. */
function isId(student: unknown): boolean {
  return typeof student === 'string' && /^[\w-]{0,64}$/.test(student)
}

/**
 * Reads a file and hands on what it holds; returns what came of it.
 * Nothing of a file that is refused is handed on.
 */
export function receive<T>(text: string, course: string, add: (file: Transfer) => T): T | Refusal {
  const file = decode(text, course)
  return 'refused' in file ? file : add(file)
}
