// Which class a student is in. Pure.

import type { Calendar } from './calendar'
import type { LogEvent } from './event'

/**
 * The section whose dates a student sees: the newest choice, by (at, id). '' is
 * the one class of a calendar without sections, which everybody is in; `none`
 * was chosen not to be in any; undefined where nothing was chosen yet, or a
 * section that is gone.
 */
export function sectionOf(calendar: Calendar, events: Iterable<LogEvent>): { id: string } | 'none' | undefined {
  const { sections } = calendar
  if (sections.some(({ id }) => !id)) return { id: '' }
  let newest: LogEvent | undefined
  for (const event of events) {
    if (event.kind !== 'section') continue
    if (!newest || event.at > newest.at || (event.at === newest.at && event.id > newest.id)) newest = event
  }
  if (!newest) return undefined
  if (newest.section === '') return 'none'
  return sections.find(({ id }) => id === newest.section)
}
