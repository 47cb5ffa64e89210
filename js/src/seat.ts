// Who works in this tab, and the key to their record while it is open: in the
// tab's own storage, so that closing the tab gives the seat up.

import { pause } from './visit'

/** A student's place in this tab. */
export interface Seat {
  /** The student's id; '' is the nameless one. */
  id: string
  /** The opened lock's name and the record's key in base64. */
  box?: string
  key?: string
  /** They were chosen on the page that is about to be loaded. */
  chosen?: boolean
}

/**
 * Who sits here. A browser that brings a closed tab back brings its storage back
 * too: so a seat that was left longer than a visit's pause is free.
 */
export function seatOf(course: string, now = Date.now()): Seat | undefined {
  try {
    const { at, ...seat } = JSON.parse(sessionStorage.getItem(name(course))!) as Seat & { at: number }
    if (typeof seat.id === 'string' && Math.abs(now - at) <= pause) return seat
    sit(course, undefined)
  } catch {
    // Nobody, or the browser refuses: then everybody chooses on every page.
  }
  return undefined
}

/** Seats a student, or nobody. */
export function sit(course: string, seat: Seat | undefined, now = Date.now()): void {
  try {
    if (seat) sessionStorage.setItem(name(course), JSON.stringify({ ...seat, at: now }))
    else sessionStorage.removeItem(name(course))
  } catch {
    // As above.
  }
}

/** Notes that whoever sits here was here until now, however long the page stood open. */
export function stay(course: string, now = Date.now()): void {
  try {
    sit(course, JSON.parse(sessionStorage.getItem(name(course))!) ?? undefined, now)
  } catch {
    // As above.
  }
}

function name(course: string): string {
  return `gradus/${course}`
}
