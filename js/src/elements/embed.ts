import { answers, frame, fromDisk } from './frame'

/** A picture or a frame from another site: a card that loads it when it is clicked. */
export class EmbedElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this)
  }

  handleEvent(event: MouseEvent): void {
    const card = (event.target as Element).closest('a.card')
    const { kind, url = '', title = '', width, height } = this.dataset
    if (!card || !answers(event) || (kind === 'frame' && fromDisk())) return
    event.preventDefault()
    const shown = kind === 'frame' ? frame(url, title) : document.createElement('img')
    if (width) shown.width = width
    if (height) shown.height = height
    if (shown instanceof HTMLImageElement) {
      shown.alt = title
      shown.referrerPolicy = 'no-referrer'
      shown.src = url
    }
    shown.tabIndex = -1 // the card had the focus, and it is gone
    card.replaceWith(shown)
    shown.focus()
  }
}
