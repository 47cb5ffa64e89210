import { type Next, lessonAt, nextUp } from './next'
import type { Draft, Place } from './event'
import type { Pacer } from './pacer'
import type { Pace } from './pacing'
import type { Lesson } from './page'
import type { Progress } from './progress'
import { nameless } from './registry'
import { reminder } from './reminder'
import { Tracker } from './tracker'
import { type Transfer, encode } from './transfer'

/**
 * What pages about the course know and do beside what every page does: what is
 * next across lessons, and the record as a whole.
 */
export class CourseTracker extends Tracker {
  /** What knows the class calendar, once its script is there. */
  pacer?: Pacer
  private up: { progress: Progress; next: Next } | undefined

  /** What to do next. Several elements ask: it is worked out once a change. */
  next(): Next {
    const { progress } = this
    if (this.up?.progress !== progress) {
      this.up = { progress, next: nextUp(this.outline, progress, lesson => this.readOn(lesson)) }
    }
    return this.up.next
  }

  /** How the student stands against the class; undefined where no dates are shown. */
  get pace(): Pace | undefined {
    return this.pacer?.pace
  }

  /** One draft. */
  draft(kind: string, subject: string): Draft | undefined {
    return this.store.draft(kind, subject)
  }

  /** Shows everything anew: the page learned something that is not in the record. */
  refresh(): void {
    this.store.tell()
  }

  /** The unfinished lesson that was last worked on, and where. */
  left(): { lesson: Lesson; place?: Place } | undefined {
    let left: { lesson: Lesson; place?: Place } | undefined
    let latest = 0
    for (const [id, { opened, last, done, choice }] of this.progress) {
      const place = this.place(id)
      const at = Math.max(last, place?.at ?? 0)
      if (!opened || done || choice === 'returned' || at <= latest) continue
      const lesson = lessonAt(this.outline, id, place?.href ?? '')
      if (!lesson) continue
      left = { lesson, place }
      latest = at
    }
    return left
  }

  /** What is kept, for "My work". Times are UTC milliseconds, 0 for never. */
  get kept(): { events: number; places: number; saved: number; newest: number } {
    let [events, places, newest] = [0, 0, 0]
    for (const event of this.store.all()) {
      events++
      newest = Math.max(newest, event.at)
    }
    for (const draft of this.store.allDrafts()) if (draft.kind === 'place') places++
    return { events, places, saved: this.store.time('saved'), newest }
  }

  /** The file with everything that is kept, and its name. Counts as saved. */
  save(): { name: string; text: string } {
    const { course, title } = this.payload
    const at = this.now()
    const saved = new Date(at).toISOString()
    const { id, nickname, animal } = this.student ?? nameless
    const transfer: Transfer = {
      gradus: 1, course, title, saved, student: id, ...(nickname && { nickname, animal }),
      events: [...this.store.all()], drafts: [...this.store.allDrafts()],
    }
    this.store.note('saved', at)
    return { name: `${course}-${animal && `${animal}-`}${saved.slice(0, 10)}.json`, text: encode(transfer) }
  }

  /** Adds what a file holds and returns how much of it was new. */
  bring({ events, drafts }: Pick<Transfer, 'events' | 'drafts'>): number {
    return this.store.add({ events, drafts, meta: [] })
  }

  /** Removes everything that is kept. Rejects, changing nothing, when the device refuses. */
  erase(): Promise<void> {
    return this.store.erase()
  }

  /** Whether to offer saving to a file, and how many lessons have work that no file has. */
  reminder(): { offer: boolean; lessons: number } {
    const { devices, kind } = this.payload
    return reminder({
      events: this.store.all(), saved: this.store.time('saved'), asked: this.store.time('asked'),
      now: this.now(), devices, resting: kind === 'home' || kind === 'unit',
    })
  }

  /** Notes that saving was offered. */
  offered(): void {
    this.store.note('asked', this.now())
  }
}
