import { expect, test } from '@playwright/test'
import { type LogEvent, isEvent } from '../../src/event'
import { goalLine, goalWords, goalsOf, newGoal, openGoal, weekEnd } from '../../src/goals'
import { random, shuffled } from './course'

const goal = (at: number, text: string, more: object = {}): LogEvent => ({ id: text, at, kind: 'goal', subject: '', text, ...more })
const closed = (at: number, of: string, kept: boolean, why?: string, id = `end ${at} ${of}`): LogEvent =>
  ({ id, at, kind: 'goalClosed', subject: '', goal: of, kept, ...(why && { why }) })

/** A log and every goal of it with what became of it, the newest first. */
const cases: [name: string, log: LogEvent[], stands: string][] = [
  ['no goal', [], ''],
  ['one that is open', [goal(1, 'a')], 'a open'],
  ['kept', [goal(1, 'a'), closed(2, 'a', true)], 'a kept'],
  ['let go', [goal(1, 'a'), closed(2, 'a', false)], 'a let'],
  ['changed with a reason', [goal(1, 'a'), closed(2, 'a', false, 'a trip'), goal(3, 'b')], 'b open, a changed (a trip)'],
  ['changed for a reason of spaces, by an earlier release', [goal(1, 'a'), closed(2, 'a', false, '  '), goal(3, 'b')], 'b open, a let'],
  ['the next one', [goal(1, 'a'), closed(2, 'a', true), goal(3, 'b')], 'b open, a kept'],
  ['two devices set one each', [goal(1, 'a'), goal(2, 'b')], 'b open, a open'],
  ['set at one time: the later id first', [goal(1, 'a'), goal(1, 'b')], 'b open, a open'],
  ['of two words on its end the last counts', [goal(1, 'a'), closed(3, 'a', true), closed(2, 'a', false, 'a trip')], 'a kept'],
  ['at one time that of the later id', [goal(1, 'a'), closed(2, 'a', true, '', 'x'), closed(2, 'a', false, '', 'y')], 'a let'],
  ['the end of a goal that is not here', [closed(1, 'a', true)], ''],
  ['other events', [{ id: 'x', at: 1, kind: 'done', subject: 'u/a' }, goal(2, 'a')], 'a open'],
]

for (const [name, log, stands] of cases) {
  test(name, () => {
    expect(goalsOf(log).map(({ text, state, why }) => `${text} ${state}${why && ` (${why})`}`).join(', ')).toBe(stands)
  })
}

test('of two open goals the newer is shown, then the other', () => {
  const log = [goal(1, 'a'), goal(2, 'b')]
  expect(openGoal(log)?.text).toBe('b')
  expect(openGoal([...log, closed(3, 'b', true)])?.text).toBe('a')
  // Also where a clock was wrong, the newer word is not lost.
  expect(openGoal([goal(9, 'a'), closed(9, 'a', false, 'a trip'), goal(5, 'b')])?.text).toBe('b')
  expect(openGoal([goal(1, 'a'), closed(2, 'a', false)])).toBeUndefined()
})

test('a goal of an earlier release has no lessons, and may have no day', () => {
  const old: LogEvent = { id: 'g', at: 5, kind: 'goal', subject: '', text: 'the talk', until: '2026-01-16' }
  expect(isEvent(old)).toBe(true)
  expect(goalsOf([old])).toEqual([{ id: 'g', at: 5, text: 'the talk', lessons: [], until: '2026-01-16', state: 'open', why: '' }])
  expect(goalsOf([{ id: 'g', at: 5, kind: 'goal', subject: '', text: 'the talk' }])[0]?.until).toBe('')
})

test('a file with a goal that is none is refused', () => {
  for (const broken of [{ text: 7 }, { text: 'a', lessons: 'u/a' }, { text: 'a', lessons: [7] }, { text: 'a', until: 'soon' }, { text: 'a', until: 7 }, {}]) {
    expect(isEvent({ id: 'g', at: 5, kind: 'goal', subject: '', ...broken })).toBe(false)
  }
})

test('what becomes of goals depends on the set of events alone', () => {
  let open = 0
  for (let seed = 1; seed <= 2_000; seed++) {
    const chance = random(seed)
    const some = (n: number): number => Math.floor(chance() * n)
    const log = Array.from({ length: 1 + some(12) }, (_, i) => (chance() < 0.5 ? goal(some(9), `g${i}`)
      : closed(some(9), `g${some(12)}`, chance() < 0.4, chance() < 0.5 ? 'a trip' : '', `${seed}-${i}`)))
    const want = goalsOf(log)
    expect(goalsOf(shuffled(log, chance)), `seed ${seed}`).toEqual(want)
    expect(openGoal(shuffled(log, chance))?.id, `seed ${seed}`).toBe(want.find(({ state }) => state === 'open')?.id)
    if (openGoal(log)) open++
  }
  expect(open).toBeGreaterThan(500)
})

test('a goal of lessons is called by their titles, unless it has words', () => {
  const lessons = [{ id: 'u/talk', title: 'A talk' }, { id: 'u/poster', title: 'A poster' }]
  expect(newGoal(' ', lessons, '2026-01-16')).toEqual({ kind: 'goal', text: 'A talk · A poster', lessons: ['u/talk', 'u/poster'], until: '2026-01-16' })
  expect(newGoal(' talk and poster ', lessons, '')).toEqual({ kind: 'goal', text: 'talk and poster', lessons: ['u/talk', 'u/poster'] })
  expect(newGoal('read more', [], '')).toEqual({ kind: 'goal', text: 'read more' })
})

