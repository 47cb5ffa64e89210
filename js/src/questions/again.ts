import { make } from '../elements/record'
import type { Words } from '../words'

/** A link back into the lesson's video; seconds from its start. */
export function againLink(seconds: number, words: Words): HTMLElement {
  const link = make('a', words.say('question.again', { time: clock(seconds) }), { className: 'time', href: `#t=${seconds}` })
  link.dataset.seconds = String(seconds)
  return link
}

/** 80 as 1:20, 3680 as 1:01:20. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60]
  if (!parts[0]) parts.shift()
  return parts.map((part, i) => (i ? String(part).padStart(2, '0') : part)).join(':')
}
