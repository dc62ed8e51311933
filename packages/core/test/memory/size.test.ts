import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { estimateBytes } from '../../src/memory/size.ts'

/** Bytes beyond an entry that holds nothing. */
const bytes = (value: unknown) => estimateBytes(value, '') - estimateBytes(undefined, '')

/** An array, estimated as what it holds for each item. */
const perItem = (count: number, make: (index: number) => unknown) =>
  bytes(Array.from({ length: count }, (_, index) => make(index))) / count

describe('estimateBytes', () => {
  it('counts the key and the bookkeeping', () => {
    expect(estimateBytes(undefined, '')).toBeGreaterThan(100)
    expect(estimateBytes(undefined, 'k'.repeat(1000)) - estimateBytes(undefined, '')).toBe(1000)
  })

  it('counts one byte for a character, two in other scripts', () => {
    expect(bytes('x'.repeat(1000)) - bytes('')).toBe(1000)
    expect(bytes('ü'.repeat(1000)) - bytes('')).toBe(1000)
    expect(bytes('键'.repeat(1000)) - bytes('')).toBe(2000)
    expect(bytes(`${'x'.repeat(500)}${'键'.repeat(500)}`) - bytes('')).toBe(2000)
  })

  it.each([
    ['a Buffer', Buffer.alloc(5000)],
    ['a typed array', new Float64Array(625)],
    ['a DataView', new DataView(new ArrayBuffer(9000), 4000)],
    ['an ArrayBuffer', new ArrayBuffer(5000)],
    ['a SharedArrayBuffer', new SharedArrayBuffer(5000)],
  ])('counts the bytes of %s', (_name, value) => {
    expect(bytes(value)).toBeGreaterThanOrEqual(5000)
    expect(bytes(value)).toBeLessThan(5300)
  })

  it('counts what objects, arrays, Maps and Sets hold', () => {
    const text = 'x'.repeat(1000)
    const other = 'y'.repeat(1000)
    for (const value of [
      { a: text, b: { c: other } },
      [text, [other]],
      new Map([[text, other]]),
      new Set([text, other]),
    ]) {
      expect(bytes(value)).toBeGreaterThan(2000)
      expect(bytes(value)).toBeLessThan(2500)
    }
  })

  it('counts an object once, however often it is reached', () => {
    const shared = { text: 'x'.repeat(1000) }
    const cycle: unknown[] = [shared, { again: [shared, shared] }]
    cycle.push(cycle)
    expect(bytes(cycle)).toBeLessThan(1500)
  })

  it('lets a sample stand for a large container', () => {
    const item = (index: number) => ({ id: index, text: `text ${1_000_000 + index}` })
    const single = bytes(item(0))
    for (const count of [1000, 100_000]) {
      expect(perItem(count, item) / (single + 8)).toBeGreaterThan(0.95)
      expect(perItem(count, item) / (single + 8)).toBeLessThan(1.05)
    }
    const map = new Map(Array.from({ length: 1000 }, (_, index) => [index, item(index)]))
    expect(bytes(map) / 1000).toBeGreaterThan(single)
    expect(bytes(map) / 1000).toBeLessThan(single + 60)
  })

  it('looks at a bounded number of values, also where containers are nested', () => {
    let looked = 0
    const counting = () =>
      new Proxy(
        {},
        {
          ownKeys() {
            looked += 1
            return []
          },
        },
      )
    const nest = (depth: number): unknown =>
      depth === 0 ? counting() : Array.from({ length: 40 }, () => nest(depth - 1))
    const bytesOfAll = bytes(nest(3))
    expect(looked).toBeLessThanOrEqual(1024)
    expect(bytesOfAll / 40 ** 3).toBeGreaterThan(20)
  })

  it('ends on a list of great length', () => {
    let list: object | undefined
    for (let index = 0; index < 100_000; index += 1) list = { next: list }
    expect(bytes(list)).toBeGreaterThan(1000)
  })

  it('counts names in objects that are used as dictionaries', () => {
    const names = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`${'n'.repeat(100)}${i}`, 1]))
    expect(bytes(names(10)) / 10).toBeLessThan(20)
    expect(bytes(names(1000)) / 1000).toBeGreaterThan(100)
  })

  it('calls no getter', () => {
    const value = Object.defineProperty({}, 'costly', {
      enumerable: true,
      get: () => {
        throw new Error('called')
      },
    })
    expect(bytes(value)).toBeGreaterThan(0)
  })

  it('answers a whole number that is not negative for any value', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withMap: true,
          withSet: true,
          withDate: true,
          withTypedArray: true,
          withSparseArray: true,
          withNullPrototype: true,
        }),
        (value) => {
          expect(Number.isInteger(bytes(value)) && bytes(value) >= 0).toBe(true)
        },
      ),
    )
  })
})

describe('a function', () => {
  it('counts like an object, with the properties that it has', () => {
    const bare = () => undefined
    const heavy = Object.assign(() => undefined, { text: 'x'.repeat(1000) })
    expect(bytes(bare)).toBeGreaterThan(0)
    expect(bytes(heavy) - bytes(bare)).toBeGreaterThan(900)
  })
})
