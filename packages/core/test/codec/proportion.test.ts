import { describe, expect, it } from '@jest/globals'
import { packPlain } from '../../src/codec/plain-writer.ts'
import { isProportionate, PROPORTIONATE_BYTES } from '../../src/codec/proportion.ts'
import { checkWire } from '../../src/codec/wire.ts'

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i))
}

describe('what a payload may take in proportion to its size', () => {
  it('is a grant of memory, and 16 times its size', () => {
    expect(isProportionate(0, 2 ** 20, 0)).toBe(true)
    expect(isProportionate(0, 2 ** 20 + 1, 0)).toBe(false)
    expect(isProportionate(100, 2 ** 20 + 1600, 0)).toBe(true)
    expect(isProportionate(100, 2 ** 20 + 1601, 0)).toBe(false)
  })

  it('is a number of keys that are compiled, whatever the size', () => {
    expect(isProportionate(0, 0, 2 ** 15)).toBe(true)
    expect(isProportionate(1e9, 0, 2 ** 15 + 1)).toBe(false)
  })

  it('is kept by all payloads that are smaller than what the grant allows in Maps', () => {
    expect(PROPORTIONATE_BYTES).toBe(2621)
  })

  const keyed = (count: number, prefix = 'k') =>
    Object.fromEntries(many(count, (i) => [`${prefix}${i}`, 1] as const))

  it.each<[string, number, string, (count: number) => unknown]>([
    ['arrays', 32_768, 'maps', (count) => many(count, () => [])],
    ['arrays beside objects', 32_755, 'maps', (count) => [many(24, () => ({})), many(count, () => [])]],
    ['times undefined', 5041, 'maps', (count) => many(count, () => undefined)],
    ['dates', 6553, 'maps', (count) => many(count, () => new Date(0))],
    ['objects without keys', 21_841, 'records', (count) => many(count, () => ({}))],
    ['objects of one key', 26_210, 'records', (count) => many(count, () => ({ a: 1 }))],
    ['keys of one object', 32_760, 'records', (count) => keyed(count)],
    ['keys of each of 60 objects', 538, 'records', (count) => many(60, (i) => keyed(count, `k${i}.`))],
  ])('is kept by %s up to %d, and its reader finds the same', (_name, most, form, make) => {
    expect(packPlain(make(most + 1), 74)).toBeUndefined()
    const packed = packPlain(make(most), 0)
    expect(packed?.form).toBe(form)
    checkWire(packed?.bytes ?? Buffer.alloc(0), form === 'records')
  })
})
