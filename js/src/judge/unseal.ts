// Opens what the builder has sealed: out of sight of source and search, no more.

import type { Because, QuestionData, Secret, VariantData } from '../check/payload'
import { decode } from './base64'
import { fill } from './fill'

const nonceSize = 12

/** Whether this page can judge and open at all: browsers lend WebCrypto only to secure origins and files. */
export function available(): boolean {
  return typeof globalThis.crypto === 'object' && typeof crypto.subtle === 'object'
}

/** The n-th hint as HTML, counted from 0; undefined when there is none. */
export async function hint(question: QuestionData, variant: VariantData, n: number): Promise<string | undefined> {
  return text(question, variant, question.hints?.[n], secret => secret.hints?.[n])
}

/** The worked explanation as HTML; undefined when there is none. */
export async function why(question: QuestionData, variant: VariantData): Promise<string | undefined> {
  return text(question, variant, question.why, secret => secret.why)
}

/** The model of a written answer as HTML; undefined when there is none. */
export async function model(question: QuestionData, variant: VariantData): Promise<string | undefined> {
  return text(question, variant, question.model, secret => secret.model)
}

/** What is told to whoever chose an item; empty when there is nothing to tell. */
export async function because(question: QuestionData, variant: VariantData, k: string): Promise<Because> {
  const i = question.items?.findIndex(item => item.k === k) ?? -1
  const whole = variant.because?.[i]
  const sealed = whole ?? question.items?.[i]?.because
  if (sealed === undefined) return {}
  const told = JSON.parse(await unseal(question.salt, sealed, k)) as Because
  if (told.html && whole === undefined) told.html = fill(told.html, await allValues(question, variant))
  return told
}

/** Opens one sealed text, with an item's key for what is told about that item. Rejects what this key has not sealed. */
export async function unseal(salt: string, sealed: string, item?: string): Promise<string> {
  const bytes = new TextEncoder()
  const secret = await crypto.subtle.digest('SHA-256', bytes.encode(item ? `gradus because|${salt}|${item}` : `gradus text|${salt}`))
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['decrypt'])
  const box = decode(sealed)
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.subarray(0, nonceSize) }, key, box.subarray(nonceSize))
  return new TextDecoder().decode(plain)
}

async function text(
  question: QuestionData, variant: VariantData, sealed: string | undefined, whole: (secret: Secret) => string | undefined,
): Promise<string | undefined> {
  if (sealed === undefined) return undefined
  const secret = await secretOf(question, variant)
  return whole(secret) || fill(await unseal(question.salt, sealed), values(variant, secret))
}

async function secretOf(question: QuestionData, variant: VariantData): Promise<Secret> {
  return variant.secret === undefined ? {} : (JSON.parse(await unseal(question.salt, variant.secret)) as Secret)
}

async function allValues(question: QuestionData, variant: VariantData): Promise<string[]> {
  return values(variant, await secretOf(question, variant))
}

function values(variant: VariantData, secret: Secret): string[] {
  return [...(variant.values ?? []), ...(secret.values ?? [])]
}
