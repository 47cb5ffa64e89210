import { expect, test } from '@playwright/test'
import type { LogEvent } from '../../src/event'
import { sectionOf } from '../../src/section'
import { calendar } from './frac'

const chose = (at: number, section: unknown, id = `e${at}`): LogEvent => ({ id, at, kind: 'section', subject: '', section })

test('nobody chose', () => {
  expect(sectionOf(calendar(), [{ id: 'a', at: 1, kind: 'opened', subject: 'frac/L1' }])).toBeUndefined()
})

test('the newest choice counts, in whatever order they arrive', () => {
  expect(sectionOf(calendar(), [chose(2, 'p3'), chose(1, 'p1')])).toBe('p3')
  expect(sectionOf(calendar(), [chose(2, 'p3', 'a'), chose(2, 'p1', 'b')])).toBe('p1')
})

test('to be in none is a choice, and can be changed', () => {
  expect(sectionOf(calendar(), [chose(1, 'p1'), chose(2, '')])).toBeNull()
  expect(sectionOf(calendar(), [chose(1, ''), chose(2, 'p1')])).toBe('p1')
})

test('a section that the calendar no longer has was never chosen', () => {
  expect(sectionOf(calendar(), [chose(1, 'p1'), chose(2, 'gone')])).toBeUndefined()
  expect(sectionOf(calendar(), [chose(1, 7)])).toBeUndefined()
})

test('everybody is in the one class of a calendar without sections', () => {
  expect(sectionOf(calendar({ sections: [{ id: '', name: '' }] }), [chose(1, 'p1')])).toBe('')
})
