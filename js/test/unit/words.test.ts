import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { Words } from '../../src/words'

const folder = new URL('../../../themes/default/words/', import.meta.url)
const source = new URL('../../src/', import.meta.url)

/** The client's words of a language, as a page gets them. */
function wordsOf(language: string): Record<string, string> {
  const all = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Record<string, string>
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('js.')).map(([key, text]) => [key.slice(3), text]))
}

/** A key without its plural form. */
const stem = (key: string): string => key.replace(/\.(zero|one|two|few|many|other)$/, '')
const stems = (words: Record<string, string>): string[] => [...new Set(Object.keys(words).map(stem))].sort()
const braces = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([brace]) => brace!).sort()

test('a text is said with its values, and what is missing stays visible', () => {
  const words = new Words({ hello: 'Hello {name}, {name} of {place}', plain: 'Plain' }, 'en')
  expect(words.say('hello', { name: '$&' })).toBe('Hello $&, $& of {place}')
  expect(words.say('plain')).toBe('Plain')
  expect(words.say('nowhere')).toBe('nowhere')
})

const plurals: [language: string, n: number, text: string][] = [
  ['en', 0, '0 lessons done'], ['en', 1, '1 lesson done'], ['en', 2, '2 lessons done'],
  ['es', 1, '1 lección hecha'], ['es', 1_000_000, '1000000 lecciones hechas'],
  ['ar', 1, 'درس واحد أُنجز'], ['ar', 2, 'درسان أُنجزا'], ['ar', 3, '3 دروس أُنجزت'], ['ar', 11, '11 درسًا أُنجزت'], ['ar', 100, '100 درس أُنجزت'],
  ['he', 1, 'שיעור אחד הושלם'], ['he', 2, 'שני שיעורים הושלמו'], ['he', 7, '7 שיעורים הושלמו'],
]

for (const [language, n, text] of plurals) {
  test(`${n} in ${language}`, () => {
    expect(new Words(wordsOf(language), language).count('work.done', n)).toBe(text)
  })
}

test('a language tag that no browser reads is taken as English', () => {
  const words = new Words({ 'n.one': 'one', 'n.other': '{n}' }, 'not a tag')
  expect(words.count('n', 1)).toBe('one')
  expect(words.date(0)).toContain('1970')
})

test('every language has every word, with the same values in it', () => {
  const english = wordsOf('en')
  for (const language of ['es', 'ar', 'he']) {
    const words = wordsOf(language)
    expect(stems(words), language).toEqual(stems(english))
    for (const [key, text] of Object.entries(words)) {
      const other = english[key] ?? english[`${stem(key)}.other`]!
      const want = new Set(braces(other))
      for (const brace of braces(text)) expect(want.has(brace), `${language} ${key}: ${brace}`).toBe(true)
      // "One lesson" may be said in words; any other value must be there.
      if (!/\.(zero|one|two)$/.test(key)) expect(new Set(braces(text)), `${language} ${key}`).toEqual(want)
      if (key !== stem(key)) expect(words, `${language} ${key}`).toHaveProperty([`${stem(key)}.other`])
    }
  }
})

test('the script says only words that there are, and there are none it never says', () => {
  const files = readdirSync(source, { recursive: true }) as string[]
  const code = files.filter(file => file.endsWith('.ts')).map(file => readFileSync(new URL(file, source), 'utf8')).join('\n')
  const known = stems(wordsOf('en'))
  // Keys whose last part is computed: work.${refused}, why.${why}, …
  const computed = [...code.matchAll(/`(\w+)\.\$\{/g)].map(([, prefix]) => prefix!)
  const said = [...code.matchAll(/\b(?:say|count)\(([^;]*?)\)/gs)].flatMap(([, inside]) => [...inside!.matchAll(/'([a-z]+(?:\.[a-z]+)+)'/g)].map(([, key]) => key!))
  expect(said.length).toBeGreaterThan(20)
  for (const key of said) expect(known, key).toContain(key)
  const quoted = new Set([...code.matchAll(/'([a-z]+(?:\.[a-z]+)*)'/g)].map(([, key]) => key!))
  for (const key of known) {
    const [prefix] = key.split('.')
    expect(quoted.has(key) || computed.includes(prefix!), `${key} is never said`).toBe(true)
  }
})
