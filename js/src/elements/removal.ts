import { announce } from '../pour'
import { dismiss } from '../registry'
import { sit } from '../seat'
import { DeviceElement } from './device'
import { slot } from './record'

/** Taking a student off this device: once their work is in a file, and asked once more. */
export class RemovalElement extends DeviceElement {
  private sure = false

  protected begin(): void {
    this.on('save', () => this.save())
    this.on('remove', () => this.ask(true))
    this.on('keep', () => this.ask(false))
    this.on('gone', () => void this.leave())
  }

  protected show(): void {
    this.hidden = !this.current?.nickname
    const safe = this.saved || this.tracker.kept.events === 0
    this.reveal('first', !safe)
    this.reveal('ready', safe && !this.sure)
    this.reveal('sure', safe && this.sure)
  }

  private ask(sure: boolean): void {
    this.sure = sure
    this.show()
    if (sure) slot(this, 'question')!.focus()
    else this.querySelector<HTMLElement>('[data-action="remove"]')!.focus()
  }

  private async leave(): Promise<void> {
    const { current, course } = this
    const name = this.record(current!)
    try {
      await this.tracker.erase()
      await dismiss(course, current!.id)
    } catch {
      return this.tell(this.word('work.stuck'))
    }
    sit(course, undefined)
    // An empty record may stay where another page is slow to let go of it.
    indexedDB.deleteDatabase(name)
    announce(name, { events: [], drafts: [], meta: [], changed: true })
    location.reload()
  }
}
