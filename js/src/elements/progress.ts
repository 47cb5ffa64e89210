import { offered } from '../offer'
import { tally } from '../progress'
import { CourseElement } from './course'
import { make } from './record'

/**
 * How far a unit is, in words, each kind apart; when all Must is done, what is
 * there beyond; in the list of units, when the class is there. The server's own words stay until something is done.
 */
export class ProgressElement extends CourseElement {
  private sent = ''

  protected show(): void {
    const { outline, progress, words, pacer } = this.tracker
    const unit = outline.units.find(unit => unit.id === this.dataset.unit)
    const line = this.querySelector('p')
    if (!unit || unit.part || !line) return
    this.sent ||= line.textContent!
    const tallies = tally(unit, progress)
    const kinds = Object.entries(tallies)
    const { must } = tallies
    const ready = must.total > 0 && must.done === must.total
    const whole = kinds.every(([, { done, total }]) => done === total)
    const said = whole ? [words.say('progress.everything')] : kinds.filter(([, { done }]) => done).map(([kind, { done, total }]) =>
      (kind === 'must' && ready ? words.say('progress.done', { kind: words.say(kind) })
      : words.count('progress.must', total, { n: done, total, kind: words.say(kind) })))
    const more = ready && !whole && offered(unit, progress)
    const offer = more ? ` · ${words.say('progress.offer', { title: more.title })}` : ''
    // In the list of units there is room for the class's dates.
    const dates = this.closest('.units') && pacer?.dates(unit)
    const text = [said.join(' · ') || this.sent, dates].filter(Boolean).join(' · ')
    if (line.textContent === text + offer) return
    line.replaceChildren(text)
    if (more) line.append(' · ', make('a', offer.slice(3), { href: this.address(more.href) }))
  }
}
