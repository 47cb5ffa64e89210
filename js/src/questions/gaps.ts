import type { QuestionData, VariantData } from '../check/payload'
import { make } from '../elements/record'
import type { Words } from '../words'
import { field } from './entry'
import { type Outcome, QuestionView, type Response } from './view'

/** A text with blanks to fill. */
export class GapsView extends QuestionView {
  /** In the order of their numbers, wherever they stand. */
  private readonly inputs: HTMLInputElement[]
  private reminded = false

  constructor(question: QuestionData, variant: VariantData, words: Words) {
    super(question, variant, words, words.say('question.blanks'))
    const gaps = [...this.ask.querySelectorAll<HTMLElement>('[data-gap]')].sort((a, b) => Number(a.dataset.gap) - Number(b.dataset.gap))
    this.inputs = gaps.map((gap, i) => {
      const input = field('')
      input.className = 'gap'
      input.setAttribute('aria-label', words.say('question.blank', { n: i + 1, total: gaps.length }))
      gap.append(input)
      return input
    })
  }

  response(): Response | undefined {
    const { length } = this.inputs.filter(isFilled)
    return length === this.inputs.length || (length && this.reminded) ? this.texts() : undefined
  }

  draft(): Response | undefined {
    return this.inputs.some(isFilled) ? this.texts() : undefined
  }

  restore(given: Response): void {
    if (!Array.isArray(given)) return
    this.inputs.forEach((input, i) => {
      const text: unknown = given[i]
      if (typeof text === 'string') input.value = text
    })
  }

  /** Asked once more, what is filled in is enough: nobody has to make something up. */
  remind(): void {
    super.remind()
    this.inputs.find(input => !isFilled(input))?.focus()
    if (!this.inputs.some(isFilled)) return
    this.tell(this.words.say('question.open'))
    this.reminded = true
  }

  reveal(outcome: Outcome): void {
    super.reveal(outcome)
    this.inputs.forEach((input, i) => {
      const right = outcome.gaps?.[i]
      const gap = input.parentElement!
      if (right === undefined || gap.dataset.right) return
      gap.dataset.right = String(right)
      gap.append(make('span', this.words.say(right ? 'question.right' : 'question.yet'), { className: 'vh' }))
    })
  }

  protected judgement(outcome: Outcome): string {
    const text = super.judgement(outcome)
    const n = outcome.gaps?.filter(Boolean).length
    return outcome.right || !n ? text : `${text} ${this.words.say('question.filled', { n, total: this.inputs.length })}`
  }

  private texts(): string[] {
    return this.inputs.map(input => input.value)
  }
}

function isFilled(input: HTMLInputElement): boolean {
  return input.value.trim() !== ''
}
