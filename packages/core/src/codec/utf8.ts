/** UTF-8, which has no way to say half a surrogate pair. */

/** False for a string with half a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed()
}

/** Writes a text from one of its characters on; answers with the position behind it, or a negative number for half a surrogate pair. */
export function putUtf8(target: Uint8Array, position: number, text: string, from: number): number {
  let at = position
  for (let i = from; i < text.length; i += 1) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      target[at] = code
      at += 1
      continue
    }
    if (code < 0x800) target[at] = 0xc0 | (code >> 6)
    else {
      if ((code & 0xf800) === 0xd800) {
        code = text.codePointAt(i) ?? 0
        if (code < 0x10000) return Number.NEGATIVE_INFINITY
        i += 1
        target[at] = 0xf0 | (code >> 18)
        at += 1
        target[at] = 0x80 | ((code >> 12) & 0x3f)
      } else target[at] = 0xe0 | (code >> 12)
      at += 1
      target[at] = 0x80 | ((code >> 6) & 0x3f)
    }
    target[at + 1] = 0x80 | (code & 0x3f)
    at += 2
  }
  return at
}
