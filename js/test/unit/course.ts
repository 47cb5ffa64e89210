import type { LogEvent } from '../../src/event'
import type { Board, Lesson, Outline, Unit } from '../../src/page'

/** A lesson of a test: its id is all that must be said. */
export function lesson(id: string, more: Partial<Lesson> = {}): Lesson {
  return { id, title: id.replace(/^.*\//, ''), href: `${id}.html`, do: 'must', gate: 'read', ...more }
}

/** Needs by id. */
export function needs(...ids: string[]): Pick<Lesson, 'needs'> {
  return { needs: ids.map(id => ({ id, title: id.replace(/^.*\//, ''), href: `${id}.html` })) }
}

export function board(id: string, pick: number, lessons: Lesson[], more: Partial<Board> = {}): Board {
  return { board: id, title: id, pick, do: 'should', lessons, ...more }
}

export function unit(id: string, ...stations: (Lesson | Board)[]): Unit {
  return { id, title: id, href: `${id}/index.html`, stations }
}

export function outline(...units: Unit[]): Outline {
  return { units }
}

/** Events from lines such as `3 ticked u/a#t1`: time, kind, subject, and an id where order needs one. */
export function log(...lines: string[]): LogEvent[] {
  return lines.map((line, i) => {
    const [at, kind, subject, id] = line.split(' ')
    return { id: id ?? `e${i}`, at: Number(at), kind: kind!, subject: subject ?? '' }
  })
}

/** A repeatable source of numbers from 0 up to 1. */
export function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  const deck = [...items]
  for (let i = deck.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    ;[deck[i], deck[j]] = [deck[j]!, deck[i]!]
  }
  return deck
}
