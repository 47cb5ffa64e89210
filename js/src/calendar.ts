// The class calendar worked out: on which days a section meets, and when each
// unit is taught. Days are whole numbers counted in UTC; only dayOf asks for the
// device's time zone. builder/pacing says the same in Go, and the tests of both
// read its testdata.

/** The class calendar of a course, as the site's calendar script holds it. Dates are YYYY-MM-DD. */
export interface Calendar {
  /** Weekdays, 0 for Sunday to 6 for Saturday, sorted. */
  schoolDays: number[]
  /** First and last days of what has no school, both included. */
  noSchool: [first: string, last: string][]
  /** The day letters in order, and the day on which they begin. */
  rotation?: string[]
  rotationStart?: string
  /** Where the file names none, one without id and name. */
  sections: Section[]
  /** In the order of the file. */
  units: CalendarUnit[]
  /** Days on which sections do not meet; all of them, where none are named. */
  lost: { date: string; sections?: string[]; why?: string }[]
  /** How many class meetings at a unit's end are kept free. */
  review: number
  /** How many Must lessons behind still count as on pace. */
  band: number
}

/** One class; left out, it meets on every letter and every weekday. */
export interface Section {
  id: string
  name: string
  rotation?: string[]
  days?: number[]
}

/** When a unit is taught: from a day on, or from the next meeting after another unit. */
export interface CalendarUnit {
  id: string
  /** Its title, and those of its translations by language; left out for a unit that the course does not have. */
  title?: string
  titles?: Record<string, string>
  start?: string
  follows?: string
  /** How many meetings of the section it takes. */
  classes: number
  /** After its end it is for practice only. */
  practice?: true
}

/** When a unit is taught in a section. */
export interface Span {
  id: string
  /** The index of its first meeting, which may lie beyond them; -1 when nobody knows. */
  begin: number
  /** The index of its last meeting. */
  end: number
  practice: boolean
}

/** How many days are looked ahead from the start of the earliest unit: two school years. */
const lookAhead = 740
const msOfDay = 864e5
const numberOf = (date: string) => Date.parse(date) / msOfDay
const two = (n: number) => n < 10 ? `0${n}` : n
// By its parts: toISOString takes ten times as long the first few hundred times.
function dateOf(day: number): string {
  const date = new Date(day * msOfDay)
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

/** The day that it is here at a time in UTC milliseconds, by the device's own zone. */
export function dayOf(at: number): string {
  const here = new Date(at)
  return dateOf(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()) / msOfDay)
}

/**
 * The dates on which a section meets, in order, lost days left out; none for one
 * that the calendar does not know.
 */
export function meetingsOf(calendar: Calendar, section: string): readonly string[] {
  const { units, schoolDays, rotation = [], rotationStart, lost } = calendar
  const found = calendar.sections.find(s => s.id === section)
  const first = Math.min(...units.map(u => u.start ? numberOf(u.start) : Infinity))
  const meetings: string[] = []
  if (!found || first === Infinity || (rotation.length && !rotationStart)) return meetings
  const { days = [], rotation: letters = [] } = found
  const begins = rotation.length ? numberOf(rotationStart!) : Infinity
  const gone = new Set(lost.map(l => !l.sections?.length || l.sections.includes(section) ? numberOf(l.date) : NaN))
  const breaks = calendar.noSchool.map(range => range.map(numberOf) as [number, number]).sort((a, b) => a[0] - b[0])
  // Through every day once, from the first that has a letter.
  for (let day = Math.min(first, begins), turn = 0, next = 0, until = -Infinity; day < first + lookAhead; day++) {
    for (; next < breaks.length && breaks[next]![0] <= day; next++) until = Math.max(until, breaks[next]![1])
    const weekday = (day % 7 + 11) % 7
    if (day <= until || !schoolDays.includes(weekday)) continue
    // The letter moves on at each school day, lost or not.
    const letter = day < begins ? '' : rotation[turn++ % rotation.length]!
    if (day >= first && (!days.length || days.includes(weekday)) && (!letters.length || letters.includes(letter)) && !gone.has(day)) {
      meetings.push(dateOf(day))
    }
  }
  return meetings
}

/** The index of the first meeting on or after a date; the number of meetings where there is none. */
export function meetingFrom(meetings: readonly string[], date: string): number {
  let low = 0
  for (let high = meetings.length; low < high;) {
    const middle = (low + high) >> 1
    if (meetings[middle]! < date) low = middle + 1
    else high = middle
  }
  return low
}

/** When each unit of the calendar is taught, in its order, counted in a section's meetings. */
export function spansOf(calendar: Calendar, meetings: readonly string[]): Span[] {
  const { units } = calendar
  const spans: Span[] = units.map(u => ({ id: u.id, begin: -1, end: -1, practice: !!u.practice }))
  const index = new Map<string, number>()
  units.forEach((u, i) => u.id && !index.has(u.id) && index.set(u.id, i))
  const followed = (i: number) => units[i]!.start ? undefined : index.get(units[i]!.follows ?? '')
  const worked = new Set<number>()
  for (let i = 0; i < units.length; i++) {
    // What a unit follows is worked out before it; a circle ends where it is entered.
    const chain: number[] = []
    for (let at: number | undefined = i; at !== undefined && !worked.has(at); at = followed(at)) {
      worked.add(at)
      chain.unshift(at)
    }
    for (const at of chain) {
      const { start, classes } = units[at]!
      const before = spans[followed(at) ?? -1]
      const begin = start ? meetingFrom(meetings, start) : before && before.begin >= 0 ? before.end + 1 : -1
      if (begin >= 0) Object.assign(spans[at]!, { begin, end: begin + Math.max(1, classes) - 1 })
    }
  }
  return spans
}
