import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fromRedisKey, patternOf, toRedisKey } from '../src/redis-key.ts'

/** Any JavaScript string, with many lone surrogates and escape characters. */
const anyString = fc
  .array(fc.constantFrom(0x61, 0x3a, 0x2a, 0xe9, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfffd, 0xfffe, 0xffff), {
    maxLength: 8,
  })
  .chain((units) => fc.string({ unit: 'grapheme' }).map((text) => String.fromCharCode(...units) + text))

describe('toRedisKey', () => {
  it.each(['', 'user:42', 'ünï:ключ:👩‍👩‍👧', '{tag}:*?[a-z]\\', 'a\r\nb\u0000', '\ufffd\ufffe'])(
    'leaves %j as it is',
    (key) => {
      expect(toRedisKey(key)).toBe(key)
    },
  )

  it('makes different bytes of different strings, and they are read back', () => {
    fc.assert(
      fc.property(anyString, anyString, (a, b) => {
        const [bytesOfA, bytesOfB] = [a, b].map((key) => Buffer.from(toRedisKey(key)))
        expect(bytesOfA?.equals(bytesOfB ?? Buffer.alloc(0))).toBe(a === b)
        expect(fromRedisKey(String(bytesOfA))).toBe(a)
      }),
    )
  })
})

describe('fromRedisKey', () => {
  it.each(['\uffff', '\uffff004', '\uffff0041', '\uffffd83d\uffffde00', '\uffffD800'])(
    'takes no key for its own that it would have written in another way: %j',
    (redisKey) => {
      expect(fromRedisKey(redisKey)).toBeUndefined()
    },
  )
})

describe('patternOf', () => {
  it('takes every character literally', () => {
    expect(patternOf('a*[b-c]?\\{d}^:', '')).toBe('a\\*\\[b-c\\]\\?\\\\{d}^:*')
    expect(patternOf('b:', 'a*')).toBe('a\\*b:*')
    expect(patternOf('', '')).toBe('*')
  })

  it('begins as every key of the prefix does, wherever the prefix cuts a surrogate pair', () => {
    fc.assert(
      fc.property(anyString, anyString, (prefix, rest) => {
        const literal = patternOf(prefix, '').slice(0, -1).replace(/\\(.)/gsu, '$1')
        expect(toRedisKey(prefix + rest).startsWith(literal)).toBe(true)
      }),
    )
  })
})
