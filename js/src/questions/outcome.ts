import type { Because, QuestionData, VariantData } from '../check/payload'
import { make } from '../elements/record'
import { judge } from '../judge/judge'
import { because, model, why } from '../judge/unseal'
import type { Words } from '../words'
import { againLink } from './again'
import { type Outcome, htmlOf } from './view'

/** What is told about a response, with the verdict that is in force. */
export async function outcomeOf(question: QuestionData, variant: VariantData, response: unknown, right: boolean, language: string): Promise<Outcome> {
  const outcome: Outcome = { right }
  if (question.kind === 'gaps') outcome.gaps = (await judge(question, variant.id, response, language)).gaps
  if (question.kind === 'written') outcome.model = await model(question, variant)
  if (question.kind === 'one' || question.kind === 'all') {
    const told = new Map<string, Because>()
    for (const key of [response].flat()) {
      if (typeof key === 'string') told.set(key, await because(question, variant, key))
    }
    outcome.because = told
  }
  return outcome
}

/** The worked explanation with the way back into the video; undefined where there is neither. */
export async function explanation(question: QuestionData, variant: VariantData, words: Words): Promise<HTMLElement | undefined> {
  const html = await why(question, variant)
  if (!html && question.again === undefined) return undefined
  const part = make('div', '', { className: 'because why', tabIndex: -1 })
  if (html) part.append(make('p', words.say('check.shown'), { className: 'meta' }), htmlOf('div', html))
  if (question.again !== undefined) part.append(againLink(question.again, words))
  return part
}
