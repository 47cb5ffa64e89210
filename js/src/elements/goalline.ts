import { goalLine } from '../goals'
import type { Lesson } from '../page'
import { make } from './record'

/** A goal in its words, with links to its lessons. Root is the way to the site's root. */
export function drawGoal(goal: Parameters<typeof goalLine>[0], lesson: (id: string) => Lesson | undefined, root: string): (string | Node)[] {
  return goalLine(goal, lesson).flatMap((part, i) => [
    i ? ' · ' : '', typeof part === 'string' ? part : make('a', part.title, { href: root + part.href }),
  ])
}

/** Fills an element, unless the same stands there: whoever has the focus in it keeps it. */
export function fill(element: Element, nodes: (string | Node)[]): void {
  const made = make('p')
  made.append(...nodes)
  if (made.innerHTML !== element.innerHTML) element.replaceChildren(...made.childNodes)
}
