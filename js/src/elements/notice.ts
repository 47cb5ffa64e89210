import { fromDisk } from './frame'
import { RecordElement, make } from './record'

/** Says so when the work of this page is not kept, or may not be. */
export class NoticeElement extends RecordElement {
  protected show(): void {
    const { keeping, words, payload } = this.tracker
    const why = keeping === 'memory' || keeping === 'full' ? keeping : fromDisk() && !shared() ? 'disk' : ''
    this.hidden = !why
    if (!why || this.dataset.why === why) return
    this.dataset.why = why
    const text = make('p', words.say(`notice.${why}`), { role: 'status' })
    text.append(' ', make('a', words.say('notice.work'), { href: this.address(payload.work) }))
    this.replaceChildren(text)
  }
}

/** Whether the browser keeps one record for all pages of a folder: those built on Chromium do. */
function shared(): boolean {
  return 'chrome' in window || / (Headless)?Chrom(e|ium)\//.test(navigator.userAgent)
}
