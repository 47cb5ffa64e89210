/** How long nothing may happen within one visit, in milliseconds. */
export const pause = 30 * 60 * 1000

/**
 * When the visit that now belongs to began: the run of moments, none further
 * from the next than half an hour, that leads up to now. All in UTC
 * milliseconds; moments come in any order.
 */
export function visitStart(moments: Iterable<number>, now: number): number {
  let start = now
  for (const moment of [...moments].sort((a, b) => b - a)) {
    if (moment > now) continue // a clock that was wrong
    if (start - moment > pause) break
    start = moment
  }
  return start
}
