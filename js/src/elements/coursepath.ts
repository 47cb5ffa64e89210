import type { CourseTracker } from '../course'
import type { Next } from '../next'
import { PathElement } from './path'

/** The path on home and unit pages, which shows what is next. */
export class CoursePathElement extends PathElement {
  protected override next(): Next {
    return (this.tracker as CourseTracker).next()
  }
}
