import { RecordElement, say } from './record'

/**
 * The student's word that a lesson is done, and what it counts as. It is not asked
 * for where a check completes the lesson and can be taken on this page: by http
 * none can, and a translation may have none.
 */
export class DoneElement extends RecordElement {
  /** Whoever took back their word here may want to give it again. */
  private used = false

  protected start(signal: AbortSignal): void {
    this.querySelector('button')?.addEventListener('click', () => {
      this.used = true
      this.tracker.finish(!this.tracker.here.done)
    }, { signal })
  }

  protected show(): void {
    const { words, here, lesson, payload } = this.tracker
    const checked = lesson?.gate === 'check' && !!crypto.subtle && document.querySelector('gr-check')
    this.hidden = !payload.lesson || !(here.done || this.used || !checked)
    this.dataset.state = here.done || 'open'
    const left = lesson?.gate === 'tasks' ? payload.lesson!.items.filter(item => !here.ticked.has(item.id)).length : 0
    const button = this.querySelector('button')
    const seen = lesson?.gate === 'teacher'
    say(button, words.say(here.done ? 'done.undo' : seen ? 'done.teacher' : 'done.mark'))
    if (button) button.hidden = here.done === 'mastered'
    say(this.querySelector('[role=status]'),
      here.done === 'mastered' ? words.say('done.mastered')
      : here.done === 'word' ? words.say(seen ? 'done.seen' : 'done.word')
      : here.done ? words.say('done.yes')
      : seen ? words.say('done.show')
      : left ? words.count('done.tasks', left)
      : '')
  }
}
