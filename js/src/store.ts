import { type Contents, type Kept, type Lock, clear, databaseName, openDatabase, readAll, write } from './database'
import type { Draft, LogEvent } from './event'
import { Held, type Item, draftKey, sorted } from './held'
import { Watchers } from './watch'

/**
 * How well the record is kept: `opening` until the browser has answered; `kept`
 * on the device; `memory` when storage is refused; `full` when it has no room.
 * In the last two nothing is lost while the page stands, and every later write
 * tries again.
 */
export type Keeping = 'opening' | 'kept' | 'memory' | 'full'

/** What tabs tell each other; changed says that the way the record is kept is not what it was. */
export type News = (Contents & { changed?: true }) | 'erased'

/** Reads and seals a record that a PIN keeps: see safe.ts. */
export interface Codec {
  /** Reads what was found, and has the database seal what is not sealed yet. */
  open(kept: Kept, database: IDBDatabase): Promise<Contents>
  /** What is to be written instead. Calls are answered in their order. */
  seal(contents: Contents): Promise<Partial<Kept>>
  /** The same while the page is being left, when nothing can be waited for; undefined when that cannot be. */
  hurry(contents: Contents): Partial<Kept> | undefined
}

/** What the page does for its record. */
export interface Host {
  /** Settles when the student has opened the lock, which may be never. */
  unlock(lock: Lock): Promise<Codec>
  /** The record is not kept any more as it was when it was opened: the page has to be loaded anew. */
  stale(): void
}

const nobody: Host = { unlock: () => new Promise(() => {}), stale() {} }

/**
 * The student's record: in memory for reading, in IndexedDB for keeping, and
 * the same in every tab. It only ever grows, but for erase. It knows no page.
 */
export class Store {
  /** How well the record is kept now. */
  keeping: Keeping = 'opening'
  /** Grows with every change of what is held. */
  revision = 0
  /** Settles when the browser has answered, also when it refused. */
  readonly ready: Promise<void>

  private readonly course: string
  private readonly who: string | Promise<string>
  private readonly host: Host
  private name = ''
  private readonly watchers = new Watchers()
  private readonly held = new Held()
  /** What the device does not hold yet. */
  private unsaved = new Set<Item>()
  private database?: IDBDatabase
  private channel?: BroadcastChannel
  /** Names the key that the record was opened with; '' without a lock, undefined until it was read. */
  private box?: string
  private codec?: Codec
  private unlocking?: Promise<Codec>
  /** What is written now goes nowhere: the page is about to be loaded anew. */
  private over = false
  /** How many messages other tabs have sent. */
  private heard = 0

  /**
   * Opens the record of one student of a course by the name of its database, as
   * soon as that is known; '' is that of the nameless student.
   */
  constructor(course: string, who: string | Promise<string> = '', host = nobody) {
    this.course = course
    this.who = who
    this.host = host
    this.ready = this.wake()
  }

  /** Calls the listener after every change, whichever tab made it. */
  watch(listener: () => void, signal?: AbortSignal): void {
    this.watchers.add(listener, signal)
  }

  /** All events, in no order. */
  all(): Iterable<LogEvent> {
    return this.held.events.values()
  }

  /** All drafts, in no order. */
  allDrafts(): Iterable<Draft> {
    return this.held.drafts.values()
  }

  /** One draft. */
  draft(kind: string, subject: string): Draft | undefined {
    return this.held.drafts.get(draftKey({ kind, subject }))
  }

  /** When a setting of this device was last written; 0 for never. */
  time(key: string): number {
    return this.held.meta.get(key)?.at ?? 0
  }

  /** Notes the time of something about this device. */
  note(key: string, at: number): void {
    this.add({ events: [], drafts: [], meta: [{ key, at }] })
  }

  /**
   * Adds what is not there yet and returns how many events and drafts that
   * were. Events are never replaced, drafts by newer ones only.
   */
  add(contents: Contents): number {
    const news = this.held.take(contents)
    const added = news.events.length + news.drafts.length
    if (added + news.meta.length > 0) {
      for (const item of [...news.events, ...news.drafts, ...news.meta]) this.unsaved.add(item)
      this.tell()
      // Other tabs hear of it when the device has it: what they read there
      // afterwards is never older than what they heard.
      void this.save().then(() => this.post(news))
    }
    return added
  }

  /** Asks the browser not to clear the record when space is short. It may ask the student; nobody waits. */
  persist(): void {
    try {
      navigator.storage.persist().catch(() => {})
    } catch {
      // Not served securely, or an old browser: the record stands as before.
    }
  }

