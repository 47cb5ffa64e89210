import { CourseElement } from './course'
import { say, slot } from './record'

/**
 * "Which class are you in?": asked until it is answered, be it by "Not now";
 * with the attribute data-keep it stays, to be changed.
 */
export class SectionElement extends CourseElement {
  protected start(signal: AbortSignal): void {
    this.addEventListener('click', event => {
      const button = (event.target as Element).closest('button')
      if (button && button.ariaPressed !== 'true') this.choose(button)
    }, { signal })
  }

  protected show(): void {
    const { section = '', pacer } = this.tracker
    const undecided = !!pacer?.undecided
    if ('keep' in this.dataset) {
      for (const button of this.querySelectorAll('button')) button.ariaPressed = String(!undecided && button.dataset.section === section)
    } else if (!('answered' in this.dataset)) {
      this.hidden = !undecided // once answered, the answer stands until the page is left
    }
  }

  private choose(button: HTMLButtonElement): void {
    const { section = '' } = button.dataset
    this.dataset.answered = ''
    this.tracker.pacer?.join(section)
    const line = slot(this, 'joined')
    say(line, this.tracker.words.say(section ? 'section.in' : 'section.none', { name: button.textContent! }))
    if (!('keep' in this.dataset)) line?.focus() // the button is gone
  }
}
