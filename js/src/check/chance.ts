/**
 * A repeatable source of whole numbers below a bound, from a seed and a name:
 * the same try is dealt alike however often its page is loaded. FNV-1a spreads
 * the name, mulberry32 makes the numbers.
 */
export function chance(seed: number, name = ''): (below: number) => number {
  let state = seed ^ 0x811c9dc5
  for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193)
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** A new order of the same things (Fisher and Yates). */
export function shuffle<T>(things: readonly T[], seed: number, name = ''): T[] {
  const below = chance(seed, name)
  const deck = [...things]
  for (let i = deck.length - 1; i > 0; i--) {
    const j = below(i + 1)
    ;[deck[i], deck[j]] = [deck[j]!, deck[i]!]
  }
  return deck
}
