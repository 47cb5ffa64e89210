// What a page about the course loads: home, a unit, any other but a lesson and
// "My work". This, pace, work, lesson, check, arrange, prose and students are the
// only files that do something when they are loaded.

import { CourseTracker } from './course'
import { BoardElement } from './elements/board'
import { CoursePathElement } from './elements/coursepath'
import { CoursePlaceElement } from './elements/courseplace'
import { GoalElement } from './elements/goal'
import { NextElement } from './elements/next'
import { ObjectivesElement } from './elements/objectives'
import { ProgressElement } from './elements/progress'
import { ReminderElement } from './elements/reminder'
import * as lent from './lentcourse'
import { start } from './start'

globalThis.gradus = lent
start((payload, store) => new CourseTracker(payload, store), {
  'gr-board': BoardElement,
  'gr-goal': GoalElement,
  'gr-next': NextElement,
  'gr-objectives': ObjectivesElement,
  'gr-path': CoursePathElement,
  'gr-progress': ProgressElement,
  'gr-reminder': ReminderElement,
  'gr-resume': CoursePlaceElement,
})
