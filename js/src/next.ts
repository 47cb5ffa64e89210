// What to do next, and one reason. Pure, as progress is.

import { choiceOf, goesOn } from './choice'
import type { Board, Kind, Lesson, Outline, Unit } from './page'
import { type Progress, doneOn, isBoard, lessonsOf, standing, wanted } from './progress'

/** Why something is next, with what the sentence names. */
export type Why =
  /** It was begun; so was a try at its check; what to revise before another one waits. */
  | { why: 'begun' | 'try' | 'revise' | 'first' | 'order' }
  /** What it needs was done last, or what builds on it comes after it. */
  | { why: 'needs' | 'needed'; title: string }
  /** It was chosen on the board of this title. */
  | { why: 'chosen'; title: string }
  /** All Must lessons are done and this one is of another kind. */
  | { why: 'more'; kind: Kind }

/** The one thing to do next; nothing when all is done. */
export type Next =
  | { lesson: Lesson; unit: Unit; because: Why }
  /** Left is how many are still to choose, of is from how many. */
  | { board: Board; unit: Unit; left: number; of: number }
  | undefined

/** Whether everything a lesson needs is done. */
export function isOpen(lesson: Lesson, progress: Progress): boolean {
  return (lesson.needs ?? []).every(need => standing(progress, need.id).done)
}

/**
 * Picks what is next: an unfinished try; then what waits to be revised before
 * another; then an unfinished lesson; then the first Must whose needs are
 * met, in course order, across units; then boards, Should, Aspire. A board that
 * counts as Must stands among them. On a board what is chosen comes before
 * choosing more.
 *
 * Of unfinished lessons the one worked on last comes first; of those only looked
 * at the first in course order, so that leafing through a unit does not lead to
 * its end. Looking ahead at what is not open yet, or beyond what a board asks
 * for, begins nothing; what was given back to a board waits there. Worked says
 * when a student last read on in a lesson (UTC milliseconds, 0 for never).
 */
export function nextUp(outline: Outline, progress: Progress, worked: (lesson: string) => number = () => 0): Next {
  const path = walk(outline)
  const open = path.filter(({ lesson, board }) =>
    !standing(progress, lesson.id).done && isOpen(lesson, progress) && (!board || goesOn(lesson, board, progress)))

  for (const [task, why] of [['continue', 'try'], ['revise', 'revise']] as const) {
    const waiting = open.filter(({ lesson }) => standing(progress, lesson.id).check?.task.do === task)
    const last = waiting.reduce<Step | undefined>((best, step) =>
      (best && standing(progress, best.lesson.id).last >= standing(progress, step.lesson.id).last ? best : step), undefined)
    if (last) return { ...of(last), because: { why } }
  }

  const begun = open.filter(({ lesson }) => {
    const { opened, ticked } = standing(progress, lesson.id)
    return opened || ticked.size
  })
  const effort = ({ lesson }: Step): number => {
    const { ticked, last } = standing(progress, lesson.id)
    const read = worked(lesson.id)
    return ticked.size || read ? Math.max(last, read) : 0
  }
  const unfinished = begun.reduce<Step | undefined>((best, step) => (best && effort(best) >= effort(step) ? best : step), undefined)
  if (unfinished) return { ...of(unfinished), because: { why: 'begun' } }

  const free = open.find(step => step.lesson.do === 'must' && !step.board)
  const board = path.find(step => step.board?.do === 'must' && onBoard(step, progress))
  if (board && !(free && path.indexOf(free) < path.indexOf(board))) return onBoard(board, progress)
  const must = free ?? wayTo(path, progress)
  if (must) return { ...of(must), because: reason(must.lesson, path, progress) }
  // A page that knows one unit only cannot follow the path into another, but
  // what stands there is next all the same.
  const outside = wayOut(path, progress)
  if (outside) return outside

  for (const step of path) {
    const next = onBoard(step, progress)
    if (next) return next
  }
  for (const kind of ['should', 'aspire'] as const) {
    const more = open.find(step => step.lesson.do === kind && !step.board)
    if (more) return { ...of(more), because: { why: 'more', kind } }
  }
  return undefined
}

