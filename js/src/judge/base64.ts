/** Bytes as base64url without padding. */
export function encode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, sign => (sign === '+' ? '-' : sign === '/' ? '_' : ''))
}

/** The bytes of base64url; throws when the text is none. */
export function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/[-_]/g, sign => (sign === '-' ? '+' : '/'))), one => one.charCodeAt(0))
}
