import { expect, test } from '@playwright/test'
import { type Rule, judgeRule } from '../../src/mastery'

const percent: Rule = { kind: 'percent', n: 80 }
const all: Rule = { kind: 'all', n: 0 }
const of: Rule = { kind: 'of', n: 4, m: 5 }
const row: Rule = { kind: 'row', n: 3 }

/** Tries as written: ● right without help, ○ not; a space begins the next try. */
const cases: { rule: Rule; tries: string; mastered: number; evidence: string }[] = [
  { rule: percent, tries: '', mastered: -1, evidence: '' },
  { rule: percent, tries: '●●●●○', mastered: 0, evidence: '●●●●○' },
  { rule: percent, tries: '●●●○○', mastered: -1, evidence: '●●●○○' },
  { rule: percent, tries: '●●●●●○', mastered: 0, evidence: '●●●●●○' },
  { rule: percent, tries: '●●●●○○', mastered: -1, evidence: '●●●●○○' },
  { rule: percent, tries: '●●○ ●●●', mastered: 1, evidence: '●●●' },
  { rule: percent, tries: '○ ●●●●● ○', mastered: 1, evidence: '●●●●●' },
  { rule: { kind: 'percent', n: 67 }, tries: '●●○', mastered: -1, evidence: '●●○' },
  { rule: { kind: 'percent', n: 66 }, tries: '●●○', mastered: 0, evidence: '●●○' },
  { rule: all, tries: '●●', mastered: 0, evidence: '●●' },
  { rule: all, tries: '●○ ●●', mastered: 1, evidence: '●●' },
  { rule: all, tries: '●○ ○●', mastered: -1, evidence: '○●' },
  { rule: of, tries: '●●●●○', mastered: 0, evidence: '●●●●○' },
  { rule: of, tries: '●●●●', mastered: 0, evidence: '●●●●' },
  { rule: of, tries: '●●○ ●●', mastered: 1, evidence: '●●○●●' },
  { rule: of, tries: '○○● ●●● ', mastered: 1, evidence: '○●●●●' },
  { rule: of, tries: '○●○ ●●○', mastered: -1, evidence: '●○●●○' },
  { rule: row, tries: '●●○ ●●', mastered: -1, evidence: '○●●' },
  { rule: row, tries: '○● ●●', mastered: 1, evidence: '●●●' },
  { rule: row, tries: '●●● ○○○', mastered: 0, evidence: '●●●' },
]

for (const { rule, tries, mastered, evidence } of cases) {
  test(`${rule.kind} ${rule.n}: ${tries || 'no try'}`, () => {
    const marks = tries.trim() ? tries.trim().split(' ').map(one => [...one].map(mark => mark === '●')) : []
    const verdict = judgeRule(rule, marks)
    expect(verdict.mastered).toBe(mastered)
    expect(verdict.evidence.map(mark => (mark ? '●' : '○')).join('')).toBe(evidence)
  })
}
