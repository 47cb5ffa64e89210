import { CourseElement } from './course'
import { download } from './download'
import { make, say } from './record'

/** Offers, now and then, to save the work to a file. */
export class ReminderElement extends CourseElement {
  protected show(): void {
    // Once made, the offer stands until it is answered or the page is left.
    if (this.childElementCount) return
    const { offer, lessons } = this.tracker.reminder()
    if (!offer) return
    const { words, payload } = this.tracker
    const shared = payload.devices === 'shared'
    const text = make('p', shared ? words.say('reminder.shared') : words.count('reminder.own', lessons), { role: 'status' })
    const save = make('button', words.say('reminder.save'), { type: 'button', className: 'button' })
    const later = make('button', words.say('reminder.later'), { type: 'button', className: 'button quiet' })
    save.onclick = () => {
      download(this.tracker)
      say(text, words.say('reminder.saved'))
      this.answered(text, save, later)
    }
    later.onclick = () => {
      this.tracker.offered()
      this.hidden = true
    }
    this.replaceChildren(text, save, later)
    this.hidden = false
    // Offered once a day; on shared devices until it is answered.
    if (!shared) this.tracker.offered()
  }

  private answered(text: HTMLElement, ...buttons: HTMLElement[]): void {
    for (const button of buttons) button.remove()
    text.tabIndex = -1 // the focused button is gone
    text.focus()
  }
}
