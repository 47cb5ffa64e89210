import { expect, test } from '@playwright/test'
import { calibrationOf } from '../../src/check/calibration'
import { withPresentNames } from '../../src/check/names'
import type { QuestionData } from '../../src/check/payload'
import { dealPractice } from '../../src/check/practice'
import { correctedSince } from '../../src/check/rejudge'
import { standingOf } from '../../src/check/tries'
import type { LogEvent } from '../../src/event'

const question = (id: string, more: Partial<QuestionData> = {}): QuestionData =>
  ({ id, kind: 'number', rev: 'new', salt: 's', ask: '', variants: [{ id: '1', key: [] }, { id: '2', key: [] }, { id: '3', key: [] }], ...more })

let count = 0
const event = (at: number, kind: string, more: object = {}): LogEvent => ({ id: `e${count++}`, at, kind, subject: 'u/a', ...more })
const answered = (at: number, id: string, more: object = {}): LogEvent =>
  event(at, 'answered', { question: id, variant: '1', rev: 'old', response: '5', right: false, ...more })

test('answers to an earlier revision are judged again, once a revision, unless they are to stay or are right', () => {
  const log = [answered(1, 'a'), answered(2, 'b'), answered(3, 'c'), answered(4, 'a', { rev: 'new' }), answered(5, 'gone'), answered(6, 'a', { right: true })]
  const questions = [question('a'), question('b', { changed: 'keep' }), question('c', { changed: 'ask' })]
  const { judge, ask } = correctedSince(log, questions)
  expect(judge.map(({ event }) => event.id)).toEqual([log[0]!.id])
  expect([...ask]).toEqual(['c'])
  const after = [...log, event(6, 'rejudged', { event: log[0]!.id, rev: 'new', right: false })]
  expect(correctedSince(after, questions).judge).toEqual([])
  expect(correctedSince(after, [question('a', { rev: 'newest' })]).judge).toHaveLength(2)
  // Asked again and answered since, it is not asked once more.
  expect([...correctedSince([...log, answered(7, 'c', { rev: 'new' })], questions).ask]).toEqual([])
})

test('what a page in another language judged is that page\'s to judge again', () => {
  const questions = [question('a'), question('c', { changed: 'ask' })]
  const log = [answered(1, 'a', { language: 'es' }), answered(2, 'c', { language: 'es' }), answered(3, 'a', { language: 'en' }), answered(4, 'a')]
  const there = correctedSince(log, questions, ['es'])
  expect(there.judge.map(({ event }) => event.at)).toEqual([3, 4])
  expect([...there.ask]).toEqual([])
  // Nobody else judges what a language that is gone has judged.
  expect(correctedSince(log, questions, ['ar']).judge.map(({ event }) => event.at)).toEqual([1, 3, 4])
  expect([...correctedSince(log, questions).ask]).toEqual(['c'])
  // Asked again here, and answered there: each page asks for itself.
  const both = [answered(1, 'c', { language: 'en' }), answered(2, 'c', { rev: 'new', language: 'es' })]
  expect([...correctedSince(both, questions, ['es']).ask]).toEqual(['c'])
})

test('questions are known by their earlier ids', () => {
  const log = [event(1, 'tryStarted', { try: 't', version: '', seed: 1, items: [['first', '1'], ['b', '2']] }), answered(2, 'first'), answered(3, 'b')]
  const told = withPresentNames(log, [question('a', { was: ['u/a#first', 'u/a#b'] }), question('b')])
  expect(told[0]!.items).toEqual([['a', '1'], ['b', '2']])
  expect(told.slice(1).map(event => event.question)).toEqual(['a', 'b'])
  expect(log[1]!.question).toBe('first')
})

test('practice deals the question answered least, and every variant before one again', () => {
  const questions = [question('a'), question('b', { variants: [{ id: '1', version: 'B', key: [] }] })]
  expect(dealPractice([], [])).toBeUndefined()
  const log: LogEvent[] = []
  const seen: string[] = []
  for (let i = 0; i < 6; i++) {
    const dealt = dealPractice(questions, log, 'a')!
    expect(dealPractice(questions, log, 'a')).toEqual(dealt)
    seen.push(dealt.variant)
    log.push(answered(10 + i, 'a', { variant: dealt.variant }))
  }
  expect([...seen.slice(0, 3)].sort()).toEqual(['1', '2', '3'])
  expect([...seen.slice(3)].sort()).toEqual(['1', '2', '3'])
  expect(dealPractice(questions, log)!.question).toBe('b')
  // Answers in a try are no practice.
  expect(dealPractice(questions, [...log, answered(30, 'b', { try: 't' })])!.question).toBe('b')
})

test('how sure against what came of it', () => {
  const log = [
    event(1, 'tryStarted', { try: 't', version: '', seed: 1, items: [['a', '1'], ['b', '1'], ['c', '1'], ['d', '1']] }),
    answered(2, 'a', { try: 't', sure: 3, right: true }), answered(3, 'b', { try: 't', sure: 3 }),
    answered(4, 'c', { try: 't', sure: 1, right: true }), answered(5, 'd', { try: 't', right: true }), event(6, 'tryEnded', { try: 't' }),
  ]
  const { tries } = standingOf(log, { rule: { kind: 'all', n: 0 }, tries: 1 })
  expect(calibrationOf(tries[0]!)).toEqual([{ sure: 3, right: 1, total: 2 }, { sure: 1, right: 1, total: 1 }])
})
