// Days of the calendar (YYYY-MM-DD) as people write them, without the year: a
// course has one school year at hand.

import { known } from './words'

const format = (language: string, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(`${known(language)}-u-nu-latn`, { ...style, day: 'numeric', month: 'long', timeZone: 'UTC' })

/** One day with its weekday: "Friday, January 30". */
export function sayDay(language: string, date: string): string {
  return format(language, { weekday: 'long' }).format(Date.parse(date))
}

/** The days of one class, or of several in a row by the first and the last, with their weekdays. */
export function sayClasses(language: string, from: string, to: string): string {
  return format(language, { weekday: 'long' }).formatRange(Date.parse(from), Date.parse(to))
}

/** Several days in order, those that follow each other as a range: "January 21 – 22 and February 3". */
export function sayDays(language: string, dates: readonly string[]): string {
  const ranges: [first: number, last: number][] = []
  for (const day of dates.map(date => Date.parse(date))) {
    const open = ranges[ranges.length - 1]
    if (open && day - open[1] === 864e5) open[1] = day
    else ranges.push([day, day])
  }
  const form = format(language, {})
  return new Intl.ListFormat(known(language)).format(ranges.map(([first, last]) => form.formatRange(first, last)))
}
