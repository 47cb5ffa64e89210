import { databaseName } from '../database'
import { newId } from '../event'
import { type Student, enrol } from '../registry'
import { seatOf, sit } from '../seat'
import type { WorkTracker } from '../worktracker'
import { say, slot } from './record'
import type { StudentElement } from './student'

/**
 * What the parts of "My work" have in common that are about students and this
 * device. They work also while nobody has chosen who they are.
 */
export abstract class DeviceElement extends HTMLElement {
  /** Set once by students, before the elements are defined. */
  static head: StudentElement

  /** Everybody with a nickname here, and who is working now. */
  protected all: Student[] = []
  protected current?: Student

  protected get tracker(): WorkTracker {
    return DeviceElement.head.visit.tracker as WorkTracker
  }

  protected get course(): string {
    return this.tracker.payload.course
  }

  connectedCallback(): void {
    ({ all: this.all, current: this.current } = DeviceElement.head.visit.who)
    this.begin()
    if (this.current) this.tracker.watch(() => this.show(), new AbortController().signal)
  }

  /** The name of a student's record. */
  protected record(student: Student): string {
    return databaseName(this.course, student.database)
  }

  /** Listens to the student. */
  protected abstract begin(): void

  /** Brings the element to what the record says; called again after every change. */
  protected show(): void {}

  /** Has a button of the template do something. */
  protected on(action: string, answer: () => unknown): void {
    this.querySelector(`[data-action="${action}"]`)?.addEventListener('click', answer)
  }

  /** Does what an address of this page asks for, now or when a link leads there. */
  protected at(id: string, answer: () => void): void {
    const look = (): void => {
      if (location.hash === `#${id}`) answer()
    }
    addEventListener('hashchange', look)
    look()
  }

  /** Says what came of something, also when it is the same as before; '' takes that back. */
  protected tell(text: string): void {
    const line = this.querySelector('[role="status"]')
    say(line, '')
    if (text) setTimeout(() => say(line, text), 50)
  }

  /** A text of "My work"; a name in it keeps its own direction. */
  protected word(key: string, { name = '', ...values }: Record<string, string> = {}): string {
    return this.tracker.words.say(key, { ...values, name: `\u2068${name}\u2069` })
  }

  /** Shows a part of the template, or hides it. */
  protected reveal(name: string, shown: boolean): void {
    slot(this, name)!.hidden = !shown
  }

  /** Whether a file holds everything that is kept here. */
  protected get saved(): boolean {
    const { saved, newest } = this.tracker.kept
    return saved > 0 && saved >= newest
  }

  /** Saves the work to a file, as the button for it does. */
  protected save(): void {
    document.querySelector<HTMLElement>('gr-work [data-action="download"]')?.click()
  }

  /** Keeps who works here under a nickname; the record stays where it is. */
  protected async become(student: Student): Promise<void> {
    const known = { ...student, id: student.id || newId(), used: Date.now() }
    await enrol(this.course, known)
    sit(this.course, { ...seatOf(this.course), id: known.id, chosen: true })
    this.current = this.tracker.student = known
    this.all = [...this.all.filter(one => one.id !== known.id), known]
  }

  /** Goes on as a student: on the page that sent for them, if one did. */
  protected goOn(student: Student): void {
    sit(this.course, { id: student.id, chosen: true })
    const { referrer } = document
    if (/^#gr-(new|bring)$/.test(location.hash) && referrer.startsWith(`${location.origin}/`)) location.replace(referrer)
    else location.reload()
  }
}
