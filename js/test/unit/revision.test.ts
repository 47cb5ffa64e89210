import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { wasCorrected } from '../../src/revision'

interface Fixture {
  revs: string
  answers: { id: string; rev: string; corrected: boolean }[]
}
const fixture = JSON.parse(readFileSync(new URL('../../../builder/render/testdata/revisions.json', import.meta.url), 'utf8')) as Fixture

for (const { id, rev, corrected } of fixture.answers) {
  test(`an answer to "${id}" judged by ${rev || 'nothing'} is ${corrected ? '' : 'not '}out of date`, () => {
    expect(wasCorrected([fixture.revs], id, rev)).toBe(corrected)
  })
}

test('one language that judged it so is enough', () => {
  expect(wasCorrected(['209000', fixture.revs], 'atp', 'd4c8ab1c')).toBe(false)
  expect(wasCorrected(['209000', fixture.revs], 'atp', '1111ab1c')).toBe(true)
  expect(wasCorrected([], 'atp', 'd4c8ab1c')).toBe(false)
})

test('two ids with one mark are told apart by their revisions', () => {
  expect(wasCorrected(['209000209d4c'], 'atp', 'd4c8ab1c')).toBe(false)
})
