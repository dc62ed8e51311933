import { describe, expect, it } from '@jest/globals'
import { packGraph } from '../../src/codec/graph.ts'
import { unpackGraph } from '../../src/codec/graph-reader.ts'
import { SerializationError } from '../../src/errors.ts'

function graph(json: string, binary = Buffer.alloc(0)): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Buffer.byteLength(json))
  return Buffer.concat([length, Buffer.from(json), binary])
}

/** The root of a value in the graph form, and its nodes. */
function written(value: unknown): unknown {
  const bytes = packGraph(value)
  return JSON.parse(bytes.subarray(4, 4 + bytes.readUInt32BE(0)).toString())
}

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

/** An array of a length that has only these. */
function sparse(length: number, items: Readonly<Record<string, unknown>>): unknown[] {
  return Object.assign([], { length }, items)
}

describe('the graph form', () => {
  it.each<[string, unknown, unknown]>([
    [
      'text, null and booleans as JSON has them',
      ['a', null, true, false],
      [[0], ['a', 'a', null, true, false]],
    ],
    ['numbers that JSON has', [0, 1.5, -7, 1e300], [[0], ['a', 0, 1.5, -7, 1e300]]],
    [
      'numbers that JSON lacks',
      [-0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      [[0], ['a', ['number', '-0'], ['number', 'NaN'], ['number', 'Infinity'], ['number', '-Infinity']]],
    ],
    ['BigInts', [0n, 255n, -255n], [[0], ['a', ['bigint', '0'], ['bigint', 'ff'], ['bigint', '-ff']]]],
    ['undefined and holes', sparse(3, { 1: undefined }), [[0], ['a', ['hole'], ['undefined'], ['hole']]]],
    [
      'objects, Maps and Sets',
      { m: new Map([[1, {}]]), s: new Set([2]) },
      [[0], ['o', 'm', [1], 's', [3]], ['m', 1, [2]], ['o'], ['s', 2]],
    ],
    ['dates', [new Date(5), new Date(Number.NaN)], [[0], ['a', [1], [2]], ['d', 5], ['d', null]]],
    ['expressions', /a\/b/gi, [[0], ['r', 'a\\/b', 'gi']]],
    ['boxed primitives', Object('a'), [[0], ['p', 'a']]],
    ['URLs', new URL('https://example.com/a'), [[0], ['u', 'https://example.com/a']]],
    [
      'binary data',
      [Buffer.from('ab'), new ArrayBuffer(3)],
      [[0], ['a', [1], [2]], ['b', 'Buffer', 2], ['b', 'ArrayBuffer', 3]],
    ],
  ])('writes %s', (_name, value, expected) => {
    expect(written(value)).toEqual(expected)
  })

  it('writes an array without its holes where it is long and mostly holes', () => {
    const items = (count: number) => Object.fromEntries(many(count, (i) => [String(2 * i), i] as const))
    const typeOf = (array: unknown[]) => (written(array) as string[][])[1]?.[0]
    expect(typeOf(sparse(1000, {}))).toBe('a')
    expect(written(sparse(1001, { 7: 'x', 900: 'y' }))).toEqual([[0], ['h', 1001, 7, 'x', 900, 'y']])
    expect(typeOf(sparse(1008, items(125)))).toBe('h')
    expect(typeOf(sparse(1008, items(126)))).toBe('a')
  })

  it('takes no named property for an item', () => {
    const named = { '01': 1, '-1': 1, '1.5': 1, name: 1, '4294967295': 1, '1e3': 1 }
    expect(written(sparse(5000, { ...named, 3: 'x', 4294967294: 'last' }))).toEqual([
      [0],
      ['h', 4294967295, 3, 'x', 4294967294, 'last'],
    ])
    const wide = sparse(1001, { ...named, 3: 'x' })
    for (let i = 0; i < 130; i += 1) Reflect.set(wide, `named ${i}`, i)
    expect(written(wide)).toEqual([[0], ['h', 1001, 3, 'x']])
  })

  it.each<[string, () => Error, readonly string[], object]>([
    ['JavaScript', () => new TypeError('m'), ['TypeError', 'stack message'], {}],
    ['one with a cause', () => new Error('m', { cause: 1 }), ['Error', 'stack message cause'], {}],
    ['several', () => new AggregateError([1], 'm'), ['AggregateError', 'stack message errors'], {}],
    ['one without a message', () => new RangeError(), ['RangeError', 'stack'], {}],
    ['a class', () => new (class Own extends RangeError {})('m'), ['RangeError', 'stack message'], {}],
    [
      'a class with a name',
      () => {
        class Own extends SyntaxError {}
        Object.defineProperty(Own.prototype, 'name', { value: 'Own' })
        return new Own('m')
      },
      ['SyntaxError', 'stack message name'],
      {},
    ],
    [
      'a name of its own',
      () => Object.assign(new Error('m'), { name: 'Own' }),
      ['Error', 'stack message'],
      { name: 'Own' },
    ],
    [
      'a constructor of its own',
      () => Object.assign(new URIError('m'), { constructor: null }),
      ['URIError', 'stack message'],
      { constructor: null },
    ],
  ])('keeps of an error of %s what it has, as it has it', (_name, make, [type, hidden], shown) => {
    const error = make()
    const [, node] = written(error) as [unknown, unknown[]]
    expect(node?.[1]).toBe(type)
    const back = unpackGraph(packGraph(error)) as Error
    expect(Object.prototype.toString.call(back)).toBe('[object Error]')
    expect({ ...back }).toEqual(shown)
    const names = Object.getOwnPropertyNames(back).filter((name) => !Object.hasOwn(shown, name))
    expect(names.sort()).toEqual(hidden?.split(' ').sort())
    for (const name of names) {
      expect(Object.getOwnPropertyDescriptor(back, name)).toEqual({
        value: Reflect.get(error, name),
        enumerable: false,
        configurable: true,
        writable: true,
      })
    }
  })

  it('keeps a key __proto__ as a property like any other', () => {
    const back = unpackGraph(packGraph(JSON.parse('{"__proto__":1}'))) as object
    expect(Object.getOwnPropertyDescriptor(back, '__proto__')).toEqual({
      value: 1,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  })

  it('takes an object for what it is, not for what it says', () => {
    const odd = { [Symbol.toStringTag]: 'Uint8Array', a: 1 }
    expect(written(odd)).toEqual([[0], ['o', 'a', 1]])
    const bytes = new Uint8Array([1, 2, 3])
    expect(new Uint8Array(unpackGraph(packGraph(bytes.buffer)) as ArrayBuffer)).toEqual(bytes)
  })

  it('asks toJSON as JSON does', () => {
    expect(written({ toJSON: (...args: unknown[]) => args })).toEqual([[0], ['a', '']])
  })

  it('has no limit to what stands side by side', () => {
    expect(unpackGraph(packGraph(many(600, () => [{}])))).toHaveLength(600)
  })

  it.each<[string, unknown, string]>([
    [
      'in a second entry',
      new Map<unknown, unknown>([
        [{}, 1],
        [{}, () => 1],
      ]),
      'value.entry 1',
    ],
    [
      'as a second key',
      new Map<unknown, unknown>([
        [{}, 1],
        [() => 1, 1],
      ]),
      'value.key of entry 1',
    ],
    ['in what an object stands for', Object.assign(Object(1), { valueOf: () => () => 1 }), 'value.valueOf()'],
    [
      'far inside',
      { ['a'.repeat(99)]: { ['b'.repeat(99)]: [() => 1] } },
      `value.${'a'.repeat(99)}…[0]`.replace('…', `…${'b'.repeat(57)}`),
    ],
    [
      'not so far inside',
      { ['a'.repeat(98)]: { ['b'.repeat(97)]: [() => 1] } },
      `value.${'a'.repeat(98)}.${'b'.repeat(97)}[0]`,
    ],
  ])('says where a function is: %s', (_name, value, place) => {
    expect(() => packGraph(value)).toThrow(
      new SerializationError(`${place} is a function, which cannot be kept`),
    )
  })
})

describe('the graph form, where it is damaged,', () => {
  it.each([
    '{}',
    '"ab"',
    '[1,"ab"]',
    '[[0],{}]',
    '[[1],["o"]]',
    '[[-1],["o"]]',
    '[[0.5],["o"]]',
    '[{}]',
    '[["function","x"]]',
    '[["other","1"]]',
    '[["number",1]]',
    '[["number"]]',
    '[["bigint",1]]',
    '[[0],["z"]]',
    '[[0],["o","a"]]',
    '[[0],["o",1,2]]',
    '[[0],["m",1]]',
    '[[0],["h"]]',
    '[[0],["h","5"]]',
    '[[0],["h",1.5]]',
    '[[0],["h",-1]]',
    '[[0],["h",5,"1",1]]',
    '[[0],["h",5,1.5,1]]',
    '[[0],["h",5,-1,1]]',
    '[[0],["h",5,5,1]]',
    '[[0],["e","Error","0"]]',
    '[[0],["e","Error"]]',
    '[[0],["e",["Error"],0]]',
    '[[0],["e","constructor",0]]',
    '[[0],["d","x"]]',
    '[[0],["d",true]]',
    '[[0],["d"]]',
    '[[0],["r","a"]]',
    '[[0],["r","a",1]]',
    '[[0],["r",1,""]]',
    '[[0],["z","a","g"]]',
    '[[0],["z",0]]',
    '[[0],["z",null]]',
    '[[0],["u",1]]',
    '[[0],["z","https://example.com"]]',
    '[[0],["z","Buffer"]]',
    '[[0],["b",["Buffer"],0]]',
    '[[0],["b","constructor",0]]',
    '[[0],["b","Buffer","0"]]',
    '[[0],["b","Buffer",-1]]',
    '[[0],["b","Buffer"]]',
  ])('is refused as such: %s', (json) => {
    expect(() => unpackGraph(graph(json))).toThrow(new SerializationError('the payload is damaged'))
  })

  it('is refused as cut off, where it is', () => {
    const cutOff = new SerializationError('the payload is cut off')
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(3), graph('[1]').subarray(0, 6)])
      expect(() => unpackGraph(bytes)).toThrow(cutOff)
    expect(() => unpackGraph(Buffer.alloc(4))).toThrow(/JSON/)
    for (const binary of ['', 'abc'])
      expect(() => unpackGraph(graph('[[0],["b","Buffer",2]]', Buffer.from(binary)))).toThrow(
        new SerializationError('the payload is cut off, or there are bytes behind it'),
      )
  })

  it('is refused from 501 levels on', () => {
    const levels = (count: number) =>
      graph(JSON.stringify([[0], ...many(count - 1, (i) => ['a', [i + 1]]), ['a']]))
    expect(unpackGraph(levels(500))).toHaveLength(1)
    expect(() => unpackGraph(levels(501))).toThrow(
      new SerializationError('the payload is nested deeper than 500'),
    )
  })
})
