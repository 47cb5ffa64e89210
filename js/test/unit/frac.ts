import type { Calendar } from '../../src/calendar'
import { type Outline } from '../../src/page'
import { lesson, outline, unit } from './course'

/** The calendar of the stories about pace: twelve classes from Monday 12 January 2026. */
export function calendar(more: Partial<Calendar> = {}): Calendar {
  return {
    schoolDays: [1, 2, 3, 4, 5], noSchool: [['2026-01-19', '2026-01-19']],
    sections: [{ id: 'p1', name: 'Period 1' }, { id: 'p3', name: 'Period 3' }],
    units: [{ id: 'frac', title: 'Fractions', start: '2026-01-12', classes: 12 }, { id: 'next', title: 'Decimals', follows: 'frac', classes: 3 }],
    lost: [], review: 2, band: 0, ...more,
  }
}

/** The two days that period 3 loses. */
export const snow = [{ date: '2026-01-21', sections: ['p3'], why: 'Snow' }, { date: '2026-01-22', sections: ['p3'], why: 'Snow' }]

/** Its course: Must L1 L2 L3 L5 L6, Should L4 L7, Aspire L8; and a unit after it. */
export function fractions(): Outline {
  const kinds = { 4: 'should', 7: 'should', 8: 'aspire' } as const
  const lessons = [1, 2, 3, 4, 5, 6, 7, 8].map(n => lesson(`frac/L${n}`, { minutes: 40, do: kinds[n as 4] ?? 'must' }))
  return outline({ ...unit('frac', ...lessons), title: 'Fractions' }, { ...unit('next', lesson('next/M1')), title: 'Decimals' })
}
