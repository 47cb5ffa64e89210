import { expect, test } from '@playwright/test'
import type { QuestionData } from '../../src/check/payload'
import { answerHash, bucket, judge } from '../../src/judge/judge'
import { type Rational, parseNumber, parseRational, rational } from '../../src/judge/number'
import { decimalSign } from '../../src/judge/separator'
import { fold } from '../../src/judge/text'
import { random } from './course'

const cases: [text: string, language: string, want: string | undefined][] = [
  ['2 1/2 kg', 'en', '5/2 kg'], ['$ 1,200.50', 'en', '2401/2 $'], ['5 m/s²', 'en', '5/1 m/s^2'], ['5 · 10⁻³ N·m', 'en', '1/200 N*m'],
  ['1/2/3', 'en', '1/2 /3'], ['3 x 10', 'en', '3/1 x 10'], ['10^3^2', 'en', '1000/1 ^2'], ['٣٫٥ كم', 'ar', '7/2 كم'],
  ['1e400', 'en', `1${'0'.repeat(400)}/1 `], ['1e401', 'en', undefined], ['1e99999999999999999999', 'en', undefined],
  ['1'.repeat(101), 'en', undefined], [`1 2/${'9'.repeat(100)}`, 'en', undefined],
  ['5/0', 'en', undefined], ['5/0.0', 'en', undefined], ['', 'en', undefined], ['.', 'en', undefined], ['-$-5', 'en', undefined],
  ['1٫2٫3', 'ar', undefined], ['1,2.3,4', 'en', undefined], ["1 234'567", 'en', undefined], ['010 02/010', 'en', '51/5 '],
]

test('numbers are read with what stands around them', () => {
  for (const [text, language, want] of cases) {
    const typed = parseNumber(text, language)
    expect(typed && `${typed.value.n}/${typed.value.d} ${typed.unit}`, text).toBe(want)
  }
})

test('a language begins decimals in one way', () => {
  const signs = { en: '.', 'en-ZA': ',', de: ',', 'de-CH': '.', de_CH: '.', 'es-MX': '.', 'es-AR': ',', fr: ',', ar: '.', 'ar-MA': ',', he: '.', '': '.', xx: ',', EN: '.', 'zh-Hant-TW': '.' }
  for (const [language, sign] of Object.entries(signs)) expect(decimalSign(language), language).toBe(sign)
})

test('fractions of the payload are read, others are not', () => {
  expect(parseRational('-6/4')).toEqual({ n: -3n, d: 2n })
  for (const text of ['', '1', '1/0', '1/-2', 'a/b', '1/2 ']) expect(parseRational(text)).toBeUndefined()
  expect(rational(0n, -5n)).toEqual({ n: 0n, d: 1n })
})

function same(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d
}

/** Digits into threes. */
function grouped(whole: string, sign: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, sign)
}

function digits(text: string, zero: string): string {
  return text.replace(/[0-9]/g, digit => String.fromCharCode(zero.charCodeAt(0) + Number(digit)))
}

const spellings: [language: string, write: (whole: string, decimals: string) => string][] = [
  ['en', (w, d) => `${w}.${d}`],
  ['de', (w, d) => `${grouped(w, '.')},${d}`],
  ['en', (w, d) => `${grouped(w, ',')}.${d}`],
  ['es', (w, d) => `${grouped(w, '\u202f')},${d}`],
  ['de-CH', (w, d) => `${grouped(w, '’')}.${d}`],
  ['he', (w, d) => `\u200e${w}.${d}`],
  ['ar', (w, d) => digits(`${grouped(w, '٬')}٫${d}`, '٠')],
  ['fa', (w, d) => digits(`${w}٫${d}`, '۰')],
  ['ja', (w, d) => digits(`${w}．${d}`, '０')],
  ['en', (w, d) => `${w}${d}e-${d.length}`],
  ['de', (w, d) => `${w}${d}·10^−${d.length}`],
  ['he', (w, d) => `${w}${d}/1${'0'.repeat(d.length)}`],
  ['en', (w, d) => `${w} ${d}/1${'0'.repeat(d.length)}`],
]

