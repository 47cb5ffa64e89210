import type { Tracker } from '../tracker'

/**
 * What elements that show the record have in common. They enhance the server's
 * markup in place; until the record is read, the page stays as it was sent.
 */
export abstract class RecordElement extends HTMLElement {
  /** Set once by main, before the elements are defined. */
  static tracker: Tracker

  private gone?: AbortController

  /** What the element knows and does. */
  protected get tracker(): Tracker {
    return RecordElement.tracker
  }

  connectedCallback(): void {
    const { signal } = (this.gone = new AbortController())
    this.read(signal)
    // What is entered before the record is open would be lost, or be another student's.
    void this.tracker.ready.then(() => {
      if (signal.aborted) return
      this.start(signal)
      this.tracker.watch(() => this.show(), signal)
    })
  }

  disconnectedCallback(): void {
    this.gone?.abort()
  }

  /** Brings the element to what the record says; called again after every change. */
  protected abstract show(): void

  /** Does at once what helps to read and writes nothing; the signal aborts when the element leaves the page. */
  protected read(_signal: AbortSignal): void {}

  /** Listens to the student, once the record is open. */
  protected start(_signal: AbortSignal): void {}

  /** The relative address of a page given from the site's root. */
  protected address(href: string): string {
    return this.tracker.payload.root + href
  }
}

/** The element that the template left for one thing to say. */
export function slot(within: Element, name: string): HTMLElement | null {
  return within.querySelector(`[data-slot="${name}"]`)
}

/** Sets a text only where it differs, so that nothing is read out twice. */
export function say(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}

/** Makes an element with a text. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', set: Partial<HTMLElementTagNameMap[K]> = {}): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), set)
  if (text) element.textContent = text
  return element
}
