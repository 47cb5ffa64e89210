// Twin of builder/seal/fold.go.

import { digits, replacer, spaces, visible } from './spell'

/** Characters that NFKC would take apart in a way that hides what people mean by them. */
const apart = replacer("'", '´', '"', '″')

/** Characters that count as others. */
const letters = replacer(
  'ss', 'ß', 'ae', 'æ', 'oe', 'œ', 'o', 'ø', 'l', 'ł', 'd', 'đð', 'th', 'þ', 'h', 'ħ', 'i', 'ı', 'σ', 'ς',
  'ي', 'یى', 'ك', 'ک', 'ا', 'ٱ',
  "'", '‘’‚‛′ʼʹʻ`‹›׳', '"', '“”„‟«»״',
  '-', '‐‑‒–—―−˗־', '/', '⁄∕', 'x', '×',
  '.', '。۔', '?', '؟', ',', '،', ';', '؛',
  '', '¿¡ـ',
)

/** Signs above, below and within letters that spelling forgives; not those that make another letter. */
const marks = new RegExp('[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7' +
  '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08ff' +
  '\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]', 'g')

/** Writes a typed text so that spellings which a teacher forgives become one. */
export function fold(text: string): string {
  const whole = trimmed(apart(text).normalize('NFKC'))
  const folded = trimmed(digits(letters(visible(whole.toLowerCase().normalize('NFD')).replace(marks, ''))).replace(spaces, ' '))
  return folded.replace(/[.!? ]+$/, '') || folded || whole
}

/** A text that is compared to the letter: composed, without the spaces around it. */
export function letterwise(text: string): string {
  return trimmed(text.normalize('NFC'))
}

function trimmed(text: string): string {
  return text.replace(/^[\s\u0085]+|[\s\u0085]+$/g, '')
}