const ends: [today: string, weekday: number, end: string][] = [
  ['2026-01-12', 5, '2026-01-16'], // a Monday
  ['2026-01-16', 5, '2026-01-16'],
  ['2026-01-17', 5, '2026-01-23'], // a Saturday
  ['2026-12-30', 5, '2027-01-01'],
  ['2026-01-12', 4, '2026-01-15'],
  ['2026-01-16', 4, '2026-01-22'],
]

for (const [today, weekday, end] of ends) {
  test(`on ${today} a week that ends on weekday ${weekday} ends on ${end}`, () => {
    expect(weekEnd(today, weekday)).toBe(end)
  })
}

const titles = ['Talk', 'Poster', 'L4', 'Add · subtract', 'Far'].map(title => ({ id: `u/${title.toLowerCase()}`, title }))
const known = (id: string): typeof titles[0] | undefined => titles.find(lesson => lesson.id === id && id !== 'u/far')

/** A goal's text and lessons, how it is shown, and which of it are the student's own words. */
const lines: [text: string, ids: string[], shown: string, words: string][] = [
  ['Talk · Poster', ['u/talk', 'u/poster'], '[Talk] · [Poster]', ''],
  ['Poster · Talk', ['u/talk', 'u/poster'], '[Poster] · [Talk]', ''],
  ['Talk · Song', ['u/talk', 'u/song'], '[Talk] · Song', 'Song'], // that lesson is gone
  ['Talk · Big poster', ['u/talk', 'u/poster'], '[Talk] · Big poster · [Poster]', 'Big poster'], // it was called otherwise
  ['Far · Talk', ['u/far', 'u/talk'], 'Far · [Talk]', 'Far'], // of a unit that the page does not know
  ['Add · subtract · L4', ['u/add · subtract', 'u/l4'], '[Add · subtract] · [L4]', ''],
  ['Big · Add · subtract', ['u/big', 'u/add · subtract'], 'Big · [Add · subtract]', 'Big'],
  ['the talk', ['u/talk'], 'the talk · [Talk]', 'the talk'],
  ['Talking', ['u/talk'], 'Talking · [Talk]', 'Talking'],
  ['the song', ['u/song'], 'the song', 'the song'],
  ['one · two', [], 'one · two', 'one · two'],
]

for (const [text, ids, shown, words] of lines) {
  test(`a goal never says a lesson twice: ${text}`, () => {
    const goal = { text, lessons: ids }
    expect(goalLine(goal, known).map(part => (typeof part === 'string' ? part : `[${part.title}]`)).join(' · ')).toBe(shown)
    expect(goalWords(goal, known)).toBe(words)
    // Changed in nothing, it stays as it is.
    const picked = ids.flatMap(id => known(id) ?? [])
    expect(newGoal(words, picked, '2026-01-16', goal, known)).toEqual({ kind: 'goal', text, ...(ids.length && { lessons: ids }), until: '2026-01-16' })
  })
}

test('a goal of an earlier release is its words', () => {
  expect(goalLine({ text: 'of an earlier release' }, () => undefined)).toEqual(['of an earlier release'])
})

test('a changed goal keeps what the page does not know, and what was not touched', () => {
  const [talk, poster, l4] = titles as [typeof titles[0], typeof titles[0], typeof titles[0]]
  const change = (text: string, lessons: string[], words: string, ...picked: typeof titles) => {
    const { kind: _, ...goal } = newGoal(words, picked, '', { text, lessons }, known)
    return goal
  }
  const both = ['u/talk', 'u/poster']
  expect(change('Talk · Poster', both, '', talk)).toEqual({ text: 'Talk', lessons: ['u/talk'] })
  expect(change('Talk · Poster', both, '', talk, poster, l4)).toEqual({ text: 'Talk · Poster · L4', lessons: [...both, 'u/l4'] })
  expect(change('Talk · Poster', both, 'for the show', talk, poster)).toEqual({ text: 'for the show', lessons: both })
  expect(change('for the show', both, 'for the show', poster)).toEqual({ text: 'for the show', lessons: ['u/poster'] })
  expect(change('for the show', both, '', talk, poster)).toEqual({ text: 'Talk · Poster', lessons: both })
  expect(change('for the show', both, 'for the show')).toEqual({ text: 'for the show' })
  expect(change('Far · Talk', ['u/far', 'u/talk'], 'Far', l4)).toEqual({ text: 'Far', lessons: ['u/far', 'u/l4'] })
  // Nobody can untick what the page does not show.
  expect(change('Far', ['u/far'], '')).toEqual({ text: '', lessons: ['u/far'] })
})

test('a changed goal names its lessons as they are called now, each once', () => {
  const now = (id: string): typeof titles[0] | undefined => known(id === 'u/speech' ? 'u/talk' : id)
  const goal = { text: 'for the show', lessons: ['u/speech', 'u/talk'] }
  expect(goalLine(goal, now)).toEqual(['for the show', titles[0]])
  expect(newGoal('for the show', [titles[0]!], '', goal, now)).toEqual({ kind: 'goal', text: 'for the show', lessons: ['u/talk'] })
})
