import type { Given } from '../check/record'
import type { QuestionData, VariantData } from '../check/payload'
import { make, say } from '../elements/record'
import type { Part } from '../event'
import type { Words } from '../words'
import { button } from './button'
import { Help } from './help'
import { viewOf } from './kinds'
import { MarkingView } from './marking'
import { Sure } from './sure'
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
  begun?: Part
  /** The word on the button that answers. */
  action: string
}

/** What the student does. */
export interface Asker {
  hinted(): void
  revealed(): void
  begun(part: Part): void
  answered(response: Response, given: Given): void
}

/** How long work rests before what was begun is kept, in milliseconds. */
const rest = 400

/** A question being asked: the view, hints one at a time, how sure, and the button. */
export class Asking {
  readonly element = make('form', '', { className: 'asking', noValidate: true })
  readonly view: QuestionView
  private readonly asker: Asker
  private readonly actions = make('p', '', { className: 'actions' })
  private readonly submit: HTMLButtonElement
  private readonly help: Help
  private readonly status = make('p', '', { className: 'meta' })
  private readonly sure?: Sure
  /** How a written answer is judged by its writer, the way back from there, and whether it is being judged. */
  private readonly marking?: MarkingView
  private readonly back = button('', 'quiet')
  private judging = false
  private timer = 0
  private over = false

  constructor(asked: Asked, asker: Asker) {
    const { question, variant, seed, words, begun } = asked
    this.asker = asker
    this.view = viewOf(question, variant, seed, words)
    if (begun?.response) this.view.restore(begun.response as Response)
    this.submit = button(asked.action)
    this.submit.type = 'submit'
    this.status.setAttribute('role', 'status')
    this.help = new Help(question, variant, words, { below: this.view.element, before: this.status }, what => asker[what]())
    this.actions.append(this.submit, this.help.button)
    this.element.append(this.view.element, this.status, this.actions)
    if (asked.confidence) {
      this.sure = new Sure(question.id, words, begun?.sure)
      this.sure.element.onchange = () => {
        say(this.status, '')
        this.changed()
      }
      this.actions.before(this.sure.element)
    }
    this.view.onchange = () => this.changed()
    if (question.kind === 'written') {
      this.marking = new MarkingView(question, variant, words)
      this.marking.restore(begun?.ticks as Response)
      this.marking.onchange = () => this.changed()
      say(this.back, this.marking.write)
      this.back.onclick = () => {
        this.judge(false)
        this.keep()
        this.view.element.querySelector('textarea')!.focus()
      }
      this.judge(Boolean(begun?.judging && this.view.response() && this.sure?.value !== 0))
    }
    this.element.addEventListener('submit', event => {
      event.preventDefault()
      this.go()
    })
    void this.help.restore(asked.hints, asked.revealed)
  }

  /** Keeps what was begun, now. */
  keep(): void {
    const response = this.view.draft() ?? null
    const sure = this.sure?.value
    // What was taken back must not come back.
    if (!this.over && (this.timer || response)) {
      this.asker.begun({ response, ...(sure && { sure }), ...(this.marking && { ticks: this.marking.response(), judging: this.judging }) })
    }
    clearTimeout(this.timer)
    this.timer = 0
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

  private changed(): void {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.keep(), rest)
  }

  private go(): void {
    if (this.over) return
    const response = this.view.response()
    if (response === undefined) return this.view.remind()
    const sure = this.sure?.value
    if (sure === 0) {
      say(this.status, this.sure!.reminder)
      return this.sure!.focus()
    }
    if (this.marking && !this.judging) {
      this.judge(true)
      this.keep()
      return this.marking.focus()
    }
    clearTimeout(this.timer)
    this.over = true
    this.asker.answered(response, { sure, marks: this.marking?.marks() })
  }

  /** A written answer is judged by its writer before anything else is shown; until then it can be written on. */
  private judge(judging: boolean): void {
    const marking = this.marking!
    this.judging = judging
    this.view.lock(judging)
    const [comes, goes] = judging ? [marking, this.sure] : [this.sure, marking] // how sure was said
    goes?.element.remove()
    if (comes) this.status.after(comes.element) // below how it is done, whenever that comes
    ;(judging ? this.help.button : this.back).replaceWith(judging ? this.back : this.help.button)
    say(this.submit, judging ? marking.judged : marking.read)
  }
}
