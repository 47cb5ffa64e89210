import type { Given } from '../check/record'
import type { QuestionData, VariantData } from '../check/payload'
import { make, say } from '../elements/record'
import { hint } from '../judge/unseal'
import type { Words } from '../words'
import { viewOf } from './kinds'
import { MarkingView } from './marking'
import { explanation } from './outcome'
import type { QuestionView, Response } from './view'

/** What a question is asked with. */
export interface Asked {
  question: QuestionData
  variant: VariantData
  seed: number
  words: Words
  /** How many hints were taken, and whether the solution was shown. */
  hints: number
  revealed: boolean
  /** Asks how sure the student is. */
  confidence?: boolean
  /** What was begun of an answer. */
  begun?: unknown
  /** The word on the button that answers. */
  action: string
}

/** What the student does. */
export interface Asker {
  hinted(): void
  revealed(): void
  begun(response: Response): void
  answered(response: Response, given: Given): void
}

/** How long typing rests before what was begun is kept, in milliseconds. */
const rest = 400

/** A question being asked: the view, hints one at a time, how sure, and the button. */
export class Asking {
  readonly element = make('form', '', { className: 'asking', noValidate: true })
  readonly view: QuestionView
  private readonly asked: Asked
  private readonly asker: Asker
  private readonly actions = make('p', '', { className: 'actions' })
  private readonly submit: HTMLButtonElement
  private readonly help = button('', 'quiet')
  private readonly status = make('p', '', { className: 'meta' })
  private readonly sure?: HTMLFieldSetElement
  private marking?: MarkingView
  private hints = 0
  private timer = 0
  private over = false

  constructor(asked: Asked, asker: Asker) {
    const { question, variant, seed, words } = asked
    this.asked = asked
    this.asker = asker
    this.view = viewOf(question, variant, seed, words)
    if (asked.begun !== undefined) this.view.restore(asked.begun as Response)
    this.submit = button(question.kind === 'written' ? words.say('check.write') : asked.action)
    this.submit.type = 'submit'
    this.status.setAttribute('role', 'status')
    this.actions.append(this.submit, this.help)
    this.element.append(this.view.element, this.status, this.actions)
    if (asked.confidence) this.actions.before((this.sure = this.confidence()))
    this.view.onchange = () => {
      clearTimeout(this.timer)
      this.timer = window.setTimeout(() => this.keep(), rest)
    }
    this.help.onclick = () => void this.more()
    this.element.addEventListener('submit', event => {
      event.preventDefault()
      this.go()
    })
    void this.before()
  }

  /** Keeps what was begun, now. */
  keep(): void {
    clearTimeout(this.timer)
    this.timer = 0
    const response = this.view.draft()
    if (!this.over && response !== undefined) this.asker.begun(response)
  }

  /** Lets go of the question: whatever is under way is kept, nothing is answered any more. */
  leave(): void {
    if (this.timer) this.keep()
    this.over = true
  }

  /** Puts a button beside the others. */
  offer(text: string, press: () => void): void {
    const other = button(text, 'quiet')
    other.onclick = press
    this.actions.append(other)
  }

  private go(): void {
    if (this.over) return
    const { question, words } = this.asked
    const response = this.view.response()
    if (response === undefined) return this.view.remind()
    const sure = Number(this.sure?.querySelector<HTMLInputElement>('input:checked')?.value ?? 0)
    if (this.sure && !sure) {
      say(this.status, words.say('check.surely'))
      return this.sure.querySelector('input')?.focus()
    }
    if (question.kind === 'written' && !this.marking) return this.mark()
    clearTimeout(this.timer)
    this.over = true
    this.asker.answered(response, { sure: sure || undefined, marks: this.marking?.marks() })
  }

  /** A written answer is marked before anything else is shown. */
  private mark(): void {
    const { question, variant, words } = this.asked
    this.keep()
    this.marking = new MarkingView(question, variant, words)
    this.view.lock()
    this.help.remove()
    this.sure?.remove() // it was said
    this.status.before(this.marking.element)
    say(this.submit, words.say('check.marked'))
    this.marking.focus()
  }

  /** Shows what was helped before a reload. */
  private async before(): Promise<void> {
    for (let i = 0; i < this.asked.hints; i++) await this.hint()
    if (this.asked.revealed) await this.solution()
    await this.next()
  }

  /** One more help: a hint while there are any, then how it is done. */
  private async more(): Promise<void> {
    const hint = this.hints < (this.asked.question.hints?.length ?? 0)
    this.help.disabled = true
    const shown = hint ? await this.hint() : await this.solution()
    this.help.disabled = false
    if (hint) this.asker.hinted()
    else this.asker.revealed()
    await this.next()
    shown?.focus()
  }

  /** What the next help is called; no help left is no button. */
  private async next(): Promise<void> {
    const { question, words } = this.asked
    const hint = this.hints < (question.hints?.length ?? 0)
    this.help.hidden = !hint && (question.why === undefined || this.element.querySelector('.why') !== null)
    say(this.help, words.say(hint ? 'check.hint' : 'check.show'))
  }

  private async hint(): Promise<HTMLElement | undefined> {
    const { question, variant, words } = this.asked
    const html = await hint(question, variant, this.hints++)
    if (html === undefined) return undefined
    const part = make('div', '', { className: 'because hint', tabIndex: -1 })
    const text = make('div')
    text.innerHTML = html
    part.append(make('p', words.say('check.hinted'), { className: 'meta' }), text)
    this.view.element.after(part)
    for (const other of this.element.querySelectorAll('.hint')) if (other !== part) part.before(other)
    return part
  }

  private async solution(): Promise<HTMLElement | undefined> {
    const part = await explanation(this.asked.question, this.asked.variant, this.asked.words)
    if (part) this.status.before(part)
    return part
  }

  private confidence(): HTMLFieldSetElement {
    const { words, question } = this.asked
    const group = make('fieldset', '', { className: 'sure' })
    group.append(make('legend', words.say('check.sure')))
    for (const [i, key] of ['check.guess', 'check.fairly', 'check.very'].entries()) {
      const label = make('label')
      label.append(make('input', '', { type: 'radio', name: `gr-sure-${question.id}`, value: String(i + 1) }), ' ', make('span', words.say(key)))
      group.append(label)
    }
    group.addEventListener('change', () => say(this.status, ''))
    return group
  }
}

/** A button of the site. */
export function button(text: string, quiet?: 'quiet'): HTMLButtonElement {
  return make('button', text, { type: 'button', className: quiet ? 'button quiet' : 'button' })
}
