// Twin of builder/numeral/spell.go.

/** The digits zero of the scripts whose digits are read; the nine others follow each. */
const zeros = [...'٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０'].map(zero => zero.charCodeAt(0))

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'
const lowered = '0123456789+-'

const signs = replacer(
  '-', '‐‑‒–—―−﹘﹣˗', '/', '⁄∕', '*', '×✕⨯·⋅∙•∗', "'", '’‘ʼ٬', ',', '،', '%', '٪', '°', 'º˚',
  ' 1/2', '½', ' 1/3', '⅓', ' 2/3', '⅔', ' 1/4', '¼', ' 3/4', '¾',
  ' 1/5', '⅕', ' 2/5', '⅖', ' 3/5', '⅗', ' 4/5', '⅘', ' 1/6', '⅙', ' 5/6', '⅚',
  ' 1/8', '⅛', ' 3/8', '⅜', ' 5/8', '⅝', ' 7/8', '⅞', ' 1/7', '⅐', ' 1/9', '⅑', ' 1/10', '⅒',
)

/** Makes a function from pairs of a text and the characters (of 16 bits) that it stands for. */
export function replacer(...pairs: string[]): (text: string) => string {
  const table = new Map<string, string>()
  for (let i = 0; i < pairs.length; i += 2) for (const one of pairs[i + 1]!) table.set(one, pairs[i]!)
  return text => {
    let out = ''
    for (const one of text) out += table.get(one) ?? one
    return out
  }
}

/** All spaces, also those that a regular expression's own class leaves out. */
export const spaces = /[\s\u0085]+/g

/** Writes a typed number and its unit in plain characters: ASCII digits and signs, ^ before what is raised, single spaces. */
export function spell(text: string): string {
  return digits(signs(visible(text)))
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/g, high => '^' + [...high].map(one => lowered[raised.indexOf(one)]).join(''))
    .replace(/[！-～]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(spaces, ' ')
    .trim()
}

/** Decimal digits of all scripts as ASCII. */
export function digits(text: string): string {
  return text.replace(/[^\0-ٟ]/g, one => {
    const code = one.charCodeAt(0)
    const zero = zeros.find(zero => zero <= code && code <= zero + 9)
    return zero === undefined ? one : String(code - zero)
  })
}

/** A text without characters that only steer its layout. */
export function visible(text: string): string {
  return text.replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f]/g, '')
}
