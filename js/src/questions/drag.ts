/** What happens to a dragged thing. */
export interface Drag {
  /** It is held at a place of the window, so far from where it was taken up. */
  move(thing: HTMLElement, at: PointerEvent, dx: number, dy: number): void
  /** It is let go; undefined when the browser took the pointer away. */
  drop(thing: HTMLElement, at: PointerEvent | undefined): void
}

/**
 * Lets things be dragged with mouse, pen and finger, beside what buttons do. A
 * finger takes them by their grip only, or a page full of them could not be
 * scrolled.
 */
export function draggable(within: HTMLElement, things: string, drag: Drag): void {
  let held: HTMLElement | undefined
  let from: PointerEvent
  const end = (at?: PointerEvent): void => {
    const thing = held
    held = undefined
    thing?.classList.remove('held')
    if (thing) drag.drop(thing, at)
  }
  within.addEventListener('pointerdown', event => {
    const target = event.target as Element
    const thing = target.closest<HTMLElement>(things)
    if (held || !thing || event.button || target.closest('button, a, .locked')) return
    if (event.pointerType === 'touch' && !target.closest('.grip')) return
    held = thing
    from = event
    thing.classList.add('held')
    within.setPointerCapture(event.pointerId)
  })
  within.addEventListener('pointermove', event => {
    if (held && event.pointerId === from.pointerId) drag.move(held, event, event.clientX - from.clientX, event.clientY - from.clientY)
  })
  within.addEventListener('pointerup', event => held && event.pointerId === from.pointerId && end(event))
  within.addEventListener('lostpointercapture', () => end())
  // Pictures would be dragged by themselves.
  within.addEventListener('dragstart', event => event.preventDefault())
}
