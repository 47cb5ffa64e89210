import { readFileSync } from 'node:fs'
import type { Item, QuestionData } from '../../src/check/payload'

/** A response of the shared fixture; items are named by their texts. */
export interface Row { question: string; language: string; response: unknown; right: boolean }

/** Reads a fixture that the builder's tests read too. */
export function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../builder/seal/testdata/${name}.json`, import.meta.url), 'utf8')) as T
}

/** The response with items' texts replaced by their keys; what is no item's text stays. */
export function keyed(question: QuestionData, response: unknown): unknown {
  const key = (list: Item[] | undefined, text: unknown) => list?.find(item => item.html === text)?.k ?? text
  if (!Array.isArray(response)) return key(question.items, response)
  const used = new Set<unknown>()
  return response.map(one => {
    if (Array.isArray(one)) return [key(question.items, one[0]), key(question.to, one[1]), ...one.slice(2)]
    // Items with one text are used one after the other.
    const item = question.items?.find(item => item.html === one && (question.kind !== 'order' || !used.has(item.k)))
    used.add(item?.k)
    return item?.k ?? one
  })
}
