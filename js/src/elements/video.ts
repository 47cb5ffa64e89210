import { answers, frame, fromDisk } from './frame'

/**
 * A film. One of another site is a still card that loads nothing until it is
 * clicked, then the player that sets no cookies; from disk and without script
 * the card stays a plain link.
 */
export class VideoElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this)
  }

  handleEvent(event: MouseEvent): void {
    if (!(event.target as Element).closest('a.still') || !answers(event)) return
    if (this.play(Number(this.dataset.start))) event.preventDefault()
  }

  /** Plays from a moment, in seconds. False where the page cannot, so that a link does what links do. */
  play(seconds: number): boolean {
    const film = this.querySelector('video')
    if (film) {
      film.currentTime = seconds
      void film.play().catch(() => {}) // the browser may want a click on the player itself
      film.focus()
      return true
    }
    const src = fromDisk() ? '' : player(this.dataset.provider, this.dataset.ref ?? '', Math.floor(seconds) || 0)
    const old = this.querySelector('.still, iframe')
    if (!src || !old) return false
    const fresh = frame(src, this.dataset.title || old.textContent!.trim())
    old.replaceWith(fresh)
    fresh.focus()
    return true
  }
}

/** The address of a provider's player; '' for one we do not know. */
function player(provider: string | undefined, ref: string, seconds: number): string {
  if (provider === 'youtube') {
    return `https://www.youtube-nocookie.com/embed/${encodeURIComponent(ref)}?autoplay=1&rel=0${seconds ? `&start=${seconds}` : ''}`
  }
  if (provider === 'vimeo') {
    // An unlisted film has a second part that proves one knows its address.
    const [id = '', hash] = ref.split(/[/?]/)
    const query = `autoplay=1&dnt=1${hash ? `&h=${encodeURIComponent(hash.replace(/^h=/, ''))}` : ''}`
    return `https://player.vimeo.com/video/${encodeURIComponent(id)}?${query}${seconds ? `#t=${seconds}s` : ''}`
  }
  return ''
}
