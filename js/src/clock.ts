/**
 * A clock in UTC milliseconds. In a preview that pretends a day (YYYY-MM-DD), what
 * happens happens on that day, at the time of day that it is: plan, pace and record
 * must agree on when today is. A site has no such day.
 */
export function clockOf(day: string | undefined): () => number {
  if (!day) return Date.now
  const [year, month, date] = day.split('-').map(Number)
  return () => new Date().setFullYear(year!, month! - 1, date)
}
