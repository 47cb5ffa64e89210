import type { CourseTracker } from '../course'
import { RecordElement } from './record'

/** What elements have in common that stand on pages about the course, not on lessons. */
export abstract class CourseElement extends RecordElement {
  /** What the element knows and does. */
  protected override get tracker(): CourseTracker {
    return super.tracker as CourseTracker
  }
}
