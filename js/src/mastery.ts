// When a lesson is mastered, by a rule that a student can read. Pure.
//
// The rule is judged each time a try ends, over the answers of ended tries in
// order, across tries and versions; practice never counts. "m of n" and "k in a
// row" look at the last n or k answers, "80%" and "all" at the try that ended.
// An answer after a hint or a revealed solution takes its place but is not
// independent. Mastered stays mastered.

/** When a check counts as mastered. */
export interface Rule {
  /** `percent`: n percent; `of`: n of the last m; `row`: the last n, all of them. */
  kind: 'percent' | 'all' | 'of' | 'row'
  n: number
  m?: number
}

/** One answer as the rule sees it: right, and without help. */
export type Mark = boolean

/** What the rule says of a student's ended tries. */
export interface Verdict {
  /** The index of the try at whose end the lesson was mastered; -1 for not yet. */
  mastered: number
  /**
   * The answers that the rule looks at now, oldest first: at most as many as it
   * asks for. Of a mastered lesson, those that made it so.
   */
  evidence: Mark[]
}

/** Judges ended tries, in the order in which they ended. */
export function judgeRule(rule: Rule, tries: readonly (readonly Mark[])[]): Verdict {
  const answers: Mark[] = []
  let evidence: Mark[] = []
  for (const [index, marks] of tries.entries()) {
    answers.push(...marks)
    evidence = window(rule, answers, marks)
    if (holds(rule, evidence)) return { mastered: index, evidence }
  }
  return { mastered: -1, evidence }
}

function window(rule: Rule, answers: readonly Mark[], last: readonly Mark[]): Mark[] {
  if (rule.kind === 'of') return answers.slice(-(rule.m ?? rule.n))
  if (rule.kind === 'row') return answers.slice(-rule.n)
  return [...last]
}

function holds(rule: Rule, evidence: readonly Mark[]): boolean {
  const independent = evidence.filter(Boolean).length
  switch (rule.kind) {
    case 'percent': // in whole numbers: 80 % of 5 is 4, of 6 is 5
      return evidence.length > 0 && independent * 100 >= rule.n * evidence.length
    case 'all':
      return evidence.length > 0 && independent === evidence.length
    default: // fewer answers than the window are enough when the right ones are there
      return independent >= rule.n
  }
}
