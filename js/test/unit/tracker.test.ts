import { expect, test } from '@playwright/test'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { WorkTracker } from '../../src/worktracker'
import type { LogEvent } from '../../src/event'
import type { Lesson, Payload } from '../../src/page'
import { Store } from '../../src/store'
import { type Transfer, decode, receive } from '../../src/transfer'
import { lesson, unit } from './course'

const open: Store[] = []

test.beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test.afterEach(() => {
  for (const store of open.splice(0)) store.rest()
})

const start = Date.UTC(2026, 0, 12, 9)
const minute = 60_000

/** A page with one lesson, opened at a time that the test moves. */
async function visit(on: Partial<Lesson> = {}, clock = { now: start }, more: Partial<Payload> = {}): Promise<{ tracker: WorkTracker; store: Store; written: () => string[] }> {
  const store = new Store('algebra-1')
  open.push(store)
  const here = lesson('u/a', on)
  const tracker = new WorkTracker({
    v: 1, course: 'algebra-1', title: 'Algebra 1', kind: 'lesson', language: 'en', root: '../', devices: 'own',
    home: 'index.html', work: 'my-work.html', words: {},
    lesson: { id: here.id, items: (here.tasks ?? []).map(task => (typeof task === 'string' ? { id: task } : task)) },
    unit: unit('u', here, lesson('u/b')), ...more,
  }, store, () => clock.now)
  await store.ready
  const written = (): string[] => inOrder(store).map(event => `${(event.at - start) / minute} ${event.kind} ${event.subject}`)
  return { tracker, store, written }
}

const inOrder = (store: Store): LogEvent[] => [...store.all()].sort((a, b) => a.at - b.at)
const put = (store: Store, event: Partial<LogEvent>): number =>
  store.add({ events: [{ id: String(Math.random()), at: start, kind: 'done', subject: 'u/a', ...event }], drafts: [], meta: [] })

test('opened is written once a visit', async () => {
  const clock = { now: start }
  const { tracker, written } = await visit({}, clock)
  await tracker.open()
  clock.now += 20 * minute
  await tracker.open()
  expect(written()).toEqual(['0 opened u/a'])
  clock.now += 31 * minute
  await tracker.open()
  expect(written()).toEqual(['0 opened u/a', '51 opened u/a'])
})

test('anything done keeps the visit going', async () => {
  const clock = { now: start }
  const { tracker, written } = await visit({}, clock)
  await tracker.open()
  clock.now += 25 * minute
  tracker.stay('two', 0.5)
  clock.now += 25 * minute
  await tracker.open()
  expect(written()).toEqual(['0 opened u/a'])
})

test('a page without a lesson opens none', async () => {
  const { tracker, written } = await visit({}, undefined, { lesson: undefined })
  await tracker.open()
  tracker.tick('x', true)
  tracker.finish(true)
  expect(written()).toEqual([])
})

test('the last tick marks the lesson done, and clearing it takes that back', async () => {
  const clock = { now: start }
  const { tracker, written } = await visit({ gate: 'tasks', tasks: ['x', 'y'] }, clock)
  for (const [task, on] of [['x', true], ['y', true], ['x', false]] as const) {
    clock.now += minute
    tracker.tick(task, on)
  }
  expect(written().map(line => line.replace(/^(\d+)\.\d+/, '$1'))).toEqual([
    '1 ticked u/a#x', '2 ticked u/a#y', '2 done u/a', '3 unticked u/a#x', '3 undone u/a',
  ])
  expect(tracker.here.done).toBe('')
})

test('tasks do not complete what is done otherwise', async () => {
  const { tracker, store } = await visit({ gate: 'check', check: true, tasks: ['x'] })
  tracker.tick('x', true)
  expect(inOrder(store).map(event => event.kind)).toEqual(['ticked'])
  tracker.finish(true)
  expect(tracker.here.done).toBe('word')
  tracker.tick('x', false)
  expect(tracker.here.done).toBe('word')
})

test('clearing a task leaves a done that was said before all were ticked', async () => {
  const { tracker } = await visit({ gate: 'tasks', tasks: ['x', 'y'] })
  tracker.tick('x', true)
  tracker.finish(true)
  tracker.tick('x', false)
  expect(tracker.here.done).toBe('done')
})

