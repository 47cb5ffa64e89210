// What a page loads that asks no questions. This and start are the only files
// that do something when they are loaded.

import './start'
import { NextElement } from './elements/next'
import { ProgressElement } from './elements/progress'
import { RecordElement } from './elements/record'
import { WorkElement } from './elements/work'

// Lessons have none of these.
if (RecordElement.tracker) {
  customElements.define('gr-next', NextElement)
  customElements.define('gr-progress', ProgressElement)
  customElements.define('gr-work', WorkElement)
}
