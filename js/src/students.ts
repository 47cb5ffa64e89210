// What a page loads that has to do with several students on one device, or with
// a PIN: the picker, what opens a record, and on "My work" what is done with
// students. The head of the page calls for it.

import type { Lock } from './database'
import { BringElement } from './elements/bring'
import { DeviceElement } from './elements/device'
import { PinElement } from './elements/pin'
import { RemovalElement } from './elements/removal'
import { make } from './elements/record'
import { StudentElement } from './elements/student'
import { StudentsElement } from './elements/students'
import type { Safe } from './safe'
import type { Visit } from './several'

/** The head of the page, where it says who is working; a course's own layout may lack it. */
function head(visit: Visit): StudentElement {
  if (!customElements.get('gr-student')) {
    StudentElement.visit = visit
    const { words, payload } = visit.tracker
    words.learn(globalThis.gradusSharing?.[payload.language])
    if (!document.querySelector('gr-student')) document.body.prepend(make('gr-student' as 'div'))
    customElements.define('gr-student', StudentElement)
  }
  return document.querySelector<StudentElement>('gr-student')!
}

globalThis.gradusStudents = {
  unlock: (visit, lock) => head(visit).picker.unlock(lock),
  show(visit) {
    DeviceElement.head = head(visit)
    if (visit.tracker.payload.kind !== 'work') return
    customElements.define('gr-students', StudentsElement)
    customElements.define('gr-bring', BringElement)
    customElements.define('gr-pin', PinElement)
    customElements.define('gr-removal', RemovalElement)
  },
}

declare global {
  /** Set by the script for several students. */
  var gradusStudents: {
    /** Opens a record's lock: by what this tab has, or by asking for the PIN. */
    unlock(visit: Visit, lock: Lock): Promise<Safe>
    /** Shows who is working, and on "My work" what is done with students. */
    show(visit: Visit): void
  }
}
