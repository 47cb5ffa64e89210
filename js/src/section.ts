// Which class a student is in. Pure.

import type { Calendar } from './calendar'
import type { LogEvent } from './event'

/**
 * The id of the section whose dates a student sees: the newest choice, by (at,
 * id); '' is the one class of a calendar without sections, which everybody is in.
 * Null for a student who chose none, undefined for one who never chose, or chose
 * a section that is gone.
 */
export function sectionOf({ sections }: Calendar, events: Iterable<LogEvent>): string | null | undefined {
  if (sections.some(({ id }) => !id)) return ''
  let newest: LogEvent | undefined
  for (const event of events) {
    if (event.kind !== 'section') continue
    if (!newest || event.at > newest.at || (event.at === newest.at && event.id > newest.id)) newest = event
  }
  return newest?.section === '' ? null : sections.find(({ id }) => id === newest?.section)?.id
}
