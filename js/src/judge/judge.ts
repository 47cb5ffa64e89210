// Twin of builder/seal/judge.go. Judging needs WebCrypto: see available() in
// unseal.ts.

import type { QuestionData, VariantData } from '../check/payload'
import { encode } from './base64'
import { type Rational, parseNumber, parseRational } from './number'
import { fold, letterwise } from './text'
import { foldUnit } from './unit'

/** What comes of judging a response. */
export interface Verdict {
  right: boolean
  /** Of each gap, whether it is right. */
  gaps?: boolean[]
}

/**
 * Judges a response to one variant of a question. A response is the chosen
 * item's key (one), keys (all, order), pairs of left and right key (match), the
 * text as typed (number, text), such texts (gaps). Anything else, and whatever
 * is said to a written question or a variant that is not there, is not right:
 * it never throws, because records of any age are judged again.
 */
export async function judge(question: QuestionData, variant: string, response: unknown, language: string): Promise<Verdict> {
  const v = question.variants.find(v => v.id === variant)
  if (!v) return { right: false }
  if (question.kind === 'gaps') return judgeGaps(question, v, response)
  for (const candidate of await candidates(question, v, response, language)) {
    if (v.key[0]?.includes(await answerHash(question.salt, v.id, candidate))) return { right: true }
  }
  return { right: false }
}

/** The hash that the page keeps of an answer in canonical form. */
export async function answerHash(salt: string, variant: string, canonical: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}|${variant}|${canonical}`))
  return encode(new Uint8Array(sum, 0, 16))
}

/** A typed text as it is hashed; '' when nothing was typed. */
export function canonicalText(text: string, exact: boolean | undefined): string {
  return exact ? letterwise(text) : fold(text)
}

/** The number of the bucket that x falls into, and whether x is where it begins. */
export function bucket(x: Rational, within: Rational, offset: Rational): { at: bigint; begins: boolean } {
  const n = (x.n * offset.d - offset.n * x.d) * within.d
  const d = x.d * offset.d * 2n * within.n
  const rest = n % d
  return { at: n / d - (rest < 0n ? 1n : 0n), begins: rest === 0n }
}

async function judgeGaps(question: QuestionData, v: VariantData, response: unknown): Promise<Verdict> {
  const texts = isTexts(response) ? response : []
  const gaps = await Promise.all(v.key.map(async (key, i) => {
    const text = canonicalText(texts[i] ?? '', question.exact)
    return text !== '' && key.includes(await answerHash(question.salt, v.id, `${i}:${text}`))
  }))
  return { right: texts.length > 0 && texts.length === gaps.length && gaps.every(Boolean), gaps }
}

/** The canonical forms that a response may have; one of them is accepted when it is right. */
async function candidates(question: QuestionData, v: VariantData, response: unknown, language: string): Promise<string[]> {
  const alike = new Map(Object.entries(v.alike ?? {}))
  const counted = (k: string) => alike.get(k) ?? k
  if (typeof response === 'string') {
    if (question.kind === 'one') return [counted(response)]
    if (question.kind === 'number') return numberCandidates(question, v, response, language)
    const text = question.kind === 'text' ? canonicalText(response, question.exact) : ''
    return text ? [text] : []
  }
  if (question.kind === 'match') {
    if (!Array.isArray(response) || !response.every(pair => isTexts(pair) && pair.length === 2)) return []
    return [(response as string[][]).map(pair => pair.map(counted).join('>')).sort().join()]
  }
  if (!isTexts(response)) return []
  if (question.kind === 'all') return [response.map(counted).sort().join()]
  return question.kind === 'order' ? [response.map(counted).join()] : []
}

async function numberCandidates(question: QuestionData, v: VariantData, text: string, language: string): Promise<string[]> {
  const typed = parseNumber(text, language)
  if (!typed) return []
  const { value, unit } = typed
  if (unit === '' ? question.unitRequired : !question.units?.includes(await answerHash(question.salt, 'unit', foldUnit(unit)))) return []
  if (!v.tol) return [`${value.n}/${value.d}`]
  const within = parseRational(v.tol.w)
  const offset = parseRational(v.tol.o)
  if (!within || !offset || within.n <= 0n) return []
  const { at, begins } = bucket(value, within, offset)
  return begins ? [`#${at}`, `#${at - 1n}`] : [`#${at}`]
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(one => typeof one === 'string')
}
