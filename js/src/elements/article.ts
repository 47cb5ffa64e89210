import { RecordElement } from './record'
import type { VideoElement } from './video'

/** How often the place is noted while the student reads, in milliseconds. */
const often = 2000

/** A lesson's body: its task boxes, its links into the video, and the place reached. */
export class ArticleElement extends RecordElement {
  private scrolled = false
  private timer = 0

  protected read(signal: AbortSignal): void {
    this.addEventListener('click', event => {
      const link = (event.target as Element).closest<HTMLElement>('a.time')
      // Without its script a film is elsewhere, and the link leads there.
      if (link && this.video(link)?.play?.(Number(link.dataset.seconds))) event.preventDefault()
    }, { signal })
  }

  protected start(signal: AbortSignal): void {
    this.addEventListener('change', event => {
      const box = event.target as HTMLInputElement
      if (box.matches('.task-box')) this.tracker.tick(box.dataset.task!, box.checked)
    }, { signal })

    addEventListener('scroll', () => {
      this.scrolled = true
      this.timer ||= window.setTimeout(() => this.note(), often)
    }, { signal, passive: true })
    this.tracker.leaving(() => this.note(), signal)
    document.addEventListener('visibilitychange', () => this.note(), { signal })
  }

  protected show(): void {
    const { ticked } = this.tracker.here
    for (const box of this.querySelectorAll<HTMLInputElement>('.task-box')) {
      box.checked = ticked.has(box.dataset.task!)
      box.disabled = false
    }
  }

  /** The video that a moment belongs to: the nearest above it, else the first. */
  private video(link: Element): VideoElement | undefined {
    const own = link.closest('gr-video')
    if (own) return own as VideoElement
    const videos = [...this.querySelectorAll<VideoElement>('gr-video')]
    const above = videos.filter(video => video.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING)
    return above[above.length - 1] ?? videos[0]
  }

  /** Notes the place, once the student has scrolled: a page only opened keeps the place it had. */
  private note(): void {
    clearTimeout(this.timer)
    this.timer = 0
    if (!this.scrolled) return
    this.scrolled = false
    let above = ''
    for (const heading of this.querySelectorAll('h2[id], h3[id]')) {
      if (heading.getClientRects().length === 0) continue // in a closed box or another reading level
      if (heading.getBoundingClientRect().top > innerHeight / 3) break
      above = heading.id
    }
    const room = document.documentElement.scrollHeight - innerHeight
    const fraction = room > 0 ? Math.min(1, Math.max(0, scrollY / room)) : 0
    this.tracker.stay(above, Math.round(fraction * 1000) / 1000)
  }
}
