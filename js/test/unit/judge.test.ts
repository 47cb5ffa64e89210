import { expect, test } from '@playwright/test'
import type { Item, QuestionData, QuestionKind } from '../../src/check/payload'
import { answerHash, bucket, canonicalText, judge } from '../../src/judge/judge'
import { type Rational, parseNumber, rational } from '../../src/judge/number'
import { foldUnit } from '../../src/judge/unit'
import { type Row, fixture, keyed } from './judging'

/** A question of the shared fixture: the keys that say what is right. */
interface Definition {
  kind: QuestionKind
  number?: string
  within?: string
  percent?: boolean
  unit?: string
  unitRequired?: true
  text?: string[]
  exact?: true
  gaps?: string[][]
  right?: string[]
  wrong?: string[]
  order?: string[]
  match?: [string, string][]
  extra?: string[]
}

const { questions, rows } = fixture<{ questions: Record<string, Definition>; rows: Row[] }>('judging')

const salt = 'c2FsdA'

/** Makes a payload of a definition without the builder; the key of an item is its place. */
async function sealed(definition: Definition): Promise<QuestionData> {
  const { kind, exact, unit, unitRequired } = definition
  const items = listed('i', definition.right ? [...definition.right, ...definition.wrong!] : definition.order ?? definition.match?.map(pair => pair[0]))
  const to = listed('t', definition.match && [...definition.match.map(pair => pair[1]), ...definition.extra ?? []])
  const alike: Record<string, string> = {}
  for (const list of [items, to]) {
    for (const item of list) {
      const first = list.find(other => other.html === item.html)!
      if (first !== item) alike[item.k] = first.k
    }
  }
  const counted = (k: string) => alike[k] ?? k
  let tol: { w: string; o: string } | undefined
  let accepted: string[][] = []
  if (kind === 'one') accepted = [[items[0]!.k]]
  if (kind === 'all') accepted = [[definition.right!.map((_, i) => items[i]!.k).sort().join()]]
  if (kind === 'text') accepted = [definition.text!.map(text => canonicalText(text, exact))]
  if (kind === 'gaps') accepted = definition.gaps!.map((texts, i) => texts.map(text => `${i}:${canonicalText(text, exact)}`))
  if (kind === 'order') accepted = [[items.map(item => counted(item.k)).join()]]
  if (kind === 'match') accepted = [[definition.match!.map((_, i) => `${counted(items[i]!.k)}>${counted(to[i]!.k)}`).sort().join()]]
  if (kind === 'number') {
    const value = parseNumber(definition.number!, 'en')!.value
    let within = parseNumber(definition.within ?? '0', 'en')!.value
    if (definition.percent) within = rational(within.n * (value.n < 0n ? -value.n : value.n), within.d * value.d * 100n)
    accepted = [[written(value)]]
    if (within.n > 0n) {
      // The remainder of value − within by 2·within, found by whole steps.
      const low = rational(value.n * within.d - within.n * value.d, value.d * within.d)
      const { at } = bucket(low, within, { n: 0n, d: 1n })
      const offset = rational(low.n * within.d - 2n * at * within.n * low.d, low.d * within.d)
      tol = { w: written(within), o: written(offset) }
      accepted = [[`#${bucket(low, within, offset).at}`]]
    }
  }
  const key = await Promise.all(accepted.map(list => Promise.all(list.map(one => answerHash(salt, '0', one)))))
  return {
    id: 'q', kind, rev: '', salt, ask: '', items, to, exact,
    ...(unit ? { unit: true as const, unitRequired, units: [await answerHash(salt, 'unit', foldUnit(unit))] } : {}),
    variants: [{ id: '0', alike, key, tol }],
  }
}

function listed(prefix: string, texts: string[] = []): Item[] {
  return texts.map((html, i) => ({ k: `${prefix}${i}`, html }))
}

function written({ n, d }: Rational): string {
  return `${n}/${d}`
}

for (const [name, definition] of Object.entries(questions)) {
  test(`${definition.kind} ${name}: every row is judged as the fixture says`, async () => {
    const question = await sealed(definition)
    const own = rows.filter(row => row.question === name)
    expect(own.length).toBeGreaterThan(0)
    const got = await Promise.all(own.map(async row => ({ ...row, right: (await judge(question, '0', keyed(question, row.response), row.language)).right })))
    expect(got).toEqual(own)
  })
}

test('the fixture has rows of every kind and language', () => {
  expect(rows.length).toBeGreaterThanOrEqual(300)
  for (const row of rows) expect(Object.keys(questions)).toContain(row.question)
})

test('whatever is stored as a response, judging does not throw', async () => {
  for (const definition of Object.values(questions)) {
    const question = await sealed(definition)
    for (const response of [null, undefined, 0, true, {}, [], [[]], [null], [[null, null]], '', '\ud800', { length: 1 }, ['__proto__'], '__proto__', [['constructor', 'toString']]]) {
      expect((await judge(question, '0', response, 'en')).right, JSON.stringify(response)).toBe(false)
      expect(await judge(question, 'gone', response, '')).toEqual({ right: false })
    }
  }
})

test('each gap is judged by itself', async () => {
  const question = await sealed({ kind: 'gaps', gaps: [['a'], ['b'], ['c']] })
  expect(await judge(question, '0', ['A', 'x', 'c'], 'en')).toEqual({ right: false, gaps: [true, false, true] })
  expect(await judge(question, '0', ['A', 'b', 'c'], 'en')).toEqual({ right: true, gaps: [true, true, true] })
  expect(await judge(question, '0', ['a'], 'en')).toEqual({ right: false, gaps: [true, false, false] })
})
