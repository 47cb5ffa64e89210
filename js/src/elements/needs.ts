import { RecordElement, say } from './record'

/** What a lesson needs first: once it is done, it says so instead. */
export class NeedsElement extends RecordElement {
  private sent?: Node[]

  protected show(): void {
    const { lesson, words } = this.tracker
    const line = this.querySelector('p')
    if (!lesson?.needs?.length || !line) return
    this.sent ??= [...line.childNodes]
    const met = this.tracker.met(lesson)
    if (met) say(line, words.say('why.needs', { title: met.title }))
    else line.replaceChildren(...this.sent)
  }
}
