import { expect, test } from '@playwright/test'
import { meetingsOf } from '../../src/calendar'
import { paceOf } from '../../src/pacing'
import { spelled, taught, testdata } from './calendar'
import { ask } from './random'

const batch = 100

/** What a random calendar works out to, as a text. */
function answered(number: number): string {
  const { calendar, section, today, work } = ask(number)
  const { units, pace } = spelled(paceOf(calendar, section, today, work))
  return [meetingsOf(calendar, section).join(' '), taught(calendar, section).join('\n'), units.join('\n'), pace].join('\n')
}

/** FNV-1a of 32 bits. */
function hash(texts: string[]): string {
  let h = 0x811c9dc5
  for (const text of texts) for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return (h >>> 0).toString(16).padStart(8, '0')
}

// builder/pacing/agreement_test.go writes what is expected, and says how to look
// at a calendar that differs.
test('ten thousand random calendars work out as in the builder', () => {
  if (process.env.SHOW) console.log(JSON.stringify(ask(+process.env.SHOW)), answered(+process.env.SHOW))
  const lines = testdata('agreement.txt').trimEnd().split(/\r?\n/)
  expect(lines).toHaveLength(100)
  lines.forEach((line, b) => {
    const answers = Array.from({ length: batch }, (_, i) => answered(b * batch + i))
    answers.forEach((answer, i) => {
      const number = b * batch + i
      const at = 9 + 4 * i
      if (hash([answer]).slice(4) !== line.slice(at, at + 4)) {
        throw new Error(`calendar ${number} differs:\n${JSON.stringify(ask(number))}\nworks out to\n${answer}`)
      }
    })
    expect(hash(answers), `line ${b + 1}`).toBe(line.slice(0, 8))
  })
})
