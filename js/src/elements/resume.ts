import { RecordElement, make, say } from './record'

/**
 * "Continue where you left off": on a lesson the way back to the last place in
 * it, elsewhere to the last place in the course.
 */
export class ResumeElement extends RecordElement {
  private offered = false

  protected show(): void {
    if (this.tracker.payload.kind === 'lesson') this.inLesson()
    else this.inCourse()
  }

  /** The place is where the student was before this page was opened, so it is shown once and not moved. */
  private inLesson(): void {
    if (this.offered) return
    this.offered = true
    const { payload, here, words } = this.tracker
    const place = this.tracker.place(payload.lesson?.id ?? '')
    const heading = place?.heading ? document.getElementById(place.heading) : null
    // Going back and reloading, the browser returns to the place by itself.
    if (!heading || here.done || location.hash || scrollY > 0) return
    this.link(`#${place!.heading}`, words.say('resume.at', { title: heading.textContent!.trim() }))
      .addEventListener('click', () => (this.hidden = true))
  }

  private inCourse(): void {
    const left = this.tracker.left()
    const next = this.tracker.next()
    // Where the button leads there anyway, only a place within the lesson is news.
    const same = next && 'lesson' in next && next.lesson.id === left?.lesson.id && !left.place?.heading
    this.hidden = !left || !!same
    if (!left || same) return
    const { lesson, place } = left
    const at = place?.heading ? `#${encodeURIComponent(place.heading)}` : ''
    this.link(this.address(lesson.href) + at, this.tracker.words.say('resume.at', { title: lesson.title }))
  }

  private link(href: string, text: string): HTMLAnchorElement {
    let link = this.querySelector('a')
    if (!link) this.append((link = make('a')))
    link.href = href
    say(link, text)
    this.hidden = false
    return link
  }
}
