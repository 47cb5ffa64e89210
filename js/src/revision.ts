// Which answers were judged by a key that has been corrected since: the twin of
// builder/render/revisions.go. Pure.
//
// A lesson's revisions are one text of six hexadecimal digits a question: the
// mark of its id, and the beginning of its revision.

const half = 3

/**
 * Whether a question still asked was corrected since it was judged by a
 * revision. Takes the revisions of a lesson in all languages it is told in:
 * one of them judged the answer. A question of which nothing is known was not.
 */
export function wasCorrected(revs: readonly string[], question: string, revision: string): boolean {
  const mark = markOf(question)
  let known = false
  for (const text of revs) {
    for (let i = 0; i < text.length; i += 2 * half) {
      if (text.slice(i, i + half) !== mark) continue
      if (text.slice(i + half, i + 2 * half) === revision.slice(0, half)) return false
      known = true
    }
  }
  return known
}

/** The last digits of FNV-1a of an id's UTF-8 in 32 bits, with the upper half folded into the lower. */
function markOf(id: string): string {
  let sum = 0x811c9dc5
  for (const byte of new TextEncoder().encode(id)) sum = Math.imul(sum ^ byte, 0x01000193)
  return (((sum >>> 16) ^ sum) & 0xfff).toString(16).padStart(half, '0')
}
