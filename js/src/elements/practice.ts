import { withPresentNames } from '../check/names'
import type { QuestionData, VariantData } from '../check/payload'
import { type Dealt, answeredOf, dealPractice } from '../check/practice'
import { judge } from '../judge/judge'
import { Asking } from '../questions/asking'
import { button } from '../questions/button'
import { explanation, outcomeOf } from '../questions/outcome'
import { Steps } from '../questions/steps'
import type { Response } from '../questions/view'
import { QuestionsElement } from './questions'
import { make } from './record'

/** Practice: as often as one likes, and what came of an answer at once. */
export class PracticeElement extends QuestionsElement {
  private dealt?: Dealt
  private steps!: Steps

  private get questions(): QuestionData[] {
    return this.tracker.payload.questions?.practice ?? []
  }

  protected get asks(): boolean {
    return this.questions.length > 0
  }

  protected start(signal: AbortSignal): void {
    this.steps = new Steps(this.tracker.words.say('practice.steps'), id => this.deal(id))
    super.start(signal)
  }

  protected show(): void {
    // What is on the desk stays until the student goes on; another tab deals for itself.
    if (!this.dealt) this.deal()
    else this.list()
  }

  private get log() {
    return withPresentNames(this.tracker.log, this.questions)
  }

  /** Deals a question, or another variant of one. */
  private deal(wanted?: string): void {
    this.moved = this.dealt !== undefined
    this.asking?.leave()
    const dealt = dealPractice(this.questions, this.log, wanted)
    const question = this.questions.find(question => question.id === dealt?.question)
    const variant = question?.variants.find(variant => variant.id === dealt?.variant)
    if (!dealt || !question || !variant) return
    this.dealt = dealt
    const { words } = this.tracker
    const what = { question: question.id, variant: variant.id }
    const asking = this.asking = new Asking({
      question, variant, seed: dealt.seed, words, hints: 0, revealed: false, action: words.say('practice.check'),
      begun: this.tracker.begun(question.id, '', variant.id),
    }, {
      hinted: () => this.tracker.note({ kind: 'hinted', ...what }),
      revealed: () => this.tracker.note({ kind: 'revealed', ...what }),
      begun: part => this.tracker.begin(question.id, { try: '', variant: variant.id, ...part }),
      answered: (response, { marks }) => void this.answered(asking, question, variant, response, marks),
    })
    const rule = make('p', words.say('practice.rule'), { className: 'rule' })
    this.put(rule, ...(this.questions.length > 1 ? [this.steps.element] : []), asking.element)
    this.list()
    this.follow(asking.view)
  }

  private list(): void {
    const { words } = this.tracker
    const counts = answeredOf(this.log)
    this.steps.show(this.questions.map(({ id }, i) => {
      const answered = counts.has(id)
      return { id, answered, current: id === this.dealt?.question, label: words.say(answered ? 'check.stepped' : 'check.step', { n: i + 1 }) }
    }))
  }

  private async answered(asking: Asking, question: QuestionData, variant: VariantData, response: Response, marks?: boolean[]): Promise<void> {
    const { words, payload } = this.tracker
    const what = { question: question.id, variant: variant.id }
    const right = marks ? marks.every(Boolean) : (await judge(question, variant.id, response, payload.language)).right
    this.tracker.begin(question.id, { try: '', variant: variant.id, response: null }) // it is no draft any more
    this.tracker.note(
      ...(marks ? [{ kind: 'marked', question: question.id, marks } as const] : []),
      { kind: 'answered', ...what, rev: question.rev, response, right, language: payload.language })
    const outcome = await outcomeOf(question, variant, response, right, payload.language)
    const why = await explanation(question, variant, words)
    if (this.asking !== asking) return // went on meanwhile
    asking.view.reveal(outcome)
    const part = make('p', '', { className: 'actions' })
    const again = button(words.say('practice.again'), right ? 'quiet' : undefined)
    again.onclick = () => this.deal(question.id)
    part.append(again)
    if (this.questions.length > 1) {
      const other = button(words.say('practice.next'), right ? undefined : 'quiet')
      other.onclick = () => this.deal()
      part[right ? 'prepend' : 'append'](other)
    }
    for (const old of asking.element.querySelectorAll('.why')) old.remove()
    asking.element.querySelector('.actions')!.replaceWith(...(why ? [why] : []), part)
    asking.view.focus()
  }
}
