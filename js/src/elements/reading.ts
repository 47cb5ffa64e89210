import { RecordElement, make } from './record'

/** One text at several levels: a choice between them, remembered for the course. */
export class ReadingElement extends RecordElement {
  private get levels(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > section[data-level]')]
  }

  protected read(signal: AbortSignal): void {
    if (this.levels.length < 2) return
    if (!this.querySelector('fieldset')) this.prepend(this.choice())
    this.choosing(level => this.only(level), signal)
    // A link to a heading shows the level it is in.
    const follow = (): void => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      const level = this.levels.find(section => target && section.contains(target))
      if (!level?.hidden) return
      this.only(level.dataset.level!)
      target!.scrollIntoView()
    }
    addEventListener('hashchange', follow, { signal })
    this.only('')
    follow()
  }

  protected start(signal: AbortSignal): void {
    this.choosing(level => this.tracker.choose(level), signal)
  }

  protected show(): void {
    const { level } = this.tracker
    if (level) this.only(level)
  }

  /** Hears which level is chosen. */
  private choosing(chosen: (level: string) => void, signal: AbortSignal): void {
    this.addEventListener('change', event => {
      const radio = event.target as HTMLInputElement
      if (radio.matches('.levels input')) chosen(radio.value)
    }, { signal })
  }

  /** Shows one level; the middle one for what is not among them. */
  private only(level: string): void {
    const { levels } = this
    if (!levels.some(section => section.dataset.level === level)) {
      level = (levels.find(section => section.dataset.level === 'level') ?? levels[0])?.dataset.level ?? ''
    }
    for (const section of levels) section.hidden = section.dataset.level !== level
    for (const radio of this.querySelectorAll<HTMLInputElement>('.levels input')) radio.checked = radio.value === level
  }

  private choice(): HTMLElement {
    const group = make('fieldset', '', { className: 'levels' })
    group.append(make('legend', this.tracker.words.say('reading.label')))
    const name = `gr-reading-${[...document.querySelectorAll('gr-reading')].indexOf(this)}`
    for (const section of this.levels) {
      const label = make('label')
      const radio = make('input', '', { type: 'radio', name, value: section.dataset.level! })
      label.append(radio, ' ', make('span', section.querySelector('h2, h3, h4')?.textContent!.trim()))
      group.append(label)
    }
    return group
  }
}
