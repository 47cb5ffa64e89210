import type { Lock } from '../database'
import { decode } from '../judge/base64'
import { available } from '../judge/unseal'
import { type Student, enrol } from '../registry'
import { Safe } from '../safe'
import { leave as leaveSeat, seatOf, sit } from '../seat'
import { everybody } from '../who'
import { pinQuestion } from './pinquestion'
import { make } from './record'
import { type StudentElement, face } from './student'

/** What the button in the page's head opens: who else works here, and the ways in and out. */
export class Picker {
  private readonly head: StudentElement
  readonly panel = make('div', '', { className: 'who-panel', id: 'gr-who', hidden: true })
  private readonly list = make('ul')
  /** Who is in the list, but for when they worked last. */
  private known = ''
  /** Settles when a PIN is asked for and the panel with the question is open. */
  readonly asked: Promise<void>
  private ring: () => void = () => {}
  /** The question for the PIN, while it is asked. */
  private asking?: HTMLElement

  constructor(head: StudentElement) {
    this.head = head
    this.asked = new Promise(resolve => (this.ring = resolve))
    const { words } = head.visit.tracker
    this.panel.setAttribute('role', 'group')
    this.panel.setAttribute('aria-label', words.say('student.who'))
    this.panel.onkeydown = event => {
      if (event.key !== 'Escape' || !head.visit.tracker.student) return
      this.hide()
      head.button.focus()
    }
    head.button.setAttribute('aria-controls', this.panel.id)
    this.hide()
  }

  /** Opens the panel, at once as the next key may already go into it, or closes it. */
  toggle(): void {
    if (!this.panel.hidden) return this.hide()
    this.open()
    void this.read()
  }

  /** Opens the panel unasked. */
  async show(): Promise<void> {
    await this.read()
    this.open()
  }

  /** Fills the list with everybody who works here now. It stays, with the focus in it, where that is nothing new. */
  async read(): Promise<void> {
    const { payload, student } = this.head.visit.tracker
    const all = await everybody(payload.course, student)
    const known = JSON.stringify(all.map(one => ({ ...one, used: 0 })))
    if (known === this.known) return
    this.known = known
    this.list.replaceChildren(...all.map(one => this.choice(one)))
  }

  /** Puts the focus where one goes on: into the PIN's field where it is asked for, else on the button. */
  focus(): void {
    const field = this.asking?.querySelector('input')
    ;(field ?? this.head.button).focus()
  }

  /** Opens a record: by the key that this tab has, or by asking for the PIN. */
  async unlock(lock: Lock): Promise<Safe> {
    if (lock.key) return Safe.of(new Uint8Array(lock.key), true)
    const seat = seatOf(this.head.visit.tracker.payload.course)
    if (seat?.key && seat.box === lock.box && available()) return Safe.of(decode(seat.key))
    return new Promise(resolve => void this.ask(lock, resolve))
  }

  private open(): void {
    const { words, student } = this.head.visit.tracker
    this.panel.replaceChildren(...(student ? [] : [make('p', words.say('student.read'))]), ...(this.asking ? [this.asking] : []), this.list, this.ways())
    this.head.hidden = this.panel.hidden = false
    this.head.button.setAttribute('aria-expanded', 'true')
  }

  private hide(): void {
    this.panel.hidden = true
    this.head.button.setAttribute('aria-expanded', 'false')
  }

  private choice(student: Student): HTMLElement {
    const { words, student: current } = this.head.visit.tracker
    const item = make('li')
    const button = make('button', '', { type: 'button', className: 'choice' })
    button.append(...face(student, words))
    if (student.id === current?.id) button.setAttribute('aria-current', 'true')
    button.onclick = () => {
      if (student.id !== current?.id) return void this.choose(student)
      this.hide()
      this.head.button.focus()
    }
    item.append(button)
    return item
  }

  private async choose(student: Student): Promise<void> {
    const { course } = this.head.visit.tracker.payload
    sit(course, { id: student.id, chosen: true })
    if (student.id) await enrol(course, { ...student, used: Date.now() }).catch(() => {})
    location.reload()
  }

  private ways(): HTMLElement {
    const { payload, words, student } = this.head.visit.tracker
    const ways = make('p', '', { className: 'ways' })
    for (const way of ['new', 'bring']) {
      ways.append(make('a', words.say(`student.${way}`), { href: `${payload.root}${payload.work}#gr-${way}` }))
    }
    if (student && (payload.devices === 'shared' || seatOf(payload.course)?.key)) {
      const leave = make('button', words.say('student.leave'), { type: 'button', className: 'link' })
      leave.onclick = () => {
        leaveSeat(payload.course, student.id)
        location.reload()
      }
      ways.append(leave)
    }
    return ways
  }

  private async ask(lock: Lock, opened: (safe: Safe) => void): Promise<void> {
    this.asking = pinQuestion(this.head.visit.tracker, lock, async key => {
      this.asking = undefined
      this.hide()
      opened(await Safe.of(key))
      document.getElementById('gr-main')?.focus()
    })
    await this.show()
    this.ring()
  }
}
