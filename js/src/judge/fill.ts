// A question as one variant shows it.

import type { QuestionData, VariantData } from '../check/payload'

/** What everybody may see of a question. */
export interface Shown {
  /** HTML, as all texts here; a gap is an empty `<span data-gap="0">`. */
  ask: string
  items: { k: string; html: string }[]
  to: { k: string; html: string }[]
  rubric: string[]
}

/** Puts values into the holes of HTML. */
export function fill(html: string, values: readonly string[] = []): string {
  return html.replace(/\ue000([0-9]+)\ue001/g, (_, index: string) => escaped(values[Number(index)] ?? ''))
}

/** The open texts of a question in one of its variants. */
export function shown(question: QuestionData, variant: VariantData): Shown {
  const text = (html: string, whole: string | undefined) => whole || fill(html, variant.values)
  return {
    ask: text(question.ask, variant.ask),
    items: (question.items ?? []).map(({ k, html }, i) => ({ k, html: text(html, variant.items?.[i]) })),
    to: (question.to ?? []).map(({ k, html }, i) => ({ k, html: text(html, variant.to?.[i]) })),
    rubric: (question.rubric ?? []).map((html, i) => text(html, variant.rubric?.[i])),
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => entities[sign]!)
}
