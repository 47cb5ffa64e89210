import { expect, test } from '@playwright/test'
import { type Terms, marksOf, standingOf } from '../../src/check/tries'
import { variantKey } from '../../src/check/draw'
import { type LogEvent, isEvent } from '../../src/event'
import { random, shuffled } from './course'

const terms: Terms = { rule: { kind: 'all', n: 0 }, tries: 1, versions: ['A', 'B'], revise: [], practice: 2 }

let count = 0
const event = (at: number, kind: string, more: object = {}): LogEvent =>
  ({ id: `e${String(count++).padStart(4, '0')}`, at, kind, subject: 'u/a', ...more })

/** A whole try with one question: begun at a time, answered one later, ended two later. */
function go(at: number, version: string, right: boolean, variant = `${at}`): LogEvent[] {
  const id = `t${at}`
  return [
    event(at, 'tryStarted', { try: id, version, seed: at, items: [['q', variant]] }),
    event(at + 1, 'answered', { try: id, question: 'q', variant, rev: 'r1', response: 'x', right }),
    event(at + 2, 'tryEnded', { try: id }),
  ]
}

test('nothing yet: the first version can be started', () => {
  const s = standingOf([], terms)
  expect(s.task).toEqual({ do: 'start', version: 'A' })
  expect(s.mastered).toBe(0)
})

test('a try under way goes on after a reload', () => {
  const [start, answer] = go(10, 'A', true)
  const s = standingOf([start!, answer!], terms)
  expect(s.task.do).toBe('continue')
  expect(s.task.do === 'continue' && s.task.current.answers.get('q')?.right).toBe(true)
  expect(s.verdict.mastered).toBe(-1)
})

test('a right try masters, at its end', () => {
  const s = standingOf(go(10, 'A', true), terms)
  expect(s.mastered).toBe(12)
  expect(s.task).toEqual({ do: 'start', version: 'B' })
})

test('the next version follows, then a talk, then the first again', () => {
  const log = go(10, 'A', false)
  expect(standingOf(log, terms).task).toEqual({ do: 'start', version: 'B' })
  log.push(...go(20, 'B', false))
  expect(standingOf(log, terms).task).toEqual({ do: 'talk' })
  log.push(event(30, 'signed', { by: 'own', for: 'talk' }))
  expect(standingOf(log, terms).task).toEqual({ do: 'start', version: 'A' })
  log.push(...go(40, 'A', false))
  expect(standingOf(log, terms).task).toEqual({ do: 'start', version: 'B' })
})

test('two talks about the same tries open one round', () => {
  const log = [...go(10, 'A', false), ...go(20, 'B', false), event(30, 'signed', { by: 'own', for: 'talk' }), event(31, 'signed', { by: 'own', for: 'talk' }), ...go(40, 'A', false), ...go(50, 'B', false)]
  expect(standingOf(log, terms).task).toEqual({ do: 'talk' })
})

test('each version has its number of tries', () => {
  const two = { ...terms, tries: 2 }
  const log = go(10, 'A', false)
  expect(standingOf(log, two).task).toEqual({ do: 'start', version: 'A' })
  log.push(...go(20, 'A', false))
  expect(standingOf(log, two).task).toEqual({ do: 'start', version: 'B' })
})

test('revision comes before another try, each step by itself', () => {
  const strict: Terms = { ...terms, revise: ['practice', 'video'] }
  const log = go(10, 'A', false)
  expect(standingOf(log, strict).task).toEqual({ do: 'revise', version: 'B', steps: [{ step: 'practice', done: false }, { step: 'video', done: false }] })
  log.push(event(20, 'answered', { question: 'p', variant: '1', rev: 'r', response: 'x', right: false }))
  log.push(event(21, 'answered', { question: 'p2', variant: '1', rev: 'r', response: 'x', right: true }))
  expect(standingOf(log, strict).task).toMatchObject({ steps: [{ done: true }, { done: false }] })
  log.push(event(22, 'watched', { from: 0, to: 9 }))
  expect(standingOf(log, strict).task).toEqual({ do: 'start', version: 'B' })
})

test('practice before the try is no revision after it', () => {
  const strict: Terms = { ...terms, revise: ['practice'] }
  const practice = [1, 2, 3].map(at => event(at, 'answered', { question: 'p', variant: '1', rev: 'r', response: 'x', right: true }))
  expect(standingOf([...practice, ...go(10, 'A', false)], strict).task.do).toBe('revise')
})

test('practice never counts as mastery', () => {
  expect(standingOf([event(1, 'answered', { question: 'q', variant: '1', rev: 'r', response: 'x', right: true })], terms).mastered).toBe(0)
})

test('an answer after a hint takes its place but is not independent', () => {
  const [start, answer, end] = go(10, 'A', true)
  const s = standingOf([start!, { ...event(10, 'hinted', { try: 't10', question: 'q' }) }, answer!, end!], terms)
  expect(marksOf(s.tries[0]!)).toEqual([false])
  expect(s.mastered).toBe(0)
})

