import { AssertionError } from 'node:assert'
import { deserialize, serialize } from 'node:v8'
import { describe, expect, it } from '@jest/globals'
import { awkwardValues } from '../../src/testing/awkward.ts'
import { assertSame, isSame } from '../../src/testing/same.ts'

describe('assertSame', () => {
  const made = awkwardValues.map(({ name, make }) => ({ name, one: make(), two: make() }))

  for (const { name, one, two } of made) {
    it(`finds two makings of ${name} the same, and no other awkward value`, () => {
      assertSame(one, two)
      expect(made.filter((other) => isSame(one, other.two)).map((other) => other.name)).toEqual([name])
    })
  }

  it('finds what another realm made the same', () => {
    const value = {
      m: new Map([[new Date(0), new Set([/a/g])]]),
      e: new TypeError('x'),
      f: new Float64Array([1]),
    }
    assertSame(deserialize(serialize(value)), value)
  })

  for (const [what, actual, expected] of [
    ['0 and -0', 0, -0],
    ['null and undefined', null, undefined],
    ['a missing property and an undefined one', {}, { a: undefined }],
    ['an undefined property and a missing one', { a: undefined }, {}],
    ['a hole and undefined', [undefined], new Array(1)],
    ['arrays that differ in length by holes', new Array(1), new Array(2)],
    ['an array and an object of the same keys', [1], { 0: 1 }],
    ['a Buffer and a Uint8Array', Buffer.from('a'), new Uint8Array([97])],
    ['typed arrays of the same bytes', new Uint8Array(4), new Float32Array(1)],
    [
      'a class instance and a plain object',
      { x: 1 },
      new (class Point {
        x = 1
      })(),
    ],
    ['Dates', new Date(1), new Date(2)],
    ['regular expressions with other flags', /a/, /a/i],
    ['Errors with other messages', new Error('a'), new Error('b')],
    ['Errors with other causes', new Error('a', { cause: 1 }), new Error('a', { cause: 2 })],
    ['Errors of other classes', new TypeError('a'), new RangeError('a')],
    ['Maps with other values', new Map([[1, 2]]), new Map([[1, 3]])],
    ['Maps with other keys', new Map([[1, 2]]), new Map([[2, 2]])],
    ['Sets in another order', new Set([1, 2]), new Set([2, 1])],
    ['a number and its text', 1, '1'],
    ['deep inside', { a: [{ b: new Map([['c', 1]]) }] }, { a: [{ b: new Map([['c', 2]]) }] }],
  ] as const) {
    it(`tells apart: ${what}`, () => {
      expect(() => assertSame(actual, expected)).toThrow(AssertionError)
    })
  }

  it('tells one object twice from two equal objects, both ways', () => {
    const one = { a: 1 }
    expect(isSame([one, one], [{ a: 1 }, { a: 1 }])).toBe(false)
    expect(isSame([{ a: 1 }, { a: 1 }], [one, one])).toBe(false)
    expect(isSame([one, one], [one, one])).toBe(true)
  })

  it('tells a cycle from a long way down', () => {
    const cycle: { next?: unknown } = {}
    cycle.next = cycle
    const unrolled = { next: cycle }
    expect(isSame(unrolled, cycle)).toBe(false)
  })

  it('says where the difference is', () => {
    expect(() => assertSame({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, 'answer')).toThrow(
      'answer["a"]["1"]["b"] is 2 and not 3',
    )
  })

  it('keeps its message short where values are large', () => {
    const text = 'x'.repeat(1_000_000)
    expect(() => assertSame(text, `${text}y`)).toThrow(/^.{1,500}$/s)
  })
})
