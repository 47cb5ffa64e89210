// Twin of builder/seal/unit.go.

import { spell } from './spell'

/** Symbols before which m and M, p and P are different prefixes, so that their case counts. */
const prefixed = /^[mp](?:[gmlswvajnfhbtck]|pa|hz|ev|bq|sv|ω|bit)(?:[^a-zω]|$)/

/** Writes a unit so that its spellings become one. */
export function foldUnit(text: string): string {
  const s = spell(text).normalize('NFKC').replace(/[ ^]/g, '').replace(/[.,!?]+$/, '')
  // Two letters that a browser lowers otherwise than Go: a dotted I and a sigma at the end.
  const low = s.toLowerCase().replace(/\u0307/g, '').replace(/ς/g, 'σ')
  return prefixed.test(low) ? s[0]! + low.slice(1) : low
}
