import { expect, test } from '@playwright/test'
import type { Because, QuestionData, Questions } from '../../src/check/payload'
import { fill, shown } from '../../src/judge/fill'
import { answerHash, judge, type Verdict } from '../../src/judge/judge'
import { spell } from '../../src/judge/spell'
import { fold, letterwise } from '../../src/judge/text'
import { foldUnit } from '../../src/judge/unit'
import { available, because, hint, model, unseal, why } from '../../src/judge/unseal'
import { type Row, fixture, keyed } from './judging'

/** What the builder says must come out of what it emits. */
interface Vectors {
  language: string
  definitions: Record<string, QuestionData>
  folds: Record<string, string>
  vectors: {
    question: string
    variant: string
    responses: { response: unknown; verdict: Verdict }[]
    ask: string
    items: Record<string, string>
    to: Record<string, string>
    rubric: string[]
    hints: string[]
    why: string
    model: string
    because: Record<string, Because>
  }[]
}

const payload = fixture<Questions>('payload')
const { language, definitions, vectors, folds } = fixture<Vectors>('vectors')
const { rows } = fixture<{ rows: Row[] }>('judging')
const questions = [...payload.check!.questions, ...payload.practice!]

test('the builder and this page know the same variants', () => {
  expect(questions.flatMap(question => question.variants.map(variant => [question.id, variant.id])))
    .toEqual(vectors.map(vector => [vector.question, vector.variant]))
})

for (const vector of vectors) {
  const question = questions.find(question => question.id === vector.question)!
  const variant = question.variants.find(variant => variant.id === vector.variant)!
  const name = `${vector.question} ${vector.variant}`

  test(`${name}: what the builder emits is judged as the builder judges it`, async () => {
    for (const { response, verdict } of vector.responses) {
      expect(await judge(question, vector.variant, response, language), JSON.stringify(response)).toEqual(verdict)
    }
  })

  test(`${name}: open texts are filled as they would have been rendered`, () => {
    const { ask, items, to, rubric } = shown(question, variant)
    expect(ask).toBe(vector.ask)
    expect(Object.fromEntries(items.map(item => [item.k, item.html]))).toEqual(vector.items)
    expect(Object.fromEntries(to.map(item => [item.k, item.html]))).toEqual(vector.to)
    expect(rubric).toEqual(vector.rubric)
  })

  test(`${name}: sealed texts are opened and filled likewise`, async () => {
    for (const [n, text] of vector.hints.entries()) expect(await hint(question, variant, n)).toBe(text)
    expect(await hint(question, variant, vector.hints.length)).toBeUndefined()
    expect(await why(question, variant) ?? '').toBe(vector.why)
    expect(await model(question, variant) ?? '').toBe(vector.model)
    for (const [k, told] of Object.entries(vector.because)) expect(await because(question, variant, k)).toEqual(told)
    expect(await because(question, variant, 'nothing')).toEqual({})
  })
}

for (const [name, question] of Object.entries(definitions)) {
  test(`${question.kind} ${name} as the builder emits it: every row is judged as the fixture says`, async () => {
    for (const row of rows.filter(row => row.question === name)) {
      const verdict = await judge(question, '0', keyed(question, row.response), row.language)
      expect(verdict.right, `${row.language} ${JSON.stringify(row.response)}`).toBe(row.right)
    }
  })
}

test('every character is folded as the builder folds it', async () => {
  for (const [block, hash] of Object.entries(folds)) {
    const lines: string[] = []
    for (let i = 0; i < 256; i++) {
      const one = String.fromCharCode(parseInt(block, 16) + i)
      const between = `a${one}b`
      lines.push([fold(between), fold(one), foldUnit(between), spell(between), letterwise(one)].join('\t'))
    }
    expect(await answerHash('', '', lines.join('\n')), `U+${block}`).toBe(hash)
  }
})

test('a text opens only with its own key', async () => {
  const question = questions.find(question => question.id === 'atp')!
  const [item, other] = question.items!
  await expect(unseal(question.salt, item!.because!, item!.k)).resolves.toContain('{')
  await expect(unseal(question.salt, item!.because!, other!.k)).rejects.toThrow()
  await expect(unseal(question.salt, item!.because!)).rejects.toThrow()
  await expect(unseal(question.salt + 'x', question.why!)).rejects.toThrow()
  await expect(unseal(question.salt, question.why!.replace(/.$/, last => (last === 'A' ? 'B' : 'A')))).rejects.toThrow()
})

test('without WebCrypto the page knows that it cannot check', () => {
  expect(available()).toBe(true)
  const whole = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!
  try {
    for (const crypto of [undefined, {}]) {
      Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true })
      expect(available()).toBe(false)
    }
  } finally {
    Object.defineProperty(globalThis, 'crypto', whole)
  }
})

test('values are filled in as text, in any order, missing ones as nothing', () => {
  expect(fill('\ue0001\ue001<b>\ue0000\ue001\ue0007\ue001</b>', ['<i>&"\'', '$&'])).toBe('$&amp;<b>&lt;i&gt;&amp;&#34;&#39;</b>')
  expect(fill('as it is')).toBe('as it is')
})
