// Defines the elements that any page may have, and opens the record.

import { ArticleElement } from './elements/article'
import { DoneElement } from './elements/done'
import { EmbedElement } from './elements/embed'
import { NeedsElement } from './elements/needs'
import { NoticeElement } from './elements/notice'
import { PathElement } from './elements/path'
import { ReadingElement } from './elements/reading'
import { RecordElement } from './elements/record'
import { ReminderElement } from './elements/reminder'
import { ResumeElement } from './elements/resume'
import { VideoElement } from './elements/video'
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
  customElements.define('gr-notice', NoticeElement)
  customElements.define('gr-path', PathElement)
  customElements.define('gr-reading', ReadingElement)
  customElements.define('gr-reminder', ReminderElement)
  customElements.define('gr-resume', ResumeElement)

  void tracker.open()
  // When all of this script has run: what elements keep as the page is left
  // comes before.
  queueMicrotask(() => addEventListener('pagehide', () => store.rest()))
  addEventListener('pageshow', event => event.persisted && void store.wake())
  addEventListener('focus', () => void store.wake())
}
