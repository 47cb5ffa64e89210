// What the builder tells the script about a lesson's questions: the twin of
// builder/seal/payload.go. builder/seal/testdata/payload.json is read by the
// tests of both.
//
// Every HTML has holes where a variant's values go (judge/fill.ts). Texts
// called sealed are opened by judge/unseal.ts.

/** A lesson's questions. */
export interface Questions {
  check?: CheckData
  practice?: QuestionData[]
}

/** A mastery check. */
export interface CheckData {
  /** `n` percent; all; `n` of the last `m`; all of the last `n`. */
  rule: { kind: 'percent' | 'all' | 'of' | 'row'; n: number; m?: number }
  /** The rule in words, in the page's language. */
  words: string
  /** The number of questions a try, 0 for all. */
  draw: number
  /** How many tries a version has. */
  tries: number
  /** What is done before another try. */
  revise: ('practice' | 'video')[]
  confidence: boolean
  /** The names of versions; empty means one without a name. */
  versions: string[]
  questions: QuestionData[]
}

export type QuestionKind = 'one' | 'all' | 'number' | 'text' | 'gaps' | 'order' | 'match' | 'written'

/** One question. */
export interface QuestionData {
  id: string
  /** Earlier subjects, `unit/lesson#item`. */
  was?: string[]
  kind: QuestionKind
  /** 8 hexadecimal digits that change exactly when what is judged right changes. */
  rev: string
  /** What a corrected key does to old answers; left out, credit is added. */
  changed?: 'keep' | 'ask'
  /** Goes into every hash and key of the question. */
  salt: string
  /** HTML. A gap is an empty `<span data-gap="0">`, counted from 0. */
  ask: string
  /** Options, what is to be put in order, or a match's left sides, in an order that tells nothing. */
  items?: Item[]
  /** A match's right sides and the extra ones, likewise. */
  to?: Item[]
  /** How many gaps there are. */
  gaps?: number
  /** Typed answers are compared to the letter. */
  exact?: true
  /** A unit may stand behind the number. */
  unit?: true
  /** A unit must stand behind it. */
  unitRequired?: true
  /** The hashes of what the unit may be. */
  units?: string[]
  /** The unit as it is shown behind the field; left out where naming it is part of the answer. */
  suffix?: string
  /** The ways to answer a written question; left out, by text. */
  answer?: ('text' | 'audio' | 'drawing')[]
  /** HTML of the criteria of a written answer. */
  rubric?: string[]
  /** Sealed HTML. */
  hints?: string[]
  /** The worked explanation: sealed HTML. */
  why?: string
  /** The model of a written answer: sealed HTML. */
  model?: string
  /** Where "watch that part again" goes, in seconds. */
  again?: number
  /** Never empty; a question that does not vary has one, `0`. */
  variants: VariantData[]
}

/** Something to choose, to order or to match. */
export interface Item {
  /** Its key, which tells nothing about what is right. */
  k: string
  html: string
  /** A sealed Because; where one item of a question has it, all have. */
  because?: string
}

/** What is told to whoever chose an item; empty where there is nothing to tell. */
export interface Because {
  html?: string
  /** Where "watch that part again" goes, in seconds. */
  again?: number
}

/** One drawing of a question's values. */
export interface VariantData {
  /** Follows from the values, never from what is right. */
  id: string
  /** The only version it is asked in; left out, any. */
  version?: string
  /** Fill the holes, as text. */
  values?: string[]
  /** Whole HTML where holes cannot say it; items and to run beside those of the question, '' where holes can. */
  ask?: string
  items?: string[]
  to?: string[]
  rubric?: string[]
  /** Sealed texts of this variant, beside items. */
  because?: string[]
  /** A sealed Secret. */
  secret?: string
  /** Of items that look alike, which one each counts as. */
  alike?: Record<string, string>
  /** Hashes of accepted answers: one list, for gaps one a gap, for written questions none. */
  key: string[][]
  /** How far a number may be off, and where buckets begin, as fractions. */
  tol?: { w: string; o: string }
}

/** What only the sealed texts of a variant need. */
export interface Secret {
  /** Continue the variant's values. */
  values?: string[]
  hints?: string[]
  why?: string
  model?: string
}
