/** What stands in the braces of a text. */
export type Values = Record<string, string | number>

/** The words of the interface in the page's language. */
export class Words {
  private readonly words: Record<string, string>
  /** The BCP 47 tag, as the page has it. */
  readonly language: string
  private readonly plurals: Intl.PluralRules

  constructor(words: Record<string, string>, language: string) {
    this.words = words
    this.language = language
    this.plurals = new Intl.PluralRules(known(language))
  }

  /** Knows more from now on. */
  learn(words: Record<string, string> = {}): void {
    Object.assign(this.words, words)
  }

  /** The text of a key, with `{name}` replaced; the key itself where there is none. */
  say(key: string, values: Values = {}): string {
    return (this.words[key] ?? key).replace(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace))
  }

  /** The text of a key for a number, which it may call `{n}`. */
  count(key: string, number: number, values: Values = {}): string {
    const form = `${key}.${this.plurals.select(number)}`
    return this.say(form in this.words ? form : `${key}.other`, { n: number, ...values })
  }

  /** A day as people write it, in the device's time zone, with its time where that is asked for. */
  date(at: number, time?: 'time'): string {
    const style: object = { dateStyle: 'long', timeStyle: time && 'short' }
    return new Intl.DateTimeFormat(`${known(this.language)}-u-nu-latn`, style).format(at)
  }
}

/** The language, or English where the browser cannot read its tag. */
export function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
