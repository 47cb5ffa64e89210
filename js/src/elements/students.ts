import { newId } from '../event'
import { type Student, enrol } from '../registry'
import { DeviceElement } from './device'
import { say, slot } from './record'

/** Who works on this device: a nickname and a picture for oneself, and for somebody new. */
export class StudentsElement extends DeviceElement {
  private readonly form = this.querySelector('form')!
  private readonly nickname = slot(this, 'nickname') as HTMLInputElement
  /** Who the form is about; undefined for somebody new. */
  private about?: Student
  private named?: (face: Pick<Student, 'nickname' | 'animal'>) => Promise<void>

  protected begin(): void {
    const { current, tracker: { words } } = this
    if (current?.nickname) say(slot(this, 'here'), this.word('work.name.here', { name: current.nickname }))
    say(this.querySelector('[data-action="new"]'), words.say(current ? 'work.name.another' : 'student.new'))
    this.on('own', () => void this.own('work.name.own').then(() => location.reload()))
    this.on('new', () => void this.add())
    this.on('cancel', () => {
      this.close()
      this.querySelector<HTMLElement>('[data-action="new"]')!.focus()
    })
    this.form.addEventListener('submit', event => {
      event.preventDefault()
      void this.submit()
    })
    this.hidden = false
    // Nobody has chosen, or the record is not open yet: there is a way in all the same.
    const work = document.querySelector<HTMLElement>('gr-work')
    if (work) {
      work.hidden = false
      work.dataset.nobody = ''
      void this.tracker.ready.then(() => delete work.dataset.nobody)
    }
    this.at('gr-new', () => void this.add())
  }

  /** Only whoever has opened the record is asked for another nickname. */
  protected override show(): void {
    this.querySelector<HTMLElement>('[data-action="own"]')!.hidden = !this.current?.nickname
  }

  /** Makes sure that whoever works here now can be told apart from others. */
  async name(): Promise<void> {
    if (this.current && !this.current.nickname) await this.own('work.name.first')
  }

  /** Asks for a nickname for somebody new. */
  someone(): Promise<Student> {
    return new Promise(resolve => this.ask(this.current ? 'work.name.new' : 'work.name.own', undefined, async face => {
      const id = newId()
      const student = { ...face, id, database: id, used: Date.now() }
      await enrol(this.course, student)
      this.close()
      resolve(student)
    }))
  }

  private async add(): Promise<void> {
    await this.name()
    this.goOn(await this.someone())
  }

  /** Asks for one's own nickname and picture; the record stays where it is. */
  private own(legend: string): Promise<void> {
    return new Promise(resolve => this.ask(legend, this.current, async face => {
      await this.become({ ...this.current!, ...face })
      this.close()
      resolve()
    }))
  }

  private ask(legend: string, about: Student | undefined, named: typeof this.named): void {
    this.about = about
    this.named = named
    const title = slot(this, 'legend')!
    say(title, this.tracker.words.say(legend))
    this.nickname.value = about?.nickname ?? ''
    const animals = [...this.form.querySelectorAll<HTMLInputElement>('[name="animal"]')]
    const own = animals.find(({ value }) => value === about?.animal) ?? animals.find(({ value }) => !this.all.some(one => one.animal === value)) ?? animals[0]
    if (own) own.checked = true
    this.tell('')
    this.form.hidden = false
    title.focus()
  }

  private async submit(): Promise<void> {
    const nickname = this.nickname.value.trim().replace(/\s+/g, ' ')
    const animal = this.form.querySelector<HTMLInputElement>('[name="animal"]:checked')?.value ?? ''
    if (!nickname || isTaken(nickname, this.all, this.about)) {
      this.tell(this.word(nickname ? 'work.name.taken' : 'work.name.missing'))
      return this.nickname.focus()
    }
    const { named } = this
    this.named = undefined // pressed twice is said once
    try {
      await named?.({ nickname, animal })
    } catch {
      this.named = named
      this.tell(this.word('work.name.refused'))
    }
  }

  private close(): void {
    this.form.hidden = true
    this.tell('')
  }
}

/** Whether somebody else here has a nickname. */
export function isTaken(nickname: string, all: Student[], but?: Student): boolean {
  return all.some(one => one.id !== but?.id && one.nickname.toLowerCase() === nickname.toLowerCase())
}
