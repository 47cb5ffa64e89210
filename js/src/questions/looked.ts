import type { CheckRecord } from '../check/record'
import type { Answer, Try } from '../check/tries'
import { make, say } from '../elements/record'
import type { Tracker } from '../tracker'
import { viewOf } from './kinds'
import { explanation, outcomeOf } from './outcome'
import type { Response } from './view'

/** The questions of a try with what came of each; those that are not right yet stand open. */
export function lookBack(one: Try, record: CheckRecord, tracker: Tracker): HTMLElement {
  const { words } = tracker
  const part = make('div', '', { className: 'looked' })
  part.append(make('h4', words.say('check.back')))
  let n = 0
  for (const [id] of one.items) {
    if (!record.find(one, id)) continue
    const answer = one.answers.get(id)
    const box = make('details', '', { open: !answer?.right })
    const key = !answer ? 'check.left' : !answer.right ? 'check.miss' : answer.alone ? 'check.right' : 'check.helped'
    const summary = make('summary', words.say(key, { n: ++n }))
    summary.dataset.right = String(Boolean(answer?.right && answer.alone))
    const body = make('div')
    box.append(summary, body)
    part.append(box)
    void fill(summary, body, one, id, answer, record, tracker)
  }
  return part
}

async function fill(summary: HTMLElement, body: HTMLElement, one: Try, id: string, answer: Answer | undefined, record: CheckRecord, tracker: Tracker): Promise<void> {
  const { question, variant } = record.find(one, id)!
  const { words, payload } = tracker
  const view = viewOf(question, variant, one.seed, words)
  view.lock()
  body.append(view.element)
  if (answer) {
    const { language } = answer.event
    const response = answer.event.response as Response
    view.restore(response)
    say(summary, view.summary(summary.textContent!))
    const elsewhere = payload.lesson?.also?.includes(language!)
    view.reveal(elsewhere ? { right: answer.right } : await outcomeOf(question, variant, response, answer.right, payload.language))
    if (parts(view.draft()) !== parts(response)) body.append(make('p', words.say('check.elsewhere'), { className: 'meta' }))
  }
  const why = await explanation(question, variant, words)
  if (why) body.append(why)
}

/** What a response is put together of, in one order: items that are not there any more are missing from what is shown. */
function parts(response: Response | undefined): string {
  return ([response ?? []].flat(2) as string[]).sort().join('\n')
}
