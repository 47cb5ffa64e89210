import type { QuestionData, VariantData } from '../check/payload'
import { make } from '../elements/record'
import type { Words } from '../words'
import { type Outcome, QuestionView, type Response, htmlOf } from './view'

/** An answer in the student's own words; it is right when they ticked its whole rubric (MarkingView). */
export class WrittenView extends QuestionView {
  private readonly area = make('textarea', '', { rows: 5, dir: 'auto' })

  constructor(question: QuestionData, variant: VariantData, words: Words) {
    super(question, variant, words, words.say('question.write'))
    this.area.setAttribute('aria-labelledby', this.id)
    this.add(this.area)
    // The field grows with its text, by itself where the browser can do that.
    const grow = (): void => {
      this.area.style.blockSize = 'auto'
      this.area.style.blockSize = `${this.area.scrollHeight + 2}px`
    }
    if (!CSS.supports('field-sizing', 'content')) {
      this.area.addEventListener('input', grow)
      this.area.addEventListener('focus', grow)
    }
  }

  response(): Response | undefined {
    return this.area.value.trim() ? this.area.value : undefined
  }

  draft(): Response | undefined {
    return this.area.value || undefined
  }

  restore(given: Response): void {
    if (typeof given === 'string') this.area.value = given
  }

  reveal(outcome: Outcome): void {
    super.reveal(outcome)
    if (!outcome.model || this.element.querySelector('.model')) return
    const model = make('div', '', { className: 'model' })
    model.append(make('p', this.words.say('question.model'), { className: 'meta' }), htmlOf('div', outcome.model))
    this.element.append(model)
  }

  summary(said: string): string {
    return this.words.say('question.judged', { said })
  }

  protected judgement({ right }: Outcome): string {
    return this.words.say(right ? 'question.own' : 'question.unmet')
  }
}
