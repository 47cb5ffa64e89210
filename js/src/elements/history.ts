import { dayOf } from '../calendar'
import { sayDay } from '../dates'
import { goalsOf } from '../goals'
import { ratingsOf } from '../rating'
import { CourseElement } from './course'
import { drawGoal, fill } from './goalline'
import { make, slot } from './record'

/** On "My work": the goals a student has set and what became of them, and how they rated themselves. */
export class HistoryElement extends CourseElement {
  protected show(): void {
    const { words, events, finder, payload } = this.tracker
    this.list('goals', goalsOf(events).map(goal => {
      const { until, state, why } = goal
      return [drawGoal(goal, finder, payload.root), [words.say(`work.goal.${state}`, { why })], [until && words.say('work.goal.until', { day: sayDay(words.language, until) })]]
    }))
    this.list('ratings', ratingsOf(events, subject => finder(subject)?.id ?? subject, dayOf).map(({ objective, level, at, lesson }) => {
      const known = finder(lesson)
      return [[objective], [words.say(`rate.${level}`)], [words.date(at)], known ? [make('a', known.title, { href: this.address(known.href) })] : []]
    }))
  }

  /** Fills a section's list, a line each with its text and what there is to say of it; without lines there is no section. */
  private list(name: string, lines: (string | Node)[][][]): void {
    const list = slot(this, name)!
    list.parentElement!.hidden = !lines.length
    fill(list, lines.map(([text, ...more]) => {
      const line = make('li')
      const [what, facts] = [make('bdi'), make('span', '', { className: 'meta' })]
      what.append(...text!)
      facts.append(...more.filter(fact => fact.some(Boolean)).flatMap((fact, i) => [i ? ' · ' : '', ...fact]))
      line.append(what, ' ', facts)
      return line
    }))
  }
}
