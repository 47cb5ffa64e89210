// What the units of a course ask of a student, as the pace counts it. Pure.

import { type Must, type UnitWork, picksOf } from './pacing'
import type { Lesson, Outline, Unit } from './page'
import { type Progress, isBoard, standing, wanted } from './progress'

/** The unit as the calendar calls it: a translation is taught with its original. */
export function taughtAs(unit: Unit): string {
  return unit.same ?? unit.id
}

/**
 * The Must lessons of every unit that is known as a whole, by the calendar's
 * name; a translation speaks for its original only where that is not there.
 */
export function workOf(outline: Outline, progress: Progress): UnitWork[] {
  const must = ({ id, minutes = 0 }: Lesson): Must => ({ minutes, done: !!standing(progress, id).done })
  const { units } = outline
  return units
    .filter(unit => !unit.part && (!unit.same || (unit.whole && !units.some(({ id }) => id === unit.same))))
    .map(unit => ({
      id: taughtAs(unit),
      musts: unit.stations.flatMap(station =>
        station.do !== 'must' ? []
        : isBoard(station) ? picksOf(wanted(station), station.lessons.map(must))
        : [must(station)]),
    }))
}

/**
 * Behind how many stations of a unit the flag stands that is behind a number of
 * its Must lessons (as `UnitPace.flag` counts them): directly behind the last
 * Must station that is passed as a whole; 0 before all of them.
 */
export function flagStation(unit: Unit, flag: number): number {
  let at = 0
  let passed = 0
  for (const [i, station] of unit.stations.entries()) {
    if (station.do !== 'must') continue
    passed += isBoard(station) ? wanted(station) : 1
    if (passed > flag) break
    at = i + 1
  }
  return at
}
