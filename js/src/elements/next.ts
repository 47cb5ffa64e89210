import type { Next, Why } from '../next'
import { correctedLesson } from '../correction'
import { CourseElement } from './course'
import { make, say, slot } from './record'

/** The one button: what is next, and one line saying why. */
export class NextElement extends CourseElement {
  protected show(): void {
    const { words, outline, payload } = this.tracker
    const link = this.querySelector('a')
    if (!link || !outline.units.length) return
    const next = this.tracker.next()
    this.toggleAttribute('data-done', !next)
    this.correction()
    if (!next) {
      const home = payload.kind === 'home'
      this.put(link, home ? payload.work : payload.home, words.say(home ? 'next.work' : 'next.home'), '',
        words.say(home ? 'why.course' : 'why.unit'))
    } else if ('board' in next) {
      const { board, unit, left, of } = next
      this.put(link, `${unit.href}#gr-board-${board.board}`, words.say('next.label'), board.title,
        words.count('why.board', left, { total: of }))
    } else {
      const { title, href } = next.lesson
      this.put(link, href, words.say('next.label'), title, this.why(next))
    }
  }

  /** Leads to a lesson whose questions were corrected, where its answers may gain something. */
  private correction(): void {
    const { words, outline, progress } = this.tracker
    const lesson = correctedLesson(outline, progress)
    let line = slot(this, 'corrected')
    if (!lesson) return line?.remove()
    if (!line) {
      line = make('p')
      line.dataset.slot = 'corrected'
      this.append(line)
    }
    const text = words.say('next.corrected', { title: lesson.title })
    if (line.textContent !== text) line.replaceChildren(make('a', text, { href: this.address(lesson.href) }))
  }

  private why(next: Exclude<Next, undefined | { board: unknown }>): string {
    const { words, pacer } = this.tracker
    const { lesson } = next
    const reasons = [pacer?.why(next) || reason(next.because)]
    if (lesson.home === false) reasons.push(words.say('why.classroom'))
    if (lesson.minutes) reasons.push(words.count('why.minutes', lesson.minutes))
    return reasons.join(' ')

    function reason(because: Why): string {
      const kind = 'kind' in because ? words.say(because.kind) : ''
      const title = 'title' in because ? because.title : ''
      return words.say(`why.${because.why}`, { title, kind, must: words.say('must') })
    }
  }

  private put(link: HTMLAnchorElement, href: string, label: string, title: string, why: string): void {
    link.href = this.address(href)
    say(slot(link, 'label'), label)
    say(slot(link, 'title'), title)
    say(slot(this, 'why'), why)
  }
}
