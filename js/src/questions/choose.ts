import { shuffle } from '../check/chance'
import type { QuestionData, VariantData } from '../check/payload'
import { make } from '../elements/record'
import type { Words } from '../words'
import { againLink } from './again'
import { type Outcome, QuestionView, type Response, htmlOf } from './view'

/** Choose one, or all that are right. */
export class ChooseView extends QuestionView {
  private readonly one: boolean

  constructor(question: QuestionData, variant: VariantData, seed: number, words: Words) {
    const one = question.kind === 'one'
    super(question, variant, words, one ? '' : words.say('question.all'))
    this.one = one
    if (one) this.element.setAttribute('role', 'radiogroup')
    for (const { k, html } of shuffle(this.shown.items, seed, question.id)) {
      const label = make('label', '', { className: 'option' })
      const input = make('input', '', { type: one ? 'radio' : 'checkbox', name: this.id, value: k })
      label.append(input, ' ', htmlOf('span', html))
      this.add(label)
    }
  }

  response(): Response | undefined {
    const keys = this.chosen().map(input => input.value)
    return this.one ? keys[0] : keys.length ? keys : undefined
  }

  restore(given: Response): void {
    const keys: unknown[] = Array.isArray(given) ? given : [given]
    for (const input of this.inputs()) input.checked = keys.includes(input.value)
  }

  reveal(outcome: Outcome): void {
    super.reveal(outcome)
    for (const input of this.chosen()) {
      const label = input.parentElement!
      if (label.classList.contains('chosen')) continue
      label.classList.add('chosen')
      label.append(' ', make('em', this.words.say('question.yours'), { className: 'meta' }))
      const told = outcome.because?.get(input.value)
      if (!told || (!told.html && told.again === undefined)) continue
      const because = htmlOf('div', told.html ?? '', { className: 'because', id: `${this.id}-${input.value}` })
      if (told.again !== undefined) because.append(againLink(told.again, this.words))
      label.after(because)
      this.describe(because.id)
    }
  }

  private inputs(): HTMLInputElement[] {
    return this.fields() as HTMLInputElement[]
  }

  private chosen(): HTMLInputElement[] {
    return this.inputs().filter(input => input.checked)
  }
}
