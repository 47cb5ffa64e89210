import { expect, test } from '@playwright/test'
import type { LogEvent } from '../../src/event'
import type { Lesson } from '../../src/page'
import { progressOf, standing, tally } from '../../src/progress'
import { board, lesson, log, outline, random, shuffled, unit } from './course'

/** One lesson, what the log says of it, and how it stands. */
const cases: { name: string; lesson: Lesson; log: string[]; done: string; since?: number; ticked?: string[] }[] = [
  { name: 'nothing happened', lesson: lesson('u/a'), log: [], done: '' },
  { name: 'opened is not done', lesson: lesson('u/a'), log: ['1 opened u/a'], done: '' },
  { name: 'a lesson to read is done when marked done', lesson: lesson('u/a'), log: ['1 opened u/a', '2 done u/a'], done: 'done', since: 2 },
  { name: 'undone takes the word back', lesson: lesson('u/a'), log: ['2 done u/a', '3 undone u/a'], done: '' },
  { name: 'done again', lesson: lesson('u/a'), log: ['2 done u/a', '3 undone u/a', '4 done u/a'], done: 'done', since: 4 },
  { name: 'the later of two words counts, whichever arrived first', lesson: lesson('u/a'), log: ['3 undone u/a', '2 done u/a'], done: '' },
  { name: 'at the same time the larger id counts', lesson: lesson('u/a'), log: ['2 done u/a b', '2 undone u/a a'], done: 'done', since: 2 },
  { name: 'a check marked done is the own word', lesson: lesson('u/a', { gate: 'check', check: true }), log: ['2 done u/a'], done: 'word', since: 2 },
  { name: 'what the teacher signs, marked done, is the own word', lesson: lesson('u/a', { gate: 'teacher' }), log: ['2 done u/a'], done: 'word', since: 2 },
  { name: 'a check that is no gate asks for nothing more', lesson: lesson('u/a', { gate: 'read', check: true }), log: ['2 done u/a'], done: 'done', since: 2 },
  { name: 'one of two tasks', lesson: lesson('u/a', { gate: 'tasks', tasks: ['x', 'y'] }), log: ['1 ticked u/a#x'], done: '', ticked: ['x'] },
  { name: 'all tasks complete the lesson', lesson: lesson('u/a', { gate: 'tasks', tasks: ['x', 'y'] }), log: ['1 ticked u/a#x', '2 ticked u/a#y'], done: 'done', since: 2, ticked: ['x', 'y'] },
  { name: 'a task unticked later does not', lesson: lesson('u/a', { gate: 'tasks', tasks: ['x', 'y'] }), log: ['1 ticked u/a#x', '2 ticked u/a#y', '3 unticked u/a#x'], done: '', ticked: ['y'] },
  { name: 'tasks of a lesson with another gate complete nothing', lesson: lesson('u/a', { gate: 'check', tasks: ['x'] }), log: ['1 ticked u/a#x'], done: '', ticked: ['x'] },
  { name: 'a gate of tasks without tasks is not done by itself', lesson: lesson('u/a', { gate: 'tasks' }), log: ['1 opened u/a'], done: '' },
  { name: 'not done after all, though all is ticked', lesson: lesson('u/a', { gate: 'tasks', tasks: ['x'] }), log: ['1 ticked u/a#x', '2 undone u/a'], done: '', ticked: ['x'] },
  { name: 'a tick after that completes it again', lesson: lesson('u/a', { gate: 'tasks', tasks: ['x'] }), log: ['1 ticked u/a#x', '2 undone u/a', '3 unticked u/a#x', '4 ticked u/a#x'], done: 'done', since: 4, ticked: ['x'] },
  { name: 'a task added later takes nothing away from what was written down', lesson: lesson('u/a', { gate: 'tasks', tasks: ['x', 'new'] }), log: ['1 ticked u/a#x', '2 done u/a'], done: 'done', since: 2, ticked: ['x'] },
  { name: 'a task that is gone is no hindrance', lesson: lesson('u/a', { gate: 'tasks', tasks: ['x'] }), log: ['1 ticked u/a#x', '2 ticked u/a#gone', '3 unticked u/a#gone'], done: 'done', since: 1, ticked: ['x'] },
  { name: 'an earlier id of the lesson', lesson: lesson('u/a', { was: ['old/a'] }), log: ['2 done old/a'], done: 'done', since: 2 },
  { name: 'tasks move with their lesson', lesson: lesson('u/a', { was: ['old/a'], gate: 'tasks', tasks: ['x'] }), log: ['2 ticked old/a#x'], done: 'done', since: 2, ticked: ['x'] },
  { name: 'a task that came from another lesson', lesson: lesson('u/a', { gate: 'tasks', tasks: [{ id: 'x', was: ['u/b#y'] }] }), log: ['2 ticked u/b#y'], done: 'done', since: 2, ticked: ['x'] },
  { name: 'a task that came from a lesson that moved', lesson: lesson('u/a', { was: ['old/a'], gate: 'tasks', tasks: [{ id: 'x', was: ['old/a#y'] }] }), log: ['2 ticked old/a#y'], done: 'done', since: 2, ticked: ['x'] },
  { name: 'old and new name together', lesson: lesson('u/a', { was: ['old/a'] }), log: ['2 done old/a', '3 undone u/a'], done: '' },
  { name: 'a lesson of the unit "."', lesson: lesson('a', { was: ['b'] }), log: ['2 done b'], done: 'done', since: 2 },
  { name: 'kinds that are not known change nothing', lesson: lesson('u/a'), log: ['2 done u/a', '3 danced u/a'], done: 'done', since: 2 },
]

