// What home and unit pages load after main in a course with a calendar.

import type { CourseTracker } from './course'
import { NewsElement } from './elements/news'
import { PaceElement } from './elements/pace'
import { PlanElement } from './elements/plan'
import { RecordElement } from './elements/record'
import { SectionElement } from './elements/section'
import { Pacer } from './pacer'

const tracker = RecordElement.tracker as CourseTracker | undefined
if (tracker && globalThis.gradusCalendar) {
  tracker.pacer = new Pacer(tracker)
  customElements.define('gr-news', NewsElement)
  customElements.define('gr-pace', PaceElement)
  customElements.define('gr-plan', PlanElement)
  customElements.define('gr-section', SectionElement)
  tracker.refresh()
}
