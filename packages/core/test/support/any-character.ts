/** Units for `fc.string`, whose own `binary` takes seconds to set up. */
import fc from 'fast-check'

const characterOf = (code: number) => String.fromCodePoint(code)

/** Any code point there is, halves of pairs included. */
export const anyCharacter = fc.nat({ max: 0x10ffff }).map(characterOf)

/** Any code point that UTF-8 can carry. */
export const anyWholeCharacter = fc
  .oneof(fc.nat({ max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map(characterOf)
