import { type Step, practised } from '../check/tries'
import type { CheckRecord } from '../check/record'
import { make } from '../elements/record'
import type { Words } from '../words'
import { button } from './button'

/** What to do before the next try, and the button for it, which says why it does nothing yet. */
export function revise(steps: { step: Step; done: boolean }[], record: CheckRecord, words: Words, start: HTMLButtonElement, watched: () => void): Node[] {
  const list = make('ul', '', { className: 'revise' })
  for (const { step, done } of steps) {
    const item = make('li', '', { className: done ? 'done' : '' })
    const href = step === 'practice' ? '#gr-practice' : videoAnchor()
    const text = step === 'practice' ? words.count('check.practice', practised(record.terms)) : words.say('check.video')
    item.append(done ? text : make('a', text, { href }))
    if (done) item.append(` · ${words.say('status.done')}`)
    else if (step === 'video') {
      const seen = button(words.say('check.watched'), 'quiet')
      seen.onclick = watched
      item.append(' ', seen)
    }
    list.append(item)
  }
  const reason = make('p', words.say('check.first'), { className: 'meta', id: 'gr-check-first' })
  // Not `disabled`: the button stays where a keyboard finds it, with its reason.
  start.setAttribute('aria-disabled', 'true')
  start.setAttribute('aria-describedby', reason.id)
  start.onclick = null
  return [make('h4', words.say('check.before')), list, start, reason]
}

/** The lesson's first video; it gets an id if it has none. */
function videoAnchor(): string {
  const video = document.querySelector('gr-video')
  if (!video) return '#'
  video.id ||= 'gr-video'
  return `#${video.id}`
}
