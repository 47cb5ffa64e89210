import { goesOn } from '../choice'
import { sayDay } from '../dates'
import { type Goal, goalWords, goalsOf, newGoal, openGoal, weekEnd } from '../goals'
import type { Lesson } from '../page'
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
  private goal?: Goal
  /** The one that is being changed. */
  private was?: Goal
  /** What there is to choose from. */
  private choices: Lesson[] = []

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
    const now = this.writing ? 'form' : goal ? 'open' : 'none'
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset.when !== now
    if (!goal) return
    const { until } = goal
    const lessons = goal.lessons.map(id => finder(id)?.id ?? id)
    const total = lessons.length
    const n = lessons.filter(id => standing(progress, id).done).length
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

  /** Opens the form: for a new goal, or to change the one there is, which it holds as it is. */
  private write(): void {
    const { goal, form, tracker } = this
    const { progress, today, finder } = tracker
    const own = new Map((goal?.lessons ?? []).flatMap(id => finder(id) ?? []).map(lesson => [lesson.id, lesson]))
    const path = (tracker.next()?.unit.stations ?? []).flatMap(station =>
      (isBoard(station) ? station.lessons.filter(lesson => goesOn(lesson, station, progress)) : station))
    this.was = goal
    this.choices = [...own.values(), ...path.filter(({ id }) => !own.has(id) && !standing(progress, id).done).slice(0, most)]
    form.reset()
    slot(this, 'choices')!.replaceChildren(...this.choices.map(({ id, title }) => {
      const label = make('label')
      label.append(make('input', '', { type: 'checkbox', value: id, checked: own.has(id) }), ` ${title}`)
      return label
    }))
    const until = goal ? goal.until : weekEnd(today, Number(this.dataset.week))
    form.words.value = goal ? goalWords(goal, finder) : ''
    form.until.value = until
    form.until.min = until && until < today ? until : today
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
    const { was, form, tracker } = this
    form.why.value = form.why.value.trim()
    if (!form.reportValidity()) return // spaces are no reason
    const ticked = [...form.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value)
    const next = newGoal(form.words.value, this.choices.filter(({ id }) => ticked.includes(id)), form.until.value, was, tracker.finder)
    if (!next.text) {
      say(slot(this, 'said'), tracker.words.say('goal.empty'))
      return form.words.focus()
    }
    const happened: Happened[] = [next]
    // Another tab may have closed it meanwhile.
    if (goalsOf(tracker.events).some(({ id, state }) => id === was?.id && state === 'open')) happened.unshift({ kind: 'goalClosed', goal: was!.id, kept: false, why: form.why.value })
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
