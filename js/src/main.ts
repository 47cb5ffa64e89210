// Defines the elements: the only file that does something when it is loaded.

import { ArticleElement } from './elements/article'
import { DoneElement } from './elements/done'
import { EmbedElement } from './elements/embed'
import { NeedsElement } from './elements/needs'
import { NextElement } from './elements/next'
import { NoticeElement } from './elements/notice'
import { PathElement } from './elements/path'
import { ProgressElement } from './elements/progress'
import { ReadingElement } from './elements/reading'
import { RecordElement } from './elements/record'
import { ReminderElement } from './elements/reminder'
import { ResumeElement } from './elements/resume'
import { VideoElement } from './elements/video'
import { WorkElement } from './elements/work'
import { readPayload } from './page'
import { Store } from './store'
import { Tracker } from './tracker'

customElements.define('gr-video', VideoElement)
customElements.define('gr-embed', EmbedElement)

// A page without a payload is only read: the other elements stay as they were sent.
const payload = readPayload(document)
if (payload) {
  const store = new Store(payload.course)
  const tracker = new Tracker(payload, store)
  RecordElement.tracker = tracker

  customElements.define('gr-article', ArticleElement)
  customElements.define('gr-done', DoneElement)
  customElements.define('gr-needs', NeedsElement)
  customElements.define('gr-next', NextElement)
  customElements.define('gr-notice', NoticeElement)
  customElements.define('gr-path', PathElement)
  customElements.define('gr-progress', ProgressElement)
  customElements.define('gr-reading', ReadingElement)
  customElements.define('gr-reminder', ReminderElement)
  customElements.define('gr-resume', ResumeElement)
  customElements.define('gr-work', WorkElement)

  void tracker.open()
  // When all of this script has run: what elements keep as the page is left
  // comes before.
  queueMicrotask(() => addEventListener('pagehide', () => store.rest()))
  addEventListener('pageshow', event => event.persisted && void store.wake())
  addEventListener('focus', () => void store.wake())
}
