import { NoticeElement } from './elements/notice'
import { RecordElement } from './elements/record'
import { type Payload, readPayload } from './page'
import { seatOf, stay } from './seat'
import { Several } from './several'
import { Store } from './store'
import type { Tracker } from './tracker'
import { whoWorks } from './who'

/**
 * Defines the elements that any page may have and those that one kind of page
 * adds, by name, and opens the record. A page without a payload is only read:
 * the elements that show the record stay as they were sent, and there is no
 * tracker.
 */
export function start<T extends Tracker>(make: (payload: Payload, store: Store) => T, elements: Record<string, CustomElementConstructor>): T | undefined {
  const payload = readPayload(document)
  if (!payload) return undefined
  const { course, devices } = payload
  const who = whoWorks(course, devices)
  // Until it is known who works, and their work is open, the page stays as it was
  // sent: it can be read, and nothing can be entered that would be lost.
  const store = new Store(course, who.then(({ current }) => current?.database ?? new Promise(() => {})), {
    unlock: lock => several.unlock(lock),
    stale: () => location.reload(),
  })
  const tracker = make(payload, store)
  const several = new Several(tracker, who)
  RecordElement.tracker = tracker

  customElements.define('gr-notice', NoticeElement)
  for (const [name, element] of Object.entries(elements)) customElements.define(name, element)

  void tracker.open()
  const seat = (): string => JSON.stringify(seatOf(course))
  let left = ''
  addEventListener('pagehide', () => {
    tracker.rest()
    stay(course)
    left = seat()
  })
  addEventListener('pageshow', event => {
    if (!event.persisted) return
    // Whoever goes back here must not see who was here before them.
    if (seat() === left) void store.wake()
    else location.reload()
  })
  addEventListener('focus', () => void store.wake())
  return tracker
}
