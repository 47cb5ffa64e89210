import { dayOf } from './calendar'
import { clockOf } from './clock'
import { type Begun, type Draft, type Kinds, type LogEvent, type Part, type Place, type Reading, newId } from './event'
import { isOpen, lastNeed } from './next'
import { type Lesson, type Outline, type Payload, outlineOf } from './page'
import { type Progress, type Standing, lessonsById, lessonsOf, progressOf, standing } from './progress'
import type { Student } from './registry'
import { sectionOf } from './section'
import type { Keeping, Store } from './store'
import { currentSubjects, parted } from './subject'
import { visitStart } from './visit'
import { Words } from './words'

/** How far down a page reading on begins, as a part of the page. */
const begun = 0.1

/** An event that is about to be written, with a subject where that is not the one of what it is written with. */
export type Happened = { [K in keyof Kinds]: { kind: K; subject?: string } & Kinds[K] }[keyof Kinds]

/**
 * What elements know and do: the page, the student's standing in it, and the
 * only place where events are written.
 */
export class Tracker {
  /** What the builder says of the page. */
  readonly payload: Payload
  /** The units this page knows. */
  readonly outline: Outline
  /** The words of the interface. */
  readonly words: Words
  /** The lesson on this page. */
  readonly lesson?: Lesson
  /** Who is working, as soon as it is known. */
  student?: Student

  protected readonly store: Store
  protected readonly now: () => number
  private readonly leavers = new Set<() => void>()
  /** What was computed from the record at this revision of it. */
  private computed: { progress: Progress; log?: LogEvent[] } | undefined
  private revision = -1

  /** Now gives UTC milliseconds: of the day that a preview pretends. */
  constructor(payload: Payload, store: Store, now = clockOf(globalThis.document?.documentElement.dataset.today)) {
    this.payload = payload
    this.store = store
    this.now = now
    this.outline = outlineOf(payload)
    this.words = new Words(payload.words, payload.language)
    const id = payload.lesson?.id
    // A translation's page knows its own unit only: the address is the page's.
    this.lesson = payload.unit && lessonsOf(payload.unit).find(lesson => lesson.id === id)
  }

  /** How every lesson stands now. */
  get progress(): Progress {
    return this.current().progress
  }

  /** How the lesson on this page stands. */
  get here(): Standing {
    return standing(this.progress, this.payload.lesson?.id ?? '')
  }

  /** All that happened, in no order. */
  get events(): readonly LogEvent[] {
    return [...this.store.all()]
  }

  /** What happened in the lesson on this page, also under its earlier names; in no order. */
  get log(): LogEvent[] {
    const current = this.current()
    if (current.log) return current.log
    const now = currentSubjects(this.outline, lessonsById(this.outline))
    const id = this.payload.lesson?.id
    return (current.log = [...this.store.all()].filter(event => parted(now(event.subject)).lesson === id))
  }

  /** The day it is here, YYYY-MM-DD. */
  get today(): string {
    return dayOf(this.now())
  }

  /** The section whose dates the student sees, '' for the one class of a calendar without sections; undefined for none. */
  get section(): string | undefined {
    const calendar = globalThis.gradusCalendar
    return (calendar && sectionOf(calendar, this.store.all())) ?? undefined
  }

  /** Settles when the record is read, or the device refused. */
  get ready(): Promise<void> {
    return this.store.ready
  }

  /** How well the record is kept. */
  get keeping(): Keeping {
    return this.store.keeping
  }

  /** Calls the listener when the record is read, and after every change. */
  watch(listener: () => void, signal: AbortSignal): void {
    void this.store.ready.then(() => {
      if (signal.aborted) return
      listener()
      this.store.watch(listener, signal)
    })
  }

  /** Calls the listener as the page is left, while the record can still be written. */
  leaving(listener: () => void, signal: AbortSignal): void {
    this.leavers.add(listener)
    signal.addEventListener('abort', () => this.leavers.delete(listener))
  }

  /** The page is left: whoever has something to keep does, then device and tabs are let go. */
  rest(): void {
    for (const leaver of this.leavers) leaver()
    this.store.rest()
  }

  /** Notes that the lesson on this page was opened: once a visit, however often it is loaded. */
  async open(): Promise<void> {
    await this.store.ready
    const id = this.payload.lesson?.id
    if (!id) return
    const moments: number[] = []
    let opened = 0
    for (const event of this.store.all()) {
      moments.push(event.at)
      if (event.kind === 'opened' && event.subject === id) opened = Math.max(opened, event.at)
    }
    for (const draft of this.store.allDrafts()) moments.push(draft.at)
    if (!opened || opened < visitStart(moments, this.now())) this.write(id, { kind: 'opened' })
  }