test('a right number is read in every spelling, and its neighbours are other numbers', () => {
  const chance = random(17)
  const wrong: string[] = []
  for (let i = 0; i < 200; i++) {
    const whole = String(1 + Math.floor(chance() * 10 ** (1 + Math.floor(chance() * 12))))
    const decimals = String(Math.floor(chance() * 1e6)).padStart(6, '0').slice(0, 1 + Math.floor(chance() * 6))
    const sign = ['', '+', '-', '−', '– '][Math.floor(chance() * 5)]!
    const n = BigInt(whole + decimals) * (/[-−–]/.test(sign) ? -1n : 1n)
    const want = rational(n, 10n ** BigInt(decimals.length))
    for (const [language, write] of spellings) {
      const text = sign + write(whole, decimals)
      for (const unit of ['', 'kg']) {
        const typed = parseNumber(`${text} ${unit}`, language)
        if (!typed || !same(typed.value, want) || typed.unit !== unit) wrong.push(`${text} ${unit} (${language})`)
      }
      for (const near of [n + 1n, n - 1n, -n]) {
        const typed = parseNumber(`${near}/1${'0'.repeat(decimals.length)}`, language)!
        if (same(typed.value, want)) wrong.push(`${text} is ${near}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('within a tolerance every number is right, its ends included; beyond by however little it is wrong', async () => {
  const chance = random(23)
  const some = (most: number, below: number) => rational(BigInt(Math.floor(chance() * (2 * most + 1)) - most), BigInt(1 + Math.floor(chance() * below)))
  const plus = (a: Rational, b: Rational, times = 1n) => rational(a.n * b.d + times * b.n * a.d, a.d * b.d)
  for (let i = 0; i < 60; i++) {
    const value = some(10000, 60)
    let within = some(500, 40)
    if (within.n === 0n) continue
    if (within.n < 0n) within = { n: -within.n, d: within.d }
    const low = plus(value, within, -1n)
    const offset = plus(low, within, -2n * bucket(low, within, { n: 0n, d: 1n }).at)
    const key = [[await answerHash('s', '0', `#${bucket(low, within, offset).at}`)]]
    const question: QuestionData = {
      id: 'q', kind: 'number', rev: '', salt: 's', ask: '',
      variants: [{ id: '0', key, tol: { w: `${within.n}/${within.d}`, o: `${offset.n}/${offset.d}` } }],
    }
    const little = { n: 1n, d: 10n ** 9n }
    for (const [x, right] of [
      [value, true], [plus(value, within), true], [low, true],
      [plus(plus(value, within), little), false], [plus(low, little, -1n), false], [plus(value, within, 3n), false], [plus(value, within, -3n), false],
    ] as const) {
      expect((await judge(question, '0', `${x.n}/${x.d}`, 'en')).right, `${x.n}/${x.d} of ${value.n}/${value.d}`).toBe(right)
    }
  }
})

test('a text keeps its fold through every spelling that is forgiven, and loses it with another letter', () => {
  const chance = random(29)
  const wrong: string[] = []
  const pick = <T>(all: T[]) => all[Math.floor(chance() * all.length)]!
  const answers = ['carbon dioxide', 'el niño pequeño', '¿Cómo estás?', 'die Straße', 'fünf-vierzig', 'مدرسة ثانوية', 'בית ספר', 'l’œuvre', 'λόγος και έργο']
  const changes: ((text: string) => string)[] = [
    text => text.toUpperCase(), text => text.normalize('NFD'), text => text.normalize('NFKC'), text => `  ${text.replace(/ /g, ' \u00a0 ')}\n`,
    text => `${text}.`, text => `\u200f${text}\u200e`, text => text.replace(/-/g, '–'), text => text.replace(/ß/g, 'ss'),
    text => text.replace(/[ا-ي]/g, '$&\u064e').replace(/[א-ת]/g, '$&\u05b8').replace(/[a-z]/g, '$&\u0301'),
  ]
  for (let i = 0; i < 500; i++) {
    const answer = pick(answers)
    let text = answer
    for (let n = 0; n < 3; n++) text = pick(changes)(text)
    const folded = fold(answer)
    if (fold(text) !== folded) wrong.push(text)
    const at = Math.floor(chance() * folded.length)
    const near = [`${folded.slice(0, at)}q${folded.slice(at)}`]
    if (folded[at] !== ' ') near.push(folded.slice(0, at) + folded.slice(at + 1))
    wrong.push(...near.filter(text => fold(text) === folded))
  }
  expect(wrong).toEqual([])
})
