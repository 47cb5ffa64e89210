import { expect, test } from '@playwright/test'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import type { Calendar } from '../../src/calendar'
import { WorkTracker } from '../../src/worktracker'
import { Pacer } from '../../src/pacer'
import type { Payload } from '../../src/page'
import { Store } from '../../src/store'
import { decode } from '../../src/transfer'
import { calendar, fractions, snow } from './frac'

const open: Store[] = []

test.beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test.afterEach(() => {
  for (const store of open.splice(0)) store.rest()
  globalThis.gradusCalendar = undefined
})

const noon = (date: string): number => new Date(`${date}T12:00`).getTime()
const snowed = calendar({ lost: snow })

/** A home page of the course on a day, with this calendar; the record stays from visit to visit. */
async function visit(date: string, on: Calendar = calendar(), more: Partial<Payload> = {}): Promise<{ tracker: WorkTracker; pacer: Pacer; store: Store }> {
  globalThis.gradusCalendar = on
  const store = new Store('mathematics-6')
  open.push(store)
  const tracker = new WorkTracker({
    v: 1, course: 'mathematics-6', title: 'Mathematics 6', kind: 'home', language: 'en', root: '', devices: 'own',
    home: 'index.html', work: 'my-work.html', words: {}, ...more,
  }, store, () => noon(date))
  Object.assign(tracker, { outline: fractions() })
  const pacer = (tracker.pacer = new Pacer(tracker))
  await store.ready
  return { tracker, pacer, store }
}

/** What is told, in short. */
function told(pacer: Pacer): string {
  const news = pacer.news()
  return news ? [...news.lost.values()].flat().concat(news.ends.map(({ unit, date }) => `${unit} ends ${date}`)).join(', ') : ''
}

const put = (store: Store, kind: string, more: object): number =>
  store.add({ events: [{ id: `${kind}-${JSON.stringify(more)}`, at: noon('2026-01-12'), kind, subject: '', ...more }], drafts: [], meta: [] })

test('without a section there are no dates, and one is asked', async () => {
  const { tracker, pacer } = await visit('2026-01-23')
  expect([tracker.section, tracker.pacer?.pace, pacer.undecided, pacer.news()]).toEqual([undefined, undefined, true, undefined])
  expect(pacer.flag(fractions().units[0]!)).toBeUndefined()
  expect(pacer.dates(fractions().units[0]!)).toBe('')
})

test('a chosen section is kept, and can be changed in the same moment', async () => {
  const { tracker, pacer, store } = await visit('2026-01-23')
  pacer.join('p1')
  pacer.join('')
  expect([tracker.section, pacer.undecided]).toEqual([undefined, false])
  pacer.join('p3')
  expect(tracker.section).toBe('p3')
  expect([...store.all()].map(({ kind, subject, section }) => `${kind} ${subject}${String(section)}`).sort()).toEqual(['section ', 'section p1', 'section p3'])
  expect(tracker.pacer?.pace?.running).toMatchObject({ id: 'frac', flag: 4 })
  expect(pacer.flag(fractions().units[0]!)).toBe(5)
})

test('choosing a section tells no news of it', async () => {
  const { pacer, store } = await visit('2026-01-23', snowed)
  put(store, 'opened', { subject: 'frac/L1' })
  pacer.join('p3')
  expect(told(pacer)).toBe('')
})

test('days lost later are told until they are noted, to their section only', async () => {
  const { pacer } = await visit('2026-01-20')
  pacer.join('p1')
  pacer.join('p3')
  const later = await visit('2026-01-23', snowed)
  expect(told(later.pacer)).toBe('2026-01-21, 2026-01-22, frac ends 2026-01-30, next ends 2026-02-04')
  expect(told(later.pacer)).not.toBe('')
  const events = [...later.store.all()].length
  later.pacer.noted()
  expect(told(later.pacer)).toBe('')
  expect([...later.store.all()]).toHaveLength(events)
  expect(told((await visit('2026-01-26', snowed)).pacer)).toBe('')
  later.pacer.join('p1')
  expect(told(later.pacer)).toBe('')
})

