import { type Lock, databaseName } from '../database'
import { encode } from '../judge/base64'
import { available } from '../judge/unseal'
import { changePin, keyOf, rounds } from '../pin'
import { sit } from '../seat'
import type { Tracker } from '../tracker'
import { make, say } from './record'

/** Asks for the PIN of whoever works here; opened is called with the record's key, which the tab has from then on. */
export function pinQuestion(tracker: Tracker, lock: Lock, opened: (key: Uint8Array<ArrayBuffer>) => unknown): HTMLElement {
  const { words } = tracker
  const question = make('div')
  question.append(make('p', words.say('student.locked')), available() ? form(tracker, lock, opened) : make('p', words.say('student.https')))
  return question
}

function form({ payload, words, student }: Tracker, lock: Lock, opened: (key: Uint8Array<ArrayBuffer>) => unknown): HTMLElement {
  const form = make('form', '', { className: 'pin' })
  const field = make('input', '', { type: 'password', id: 'gr-pin-now', autocomplete: 'off', required: true })
  const line = make('p')
  line.setAttribute('role', 'status')
  form.append(make('label', words.say('student.pin'), { htmlFor: field.id }), field, make('button', words.say('student.open'), { className: 'button' }), line)
  form.onsubmit = async event => {
    event.preventDefault()
    say(line, '')
    const pin = field.value
    const key = await keyOf(lock, pin)
    if (!key) {
      say(line, words.say('student.wrong'))
      return field.select()
    }
    // Its stretching was enough when the PIN was set; it may not be now.
    if (lock.rounds < rounds) void changePin(databaseName(payload.course, student!.database), key, pin).catch(() => {})
    sit(payload.course, { id: student!.id, box: key.box, key: encode(key.bytes) })
    opened(key.bytes)
  }
  return form
}
