import { choiceOf } from '../choice'
import { type Next, isOpen } from '../next'
import type { Board, Lesson, Unit } from '../page'
import { doneOn, isBoard, lessonsOf, standing, taskId, wanted } from '../progress'
import { raiseFlag } from './flag'
import { RecordElement, make, say, slot } from './record'

/** The path: every station's state in its shape and in words. */
export abstract class PathElement extends RecordElement {
  /** What the server wrote of a station's needs. */
  private readonly sent = new Map<Element, Node[]>()

  protected show(): void {
    const unit = this.tracker.outline.units.find(unit => unit.id === this.dataset.unit)
    if (!unit) return
    const lessons = new Map(lessonsOf(unit).map(lesson => [lesson.id, lesson]))
    const boards = new Map(unit.stations.filter(isBoard).map(board => [board.board, board]))
    const next = this.next()
    for (const item of this.querySelectorAll<HTMLElement>('[data-lesson]')) {
      const lesson = lessons.get(item.dataset.lesson!)
      if (!lesson) continue
      const up = next && 'lesson' in next && next.lesson.id === lesson.id
      const here = item.querySelector('[aria-current]') || (up && next.because.why === 'begun')
      this.lesson(item, lesson, here ? 'here' : up ? 'next' : '')
    }
    for (const item of this.querySelectorAll<HTMLElement>('[data-board]')) {
      const board = boards.get(item.dataset.board!)
      if (board) this.board(item, board)
    }
    const path = this.querySelector('ol')
    if (path) raiseFlag(path, this.flag(unit), this.tracker.words.say('flag.here'))
  }

  /** Behind how many stations the class's flag stands; undefined or -1 for nowhere. */
  protected abstract flag(unit: Unit): number | undefined

  /** What to do next, where the path shows it. */
  protected next(): Next {
    return undefined
  }

  private lesson(item: HTMLElement, lesson: Lesson, now: '' | 'here' | 'next'): void {
    const { words, progress } = this.tracker
    const { done, ticked, opened } = standing(progress, lesson.id)
    const unmet = done || isOpen(lesson, progress) ? undefined : lesson.needs?.find(need => !standing(progress, need.id).done)
    item.dataset.state = done === 'word' ? 'word' : done ? 'done' : now ? 'now' : unmet ? 'locked' : 'open'

    const opens = unmet ? words.say('status.opens', { title: unmet.title }) : ''
    const needs = item.querySelector<HTMLElement>('.needs')
    if (needs) this.needs(needs, opens)

    const tasks = (lesson.tasks ?? []).map(taskId)
    const n = tasks.filter(task => ticked.has(task)).length
    // A margin is short of room: there the dot alone says what is not open or only begun.
    const small = this.tracker.payload.kind === 'lesson'
    say(slot(item, 'status'),
      done ? words.say(`status.${done}`)
      : n ? words.count('status.tasks', tasks.length, { n, total: tasks.length })
      : now ? words.say(`status.${now}`)
      : small ? ''
      : opens ? (needs ? '' : opens)
      : opened ? words.say('status.begun')
      : '')
  }

  /** The station's line about what it needs: its own, with links, or that it is not open yet. */
  private needs(line: HTMLElement, opens: string): void {
    let sent = this.sent.get(line)
    if (!sent) this.sent.set(line, (sent = [...line.childNodes]))
    if (opens) say(line, opens)
    else line.replaceChildren(...sent)
  }

  private board(item: HTMLElement, board: Board): void {
    const { words, progress } = this.tracker
    const done = doneOn(board, progress)
    const total = wanted(board)
    const { picked } = choiceOf(board, progress)
    const n = Math.min(picked.length, total)
    item.dataset.state = done >= total ? 'done' : item.querySelector('[aria-current]') ? 'now' : 'open'
    const status = [...item.querySelectorAll('[data-slot="status"]')].find(slot => slot.closest('[data-lesson], [data-board]') === item)
    say(status ?? null, done ? words.count('status.board', total, { n: done, total }) : n ? words.count('status.picked', total, { n, total }) : '')
    // In a margin there are no cards: what is chosen stands below the board.
    slot(item, 'picks')?.replaceChildren(...(n ? [words.say('status.picks'), ...picked.flatMap(({ title, href }, i) => [i ? ' · ' : ' ', make('a', title, { href: this.address(href) })])] : []))
  }
}
