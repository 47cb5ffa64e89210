import { ResumeElement } from './resume'

/**
 * On a lesson, the way back to the last place in it. That is where the student
 * was before this page was opened, so it is shown once and does not move.
 */
export class LessonPlaceElement extends ResumeElement {
  private offered = false

  protected show(): void {
    if (this.offered) return
    this.offered = true
    const { payload, here } = this.tracker
    const place = this.tracker.place(payload.lesson?.id ?? '')
    const heading = place?.heading ? document.getElementById(place.heading) : null
    // Going back and reloading, the browser returns to the place by itself.
    if (!heading || here.done || location.hash || scrollY > 0) return
    this.lead(`#${place!.heading}`, heading.textContent!.trim())
      .addEventListener('click', () => (this.hidden = true))
  }
}
