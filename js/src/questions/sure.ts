import { make } from '../elements/record'
import type { Words } from '../words'

/** How sure a student is of an answer, asked before anything is told of it. */
export class Sure {
  readonly element = make('fieldset', '', { className: 'sure' })
  /** What is told to whoever said nothing. */
  readonly reminder: string

  /** Question is the id of what is asked; said is what was said before. */
  constructor(question: string, words: Words, said?: number) {
    this.reminder = words.say('check.surely')
    this.element.append(make('legend', words.say('check.sure')))
    for (const [i, key] of ['check.guess', 'check.fairly', 'check.very'].entries()) {
      const label = make('label')
      label.append(make('input', '', { type: 'radio', name: `gr-sure-${question}`, value: String(i + 1), checked: said === i + 1 }), ' ', make('span', words.say(key)))
      this.element.append(label)
    }
  }

  /** From 1 to 3; 0 while nothing is said. */
  get value(): number {
    return Number(this.element.querySelector<HTMLInputElement>('input:checked')?.value ?? 0)
  }

  /** Puts the focus on the first choice. */
  focus(): void {
    this.element.querySelector('input')?.focus()
  }
}
