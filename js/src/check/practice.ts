// What practice deals next, from the log. Pure: the same log deals the same, so
// a reload changes nothing.

import type { LogEvent } from '../event'
import { type Drawn, drawTry } from './draw'
import type { QuestionData } from './payload'

/** What is dealt. */
export interface Dealt {
  question: string
  variant: string
  seed: number
}

/** How often each question of the practice was answered. */
export function answeredOf(log: Iterable<LogEvent>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const event of log) {
    if (event.kind === 'answered' && !event.try) counts.set(String(event.question), (counts.get(String(event.question)) ?? 0) + 1)
  }
  return counts
}

/**
 * Deals a variant of a question; without one, of the question answered least
 * often, the first of them in the lesson's order. No variant comes again while
 * another was not seen. Undefined where there is nothing to practise.
 */
export function dealPractice(questions: readonly QuestionData[], log: Iterable<LogEvent>, wanted?: string): Dealt | undefined {
  const answers = [...log].filter(event => event.kind === 'answered' && !event.try).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const counts = answeredOf(answers)
  const least = Math.min(...questions.map(({ id }) => counts.get(id) ?? 0))
  const question = questions.find(({ id }) => id === wanted) ?? questions.find(({ id }) => (counts.get(id) ?? 0) === least)
  if (!question) return undefined
  const seen = new Map(answers.map((event, i) => [`${event.question}\n${event.variant}`, i]))
  const seed = counts.get(question.id) ?? 0
  // Practice has all variants, whichever version they belong to.
  const pool = [{ id: question.id, variants: question.variants.map(({ id }) => ({ id })) }]
  const [drawn] = drawTry(pool, '', 1, seen, seed) as [Drawn?]
  return drawn && { question: question.id, variant: drawn[1], seed }
}
