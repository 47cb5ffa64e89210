// Which answers may gain something by a corrected key: the twin of
// builder/seal/revisions.go. Pure.
//
// The revisions of a lesson are one line: its language, and for each question
// the mark of its id and the beginning of its revision. Behind a ~ that
// beginning is the mark of the right answer.

const question = /(~?)(...)(...)/g

/** An answer that was judged wrong. */
export interface Judged {
  question: string
  /** The revision by which it was last judged. */
  rev: string
  response: unknown
  /** The language of the page that judged it; undefined for any. */
  language?: string
}

/**
 * Whether an answer may gain something by the present key of its question. An
 * answer of another language is its own page's to judge. What was chosen is
 * compared with what is right now; whatever was typed may have become right.
 */
export function mayGain(revs: string, { question: id, rev, response, language }: Judged): boolean {
  const [told, all = ''] = revs.split(' ')
  if (language !== undefined && language !== told) return false
  const mark = markOf(id)
  let gains = false
  for (const [, chosen, name, begins] of all.matchAll(question)) {
    if (name !== mark) continue
    if (begins === rev.slice(0, begins!.length)) return false // judged by this one
    gains ||= !chosen || forms(response).some(form => markOf(form) === begins)
  }
  return gains
}

/** What a response put together of items is judged as. */
function forms(response: unknown): string[] {
  if (!Array.isArray(response)) return [String(response)]
  const parts = response.map(part => (Array.isArray(part) ? part.join('>') : String(part)))
  return [parts.join(), parts.sort().join()] // in this order, or in any
}

/** The last digits of FNV-1a of a text's UTF-8 in 32 bits, with the upper half folded into the lower. */
function markOf(text: string): string {
  let sum = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193)
  return (((sum >>> 16) ^ sum) & 0xfff).toString(16).padStart(3, '0')
}
