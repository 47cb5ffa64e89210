// Twin of builder/numeral/numeral.go.

import { split } from './separator'
import { spell } from './spell'

/** An exact fraction in lowest terms; `d` is positive. */
export interface Rational { n: bigint; d: bigint }

/** A number as it was typed, and what stands around it, which may be a unit. */
export interface Typed { value: Rational; unit: string }

const longest = 100
const farthest = 400

const token = "[.,٫]?[0-9](?:[.,٫' ]?[0-9])*"
const exponent = '[({]? ?([+-]?) ?([0-9]+) ?[)}]?'
const head = /^([+-]?) ?([$¢£¤¥֏؋฿₠-⃏﷼]*) ?([+-]?) ?/
const mixed = /^([0-9]+) ([0-9]+) ?\/ ?([0-9]+)/
const powerOfTen = new RegExp('^10 ?\\^ ?' + exponent)
const plain = new RegExp('^' + token)
const over = new RegExp('^ ?/ ?(' + token + ')')
const times = new RegExp('^(?:[eE]| ?[*xX] ?10 ?\\^ ?)' + exponent)

/** Reads a number as people of a language type it; undefined when it is none. */
export function parseNumber(text: string, language: string): Typed | undefined {
  const s = spell(text)
  const [all, before, currency, after] = head.exec(s)! as unknown as string[]
  if (before && after) return undefined
  const read = unsigned(s.slice(all!.length), language)
  if (!read) return undefined
  const [{ n, d }, rest] = read
  return { value: { n: before! + after! === '-' ? -n : n, d }, unit: currency! + rest.replace(/^[ .,!?]+|[ .,!?]+$/g, '') }
}

/** Makes a fraction in lowest terms. */
export function rational(n: bigint, d: bigint): Rational {
  if (d < 0n) [n, d] = [-n, -d]
  let a = n < 0n ? -n : n
  let b = d
  while (b) [a, b] = [b, a % b]
  return { n: n / a, d: d / a }
}

/** Reads `n/d`, as the builder writes fractions. */
export function parseRational(text: string): Rational | undefined {
  const m = /^(-?[0-9]+)\/([1-9][0-9]*)$/.exec(text)
  return m ? rational(BigInt(m[1]!), BigInt(m[2]!)) : undefined
}

function unsigned(s: string, language: string): [Rational, string] | undefined {
  let m = mixed.exec(s)
  if (m && m[0].length <= longest) {
    const [whole, n, d] = m.slice(1).map(BigInt) as [bigint, bigint, bigint]
    if (n < d) return [rational(whole * d + n, d), s.slice(m[0].length)]
  }
  m = powerOfTen.exec(s)
  if (m) {
    const value = ten(m[1]!, m[2]!)
    return value && [value, s.slice(m[0].length)]
  }
  const first = plain.exec(s)?.[0]
  const value = first === undefined ? undefined : decimal(first, language)
  if (!value) return undefined
  const rest = s.slice(first!.length)
  m = over.exec(rest)
  if (m) {
    const below = decimal(m[1]!, language)
    return below && below.n !== 0n ? [rational(value.n * below.d, value.d * below.n), rest.slice(m[0].length)] : undefined
  }
  m = times.exec(rest)
  if (m) {
    const power = ten(m[1]!, m[2]!)
    return power && [rational(value.n * power.n, value.d * power.d), rest.slice(m[0].length)]
  }
  return [value, rest]
}

function decimal(text: string, language: string): Rational | undefined {
  const parts = text.length <= longest ? split(text, language) : undefined
  return parts && rational(BigInt(parts[0] + parts[1]), 10n ** BigInt(parts[1].length))
}

function ten(sign: string, power: string): Rational | undefined {
  const n = Number(power)
  if (n > farthest) return undefined
  return sign === '-' ? { n: 1n, d: 10n ** BigInt(n) } : { n: 10n ** BigInt(n), d: 1n }
}
