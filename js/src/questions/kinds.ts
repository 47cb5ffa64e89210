// One view a kind of question.

import type { QuestionData, VariantData } from '../check/payload'
import type { Words } from '../words'
import { ChooseView } from './choose'
import { EntryView } from './entry'
import { GapsView } from './gaps'
import type { QuestionView } from './view'
import { WrittenView } from './written'

/** The views of what is put in order or matched: few lessons have such questions, and their script sets these. */
export const arranging: Partial<Record<'order' | 'match', new (question: QuestionData, variant: VariantData, seed: number, words: Words) => QuestionView>> = {}

/** The view of a question in one of its variants; the same seed gives the same order of what is shuffled. */
export function viewOf(question: QuestionData, variant: VariantData, seed: number, words: Words): QuestionView {
  switch (question.kind) {
    case 'one':
    case 'all':
      return new ChooseView(question, variant, seed, words)
    case 'number':
    case 'text':
      return new EntryView(question, variant, words)
    case 'gaps':
      return new GapsView(question, variant, words)
    case 'order':
    case 'match':
      return new arranging[question.kind]!(question, variant, seed, words)
    case 'written':
      return new WrittenView(question, variant, words)
  }
}
