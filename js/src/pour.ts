// Adding a file's work to a record that is not open on this page.

import { type Contents, type Lock, finished, openDatabase } from './database'
import type { Draft, LogEvent } from './event'
import type { News } from './store'

type Work = Pick<Contents, 'events' | 'drafts'>

/** Adds what is not there yet, as the store does, in one change. Resolves to false, changing nothing, when the record has a PIN. */
export async function pour(name: string, { events, drafts }: Work): Promise<boolean> {
  const database = await openDatabase(name)
  let locked = false
  try {
    const change = database.transaction(['locks', 'events', 'drafts'], 'readwrite')
    const [log, desk] = [change.objectStore('events'), change.objectStore('drafts')]
    asked<Lock>(change.objectStore('locks').get('pin'), lock => {
      if ((locked = !!lock && !lock.key)) return
      for (const event of events) asked<LogEvent>(log.get(event.id), known => known ?? log.put(event))
      for (const draft of drafts) {
        asked<Draft>(desk.get([draft.kind, draft.subject]), known => known && known.at >= draft.at || desk.put(draft))
      }
    })
    await finished(change)
  } finally {
    database.close()
  }
  if (!locked) announce(name, { events, drafts, meta: [] })
  return !locked
}

/** Puts a file's work in the place of a record whose PIN is forgotten, in one change. */
export async function startAfresh(name: string, { events, drafts }: Work): Promise<void> {
  const database = await openDatabase(name)
  try {
    const change = database.transaction([...database.objectStoreNames], 'readwrite')
    try {
      for (const store of database.objectStoreNames) change.objectStore(store).clear()
      for (const event of events) change.objectStore('events').put(event)
      for (const draft of drafts) change.objectStore('drafts').put(draft)
    } catch (error) {
      change.abort() // or what was cleared would stay so
      throw error
    }
    await finished(change)
  } finally {
    database.close()
  }
  announce(name, { events: [], drafts: [], meta: [], changed: true })
}

/** Tells other pages of this record. */
export function announce(name: string, news: News): void {
  const channel = new BroadcastChannel(name)
  channel.postMessage(news)
  channel.close()
}

function asked<T>(request: IDBRequest<T | undefined>, answer: (found: T | undefined) => unknown): void {
  request.onsuccess = () => answer(request.result)
}
