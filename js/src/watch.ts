/** Listeners that want to know of a change, and the telling of it. */
export class Watchers {
  private readonly listeners = new Set<() => void>()
  private told = true

  /** Calls the listener after every change until the signal aborts. */
  add(listener: () => void, signal?: AbortSignal): void {
    if (signal?.aborted) return
    this.listeners.add(listener)
    signal?.addEventListener('abort', () => this.listeners.delete(listener))
  }

  /**
   * Tells everyone before the browser paints again; changes made in one go are
   * told once. A listener that throws does not keep the others from hearing.
   */
  tell(): void {
    if (!this.told) return
    this.told = false
    queueMicrotask(() => {
      this.told = true
      for (const listener of [...this.listeners]) {
        try {
          listener()
        } catch (error) {
          // In the console it stands as an uncaught one, and nothing stops.
          setTimeout(() => {
            throw error
          })
        }
      }
    })
  }
}
