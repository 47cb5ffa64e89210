import { expect, test } from '@playwright/test'
import { type Calendar, dayOf } from '../../src/calendar'
import { paceOf } from '../../src/pacing'
import type { Unit } from '../../src/page'
import { type Ask, type Plan, planFor, planOf } from '../../src/plan'
import { lessonsOf, progressOf, standing } from '../../src/progress'
import { board, lesson, log, needs, outline, unit } from './course'

const forty = { minutes: 40 }
/** The unit of the stories: twelve classes for five Must lessons, the last two kept free. */
const frac = unit('frac',
  lesson('frac/l1', forty), lesson('frac/l2', { ...forty, ...needs('frac/l1') }), lesson('frac/l3', { ...forty, ...needs('frac/l2') }),
  lesson('frac/l4', { ...forty, do: 'should' }), lesson('frac/l5', { ...forty, ...needs('frac/l3') }), lesson('frac/l6', forty),
  lesson('frac/l7', { ...forty, do: 'should' }), lesson('frac/l8', { ...forty, do: 'aspire' }))
const classes = ['12', '13', '14', '15', '16', '20', '21', '22', '23', '26', '27', '28'].map(day => `2026-01-${day}`)

/** Some moment of a day. */
const on = (day: number): number => new Date(2026, 0, day, 10).getTime()

