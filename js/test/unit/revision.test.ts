import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type Judged, mayGain } from '../../src/revision'

interface Fixture {
  revs: string
  answers: (Omit<Judged, 'question'> & { id: string; gains: boolean })[]
}
const fixture = JSON.parse(readFileSync(new URL('../../../builder/seal/testdata/revisions.json', import.meta.url), 'utf8')) as Fixture

for (const [i, { id, gains, ...answer }] of fixture.answers.entries()) {
  test(`answer ${i + 1} to "${id}" ${gains ? 'may gain' : 'gains nothing'}`, () => {
    expect(mayGain(fixture.revs, { question: id, ...answer })).toBe(gains)
  })
}

test('what no line tells of gains nothing', () => {
  const answer = { question: 'atp', rev: '', response: 'x' }
  expect(mayGain('', answer)).toBe(false)
  expect(mayGain('en', answer)).toBe(false)
})

test('two ids with one mark are told apart by their revisions', () => {
  const answer = { question: 'atp', rev: 'd4c8ab1c', response: 'x' }
  expect(mayGain('en 209000209d4c', answer)).toBe(false)
  expect(mayGain('en 209000', answer)).toBe(true)
})