  /** Ticks or clears a task of this lesson. The last tick of a lesson that its tasks complete marks it done. */
  tick(task: string, on: boolean): void {
    const id = this.payload.lesson?.id
    if (!id) return
    const before = this.complete()
    this.record(`${id}#${task}`, { kind: on ? 'ticked' : 'unticked' })
    // Written down as well, so that a task added to the lesson later takes
    // nothing away.
    if (before !== this.complete()) this.note({ kind: before ? 'undone' : 'done' })
  }

  /** Notes the student's word that this lesson is done, or seen by the teacher where that completes it; or is not after all. */
  finish(done: boolean): void {
    this.note(done && this.lesson?.gate === 'teacher' ? { kind: 'signed', by: 'own', for: 'gate' } : { kind: done ? 'done' : 'undone' })
  }

  /** Writes down what happened in the lesson on this page, all of it at once and in this order. */
  note(...happened: Happened[]): void {
    const id = this.payload.lesson?.id
    if (id) this.record(id, ...happened)
  }

  /**
   * Writes down what happened in any lesson, or an item of one, or in the course
   * where the subject is empty: all of it or nothing, and in this order.
   */
  record(subject: string, ...happened: Happened[]): void {
    this.write(subject, ...happened)
    this.store.persist()
  }

  /** What was begun of an answer to a question of this lesson, where it was begun to this variant in this try; '' is practice. */
  begun(question: string, inTry: string, variant: string): Begun | undefined {
    const begun = this.store.draft('answer', `${this.payload.lesson?.id}#${question}`) as Begun | undefined
    return begun?.try === inTry && begun.variant === variant ? begun : undefined
  }

  /** Keeps what was begun of an answer. */
  begin(question: string, begun: Pick<Begun, 'try' | 'variant'> & Part): void {
    const id = this.payload.lesson?.id
    if (id) this.keep({ ...begun, kind: 'answer', subject: `${id}#${question}` })
  }

  /** Where the student last was in a lesson. */
  place(lesson: string): Place | undefined {
    return this.store.draft('place', lesson) as Place | undefined
  }

  /** Notes where the student is in this lesson. */
  stay(heading: string, fraction: number): void {
    const { lesson } = this
    if (lesson) this.keep({ kind: 'place', subject: lesson.id, heading, fraction, href: lesson.href })
  }

  /** When the student last read on in a lesson, in UTC milliseconds; 0 for never. */
  readOn(lesson: string): number {
    const place = this.place(lesson)
    return place && place.fraction >= begun ? place.at : 0
  }

  /** The reading level chosen for the course; '' for none. */
  get level(): string {
    return (this.store.draft('reading', '') as Reading | undefined)?.level ?? ''
  }

  /** Chooses a reading level for the course. */
  choose(level: string): void {
    this.keep({ kind: 'reading', subject: '', level })
  }

  /** What a lesson needs and was done last; undefined while something it needs is not done. */
  met(lesson: Lesson): { title: string } | undefined {
    return isOpen(lesson, this.progress) ? lastNeed(lesson, this.progress) : undefined
  }

  /** A page has many elements that ask: each thing is computed once a change. */
  private current(): NonNullable<typeof this.computed> {
    if (!this.computed || this.revision !== this.store.revision) {
      this.revision = this.store.revision
      this.computed = { progress: progressOf(this.store.all(), this.outline) }
    }
    return this.computed
  }

  /** Whether this lesson's tasks complete it and all are ticked. */
  private complete(): boolean {
    const items = this.payload.lesson?.items ?? []
    const { ticked } = this.here
    return this.lesson?.gate === 'tasks' && items.length > 0 && items.every(item => ticked.has(item.id))
  }

  /** Keeps a draft. It is never older than what it replaces, also after a clock was put right. */
  keep(draft: { kind: string; subject: string; [field: string]: unknown }): void {
    const { at = 0 } = this.store.draft(draft.kind, draft.subject) ?? {}
    this.store.add({ events: [], drafts: [{ ...draft, at: Math.max(this.now(), at + 1) } as Draft], meta: [] })
  }

  /** An event is never earlier than what it follows, also after a clock was put right. */
  private write(subject: string, ...happened: Happened[]): void {
    const news = happened.map(what => ({ subject, ...what }))
    let last = Math.max(...news.map(({ subject }) => standing(this.progress, parted(subject).lesson).last))
    if (!subject) for (const event of this.store.all()) if (!event.subject) last = Math.max(last, event.at)
    const at = Math.max(this.now(), last + 1)
    const events = news.map((what, i): LogEvent => ({ ...what, id: newId(), at: at + i }))
    this.store.add({ events, drafts: [], meta: [] })
  }
}
