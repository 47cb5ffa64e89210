// What a page loads that asks questions: a lesson.

import './start'
import { CheckElement } from './elements/check'
import { PracticeElement } from './elements/practice'
import { RecordElement } from './elements/record'

if (RecordElement.tracker) {
  customElements.define('gr-check', CheckElement)
  customElements.define('gr-practice', PracticeElement)
}
