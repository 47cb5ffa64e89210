import { expect, test } from '@playwright/test'
import { correctedLesson } from '../../src/correction'
import type { LogEvent } from '../../src/event'
import { isOpen, nextUp } from '../../src/next'
import type { CheckRule } from '../../src/page'
import { progressOf, standing, tally } from '../../src/progress'
import { lesson, needs, outline, unit } from './course'

const rule: CheckRule = { kind: 'all', n: 0, tries: 2, revise: ['practice'], practice: 1 }
const after = lesson('u/after', needs('u/a', 'v/far'))
const course = outline(unit('u', lesson('u/a', { gate: 'check', rule }), lesson('u/b', { gate: 'check', rule }), after))

let count = 0
const event = (at: number, kind: string, more: object = {}, subject = 'u/a'): LogEvent => ({ id: `e${String(count++).padStart(3, '0')}`, at, kind, subject, ...more })
const go = (at: number, right: boolean, subject = 'u/a'): LogEvent[] => [
  event(at, 'tryStarted', { try: `t${at}`, version: '', seed: 1, items: [['q', '1']] }, subject),
  event(at + 1, 'answered', { try: `t${at}`, question: 'q', variant: '1', rev: 'r', response: '', right }, subject),
  event(at + 2, 'tryEnded', { try: `t${at}` }, subject),
]
const done = (log: LogEvent[], id = 'u/a') => standing(progressOf(log, course), id)

test('a check masters, the own word does not, and what is mastered stays so', () => {
  expect(done([])).toMatchObject({ done: '', since: 0 })
  expect(done([event(1, 'done')])).toMatchObject({ done: 'word', since: 1 })
  expect(done(go(1, false))).toMatchObject({ done: '' })
  expect(done(go(1, true))).toMatchObject({ done: 'mastered', since: 3 })
  expect(done([...go(1, true), event(10, 'undone'), ...go(20, false)])).toMatchObject({ done: 'mastered', since: 3 })
  expect(done([event(1, 'done'), ...go(5, true)])).toMatchObject({ done: 'mastered', since: 7 })
})

test('what is written down as mastered outlives its rule, and is known without it', () => {
  const log = [event(4, 'done', { by: 'check' }), event(9, 'done'), event(10, 'undone')]
  expect(done(log)).toMatchObject({ done: 'mastered', since: 4 })
  expect(standing(progressOf(log, outline()), 'u/a').done).toBe('mastered')
})

test('credit that is added later masters', () => {
  const log = go(1, false)
  expect(done([...log, event(50, 'rejudged', { event: log[1]!.id, rev: 'r2', right: true })])).toMatchObject({ done: 'mastered', since: 3 })
})

test('a teacher\'s gate: by the own word, or by a code', () => {
  const gated = outline(unit('u', lesson('u/a', { gate: 'teacher' })))
  const by = (by: string) => standing(progressOf([event(1, 'signed', { by, for: 'gate' })], gated), 'u/a').done
  expect([by('own'), by('code')]).toEqual(['word', 'done'])
  expect(standing(progressOf([event(1, 'signed', { by: 'own', for: 'talk' })], gated), 'u/a').done).toBe('')
})

test('needs are met by what is mastered, here and in other units', () => {
  const met = (log: LogEvent[]) => isOpen(after, progressOf(log, course))
  const far = event(1, 'done', { by: 'check' }, 'v/far')
  expect(met([far])).toBe(false)
  expect(met([far, ...go(5, true)])).toBe(true)
  expect(tally(course.units[0]!, progressOf(go(5, true), course)).must).toEqual({ done: 1, total: 3 })
})

test('next up: the try under way, then what waits to be revised, then as ever', () => {
  const next = (log: LogEvent[]): unknown => {
    const up = nextUp(course, progressOf(log, course))
    return up && 'lesson' in up ? [up.lesson.id, up.because.why] : up
  }
  const begun = (at: number, subject: string) => go(at, true, subject).slice(0, 2)
  expect(next([])).toEqual(['u/a', 'first'])
  expect(next([event(1, 'opened'), ...begun(5, 'u/b')])).toEqual(['u/b', 'try'])
  expect(next([...go(1, false), ...begun(5, 'u/b')])).toEqual(['u/b', 'try'])
  expect(next([event(9, 'opened', {}, 'u/b'), ...go(1, false)])).toEqual(['u/a', 'revise'])
  expect(next([...go(1, false), event(8, 'answered', { question: 'p', variant: '1', rev: 'r', response: '', right: false })])).toEqual(['u/a', 'first'])
  expect(next([...go(1, true), event(9, 'opened', {}, 'u/b')])).toEqual(['u/b', 'begun'])
})

test('a corrected question is told of while there is something to gain', () => {
  const known = (revs: string) => outline(unit('u', lesson('u/a', { gate: 'check', rule, revs })))
  const told = (log: LogEvent[], revs: string) => correctedLesson(known(revs), progressOf(log, known(revs)))?.id
  const revs = 'en 209d4c' // the question "atp", revision d4c
  const atp = (right: boolean, rev: string): LogEvent[] => go(1, right).map(event => ({
    ...event, ...(event.kind === 'tryStarted' ? { items: [['atp', '1']] } : event.kind === 'answered' ? { question: 'atp', rev } : {}),
  }))
  expect(told([], revs)).toBeUndefined()
  expect(told(atp(false, 'd4c8ab1c'), revs)).toBeUndefined()
  expect(told(atp(false, '1111ab1c'), revs)).toBe('u/a')
  expect(told(atp(false, '1111ab1c'), '')).toBeUndefined()
  expect(told(atp(true, '1111ab1c'), revs)).toBeUndefined()
  const log = atp(false, '1111ab1c')
  expect(told([...log, event(60, 'rejudged', { event: log[1]!.id, rev: 'd4c8ab1c', right: false })], revs)).toBeUndefined()
  // After a hint there is nothing to gain for the rule.
  const helped = atp(false, '1111ab1c')
  helped.splice(1, 0, event(1, 'hinted', { try: 't1', question: 'atp' }))
  expect(told(helped, revs)).toBeUndefined()
})

test('a corrected question is told of where it was answered', () => {
  const known = outline(
    unit('u', lesson('u/a', { gate: 'check', rule, revs: 'en 209d4c' })),
    { ...unit('es', lesson('u/a', { gate: 'check', rule, revs: 'es 209aaa', href: 'es/a.html' })), same: 'u' })
  const told = (rev: string, language?: string) => {
    const log = go(1, false).map(event => ({ ...event, ...(event.kind === 'answered' ? { question: 'atp', rev, language } : {}) }))
    return correctedLesson(known, progressOf(log, known))?.href
  }
  expect(told('1111ab1c', 'en')).toBe('u/a.html')
  expect(told('1111ab1c', 'es')).toBe('es/a.html')
  // The other language's page has another key for the same question.
  expect(told('d4c8ab1c', 'en')).toBeUndefined()
  expect(told('aaa8ab1c', 'es')).toBeUndefined()
  expect(told('1111ab1c', 'ar')).toBeUndefined()
})