test('what was noted goes along in the file, and an old script keeps it', async () => {
  const { pacer, tracker } = await visit('2026-01-23', snowed)
  pacer.join('p3')
  const file = decode(tracker.save().text, 'mathematics-6')
  if ('refused' in file) throw new Error(file.refused)
  expect(file.drafts).toEqual([expect.objectContaining({ kind: 'calendar', subject: 'p3', lost: ['2026-01-21', '2026-01-22'], ends: { frac: '2026-01-30', next: '2026-02-04' } })])
  globalThis.indexedDB = new IDBFactory()
  const other = await visit('2026-01-23', snowed)
  other.tracker.bring(file)
  expect(told(other.pacer)).toBe('')
})

test('a record from before, with a section and nothing noted, is told of days just lost', async () => {
  const { pacer, store } = await visit('2026-01-23', snowed)
  put(store, 'section', { section: 'p3' })
  expect(told(pacer)).toBe('2026-01-21, 2026-01-22')
})

test('a damaged note is not taken in', () => {
  const file = (draft: object): string => JSON.stringify({ gradus: 1, course: 'c', title: 'C', saved: '', student: '', events: [], drafts: [{ kind: 'calendar', subject: 'p3', at: 1, lost: [], ends: {}, ...draft }] })
  expect(decode(file({}), 'c')).not.toHaveProperty('refused')
  expect(decode(file({ lost: '2026-01-21' }), 'c')).toEqual({ refused: 'damaged' })
  expect(decode(file({ ends: null }), 'c')).toEqual({ refused: 'damaged' })
})

test('the one class of a calendar without sections: nobody is asked, and whoever is new missed nothing', async () => {
  const nameless = calendar({ sections: [{ id: '', name: '' }], lost: snow.map(({ date, why }) => ({ date, why })) })
  const { tracker, pacer, store } = await visit('2026-01-23', nameless)
  expect([tracker.section, pacer.undecided, told(pacer)]).toEqual(['', false, ''])
  expect(store.draft('calendar', '')).toBeDefined()
  globalThis.indexedDB = new IDBFactory()
  const known = await visit('2026-01-23', nameless)
  put(known.store, 'opened', { subject: 'frac/L1' })
  expect(told(known.pacer)).toBe('2026-01-21, 2026-01-22')
})

test('a change that is not worth telling is noted at once', async () => {
  const { pacer } = await visit('2026-01-12')
  pacer.join('p3')
  const { pacer: late, store } = await visit('2026-03-12', snowed)
  expect(told(late)).toBe('')
  expect(store.draft('calendar', 'p3')).toMatchObject({ lost: ['2026-01-21', '2026-01-22'] })
})

test('a page that knows one unit speaks of it alone as soon as another has begun', async () => {
  const alone = async (date: string, ...known: number[]): Promise<boolean> => {
    const { tracker, pacer } = await visit(date)
    Object.assign(tracker, { outline: { units: known.map(n => fractions().units[n]!) } })
    pacer.join('p1')
    return pacer.alone
  }
  expect([await alone('2026-01-28', 0), await alone('2026-01-29', 0), await alone('2026-03-12', 0)]).toEqual([false, true, true])
  expect([await alone('2026-01-09', 1), await alone('2026-01-12', 1), await alone('2026-01-29', 1)]).toEqual([false, true, true])
  expect(await alone('2026-01-29', 0, 1)).toBe(false)
})

test('the pace is worked out anew when the record changes', async () => {
  const { tracker, pacer, store } = await visit('2026-01-23')
  pacer.join('p1')
  expect(tracker.pacer?.pace).toMatchObject({ behind: 4 })
  expect(tracker.pacer?.pace).toBe(tracker.pacer?.pace)
  put(store, 'done', { subject: 'frac/L1' })
  expect(tracker.pacer?.pace).toMatchObject({ behind: 3 })
})
