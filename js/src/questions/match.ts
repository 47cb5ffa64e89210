import { shuffle } from '../check/chance'
import type { QuestionData, VariantData } from '../check/payload'
import { make } from '../elements/record'
import type { Words } from '../words'
import { draggable } from './drag'
import { QuestionView, type Response, htmlOf, plain } from './view'

/**
 * Partners to find. The right sides carry letters; each left side has a native
 * list of them, which every keyboard, finger and screen reader can work, and
 * whatever is on a tile is seen beside it. Dragging a tile onto a row does the
 * same.
 */
export class MatchView extends QuestionView {
  private readonly selects: HTMLSelectElement[] = []
  private reminded = ''

  constructor(question: QuestionData, variant: VariantData, seed: number, words: Words) {
    super(question, variant, words, words.say('question.match'))
    const lefts = make('ul', '', { className: 'tiles lefts' })
    const rights = make('ul', '', { className: 'tiles rights' })
    const options = shuffle(this.shown.to, seed, `${question.id} to`).map(({ k, html }, i) => {
      const tile = make('li')
      const text = htmlOf('span', html)
      const letter = i < 26 ? String.fromCharCode(65 + i) : String(i + 1)
      tile.dataset.k = k
      tile.append(make('b', letter, { className: 'grip' }), ' ', text)
      rights.append(tile)
      // A list can show words only.
      return new Option(text.querySelector('.math, math, img, svg, pre') ? letter : `${letter} · ${plain(text)}`, k)
    })
    shuffle(this.shown.items, seed, question.id).forEach(({ k, html }, i) => {
      const row = make('li')
      const select = make('select')
      select.dataset.k = k
      select.setAttribute('aria-labelledby', `${this.id}-${i}`)
      select.append(new Option(words.say('question.choose'), ''), ...options.map(option => option.cloneNode(true)))
      row.append(htmlOf('span', html, { id: `${this.id}-${i}` }), ' ', select)
      lefts.append(row)
      this.selects.push(select)
    })
    for (const list of [lefts, rights]) list.setAttribute('role', 'list')
    const pairs = make('div', '', { className: 'pairs' })
    pairs.append(lefts, rights)
    this.add(pairs)
    this.drags(pairs)
  }

  response(): Response | undefined {
    return this.made().length && (!this.lacking() || this.lacking() === this.reminded) ? this.made() : undefined
  }

  draft(): Response | undefined {
    return this.made().length ? this.made() : undefined
  }

  restore(given: Response): void {
    for (const pair of Array.isArray(given) ? given : []) {
      const select = Array.isArray(pair) && this.selects.find(select => select.dataset.k === pair[0])
      if (select && [...select.options].some(option => option.value === pair[1])) select.value = pair[1]!
    }
  }

  /** Asked once more, what there is will do: nobody has to make something up. */
  remind(): void {
    super.remind()
    const values = this.selects.map(select => select.value)
    this.selects.find((select, i) => !select.value || values.indexOf(select.value) < i)?.focus()
    if (!this.made().length) return
    this.reminded = this.lacking()
    this.tell(this.reminded)
  }

  /** What looks unfinished, in words: a row without a partner, a partner of two. */
  private lacking(): string {
    const made = this.made()
    if (made.length < this.selects.length) return this.words.say('question.partner')
    return new Set(made.map(([, to]) => to)).size < made.length ? this.words.say('question.twice') : ''
  }

  private made(): [string, string][] {
    return this.selects.filter(select => select.value).map(select => [select.dataset.k!, select.value])
  }

  /** Lists give way to what was chosen from them. */
  lock(): void {
    super.lock()
    for (const select of this.selects) {
      const tile = this.element.querySelector(`.rights [data-k="${CSS.escape(select.value)}"]`)
      if (select.isConnected) select.replaceWith(htmlOf('span', tile?.innerHTML ?? '—', { className: 'partner' }))
    }
  }

  private drags(pairs: HTMLElement): void {
    let over: HTMLSelectElement | null | undefined
    const aim = (select?: HTMLSelectElement | null): void => {
      over?.closest('li')!.classList.remove('over')
      over = select
      over?.closest('li')!.classList.add('over')
    }
    draggable(pairs, '.rights li', {
      move: (tile, { clientX, clientY }, dx, dy) => {
        tile.style.transform = `translate(${dx}px, ${dy}px)`
        aim(document.elementFromPoint(clientX, clientY)?.closest('.lefts li')?.querySelector('select'))
      },
      drop: (tile, at) => {
        tile.style.transform = ''
        const select = at && over && pairs.contains(over) ? over : undefined
        aim()
        if (!select) return
        select.value = tile.dataset.k!
        this.changed()
        this.tell(`${plain(select.previousElementSibling!)}: ${select.selectedOptions[0]!.text}`, 'aloud')
      },
    })
  }
}
