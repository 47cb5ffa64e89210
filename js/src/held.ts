import type { Contents, Meta } from './database'
import type { Draft, LogEvent } from './event'

/** One thing of a record. */
export type Item = LogEvent | Draft | Meta

/** A record in memory. Events are never replaced, drafts and meta by newer ones only. */
export class Held {
  readonly events = new Map<string, LogEvent>()
  readonly drafts = new Map<string, Draft>()
  readonly meta = new Map<string, Meta>()

  /** Takes what is new and returns it. */
  take({ events, drafts, meta }: Contents): Contents {
    const newer = <T extends { at: number }>(map: Map<string, T>, key: string, item: T): boolean => {
      const old = map.get(key)
      if (old && old.at >= item.at) return false
      map.set(key, item)
      return true
    }
    return {
      events: events.filter(event => !this.events.has(event.id) && this.events.set(event.id, event)),
      drafts: drafts.filter(draft => newer(this.drafts, draftKey(draft), draft)),
      meta: meta.filter(one => newer(this.meta, one.key, one)),
    }
  }

  /** Whether this very item is what is held under its key. */
  has(item: Item): boolean {
    if ('id' in item) return this.events.get(item.id as string) === item
    if ('subject' in item) return this.drafts.get(draftKey(item as Draft)) === item
    return this.meta.get((item as Meta).key) === item
  }

  /** Lets go of everything. */
  clear(): void {
    this.events.clear()
    this.drafts.clear()
    this.meta.clear()
  }
}

/** What a draft is held under: there is one of a kind for a subject. */
export function draftKey({ kind, subject }: Pick<Draft, 'kind' | 'subject'>): string {
  return `${kind} ${subject}`
}

/** Sorts a mixed heap into its kinds. */
export function sorted(items: Iterable<Item>): Contents {
  const contents: Contents = { events: [], drafts: [], meta: [] }
  for (const item of items) {
    if ('id' in item) contents.events.push(item as LogEvent)
    else if ('subject' in item) contents.drafts.push(item as Draft)
    else contents.meta.push(item as Meta)
  }
  return contents
}
