import { choiceOf } from '../choice'
import { isBoard } from '../progress'
import { RecordElement } from './record'

/** On a lesson that stands on a choice board: whether it is chosen, and choosing it. */
export class ChoiceElement extends RecordElement {
  protected start(signal: AbortSignal): void {
    this.querySelector('button')?.addEventListener('click', () => {
      this.tracker.note({ kind: 'chose', board: this.dataset.board! })
      this.querySelector<HTMLElement>('[role=status]')?.focus() // the button is gone then
    }, { signal })
  }

  protected show(): void {
    const { here, payload, progress } = this.tracker
    const board = payload.unit?.stations.filter(isBoard).find(({ board }) => board === this.dataset.board)
    const stands = !board || here.done ? '' : here.choice === 'chosen' ? 'chosen' : choiceOf(board, progress).left ? 'open' : 'full'
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset.when !== stands
  }
}
