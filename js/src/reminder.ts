// When to offer saving the work to a file. Pure.

import type { LogEvent } from './event'
import { visitStart } from './visit'

/** What the rule looks at. Times are UTC milliseconds, 0 for never. */
export interface Situation {
  events: Iterable<LogEvent>
  /** The last download. */
  saved: number
  /** The last time the offer was made or put off. */
  asked: number
  now: number
  devices: 'own' | 'shared'
  /** Whether the page is one where a visit comes to rest: home or a unit. */
  resting: boolean
}

/** How many lessons are worked on without a saved file before it is offered. */
const many = 5

/** Whether to offer saving, and how many lessons have work that no file has. */
export function reminder({ events, saved, asked, now, devices, resting }: Situation): { offer: boolean; lessons: number } {
  const moments: number[] = []
  const lessons = new Set<string>()
  let newest = 0
  for (const event of events) {
    moments.push(event.at)
    // Opening a page is no work, and an event without a subject no lesson's.
    if (event.at <= saved || event.kind === 'opened' || !event.subject) continue
    lessons.add(event.subject.replace(/#.*/, ''))
    newest = Math.max(newest, event.at)
  }
  const ending = devices === 'shared' && resting && newest > asked && newest >= visitStart(moments, now)
  const due = lessons.size >= many && day(asked) !== day(now)
  return { offer: lessons.size > 0 && (ending || due), lessons: lessons.size }
}

/** The device's calendar day. */
function day(at: number): string {
  return new Date(at).toDateString()
}
