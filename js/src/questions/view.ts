import type { Because, QuestionData, VariantData } from '../check/payload'
import { make, say } from '../elements/record'
import { type Shown, shown } from '../judge/fill'
import type { Words } from '../words'

/**
 * An answer, as it is judged and kept: an item's key (one), keys (all, order),
 * pairs of left and right key (match), the text as typed (number, text,
 * written), such texts (gaps).
 */
export type Response = string | string[] | [string, string][]

/** What came of an answer. */
export interface Outcome {
  right: boolean
  /** Of each gap, whether it is right. */
  gaps?: boolean[]
  /** What is told about the items that were chosen, by key. */
  because?: ReadonlyMap<string, Because>
  /** HTML of the model of a written answer. */
  model?: string
}

/**
 * A question as it is asked, answered and looked back at. It knows nothing of
 * what is right: it is told. Put into a form, Enter in its fields submits.
 */
export abstract class QuestionView {
  readonly element: HTMLElement = make('fieldset', '', { className: 'question live' })
  /** Called whenever the student changes something. */
  onchange: () => void = () => {}

  /** The open texts. */
  protected readonly shown: Shown
  protected readonly words: Words
  /** Begins the ids of this view. */
  protected readonly id: string
  /** The prompt. */
  protected readonly ask: HTMLElement
  private readonly status = make('p', '', { className: 'meta' })
  private readonly verdict = make('p', '', { className: 'verdict', tabIndex: -1 })

  /** How says what to do, '' where that is plain; ask is HTML and by default the question's. */
  constructor(question: QuestionData, variant: VariantData, words: Words, how = '', ask?: string) {
    this.words = words
    this.shown = shown(question, variant)
    this.id = `gr-${ask ? 'marks' : 'ask'}-${question.id}`
    this.ask = htmlOf('div', ask ?? this.shown.ask, { className: 'ask', id: this.id, tabIndex: -1 })
    this.status.setAttribute('role', 'status')
    this.element.dataset.kind = question.kind
    this.element.setAttribute('aria-labelledby', this.id)
    this.element.append(this.ask)
    if (how) {
      this.element.append(make('p', how, { className: 'meta how', id: `${this.id}-how` }))
      this.element.setAttribute('aria-describedby', `${this.id}-how`)
    }
    this.element.append(this.status)
    this.element.addEventListener('input', () => this.changed())
  }

  /** The answer; undefined while there is none that can be judged. */
  abstract response(): Response | undefined

  /** Puts back what draft or response gave; what no longer fits is left out. */
  abstract restore(given: Response): void

  /** What was given so far, complete or not. */
  draft(): Response | undefined {
    return this.response()
  }

  /** Says what response still needs, and puts the focus there. */
  remind(): void {
    this.tell(this.words.say('question.first'))
    this.fields()[0]?.focus()
  }

  /** Ends the answering: everything stays to be read. What is only typed can be opened again. */
  lock(locked = true): void {
    this.tell('')
    this.element.classList.toggle('locked', locked)
    for (const field of this.fields()) {
      if (field.matches('textarea, [type="text"]')) (field as HTMLInputElement).readOnly = locked
      else (field as HTMLInputElement).disabled = locked
    }
  }

  /** Shows what came of the answer. */
  reveal(outcome: Outcome): void {
    this.lock()
    this.verdict.dataset.right = String(outcome.right)
    say(this.verdict, this.judgement(outcome))
    this.element.append(this.verdict)
  }

  /** Puts the focus where the eyes should go: on the prompt, once revealed on what came of the answer. */
  focus(): void {
    (this.verdict.isConnected ? this.verdict : this.ask).focus()
  }

  /** What is said of the answer in a list: whose word it is too, where that is not the page's. */
  summary(said: string): string {
    return said
  }

  /** What came of the answer, in words. */
  protected judgement({ right }: Outcome): string {
    return this.words.say(right ? 'question.right' : 'question.yet')
  }

  /** Lets what came of the answer be read out together with an element. */
  protected describe(id: string): void {
    this.verdict.setAttribute('aria-describedby', `${this.verdict.getAttribute('aria-describedby') ?? ''} ${id}`.trim())
  }

  /** Everything that takes the answer. */
  protected fields(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('input, select, textarea')]
  }

  /** Puts what the student answers with before the line that says things. */
  protected add(...parts: Node[]): void {
    this.status.before(...parts)
  }

  /** Says something, to everybody or only aloud. */
  protected tell(text: string, aloud?: 'aloud'): void {
    this.status.classList.toggle('vh', Boolean(aloud))
    say(this.status, text)
  }

  /** Notes that the student changed something. */
  protected changed(): void {
    this.tell('')
    this.onchange()
  }
}

/** Makes an element with HTML of the builder's. */
export function htmlOf<K extends keyof HTMLElementTagNameMap>(tag: K, html: string, set: Partial<HTMLElementTagNameMap[K]> = {}): HTMLElementTagNameMap[K] {
  const element = make(tag, '', set)
  element.innerHTML = html
  return element
}

/** What an element says in words: its text, else those of its pictures. */
export function plain(element: Element): string {
  return element.textContent!.trim() || [...element.querySelectorAll('img')].map(image => image.alt).join(' ')
}
