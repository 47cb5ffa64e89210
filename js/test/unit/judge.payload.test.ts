import { expect, test } from '@playwright/test'
import type { Questions } from '../../src/check/payload'
import { fixture } from './judging'

const payload = fixture<Questions>('payload')

/** Every key of the payload and what it holds; unknown ones fail the test, so that the twins stay twins. */
const shapes: Record<string, Record<string, (value: unknown, seen: Set<string>) => void>> = {
  questions: { 'check?': of('check'), 'practice?': list('question') },
  check: {
    rule: of('rule'), words: string, draw: number, tries: number, revise: each(is('practice', 'video')), confidence: is(true, false),
    versions: each(string), questions: list('question'),
  },
  rule: { kind: is('percent', 'all', 'of', 'row'), n: number, 'm?': number },
  question: {
    id: string, 'was?': each(string), kind: is('one', 'all', 'number', 'text', 'gaps', 'order', 'match', 'written'), rev: matching(/^[0-9a-f]{8}$/),
    'changed?': is('keep', 'ask'), salt: coded, ask: string, 'items?': list('item'), 'to?': list('item'), 'gaps?': number, 'exact?': is(true),
    'unit?': is(true), 'unitRequired?': is(true), 'units?': each(coded), 'suffix?': string, 'answer?': each(is('text', 'audio', 'drawing')),
    'rubric?': each(string), 'hints?': each(coded), 'why?': coded, 'model?': coded, 'again?': number, variants: list('variant'),
  },
  item: { k: coded, html: string, 'because?': coded },
  variant: {
    id: coded, 'version?': string, 'values?': each(string), 'ask?': string, 'items?': each(string), 'to?': each(string), 'rubric?': each(string),
    'because?': each(coded), 'secret?': coded, 'alike?': record, key: each(each(coded)), 'tol?': of('tolerance'),
  },
  tolerance: { w: matching(/^[0-9]+\/[0-9]+$/), o: matching(/^[0-9]+\/[0-9]+$/) },
}

test('the fixture has the form that payload.ts describes, every optional part of it once', () => {
  const seen = new Set<string>()
  of('questions')(payload, seen)
  const optional = Object.entries(shapes).flatMap(([shape, keys]) => Object.keys(keys).filter(key => key.endsWith('?')).map(key => `${shape}.${key}`))
  expect(optional.filter(key => !seen.has(key))).toEqual([])
})

test('items are listed in the order of their keys, which are unique', () => {
  for (const question of [...payload.check!.questions, ...payload.practice!]) {
    for (const items of [question.items, question.to]) {
      const keys = (items ?? []).map(item => item.k)
      expect(keys).toEqual([...new Set(keys)].sort())
    }
    expect(new Set(question.variants.map(variant => variant.id)).size).toBe(question.variants.length)
  }
})

function of(shape: string) {
  return (value: unknown, seen: Set<string>) => {
    const keys = shapes[shape]!
    const object = value as Record<string, unknown>
    for (const key of Object.keys(object)) {
      const known = key in keys ? key : `${key}?`
      expect(Object.keys(keys), `${shape}.${key}`).toContain(known)
      seen.add(`${shape}.${known}`)
      keys[known]!(object[key], seen)
    }
    for (const key of Object.keys(keys)) if (!key.endsWith('?')) expect(Object.keys(object), shape).toContain(key)
  }
}

function list(shape: string) {
  return each(of(shape))
}

function each(check: (value: unknown, seen: Set<string>) => void) {
  return (value: unknown, seen: Set<string>) => {
    expect(Array.isArray(value)).toBe(true)
    for (const one of value as unknown[]) check(one, seen)
  }
}

function is(...values: unknown[]) {
  return (value: unknown) => expect(values).toContain(value)
}

function matching(form: RegExp) {
  return (value: unknown) => expect(value).toMatch(form)
}

function coded(value: unknown) {
  expect(value).toMatch(/^[\w-]+$/)
}

function string(value: unknown) {
  expect(typeof value).toBe('string')
}

function number(value: unknown) {
  expect(typeof value).toBe('number')
}

function record(value: unknown) {
  for (const [from, to] of Object.entries(value as object)) {
    coded(from)
    coded(to)
  }
}
