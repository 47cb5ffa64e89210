import { isOpen } from './next'
import type { Unit } from './page'
import { type Progress, doneOn, isBoard, standing, wanted } from './progress'

/**
 * What a unit has for whoever likes to go on when all Must is done: something of
 * Aspire, else of Should; nothing when all of it is done or waits for something.
 * A board stands on the unit's page.
 */
export function offered(unit: Unit, progress: Progress): { title: string; href: string } | undefined {
  for (const kind of ['aspire', 'should']) {
    for (const station of unit.stations) {
      if (station.do !== kind) continue
      if (!isBoard(station)) {
        if (!standing(progress, station.id).done && isOpen(station, progress)) return station
      } else if (doneOn(station, progress) < wanted(station)) return { title: station.title, href: `${unit.href}#gr-board-${station.board}` }
    }
  }
  return undefined
}