for (const c of cases) {
  test(c.name, () => {
    const s = standing(progressOf(log(...c.log), outline(unit('u', c.lesson))), c.lesson.id)
    expect(s.done).toBe(c.done)
    expect(s.since).toBe(c.since ?? 0)
    expect([...s.ticked].filter(task => task !== 'gone')).toEqual(c.ticked ?? [])
  })
}

test('an id in use now means what it says, though another lesson had it before', () => {
  const course = outline(unit('u', lesson('u/a', { was: ['u/b'] }), lesson('u/b')))
  const progress = progressOf(log('1 done u/b'), course)
  expect(standing(progress, 'u/a').done).toBe('done')
  expect(standing(progress, 'u/b').done).toBe('')
})

test('opened is the first time, last is the latest of anything', () => {
  const s = standing(progressOf(log('5 opened u/a', '2 opened u/a', '9 hinted u/a#q'), outline(unit('u', lesson('u/a')))), 'u/a')
  expect(s.opened).toBe(2)
  expect(s.last).toBe(9)
})

test('lessons the outline does not know are judged by the word alone', () => {
  const progress = progressOf(log('1 done other/x', '2 goal'), outline())
  expect(standing(progress, 'other/x').done).toBe('done')
  expect(progress.size).toBe(1)
})

test('a need in another unit is found by its earlier id', () => {
  const course = outline(unit('u', lesson('u/a', { needs: [{ id: 'v/b', was: ['old/b'], title: 'b', href: 'v/b.html' }] })))
  expect(standing(progressOf(log('1 done old/b'), course), 'v/b').done).toBe('done')
})

test('a unit is told by kind, and a board counts as what it asks for', () => {
  const course = unit('u',
    lesson('u/a'), lesson('u/b', { gate: 'check' }), lesson('u/c', { do: 'should' }),
    board('show', 2, [lesson('u/p'), lesson('u/q'), lesson('u/r')]), lesson('u/d', { do: 'aspire' }))
  const at = (...lines: string[]): unknown => tally(course, progressOf(log(...lines), outline(course)))
  expect(at()).toEqual({ must: { done: 0, total: 2 }, should: { done: 0, total: 3 }, aspire: { done: 0, total: 1 } })
  expect(at('1 done u/a', '1 done u/b', '1 done u/p')).toEqual({
    must: { done: 2, total: 2 }, should: { done: 1, total: 3 }, aspire: { done: 0, total: 1 },
  })
  expect(at('1 done u/p', '1 done u/q', '1 done u/r', '1 done u/c')).toMatchObject({ should: { done: 3, total: 3 } })
})

test('only the set of events counts: no order, repetition or merge makes a difference', () => {
  const course = outline(unit('u',
    lesson('u/a', { gate: 'tasks', tasks: ['x', { id: 'y', was: ['u/b#z'] }], was: ['old/a'] }),
    lesson('u/b', { gate: 'check' }), lesson('u/c')))
  const subjects = ['u/a', 'u/a#x', 'u/a#y', 'u/b#z', 'old/a', 'old/a#x', 'u/b', 'u/c', '']
  const kinds = ['opened', 'ticked', 'unticked', 'done', 'undone', 'unheard-of']
  for (let seed = 1; seed <= 300; seed++) {
    const chance = random(seed)
    const pick = <T>(from: T[]): T => from[Math.floor(chance() * from.length)]!
    const events: LogEvent[] = Array.from({ length: 40 }, (_, i) => ({
      id: `e${i}`, at: Math.floor(chance() * 12), kind: pick(kinds), subject: pick(subjects),
    }))
    const want = plain(progressOf(events, course))
    const cut = Math.floor(chance() * events.length)
    const [one, other] = [events.slice(0, cut + 5), events.slice(cut)]
    const merged = new Map([...shuffled(other, chance), ...shuffled(one, chance)].map(event => [event.id, event]))
    expect(plain(progressOf(shuffled(events, chance), course)), `seed ${seed}`).toEqual(want)
    expect(plain(progressOf([...events, ...shuffled(events, chance)], course)), `seed ${seed}`).toEqual(want)
    expect(plain(progressOf(merged.values(), course)), `seed ${seed}`).toEqual(want)
  }
})

function plain(progress: ReturnType<typeof progressOf>): unknown {
  return Object.fromEntries([...progress].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, s]) => [id, { ...s, ticked: [...s.ticked].sort() }]))
}
