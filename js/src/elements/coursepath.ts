import type { CourseTracker } from '../course'
import type { Next } from '../next'
import type { Unit } from '../page'
import { PathElement } from './path'

/** The path on home and unit pages, which shows what is next, and the flag as the student's pace has it. */
export class CoursePathElement extends PathElement {
  protected override next(): Next {
    return (this.tracker as CourseTracker).next()
  }

  protected override flag(unit: Unit): number | undefined {
    return (this.tracker as CourseTracker).pacer?.flag(unit)
  }
}
