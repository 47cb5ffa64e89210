// What the builder tells the script about a page: the twin of
// builder/render/payload.go. builder/render/testdata/payload.json is read by the
// tests of both.

import type { Calendar } from './calendar'
import type { Questions } from './check/payload'
import type { Rule } from './mastery'

/** The JSON in `#gr-page`. */
export interface Payload {
  /** The version of this form. */
  v: 1
  /** The course's permanent id: the record is kept under it. */
  course: string
  /** The course's title. */
  title: string
  kind: 'home' | 'unit' | 'lesson' | 'page' | 'work'
  /** The page's BCP 47 language. */
  language: string
  /** The relative path to the site's root: '', '../', … */
  root: string
  /** Who uses the devices: on shared ones, work is saved at each visit's end. */
  devices: 'own' | 'shared'
  /** The home page and "My work", from the site's root. */
  home: string
  work: string
  /** What a page calls for where several students work on a device, from the site's root. */
  students?: { script: string; style: string; words: string }
  /** The lesson on this page, with its tasks in order, and the languages it is told in on other pages. */
  lesson?: { id: string; items: Item[]; also?: string[] }
  /** The questions of that lesson; left out, there are none or they are only read. */
  questions?: Questions
  /**
   * On a lesson: from which days on the class's flag stands behind how many
   * stations of the unit, as the page has them, by section; -1 for nowhere.
   */
  flag?: Record<string, [from: string, stations: number][]>
  /** The script that asks them, from the site's root. */
  asks?: string
  /** The unit this page belongs to. */
  unit?: Unit
  /** Words of the page's language, by key. */
  words: Record<string, string>
}

/** A task of a lesson. */
export interface Item {
  id: string
  /** Earlier subjects, `unit/lesson#item`. */
  was?: string[]
}

/** A playlist. */
export interface Unit {
  id: string
  was?: string[]
  title: string
  href: string
  stations: (Lesson | Board)[]
  /** The id of the unit this one says in another language. */
  same?: string
  /** It has every station of that unit, in the same order. */
  whole?: true
  /** Only the stations around the page's own are here: the unit is very long. */
  part?: true
}

/** One step of a unit. */
export interface Lesson {
  /** `unit/lesson`; in a translation, that of the original: one record. */
  id: string
  was?: string[]
  title: string
  /** From the site's root. */
  href: string
  do: Kind
  minutes?: number
  /** Lessons to finish first; those in other units are not in the unit's own outline. */
  needs?: { id: string; was?: string[]; title: string; href: string }[]
  gate: 'check' | 'tasks' | 'read' | 'teacher'
  check?: true
  /** What the check is judged by; left out where it cannot be taken. */
  rule?: CheckRule
  /** The revisions of the check's questions, for revision.ts; only in the outline of the whole course. */
  revs?: string
  /** Its tasks; a bare string is the id of one that never moved. */
  tasks?: (string | Item)[]
  /** False for what needs the classroom. */
  home?: false
}

/** What a lesson's check is judged by, wherever its questions are not at hand. */
export interface CheckRule extends Rule {
  /** Tries a version. */
  tries: number
  /** The names of versions; left out, there is one without a name. */
  versions?: string[]
  /** What is done before another try; left out, nothing. */
  revise?: ('practice' | 'video')[]
  /** How many questions of practice there are; left out, none. */
  practice?: number
}

/** How much a lesson matters. */
export type Kind = 'must' | 'should' | 'aspire'

/** A choice board: `pick` of its lessons count as that many of its kind. */
export interface Board {
  board: string
  title: string
  pick: number
  do: Kind
  lessons: Lesson[]
}

/** The units that a page knows: all of them on the home page and "My work". */
export interface Outline {
  units: Unit[]
}

declare global {
  /** Set by a script of the site on pages that show the whole course. */
  var gradusCourse: Outline | undefined
  /** Set by a script of the site: what is said where several students share a device, by language. */
  var gradusSharing: Record<string, Record<string, string>> | undefined
  /** Set by a script of the site in a course with a calendar. */
  var gradusCalendar: Calendar | undefined
}

/** Reads the page's payload; undefined on a page without one or with one that is no JSON. */
export function readPayload(page: Document): Payload | undefined {
  try {
    const payload = JSON.parse(page.getElementById('gr-page')?.textContent ?? '') as Payload
    return payload.v === 1 ? payload : undefined
  } catch {
    return undefined
  }
}

/**
 * The units that this page knows of: the whole course where it is loaded, else
 * its own unit. The lesson on this page has its tasks with their earlier names.
 */
export function outlineOf(payload: Payload, course = globalThis.gradusCourse): Outline {
  const units = course?.units ?? (payload.unit ? [payload.unit] : [])
  const { lesson } = payload
  if (!lesson) return { units }
  const whole = <T extends Lesson | Board>(station: T): T => {
    if ('board' in station) return { ...station, lessons: station.lessons.map(whole) }
    return (station as Lesson).id === lesson.id ? { ...station, tasks: lesson.items } : station
  }
  return { units: units.map(unit => ({ ...unit, stations: unit.stations.map(whole) })) }
}
