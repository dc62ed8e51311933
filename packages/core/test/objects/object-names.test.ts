import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { MAX_PREFIX_BYTES, ObjectNames } from '../../src/objects/object-names.ts'
import { awkwardKeys } from '../../src/testing/awkward.ts'
import { anyCharacter } from '../support/any-character.ts'

const names = new ObjectNames({ prefix: 'app/', shard: 0 })
const sharded = new ObjectNames({ prefix: 'app/', shard: 3 })

/** Strings rich in what is escaped. */
const keys = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('/', '.', '%', 'a', '\\', '\n', 'ü', '\ud83d', '\ude00', 'h'),
    maxLength: 12,
  }),
  fc.string({ unit: 'grapheme', minLength: 900, maxLength: 1100 }),
)

describe('object names', () => {
  it.each([
    ['user:42', 'app/user:42'],
    ['a/b/c.json', 'app/a/b/c.json'],
    ['Grüße 😀', 'app/Grüße 😀'],
    ['a+b&c=d', 'app/a+b&c=d'],
    ['', 'app/%-'],
    ['100%', 'app/100%25'],
    ['%-', 'app/%25-'],
    ['a\\b', 'app/a%5cb'],
    ['line\nbreak', 'app/line%0abreak'],
    ['/root', 'app/%2froot'],
    ['folder/', 'app/folder%2f'],
    ['a//b', 'app/a%2f%2fb'],
    ['.', 'app/%2e'],
    ['a/../b', 'app/a/%2e%2e/b'],
    ['a/..b', 'app/a/..b'],
    ['\ud800', 'app/%ud800'],
  ])('of %j is %j', (key, name) => {
    expect(names.nameOf(`app/${key}`)).toBe(name)
    expect(names.keyOf(name)).toBe(`app/${key}`)
  })

  it('put a hash of the key before it when asked to', () => {
    expect(sharded.nameOf('app/user:42')).toMatch(/^app\/[0-9a-f]{3}\/user:42$/)
    expect(sharded.keyOf(sharded.nameOf('app/user:42'))).toBe('app/user:42')
  })

  it('hash keys that are too long for a name, in UTF-8', () => {
    for (const key of ['x'.repeat(1021), 'ü'.repeat(600), '\n'.repeat(400)]) {
      const name = names.nameOf(`app/${key}`)
      expect(name).toMatch(/^app\/%h[0-9a-f]{64}$/)
      expect(names.isHashed(name)).toBe(true)
      expect(names.keyOf(name)).toBeUndefined()
    }
    expect(names.nameOf(`app/${'x'.repeat(1020)}`)).toHaveLength(1024)
    expect(names.isHashed(names.nameOf('app/%h'))).toBe(false)
  })

  it('fit with the longest prefix and shard', () => {
    const long = new ObjectNames({ prefix: 'p'.repeat(MAX_PREFIX_BYTES), shard: 4 })
    const name = long.nameOf(`${'p'.repeat(MAX_PREFIX_BYTES)}${'k'.repeat(10_000)}`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(1024)
  })

  it('tell no key of names that no key has', () => {
    for (const name of [
      'app/%',
      'app/a%2F',
      'app/%41',
      'app/a/',
      'app/x%zz',
      'other/a',
      'app',
      'app/%check-1',
    ]) {
      expect(names.keyOf(name)).toBeUndefined()
    }
    expect(sharded.keyOf('app/000/user:42')).toBeUndefined()
  })

  it('are injective, at most 1024 bytes, and of characters that XML carries', () => {
    fc.assert(
      fc.property(keys, keys, fc.constantFrom(names, sharded), (a, b, layout) => {
        const name = layout.nameOf(`app/${a}`)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(1024)
        expect(name).toMatch(/^[^\p{Cc}\p{Cs}\\\ufffe\uffff]*$/u)
        expect(name).not.toMatch(/\/\/|\/$|(^|\/)\.\.?(\/|$)/)
        if (!layout.isHashed(name)) expect(layout.keyOf(name)).toBe(`app/${a}`)
        expect(layout.nameOf(`app/${b}`) === name).toBe(a === b)
      }),
      { numRuns: 2000 },
    )
  })

  it('of keys with a common beginning are found below the prefixes that are listed for it', () => {
    fc.assert(
      fc.property(keys, keys, fc.constantFrom(names, sharded), (beginning, rest, layout) => {
        const prefixes = layout.listPrefixes(`app/${beginning}`)
        const name = layout.nameOf(`app/${beginning}${rest}`)
        expect(prefixes.some((prefix) => name.startsWith(prefix))).toBe(true)
        for (const prefix of prefixes) expect(Buffer.byteLength(prefix)).toBeLessThanOrEqual(1024)
      }),
      { numRuns: 2000 },
    )
  })

  it('are unchanged for awkward keys in any prefix', () => {
    for (const { key: prefix } of awkwardKeys.filter(({ key }) => key.length < 100)) {
      const layout = new ObjectNames({ prefix, shard: 0 })
      const all = awkwardKeys.map(({ key }) => layout.nameOf(prefix + key))
      expect(new Set(all).size).toBe(awkwardKeys.length)
      for (const name of all) expect(name.startsWith(layout.prefix)).toBe(true)
    }
  })
})
