// What a lesson loads when its questions come near: see summon and lent.

import { CheckElement } from './elements/check'
import { PracticeElement } from './elements/practice'

customElements.define('gr-check', CheckElement)
customElements.define('gr-practice', PracticeElement)
