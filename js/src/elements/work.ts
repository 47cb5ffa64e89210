import { lessonsOf, standing } from '../progress'
import type { WorkTracker } from '../worktracker'
import { download } from './download'
import { RecordElement, make, say, slot } from './record'

/** "My work": what is kept here in words, and taking it, adding to it, erasing it. */
export class WorkElement extends RecordElement {
  protected override get tracker(): WorkTracker {
    return super.tracker as WorkTracker
  }

  protected start(signal: AbortSignal): void {
    const on = (action: string, type: string, answer: (event: Event) => void): void => {
      for (const control of this.querySelectorAll(`[data-action="${action}"]`)) control.addEventListener(type, answer, { signal })
    }
    on('download', 'click', () => download(this.tracker))
    on('erase', 'input', () => this.typed())
    on('erase', 'submit', event => {
      event.preventDefault()
      if (this.typed()) void this.erase()
    })
    this.typed()
  }

  protected show(): void {
    this.hidden = false
    const { words, keeping } = this.tracker
    const { events, saved, newest } = this.tracker.kept
    say(slot(this, 'where'), words.say(keeping === 'kept' ? 'work.kept' : `notice.${keeping}`))
    say(slot(this, 'saved'), saved
      ? `${words.say('work.saved', { date: words.date(saved, 'time') })}${newest > saved ? ` ${words.say('work.unsaved')}` : ''}`
      : words.say('work.never'))
    const list = this.list()
    slot(this, 'lessons')?.replaceChildren(...(list.childElementCount ? [this.summary(), list]
      : [make('p', words.say(events ? 'work.unbegun' : 'work.empty'))]))
  }

  /** What is kept, in numbers with their words. */
  private summary(): HTMLElement {
    const { words, progress, kept } = this.tracker
    const counts = { opened: 0, mastered: 0, done: 0, word: 0, tasks: 0, places: kept.places }
    for (const { opened, done, ticked } of progress.values()) {
      if (opened) counts.opened++
      if (done) counts[done]++
      counts.tasks += ticked.size
    }
    const parts = Object.entries(counts).filter(([, n]) => n > 0)
    return make('p', parts.map(([key, n]) => words.count(`work.${key}`, n)).join(' · '))
  }

  /** The lessons something is kept of, in course order. */
  private list(): HTMLElement {
    const { words, progress, outline } = this.tracker
    const list = make('ul')
    const seen = new Set<string>()
    for (const lesson of outline.units.flatMap(lessonsOf)) {
      const { opened, done, since } = standing(progress, lesson.id)
      if (!(opened || done) || seen.has(lesson.id)) continue // a translation has the same record
      seen.add(lesson.id)
      const item = make('li')
      const state = words.say(`status.${done || 'begun'}`)
      item.append(make('a', lesson.title, { href: this.address(lesson.href) }), ` · ${state}`)
      if (since) item.append(`, ${words.date(since)}`)
      list.append(item)
    }
    return list
  }

  /** Whether the word that confirms is typed; only then can the button be pressed. */
  private typed(): boolean {
    const field = slot(this, 'confirm') as HTMLInputElement | null
    const right = !!field && field.value.trim().toLowerCase() === field.dataset.word?.toLowerCase()
    const button = this.querySelector<HTMLButtonElement>('[data-action="erase"] [type="submit"]')
    if (button) button.disabled = !right
    return right
  }

  private async erase(): Promise<void> {
    const { words } = this.tracker
    let outcome = 'work.erased'
    try {
      await this.tracker.erase()
      this.querySelector<HTMLFormElement>('form[data-action="erase"]')?.reset()
      this.typed()
    } catch {
      outcome = 'work.stuck'
    }
    this.report('erased', words.say(outcome))
    slot(this, 'confirm')?.focus() // the button can no longer be pressed
  }

  /** Says an outcome, also when it is the same as before. */
  private report(name: string, text: string): void {
    const line = slot(this, name)
    if (!line) return
    line.textContent = ''
    setTimeout(() => (line.textContent = text), 50)
  }
}
