import { CheckRecord } from '../check/record'
import type { Try } from '../check/tries'
import { Asking } from '../questions/asking'
import { button } from '../questions/button'
import { keptAnswer } from '../questions/kept'
import { Results } from '../questions/results'
import { TrySteps } from '../questions/trysteps'
import type { QuestionView } from '../questions/view'
import { QuestionsElement } from './questions'
import { make } from './record'

/** A mastery check: one question at a time, and at the end how it went and what is next. */
export class CheckElement extends QuestionsElement {
  private record!: CheckRecord
  /** The question on the desk; '' for the next open one. */
  private at = ''
  /** Questions left for later in this visit. */
  private passed = new Set<string>()
  /** What is on the desk, so that nothing is made anew while the student works. */
  private key = ''
  private view?: QuestionView
  private steps!: TrySteps
  private busy = false

  protected get asks(): boolean {
    return this.tracker.payload.questions?.check !== undefined
  }

  protected start(signal: AbortSignal): void {
    const { check, practice } = this.tracker.payload.questions!
    this.record = new CheckRecord(this.tracker, check!, practice?.length ?? 0)
    this.steps = new TrySteps(this.tracker.words, id => this.jump(id))
    super.start(signal)
    void this.tracker.ready.then(() => this.record.rejudge()) // what it finds is written and shown like all else
  }

  protected show(): void {
    if (this.busy) return // half of what is being written
    const { standing } = this.record
    if (standing.task.do === 'continue') this.ask(standing.task.current)
    else this.rest()
  }

  /** Asks the question that is next in a try. */
  private ask(one: Try): void {
    const open = this.record.open(one)
    if (!this.record.find(one, this.at)) this.at = ''
    this.at ||= open[0] ?? ''
    const done = one.answers.has(this.at)
    const key = `try ${one.id} ${this.at} ${done}`
    this.steps.show(one, this.at, this.record)
    if (key === this.key) return this.follow(this.view ?? null) // asked for by its step while it is there already
    this.key = key
    this.leave()
    const body = this.body(one, done)
    const ending = make('p', '', { className: 'ending' })
    ending.append(...this.finish(one, open))
    this.put(...this.steps.parts, body.element, ending)
    this.view = body.view
    this.follow(body.view ?? ending.querySelector('button'))
  }

  /** A question to answer, or one that was answered: kept, and not yet told about. */
  private body(one: Try, done: boolean): { element: Element; view?: QuestionView } {
    const { words } = this.tracker
    const found = this.record.find(one, this.at)
    if (!found) return { element: make('p', words.say('check.all')) }
    const { question, variant } = found
    if (done) {
      const kept = keptAnswer(question, variant, one.answers.get(this.at)!.event.response, one.seed, words)
      if (this.record.open(one).length) {
        const go = button(words.say('check.go'))
        go.onclick = () => this.jump('')
        kept.element.append(go)
      }
      return kept
    }
    const id = this.at
    const asking = this.asking = new Asking({
      question, variant, seed: one.seed, words, hints: one.hints.get(id) ?? 0, revealed: one.revealed.has(id),
      confidence: this.tracker.payload.questions!.check!.confidence,
      begun: this.tracker.begun(id, one.id, variant.id),
      action: words.say('check.answer'),
    }, {
      hinted: () => this.record.hint(one, id),
      revealed: () => this.record.reveal(one, id),
      begun: part => this.tracker.begin(id, { try: one.id, variant: variant.id, ...part }),
      answered: (response, given) => {
        this.at = this.record.following(one, id)
        this.moved = true
        this.busy = true // judging takes a moment: the desk changes once
        void this.record.answer(one, id, response, given).finally(() => {
          this.busy = false
          this.show()
        })
      },
    })
    if (this.record.open(one).length > 1) {
      asking.offer(words.say('check.later'), () => {
        this.passed.add(id)
        this.jump(this.record.following(one, id))
      })
    }
    return asking
  }

  private jump(id: string): void {
    this.at = id
    this.moved = true
    this.show()
  }

  /** A try can be ended with questions left open, once one was left for later or only one is left. */
  private finish(one: Try, open: string[]): (Node | string)[] {
    const { words } = this.tracker
    if (open.length > 1 && !this.passed.size) return []
    const end = button(words.say(open.length ? 'check.finish' : 'check.see'), open.length ? 'quiet' : undefined)
    end.onclick = () => {
      this.moved = true
      this.record.end(one)
    }
    return open.length ? [end, ' ', make('span', words.count('check.open', open.length), { className: 'meta' })] : [end]
  }

  /** Shows how the last try went and what is next; before the first, what waits. */
  private rest(): void {
    const { standing, credited } = this.record
    const { tries, task, mastered } = standing
    const key = JSON.stringify([tries.map(one => one.id), task, mastered, credited.length])
    if (key === this.key) return
    const talked = this.key !== '' && !this.key.startsWith('try')
    this.key = key
    this.at = ''
    this.passed.clear()
    this.leave()
    const results = new Results(this.tracker, this.record, {
      start: version => this.act(() => this.record.start(version)),
      sign: what => this.act(() => this.record.sign(what)),
    })
    this.put(results.element)
    this.follow(talked ? results.next : results.heading)
  }

  private act(what: () => void): void {
    this.moved = true
    what()
  }
}
