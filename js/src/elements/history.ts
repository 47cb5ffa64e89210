import { dayOf } from '../calendar'
import { sayDay } from '../dates'
import { goalsOf } from '../goals'
import { lessonsById } from '../progress'
import { ratingsOf } from '../rating'
import { currentSubjects } from '../subject'
import { CourseElement } from './course'
import { make, slot } from './record'

/** On "My work": the goals a student has set and what became of them, and how they rated themselves. */
export class HistoryElement extends CourseElement {
  protected show(): void {
    const { words, outline, events } = this.tracker
    const lessons = lessonsById(outline)
    this.list('goals', goalsOf(events).map(({ text, until, state, why }) =>
      [text, words.say(`work.goal.${state}`, { why }), until && words.say('work.goal.until', { day: sayDay(words.language, until) })]))
    this.list('ratings', ratingsOf(events, currentSubjects(outline, lessons), dayOf).map(({ objective, level, at, lesson }) =>
      [objective, words.say(`rate.${level}`), words.date(at), lessons.get(lesson)?.title ?? '']))
  }

  /** Fills a section's list, a line each with its text and what there is to say of it; without lines there is no section. */
  private list(name: string, lines: string[][]): void {
    const list = slot(this, name)!
    list.parentElement!.hidden = !lines.length
    list.replaceChildren(...lines.map(([text, ...more]) => {
      const line = make('li')
      line.append(make('bdi', text), ' ', make('span', more.filter(Boolean).join(' · '), { className: 'meta' }))
      return line
    }))
  }
}
