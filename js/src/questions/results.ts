import type { CheckRecord } from '../check/record'
import { make } from '../elements/record'
import { nextUp } from '../next'
import type { Tracker } from '../tracker'
import { button } from './button'
import { calibrated } from './calibrated'
import { evidenceOf } from './evidence'
import { lookBack } from './looked'
import { revise } from './revise'

/** What a student can do from here. */
export interface Actions {
  start(version: string): void
  sign(what: 'talk' | 'video'): void
}

/** Where a check stands between tries: how it went, by which rule, and what to do next. */
export class Results {
  readonly element = make('div', '', { className: 'results' })
  /** Says how it went, where something was tried. */
  readonly heading = make('h3', '', { tabIndex: -1 })
  /** Says what is next. */
  readonly next = make('div', '', { className: 'then', tabIndex: -1 })
  private readonly tracker: Tracker
  private readonly record: CheckRecord
  private readonly actions: Actions

  constructor(tracker: Tracker, record: CheckRecord, actions: Actions) {
    this.tracker = tracker
    this.record = record
    this.actions = actions
    const { words } = tracker
    const { tries, mastered, verdict } = record.standing
    const last = tries[tries.length - 1]
    if (last) {
      this.heading.textContent = mastered ? words.say('check.mastered') : words.say('check.yet')
      this.element.append(this.heading)
    }
    this.element.append(...this.news(), make('p', this.data.words, { className: 'rule' }))
    if (last) this.element.append(evidenceOf(this.data.rule, verdict.evidence, words), ...(this.data.confidence ? calibrated(last, words) : []))
    this.fill()
    this.element.append(this.next)
    if (last) this.element.append(lookBack(last, record, tracker))
  }

  private get data() {
    return this.tracker.payload.questions!.check!
  }

  /** What a corrected question changed. */
  private news(): Node[] {
    const { words } = this.tracker
    const lines: Node[] = []
    const { length } = this.record.credited
    if (length) lines.push(make('p', words.count('check.credit', length), { className: 'news' }))
    if (this.record.asks) lines.push(make('p', words.say('check.asks'), { className: 'news' }))
    return lines
  }

  /** What is next, with its buttons. */
  private fill(): void {
    const { words } = this.tracker
    const { task, tries, mastered } = this.record.standing
    if (mastered) this.onward()
    if (task.do === 'talk') {
      const talked = button(words.say('check.talked'))
      talked.onclick = () => this.actions.sign('talk')
      this.next.append(make('h4', words.say('check.talk')), make('p', words.say('check.talking')), talked)
    } else if (task.do === 'revise') {
      this.next.append(...revise(task.steps, this.record, words, this.starter(task.version), () => this.actions.sign('video')))
    } else if (task.do === 'start') {
      if (!tries.length) {
        const { draw, questions } = this.data
        const n = draw || questions.filter(one => one.variants.some(({ version }) => !version || version === task.version)).length
        this.next.append(make('p', words.count('check.about', n)))
      }
      this.next.append(this.starter(task.version, mastered ? 'quiet' : undefined))
    }
  }

  private starter(version: string, quiet?: 'quiet'): HTMLButtonElement {
    const { words } = this.tracker
    const { tries, mastered } = this.record.standing
    const start = button(
      mastered ? words.say('check.more') : !tries.length ? words.say('check.begin')
      : version ? words.say('check.version', { version }) : words.say('check.again'), quiet)
    start.onclick = () => this.actions.start(version)
    return start
  }

  /** Where a mastered lesson leads. */
  private onward(): void {
    const { words, payload } = this.tracker
    const { outline, progress } = this.tracker
    const next = nextUp(outline, progress, lesson => this.tracker.readOn(lesson))
    if (!next || !('lesson' in next) || next.lesson.id === payload.lesson?.id) return
    const line = make('p')
    line.append(`${words.say('next.label')} `, make('a', next.lesson.title, { href: payload.root + next.lesson.href }))
    this.next.append(line)
  }
}
