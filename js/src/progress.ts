// From the log and the course to what is done. A pure function of the set of
// events: their order of arrival, repetitions and merges make no difference.
// Of two events about one thing the later counts, by (at, id).

import { type Standing as CheckStanding, standingOf } from './check/tries'
import type { LogEvent } from './event'
import type { Board, Item, Kind, Lesson, Outline, Unit } from './page'
import { currentSubjects, parted } from './subject'

/** How one lesson stands. */
export interface Standing {
  /** When it was first opened, in UTC milliseconds; 0 for never. */
  opened: number
  /** When anything last happened in it; 0 for never. */
  last: number
  /** The ids of its ticked tasks. */
  ticked: ReadonlySet<string>
  /**
   * `mastered` by its check; `done` by its gate; `word`: done by the student's
   * own word where the gate asks for more, which never counts as mastered; ''
   * for not yet.
   */
  done: '' | 'done' | 'word' | 'mastered'
  /** When it became done; 0 while it is not. */
  since: number
  /** Taken from its choice board, or given back to it; left out where neither ever happened. */
  choice?: 'chosen' | 'returned'
  /** How its check stands; left out where none can be taken, or none was begun. */
  check?: CheckStanding
}

/** How every lesson stands, by id; also lessons that the outline does not know. */
export type Progress = ReadonlyMap<string, Standing>

/** How many lessons of one kind are done. */
export interface Tally {
  done: number
  total: number
}

const nothing: Standing = { opened: 0, last: 0, ticked: new Set(), done: '', since: 0 }

/** How one lesson stands. */
export function standing(progress: Progress, lesson: string): Standing {
  return progress.get(lesson) ?? nothing
}

/** Whether an element of a path is a choice board. */
export function isBoard(station: Lesson | Board): station is Board {
  return 'board' in station
}

/** The lessons of a unit in order, those of boards included. */
export function lessonsOf(unit: Unit): Lesson[] {
  const lessons: Lesson[] = []
  for (const station of unit.stations) lessons.push(...(isBoard(station) ? station.lessons : [station]))
  return lessons
}

/** The id of a task as the outline writes it. */
export function taskId(task: string | Item): string {
  return typeof task === 'string' ? task : task.id
}

/** Computes how every lesson stands. */
export function progressOf(events: Iterable<LogEvent>, outline: Outline): Progress {
  const lessons = lessonsById(outline)
  const now = currentSubjects(outline, lessons)
  const traces = new Map<string, Trace>()
  for (const event of events) {
    const { lesson, item } = parted(now(event.subject))
    if (!lesson) continue
    let trace = traces.get(lesson)
    if (!trace) traces.set(lesson, (trace = { opened: Infinity, last: 0, mastered: Infinity, boxes: new Map(), log: [] }))
    follow(trace, event, item)
  }

  const progress = new Map<string, Standing>()
  for (const [id, trace] of traces) progress.set(id, judge(trace, lessons.get(id)))
  return progress
}

/** The lessons of an outline; a translation is the same lesson, and the original says what completes it. */
export function lessonsById(outline: Outline): ReadonlyMap<string, Lesson> {
  const lessons = new Map<string, Lesson>()
  for (const unit of outline.units) {
    for (const lesson of lessonsOf(unit)) if (!unit.same || !lessons.has(lesson.id)) lessons.set(lesson.id, lesson)
  }
  return lessons
}

/** What the log says of a lesson: the latest event about each thing. */
interface Trace {
  /** Infinity for never. */
  opened: number
  last: number
  /** When it was first written down as mastered; Infinity for never. */
  mastered: number
  word?: LogEvent
  choice?: LogEvent
  boxes: Map<string, LogEvent>
  /** What its check is read from. */
  log: LogEvent[]
}

function follow(trace: Trace, event: LogEvent, item: string): void {
  trace.last = Math.max(trace.last, event.at)
  if (!item) trace.log.push(event)
  switch (event.kind) {
    case 'opened':
      trace.opened = Math.min(trace.opened, event.at)
      break
    case 'ticked':
    case 'unticked':
      if (item) trace.boxes.set(item, later(trace.boxes.get(item), event))
      break
    case 'done':
      if (event.by === 'check') trace.mastered = Math.min(trace.mastered, event.at)
      trace.word = later(trace.word, event)
      break
    case 'undone':
      trace.word = later(trace.word, event)
      break
    case 'chose':
    case 'unchose':
      trace.choice = later(trace.choice, event)
      break
    case 'signed':
      if (event.for === 'gate') trace.word = later(trace.word, event)
      break
  }
}

function later(a: LogEvent | undefined, b: LogEvent): LogEvent {
  return a && (a.at > b.at || (a.at === b.at && a.id > b.id)) ? a : b
}

function judge(trace: Trace, lesson: Lesson | undefined): Standing {
  const ticked = new Set<string>()
  for (const [item, box] of trace.boxes) if (box.kind === 'ticked') ticked.add(item)

  const { last, word, choice } = trace
  const check = lesson?.rule && trace.log.some(event => event.kind === 'tryStarted')
    ? standingOf(trace.log, { ...lesson.rule, rule: lesson.rule }) : undefined
  const standing = {
    opened: trace.opened === Infinity ? 0 : trace.opened, last, ticked,
    ...(choice && { choice: choice.kind === 'chose' ? 'chosen' as const : 'returned' as const }),
    ...(check && { check }),
  }
  // What is written down stays mastered when the rule becomes another, and is
  // known where the lesson's rule is not.
  const mastered = Math.min(trace.mastered, (lesson?.gate === 'check' && check?.mastered) || Infinity)
  if (mastered < Infinity) return { ...standing, done: 'mastered', since: mastered }
  if (lesson?.gate === 'tasks') {
    const tasks = (lesson.tasks ?? []).map(taskId)
    const full = Math.max(0, ...tasks.map(task => trace.boxes.get(task)?.at ?? 0))
    const complete = tasks.length > 0 && tasks.every(task => ticked.has(task))
    // A tick after "not done after all" is the later word.
    if (complete && !(word && word.at >= full)) return { ...standing, done: 'done', since: full }
  }
  if (!word || word.kind === 'undone') return { ...standing, done: '', since: 0 }
  const own = lesson?.gate === 'check' || (lesson?.gate === 'teacher' && word.by !== 'code')
  return { ...standing, done: own ? 'word' : 'done', since: word.at }
}

/** How many of a unit's lessons are done, by kind. A board counts as `pick` lessons. */
export function tally(unit: Unit, progress: Progress): Record<Kind, Tally> {
  const tallies = { must: { done: 0, total: 0 }, should: { done: 0, total: 0 }, aspire: { done: 0, total: 0 } }
  for (const station of unit.stations) {
    const total = isBoard(station) ? wanted(station) : 1
    const done = isBoard(station) ? doneOn(station, progress) : standing(progress, station.id).done ? 1 : 0
    tallies[station.do].total += total
    tallies[station.do].done += Math.min(done, total)
  }
  return tallies
}

/** How many lessons of a board are done. */
export function doneOn(board: Board, progress: Progress): number {
  return board.lessons.filter(lesson => standing(progress, lesson.id).done).length
}

/** How many lessons a board asks for. */
export function wanted(board: Board): number {
  return Math.min(board.pick, board.lessons.length)
}
