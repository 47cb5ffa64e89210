// What the script of home and unit pages lends to that of the class calendar,
// which comes after it; as in lent.

export { goesOn } from './choice'
export { CourseElement } from './elements/course'
export { RecordElement, make, say, slot } from './elements/record'
export { isOpen } from './next'
export { offered } from './offer'
export { doneOn, isBoard, lessonsById, standing, wanted } from './progress'
export { sectionOf } from './section'
export { known } from './words'
