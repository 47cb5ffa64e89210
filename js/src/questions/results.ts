import { calibrationOf } from '../check/calibration'
import type { CheckRecord } from '../check/record'
import { practised } from '../check/tries'
import { make } from '../elements/record'
import type { Mark } from '../mastery'
import { nextUp } from '../next'
import type { Tracker } from '../tracker'
import { button } from './button'
import { lookBack } from './looked'

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
    const { tries, mastered } = record.standing
    const last = tries[tries.length - 1]
    if (last) {
      this.heading.textContent = mastered ? words.say('check.mastered') : words.say('check.yet')
      this.element.append(this.heading)
    }
    this.element.append(...this.news(), make('p', this.data.words, { className: 'rule' }))
    if (last) this.element.append(this.evidence(), ...this.calibration())
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

  /** What the rule looks at, in words and as dots. */
  private evidence(): HTMLElement {
    const { words } = this.tracker
    const { rule, standing } = { rule: this.data.rule, standing: this.record.standing }
    const { evidence } = standing.verdict
    const n = rule.kind === 'row' ? streak(evidence) : evidence.filter(Boolean).length
    const line = make('p', '', { className: 'evidence' })
    const key = rule.kind === 'of' ? 'check.of' : rule.kind === 'row' ? 'check.row' : 'check.share'
    line.append(words.say(key, { n, total: evidence.length }))
    const dots = make('span', evidence.map(mark => (mark ? '●' : '○')).join(''), { className: 'dots' })
    dots.setAttribute('aria-hidden', 'true')
    line.append(' ', dots)
    return line
  }

  private calibration(): Node[] {
    const { words } = this.tracker
    const { tries } = this.record.standing
    const said = this.data.confidence ? calibrationOf(tries[tries.length - 1]!) : []
    if (!said.length) return []
    const list = make('ul', '', { className: 'calibration' })
    for (const { sure, right, total } of said) {
      const name = words.say(['', 'check.guess', 'check.fairly', 'check.very'][sure]!)
      list.append(make('li', words.say('check.calibrated', { sure: name, n: right, total })))
    }
    return [make('p', words.say('check.surety')), list]
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
      this.revise(task.version, task.steps)
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

  /** What to do before the next try, and its button, which says why it does nothing yet. */
  private revise(version: string, steps: { step: 'practice' | 'video'; done: boolean }[]): void {
    const { words } = this.tracker
    const list = make('ul', '', { className: 'revise' })
    for (const { step, done } of steps) {
      const item = make('li', '', { className: done ? 'done' : '' })
      const href = step === 'practice' ? '#gr-practice' : videoAnchor()
      const text = step === 'practice' ? words.count('check.practice', practised(this.record.terms)) : words.say('check.video')
      item.append(done ? text : make('a', text, { href }))
      if (done) item.append(` · ${words.say('status.done')}`)
      else if (step === 'video') {
        const seen = button(words.say('check.watched'), 'quiet')
        seen.onclick = () => this.actions.sign('video')
        item.append(' ', seen)
      }
      list.append(item)
    }
    const reason = make('p', words.say('check.first'), { className: 'meta', id: 'gr-check-first' })
    const start = this.starter(version)
    // Not `disabled`: the button stays where a keyboard finds it, with its reason.
    start.setAttribute('aria-disabled', 'true')
    start.setAttribute('aria-describedby', reason.id)
    start.onclick = null
    this.next.append(make('h4', words.say('check.before')), list, start, reason)
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

/** How many of the last answers in a row count. */
function streak(evidence: readonly Mark[]): number {
  return evidence.length - 1 - evidence.lastIndexOf(false)
}

/** The lesson's first video; it gets an id if it has none. */
function videoAnchor(): string {
  const video = document.querySelector('gr-video')
  if (!video) return '#'
  video.id ||= 'gr-video'
  return `#${video.id}`
}
