// What the script of a lesson lends to the script that asks its questions, which
// comes after it: classic scripts share no modules, and there is one record. The
// bundler reads this list: in the second script these imports become reads of
// globalThis.gradus.

export { RecordElement, make, say } from './elements/record'
export { practised, standingOf } from './check/tries'
export { newId } from './event'
export { choiceOf, goesOn } from './choice'
export { doneOn, isBoard, lessonsOf, standing, wanted } from './progress'
export { parted } from './subject'

declare global {
  /** Set by the script of a lesson, or of a home or unit page. */
  var gradus: typeof import('./lent') | typeof import('./lentcourse')
}