  /** Removes everything here and in other tabs. Rejects, changing nothing, when the device refuses. */
  async erase(): Promise<void> {
    await this.ready
    try {
      await clear(await this.open())
    } catch (error) {
      if (this.keeping !== 'memory') throw error
    }
    this.forget()
    this.post('erased')
  }

  /** Lets go of device and tabs, so that the browser can keep the page for going back to. */
  rest(): void {
    if (this.unsaved.size > 0) void this.save(true)
    this.channel?.close()
    this.channel = undefined
    this.database?.close() // after what is being written
    this.database = undefined
  }

  /** Listens to other tabs and reads what they may have written meanwhile. */
  async wake(): Promise<void> {
    try {
      this.name ||= databaseName(this.course, await this.who)
      this.listen()
      let kept: Contents | undefined
      let heard: number
      do {
        heard = this.heard
        kept = await this.read()
        if (!kept) return
      } while (heard !== this.heard) // what was read may be older than what was heard
      this.held.clear() // another tab may have erased
      this.held.take(kept)
      this.held.take(sorted(this.unsaved))
      this.keeping = 'kept'
      if (this.unsaved.size > 0) await this.save()
    } catch (error) {
      this.refuse(error)
    }
    this.tell()
  }

  /** Everything on the device, once the student has opened its lock; undefined when the page has to be loaded anew. */
  private async read(): Promise<Contents | undefined> {
    const kept = await readAll(await this.open())
    const [lock] = kept.locks
    const box = lock && !lock.key ? lock.box : ''
    if (this.box !== undefined && box !== this.box) return this.leave()
    if (!lock || !(box || kept.sealed.length)) {
      this.box = ''
      return kept
    }
    if (!this.codec) {
      this.codec = await (this.unlocking ??= this.host.unlock(lock))
      return this.read() // that took its time
    }
    const contents = await this.codec.open(kept, await this.open())
    this.box = box
    return contents
  }

  /** Saves what can be saved in the way it was, and asks for the page to be loaded anew. */
  private async leave(): Promise<undefined> {
    if (this.unsaved.size > 0) await this.save()
    this.over = true
    this.host.stale()
  }

  /**
   * Writes what is not saved yet. With an open database the writing has begun
   * when this returns, so that it also works while the page is being left.
   */
  async save(leaving = false): Promise<void> {
    if (this.over) return
    // How to write is known once the record was read, which also writes.
    if (this.box === undefined) return this.keeping === 'opening' ? undefined : this.wake()
    // What another tab outdated meanwhile must not come back.
    for (const item of this.unsaved) if (!this.held.has(item)) this.unsaved.delete(item)
    const batch = [...this.unsaved]
    let records: Partial<Kept> = sorted(batch)
    try {
      if (this.box) records = (leaving && this.codec!.hurry(records as Contents)) || (await this.codec!.seal(records as Contents))
      await write(this.database ?? (await this.open()), records)
      for (const item of batch) this.unsaved.delete(item)
      this.become('kept')
    } catch (error) {
      this.refuse(error)
    }
  }

  private async open(): Promise<IDBDatabase> {
    if (this.database) return this.database
    const database = await openDatabase(this.name)
    // A newer script in another tab must be able to change the database.
    database.onversionchange = () => this.let(database)
    database.onclose = () => this.let(database)
    return (this.database = database)
  }

  private let(database: IDBDatabase): void {
    database.close()
    if (this.database === database) this.database = undefined
  }

  private refuse(error: unknown): void {
    if (this.database) this.let(this.database)
    this.become((error as Error | null)?.name === 'QuotaExceededError' ? 'full' : 'memory')
  }

  private become(keeping: Keeping): void {
    if (this.keeping === keeping) return
    this.keeping = keeping
    this.tell()
  }

  /** Has everything that is shown worked out anew. */
  tell(): void {
    this.revision++
    this.watchers.tell()
  }

  private forget(): void {
    this.held.clear()
    this.unsaved.clear()
    this.tell()
  }

  private listen(): void {
    if (this.channel || typeof BroadcastChannel === 'undefined') return
    this.channel = new BroadcastChannel(this.name)
    this.channel.onmessage = ({ data }: MessageEvent<News>) => {
      this.heard++
      if (data === 'erased') this.forget()
      else {
        this.held.take(data)
        this.tell()
        if (data.changed) void this.leave()
      }
    }
  }

  private post(news: News): void {
    this.channel?.postMessage(news)
  }
}
