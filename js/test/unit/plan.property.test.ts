import { expect, test } from '@playwright/test'
import type { Board, Lesson, Unit } from '../../src/page'
import { type Ask, planOf } from '../../src/plan'
import { doneOn, isBoard, lessonsOf, progressOf, standing, wanted } from '../../src/progress'
import { board, lesson, log, needs, outline, random, shuffled, unit } from './course'

/** Some units with lessons of every kind, that need what stands before them, and boards; and a student's record there. */
function life(seed: number): { ask: Ask; events: string[] } {
  const chance = random(seed)
  const upTo = (n: number): number => Math.floor(chance() * n)
  const timed = chance() < 0.7
  const units: Unit[] = []
  const before: string[] = []
  const events: string[] = []
  const one = (id: string): Lesson => {
    const wants = before.filter(() => chance() < 0.15)
    const made = lesson(id, {
      do: (['must', 'must', 'must', 'should', 'aspire'] as const)[upTo(5)]!,
      ...((timed || chance() < 0.5) && { minutes: 5 + upTo(90) }), ...(chance() < 0.1 && { home: false as const }), ...(wants.length && needs(...wants)),
    })
    if (chance() < 0.35) events.push(`${1 + upTo(50)} done ${id}`)
    else if (chance() < 0.2) events.push(`${1 + upTo(50)} opened ${id}`)
    if (chance() < 0.2) events.push(`${1 + upTo(50)} ${chance() < 0.6 ? 'chose' : 'unchose'} ${id}`)
    return made
  }
  for (let u = 0; u <= upTo(3); u++) {
    const stations: (Lesson | Board)[] = []
    for (let i = 0; i < 1 + upTo(8); i++) {
      if (chance() < 0.15) stations.push(board(`b${u}${i}`, 1 + upTo(3), Array.from({ length: 1 + upTo(4) }, (_, n) => one(`u${u}/b${i}${n}`)), { do: chance() < 0.6 ? 'must' : 'should' }))
      else stations.push(one(`u${u}/l${i}`))
      // What stands on a board is not needed elsewhere: which of it is done is the student's choice.
      const last = stations[stations.length - 1]!
      if (!isBoard(last)) before.push(last.id)
    }
    units.push(unit(`u${u}`, ...stations))
  }
  const course = outline(...units)
  const classes = 1 + upTo(20)
  const left = upTo(classes + 1)
  return {
    events,
    ask: {
      outline: course, units, unit: units[upTo(units.length)], progress: progressOf(log(...events), course), classes, review: upTo(4), today: '2026-01-01', behind: chance() < 0.5,
      meetings: Array.from({ length: left }, (_, i) => `2026-02-${String(i + 1).padStart(2, '0')}`),
    },
  }
}

/** What is wrong with the plan for a life; empty when nothing is. */
function faults({ ask, events }: ReturnType<typeof life>): string[] {
  const found: string[] = []
  const must = (holds: boolean, fault: string): void => {
    if (!holds) found.push(fault)
  }
  const { outline: course, progress, meetings, review, units, unit } = ask
  const plan = planOf(ask)
  const steps = plan.days.flatMap(day => day.steps)
  const ids = steps.filter(step => !step.pick).map(step => step.id)
  const stations = units.flatMap(unit => unit.stations)

  // All that is left of Must, and once; nothing that is done.
  must(new Set(ids).size === ids.length, 'twice')
  must(plan.left === steps.length, 'left')
  for (const station of stations) {
    if (isBoard(station)) {
      const taken = steps.filter(step => step.pick ? step.id === station.board : station.lessons.some(({ id }) => id === step.id)).length
      must(taken === (station.do === 'must' ? Math.max(0, wanted(station) - doneOn(station, progress)) : 0), `picks of ${station.board}`)
    } else {
      const done = standing(progress, station.id).done
      must(!(done && ids.includes(station.id)), `${station.id} is done`)
      must(!!done || station.do !== 'must' || ids.includes(station.id), `${station.id} is missing`)
    }
  }

  // What a lesson needs comes before it.
  const lessons = new Map(course.units.flatMap(lessonsOf).map(lesson => [lesson.id, lesson]))
  for (const [i, id] of ids.entries()) {
    for (const need of lessons.get(id)!.needs ?? []) must(!!standing(progress, need.id).done || ids.slice(0, i).includes(need.id), `${id} needs ${need.id}`)
  }

  // What may wait is neither done nor planned, and is all the rest of the unit.
  for (const station of unit!.stations) {
    const id = isBoard(station) ? station.board : station.id
    const done = isBoard(station) ? doneOn(station, progress) >= wanted(station) : !!standing(progress, id).done
    must(plan.skip.some(station => station.id === id) === (station.do !== 'must' && !done && !ids.includes(id)), `skip ${id}`)
  }

  // The classes follow one another from the next on; those kept free stay so on pace.
  let next = 0
  for (const { from, to, steps: share, minutes } of plan.days) {
    must(share.length > 0, 'an empty class')
    must(minutes === (share.every(step => step.minutes) ? share.reduce((sum, step) => sum + step.minutes!, 0) : 0), 'minutes')
    must(from === (meetings[next] ?? '') && (to >= from), `class ${from} ${to}`)
    if (meetings.length) next = meetings.indexOf(to) + 1
  }
  const kept = Math.max(1, meetings.length - review)
  if (!steps.length || !meetings.length) must(plan.days.length === (steps.length ? 1 : 0), 'without classes')
  else must(ask.behind ? next >= kept : next === kept, 'kept free')

  // No class has more than an even share and the half of one lesson.
  if (steps.every(step => step.minutes) && stations.every(station => station.do !== 'must' || (isBoard(station) ? station.lessons : [station]).every(lesson => lesson.minutes))) {
    let rest = steps.reduce((sum, step) => sum + step.minutes!, 0)
    for (const { from, steps: share, minutes } of plan.days) {
      const even = rest / Math.max(1, next - (from ? meetings.indexOf(from) : 0))
      must(share.length === 1 || minutes <= even + share[share.length - 1]!.minutes! / 2, `too much on ${from}`)
      rest -= minutes
    }
    must(rest === 0, 'the sum')
  }

  // The order in which the record came together makes no difference.
  const again = planOf({ ...ask, progress: progressOf(shuffled(log(...events), random(events.length)), course) })
  must(JSON.stringify(again) === JSON.stringify(plan), 'order of events')
  return found
}

test('a plan has all that is left of Must once, in an order that its needs allow, over the classes that are left', () => {
  for (let seed = 1; seed <= 10_000; seed++) {
    const found = faults(life(seed))
    if (found.length) expect(found, `seed ${seed}`).toEqual([])
  }
})
