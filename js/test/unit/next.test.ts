import { expect, test } from '@playwright/test'
import { lessonAt, nextUp } from '../../src/next'
import type { Unit } from '../../src/page'
import { progressOf } from '../../src/progress'
import { board, lesson, log, needs, outline, unit } from './course'

const frac = unit('frac',
  lesson('frac/l1'), lesson('frac/l2', needs('frac/l1')), lesson('frac/l3', needs('frac/l2')),
  lesson('frac/l4', { do: 'should', ...needs('frac/l3') }), lesson('frac/l5', needs('frac/l3')),
  board('show', 2, [lesson('frac/p'), lesson('frac/q'), lesson('frac/r')]),
  lesson('frac/l8', { do: 'aspire', ...needs('frac/l5') }))
const deci = unit('deci', lesson('deci/m1'), lesson('deci/m2', { do: 'should' }))
const must = ['1 done frac/l1', '2 done frac/l2', '3 done frac/l3', '4 done frac/l5', '5 done deci/m1']
const board2 = ['6 done frac/p', '7 done frac/r']

/** A log over both units, when lessons were read on in, and what comes next and why. */
const cases: { name: string; log: string[]; read?: Record<string, number>; units?: Unit[]; next: unknown }[] = [
  { name: 'a new student begins at the beginning', log: [], next: 'frac/l1 first' },
  { name: 'after the first, what needs it', log: ['1 done frac/l1'], next: 'frac/l2 needs l1' },
  { name: 'a Must that is skipped comes before later ones', log: ['1 done frac/l1', '2 done deci/m1'], next: 'frac/l2 needs l1' },
  { name: 'Must lessons go on across units', log: must.slice(0, 4), next: 'deci/m1 order' },
  { name: 'an opened lesson is unfinished', log: ['1 opened deci/m1'], next: 'deci/m1 begun' },
  { name: 'looking ahead begins nothing', log: ['1 opened frac/l3'], next: 'frac/l1 first' },
  { name: 'a ticked task begins a lesson', log: ['1 ticked deci/m2#x'], next: 'deci/m2 begun' },
  { name: 'of two begun the one worked on last', log: ['1 ticked frac/l1#x', '2 ticked deci/m1#x'], next: 'deci/m1 begun' },
  { name: 'reading on is work too', log: ['1 opened frac/l1', '2 opened deci/m1', '3 opened deci/m2'], read: { 'deci/m1': 9 }, next: 'deci/m1 begun' },
  { name: 'leafing through leads to the first', log: ['1 opened frac/l1', '2 opened deci/m1', '3 opened deci/m2'], next: 'frac/l1 begun' },
  { name: 'done is finished, though opened again', log: ['1 done frac/l1', '2 opened frac/l1'], next: 'frac/l2 needs l1' },
  { name: 'undone is unfinished', log: ['1 opened frac/l1', '2 done frac/l1', '3 undone frac/l1'], next: 'frac/l1 begun' },
  { name: 'then boards', log: must, next: 'board show 2 3' },
  { name: 'until enough is chosen', log: [...must, '6 done frac/p'], next: 'board show 1 2' },
  { name: 'an opened lesson of a board', log: [...must, '6 opened frac/q'], next: 'frac/q begun' },
  { name: 'but not beyond what the board asks for', log: [...must, ...board2, '8 opened frac/q'], next: 'frac/l4 more should' },
  { name: 'what is chosen on a board comes before choosing more', log: [...must, '6 chose frac/q'], next: 'frac/q chosen show' },
  { name: 'then what is still to choose', log: [...must, '6 chose frac/q', '7 done frac/q'], next: 'board show 1 2' },
  { name: 'what was chosen and begun', log: [...must, '6 chose frac/q', '7 chose frac/r', '8 opened frac/r'], next: 'frac/r begun' },
  { name: 'looking at a card when all is chosen begins nothing', log: [...must, '6 chose frac/q', '7 chose frac/r', '8 opened frac/p'], next: 'frac/q chosen show' },
  { name: 'what was given back waits', log: [...must, '6 chose frac/q', '7 ticked frac/q#x', '8 unchose frac/q'], next: 'board show 2 3' },
  { name: 'and is taken up where it was, when it is chosen again', log: [...must, '6 chose frac/q', '7 ticked frac/q#x', '8 unchose frac/q', '9 chose frac/q'], next: 'frac/q begun' },
  { name: 'done counts though it was given back', log: [...must, ...board2, '8 unchose frac/p'], next: 'frac/l4 more should' },
  {
    name: 'a board of Must stands among them', log: ['1 done u/a'], next: 'board m 1 2',
    units: [unit('u', lesson('u/a'), board('m', 1, [lesson('u/p'), lesson('u/q')], { do: 'must' }), lesson('u/b'))],
  },
  {
    name: 'but after those before it', log: [], next: 'u/a first',
    units: [unit('u', lesson('u/a'), board('m', 1, [lesson('u/p'), lesson('u/q')], { do: 'must' }), lesson('u/b'))],
  },
  {
    name: 'and what is chosen there is a Must', log: ['1 done u/a', '2 chose u/q'], next: 'u/q chosen m',
    units: [unit('u', lesson('u/a'), board('m', 1, [lesson('u/p'), lesson('u/q')], { do: 'must' }), lesson('u/b'))],
  },
  {
    name: 'when enough is done, what is chosen beyond is no duty', log: ['1 done u/a', '2 chose u/q', '3 done u/p'], next: 'u/b order',
    units: [unit('u', lesson('u/a'), board('m', 1, [lesson('u/p'), lesson('u/q')], { do: 'must' }), lesson('u/b'))],
  },
  { name: 'then Should, in course order', log: [...must, ...board2], next: 'frac/l4 more should' },
  { name: 'then Should of later units', log: [...must, ...board2, '8 done frac/l4'], next: 'deci/m2 more should' },
  { name: 'then Aspire', log: [...must, ...board2, '8 done frac/l4', '9 done deci/m2'], next: 'frac/l8 more aspire' },
  { name: 'then nothing', log: [...must, ...board2, '8 done frac/l4', '9 done deci/m2', '10 done frac/l8'], next: undefined },
  {
    name: 'what stands between a Must and its needs', log: [], next: 'u/s needed m',
    units: [unit('u', lesson('u/m', needs('u/s')), lesson('u/s', { do: 'should' }))],
  },
  {
    name: 'of several needs the one done last is named', log: ['5 done u/a', '3 done u/b'], next: 'u/c needs a',
    units: [unit('u', lesson('u/a'), lesson('u/b'), lesson('u/c', needs('u/a', 'u/b')))],
  },
  {
    name: 'a circle of needs ends', log: [], next: undefined,
    units: [unit('u', lesson('u/a', needs('u/b')), lesson('u/b', needs('u/a')))],
  },
  {
    name: 'a translation is no second unit', log: ['1 done u/a'], next: undefined,
    units: [unit('u', lesson('u/a')), { ...unit('es/u', lesson('u/a')), same: 'u' }],
  },
  {
    name: 'a translation alone is a unit', log: [], next: 'u/a first',
    units: [{ ...unit('es/u', lesson('u/a')), same: 'u' }],
  },
  {
    name: 'what the unit needs from another unit, where the page knows only one', log: [], next: 'frac/l5 needed m',
    units: [unit('u', lesson('u/m', needs('frac/l5')), lesson('u/s', { do: 'should' }))],
  },
  {
    name: 'and on in the unit once that is done', log: ['1 done frac/l5'], next: 'u/m needs l5',
    units: [unit('u', lesson('u/m', needs('frac/l5')), lesson('u/s', { do: 'should' }))],
  },
  { name: 'nothing to do in nothing', log: [], units: [], next: undefined },
]

for (const c of cases) {
  test(c.name, () => {
    const course = outline(...(c.units ?? [frac, deci]))
    expect(told(nextUp(course, progressOf(log(...c.log), course), id => c.read?.[id] ?? 0))).toEqual(c.next)
  })
}

test('a lesson is found in the language it was read in', () => {
  const course = outline(unit('u', lesson('u/a')), { ...unit('es/u', lesson('u/a', { href: 'es/a.html' })), same: 'u' })
  expect(lessonAt(course, 'u/a', 'es/a.html')?.href).toBe('es/a.html')
  expect(lessonAt(course, 'u/a', 'gone.html')?.href).toBe('u/a.html')
  expect(lessonAt(course, 'u/b', '')).toBeUndefined()
})

function told(next: ReturnType<typeof nextUp>): unknown {
  if (!next) return undefined
  if ('board' in next) return `board ${next.board.board} ${next.left} ${next.of}`
  const { why, ...rest } = next.because
  return [next.lesson.id, why, ...Object.values(rest)].join(' ')
}
