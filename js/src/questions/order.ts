import { shuffle } from '../check/chance'
import type { QuestionData, VariantData } from '../check/payload'
import { make } from '../elements/record'
import type { Words } from '../words'
import { draggable } from './drag'
import { QuestionView, type Response, htmlOf, plain } from './view'

/**
 * Things to put in order: by buttons or by dragging. The thing moved stays in
 * the document while its neighbours change sides, so that neither focus nor
 * pointer is lost.
 */
export class OrderView extends QuestionView {
  private readonly list = make('ol', '', { className: 'tiles order' })

  constructor(question: QuestionData, variant: VariantData, seed: number, words: Words) {
    super(question, variant, words, words.say('question.order'))
    this.list.setAttribute('role', 'list')
    for (const { k, html } of shuffle(this.shown.items, seed, question.id)) this.list.append(this.tile(k, html))
    this.add(this.list)
    this.mark()
    let before = 0
    draggable(this.list, 'li', {
      move: (tile, { clientY }) => {
        before ||= place(tile)
        while (tile.previousElementSibling && clientY < middle(tile.previousElementSibling)) tile.after(tile.previousElementSibling)
        while (tile.nextElementSibling && clientY > middle(tile.nextElementSibling)) tile.before(tile.nextElementSibling)
        this.mark()
      },
      drop: tile => {
        if (before && before !== place(tile)) this.moved(tile)
        before = 0
      },
    })
  }

  response(): Response {
    return this.tiles().map(tile => tile.dataset.k!)
  }

  restore(given: Response): void {
    if (!Array.isArray(given)) return
    const rank = (tile: HTMLElement): number => (given as unknown[]).indexOf(tile.dataset.k!) >>> 0 // those not named last
    this.list.append(...this.tiles().sort((a, b) => rank(a) - rank(b)))
    this.mark()
  }

  lock(): void {
    super.lock()
    for (const part of this.list.querySelectorAll('button, .grip')) part.remove()
  }

  protected fields(): HTMLElement[] {
    return [...this.list.querySelectorAll('button')]
  }

  private tile(k: string, html: string): HTMLElement {
    const tile = make('li')
    const text = htmlOf('span', html)
    const grip = make('span', '', { className: 'grip' })
    tile.dataset.k = k
    tile.append(grip, text)
    const button = (sign: string, label: string, move: () => void): void => {
      const button = make('button', sign, { type: 'button', className: 'move', onclick: move })
      button.setAttribute('aria-label', label)
      tile.append(button)
    }
    const item = plain(text)
    button('↑', this.words.say('question.up', { item }), () => {
      if (!tile.previousElementSibling) return
      tile.after(tile.previousElementSibling)
      this.moved(tile)
    })
    button('↓', this.words.say('question.down', { item }), () => {
      if (!tile.nextElementSibling) return
      tile.before(tile.nextElementSibling)
      this.moved(tile)
    })
    return tile
  }

  private moved(tile: HTMLElement): void {
    this.mark()
    this.changed()
    this.tell(this.words.say('question.now', { item: plain(tile.querySelector('span:not(.grip)')!), n: place(tile), total: this.tiles().length }), 'aloud')
  }

  /** The first cannot go up, the last not down; their buttons keep the focus all the same. */
  private mark(): void {
    for (const tile of this.tiles()) {
      const [up, down] = tile.querySelectorAll('button')
      up?.setAttribute('aria-disabled', String(!tile.previousElementSibling))
      down?.setAttribute('aria-disabled', String(!tile.nextElementSibling))
    }
  }

  private tiles(): HTMLElement[] {
    return [...this.list.children] as HTMLElement[]
  }
}

/** A tile's place in its list, from 1. */
function place(tile: HTMLElement): number {
  return [...tile.parentElement!.children].indexOf(tile) + 1
}

/** The middle of an element's height, in the window. */
function middle(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect()
  return (top + bottom) / 2
}
