import type { LogEvent } from '../event'
import { parted } from '../subject'
import type { QuestionData } from './payload'

/** The same events, with questions under the ids that they have now. */
export function withPresentNames(log: readonly LogEvent[], questions: readonly QuestionData[]): LogEvent[] {
  const present = new Set(questions.map(question => question.id))
  const moved = new Map<string, string>()
  for (const { id, was } of questions) for (const old of was ?? []) moved.set(parted(old).item, id)
  // An id that is in use now means what it says.
  const now = (id: unknown): unknown => (typeof id === 'string' && !present.has(id) ? moved.get(id) ?? id : id)
  if (moved.size === 0) return [...log]
  return log.map(event => {
    if (event.kind === 'tryStarted') return { ...event, items: (event.items as [string, string][]).map(([id, variant]) => [now(id), variant]) }
    return 'question' in event ? { ...event, question: now(event.question) } : event
  })
}
