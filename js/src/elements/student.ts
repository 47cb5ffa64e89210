import { load } from '../load'
import type { Student } from '../registry'
import { seatOf, sit } from '../seat'
import type { Visit } from '../several'
import type { Words } from '../words'
import { Picker } from './picker'
import { make } from './record'

/**
 * Who is working, in the head of every page, and the way to somebody else in two
 * clicks. It is not there where only one student works and has no PIN.
 */
export class StudentElement extends HTMLElement {
  /** Set once by students, before the element is defined. */
  static visit: Visit

  readonly visit = StudentElement.visit
  readonly button = make('button', '', { type: 'button', className: 'who' })
  readonly picker = new Picker(this)

  async connectedCallback(): Promise<void> {
    const { tracker: { payload, words }, who: { all, current } } = this.visit
    const { course, devices, kind, root, students } = payload
    const seat = seatOf(course)
    if (current) this.button.append(make('span', words.say('student.now'), { className: 'vh' }), ' ', ...face(current, words))
    else this.button.append(words.say('student.who'))
    this.button.onclick = () => void this.picker.toggle()
    this.append(this.button, this.picker.panel)
    // Their work was closed in another tab.
    if (seat) addEventListener('storage', () => seatOf(course) || location.reload())
    await load(root + students?.style).catch(() => {})
    // What opens unasked does so before the button can be pressed, which would close it.
    if (current) await Promise.race([this.visit.tracker.ready, this.picker.asked])
    else if (kind !== 'page') await this.picker.show()
    await this.picker.read()
    if (all.length > 1 || devices === 'shared' || seat?.key) this.hidden = false
    if (!seat?.chosen) return
    // The page that was chosen on is loaded anew: one goes on from there.
    this.picker.focus()
    sit(course, { ...seat, chosen: undefined })
  }
}

/** A student's picture and nickname. */
export function face({ nickname, animal }: Student, words: Words): HTMLElement[] {
  const picture = make('span', '', { className: 'animal' })
  picture.dataset.animal = animal
  return [picture, make('bdi', nickname || words.say('student.nameless'))]
}
