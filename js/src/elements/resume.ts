import { RecordElement, make, say } from './record'

/** "Continue where you left off": a link that is there while there is a place to go back to. */
export abstract class ResumeElement extends RecordElement {
  /** Shows the link, with what it leads to. */
  protected lead(href: string, title: string): HTMLAnchorElement {
    let link = this.querySelector('a')
    if (!link) this.append((link = make('a')))
    link.href = href
    say(link, this.tracker.words.say('resume.at', { title }))
    this.hidden = false
    return link
  }
}