test('an event is later than what it follows, also in one millisecond and with a clock put back', async () => {
  const clock = { now: start }
  const { tracker, store } = await visit({ tasks: ['x'] }, clock)
  tracker.tick('x', true)
  tracker.tick('x', false)
  expect(tracker.here.ticked.size).toBe(0)
  clock.now -= 60 * minute
  tracker.tick('x', true)
  expect([...tracker.here.ticked]).toEqual(['x'])
  expect(inOrder(store).map(event => event.kind)).toEqual(['ticked', 'unticked', 'ticked'])
})

test('a lesson given back for another is one entry in the device: both or neither, later than what either follows', async () => {
  const clock = { now: start }
  const { tracker, store, written } = await visit({}, clock)
  tracker.record('u/a', { kind: 'chose', board: 'show' })
  clock.now -= 60 * minute
  const entries: number[] = []
  const add = store.add.bind(store)
  store.add = contents => {
    entries.push(contents.events.length)
    return add(contents)
  }
  tracker.record('u/b', { kind: 'unchose', board: 'show', subject: 'u/a' }, { kind: 'chose', board: 'show' })
  expect(entries).toEqual([2])
  expect(written().map(line => line.replace(/^\S+ /, ''))).toEqual(['chose u/a', 'unchose u/a', 'chose u/b'])
  expect(new Set(inOrder(store).map(event => event.at)).size).toBe(3)
})

test('tasks ticked under an earlier name are ticked here', async () => {
  const { tracker, store } = await visit({ gate: 'tasks', tasks: [{ id: 'x', was: ['old/a#y'] }] })
  put(store, { kind: 'ticked', subject: 'old/a#y' })
  expect(tracker.here.done).toBe('done')
})

test('the place is noted with the page it was on, and left tells it', async () => {
  const { tracker } = await visit({ href: 'es/a.html' })
  expect(tracker.left()).toBeUndefined()
  await tracker.open()
  tracker.stay('two', 0.5)
  expect(tracker.place('u/a')).toMatchObject({ heading: 'two', fraction: 0.5, href: 'es/a.html' })
  expect(tracker.left()).toMatchObject({ lesson: { id: 'u/a' }, place: { heading: 'two' } })
  tracker.finish(true)
  expect(tracker.left()).toBeUndefined()
})

test('a lesson that was read on in is next', async () => {
  const { tracker, store } = await visit()
  put(store, { kind: 'opened', subject: 'u/a', at: start })
  put(store, { kind: 'opened', subject: 'u/b', at: start + 1 })
  expect(tracker.next()).toMatchObject({ lesson: { id: 'u/a' } })
  store.add({ events: [], drafts: [{ kind: 'place', subject: 'u/b', at: start, heading: '', fraction: 0.5, href: '' }], meta: [] })
  expect(tracker.next()).toMatchObject({ lesson: { id: 'u/b' } })
})

test('the reading level is remembered for the course', async () => {
  const { tracker } = await visit()
  expect(tracker.level).toBe('')
  tracker.choose('easier')
  expect(tracker.level).toBe('easier')
})

test('a saved file brings everything to another device', async () => {
  const { tracker, store } = await visit({ tasks: ['x'] })
  await tracker.open()
  tracker.tick('x', true)
  tracker.stay('two', 0.5)
  tracker.choose('easier')
  const { name, text } = tracker.save()
  expect(name).toBe('algebra-1-2026-01-12.json')
  expect(tracker.kept).toMatchObject({ events: 2, places: 1, saved: start })
  const before = inOrder(store)

  globalThis.indexedDB = new IDBFactory()
  for (const store of open.splice(0)) store.rest()
  const other = await visit({ tasks: ['x'] })
  expect(inOrder(other.store)).toEqual([])
  const file = decode(text, 'algebra-1') as Transfer
  expect(other.tracker.bring(file)).toBe(4)
  expect(inOrder(other.store)).toEqual(before)
  expect(other.tracker.level).toBe('easier')
  expect(other.tracker.bring(file)).toBe(0)
})

