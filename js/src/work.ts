// What "My work" loads.

import { CourseTracker } from './course'
import { ReminderElement } from './elements/reminder'
import { WorkElement } from './elements/work'
import { start } from './start'

start((payload, store) => new CourseTracker(payload, store), {
  'gr-reminder': ReminderElement,
  'gr-work': WorkElement,
})
