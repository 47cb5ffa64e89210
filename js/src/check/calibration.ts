import type { Try } from './tries'

/** Of the answers of a try that a student was this sure of, how many are right. */
export interface Calibration {
  /** From 1 to 3. */
  sure: number
  right: number
  total: number
}

/** How sure a student was against what came of it, the surest first; only what was said. */
export function calibrationOf({ answers }: Try): Calibration[] {
  return [3, 2, 1].flatMap(sure => {
    const said = [...answers.values()].filter(answer => answer.event.sure === sure)
    return said.length ? [{ sure, right: said.filter(answer => answer.right).length, total: said.length }] : []
  })
}
