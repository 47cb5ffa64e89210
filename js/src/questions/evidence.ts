import { make } from '../elements/record'
import type { Mark, Rule } from '../mastery'
import type { Words } from '../words'

/** What a rule looks at, in words and as dots. */
export function evidenceOf({ kind }: Rule, evidence: readonly Mark[], words: Words): HTMLElement {
  const n = evidence.filter(Boolean).length
  const line = make('p', '', { className: 'evidence' })
  const key = kind === 'of' || kind === 'row' ? 'check.of' : 'check.share'
  const dots = make('span', evidence.map(mark => (mark ? '●' : '○')).join(''), { className: 'dots' })
  dots.setAttribute('aria-hidden', 'true')
  line.append(words.say(key, { n, total: evidence.length }), ' ', dots)
  return line
}
