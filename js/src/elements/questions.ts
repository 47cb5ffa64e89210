import { available } from '../judge/unseal'
import type { Asking } from '../questions/asking'
import { RecordElement, make } from './record'

/**
 * A list of questions that script takes over: what the server wrote stays for
 * printing, and a desk stands in its place. All lists of one kind on a page are
 * taken over at the first.
 */
export abstract class QuestionsElement extends RecordElement {
  /** Where the student works. */
  protected readonly desk = make('div', '', { className: 'desk' })
  /** What is being asked on it. */
  protected asking?: Asking
  /** What the student did moves the focus; what happens elsewhere does not. */
  protected moved = false

  /** Whether there is anything to ask. */
  protected abstract get asks(): boolean

  connectedCallback(): void {
    if (!this.asks) return
    if (!available()) {
      const { words } = this.tracker
      if (this.first && !this.querySelector('.https')) {
        const line = make('p', words.say('check.https'), { className: 'meta https' })
        const rule = this.querySelector('.rule')
        if (rule) rule.after(line)
        else this.prepend(line)
      }
      return
    }
    // Until the record is open, they stay to be read.
    void this.tracker.ready.then(() => (this.dataset.live = this.first ? 'desk' : 'elsewhere'))
    if (this.first) super.connectedCallback()
  }

  protected start(signal: AbortSignal): void {
    this.append(this.desk)
    const keep = (): void => this.asking?.keep()
    this.tracker.leaving(keep, signal)
    // Before another page is asked for: a busy device may not write any more once this one is left.
    addEventListener('beforeunload', keep, { signal })
    document.addEventListener('visibilitychange', keep, { signal })
  }

  /** Lets go of what is being asked; what was begun of an answer is kept. */
  protected leave(): void {
    this.asking?.leave()
    this.asking = undefined
  }

  private get first(): boolean {
    return this.dataset.part === '1'
  }

  /** Puts something on the desk in place of what was there. */
  protected put(...parts: Node[]): void {
    this.desk.replaceChildren(...parts)
    this.desk.classList.add('filled')
  }

  /** Puts the focus where the eyes should go, if the student's own doing changed the desk. */
  protected follow(target: { focus(): void } | null): void {
    if (this.moved) target?.focus()
    this.moved = false
  }
}
