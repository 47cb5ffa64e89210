import type { CourseTracker } from './course'
import { meetingsOf, spansOf } from './calendar'
import type { SeenCalendar } from './event'
import { type News, newsOf, sameSeen, seenOf } from './news'
import type { Next } from './next'
import { type Pace, paceOf } from './pacing'
import type { Lesson, Unit } from './page'
import { type Plan, planFor } from './plan'
import type { Progress } from './progress'
import { sectionOf } from './section'
import { sayUnit, sayWhy } from './status'
import { flagStation, taughtAs, workOf } from './workload'

/**
 * What knows the class calendar: how the student stands against the class, which
 * class that is, and what has changed in its dates. Pages of a course without a
 * calendar have none.
 */
export class Pacer {
  private readonly tracker: CourseTracker
  private readonly calendar = globalThis.gradusCalendar!
  private held: { progress: Progress; pace: Pace | undefined; alone: boolean } | undefined

  constructor(tracker: CourseTracker) {
    this.tracker = tracker
  }

  /** How the student stands against the class, as far as the page knows the course; undefined where no dates are shown. */
  get pace(): Pace | undefined {
    return this.reckoned().pace
  }

  /** Whether units have begun of which this page knows nothing: then what it says is of its own alone. */
  get alone(): boolean {
    return this.reckoned().alone
  }

  /** Worked out once a change. */
  private reckoned(): NonNullable<typeof this.held> {
    const { progress, outline, section, today } = this.tracker
    if (this.held?.progress === progress) return this.held
    const { calendar } = this
    const pace = section === undefined ? undefined : paceOf(calendar, section, today, workOf(outline, progress))
    const meetings = pace ? meetingsOf(calendar, section!) : []
    const alone = !!pace && spansOf(calendar, meetings).some(({ id, begin }) => {
      const first = meetings[begin]
      return first && first <= today && !pace.units.some(unit => unit.id === id)
    })
    return (this.held = { progress, pace, alone })
  }

  /** The plan for what is left of the units that have begun; undefined where no dates are shown. */
  get plan(): Plan | undefined {
    const { pace, calendar } = this
    const { outline, progress, section, today } = this.tracker
    const next = this.tracker.next()
    return pace && planFor({
      outline, progress, calendar, section: section!, pace, today, first: next && 'lesson' in next ? next.lesson.id : '',
    })
  }

  /** Behind how many stations of a unit the class's flag stands; undefined for nowhere. */
  flag(unit: Unit): number | undefined {
    const at = this.pace?.units.find(({ id }) => id === taughtAs(unit))
    return at?.begun && !at.over ? flagStation(unit, at.flag) : undefined
  }

  /** When the class is in a unit, in a few words; '' where nobody knows. */
  dates(unit: Unit): string {
    const at = this.pace?.units.find(({ id }) => id === taughtAs(unit))
    return at ? sayUnit(at, this.tracker.words) : ''
  }

  /** Why a lesson is next, where the pace says more than its place on the path. */
  why(next: Extract<Next, { lesson: Lesson }>): string {
    return this.pace && !this.alone ? sayWhy(next, this.pace, this.tracker.words) : ''
  }

  /** Whether the student never said which class is theirs. */
  get undecided(): boolean {
    return sectionOf(this.calendar, this.tracker.events) === undefined
  }

  /** Notes the class that the student is in; '' for none. What its calendar says now is no news. */
  join(section: string): void {
    this.tracker.record('', { kind: 'section', section })
    this.noted()
  }

  /**
   * What has changed in the calendar of the student's class since the student
   * took note of it. What is not worth telling is noted at once.
   */
  news(): News | undefined {
    const { section, today, events } = this.tracker
    if (section === undefined) return undefined
    const now = seenOf(this.calendar, section)
    const before = this.tracker.draft('calendar', section) as SeenCalendar | undefined
    if (before && sameSeen(before, now)) return undefined
    // Whoever is new to the course has not missed anything.
    const news = before || events.length ? newsOf(this.calendar, section, today, now, before, this.tracker.words.language) : undefined
    if (!news) this.noted()
    return news
  }

  /** Notes that the student knows the calendar of the class as it is now. */
  noted(): void {
    const { section } = this.tracker
    if (section !== undefined) this.tracker.keep({ kind: 'calendar', subject: section, ...seenOf(this.calendar, section) })
  }
}
