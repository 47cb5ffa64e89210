import { make } from '../elements/record'

/** One number of the list. */
export interface StepState {
  id: string
  /** Read aloud. */
  label: string
  answered: boolean
  current: boolean
}

/** The questions as numbers to jump to; those answered are marked. */
export class Steps {
  readonly element = make('nav', '', { className: 'steps' })
  private readonly list = make('ol')

  private readonly go: (id: string) => void

  constructor(label: string, go: (id: string) => void) {
    this.go = go
    this.element.setAttribute('aria-label', label)
    this.element.append(this.list)
  }

  /** Brings the list to where the student is, keeping the focus where it is. */
  show(states: readonly StepState[]): void {
    while (this.list.childElementCount > states.length) this.list.lastElementChild!.remove()
    states.forEach((state, i) => {
      let item = this.list.children[i]
      if (!item) {
        item = make('li')
        item.append(make('button', String(i + 1), { type: 'button' }))
        this.list.append(item)
      }
      const press = item.firstElementChild as HTMLButtonElement
      press.onclick = () => this.go(state.id)
      press.setAttribute('aria-label', state.label)
      press.classList.toggle('answered', state.answered)
      if (state.current) press.setAttribute('aria-current', 'step')
      else press.removeAttribute('aria-current')
    })
  }
}
