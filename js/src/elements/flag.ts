import { make } from './record'

/**
 * Puts the class's flag on a path behind a number of its stations, with a text,
 * or takes it away.
 */
export function raiseFlag(path: Element, stations: number | undefined, text: string): void {
  let flag = path.querySelector('.flag')
  if (!(stations! >= 0)) return flag?.remove()
  if (!flag) {
    flag = make('li', '', { className: 'flag' })
    flag.innerHTML = '<svg class="dot" aria-hidden="true"><use href="#gr-flag"/></svg>'
    flag.append(make('span', text))
  }
  const all = path.querySelectorAll(':scope > [data-do]')
  const [last, next] = [all[stations! - 1], all[stations!]]
  if (last && flag !== last.nextSibling) last.after(flag)
  else if (!last && flag !== next?.previousSibling) next?.before(flag)
}
