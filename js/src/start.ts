import { EmbedElement } from './elements/embed'
import { NoticeElement } from './elements/notice'
import { ReadingElement } from './elements/reading'
import { RecordElement } from './elements/record'
import { VideoElement } from './elements/video'
import { type Payload, readPayload } from './page'
import { Store } from './store'
import type { Tracker } from './tracker'

/**
 * Defines the elements that any page may have and those that one kind of page
 * adds, by name, and opens the record. A page without a payload is only read:
 * the elements that show the record stay as they were sent, and there is no
 * tracker.
 */
export function start<T extends Tracker>(make: (payload: Payload, store: Store) => T, elements: Record<string, CustomElementConstructor>): T | undefined {
  customElements.define('gr-video', VideoElement)
  customElements.define('gr-embed', EmbedElement)
  const payload = readPayload(document)
  if (!payload) return undefined
  const store = new Store(payload.course)
  const tracker = make(payload, store)
  RecordElement.tracker = tracker

  customElements.define('gr-notice', NoticeElement)
  customElements.define('gr-reading', ReadingElement)
  for (const [name, element] of Object.entries(elements)) customElements.define(name, element)

  void tracker.open()
  addEventListener('pagehide', () => tracker.rest())
  addEventListener('pageshow', event => event.persisted && void store.wake())
  addEventListener('focus', () => void store.wake())
  return tracker
}
