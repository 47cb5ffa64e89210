import type { Happened, Tracker } from '../tracker'
import { type LogEvent, newId } from '../event'
import { judge } from '../judge/judge'
import { drawTry, variantKey } from './draw'
import { withPresentNames } from './names'
import type { CheckData, QuestionData, VariantData } from './payload'
import { type Corrected, correctedSince } from './rejudge'
import { type Answer, type Standing, type Terms, type Try, standingOf } from './tries'

/** What becomes of an answer beside the response. */
export interface Given {
  /** From 1 to 3, how sure the student said they were. */
  sure?: number
  /** A written answer's criteria, as the student judged them. */
  marks?: boolean[]
}

/** The record of a lesson's check as its page reads and writes it. */
export class CheckRecord {
  /** What the log is read with. */
  readonly terms: Terms
  private readonly tracker: Tracker
  private readonly data: CheckData
  private computed?: { log: unknown; standing: Standing }

  /** Practice is how many questions of practice the lesson has. */
  constructor(tracker: Tracker, data: CheckData, practice: number) {
    this.tracker = tracker
    this.data = data
    this.terms = { rule: data.rule, tries: data.tries, versions: data.versions, revise: data.revise, practice }
  }

  /** How the check stands now. */
  get standing(): Standing {
    const { log } = this.tracker
    if (this.computed?.log !== log) this.computed = { log, standing: this.read(log) }
    return this.computed.standing
  }

  private read(log: LogEvent[]): Standing {
    return standingOf(withPresentNames(log, this.data.questions), this.terms)
  }

  /**
   * A question of the check with the variant that was answered or drawn. Where
   * the page no longer has that variant and nothing is answered, another takes
   * its place. Undefined for a question that the page no longer has.
   */
  find(one: Try, id: string): { question: QuestionData; variant: VariantData } | undefined {
    const question = this.data.questions.find(question => question.id === id)
    if (!question) return undefined
    const answer = one.answers.get(id)
    const wanted = answer ? answer.event.variant : one.items.find(([name]) => name === id)?.[1]
    const others = answer ? [] : question.variants.filter(({ version }) => !version || version === one.version)
    const variant = question.variants.find(variant => variant.id === wanted) ?? others[one.seed % others.length]
    return variant && { question, variant }
  }

  /** The questions of a try that wait for an answer. Those that the page no longer has wait for none. */
  open(one: Try): string[] {
    return one.items.flatMap(([id]) => (one.answers.has(id) || !this.find(one, id) ? [] : [id]))
  }

  /** The open question that follows another, round to the first; '' for none. */
  following(one: Try, id: string): string {
    const ids = one.items.map(([name]) => name)
    const turned = [...ids.slice(ids.indexOf(id) + 1), ...ids]
    const open = new Set(this.open(one))
    return turned.find(name => name !== id && open.has(name)) ?? ''
  }

  /** Begins a try. */
  start(version: string): void {
    const { questions, draw } = this.data
    const { ask } = this.corrected
    const seed = crypto.getRandomValues(new Uint32Array(1))[0]!
    const seen = new Map(this.standing.seen)
    // What was changed so that it is asked again comes before what was never seen.
    for (const { id, variants } of questions) if (ask.has(id)) for (const variant of variants) seen.set(variantKey(id, variant.id), -2)
    this.tracker.note({ kind: 'tryStarted', try: newId(), version, seed, items: drawTry(questions, version, draw, seen, seed) })
  }

  /** Notes that a hint was taken. */
  hint(one: Try, question: string): void {
    this.tracker.note({ kind: 'hinted', try: one.id, question })
  }

  /** Notes that the solution was shown before there was an answer. */
  reveal(one: Try, question: string): void {
    this.tracker.note({ kind: 'revealed', try: one.id, question })
  }

  /** Judges an answer and notes it; the last of a try ends it. */
  async answer(one: Try, id: string, response: unknown, { sure, marks }: Given): Promise<void> {
    const found = this.find(one, id)
    if (!found) return
    const { question, variant } = found
    const right = marks ? marks.every(Boolean) : (await judge(question, variant.id, response, this.tracker.payload.language)).right
    const answered: Happened = {
      kind: 'answered', try: one.id, question: id, variant: variant.id, rev: question.rev, response, right, language: this.tracker.payload.language, ...(sure && { sure }),
    }
    const last = this.open(one).every(open => open === id)
    this.tracker.note(
      ...(marks ? [{ kind: 'marked', try: one.id, question: id, marks } as const] : []), answered,
      ...(last ? [this.ending(one)] : []))
    this.settle()
  }

  /** Ends a try, also one with questions left open. */
  end(one: Try): void {
    this.tracker.note(this.ending(one))
    this.settle()
  }

  /** The end of a try. What its teacher took out meanwhile is not held against the student. */
  private ending(one: Try): Happened {
    const without = one.items.flatMap(([id], place) => (one.answers.has(id) || this.find(one, id) ? [] : [place]))
    return { kind: 'tryEnded', try: one.id, ...(without.length && { without }) }
  }

  /** Notes the student's word that they talked with their teacher, or watched the video again. */
  sign(what: 'talk' | 'video'): void {
    this.tracker.note({ kind: 'signed', by: 'own', for: what })
  }

  /** Judges again what was answered to an earlier revision of a question. */
  async rejudge(): Promise<void> {
    const happened = await Promise.all(this.corrected.judge.map(async ({ event, question }): Promise<Happened> => {
      const { right } = await judge(question, event.variant, event.response, this.tracker.payload.language)
      return { kind: 'rejudged', event: event.id, rev: question.rev, right }
    }))
    if (happened.length) this.tracker.note(...happened)
    this.settle()
  }

  /** The answers of ended tries that count only since their question was corrected. */
  get credited(): Answer[] {
    return creditedIn(this.standing)
  }

  /** What corrections gave since the last answer of a try that goes on: how many answers count by it, and whether it mastered the lesson. */
  gained(one: Try): { answers: number; mastered: boolean } {
    const since = Math.max(one.started, ...[...one.answers.values()].map(({ event }) => event.at))
    const before = this.read(this.tracker.log.filter(event => event.kind !== 'rejudged' || event.at <= since))
    return { answers: this.credited.length - creditedIn(before).length, mastered: this.standing.mastered > 0 && !before.mastered }
  }

  /** Whether a question is changed so that what was answered to it is asked again. */
  get asks(): boolean {
    return this.corrected.ask.size > 0
  }

  private get corrected(): Corrected {
    const { questions } = this.data
    return correctedSince(withPresentNames(this.tracker.log, questions), questions, this.tracker.payload.lesson?.also)
  }

  /** Writes down that the lesson is mastered, for pages that do not know its rule and for rules yet to come. */
  private settle(): void {
    if (!this.standing.mastered || this.tracker.lesson?.gate !== 'check') return
    if (!this.tracker.log.some(event => event.kind === 'done' && event.by === 'check')) this.tracker.note({ kind: 'done', by: 'check' })
  }
}

function creditedIn({ tries }: Standing): Answer[] {
  return tries.flatMap(one => [...one.answers.values()].filter(answer => answer.credited))
}
