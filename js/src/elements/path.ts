import { isOpen } from '../next'
import type { Board, Lesson } from '../page'
import { chosen, isBoard, standing, taskId, wanted } from '../progress'
import { RecordElement, say, slot } from './record'

/** The path: every station's state in its shape and in words. */
export class PathElement extends RecordElement {
  protected show(): void {
    const stations = new Map<string, Lesson>()
    const boards = new Map<string, Board>()
    for (const unit of this.tracker.outline.units) {
      const own = unit.id === this.dataset.unit
      for (const station of unit.stations) {
        if (isBoard(station)) {
          if (own) boards.set(station.board, station)
          for (const lesson of station.lessons) if (own || !stations.has(lesson.id)) stations.set(lesson.id, lesson)
        } else if (own || !stations.has(station.id)) stations.set(station.id, station)
      }
    }
    const next = this.tracker.next()
    for (const item of this.querySelectorAll<HTMLElement>('[data-lesson]')) {
      const lesson = stations.get(item.dataset.lesson!)
      const upNext = next && 'lesson' in next && next.lesson.id === lesson?.id
      if (lesson) this.lesson(item, lesson, upNext ? (next.because.why === 'begun' ? 'here' : 'next') : '')
    }
    for (const item of this.querySelectorAll<HTMLElement>('[data-board]')) {
      const board = boards.get(item.dataset.board!)
      if (board) this.board(item, board)
    }
  }

  private lesson(item: HTMLElement, lesson: Lesson, up: '' | 'here' | 'next'): void {
    const { words, progress } = this.tracker
    const { done, ticked, opened } = standing(progress, lesson.id)
    // In a lesson's margin the way is short of room, and shows where one is.
    const small = item.querySelector('a[aria-current]') !== null
    const margin = !item.querySelector('.meta:not([data-slot])')
    const here = small || (!margin && up === 'here')
    const unmet = isOpen(lesson, progress) ? undefined : lesson.needs?.find(need => !standing(progress, need.id).done)

    const state = done === 'word' ? 'word' : done ? 'done' : here || (!margin && up) ? 'now' : unmet ? 'locked' : 'open'
    item.dataset.state = state

    const needs = item.querySelector<HTMLElement>('.needs')
    const opens = unmet && !done && !margin ? words.say('status.opens', { title: unmet.title }) : ''
    if (needs) {
      needs.dataset.was ??= needs.textContent!
      say(needs, opens || needs.dataset.was)
    }
    const tasks = (lesson.tasks ?? []).map(taskId)
    const n = tasks.filter(task => ticked.has(task)).length
    const says =
      done === 'word' ? words.say('status.word')
      : done ? words.say('status.done')
      : n ? words.count('status.tasks', tasks.length, { n, total: tasks.length })
      : here ? words.say('status.here')
      : up && !margin ? words.say('status.next')
      : opens && !needs ? opens
      : opened && !margin ? words.say('status.begun')
      : ''
    say(slot(item, 'status'), says)
  }

  private board(item: HTMLElement, board: Board): void {
    const { words, progress } = this.tracker
    const done = chosen(board, progress)
    const total = wanted(board)
    item.dataset.state = done >= total ? 'done' : item.querySelector('[aria-current]') ? 'now' : 'open'
    const status = [...item.querySelectorAll('[data-slot="status"]')].find(slot => slot.closest('[data-lesson], [data-board]') === item)
    say(status ?? null, done ? words.count('status.board', total, { n: done, total }) : '')
  }
}
