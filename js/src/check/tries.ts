// Where a student stands in a mastery check, from the log. Pure: the result
// depends on the set of events only.

import type { LogEvent, Of } from '../event'
import { type Mark, type Rule, type Verdict, judgeRule } from '../mastery'
import { type Drawn, type Seen, variantKey } from './draw'

/** What the log must be read with. */
export interface Terms {
  rule: Rule
  /** Tries a version. */
  tries: number
  /** Names in order; none is one version without a name. */
  versions?: readonly string[]
  /** Steps before another try; left out, none. */
  revise?: readonly Step[]
  /** How many practice questions there are; left out, none. */
  practice?: number
}

/** Something to do before another try. */
export type Step = 'practice' | 'video'

/** An answer of a try. */
export interface Answer {
  event: Of<'answered'>
  /** The verdict in force: as first judged, or as judged again. */
  right: boolean
  /** Credit that a newer revision of the question added. */
  credited: boolean
  /** The revision by which it was last judged. */
  rev: string
  /** Given without a hint and before the solution was seen. */
  alone: boolean
}

/** One go at a check. */
export interface Try {
  id: string
  version: string
  seed: number
  items: Drawn[]
  /** By question. */
  answers: Map<string, Answer>
  /** How many hints were taken, by question. */
  hints: Map<string, number>
  /** Questions whose solution was shown. */
  revealed: Set<string>
  /** Questions, by their places, that were gone from the page when it ended. */
  without: number[]
  /** UTC milliseconds; ended is 0 while it goes on. */
  started: number
  ended: number
}

/** What there is to do about a check. */
export type Task =
  | { do: 'start'; version: string }
  | { do: 'continue'; current: Try }
  | { do: 'revise'; version: string; steps: { step: Step; done: boolean }[] }
  | { do: 'talk' }

/** How a check stands. */
export interface Standing {
  /** Ended tries, in the order in which they ended. */
  tries: Try[]
  verdict: Verdict
  /** When it was mastered, in UTC milliseconds; 0 for not yet. */
  mastered: number
  /** What comes next; after mastery another try is always open. */
  task: Task
  /** What was seen, for drawing. */
  seen: Seen
}

/** How many practice answers, since the last try, count as having revised. */
export function practised(terms: Terms): number {
  return Math.min(3, terms.practice ?? 0)
}

/** Of answers that were judged again: the newest revision, and whether any gave credit. */
type Again = Map<string, { rev: string; right: boolean }>

/**
 * Reads the events of one lesson. Of two tries under way the one with more
 * answers goes on, of equals the earlier. Another comes after it only where
 * something was answered in it, as on another device; one begun at the same time
 * in two tabs has no effect. Answers and endings that arrive twice count once,
 * the earliest.
 */
export function standingOf(events: Iterable<LogEvent>, terms: Terms): Standing {
  const log = [...events].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const again: Again = new Map()
  for (const event of log) {
    if (event.kind !== 'rejudged') continue
    const id = String(event.event)
    again.set(id, { rev: String(event.rev), right: event.right === true || again.get(id)?.right === true })
  }

  const all = new Map<string, Try>()
  const seen = new Map<string, number>()
  const tries: Try[] = []
  const round = Math.max(1, terms.tries) * Math.max(1, terms.versions?.length ?? 0)
  let inRound = 0
  let since: LogEvent[] = [] // what happened after the last try ended

  for (const event of log) {
    const current = all.get(String(event.try))
    if (event.kind === 'tryStarted') {
      const started = begin(event as unknown as Of<'tryStarted'>)
      if (!all.has(started.id)) all.set(started.id, started)
      for (const [question, variant] of started.items) seen.set(variantKey(question, variant), seen.size)
    } else if (event.kind === 'tryEnded') {
      if (!current || current.ended) continue
      current.ended = event.at
      current.without = (event as unknown as Of<'tryEnded'>).without ?? []
      tries.push(current)
      if (++inRound > round) inRound = 1 // a record merged from two devices
      since = []
    } else if (current && !current.ended) {
      note(current, event, again)
      if (event.kind !== 'answered') continue
      // Not always what was drawn: that may be gone from the page.
      const answered = variantKey(String(event.question), String(event.variant))
      if (!seen.has(answered)) seen.set(answered, seen.size)
    } else {
      since.push(event)
      if (event.kind === 'signed' && event.for === 'talk' && inRound >= round) {
        inRound = 0
        since = []
      }
    }
  }

  const verdict = judgeRule(terms.rule, tries.map(marksOf))
  const mastered = tries[verdict.mastered]?.ended ?? 0
  const last = tries[tries.length - 1]?.ended ?? 0
  const [going] = [...all.values()]
    .filter(one => !one.ended && (one.started >= last || (!mastered && one.answers.size)))
    .sort((a, b) => b.answers.size - a.answers.size) // stable: of equals the earlier
  return { tries, verdict, mastered, seen, task: going ? { do: 'continue', current: going } : taskOf(terms, inRound, round, mastered, since, tries.length) }
}

/**
 * The marks of a try, in the order of its questions; a question left out is a
 * mark that is not there yet, one that could not be answered is none.
 */
export function marksOf(one: Try): Mark[] {
  return one.items.flatMap(([question], place) => {
    const answer = one.answers.get(question)
    if (!answer && one.without.includes(place)) return []
    return answer !== undefined && answer.right && answer.alone
  })
}

function begin(event: Of<'tryStarted'>): Try {
  return {
    id: event.try, version: event.version, seed: event.seed, items: event.items,
    answers: new Map(), hints: new Map(), revealed: new Set(), without: [], started: event.at, ended: 0,
  }
}

function note(current: Try, event: LogEvent, again: Again): void {
  const question = String(event.question)
  if (current.answers.has(question)) return // nothing after an answer changes it
  if (event.kind === 'hinted') current.hints.set(question, (current.hints.get(question) ?? 0) + 1)
  if (event.kind === 'revealed') current.revealed.add(question)
  if (event.kind !== 'answered') return
  const judged = again.get(event.id)
  const credited = event.right !== true && judged?.right === true
  current.answers.set(question, {
    event: event as unknown as Of<'answered'>,
    right: event.right === true || credited,
    credited,
    rev: judged?.rev ?? String(event.rev),
    alone: !current.hints.has(question) && !current.revealed.has(question),
  })
}

function taskOf(terms: Terms, inRound: number, round: number, mastered: number, since: LogEvent[], ended: number): Task {
  if (inRound >= round && !mastered) return { do: 'talk' }
  const turn = Math.floor((inRound % round) / Math.max(1, terms.tries))
  const version = terms.versions?.[turn] ?? ''
  if (!ended || mastered || inRound === 0) return { do: 'start', version }
  const steps = (terms.revise ?? []).map(step => ({ step, done: isRevised(step, terms, since) }))
  return steps.every(step => step.done) ? { do: 'start', version } : { do: 'revise', version, steps }
}

function isRevised(step: Step, terms: Terms, since: LogEvent[]): boolean {
  if (step === 'video') return since.some(event => event.kind === 'watched' || (event.kind === 'signed' && event.for === 'video'))
  return since.filter(event => event.kind === 'answered' && !event.try).length >= practised(terms)
}
