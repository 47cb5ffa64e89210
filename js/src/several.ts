import type { Lock } from './database'
import { load } from './load'
import { seatOf } from './seat'
import type { Codec } from './store'
import type { Tracker } from './tracker'
import type { Who } from './who'

/** What a page knows of who is working. */
export interface Visit {
  tracker: Tracker
  who: Who
}

/**
 * Calls for what is only needed where several students work on a device, where
 * nobody has said who is working, where a record has a PIN, and on "My work".
 * Most pages never do. Where it cannot be loaded the page stays to be read, says
 * so, and it is tried again when the device is back online.
 */
export class Several {
  private readonly tracker: Tracker
  private readonly who: Promise<Who>

  constructor(tracker: Tracker, who: Promise<Who>) {
    this.tracker = tracker
    this.who = who
    void this.look()
  }

  /** Opens a record's lock; settles when the student has done so. */
  unlock(lock: Lock): Promise<Codec> {
    return new Promise(resolve => void this.call(async (script, visit) => resolve(await script.unlock(visit, lock))))
  }

  private async look(): Promise<void> {
    const { course, devices, kind } = this.tracker.payload
    const { all, current } = await this.who
    this.tracker.student = current
    if (all.length > 1 || devices === 'shared' || kind === 'work' || seatOf(course)?.key) void this.call((script, visit) => script.show(visit))
  }

  private async call(act: (script: typeof globalThis.gradusStudents, visit: Visit) => unknown): Promise<void> {
    const { tracker } = this
    const { root, students } = tracker.payload
    const who = await this.who
    const place = document.querySelector<HTMLElement>('gr-student')
    try {
      await Promise.all([load(root + students!.words), load(root + students!.script)])
    } catch {
      if (place) {
        place.textContent = tracker.words.say('student.unloaded')
        place.hidden = false
      }
      addEventListener('online', () => {
        if (place) place.textContent = ''
        void this.call(act)
      }, { once: true })
      return
    }
    act(globalThis.gradusStudents, { tracker, who })
  }
}
