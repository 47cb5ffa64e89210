import { make } from '../elements/record'

/** A button of the site. */
export function button(text: string, quiet?: 'quiet'): HTMLButtonElement {
  return make('button', text, { type: 'button', className: quiet ? 'button quiet' : 'button' })
}
