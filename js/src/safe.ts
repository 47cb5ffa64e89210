// A record that a PIN keeps, as it lies on the device: every event and draft on
// its own under AES-GCM, so that neither answers nor subjects can be read there.
// The ids of events, the number and length of records and the times of saving
// stay in the open.
//
// What must stay true: what cannot be read is left as it is, and what is not
// sealed yet is removed only in the change that seals it.

import { type Contents, type Kept, type Sealed, finished } from './database'
import { type Draft, type LogEvent, newId } from './event'
import type { Codec } from './store'

/** How many bytes can be written while the page is being left. */
const room = 1 << 15

type Item = LogEvent | Draft

/** Reads and seals under a record's key. */
export class Safe implements Codec {
  private readonly cipher: CryptoKey
  private readonly name: CryptoKey
  private readonly gone: boolean
  /** What was read before, by the initial vector that it was sealed with. */
  private readonly known = new Map<string, Item[]>()
  private last: Promise<unknown> = Promise.resolve()
  /** Key stream for what is written in haste; each is used once. */
  private stream?: { iv: Uint8Array<ArrayBuffer>; bytes: Uint8Array }

  private constructor(cipher: CryptoKey, name: CryptoKey, gone: boolean) {
    this.cipher = cipher
    this.name = name
    this.gone = gone
  }

  /** The safe of a key of 64 bytes; gone when the PIN was taken away and nothing is to stay sealed. */
  static async of(key: Uint8Array<ArrayBuffer>, gone = false): Promise<Safe> {
    const [cipher, name] = await Promise.all([
      crypto.subtle.importKey('raw', key.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']),
      crypto.subtle.importKey('raw', key.slice(32), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    ])
    const safe = new Safe(cipher, name, gone)
    await safe.prepare()
    return safe
  }

  async open(kept: Kept, database: IDBDatabase): Promise<Contents> {
    const read = await Promise.all(kept.sealed.map(row => this.unseal(row)))
    const contents: Contents = { events: [...kept.events], drafts: [...kept.drafts], meta: kept.meta }
    for (const item of read.flat()) (item && 'id' in item ? contents.events : contents.drafts).push(item as LogEvent & Draft)
    const readable = kept.sealed.filter((_, i) => read[i]!.length > 0)
    if (this.gone) await bare(database, contents, readable).catch(() => {})
    else await this.tidy(database, kept, contents, readable).catch(() => {})
    return contents
  }

  seal({ events, drafts, meta }: Contents): Promise<Partial<Kept>> {
    const sealed = this.last.then(() => Promise.all([...events, ...drafts].map(item => this.sealOne(item))))
    this.last = sealed.catch(() => {})
    return sealed.then(sealed => ({ sealed, meta }))
  }

  hurry({ events, drafts, meta }: Contents): Partial<Kept> | undefined {
    const bytes = new TextEncoder().encode(JSON.stringify([...events, ...drafts]))
    const { stream } = this
    if (!stream || bytes.length > room) return undefined
    this.stream = undefined
    void this.prepare()
    return { sealed: [{ id: newId(), iv: stream.iv, data: mixed(bytes, stream.bytes), hasty: true }], meta }
  }

  private async sealOne(item: Item): Promise<Sealed> {
    const id = 'id' in item ? (item.id as string) : await this.nameOf(item as Draft)
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(id) }, this.cipher, utf8(JSON.stringify(item)))
    this.known.set(iv.join(), [item])
    return { id, iv, data }
  }

  /** What a row holds; nothing when it is not ours or was damaged. */
  private async unseal({ id, iv, data, hasty }: Sealed): Promise<Item[]> {
    const known = this.known.get(iv.join())
    if (known) return known
    let items: Item[] = []
    try {
      const own = new Uint8Array(iv)
      const bytes = hasty
        ? mixed(new Uint8Array(data), await this.streamOf(own))
        : await crypto.subtle.decrypt({ name: 'AES-GCM', iv: own, additionalData: utf8(id) }, this.cipher, data)
      items = [JSON.parse(new TextDecoder().decode(bytes))].flat()
    } catch {
      // Another key's: it is not ours to judge.
    }
    this.known.set(iv.join(), items)
    return items
  }

  /** Seals what a script from before wrote, and what was written in haste. */
  private async tidy(database: IDBDatabase, kept: Kept, { drafts }: Contents, readable: Sealed[]): Promise<void> {
    const hasty = readable.filter(row => row.hasty)
    if (kept.events.length + kept.drafts.length + hasty.length === 0) return
    const loose: Item[] = [...kept.events, ...kept.drafts, ...(await Promise.all(hasty.map(row => this.unseal(row)))).flat()]
    const newest = loose.filter(item => 'id' in item || !drafts.some(draft =>
      draft.kind === item.kind && draft.subject === item.subject && draft.at > item.at))
    const { sealed = [] } = await this.seal(sorted(newest))
    const was = new Map(kept.sealed.map(row => [row.id, row.iv.join()]))
    const change = database.transaction(['events', 'drafts', 'sealed'], 'readwrite')
    const safe = change.objectStore('sealed')
    for (const row of sealed) {
      // What another tab sealed meanwhile is newer.
      safe.get(row.id).onsuccess = found => {
        const now = (found.target as IDBRequest<Sealed | undefined>).result
        if (now?.iv.join() === was.get(row.id)) safe.put(row)
      }
    }
    for (const { id } of kept.events) change.objectStore('events').delete(id)
    for (const { id } of hasty) safe.delete(id)
    const loosely = change.objectStore('drafts')
    for (const { kind, subject, at } of kept.drafts) {
      loosely.get([kind, subject]).onsuccess = found => {
        if ((found.target as IDBRequest<Draft | undefined>).result?.at === at) loosely.delete([kind, subject])
      }
    }
    await finished(change)
  }

  /** What a draft is kept under: two tabs find the same, and nobody without the key. */
  private async nameOf({ kind, subject }: Draft): Promise<string> {
    const mark = new Uint8Array(await crypto.subtle.sign('HMAC', this.name, utf8(JSON.stringify([kind, subject]))))
    return `#${btoa(String.fromCharCode(...mark))}`
  }

  private async prepare(): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    this.stream = { iv, bytes: await this.streamOf(iv) }
  }

  /** The key stream of an initial vector: what sealing nothing but zeros gives. */
  private async streamOf(iv: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.cipher, new Uint8Array(room)))
  }
}

/** Writes plainly what was sealed as its PIN was taken away. */
async function bare(database: IDBDatabase, { events, drafts }: Contents, readable: Sealed[]): Promise<void> {
  const change = database.transaction(['events', 'drafts', 'sealed'], 'readwrite')
  for (const event of events) change.objectStore('events').put(event)
  const plain = change.objectStore('drafts')
  for (const draft of [...drafts].sort((a, b) => a.at - b.at)) {
    plain.get([draft.kind, draft.subject]).onsuccess = found => {
      const now = (found.target as IDBRequest<Draft | undefined>).result
      if (!now || now.at < draft.at) plain.put(draft)
    }
  }
  for (const { id } of readable) change.objectStore('sealed').delete(id)
  await finished(change)
}

function sorted(items: Item[]): Contents {
  return {
    events: items.filter(item => 'id' in item) as LogEvent[],
    drafts: items.filter(item => !('id' in item)) as Draft[],
    meta: [],
  }
}

/** Bytes mixed with a key stream: the same again gives them back. */
function mixed(bytes: Uint8Array, stream: Uint8Array): ArrayBuffer {
  return bytes.map((byte, i) => byte ^ stream[i]!).buffer as ArrayBuffer
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
}