test('a file says who saved it, by what is known of them on the device', async () => {
  const { tracker } = await visit()
  tracker.finish(true)
  expect(JSON.parse(tracker.save().text)).not.toHaveProperty('nickname')
  tracker.student = { id: 'a-random-id', database: '', nickname: 'Comet', animal: 'fox', used: 5 }
  const { name, text } = tracker.save()
  expect(name).toBe('algebra-1-fox-2026-01-12.json')
  const file = JSON.parse(text) as Record<string, unknown>
  expect(Object.keys(file)).toEqual(['gradus', 'course', 'title', 'saved', 'student', 'nickname', 'animal', 'events', 'drafts'])
  expect(file).toMatchObject({ student: 'a-random-id', nickname: 'Comet', animal: 'fox' })
})

test('a refused file changes nothing', async () => {
  const { tracker, store } = await visit()
  tracker.finish(true)
  tracker.stay('two', 0.5)
  const { text } = tracker.save()
  const file = JSON.parse(text) as Transfer
  const more = { id: 'new', at: start + 1, kind: 'done', subject: 'u/b' }
  const before = [inOrder(store), [...store.allDrafts()], tracker.kept]
  let told = 0
  await expect.poll(() => store.keeping).toBe('kept') // all of that is told
  store.watch(() => told++)
  const bring = (changed: unknown): unknown => receive(typeof changed === 'string' ? changed : JSON.stringify(changed), 'algebra-1', file => tracker.bring(file))
  expect(bring({ ...file, events: [...file.events, more, { id: 'bad' }] })).toEqual({ refused: 'damaged' })
  expect(bring({ ...file, events: [more], drafts: [{ ...file.drafts[0], at: start + 1, fraction: 'all' }] })).toEqual({ refused: 'damaged' })
  expect(bring({ ...file, course: 'biology', title: 'Biology', events: [more] })).toEqual({ refused: 'other', title: 'Biology' })
  expect(bring({ ...file, gradus: 2, events: [more] })).toEqual({ refused: 'newer' })
  expect(bring(text.slice(0, -20))).toEqual({ refused: 'damaged' })
  expect(bring('Dear teacher')).toEqual({ refused: 'foreign' })
  expect([inOrder(store), [...store.allDrafts()], tracker.kept]).toEqual(before)
  await Promise.resolve()
  expect(told).toBe(0)
  // The same events in a file that is whole are taken.
  expect(bring({ ...file, events: [...file.events, more] })).toBe(1)
  await Promise.resolve()
  expect(told).toBe(1)
})

test('saving is offered after five lessons, once a day', async () => {
  const clock = { now: start }
  const { tracker, store } = await visit({}, clock)
  for (const id of 'abcde') put(store, { subject: `u/${id}`, at: start })
  expect(tracker.reminder()).toEqual({ offer: true, lessons: 5 })
  tracker.offered()
  expect(tracker.reminder().offer).toBe(false)
  clock.now += 24 * 60 * minute
  expect(tracker.reminder().offer).toBe(true)
  tracker.save()
  expect(tracker.reminder()).toEqual({ offer: false, lessons: 0 })
})

test('erasing forgets it all', async () => {
  const { tracker, store } = await visit()
  tracker.finish(true)
  tracker.save()
  await tracker.erase()
  expect(inOrder(store)).toEqual([])
  expect(tracker.here.done).toBe('')
  expect(tracker.kept).toEqual({ events: 0, places: 0, saved: 0, newest: 0 })
})

test('a listener hears when the record is read, and of every change', async () => {
  const { tracker } = await visit()
  const done: string[] = []
  const leaving = new AbortController()
  tracker.watch(() => done.push(tracker.here.done), leaving.signal)
  await expect.poll(() => done).toEqual([''])
  tracker.finish(true)
  await expect.poll(() => done[done.length - 1]).toBe('done')
  leaving.abort()
  tracker.finish(false)
  await Promise.resolve()
  expect(done[done.length - 1]).toBe('done')
})

test('what the teacher has seen is the student\'s word, and can be taken back', async () => {
  const { tracker, store } = await visit({ gate: 'teacher' })
  tracker.finish(true)
  expect(tracker.here.done).toBe('word')
  tracker.finish(false)
  expect(tracker.here.done).toBe('')
  expect(inOrder(store)).toMatchObject([{ kind: 'signed', by: 'own', for: 'gate' }, { kind: 'undone' }])
})
