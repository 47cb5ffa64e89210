import { goesOn } from '../choice'
import { sayDay } from '../dates'
import type { Of } from '../event'
import { newGoal, openGoal, titled, weekEnd } from '../goals'
import { isBoard, standing } from '../progress'
import type { Happened } from '../tracker'
import { CourseElement } from './course'
import { drawGoal } from './goalline'
import { make, say, slot } from './record'

/** How many lessons there are to choose from: a week's work, not a whole course. */
const most = 12

/** The student's own goal: set, seen at the next visit, and kept, changed or let go. */
export class GoalElement extends CourseElement {
  /** Whether a goal is being written. */
  private writing = false
  private goal?: Of<'goal'>
  /** The ids that its lessons have now. */
  private lessons: string[] = []

  protected start(): void {
    this.onclick = ({ target }) => {
      const does = (target as Element).closest('button')?.dataset.does
      if (does === 'write') this.write()
      else if (does) {
        if (does !== 'cancel') this.close(does === 'kept')
        this.stop(does === 'cancel' ? '' : 'goal.closed')
      }
    }
    this.form.oninput = () => this.day()
    this.form.onsubmit = event => {
      event.preventDefault()
      this.set()
    }
  }

  protected show(): void {
    const { words, progress, today, events, finder, payload } = this.tracker
    const goal = openGoal(events)
    // Drawn once, so that whoever has the focus in it keeps it.
    if (goal && goal.id !== this.goal?.id) slot(this, 'text')!.replaceChildren(...drawGoal(goal, finder, payload.root))
    this.goal = goal
    this.lessons = (goal?.lessons ?? []).map(id => finder(id)?.id ?? id)
    const now = this.writing ? 'form' : goal ? 'open' : 'none'
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset.when !== now
    if (!goal) return
    const { until } = goal
    const total = this.lessons.length
    const n = this.lessons.filter(id => standing(progress, id).done).length
    const reached = n && n === total
    const passed = until && until < today
    say(slot(this, 'stands'), [
      reached ? words.say('goal.reached') : n && words.count('status.board', total, { n, total }),
      until && !reached && words.say(passed ? 'goal.passed' : 'goal.until', { day: sayDay(words.language, until) }),
    ].filter(Boolean).join(' · '))
    this.querySelector('[data-does=kept]')!.classList.toggle('quiet', !reached && !passed)
  }

  private get form(): HTMLFormElement & Record<'words' | 'until' | 'why', HTMLInputElement> {
    return this.querySelector('form') as never
  }

  /** The lessons that are ticked. */
  private get ticked(): { id: string; title: string }[] {
    return [...this.form.querySelectorAll<HTMLInputElement>(':checked')].map(({ value, parentElement }) => ({ id: value, title: parentElement!.textContent!.trim() }))
  }

  /** Opens the form: for a new goal, or to change the one there is. */
  private write(): void {
    const { goal, form, tracker } = this
    const { progress, today } = tracker
    const path = (tracker.next()?.unit.stations ?? []).flatMap(station =>
      (isBoard(station) ? station.lessons.filter(lesson => goesOn(lesson, station, progress)) : station))
    form.reset()
    slot(this, 'choices')!.replaceChildren(...path.filter(({ id }) => !standing(progress, id).done).slice(0, most).map(({ id, title }) => {
      const label = make('label')
      label.append(make('input', '', { type: 'checkbox', value: id, checked: this.lessons.includes(id) }), ` ${title}`)
      return label
    }))
    form.words.value = goal && goal.text !== titled(this.ticked) ? goal.text : ''
    form.until.value = weekEnd(today, Number(this.dataset.week))
    form.until.min = today
    form.why.required = !!goal
    slot(this, 'why')!.hidden = !goal
    this.writing = true
    this.day()
    this.show()
    form.querySelector('input')!.focus()
  }

  /** Says the day in words. */
  private day(): void {
    const { value } = this.form.until
    say(slot(this, 'day'), value && sayDay(this.tracker.words.language, value))
  }

  private set(): void {
    const { goal, form, tracker } = this
    const next = newGoal(form.words.value, this.ticked, form.until.value)
    if (!next.text) {
      say(slot(this, 'said'), tracker.words.say('goal.empty'))
      return form.words.focus()
    }
    const why = form.why.value
    const happened: Happened[] = [next]
    if (goal) happened.unshift({ kind: 'goalClosed', goal: goal.id, kept: false, ...(why && { why }) })
    tracker.record('', ...happened)
    this.stop('goal.saved')
  }

  private close(kept: boolean): void {
    this.tracker.record('', { kind: 'goalClosed', goal: this.goal!.id, kept })
  }

  /** Back to what there is, with a word on what was done. */
  private stop(said: string): void {
    this.writing = false
    this.show()
    const line = slot(this, 'said')!
    say(line, said && this.tracker.words.say(said))
    ;(said ? line : this.querySelector<HTMLElement>('[data-when]:not([hidden]) button')!).focus()
  }
}
