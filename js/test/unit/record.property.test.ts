import { expect, test } from '@playwright/test'
import { choiceOf } from '../../src/choice'
import { type Standing as CheckStanding, standingOf } from '../../src/check/tries'
import type { LogEvent } from '../../src/event'
import type { CheckRule } from '../../src/page'
import { isBoard, lessonsOf, progressOf, standing } from '../../src/progress'
import { nextUp } from '../../src/next'
import { decode, encode } from '../../src/transfer'
import { board, lesson, needs, outline, random, shuffled, unit } from './course'

const rule: CheckRule = { kind: 'of', n: 2, m: 3, tries: 1, versions: ['A', 'B'], revise: ['practice', 'video'], practice: 2 }
const course = outline(unit('u',
  lesson('u/a', { gate: 'check', rule, was: ['old/a'] }),
  lesson('u/b', { gate: 'check', rule: { kind: 'percent', n: 80, tries: 2 }, ...needs('u/a') }),
  lesson('u/c', { gate: 'teacher', ...needs('u/b') }),
  lesson('u/d', { gate: 'tasks', tasks: ['x', 'y'] }),
  board('show', 2, [lesson('u/e'), lesson('u/f'), lesson('u/g', { gate: 'tasks', tasks: ['x', 'y'] })])))

const show = course.units[0]!.stations.find(isBoard)!

/** One of the student's devices: what it holds, and how far off its clock is. */
interface Device {
  log: Map<string, LogEvent>
  skew: number
}

/** A student's work on up to three devices, whose files meet in any order. Returns all that was ever written, and the devices. */
function live(seed: number): { written: Map<string, LogEvent>; devices: Device[] } {
  const chance = random(seed)
  const pick = <T>(things: readonly T[]): T => things[Math.floor(chance() * things.length)]!
  const devices: Device[] = Array.from({ length: 1 + Math.floor(chance() * 3) }, () =>
    ({ log: new Map(), skew: chance() < 0.3 ? Math.floor((chance() - 0.5) * 4000) : 0 }))
  const written = new Map<string, LogEvent>()
  let now = 100_000
  for (let step = 0; step < 40; step++) {
    now += Math.floor(chance() * 50)
    const device = pick(devices)
    if (chance() < 0.15) { // a file is carried over, sometimes twice
      const file = encode({ gradus: 1, course: 'c', title: '', saved: '', student: '', events: [...device.log.values()], drafts: [] })
      const back = decode(file, 'c')
      const to = pick(devices)
      if ('refused' in back) throw new Error(back.refused)
      for (const event of back.events) if (!to.log.has(event.id)) to.log.set(event.id, event)
      continue
    }
    const what = happens(pick, chance, [...device.log.values()], `${seed}-${step}`)
    const subject = 'board' in what ? pick(['u/e', 'u/f', 'u/g'])
      : pick(['u/a', 'u/a', 'u/a', 'u/a', 'u/a', 'u/a', 'old/a', 'u/b', 'u/b', 'u/c', 'u/d', pick(['u/e', 'u/f', 'u/g'])])
    const event = { id: `${seed}-${step}`, at: Math.max(0, now + device.skew), subject, ...what }
    device.log.set(event.id, event)
    written.set(event.id, event)
  }
  return { written, devices }
}

