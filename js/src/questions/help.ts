import type { QuestionData, VariantData } from '../check/payload'
import { make, say } from '../elements/record'
import { hint } from '../judge/unseal'
import type { Words } from '../words'
import { button } from './button'
import { explanation } from './outcome'

/** Where help appears: hints below one element, what explains before another. */
export interface Room {
  below: Element
  before: Element
}

/** Help with a question: hints one at a time, then how it is done. How many are left is not shown. */
export class Help {
  /** Hidden when no help is left. */
  readonly button = button('', 'quiet')
  private readonly question: QuestionData
  private readonly variant: VariantData
  private readonly words: Words
  private readonly room: Room
  private hints = 0
  private last?: Element
  private shown = false

  /** Took is called with what the student took. */
  constructor(question: QuestionData, variant: VariantData, words: Words, room: Room, took: (what: 'hinted' | 'revealed') => void) {
    this.question = question
    this.variant = variant
    this.words = words
    this.room = room
    this.button.onclick = async () => {
      const what = this.left ? 'hinted' : 'revealed'
      this.button.disabled = true
      const part = await (this.left ? this.hint() : this.solution())
      this.button.disabled = false
      took(what)
      this.next()
      part?.focus()
    }
  }

  /** Shows again what was taken before a reload. */
  async restore(hints: number, revealed: boolean): Promise<void> {
    for (let i = 0; i < hints; i++) await this.hint()
    if (revealed) await this.solution()
    this.next()
  }

  private get left(): boolean {
    return this.hints < (this.question.hints?.length ?? 0)
  }

  /** What the next help is called. */
  private next(): void {
    this.button.hidden = !this.left && (this.question.why === undefined || this.shown)
    say(this.button, this.words.say(this.left ? 'check.hint' : 'check.show'))
  }

  private async hint(): Promise<HTMLElement | undefined> {
    const html = await hint(this.question, this.variant, this.hints++)
    if (html === undefined) return undefined
    const part = make('div', '', { className: 'because hint', tabIndex: -1 })
    const text = make('div')
    text.innerHTML = html
    part.append(make('p', this.words.say('check.hinted'), { className: 'meta' }), text)
    ;(this.last ?? this.room.below).after(part)
    return (this.last = part)
  }

  private async solution(): Promise<HTMLElement | undefined> {
    const part = await explanation(this.question, this.variant, this.words)
    this.shown = part !== undefined
    if (part) this.room.before.before(part)
    return part
  }
}
