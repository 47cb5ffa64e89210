import { calibrationOf } from '../check/calibration'
import type { Try } from '../check/tries'
import { make } from '../elements/record'
import type { Words } from '../words'

/** How sure a student was in a try, and what came of it; nothing where it was not said. */
export function calibrated(one: Try, words: Words): Node[] {
  const said = calibrationOf(one)
  if (!said.length) return []
  const list = make('ul', '', { className: 'calibration' })
  for (const { sure, right, total } of said) {
    const name = words.say(['', 'check.guess', 'check.fairly', 'check.very'][sure]!)
    list.append(make('li', words.say('check.calibrated', { sure: name, n: right, total })))
  }
  return [make('p', words.say('check.surety')), list]
}
