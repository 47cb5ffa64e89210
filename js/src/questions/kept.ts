import type { QuestionData, VariantData } from '../check/payload'
import { make } from '../elements/record'
import type { Words } from '../words'
import { viewOf } from './kinds'
import type { QuestionView, Response } from './view'

/** A question that was answered in a try that goes on: as it was given, and not yet told about. */
export function keptAnswer(question: QuestionData, variant: VariantData, response: unknown, seed: number, words: Words): { element: HTMLElement; view: QuestionView } {
  const view = viewOf(question, variant, seed, words)
  view.restore(response as Response)
  view.lock()
  const element = make('div', '', { className: 'asking' })
  element.append(view.element, make('p', words.say('check.kept'), { className: 'meta' }))
  return { element, view }
}
