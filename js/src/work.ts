// What "My work" loads.

import { HistoryElement } from './elements/history'
import { ReminderElement } from './elements/reminder'
import { SectionElement } from './elements/section'
import { WorkElement } from './elements/work'
import { Pacer } from './pacer'
import { start } from './start'
import { WorkTracker } from './worktracker'

start((payload, store) => {
  const tracker = new WorkTracker(payload, store)
  if (globalThis.gradusCalendar) tracker.pacer = new Pacer(tracker)
  return tracker
}, {
  'gr-history': HistoryElement,
  'gr-reminder': ReminderElement,
  'gr-section': SectionElement,
  'gr-work': WorkElement,
})
