import { offered } from '../offer'
import type { Unit } from '../page'
import { sayPace } from '../status'
import { taughtAs } from '../workload'
import { CourseElement } from './course'
import { say, slot } from './record'

/** How the student stands against the class: in words, and in the shape beside them, which is of all units that have begun. */
export class PaceElement extends CourseElement {
  protected show(): void {
    const { pacer, outline, progress, words } = this.tracker
    const pace = pacer?.pace
    this.hidden = !pace?.units.length
    if (!pace) return
    const called = (id: string | undefined): Unit | undefined => outline.units.find(unit => taughtAs(unit) === id)
    const here = called(pace.running?.id)
    const { alone } = pacer!
    const said = sayPace(pace, words, id => called(id)?.title ?? '', { offer: here && offered(here, progress)?.title, alone })
    this.dataset.status = alone ? 'unit' : pace.status
    say(slot(this, 'stands'), said.stands)
    say(slot(this, 'class'), said.class)
  }
}