/** A plan in a line: `27: l2 l3 · 28: l5 l6 · skip l4 l7 l8`, with `12-14` for several classes, `✓` for what is done. */
function told({ days, skip }: Plan): string {
  const last = (id: string): string => id.replace(/^.*\//, '')
  const date = (day: string): string => day.slice(-2)
  const lines = days.map(({ from, to, steps }) =>
    `${from ? (from === to ? date(from) : `${date(from)}-${date(to)}`) : 'after'}: ${steps.map(step => `${step.done ? '✓' : ''}${step.pick ? '?' : ''}${last(step.id)}`).join(' ')}`)
  return [...lines, ...(skip.length ? [`skip ${skip.map(station => last(station.id)).join(' ')}`] : [])].join(' · ')
}

/** Asks on a day of January; the class has met before it. */
function plan(day: number, lines: string[], more: Partial<Ask> & { all?: Unit[] } = {}): Plan {
  const today = `2026-01-${day}`
  const units = more.units ?? [frac]
  const course = outline(...(more.all ?? units))
  return planOf({
    outline: course, units, unit: units[units.length - 1], progress: progressOf(log(...lines), course), meetings: classes.filter(meeting => meeting >= today),
    classes: 12, review: 2, today, behind: day > 21, ...more,
  })
}

const l1 = `${on(12)} done frac/l1`
const board2 = board('show', 2, [lesson('frac/p', { minutes: 30 }), lesson('frac/q', { minutes: 45 }), lesson('frac/r', { minutes: 30 })], { do: 'must' })

/** Five classes for five lessons, three more kept free; three are over. */
const tight: Partial<Ask> = {
  units: [unit('u', ...['a', 'b', 'c', 'd', 'e'].map(id => lesson(`u/${id}`)))], classes: 8, review: 3,
  meetings: ['2026-01-20', '2026-01-21', '2026-01-22', '2026-01-23', '2026-01-26'],
}

const cases: { name: string; day: number; log?: string[]; ask?: Partial<Ask> & { all?: Unit[] }; plan: string }[] = [
  { name: 'two weeks away: what is left over the two classes left', day: 27, log: [l1], plan: '27: l2 l3 · 28: l5 l6 · skip l4 l7 l8' },
  { name: 'a day more spreads it anew', day: 27, log: [l1], ask: { meetings: ['2026-01-27', '2026-01-28', '2026-01-29'] }, plan: '27: l2 · 28: l3 l5 · 29: l6 · skip l4 l7 l8' },
  { name: 'a day less too', day: 28, log: [l1], plan: '28: l2 l3 l5 l6 · skip l4 l7 l8' },
  { name: 'at the beginning, the last two classes stay free', day: 12, plan: '12-13: l1 · 14-15: l2 · 16-20: l3 · 21-22: l5 · 23-26: l6 · skip l4 l7 l8' },
  { name: 'on pace they stay free', day: 20, log: [l1, `${on(15)} done frac/l2`], plan: '20-21: l3 · 22-23: l5 · 26: l6 · skip l4 l7 l8' },
  { name: 'one lesson behind, they are used', day: 22, log: [l1, `${on(15)} done frac/l2`], plan: '22-23: l3 · 26-27: l5 · 28: l6 · skip l4 l7 l8' },
  { name: 'on pace, a lesson a class', day: 20, log: ['1 done u/a', '1 done u/b', '1 done u/c'], ask: tight, plan: '20: d · 21: e' },
  { name: 'two behind, two of the three free classes are used', day: 20, log: ['1 done u/a'], ask: { ...tight, behind: true }, plan: '20: b · 21: c · 22: d · 23: e' },
  { name: 'far ahead, there is time', day: 13, log: ['l1', 'l2', 'l3', 'l5'].map(id => `${on(12)} done frac/${id}`), plan: '13-26: l6 · skip l4 l7 l8' },
  { name: 'begun lessons come first', day: 27, log: [l1, `${on(26)} opened frac/l6`], plan: '27: l6 l2 · 28: l3 l5 · skip l4 l7 l8' },
  { name: 'what is next up leads', day: 27, log: [l1, `${on(26)} opened frac/l2`, `${on(26)} ticked frac/l6#x`], ask: { first: 'frac/l6' }, plan: '27: l6 l2 · 28: l3 l5 · skip l4 l7 l8' },
  { name: 'looking ahead begins nothing', day: 27, log: [l1, `${on(26)} opened frac/l5`], plan: '27: l2 l3 · 28: l5 l6 · skip l4 l7 l8' },
  { name: 'done by own word is done', day: 27, log: [l1, `${on(20)} done frac/l2`, `${on(20)} done frac/l3`], plan: '27: l5 · 28: l6 · skip l4 l7 l8' },
  { name: 'what was done today in class is part of its share', day: 27, log: [l1, `${on(27)} done frac/l2`], plan: '27: ✓l2 l3 · 28: l5 l6 · skip l4 l7 l8' },
  { name: 'all of it, in the order of the path', day: 27, log: [l1, `${on(27)} done frac/l2`, `${on(27)} opened frac/l3`, `${on(27) + 1} done frac/l3`], plan: '27: ✓l2 ✓l3 · 28: l5 l6 · skip l4 l7 l8' },
  { name: 'more than it', day: 27, log: [l1, ...['l2', 'l3', 'l6'].map(id => `${on(27)} done frac/${id}`)], plan: '27: ✓l2 ✓l3 ✓l6 · 28: l5 · skip l4 l7 l8' },
  { name: 'what was done at the weekend is done', day: 24, log: [l1, `${on(24)} done frac/l2`], plan: '26: l3 · 27: l5 · 28: l6 · skip l4 l7 l8' },
  { name: 'after the unit, in order', day: 29, log: [l1, `${on(29)} done frac/l3`], plan: 'after: l2 l5 l6 · skip l4 l7 l8' },
  { name: 'a Should that is done is no longer skipped', day: 28, log: [l1, `${on(13)} done frac/l4`], plan: '28: l2 l3 l5 l6 · skip l7 l8' },
  { name: 'nothing is left', day: 28, log: ['l1', 'l2', 'l3', 'l5', 'l6'].map(id => `${on(12)} done frac/${id}`), plan: 'skip l4 l7 l8' },
  { name: 'nothing was ever asked', day: 28, ask: { units: [unit('u', lesson('u/a', { do: 'aspire' }))] }, plan: 'skip a' },
  { name: 'in no unit', day: 28, ask: { units: [] }, plan: '' },
  {
    name: 'a Should that a Must needs comes with it', day: 28, plan: '28: a s b · skip t',
    ask: { units: [unit('u', lesson('u/a'), lesson('u/b', needs('u/s')), lesson('u/s', { do: 'should', ...needs('u/a') }), lesson('u/t', { do: 'should' }))] },
  },
  {
    name: 'what is needed from a unit that has not begun comes too', day: 28, plan: '28: m a',
    ask: { units: [unit('u', lesson('u/a', needs('v/m')))], all: [unit('u', lesson('u/a', needs('v/m'))), unit('v', lesson('v/m'))] },
  },
  {
    name: 'a need that the page does not know is passed over', day: 28, plan: '28: a',
    ask: { units: [unit('u', lesson('u/a', needs('v/m')))] },
  },
  {
    name: 'short lessons share a class, a long one has its own', day: 26, plan: '26: a b · 27-28: c',
    ask: { units: [unit('u', lesson('u/a', { minutes: 10 }), lesson('u/b', { minutes: 10 }), lesson('u/c', { minutes: 100 }))] },
  },
  {
    name: 'minutes count only where all have them', day: 26, plan: '26: a · 27: b · 28: c',
    ask: { units: [unit('u', lesson('u/a', { minutes: 10 }), lesson('u/b'), lesson('u/c', { minutes: 100 }))] },
  },
  {
    name: 'also where what lacks them is done', day: 26, log: [`${on(12)} done u/b`], plan: '26-27: a · 28: c',
    ask: { units: [unit('u', lesson('u/a', { minutes: 10 }), lesson('u/b'), lesson('u/c', { minutes: 100 }))] },
  },
  {
    name: 'work from the unit before comes first, in course order', day: 27, log: [l1], plan: '27: m2 l2 l3 · 28: l5 l6 · skip m3 l4 l7 l8',
    ask: { units: [unit('deci', lesson('deci/m2', forty), lesson('deci/m3', { do: 'should' })), frac] },
  },
  {
    name: 'of a unit before where no Must is left, nothing has to be skipped', day: 27, log: [l1, `${on(12)} done deci/m2`], plan: '27: l2 l3 · 28: l5 l6 · skip l4 l7 l8',
    ask: { units: [unit('deci', lesson('deci/m2', forty), lesson('deci/m3', { do: 'should' })), frac] },
  },
  {
    name: 'a board that is a Must counts as its picks', day: 27, log: [l1], plan: '27: ?show ?show · 28: a',
    ask: { units: [unit('u', board2, lesson('u/a', forty))] },
  },
  {
    name: 'a lesson of it that is begun is one of them', day: 27, log: [`${on(26)} ticked frac/q#x`], plan: '27: q · 28: ?show a',
    ask: { units: [unit('u', board2, lesson('u/a', forty))] },
  },
  {
    name: 'so is one that is done today', day: 27, log: [`${on(27)} done frac/r`], plan: '27: ✓r ?show · 28: a',
    ask: { units: [unit('u', board2, lesson('u/a', forty))] },
  },
  {
    name: 'what is chosen on it is in the plan, what was given back is not', day: 27, plan: '27: r ?show · 28: a',
    log: [l1, `${on(26)} ticked frac/p#x`, `${on(26) + 1} unchose frac/p`, `${on(26)} chose frac/r`],
    ask: { units: [unit('u', board2, lesson('u/a', forty))] },
  },
  {
    name: 'a board of another kind may wait', day: 28, plan: '28: a · skip show',
    ask: { units: [unit('u', { ...board2, do: 'should' }, lesson('u/a'))] },
  },
  {
    name: 'until enough of it is done', day: 28, log: [`${on(12)} done frac/p`, `${on(12)} done frac/q`], plan: '28: a',
    ask: { units: [unit('u', { ...board2, do: 'should' }, lesson('u/a'))] },
  },
  {
    name: 'a unit of one class', day: 28, plan: '28: a b',
    ask: { units: [unit('u', lesson('u/a'), lesson('u/b'))], classes: 1, review: 2 },
  },
  {
    name: 'a circle of needs ends', day: 28, plan: '28: b a',
    ask: { units: [unit('u', lesson('u/a', needs('u/b')), lesson('u/b', needs('u/a')))] },
  },
]

for (const c of cases) {
  test(c.name, () => {
    expect(told(plan(c.day, c.log ?? [], c.ask))).toBe(c.plan)
  })
}

test('a day says its minutes, without what is done, and nothing where one is not known', () => {
  expect(plan(27, [l1]).days.map(day => day.minutes)).toEqual([80, 80])
  expect(plan(27, [l1, `${on(27)} done frac/l2`]).days.map(day => day.minutes)).toEqual([40, 80])
  expect(plan(27, [l1, `${on(27)} done frac/l2`]).left).toBe(3)
  const units = [unit('u', lesson('u/a', forty), lesson('u/b'))]
  expect(plan(27, [], { units }).days.map(day => day.minutes)).toEqual([40, 0])
})

test('a step says where it is and whether it can be done at home', () => {
  const units = [unit('u', lesson('u/lab', { home: false, minutes: 20 }), board2)]
  const pick = { id: 'show', title: 'show', href: 'u/index.html#gr-board-show', minutes: 35, pick: true }
  expect(plan(28, [], { units }).days[0]!.steps).toEqual([
    expect.objectContaining({ id: 'u/lab', title: 'lab', href: 'u/lab.html', minutes: 20, home: false, done: false }), pick, pick,
  ])
  const lab = board('show', 1, [lesson('u/x', { home: false }), lesson('u/y', { home: false })], { do: 'must' })
  expect(plan(28, [], { units: [unit('u', lab)] }).days[0]!.steps).toEqual([{ ...pick, minutes: 0, home: false }])
})

test('the days of these tests are the days of this device', () => {
  expect(dayOf(on(27))).toBe('2026-01-27')
})

const calendar: Calendar = {
  schoolDays: [1, 2, 3, 4, 5], noSchool: [['2026-01-19', '2026-01-19']], sections: [{ id: 'p1', name: 'Period 1' }, { id: 'p3', name: 'Period 3' }],
  units: [{ id: 'frac', start: '2026-01-12', classes: 12 }, { id: 'deci', follows: 'frac', classes: 5 }],
  lost: [{ date: '2026-01-21', sections: ['p3'] }, { date: '2026-01-22', sections: ['p3'] }], review: 2, band: 0,
}
const deci = unit('deci', lesson('deci/m1', forty), lesson('deci/m2', forty))

/** The plan of somebody in a section on a day, by the calendar. */
function planned(today: string, section: string, units: Unit[], lines: string[], first?: string): string {
  const course = outline(...units)
  const progress = progressOf(log(...lines), course)
  const work = units.filter(unit => !unit.same).map(unit => ({
    id: unit.id,
    musts: lessonsOf(unit).filter(lesson => lesson.do === 'must').map(({ id, minutes = 0 }) => ({ minutes, done: !!standing(progress, id).done })),
  }))
  return told(planFor({ outline: course, progress, calendar, section, pace: paceOf(calendar, section, today, work), today, first }))
}

const dated: [name: string, today: string, section: string, units: Unit[], log: string[], plan: string][] = [
  ['the classes left of the unit', '2026-01-27', 'p1', [frac], [l1], '27: l2 l3 · 28: l5 l6 · skip l4 l7 l8'],
  ['those of a section that lost two', '2026-01-27', 'p3', [frac], [l1], '27: l2 · 28: l3 · 29: l5 · 30: l6 · skip l4 l7 l8'],
  ['from the next class on, on a day without', '2026-01-25', 'p1', [frac], [l1], '26: l2 · 27: l3 l5 · 28: l6 · skip l4 l7 l8'],
  ['before the unit nothing', '2026-01-11', 'p1', [frac, deci], [], ''],
  ['only units that have begun', '2026-01-28', 'p1', [frac, deci], [l1], '28: l2 l3 l5 l6 · skip l4 l7 l8'],
  ['over the classes of the next unit, with its own lessons', '2026-01-29', 'p1', [frac, deci], [l1, '1 done frac/l2', '1 done frac/l3'], '29: l5 · 30: l6 · 02-03: m1 · 04: m2 · skip l4 l7 l8'],
  ['a unit that is over, on its own page', '2026-01-29', 'p1', [frac], [l1], 'after: l2 l3 l5 l6 · skip l4 l7 l8'],
  ['when all units are over', '2026-02-09', 'p1', [frac, deci], [l1], 'after: l2 l3 l5 l6 m1 m2 · skip l4 l7 l8'],
  ['a translation is its original', '2026-01-29', 'p1', [frac, deci, { ...deci, id: 'es/deci', same: 'deci' }], [l1, ...['l2', 'l3', 'l5', 'l6'].map(id => `1 done frac/${id}`)], '29-30: m1 · 02: m2'],
]

for (const [name, today, section, units, lines, want] of dated) {
  test(`by the calendar: ${name}`, () => {
    expect(planned(today, section, units, lines)).toBe(want)
  })
}

test('by the calendar: a translation alone', () => {
  const { outline: course, progress } = { outline: outline({ ...frac, id: 'es/frac', same: 'frac' }), progress: new Map() }
  const work = [{ id: 'frac', musts: [{ minutes: 40, done: false }] }]
  const today = '2026-01-28'
  expect(told(planFor({ outline: course, progress, calendar, section: 'p1', pace: paceOf(calendar, 'p1', today, work), today })))
    .toBe('28: l1 l2 l3 l5 l6 · skip l4 l7 l8')
})
