import { CheckElement } from './elements/check'
import { PracticeElement } from './elements/practice'

/** Has the lists of questions in the page asked. */
export function ask(): void {
  customElements.define('gr-check', CheckElement)
  customElements.define('gr-practice', PracticeElement)
}
