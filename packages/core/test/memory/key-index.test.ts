import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { KeyHash } from '../../src/memory/hash.ts'
import { keyIndexOf } from '../../src/memory/key-index.ts'
import { NONE, Slots } from '../../src/memory/slots.ts'

function indexOf(maxKeys: number, hashOf = new KeyHash(5)) {
  const slots = new Slots(maxKeys)
  const index = keyIndexOf(slots, hashOf, maxKeys)
  const add = (key: string) => {
    const slot = slots.take(key, hashOf.of(key))
    index.add(slot)
    return slot
  }
  const remove = (slot: number) => {
    index.delete(slot)
    slots.free(slot)
  }
  return { index, add, remove }
}

/** Every key falls into one of three places. */
class PoorHash extends KeyHash {
  override of(key: string): number {
    return (super.of(key) & 3) << 10
  }
}

const SIZES = [1000, 1_000_000, Number.POSITIVE_INFINITY]

describe.each(SIZES)('The index of %d keys', (maxKeys) => {
  const key = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', '', 'a', 'a\0', 'a'.repeat(24), 'a'.repeat(25)),
    fc.string({ maxLength: 40 }),
  )

  it.each([
    ['', KeyHash],
    [', though hashes are the same', PoorHash],
  ])('agrees with a Map%s', (_when, Hash) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 100 }), (steps) => {
        const { index, add, remove } = indexOf(maxKeys, new Hash(5))
        const map = new Map<string, number>()
        for (const [each, present] of steps) {
          const former = map.get(each)
          if (former !== undefined) remove(former)
          map.delete(each)
          if (present) map.set(each, add(each))
          expect(index.get(each)).toBe(map.get(each) ?? NONE)
        }
        for (const [each, slot] of map) expect(index.get(each)).toBe(slot)
      }),
    )
  })

  it('finds thousands of keys, and none of those that are gone', () => {
    const { index, add, remove } = indexOf(maxKeys)
    const keys = Array.from({ length: Math.min(maxKeys, 40_000) }, (_, at) => `user:${at}`)
    const slots = keys.map(add)
    for (let at = 0; at < keys.length; at += 3) remove(slots[at] ?? NONE)
    const wrong = keys.filter((each, at) => index.get(each) !== (at % 3 === 0 ? NONE : slots[at]))
    expect(wrong).toEqual([])
  })
})
