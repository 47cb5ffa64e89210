// Which questions a try gets, and in which variant. Pure.

import { shuffle } from './chance'

/** What drawing needs of a question. */
export interface Pool {
  id: string
  /** Those without a version belong to every version. */
  variants: readonly { id: string; version?: string }[]
}

/** A question and its variant. */
export type Drawn = [question: string, variant: string]

/** How often, and when last, a variant was seen: a larger number is later; absent for never. */
export type Seen = ReadonlyMap<string, number>

/** The key of a variant in Seen. */
export function variantKey(question: string, variant: string): string {
  return `${question}\n${variant}`
}

/**
 * Draws the questions of a try. Count 0 takes all that the version has. A
 * variant that was seen is drawn only where its question has no unseen one
 * left in this version; then the one seen longest ago. Questions with something
 * unseen go before those without.
 */
export function drawTry(pool: readonly Pool[], version: string, count: number, seen: Seen, seed: number): Drawn[] {
  const candidates: { drawn: Drawn; last: number }[] = []
  for (const question of shuffle(pool, seed, 'questions')) {
    const variants = question.variants.filter(variant => !variant.version || variant.version === version)
    let best: { drawn: Drawn; last: number } | undefined
    for (const variant of shuffle(variants, seed, question.id)) {
      const last = seen.get(variantKey(question.id, variant.id)) ?? -1
      if (!best || last < best.last) best = { drawn: [question.id, variant.id], last }
    }
    if (best) candidates.push(best)
  }
  // Sorting is stable: what was shuffled stays so among equals.
  const fresh = candidates.sort((a, b) => a.last - b.last).slice(0, count || undefined)
  return shuffle(fresh.map(candidate => candidate.drawn), seed, 'order')
}
