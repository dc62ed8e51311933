/**
 * Escaping of values inside a key: `%XX` for ASCII, `%uXXXX` per UTF-16 code unit for the rest.
 *
 * What comes out holds none of the escaped characters, and a `%` in it always begins an escape. Lone surrogates are
 * escaped too, because every backend that encodes keys as UTF-8 would turn all of them into one character.
 */

/** A function that escapes `%`, `~`, `:` and the given characters. */
export function escaper(characters: Iterable<string> = []): (text: string) => string {
  const special = Array.from(
    new Set(['%', '~', ':', ...characters]),
    (character) => character.codePointAt(0) ?? 0,
  )
  const members = special.map((codePoint) => `\\u{${codePoint.toString(16)}}`).join('')
  const every = new RegExp(`[${members}\\p{Surrogate}]`, 'gu')
  // Most texts hold nothing to escape: a test is a fraction of a replace, and less than a loop over the characters.
  const any = new RegExp(every.source, 'u')
  return (text) => (any.test(text) ? text.replace(every, escapeCharacter) : text)
}

function escapeCharacter(character: string): string {
  let escaped = ''
  for (let at = 0; at < character.length; at += 1) {
    const code = character.charCodeAt(at)
    const hex = code.toString(16).toUpperCase()
    escaped += code > 127 ? `%u${hex.padStart(4, '0')}` : `%${hex.padStart(2, '0')}`
  }
  return escaped
}
