import { encode } from '../judge/base64'
import { available } from '../judge/unseal'
import { type Key, changePin, keyOf, lockOf, setPin, takePin } from '../pin'
import { sit } from '../seat'
import { DeviceElement } from './device'

/** The least number of signs in a PIN. */
const least = 4

/** A PIN for one's record: setting it once the work is in a file, changing it, taking it away. */
export class PinElement extends DeviceElement {
  private readonly form = this.querySelector('form')!
  private locked = false

  protected begin(): void {
    this.on('save', () => this.save())
    this.form.addEventListener('submit', event => {
      event.preventDefault()
      void this.submit((event as SubmitEvent).submitter?.dataset.action === 'take')
    })
    if (this.current) void lockOf(this.record(this.current)).catch(() => undefined).then(lock => {
      this.locked = !!lock
      this.hidden = false
      this.show()
    })
  }

  protected show(): void {
    const { keeping } = this.tracker
    const can = available() && keeping === 'kept'
    this.reveal('https', !available())
    this.reveal('first', can && !this.locked && !this.saved)
    this.form.hidden = !can || !(this.locked || this.saved)
    for (const name of ['now', 'take', 'change']) this.reveal(name, this.locked)
    this.reveal('set', !this.locked)
    this.field('now').required = this.locked
  }

  private async submit(take: boolean): Promise<void> {
    const [now, pin, again] = ['now', 'new', 'again'].map(name => this.field(name).value.trim())
    const name = this.record(this.current!)
    try {
      let key: Key | undefined
      if (this.locked) {
        const lock = await lockOf(name)
        key = lock && (await keyOf(lock, now!))
        if (!key) return this.again('now', 'work.pin.wrong')
      }
      if (!take && [...pin!].length < least) return this.again('new', 'work.pin.short')
      if (!take && pin !== again) return this.again('again', 'work.pin.differs')
      this.form.reset()
      if (take) {
        await takePin(name, key!)
        sit(this.course, { id: this.current!.id, chosen: true })
        location.reload()
      } else if (key) {
        await changePin(name, key, pin!)
        this.tell(this.word('work.pin.changed'))
      } else {
        key = await setPin(name, pin!)
        sit(this.course, { id: this.current!.id, box: key.box, key: encode(key.bytes), chosen: true })
        location.reload()
      }
    } catch {
      this.tell(this.word('work.pin.stays'))
    }
  }

  private again(name: string, key: string): void {
    this.tell(this.word(key))
    this.field(name).select()
    this.field(name).focus()
  }

  private field(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement
  }
}
