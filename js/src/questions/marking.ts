import type { QuestionData, VariantData } from '../check/payload'
import { make } from '../elements/record'
import type { Words } from '../words'
import { QuestionView, type Response, htmlOf } from './view'

/** A student's look at their own written answer: its rubric, to be ticked before the model is shown. */
export class MarkingView extends QuestionView {
  /** What the buttons say that lead here, back to the text, and on. */
  readonly read = this.words.say('check.write')
  readonly write = this.words.say('check.rewrite')
  readonly judged = this.words.say('check.marked')

  constructor(question: QuestionData, variant: VariantData, words: Words) {
    super(question, variant, words, '', words.say('question.rubric'))
    const { rubric } = this.shown
    const criteria = rubric.length ? rubric.map(html => htmlOf('span', html)) : [make('span', words.say('question.content'))]
    criteria.forEach((criterion, i) => {
      const label = make('label', '', { className: 'option' })
      label.append(make('input', '', { type: 'checkbox', value: String(i) }), ' ', criterion)
      this.add(label)
    })
  }

  /** Whether each criterion is met, in their order: never empty, and all must be for the answer to count. */
  marks(): boolean[] {
    return (this.fields() as HTMLInputElement[]).map(box => box.checked)
  }

  /** The numbers of the criteria that are met; none is an answer too. */
  response(): Response {
    return this.marks().flatMap((met, i) => (met ? [String(i)] : []))
  }

  restore(given: Response): void {
    for (const box of this.fields() as HTMLInputElement[]) box.checked = Array.isArray(given) && (given as unknown[]).includes(box.value)
  }
}
