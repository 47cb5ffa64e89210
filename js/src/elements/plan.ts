import type { Step } from '../backlog'
import { sayClasses } from '../dates'
import type { Plan, PlanDay } from '../plan'
import { CourseElement } from './course'
import { make, say, slot } from './record'

/** The plan for what is left: open for whoever is behind the class, there for everybody to ask for. */
export class PlanElement extends CourseElement {
  /** The ids of what may wait. */
  private skip: string[] = []
  /** The plan that stands there, to leave it alone while it is the same. */
  private shown = ''
  /** What the server calls the plan. */
  private sent = ''

  protected override start(signal: AbortSignal): void {
    this.details.addEventListener('toggle', () => this.mark(), { signal })
    this.querySelector('button')!.addEventListener('click', () => this.print(), { signal })
  }

  protected show(): void {
    const { pacer } = this.tracker
    const plan = pacer?.plan
    const before = this.hidden
    this.hidden = !plan?.left
    this.skip = []
    if (plan?.left) {
      this.skip = plan.skip.map(({ id }) => id)
      this.draw(plan)
      if (before) this.details.open = pacer?.pace?.status === 'behind'
    }
    this.mark()
  }

  private get details(): HTMLDetailsElement {
    return this.querySelector('details')!
  }

  private draw(plan: Plan): void {
    const { words, today, outline, payload, pacer } = this.tracker
    // Beside the plan of one unit there is that of all, which is on the home page.
    const unit = pacer?.alone && outline.units[0]
    const title = this.querySelector('h2')
    this.sent ||= title!.textContent!
    say(title, unit ? words.say('plan.unit', { title: unit.title }) : this.sent)
    const now = [today, !!unit, JSON.stringify(plan)].join()
    if (this.shown === now) return
    this.shown = now
    const { days, skip } = plan
    const anywhere = days.every(day => day.steps.every(step => step.done || step.home !== false))
    slot(this, 'days')!.replaceChildren(...days.map((day, i) => this.day(day, i, anywhere)))
    slot(this, 'later')!.replaceChildren(
      make('p', anywhere ? words.say('plan.everything') : ''),
      make('p', skip.length ? words.say('plan.later', { titles: dotted(...skip.map(({ title }) => title)) }) : ''),
      unit ? make('a', words.say('plan.all'), { href: this.address(payload.home) }) : '')
  }

  /** What to do in a class, which has its date, and today's or the next its name. */
  private day({ from, to, steps, minutes }: PlanDay, i: number, anywhere: boolean): HTMLElement {
    const { words, today } = this.tracker
    const name = !from ? 'after' : from === today ? 'today' : i ? '' : 'next'
    const open = steps.filter(step => !step.done).length
    const day = make('li')
    const list = make('ul')
    list.append(...steps.map(step => this.step(step, anywhere)))
    day.append(
      make('h3', dotted(name && words.say(`plan.${name}`), from && sayClasses(words.language, from, to))),
      make('p', !open ? words.say('plan.enough') : open > 1 && minutes ? words.count('plan.minutes', minutes) : '', { className: 'meta' }),
      list)
    return day
  }

  private step({ title, href, minutes, home, done, pick }: Step, anywhere: boolean): HTMLElement {
    const { words } = this.tracker
    const facts = done ? words.say('status.done') : dotted(
      pick && words.say('plan.pick'),
      minutes && words.count('plan.minutes', minutes),
      home === false ? words.say('plan.class') : !anywhere && words.say('plan.home'))
    const step = make('li', '', { className: done ? 'done' : '' })
    step.append(make('a', title, { href: this.address(href) }), ' ', make('span', facts, { className: 'meta' }))
    return step
  }

  /** Says on the path what may wait, while the plan is open. */
  private mark(): void {
    const skip = this.details.open ? this.skip : []
    for (const station of document.querySelectorAll<HTMLElement>('.station')) {
      const { lesson, board } = station.dataset
      const line = station.querySelector(':scope > .meta')
      const mark = line && slot(line, 'skip')
      if (!line || skip.includes(lesson ?? board!) === !!mark) continue
      if (mark) mark.remove()
      else {
        const text = make('span', this.tracker.words.say('plan.skip'))
        text.dataset.slot = 'skip'
        line.append(text)
      }
    }
  }

  /** Prints the plan alone. */
  private print(): void {
    const page = document.documentElement
    page.dataset.print = 'plan'
    addEventListener('afterprint', () => delete page.dataset.print, { once: true })
    print()
  }
}

/** What there is of several texts, in a line. */
function dotted(...texts: (string | number | boolean | undefined)[]): string {
  return texts.filter(Boolean).join(' · ')
}
