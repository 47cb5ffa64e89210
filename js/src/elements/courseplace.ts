import type { CourseTracker } from '../course'
import { ResumeElement } from './resume'

/** On home and unit pages, the way back to the last place in an unfinished lesson. */
export class CoursePlaceElement extends ResumeElement {
  protected show(): void {
    const tracker = this.tracker as CourseTracker
    const left = tracker.left()
    const next = tracker.next()
    // Where the button leads there anyway, only a place within the lesson is news.
    const same = next && 'lesson' in next && next.lesson.id === left?.lesson.id && !left.place?.heading
    this.hidden = !left || !!same
    if (!left || same) return
    const { lesson, place } = left
    const at = place?.heading ? `#${encodeURIComponent(place.heading)}` : ''
    this.lead(this.address(lesson.href) + at, lesson.title)
  }
}