/** A lesson with where it stands. */
interface Step {
  lesson: Lesson
  unit: Unit
  /** The board it stands on. */
  board?: Board
}

function of({ lesson, unit }: Step): { lesson: Lesson; unit: Unit } {
  return { lesson, unit }
}

/** What a board has to do: something chosen there, else choosing; nothing for a lesson that stands on none. */
function onBoard({ board, unit }: Step, progress: Progress): Next {
  if (!board || doneOn(board, progress) >= wanted(board)) return undefined
  const { picked, left } = choiceOf(board, progress)
  const lesson = picked.find(lesson => !standing(progress, lesson.id).done && isOpen(lesson, progress))
  if (lesson) return { lesson, unit, because: { why: 'chosen', title: board.title } }
  return left ? { board, unit, left, of: board.lessons.length - picked.length } : undefined
}

/** Units in course order; one that says another in a different language only where the other is not there. */
function originals(outline: Outline): Unit[] {
  const ids = new Set(outline.units.map(unit => unit.id))
  return outline.units.filter(unit => !unit.same || !ids.has(unit.same))
}

function walk(outline: Outline): Step[] {
  const path: Step[] = []
  for (const unit of originals(outline)) {
    for (const station of unit.stations) {
      if (isBoard(station)) for (const lesson of station.lessons) path.push({ lesson, unit, board: station })
      else path.push({ lesson: station, unit })
    }
  }
  return path
}

/** Where no open Must is left: the first open lesson on the way to one that is not. */
function wayTo(path: Step[], progress: Progress): Step | undefined {
  const seen = new Set<string>()
  const search = (step: Step): Step | undefined => {
    if (seen.has(step.lesson.id) || standing(progress, step.lesson.id).done) return undefined
    seen.add(step.lesson.id)
    if (isOpen(step.lesson, progress)) return step
    for (const need of step.lesson.needs ?? []) {
      const before = path.find(({ lesson }) => lesson.id === need.id)
      const found = before && search(before)
      if (found) return found
    }
    return undefined
  }
  for (const step of path) {
    const found = step.lesson.do === 'must' && !step.board && search(step)
    if (found) return found
  }
  return undefined
}

/** A lesson outside the outline that its first Must needs. */
function wayOut(path: Step[], progress: Progress): Next {
  const known = new Set(path.map(({ lesson }) => lesson.id))
  for (const { lesson, unit, board } of path) {
    if (lesson.do !== 'must' || board || standing(progress, lesson.id).done) continue
    const need = lesson.needs?.find(need => !known.has(need.id) && !standing(progress, need.id).done)
    if (need) return { lesson: { ...need, do: 'must', gate: 'read' }, unit, because: { why: 'needed', title: lesson.title } }
  }
  return undefined
}

function reason(lesson: Lesson, path: Step[], progress: Progress): Why {
  const last = lastNeed(lesson, progress)
  if (last) return { why: 'needs', title: last.title }
  if (lesson.do !== 'must') {
    const after = path.find(step => step.lesson.needs?.some(need => need.id === lesson.id))
    if (after) return { why: 'needed', title: after.lesson.title }
  }
  return { why: path[0]?.lesson === lesson ? 'first' : 'order' }
}

/** Of what a lesson needs, what was done last. */
export function lastNeed(lesson: Lesson, progress: Progress): { title: string } | undefined {
  const needs = lesson.needs ?? []
  const since = (id: string): number => standing(progress, id).since
  return needs.reduce((a, b) => (a && since(a.id) >= since(b.id) ? a : b), needs[0])
}

/** The lesson with this id, read in the language of the page at href where there is one. */
export function lessonAt(outline: Outline, id: string, href: string): Lesson | undefined {
  const all = outline.units.flatMap(lessonsOf).filter(lesson => lesson.id === id)
  return all.find(lesson => lesson.href === href) ?? all[0]
}
