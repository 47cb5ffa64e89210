import { CourseTracker } from './course'
import type { Transfer } from './transfer'

/** What "My work" knows and does beside what every page about the course does: the record as a whole. */
export class WorkTracker extends CourseTracker {
  /** What is kept. Times are UTC milliseconds, 0 for never. */
  get kept(): { events: number; places: number; saved: number; newest: number } {
    let [events, places, newest] = [0, 0, 0]
    for (const event of this.store.all()) {
      events++
      newest = Math.max(newest, event.at)
    }
    for (const draft of this.store.allDrafts()) if (draft.kind === 'place') places++
    return { events, places, saved: this.store.time('saved'), newest }
  }

  /** Adds what a file holds and returns how much of it was new. */
  bring({ events, drafts }: Pick<Transfer, 'events' | 'drafts'>): number {
    return this.store.add({ events, drafts, meta: [] })
  }

  /** Removes everything that is kept. Rejects, changing nothing, when the device refuses. */
  erase(): Promise<void> {
    return this.store.erase()
  }
}
