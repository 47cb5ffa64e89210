import { expect } from '@playwright/test'
import { IDBObjectStore } from 'fake-indexeddb'

/** Has the device refuse the second thing that a change writes, and wants the change to be given up. */
export async function refusedHalfway(change: () => Promise<unknown>): Promise<void> {
  const real = IDBObjectStore.prototype.put
  let puts = 0
  IDBObjectStore.prototype.put = function (...arguments_) {
    if (++puts === 2) throw new DOMException('full', 'QuotaExceededError')
    return real.apply(this, arguments_)
  }
  try {
    await expect(change()).rejects.toThrow()
  } finally {
    IDBObjectStore.prototype.put = real
  }
  expect(puts).toBe(2)
}
