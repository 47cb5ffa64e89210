// Which answers wait to be judged by a newer revision of their question. Pure.

import type { LogEvent, Of } from '../event'
import type { QuestionData } from './payload'

/** An answer with the question that is to judge it again. */
export interface Waiting {
  event: Of<'answered'>
  question: QuestionData
}

/** What a corrected question means for what was answered before. */
export interface Corrected {
  /** Were not right, and are judged again: credit is added, never taken. */
  judge: Waiting[]
  /** Were changed so that they are asked again. */
  ask: ReadonlySet<string>
}

/**
 * Reads a lesson's events, whose questions have their present ids. An answer
 * given on a page in another language, with other texts and keys, is judged
 * again by that page alone; also are the languages that have one.
 */
export function correctedSince(log: Iterable<LogEvent>, questions: readonly QuestionData[], also: readonly string[] = []): Corrected {
  const byId = new Map(questions.map(question => [question.id, question]))
  const judged = new Map<string, Set<unknown>>()
  const answers: Of<'answered'>[] = []
  for (const event of log) {
    if (event.kind === 'answered') answers.push(event as unknown as Of<'answered'>)
    if (event.kind !== 'rejudged') continue
    const id = String(event.event)
    judged.set(id, (judged.get(id) ?? new Set()).add(event.rev))
  }
  const judge: Waiting[] = []
  const asked = new Map<string, boolean>()
  for (const event of answers.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const question = byId.get(event.question)
    if (!question || also.includes(event.language!)) continue
    const current = event.rev === question.rev
    if (question.changed === 'ask') asked.set(question.id, !current)
    else if (!current && !event.right && !question.changed && !judged.get(event.id)?.has(question.rev)) judge.push({ event, question })
  }
  return { judge, ask: new Set([...asked].filter(([, again]) => again).map(([id]) => id)) }
}
