// What another's parser reads of a calendar file. ical.js is a development
// dependency of the tests alone.

import { createRequire } from 'node:module'

interface Time { isDate: boolean; toString(): string }
interface Property { getFirstValue(): unknown }
interface Component {
  getAllSubcomponents(name: string): Component[]
  getFirstPropertyValue(name: string): unknown
  getAllProperties(name: string): Property[]
}
interface Parser {
  parse(text: string): unknown
  Component: new (parsed: unknown) => Component
}

const parser = createRequire(import.meta.url)('ical.js') as Parser

/** An event of whole days, YYYY-MM-DD; `end` is the first day after it. */
export interface CalendarEvent {
  uid: string
  start: string
  end: string
  wholeDay: boolean
  stamp: string
  summary: string
  description: string
  url: string
  /** Null where the event does not say how often it was changed. */
  sequence: unknown
  busy: boolean
}

/** Reads a calendar file; throws where it is none. */
export function readCalendar(text: string): { name: string; shown: string; url: string; source: string; method: unknown; events: CalendarEvent[] } {
  const calendar = new parser.Component(parser.parse(text))
  const of = (component: Component, name: string) => component.getFirstPropertyValue(name)
  const said = (component: Component, name: string) => String(of(component, name) ?? '')
  return {
    name: said(calendar, 'name'), shown: said(calendar, 'x-wr-calname'), url: said(calendar, 'url'), source: said(calendar, 'source'),
    method: of(calendar, 'method'),
    events: calendar.getAllSubcomponents('vevent').map(event => ({
      uid: said(event, 'uid'), start: said(event, 'dtstart'), end: said(event, 'dtend'),
      wholeDay: (of(event, 'dtstart') as Time).isDate && (of(event, 'dtend') as Time).isDate,
      stamp: said(event, 'dtstamp'), summary: said(event, 'summary'), description: said(event, 'description'), url: said(event, 'url'),
      sequence: of(event, 'sequence'), busy: said(event, 'transp') !== 'TRANSPARENT',
    })),
  }
}
