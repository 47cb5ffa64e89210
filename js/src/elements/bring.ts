import { type Student, enrol } from '../registry'
import { pour, startAfresh } from '../pour'
import { type Transfer, receive } from '../transfer'
import { DeviceElement } from './device'
import { make, slot } from './record'
import { type StudentsElement, isTaken } from './students'

/** Adds work from a file: to the student's own record at once, to another's never without a question. */
export class BringElement extends DeviceElement {
  private readonly input = this.querySelector<HTMLInputElement>('[data-action="import"]')!

  private get students(): StudentsElement {
    return document.querySelector<StudentsElement>('gr-students')!
  }

  protected begin(): void {
    this.input.addEventListener('change', () => void this.read())
    void this.read() // a browser may have kept a choice from before
    this.at('gr-bring', () => this.input.focus())
    this.hidden = false
  }

  private async read(): Promise<void> {
    const file = this.input.files?.[0]
    if (!file) return
    this.ask()
    const text = await file.text().catch(() => '')
    this.input.value = '' // so that the same file can be chosen again
    const refusal = receive(text, this.course, read => void this.decide(read))
    if (refusal) this.tell(this.word(`work.${refusal.refused}`, 'title' in refusal ? { title: refusal.title } : {}))
  }

  private async decide(file: Transfer): Promise<void> {
    const { current } = this
    // The record is open, or waits for its PIN: nothing can be added to it then.
    if (current) await Promise.race([this.tracker.ready, DeviceElement.head.picker.asked])
    if (!current || this.tracker.keeping === 'opening') return this.goOnAs(file)
    const other = file.student !== current.id && this.all.some(one => one.id === file.student)
    // Ids of events are random: who has one of the file's has had a file of this student before.
    const kept = new Set(this.tracker.events.map(event => event.id))
    if (file.student === current.id || (!other && file.events.some(event => kept.has(event.id)))) return this.add(file)
    const whose = file.nickname ? this.word('work.bring.whose', { name: file.nickname }) : this.word('work.bring.unknown')
    this.ask(
      current.nickname ? `${whose} ${this.word('work.name.here', { name: current.nickname })}` : whose,
      ['work.bring.mine', () => this.add(file)],
      [file.student ? 'work.bring.others' : 'work.bring.apart', () => this.goOnAs(file)],
      ['work.bring.leave', () => this.tell(this.word('work.bring.left'))],
    )
  }

  /** Adds the file to the record that is open; a nameless student becomes the file's. */
  private async add(file: Transfer): Promise<void> {
    const n = this.tracker.bring(file)
    if (!this.current!.id && file.student && !this.all.some(one => one.id === file.student)) await this.become({ ...this.current!, ...this.faceOf(file), id: file.student }).catch(() => {})
    this.tell(n ? this.tracker.words.count('work.added', n) : this.word('work.same'))
  }

  /** Goes on as the student of the file, who is added to this device where it does not know them. */
  private async goOnAs(file: Transfer): Promise<void> {
    try {
      if (this.current && this.tracker.kept.events > 0) await this.students.name()
      let student = [...this.all, ...(this.current ? [this.current] : [])].find(one => one.id === file.student)
      if (!student) {
        student = file.student ? { id: file.student, database: file.student, ...this.faceOf(file), used: Date.now() } : await this.students.someone()
        await enrol(this.course, student)
      }
      if (await pour(this.record(student), file)) this.goOn(student)
      else this.locked(student, file)
    } catch {
      this.tell(this.word('work.name.refused'))
    }
  }

  private locked(student: Student, file: Transfer): void {
    const { words } = this.tracker
    const name = student.nickname || words.say('student.nameless')
    this.ask(this.word('work.bring.locked', { name }),
      ['work.bring.open', () => this.goOn(student)],
      ['work.bring.afresh', () => this.ask(this.word('work.bring.sure', { name, date: words.date(Date.parse(file.saved) || 0, 'time') }),
        ['work.bring.yes', async () => {
          await startAfresh(this.record(student), file)
          this.goOn(student)
        }],
        ['work.bring.leave', () => this.tell(this.word('work.bring.left'))])],
      ['work.bring.leave', () => this.tell(this.word('work.bring.left'))])
  }

  /** The file's nickname and picture, as far as they can be shown and told from others' here. */
  private faceOf({ nickname = '', animal = '' }: Transfer): Pick<Student, 'nickname' | 'animal'> {
    const short = nickname.trim().slice(0, 24) || this.tracker.words.say('student.nameless')
    let free = short
    for (let n = 2; isTaken(free, this.all); n++) free = `${short} ${n}`
    return { nickname: free, animal: /^[a-z]+$/.test(animal) ? animal : '' }
  }

  /** Asks what to do; without answers, takes the question back. */
  private ask(question = '', ...answers: [key: string, answer: () => unknown][]): void {
    const box = slot(this, 'ask')!
    box.hidden = !question
    const line = make('p', question, { tabIndex: -1 })
    box.replaceChildren(line, ...answers.map(([key, answer], i) => {
      const button = make('button', this.word(key), { type: 'button', className: i ? 'button quiet' : 'button' })
      button.onclick = () => {
        this.ask()
        this.input.focus()
        void answer()
      }
      return button
    }))
    this.tell('')
    if (question) line.focus()
  }
}
