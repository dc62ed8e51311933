import { describe, expect, it } from '@jest/globals'
import { differenceBetween } from '../../src/codec/same.ts'

const bare = (properties: object): object => Object.assign(Object.create(null), properties)
const [shared, other] = [{ s: 1 }, { s: 1 }]
const circle = () => {
  const value: Record<string, unknown> = {}
  value['self'] = value
  return value
}

describe('the difference between two values', () => {
  it.each<[string, unknown, unknown, string]>([
    ['primitives', 1, 2, 'value is 1 and not 2'],
    ['0 and -0', 0, -0, 'value is 0 and not -0'],
    ['a primitive and an object', 'a', {}, "value is 'a' and not {}"],
    ['an object and null', {}, null, 'value is {} and not null'],
    ['types', [1], { 0: 1 }, "value is [ 1 ] and not { '0': 1 }"],
    ['prototypes', bare({ a: 1 }), { a: 1 }, 'value is [Object: null prototype] { a: 1 } and not { a: 1 }'],
    ['what is inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, 'value["a"]["0"]["b"] is 1 and not 2'],
    ['a property more', { a: 1, b: 2 }, { a: 1 }, 'value has a property that the original lacks: "b"'],
    ['a property less', { a: 1 }, { a: 1, b: 2 }, 'value lacks its own property "b"'],
    ['a hole', [undefined], new Array(1), 'value has a property that the original lacks: "0"'],
    ['lengths', new Array(1), new Array(2), 'value["length"] is 1 and not 2'],
    ['dates', new Date(1), new Date(2), 'value as a number is 1 and not 2'],
    ['expressions', /a/g, /a/i, "value as a text is '/a/g' and not '/a/i'"],
    ['sizes of Maps', new Map([[1, 1]]), new Map(), 'value keys: there are 1 and not 0'],
    ['keys of Maps', new Map([[1, 1]]), new Map([[2, 1]]), 'value keys[0] is 1 and not 2'],
    ['values of Maps', new Map([[1, [1]]]), new Map([[1, [2]]]), 'value values[0]["0"] is 1 and not 2'],
    ['sizes of Sets', new Set([1]), new Set([1, 2]), 'value members: there are 1 and not 2'],
    ['members of Sets', new Set([1, 2]), new Set([1, 3]), 'value members[1] is 2 and not 3'],
    ['messages', new Error('a'), new Error('b'), "value[\"message\"] is 'a' and not 'b'"],
    [
      'names',
      new Error('a'),
      Object.assign(new Error('a'), { name: 'B' }),
      "value[\"name\"] is 'Error' and not 'B'",
    ],
    ['causes', new Error('a', { cause: 1 }), new Error('a'), 'value["cause"] is 1 and not undefined'],
    [
      'properties of errors',
      new Error('a'),
      Object.assign(new Error('a'), { code: 1 }),
      'value lacks its own property "code"',
    ],
    ['bytes', Buffer.from('a'), Buffer.from('b'), 'value is <Buffer 61> and not <Buffer 62>'],
    [
      'numbers of bytes',
      new Uint8Array(1),
      new Uint8Array(2),
      'value is Uint8Array(1) [ 0 ] and not Uint8Array(2) [ 0, 0 ]',
    ],
    [
      'an object that was shared',
      [shared, other],
      [shared, shared],
      'value["1"] does not refer to the same object as the original does',
    ],
    [
      'an object that is shared',
      [shared, shared],
      [shared, other],
      'value["1"] does not refer to the same object as the original does',
    ],
    [
      'an object that contained itself',
      { self: circle() },
      circle(),
      'value["self"] does not refer to the same object as the original does',
    ],
  ])('is told: %s', (_name, actual, expected, difference) => {
    expect(differenceBetween(actual, expected)).toBe(difference)
  })

  it.each<[string, unknown, unknown]>([
    ['NaN', Number.NaN, Number.NaN],
    ['objects without prototype', bare({ a: 1 }), bare({ a: 1 })],
    ['bytes at other places', Buffer.from('xab').subarray(1), Buffer.from('aby').subarray(0, 2)],
    ['circles', circle(), circle()],
    ['what is shared alike', [shared, shared], [other, other]],
    ['memory', new Uint8Array([1, 2]).buffer, new Uint8Array([1, 2]).buffer],
  ])('is none: %s', (_name, actual, expected) => {
    expect(differenceBetween(actual, expected)).toBeUndefined()
  })

  it('is told of bytes wherever they are', () => {
    const [one, two] = [Buffer.from('xab').subarray(1), Buffer.from('xac').subarray(1)]
    expect(differenceBetween(one, two)).toBe('value is <Buffer 61 62> and not <Buffer 61 63>')
    expect(differenceBetween(one.subarray(0, 1), two.subarray(0, 1))).toBeUndefined()
    const [memory, changed] = [new Uint8Array([1]).buffer, new Uint8Array([2]).buffer]
    expect(differenceBetween(memory, changed)).toContain('ArrayBuffer')
  })

  it('is told by the name that is given, and in few words', () => {
    expect(differenceBetween(1, 2, 'answer')).toBe('answer is 1 and not 2')
    const text = (length: number) => 'x'.repeat(length)
    expect(differenceBetween(text(81), 1)).toBe(`value is '${text(80)}'... 1 more character and not 1`)
    const items = Array.from({ length: 11 }, (_, i) => i)
    expect(differenceBetween(items, 1)).toMatch(
      /^value is \[[^,]+(, *\s*\d+){9},\s+\.\.\. 1 more item\s*\] and not 1$/,
    )
    expect(differenceBetween([[[1]]], 1)).toBe('value is [ [ [Array] ] ] and not 1')
    const long = Array.from({ length: 5 }, () => text(50))
    expect(differenceBetween(long, 1)).toHaveLength('value is '.length + 201 + ' and not 1'.length)
    expect(differenceBetween(long, 1)).toContain('… and not 1')
  })
})
