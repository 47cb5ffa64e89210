// Who works in this tab, and the key to their record while it is open: in the
// tab's own storage, so that closing the tab gives the seat up. A tab opened from
// another has a copy: whoever closes their work gives up all of these as well, by
// a count of it that all tabs see.

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
    const { at, left = 0, ...seat } = JSON.parse(sessionStorage.getItem(name(course))!) as Kept
    if (typeof seat.id === 'string' && Math.abs(now - at) <= pause && left === timesLeft(course, seat.id)) return seat
    sit(course, undefined)
  } catch {
    // Nobody, or the browser refuses: then everybody chooses on every page.
  }
  return undefined
}

/** Seats a student, or nobody. */
export function sit(course: string, seat: Seat | undefined, now = Date.now()): void {
  try {
    if (seat) sessionStorage.setItem(name(course), JSON.stringify({ left: timesLeft(course, seat.id), ...seat, at: now }))
    else sessionStorage.removeItem(name(course))
  } catch {
    // As above.
  }
}

/** A student closes their work, in this tab and in all that were opened from it. */
export function leave(course: string, id: string): void {
  try {
    localStorage.setItem(name(course, id), String(timesLeft(course, id) + 1))
  } catch {
    // As above: then in this tab only.
  }
  sit(course, undefined)
}

/** Notes that whoever sits here was here until now, however long the page stood open. */
export function stay(course: string, now = Date.now()): void {
  try {
    sit(course, JSON.parse(sessionStorage.getItem(name(course))!) ?? undefined, now)
  } catch {
    // As above.
  }
}

/** A seat as it is kept: until when somebody was here, and how often they had closed their work before. */
type Kept = Seat & { at: number; left?: number }

/** How often a student has closed their work on this device. */
function timesLeft(course: string, id: string): number {
  try {
    return Number(localStorage.getItem(name(course, id))) || 0
  } catch {
    return 0
  }
}

function name(course: string, left?: string): string {
  return `gradus/${course}${left === undefined ? '' : `/left/${left}`}`
}
