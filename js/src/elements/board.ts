import { choiceOf } from '../choice'
import type { Lesson } from '../page'
import { doneOn, isBoard, standing, wanted } from '../progress'
import type { Happened } from '../tracker'
import { CourseElement } from './course'
import { say, slot } from './record'

/**
 * A choice board: its cards are chosen, given back, and chosen instead of others.
 * Nothing that was done in a lesson is lost by it: the lesson is only no longer
 * asked for.
 */
export class BoardElement extends CourseElement {
  /** The lesson to choose while the student says which one goes back for it. */
  private wish = ''

  protected start(signal: AbortSignal): void {
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button')
      if (button) this.act(button.dataset.does!, button.value)
    }, { signal })
    this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.wish && this.act('keep', ''), { signal })
  }

  protected show(): void {
    const { progress } = this.tracker
    const { left, open, full } = this.choice()
    for (const card of this.querySelectorAll<HTMLElement>('[data-lesson]')) {
      const { done, choice } = standing(progress, card.dataset.lesson!)
      const does = done ? '' : choice === 'chosen' ? 'back' : left ? 'choose' : full ? '' : 'instead'
      card.toggleAttribute('data-chosen', does === 'back')
      for (const part of card.querySelectorAll<HTMLElement>('.pick > *')) part.hidden = part.dataset.does !== does
      if (this.wish === card.dataset.lesson) card.append(this.which)
    }
    this.which.hidden = !this.wish
    for (const button of this.which.querySelectorAll<HTMLElement>('[value]')) button.hidden = !open.some(({ id }) => id === button.getAttribute('value'))
  }

  /** The question which lesson goes back. It stands on the card that is wished for. */
  private get which(): HTMLElement {
    return slot(this, 'which')!
  }

  /** What a button does, for a lesson. */
  private act(does: string, lesson: string): void {
    const { words } = this.tracker
    const { open } = this.choice()
    const back = does === 'back' || does === 'swap' ? lesson : does === 'instead' && open.length === 1 ? open[0]!.id : ''
    const at = this.wish || lesson
    const board = this.dataset.board!
    const happened: Happened[] = []
    if (back) happened.push({ kind: 'unchose', board, subject: back })
    if (does === 'choose' || (back && does !== 'back')) happened.push({ kind: 'chose', board, subject: at })
    if (happened.length) this.tracker.record(at, ...happened)
    this.wish = does === 'instead' && !back && !this.wish ? lesson : ''
    say(slot(this, 'said'), back ? words.say('board.kept', { title: open.find(({ id }) => id === back)!.title }) : '')
    this.show()
    // The button is gone: on to what the card offers now.
    const card = this.querySelector(`[data-lesson="${CSS.escape(at)}"]`)
    card?.querySelector<HTMLElement>(`${this.wish ? 'fieldset' : '.pick'} button:not([hidden])`)?.focus()
  }

  /** How many are left to choose, what could be given back, and whether what is done is enough. */
  private choice(): { left: number; open: Lesson[]; full: boolean } {
    const { outline, progress } = this.tracker
    const unit = outline.units.find(({ id }) => id === this.dataset.unit)
    const board = unit?.stations.filter(isBoard).find(({ board }) => board === this.dataset.board)
    if (!board) return { left: 0, open: [], full: true }
    const { left, picked } = choiceOf(board, progress)
    return { left, open: picked.filter(({ id }) => !standing(progress, id).done), full: doneOn(board, progress) >= wanted(board) }
  }
}
