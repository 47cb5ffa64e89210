import { expect, test } from '@playwright/test'
import { type Transfer, decode, encode } from '../../src/transfer'
import { log } from './course'

const file: Transfer = {
  gradus: 1, course: 'algebra-1', title: 'Algebra 1', saved: '2026-01-12T09:00:00.000Z', student: '',
  events: [...log('5 done u/a', '2 opened u/a'), { id: 'q', at: 7, kind: 'danced', subject: '', with: { joy: [1, null] } }],
  drafts: [
    { kind: 'place', subject: 'u/a', at: 3, heading: 'two', fraction: 0.5, href: 'u/a.html' },
    { kind: 'unheard-of', subject: '', at: 4, text: 'kept' },
  ],
}

test('a file comes back as it was, in the order of time, unknown kinds included', () => {
  const back = decode(encode(file), 'algebra-1') as Transfer
  expect(back.events).toEqual([file.events[1], file.events[0], file.events[2]])
  expect(back.drafts).toEqual(file.drafts)
  expect(Object.keys(back)).toEqual(['gradus', 'course', 'title', 'saved', 'student', 'events', 'drafts'])
})

test('the same work gives the same text', () => {
  expect(encode({ ...file, events: [...file.events].reverse(), drafts: [...file.drafts].reverse() })).toBe(encode(file))
})

test('an editor that put a byte order mark did no harm', () => {
  expect(decode('\uFEFF' + encode(file), 'algebra-1')).toMatchObject({ course: 'algebra-1' })
})

test('a file without drafts is whole', () => {
  const { drafts: _, ...rest } = file
  expect(decode(JSON.stringify(rest), 'algebra-1')).toMatchObject({ drafts: [] })
})

test('a file says whose work it holds, and one that does not is nobody’s', () => {
  const own = { ...file, student: '0b0c9f0e-6f5e-4a53-8a52-1d3b7b1f1a11', nickname: 'Comet', animal: 'fox' }
  expect(decode(encode(own), 'algebra-1')).toMatchObject({ student: own.student, nickname: 'Comet', animal: 'fox' })
  const { student: _, ...rest } = file
  expect(decode(JSON.stringify(rest), 'algebra-1')).toMatchObject({ student: '' })
})

const refusals: [name: string, text: string, refusal: unknown][] = [
  ['another course, by its title', encode({ ...file, course: 'biology' , title: 'Biology' }), { refused: 'other', title: 'Biology' }],
  ['another course without a title', encode({ ...file, course: 'biology', title: '' }), { refused: 'other', title: 'biology' }],
  ['a newer form', JSON.stringify({ ...file, gradus: 2 }), { refused: 'newer' }],
  ['cut off', encode(file).slice(0, 200), { refused: 'damaged' }],
  ['empty', '', { refused: 'foreign' }],
  ['a letter', 'Dear teacher', { refused: 'foreign' }],
  ['other JSON', '{"name": "x"}', { refused: 'foreign' }],
  ['a list', '[1]', { refused: 'foreign' }],
  ['null', 'null', { refused: 'foreign' }],
  ['a string', '"gradus"', { refused: 'foreign' }],
  ['no course', JSON.stringify({ ...file, course: undefined }), { refused: 'damaged' }],
  ['version in words', JSON.stringify({ ...file, gradus: 'one' }), { refused: 'damaged' }],
  ['no events', JSON.stringify({ ...file, events: undefined }), { refused: 'damaged' }],
  ['events of another form', JSON.stringify({ ...file, events: {} }), { refused: 'damaged' }],
  ['an event that is nothing', withEvent(null), { refused: 'damaged' }],
  ['an event that is a list', withEvent([]), { refused: 'damaged' }],
  ['an event without id', withEvent({ id: '' }), { refused: 'damaged' }],
  ['an event with an endless id', withEvent({ id: 'x'.repeat(65) }), { refused: 'damaged' }],
  ['an event whose time is a text', withEvent({ at: '5' }), { refused: 'damaged' }],
  ['an event between milliseconds', withEvent({ at: 1.5 }), { refused: 'damaged' }],
  ['an event before the epoch', withEvent({ at: -1 }), { refused: 'damaged' }],
  ['an event beyond all dates', withEvent({ at: 8.64e15 + 2 }), { refused: 'damaged' }],
  ['an event without kind', withEvent({ kind: '' }), { refused: 'damaged' }],
  ['an event without subject', withEvent({ subject: undefined }), { refused: 'damaged' }],
  ['watching from nowhere', withEvent({ kind: 'watched', from: 1 }), { refused: 'damaged' }],
  ['an answer without a verdict', withEvent({ kind: 'answered', right: 'yes' }), { refused: 'damaged' }],
  ['a student who would be another database', JSON.stringify({ ...file, student: '../lena' }), { refused: 'damaged' }],
  ['a student whose id is a number', JSON.stringify({ ...file, student: 7 }), { refused: 'damaged' }],
  ['a student with an endless id', JSON.stringify({ ...file, student: 'x'.repeat(65) }), { refused: 'damaged' }],
  ['a nickname that is no text', JSON.stringify({ ...file, nickname: { a: 1 } }), { refused: 'damaged' }],
  ['a picture that is no text', JSON.stringify({ ...file, animal: 1 }), { refused: 'damaged' }],
  ['drafts of another form', JSON.stringify({ ...file, drafts: 'none' }), { refused: 'damaged' }],
  ['a draft without time', JSON.stringify({ ...file, drafts: [{ kind: 'place', subject: 'u/a' }] }), { refused: 'damaged' }],
  ['a place nowhere', JSON.stringify({ ...file, drafts: [{ kind: 'place', subject: 'u/a', at: 1, heading: 'x', href: '' }] }), { refused: 'damaged' }],
]

for (const [name, text, refusal] of refusals) {
  test(`refused: ${name}`, () => {
    expect(decode(text, 'algebra-1')).toEqual(refusal)
  })
}

function withEvent(change: unknown): string {
  const event = change === null || Array.isArray(change) ? change : { ...file.events[0], ...(change as object) }
  return JSON.stringify({ ...file, events: [...file.events, event] })
}
