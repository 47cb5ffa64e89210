import { lessonsOf, standing, tally } from '../progress'
import { RecordElement, say } from './record'

/** How far a unit is, in words. The server's own words stay until something is done. */
export class ProgressElement extends RecordElement {
  private sent = ''

  protected show(): void {
    const { outline, progress, words } = this.tracker
    const unit = outline.units.find(unit => unit.id === this.dataset.unit)
    const line = this.querySelector('p')
    if (!unit || unit.part || !line) return
    this.sent ||= line.textContent!
    const { must, should, aspire } = tally(unit, progress)
    const all = { done: must.done + should.done + aspire.done, total: must.total + should.total + aspire.total }
    const begun = lessonsOf(unit).some(lesson => standing(progress, lesson.id).done)
    const [key, count] = must.done ? ['progress.must', must] as const : ['progress.all', all] as const
    say(line, begun ? words.count(key, count.total, { n: count.done, total: count.total, kind: words.say('must') }) : this.sent)
  }
}
