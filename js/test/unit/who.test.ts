import { expect, test } from '@playwright/test'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { databaseName } from '../../src/database'
import { type Student, dismiss, enrol, nameless, students } from '../../src/registry'
import { leave, seatOf, sit, stay } from '../../src/seat'
import { pause } from '../../src/visit'
import { whoWorks } from '../../src/who'
import { restore } from './restore'

test.describe.configure({ mode: 'default' })

const course = 'algebra-1'
const student = (nickname: string, more: Partial<Student> = {}): Student =>
  ({ id: `id-${nickname}`, database: `id-${nickname}`, nickname, animal: 'fox', used: 0, ...more })

/** A tab's own storage. */
function tab(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
}

test.beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  globalThis.sessionStorage = tab()
  Object.defineProperty(globalThis, 'localStorage', { value: tab(), configurable: true })
})

test('the registry keeps who works here, by nickname, and courses do not meet', async () => {
  expect(await students(course)).toEqual([])
  await enrol(course, student('Zoe'))
  await enrol(course, student('Ada'))
  await enrol('biology', student('Bo'))
  expect((await students(course)).map(one => one.nickname)).toEqual(['Ada', 'Zoe'])
  await enrol(course, { ...student('Zoe'), nickname: 'Ace' })
  expect((await students(course)).map(one => one.nickname)).toEqual(['Ace', 'Ada'])
  await dismiss(course, 'id-Ada')
  await dismiss(course, 'unheard-of')
  expect(await students(course)).toEqual([{ ...student('Zoe'), nickname: 'Ace' }])
  expect((await students('biology'))).toHaveLength(1)
})

test('the registry is no record, and finding out who works makes none', async () => {
  await whoWorks(course, 'own')
  await enrol(course, student('Ada'))
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['gradus-students/algebra-1'])
})

test('a device of one nameless student asks nothing, and finds the record of before', async () => {
  await restore('database-2.json', course)
  const { all, current } = await whoWorks(course, 'own')
  expect([all, current]).toEqual([[], nameless])
  expect(databaseName(course, current!.database)).toBe('gradus/algebra-1/')
})

test('the nameless student who gets a nickname keeps the record', async () => {
  sit(course, { id: '' })
  await enrol(course, student('Ada', { database: '', used: 5 }))
  await enrol(course, student('Bo', { used: 3 }))
  expect((await whoWorks(course, 'own')).current?.nickname).toBe('Ada') // who sat here without a nickname
  sit(course, undefined)
  expect((await whoWorks(course, 'own')).current).toMatchObject({ nickname: 'Ada', database: '' })
})

test('on an own device the one chosen last works, until a tab chooses', async () => {
  await enrol(course, student('Ada', { used: 5 }))
  await enrol(course, student('Bo', { used: 7 }))
  expect((await whoWorks(course, 'own')).current?.nickname).toBe('Bo')
  sit(course, { id: 'id-Ada' })
  expect((await whoWorks(course, 'own')).current?.nickname).toBe('Ada')
  globalThis.sessionStorage = tab()
  expect((await whoWorks(course, 'own')).current?.nickname).toBe('Bo')
})

test('a tab stays with the student it found, whoever is chosen elsewhere', async () => {
  expect((await whoWorks(course, 'own')).current).toEqual(nameless)
  await enrol(course, student('Ada', { database: '', used: 5 }))
  await enrol(course, student('Bo', { used: 7 }))
  expect((await whoWorks(course, 'own')).current?.nickname).toBe('Ada')
  globalThis.sessionStorage = tab()
  expect((await whoWorks(course, 'own')).current?.nickname).toBe('Bo')
  await enrol(course, student('Ada', { database: '', used: 9 }))
  expect((await whoWorks(course, 'own')).current?.nickname).toBe('Bo')
})

test('on a shared device nobody works until somebody says so in this tab', async () => {
  expect((await whoWorks(course, 'shared')).current).toBeUndefined()
  await enrol(course, student('Ada', { used: 5 }))
  expect((await whoWorks(course, 'shared')).current).toBeUndefined()
  sit(course, { id: 'id-Ada' })
  expect((await whoWorks(course, 'shared')).current?.nickname).toBe('Ada')
  sit(course, { id: '' })
  expect((await whoWorks(course, 'shared')).current).toEqual(nameless)
  sit(course, { id: 'removed since' })
  expect((await whoWorks(course, 'shared')).current).toBeUndefined()
})

test('a seat lasts for the visit: left for longer than its pause, it is free', () => {
  sit(course, { id: 'a', box: 'b', key: 'k' }, 1000)
  expect(seatOf(course, 1000 + pause)).toEqual({ id: 'a', box: 'b', key: 'k' })
  stay(course, 1000 + 3 * pause) // a page that stood open all the while
  expect(seatOf(course, 1000 + 4 * pause)).toEqual({ id: 'a', box: 'b', key: 'k' })
  expect(seatOf(course, 1000 + 5 * pause)).toBeUndefined()
  expect(sessionStorage.getItem('gradus/algebra-1')).toBeNull() // nor is the key there any more
  stay(course, 2000)
  expect(seatOf(course, 2000)).toBeUndefined()
})

test('closing one’s work gives up the copies of the seat that other tabs have, and nobody else’s', () => {
  sit(course, { id: 'a', box: 'b', key: 'k' })
  const copy = tab()
  copy.setItem('gradus/algebra-1', sessionStorage.getItem('gradus/algebra-1')!)
  leave(course, 'a')
  expect(seatOf(course)).toBeUndefined()
  sit(course, { id: 'a' }) // and back again
  expect(seatOf(course)).toEqual({ id: 'a' })
  globalThis.sessionStorage = copy
  stay(course)
  expect(seatOf(course)).toBeUndefined()
  expect(copy.getItem('gradus/algebra-1')).toBeNull()
  sit(course, { id: 'c' })
  globalThis.sessionStorage = tab()
  sit(course, { id: 'a' })
  leave(course, 'a')
  globalThis.sessionStorage = copy
  expect(seatOf(course)).toEqual({ id: 'c' })
})

test('a clock that was put back frees a seat as well', () => {
  sit(course, { id: 'a' }, 10 * pause)
  expect(seatOf(course, 5 * pause)).toBeUndefined()
})

test('where the browser keeps nothing, nobody can be told apart and nobody is asked', async () => {
  globalThis.indexedDB = { open: () => { throw new DOMException('no', 'SecurityError') } } as unknown as IDBFactory
  globalThis.sessionStorage = { getItem: () => { throw new DOMException('no', 'SecurityError') } } as unknown as Storage
  expect(await whoWorks(course, 'shared')).toEqual({ all: [], current: nameless })
  sit(course, { id: 'a' })
  stay(course)
  expect(seatOf(course)).toBeUndefined()
})

for (const junk of ['', 'null', '7', '{"id":"a"}', '{}', 'x{', '[]']) {
  test(`a seat that reads ${junk || 'empty'} is nobody's`, () => {
    sessionStorage.setItem('gradus/algebra-1', junk)
    expect(seatOf(course)).toBeUndefined()
    sit(course, { id: 'a' })
    expect(seatOf(course)).toEqual({ id: 'a' })
  })
}
