import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { escaper } from '../../src/keys/escape.ts'
import { anyCharacter } from '../support/any-character.ts'

describe('escaping', () => {
  it.each([
    ['a/b@c.d-e_f g', [], 'a/b@c.d-e_f g'],
    ['100%', [], '100%25'],
    ['a:b~c', [], 'a%3Ab%7Ec'],
    ['a-b', ['-'], 'a%2Db'],
    ['a\tb', ['\t'], 'a%09b'],
    ['a\x7f', ['\x7f'], 'a%7F'],
    ['[a]^\\', ['[', ']', '^', '\\'], '%5Ba%5D%5E%5C'],
    ['é', [], 'é'],
    ['éa', ['é'], '%u00E9a'],
    ['😀😁', ['😀'], '%uD83D%uDE00😁'],
    ['a\ud800b\udc00', [], 'a%uD800b%uDC00'],
  ])('%j with %j is %j', (text, characters, expected) => {
    expect(escaper(characters)(text)).toBe(expected)
  })

  it('can be undone, and leaves none of the characters', () => {
    const characters = fc.array(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 1 }), {
      maxLength: 3,
    })
    fc.assert(
      fc.property(characters, fc.string({ unit: anyCharacter }), (special, text) => {
        const escaped = escaper(special)(text)
        const left = [...escaped.replace(/%(?:u[0-9A-F]{4}|[0-9A-F]{2})/g, '')]
        const back = escaped.replace(/%(?:u([0-9A-F]{4})|([0-9A-F]{2}))/g, (_, wide, narrow) =>
          String.fromCharCode(Number.parseInt(wide ?? narrow, 16)),
        )
        expect(back).toBe(text)
        expect(left.filter((character) => ['%', '~', ':', ...special].includes(character))).toEqual([])
      }),
    )
  })
})
