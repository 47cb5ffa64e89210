import type { CheckRecord } from '../check/record'
import type { Answer, Try } from '../check/tries'
import { make } from '../elements/record'
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
    void fill(body, one, id, answer, record, tracker)
  }
  return part
}

async function fill(body: HTMLElement, one: Try, id: string, answer: Answer | undefined, record: CheckRecord, tracker: Tracker): Promise<void> {
  const { question, variant } = record.find(one, id)!
  const { words, payload } = tracker
  const view = viewOf(question, variant, one.seed, words)
  view.lock()
  body.append(view.element)
  if (answer) {
    const response = answer.event.response as Response
    view.restore(response)
    view.reveal(await outcomeOf(question, variant, response, answer.right, payload.language))
  }
  const why = await explanation(question, variant, words)
  if (why) body.append(why)
}