/** Something that may follow what happened so far, also at a wrong moment. */
function happens(pick: <T>(things: readonly T[]) => T, chance: () => number, log: LogEvent[], id: string): { kind: string; [field: string]: unknown } {
  const tries = log.filter(event => event.kind === 'tryStarted').map(event => String(event.try))
  const one = tries.length && chance() < 0.9 ? tries[tries.length - 1]! : `t${id}`
  const question = pick(['q', 'q', 'r', 's'])
  const answers = log.filter(event => event.kind === 'answered')
  switch (pick(['start', 'answer', 'answer', 'answer', 'answer', 'answer', 'end', 'end', 'hint', 'reveal', 'practise', 'sign', 'done', 'undone', 'tick', 'choose', 'rejudge', 'strange'])) {
    case 'start': return { kind: 'tryStarted', try: `t${id}`, version: pick(['A', 'B', '']), seed: 1, items: [['q', '1'], ['r', '2'], ['s', '3']] }
    case 'answer': return { kind: 'answered', try: one, question, variant: '1', rev: 'r', response: 'x', right: chance() < 0.6 }
    case 'end': return { kind: 'tryEnded', try: one, ...(chance() < 0.2 && { without: [pick([0, 1, 2])] }) }
    case 'hint': return { kind: 'hinted', try: one, question }
    case 'reveal': return { kind: 'revealed', try: one, question }
    case 'practise': return { kind: 'answered', question, variant: '1', rev: 'r', response: 'x', right: chance() < 0.5 }
    case 'sign': return { kind: 'signed', by: pick(['own', 'code']), for: pick(['talk', 'video', 'gate']) }
    case 'done': return { kind: 'done', ...(chance() < 0.3 && { by: 'check' }) }
    case 'undone': return { kind: 'undone' }
    case 'tick': return { kind: pick(['ticked', 'unticked']), task: '' }
    case 'choose': return { kind: pick(['chose', 'chose', 'unchose']), board: 'show' }
    case 'rejudge': return { kind: 'rejudged', event: answers.length ? pick(answers).id : 'none', rev: 'r2', right: chance() < 0.7 }
    default: return { kind: 'of another age', what: chance() }
  }
}

/** What is shown, in a form that can be compared. */
function shown(events: Iterable<LogEvent>): string {
  const progress = progressOf(events, course)
  const plain = (_: string, value: unknown): unknown =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value].sort() : value
  return JSON.stringify([lessonsOf(course.units[0]!).map(({ id }) => standing(progress, id)), nextUp(course, progress), choiceOf(show, progress)], plain)
}

test('whatever order events come in, what is shown depends on the set of them alone', () => {
  let [mastered, chosen] = [0, 0]
  for (let seed = 1; seed <= 10_000; seed++) {
    const { written, devices } = live(seed)
    const all = [...written.values()]
    const want = shown(all)
    const chance = random(seed + 20_000)
    if (shown(shuffled(all, chance)) !== want) throw new Error(`seed ${seed}: the order counts`)

    // Every device's record brought to one: nothing that was written is missing, twice changes nothing.
    const met = new Map<string, LogEvent>()
    for (const { log } of [...shuffled(devices, chance), ...devices]) for (const event of log.values()) if (!met.has(event.id)) met.set(event.id, event)
    if (met.size !== written.size) throw new Error(`seed ${seed}: ${written.size - met.size} events are missing`)
    if (shown(met.values()) !== want) throw new Error(`seed ${seed}: who met whom counts`)
    if (want.includes('"mastered":1')) mastered++
    if (want.includes('"returned"') && want.includes('"left":0')) chosen++
  }
  expect(mastered).toBeGreaterThan(100) // or the sequences would lead nowhere
  expect(chosen).toBeGreaterThan(100)
})

test('what was mastered on a device is mastered after its work meets that of another', () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const { written } = live(seed)
    const before = [...written.values()]
    const noted: LogEvent = { id: 'noted', at: 1, kind: 'done', subject: 'u/a', by: 'check' }
    if (standing(progressOf([...before, noted], course), 'u/a').done !== 'mastered') throw new Error(`seed ${seed}: no longer mastered`)
  }
})

test('no try that was begun and ended is missing, and no event counts twice', () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const { written } = live(seed)
    const log = [...written.values()].filter(event => event.subject === 'u/b')
    const stand = (events: LogEvent[]): CheckStanding => standingOf(events, { rule, tries: 1 })
    const begun = new Map(log.filter(event => event.kind === 'tryStarted').map(event => [event.try, event.at]))
    const ended = new Set(log.filter(event => event.kind === 'tryEnded' && begun.has(event.try) && event.at > begun.get(event.try)!).map(event => event.try))
    const { tries } = stand(log)
    if (tries.length !== ended.size || !tries.every(one => ended.has(one.id))) throw new Error(`seed ${seed}: a try is missing`)
    if (stand([...log, ...log]).tries.length !== tries.length) throw new Error(`seed ${seed}: a try counts twice`)
  }
})
