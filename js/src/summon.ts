import { load } from './load'
import type { Tracker } from './tracker'

/**
 * Loads the script that asks a lesson's questions: when one of the lists comes
 * near or a key is pressed, and at once where its check was begun, for there may
 * be something to tell. Where it cannot be loaded, the questions stay to be
 * read, the page says so, and it is tried again when the device is back online.
 */
export function summon(tracker: Tracker, src: string): void {
  const lists = document.querySelectorAll<HTMLElement>('gr-check, gr-practice')
  const near = new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && bring(), { rootMargin: '100% 0px' })
  for (const list of lists) near.observe(list)
  // Whoever works by keyboard comes there without scrolling.
  addEventListener('keydown', bring, { once: true })
  void tracker.ready.then(() => tracker.here.check && bring())

  function bring(): void {
    near.disconnect()
    removeEventListener('keydown', bring)
    load(src).then(() => tell(''), () => {
      tell(tracker.words.say('check.unloaded'))
      addEventListener('online', bring, { once: true })
    })
  }

  /** Says before each list, once, what its questions lack; '' for nothing. */
  function tell(text: string): void {
    for (const list of lists) {
      if (list.dataset.part !== '1') continue
      let line = list.querySelector('.unloaded')
      if (!text) line?.remove()
      else if (!line) {
        line = document.createElement('p')
        line.className = 'meta unloaded'
        line.textContent = text
        list.prepend(line)
      }
    }
  }
}