test('what was taken out of the page before it was answered is no mark, and what was only left out is', () => {
  const start = event(10, 'tryStarted', { try: 't', version: 'A', seed: 1, items: [['a', '1'], ['b', '1'], ['c', '1']] })
  const answers = ['a', 'b'].map((question, i) => event(11 + i, 'answered', { try: 't', question, variant: '1', rev: 'r', response: 'x', right: true }))
  const ended = (more: object): boolean[] => marksOf(standingOf([start, ...answers, event(20, 'tryEnded', { try: 't', ...more })], terms).tries[0]!)
  expect(ended({})).toEqual([true, true, false]) // as all records of before say it
  expect(ended({ without: [2] })).toEqual([true, true])
  expect(ended({ without: [0, 2] })).toEqual([true, true]) // answered meanwhile on another device
  const all = standingOf([start, event(20, 'tryEnded', { try: 't', without: [0, 1, 2] })], terms)
  expect([all.tries.length, all.mastered]).toEqual([1, 0])
  for (const broken of ['2', [null], { 0: 2 }]) expect(isEvent(event(20, 'tryEnded', { try: 't', without: broken }))).toBe(false)
  expect(isEvent(event(20, 'tryEnded', { try: 't', without: [2] }))).toBe(true)
})

test('what was answered counts as seen, also where another variant was drawn', () => {
  const [start, answer] = go(10, 'A', true)
  const { seen } = standingOf([start!, { ...answer!, variant: 'other' }], terms)
  expect([...seen.keys()]).toEqual([variantKey('q', '10'), variantKey('q', 'other')])
})

test('a hint after the answer changes nothing', () => {
  const [start, answer, end] = go(10, 'A', true)
  const s = standingOf([start!, answer!, event(11.5, 'hinted', { try: 't10', question: 'q' }), end!], terms)
  expect(marksOf(s.tries[0]!)).toEqual([true])
})

test('an answer after the solution was shown is not independent', () => {
  const [start, answer, end] = go(10, 'A', true)
  expect(standingOf([start!, event(10.5, 'revealed', { try: 't10', question: 'q' }), answer!, end!], terms).mastered).toBe(0)
})

test('of two answers to one question the earlier counts', () => {
  const [start, answer, end] = go(10, 'A', false)
  const again = event(11.5, 'answered', { try: 't10', question: 'q', variant: '10', rev: 'r1', response: 'y', right: true })
  expect(standingOf([start!, answer!, again, end!], terms).mastered).toBe(0)
})

test('of two tries begun at once the earlier goes on, and the other is forgotten when it ends', () => {
  const [a, answer, end] = go(10, 'A', false)
  const [b] = go(11, 'A', false)
  const s = standingOf([a!, b!], terms)
  expect(s.task.do === 'continue' && s.task.current.id).toBe('t10')
  const later = standingOf([a!, b!, { ...answer!, at: 12 }, { ...end!, at: 13 }], terms)
  expect(later.task).toEqual({ do: 'start', version: 'B' })
})

test('of two tries under way the one with more answers goes on, then the other', () => {
  const [a, answerA, endA] = go(10, 'A', false)
  const [b, answerB] = go(20, 'A', false)
  const more = event(22, 'answered', { try: 't20', question: 'p', variant: '20', rev: 'r1', response: 'y', right: true })
  const current = (...log: LogEvent[]) => {
    const { task } = standingOf(log, terms)
    return task.do === 'continue' ? task.current.id : task.do
  }
  // What was begun on another device comes with its file.
  const both = [b!, answerB!, more, a!, answerA!]
  expect(current(...both)).toBe('t20')
  expect(current(b!, answerB!, a!)).toBe('t20')
  // What was ended there meanwhile makes nobody begin again here.
  expect(current(...both, { ...endA!, at: 30 })).toBe('t20')
  expect(current(b!, a!, answerA!, { ...endA!, at: 30 })).toBe('start')
})

test('a try that was left under way does not come back once the lesson is mastered', () => {
  const [b, answerB] = go(10, 'A', false)
  expect(standingOf([b!, answerB!, ...go(20, 'A', true)], terms).task).toMatchObject({ do: 'start' })
})

test('a newer revision adds credit, and the lesson is mastered by it', () => {
  const log = go(10, 'A', false)
  const s = standingOf([...log, event(99, 'rejudged', { event: log[1]!.id, rev: 'r2', right: true })], terms)
  expect(s.mastered).toBe(12)
  expect(s.tries[0]!.answers.get('q')!.credited).toBe(true)
})

test('a newer revision takes nothing away', () => {
  const log = go(10, 'A', true)
  expect(standingOf([...log, event(99, 'rejudged', { event: log[1]!.id, rev: 'r2', right: false })], terms).mastered).toBe(12)
})

test('order of arrival and repetition make no difference', () => {
  const chance = random(4)
  const log = [...go(10, 'A', false), ...go(20, 'B', false), event(30, 'signed', { by: 'own', for: 'talk' }), ...go(40, 'A', false), ...go(50, 'B', true)]
  const want = standingOf(log, terms)
  for (let i = 0; i < 200; i++) {
    const mixed = shuffled([...log, ...log.filter(() => chance() < 0.3)], chance)
    const unique = [...new Map(mixed.map(e => [e.id, e])).values()]
    expect(standingOf(unique, terms)).toEqual(want)
  }
})
