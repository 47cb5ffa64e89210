import { type Next, lessonAt, nextUp } from './next'
import type { Draft, Place } from './event'
import type { Pacer } from './pacer'
import type { Lesson } from './page'
import { type Progress, lessonsById } from './progress'
import { nameless } from './registry'
import { reminder } from './reminder'
import { currentSubjects } from './subject'
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

  /** One draft. */
  draft(kind: string, subject: string): Draft | undefined {
    return this.store.draft(kind, subject)
  }

  /** Shows everything anew: the page learned something that is not in the record. */
  refresh(): void {
    this.store.tell()
  }

  /** Finds lessons of the course as this page knows it, also by their earlier ids. */
  get finder(): (id: string) => Lesson | undefined {
    const lessons = lessonsById(this.outline)
    const now = currentSubjects(this.outline, lessons)
    return id => lessons.get(now(id))
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
