// What a lesson loads. Its questions are asked by check, which it loads when
// they come near.

import { ArticleElement } from './elements/article'
import { ChoiceElement } from './elements/choice'
import { DoneElement } from './elements/done'
import { LessonPathElement } from './elements/lessonpath'
import { LessonPlaceElement } from './elements/lessonplace'
import { NeedsElement } from './elements/needs'
import * as lent from './lent'
import { start } from './start'
import { summon } from './summon'
import { Tracker } from './tracker'

globalThis.gradus = lent
const tracker = start((payload, store) => new Tracker(payload, store), {
  'gr-article': ArticleElement,
  'gr-choice': ChoiceElement,
  'gr-done': DoneElement,
  'gr-needs': NeedsElement,
  'gr-path': LessonPathElement,
  'gr-resume': LessonPlaceElement,
})
if (tracker?.payload.asks) summon(tracker, tracker.payload.root + tracker.payload.asks)
