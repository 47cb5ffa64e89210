// How a student stands against the class, in words. Pure.

import { sayDay } from './dates'
import type { Next } from './next'
import type { Pace, UnitPace } from './pacing'
import type { Lesson } from './page'
import type { Words } from './words'
import { taughtAs } from './workload'

/** Two short texts; '' for nothing to say. */
export interface Said {
  /** How the student stands. */
  stands: string
  /** Where the class is. */
  class: string
}

/** What else there is to know. */
export interface Knowing {
  /** What is named to whoever is ahead; left out for nothing. */
  offer?: string
  /** Of other units that have begun nothing is known: then only the one is spoken of, by its title. */
  alone?: boolean
}

/** How a student stands, and where the class is. Title names a unit. */
export function sayPace(pace: Pace, words: Words, title: (unit: string) => string, { offer, alone }: Knowing = {}): Said {
  return { stands: alone ? sayAlone(pace, words, title) : sayWhole(pace, words, offer), class: sayClass(pace, words, title) }
}

function sayWhole({ running, status, behind }: Pace, words: Words, offer?: string): string {
  const must = words.say('must')
  const told: string[] = []
  if (status === 'done') told.push(words.say('pace.done', { must }))
  if (status === 'ahead') told.push(words.say('pace.ahead'))
  if (status === 'pace') told.push(words.say('pace.pace'))
  if (status === 'ahead' && offer) told.push(words.say('pace.offer', { title: offer }))
  if ((status === 'pace' || status === 'behind') && behind > 0) {
    told.push(
      !running ? words.count('pace.after', behind, { must })
      : running.flag === running.total ? words.count('pace.go', behind, { must, left: words.count('pace.left', running.left) })
      : words.count('pace.flag', behind, { must }))
  }

  return told.join(' ')
}

/** In its unit a student may be further than the class and have much left elsewhere: that is no pace. */
function sayAlone({ units, status, behind }: Pace, words: Words, title: (unit: string) => string): string {
  const [unit] = units
  if (!unit?.begun) return ''
  const values = { must: words.say('must'), title: title(unit.id) }
  if (status === 'done') return words.say('pace.unit.done', values)
  if (behind <= 0) return words.say('pace.unit.pace', values)
  if (unit.over) return words.count('pace.unit.after', behind, values)
  return unit.flag === unit.total ? words.count('pace.unit.go', behind, { ...values, left: words.count('pace.left', unit.left) })
    : words.count('pace.unit.flag', behind, values)
}

function sayClass({ units, running }: Pace, words: Words, title: (unit: string) => string): string {
  const day = (date: string): string => sayDay(words.language, date)
  const where: string[] = []
  const ahead = units.filter(unit => !unit.begun && unit.first).sort((a, b) => (a.first < b.first ? -1 : 1))[0]
  if (running) {
    const { id, last, flag, total } = running
    if (last) where.push(words.say('pace.until', { title: title(id), date: day(last) }))
    if (flag) where.push(words.count('pace.stands', total, { n: flag, total, must: words.say('must'), title: title(id) }))
  } else {
    if (units.length === 1 && units[0]!.over) where.push(words.say(`pace.${units[0]!.practice ? 'practice' : 'open'}`))
    if (ahead) where.push(words.say('pace.before', { title: title(ahead.id), date: day(ahead.first) }))
  }
  return where.join(' ')
}

/** When the class is in a unit, in a few words; '' where nobody knows. */
export function sayUnit({ begun, over, practice, first, last }: UnitPace, words: Words): string {
  const date = (day: string): string => sayDay(words.language, day)
  if (over) return words.say(practice ? 'pace.drill' : 'pace.over')
  if (begun) return last && words.say('pace.here', { date: date(last) })
  return first && words.say('pace.starts', { date: date(first) })
}

/**
 * Why a lesson is next, where its place on the path is all that there would be to
 * say and the pace says more; else ''. What is next does not depend on it.
 */
export function sayWhy({ lesson, unit, because }: Extract<Next, { lesson: Lesson }>, { units, status }: Pace, words: Words): string {
  const at = units.find(({ id }) => id === taughtAs(unit))
  if (!at || (because.why !== 'order' && because.why !== 'first') || lesson.do !== 'must') return ''
  // Where only this unit is known, the pace itself says when the class is in it.
  if (units.length === 1 && (at.over || !at.begun)) return ''
  if (at.over) return at.practice ? '' : words.say('why.after')
  if (!at.begun) return at.first && status !== 'before' ? words.say('why.early', { date: sayDay(words.language, at.first) }) : ''
  return at.flag > at.done ? words.say('why.flag') : ''
}
