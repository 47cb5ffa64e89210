// Twin of builder/numeral/separator.go.

const pointLanguages = ' am ar bn bo cy dv en fa fil ga gu ha he hi ig iw ja kn ko ml mn mr ms mt my ne pa ps ' +
  'si so sw ta te th ti tl ug ur yi yo yue zh zu ' +
  'es-419 es-bz es-cu es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us de-ch de-li it-ch '

const commaRegions = ' ar-dz ar-ly ar-ma ar-tn en-za ms-bn '

/** How a language begins a number's decimals; it decides only what can be read in two ways. */
export function decimalSign(language: string): '.' | ',' {
  const tag = language.replace(/_/g, '-').toLowerCase()
  const parts = tag.split('-')
  const base = parts[0]!
  const region = base + '-' + parts[parts.length - 1]!
  const has = (list: string, tag: string) => list.includes(` ${tag} `)
  return tag === '' || ((has(pointLanguages, base) || has(pointLanguages, region)) && !has(commaRegions, region)) ? '.' : ','
}

/** Divides digits with separators into the whole part and the decimals; undefined when they are no number. */
export function split(token: string, language: string): [whole: string, decimals: string] | undefined {
  const dots = token.split('.').length - 1
  const commas = token.split(',').length - 1
  let point = ''
  if (token.includes('٫')) point = '٫'
  else if (dots && commas) point = token.lastIndexOf(',') > token.lastIndexOf('.') ? ',' : '.'
  else if (dots + commas === 1) {
    point = commas ? ',' : '.'
    if (/^[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(token) && point !== decimalSign(language)) point = ''
  }
  let whole = token
  let decimals = ''
  if (point) {
    const at = token.indexOf(point)
    whole = token.slice(0, at)
    decimals = token.slice(at + 1)
    if (/^(?:[0-9]{3} )+[0-9]{1,3}$/.test(decimals)) decimals = decimals.replace(/ /g, '')
    if (!/^[0-9]+$/.test(decimals)) return undefined
    if (whole === '') return ['', decimals]
  }
  if (/^[0-9]+$/.test(whole)) return [whole, decimals]
  const sign = /[^0-9]/.exec(whole)?.[0]
  if (sign === undefined) return undefined
  const shape = whole.split(sign).join('g')
  const grouped = /^[1-9][0-9]{0,2}(?:g[0-9]{3})+$/.test(shape) ||
    (sign === ',' && /^[1-9][0-9]?(?:g[0-9]{2})+g[0-9]{3}$/.test(shape))
  return grouped ? [shape.replace(/g/g, ''), decimals] : undefined
}
