/** What the script of a former version does with a database: it knows three stores. */
export interface Before {
  readAll(): Promise<Record<string, unknown[]>>
  write(records: Record<string, unknown[]>): Promise<void>
  close(): void
}

const known = ['events', 'drafts', 'meta']

/** Opens a database as the script of a former version did: a newer one as it is. */
export async function openAsBefore(name: string, version: number): Promise<Before> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => {
      if (request.error?.name !== 'VersionError') return reject(request.error)
      const again = indexedDB.open(name)
      again.onsuccess = () => resolve(again.result)
      again.onerror = () => reject(again.error)
    }
  })
  const done = (change: IDBTransaction): Promise<void> => new Promise((resolve, reject) => {
    change.oncomplete = () => resolve()
    change.onabort = () => reject(change.error)
  })
  return {
    async readAll() {
      const change = database.transaction(known)
      const found = known.map(store => [store, change.objectStore(store).getAll()] as const)
      await done(change)
      return Object.fromEntries(found.map(([store, request]) => [store, request.result]))
    },
    async write(records) {
      const change = database.transaction(known, 'readwrite')
      for (const [store, list] of Object.entries(records)) for (const record of list) change.objectStore(store).put(record)
      await done(change)
    },
    close: () => database.close(),
  }
}
