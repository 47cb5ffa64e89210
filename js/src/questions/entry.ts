import type { QuestionData, VariantData } from '../check/payload'
import { make } from '../elements/record'
import { parseNumber } from '../judge/number'
import { decimalSign } from '../judge/separator'
import type { Words } from '../words'
import { QuestionView, type Response } from './view'

/** A number or a short text, typed. */
export class EntryView extends QuestionView {
  private readonly question: QuestionData
  private readonly input: HTMLInputElement

  constructor(question: QuestionData, variant: VariantData, words: Words) {
    super(question, variant, words, question.unitRequired ? words.say('question.unit') : '')
    this.question = question
    this.input = field(this.id)
    const line = make('p', '', { className: 'answer' })
    if (question.kind === 'number') {
      this.input.className = 'number'
      // Signs and digits keep their order on pages that run from right to left.
      this.input.dir = 'ltr'
    }
    line.append(this.input)
    if (question.suffix) {
      // A unit in another script than the page's stands on its own script's side.
      line.append(' ', make('span', question.suffix, { className: 'unit', id: `${this.id}-unit` }))
      line.dir = 'auto'
      this.input.setAttribute('aria-describedby', `${this.id}-unit`)
    }
    this.add(line)
  }

  response(): Response | undefined {
    return this.needed() ? undefined : this.input.value
  }

  draft(): Response | undefined {
    return this.input.value || undefined
  }

  restore(given: Response): void {
    if (typeof given === 'string') this.input.value = given
  }

  remind(): void {
    super.remind()
    this.tell(this.needed())
  }

  /** What keeps the text from being judged, in words; '' for nothing. */
  private needed(): string {
    const { words, question, input } = this
    if (!input.value.trim()) return words.say('question.first')
    if (question.kind === 'text') return ''
    const typed = parseNumber(input.value, words.language)
    if (!typed) return words.say('question.number', { decimal: `2${decimalSign(words.language)}5` })
    if (typed.unit && !question.unit) return words.say('question.alone')
    return !typed.unit && question.unitRequired ? words.say('question.unit') : ''
  }
}

/**
 * A field for a short answer that neither keyboard nor browser completes or
 * corrects. Phones show all their keys: those for decimals alone have no minus,
 * no slash and no letters for a unit.
 */
export function field(labelledby: string): HTMLInputElement {
  const input = make('input', '', { type: 'text', inputMode: 'text', autocomplete: 'off', spellcheck: false, autocapitalize: 'off', dir: 'auto' })
  input.setAttribute('autocorrect', 'off')
  if (labelledby) input.setAttribute('aria-labelledby', labelledby)
  return input
}
