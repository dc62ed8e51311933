import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { hashOf } from '../../src/memory/hash.ts'
import { KeyIndex } from '../../src/memory/key-index.ts'
import { NONE } from '../../src/memory/slots.ts'

const SEED = 5

describe.each([10, 1_000_000, Number.POSITIVE_INFINITY])('KeyIndex for %d keys', (maxKeys) => {
  it('agrees with a Map', () => {
    const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', '', 'a', 'a\0'), fc.string())
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 100 }), (steps) => {
        const index = new KeyIndex(maxKeys, SEED)
        const map = new Map<string, number>()
        for (const [each, present] of steps) {
          const hash = hashOf(each, SEED)
          if (map.has(each)) index.delete(each, hash)
          map.delete(each)
          if (present) {
            map.set(each, map.size + 3)
            index.add(each, hash, map.size + 2)
          }
          expect(index.get(each)).toBe(map.get(each) ?? NONE)
          expect(index.size).toBe(map.size)
        }
        expect(index.keys().sort()).toEqual([...map.keys()].sort())
        for (const [each, slot] of map) expect(index.get(each)).toBe(slot)
      }),
    )
  })
})
