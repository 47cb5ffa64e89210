import { sayDay, sayDays } from '../dates'
import type { News } from '../news'
import { CourseElement } from './course'
import { say, slot } from './record'

/** Tells of days lost and dates moved in the student's class, until the student has taken note. */
export class NewsElement extends CourseElement {
  protected start(signal: AbortSignal): void {
    this.querySelector('button')?.addEventListener('click', () => {
      this.tracker.pacer?.noted()
      document.querySelector<HTMLElement>('gr-next a')?.focus() // the button is gone
    }, { signal })
  }

  protected show(): void {
    const news = this.tracker.pacer?.news()
    this.hidden = !news
    if (news) say(slot(this, 'news'), this.tell(news))
  }

  /** In sentences. Of the units that move, the first is enough. */
  private tell({ lost, back, ends: [moved] }: News): string {
    const { words } = this.tracker
    const days = (dates: string[]): string => sayDays(words.language, dates)
    const told = [...lost].map(([why, dates]) => words.say(why ? 'news.because' : 'news.lost', { dates: days(dates), why }))
    if (back.length) told.push(words.say('news.back', { dates: days(back) }))
    if (moved) told.push(words.say('news.ends', { title: moved.title, date: sayDay(words.language, moved.date) }))
    return told.join(' ')
  }
}
