import type { CheckRecord } from '../check/record'
import type { Try } from '../check/tries'
import { make, say } from '../elements/record'
import type { Words } from '../words'
import { Steps } from './steps'

/** Where a student is in a try: its questions as steps, a line that says it, and what a correction gave meanwhile. */
export class TrySteps {
  /** What stands above the question. */
  readonly parts: Element[]
  private readonly words: Words
  private readonly steps: Steps
  private readonly news = make('p', '', { className: 'news' })
  private readonly line = make('p', '', { className: 'meta at' })

  constructor(words: Words, go: (id: string) => void) {
    this.words = words
    this.steps = new Steps(words.say('check.steps'), go)
    this.news.setAttribute('role', 'status')
    this.parts = [this.news, this.steps.element, this.line]
  }

  /** Brings all to a question; '' for none. */
  show(one: Try, at: string, record: CheckRecord): void {
    const { words } = this
    const asked = one.items.filter(([id]) => record.find(one, id))
    this.steps.show(asked.map(([id], i) => {
      const answered = one.answers.has(id)
      return { id, answered, current: id === at, label: words.say(answered ? 'check.stepped' : 'check.step', { n: i + 1 }) }
    }))
    const n = asked.findIndex(([id]) => id === at) + 1
    const { answers, mastered } = record.gained(one)
    say(this.news, answers ? words.count('check.credit', answers) + (mastered ? ` ${words.say('check.earned')}` : '') : '')
    say(this.line, n ? words.say('check.at', { n, total: asked.length }) : '')
  }
}
