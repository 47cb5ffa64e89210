import { choiceOf } from '../choice'
import { isBoard, standing, tally } from '../progress'
import { levelsOf, objectiveKey } from '../rating'
import { taughtAs } from '../workload'
import { CourseElement } from './course'
import { say, slot } from './record'

/**
 * What a unit's lessons are for, with what the record says of each; once all Must
 * is done, or the class is through, the student's own word beside it.
 */
export class ObjectivesElement extends CourseElement {
  private opened = false

  protected start(): void {
    this.onclick = ({ target }) => {
      const button = (target as Element).closest('button')
      const [lesson, objective] = button ? this.about(button) : []
      if (lesson && button!.ariaPressed !== 'true') this.tracker.record(lesson, { kind: 'rated', objective: objective!, level: Number(button!.value) as 1 | 2 | 3 })
    }
  }

  protected show(): void {
    const { outline, progress, words, events, finder } = this.tracker
    const unit = outline.units.find(({ id }) => id === this.dataset.unit)
    if (!unit) return
    const { must } = tally(unit, progress)
    const ended = this.tracker.pacer?.pace?.units.some(({ id, over }) => over && id === taughtAs(unit))
    const asks = ended || (must.total > 0 && must.done === must.total)
    const levels = levelsOf(events, subject => finder(subject)?.id ?? subject)
    const beside = unit.stations.filter(isBoard).flatMap(board => board.lessons.filter(lesson => !choiceOf(board, progress).picked.includes(lesson)).map(({ id }) => id))
    this.toggleAttribute('data-asks', asks)
    let open = false
    for (const lesson of this.querySelectorAll<HTMLElement>('[data-lesson]')) {
      const id = lesson.dataset.lesson!
      const { done, opened } = standing(progress, id)
      say(slot(lesson, 'status'), done || opened ? words.say(`status.${done || 'begun'}`) : '')
      // Nobody is asked about what was not chosen.
      lesson.toggleAttribute('data-beside', beside.includes(id))
      for (const button of lesson.querySelectorAll('button')) {
        const level = levels.get(objectiveKey(...this.about(button)))
        button.ariaPressed = String(level === Number(button.value))
        open ||= !level
      }
    }
    // Opened for whoever has not answered yet, once a visit to the page.
    if (asks && open && !this.opened) this.querySelector('details')!.open = this.opened = true
  }

  /** The lesson of a button, and the objective's own text. */
  private about(button: Element): [lesson: string, objective: string] {
    return [button.closest<HTMLElement>('[data-lesson]')!.dataset.lesson!, slot(button.closest('dd')!, 'objective')!.textContent!.trim()]
  }
}
