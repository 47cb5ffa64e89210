/** Whether a click on a link is one that the page may answer itself: plain, and not on a page from disk. */
export function answers(event: MouseEvent): boolean {
  return !(event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
}

/** Whether the page was opened from disk. Players refuse such pages. */
export function fromDisk(): boolean {
  return location.protocol === 'file:'
}

/** A frame for a player of another site. YouTube refuses to play without a referrer. */
export function frame(src: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
  frame.title = title
  frame.src = src
  return frame
}
