import { describe, expect, it } from '@jest/globals'
import { Packr } from 'msgpackr'
import { packGraph } from '../../src/codec/graph.ts'
import { unpackGraph } from '../../src/codec/graph-reader.ts'
import { packMsgpack, unpackMsgpack } from '../../src/codec/msgpack.ts'
import { assertSame } from '../../src/testing/same.ts'
import { refusalOf } from './helpers.ts'

/** Through both forms: the one that would be chosen, and the graph form. */
function cameBack(value: unknown): unknown {
  const { form, bytes } = packMsgpack(value)
  const read = unpackMsgpack(Buffer.from(bytes), form)
  assertSame(unpackGraph(packGraph(value)), read)
  return read
}

/** An array of three with these items and holes in between. */
function sparse(...items: (readonly [index: number, item: unknown])[]): unknown[] {
  const array: unknown[] = []
  array.length = 3
  for (const [index, item] of items) array[index] = item
  return array
}

describe('the msgpack serializer', () => {
  it.each<[string, () => unknown]>([
    ['-0 inside', () => [-0, { a: -0 }, new Map([[1, -0]])]],
    ['an own key __proto__, anywhere', () => [JSON.parse('{"a":{"__proto__":{"x":1}}}')]],
    [
      'a record shape with a key __proto__, many times',
      () => Array.from({ length: 40 }, (_, i) => JSON.parse(`{"a":${i},"__proto__":{"x":1}}`)),
    ],
    ['lone surrogates in keys', () => ({ '\ud800': 1, 'a\udc00': { '\ud83d': 2 } })],
    ['lone surrogates in a long text', () => `${'x'.repeat(100)}\udc00`],
    ['lone surrogates in a Map key and a RegExp', () => new Map([['\ud800', /\ud800x/u]])],
    ['holes', () => [sparse([1, 1]), sparse()]],
    [
      'an array that is mostly holes',
      () => Object.assign([], { 5000000: 'far', 3: 'near', length: 6_000_000 }),
    ],
    [
      'an error with code, cause and more',
      () =>
        Object.assign(new RangeError('m', { cause: { deep: [new TypeError('c')] } }), {
          code: 'E_X',
          errno: -2,
        }),
    ],
    [
      'an error of a class of its own',
      () => {
        class OwnError extends TypeError {
          override name = 'OwnError'
          extra = new Map([[1, 2]])
        }
        return Object.setPrototypeOf(new OwnError('m'), TypeError.prototype)
      },
    ],
    ['an AggregateError', () => new AggregateError([new Error('a'), 'b'], 'both')],
    ['an error without message', () => new SyntaxError()],
    [
      'an invalid date among valid ones',
      () => [new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15), new Date(1)],
    ],
    ['a URL', () => ({ url: new URL('https://user@example.com:8080/a?b=c#d') })],
    ['boxed primitives', () => [Object(1), Object('a'), Object(false), Object(1n)]],
    [
      'more objects than msgpackr has record numbers',
      () => Array.from({ length: 200 }, (_, i) => ({ [`a${i % 90}`]: 1, [`b${i}`]: { c: i } })),
    ],
    ['keys that look like numbers', () => ({ 1: 'a', '-1': 'b', 1.5: 'c', '01': 'd' })],
    [
      'keys of Object.prototype among many objects',
      () =>
        Array.from({ length: 40 }, (_, i) => ({
          constructor: i,
          hasOwnProperty: 'x',
          toJSON: null,
          valueOf: 1,
          get: 2,
        })),
    ],
    ['a Map of objects and a Set of Maps', () => new Map([[{ a: 1 }, new Set([new Map([[1, { b: 2 }]])])]])],
    [
      'numbers at the edges of their encodings',
      () =>
        [
          31,
          32,
          63,
          64,
          127,
          128,
          255,
          256,
          65535,
          65536,
          2 ** 31,
          2 ** 32 - 1,
          2 ** 32,
          2 ** 53,
          2 ** 53 + 2,
          1e300,
        ].flatMap((n) => [n, -n, n + 0.5]),
    ],
    [
      'BigInts at the edges of their encodings',
      () =>
        [31n, 63n, 64n, 127n, 128n, 1000n, 65535n, 65536n, 65600n].flatMap((bits) => [
          2n ** bits,
          -(2n ** bits),
          2n ** bits - 1n,
        ]),
    ],
    [
      'texts at the edges of their encodings',
      () => [31, 32, 255, 256, 65535, 65536].flatMap((n) => ['x'.repeat(n), 'é'.repeat(n)]),
    ],
    [
      'empty containers',
      () => [{}, [], new Map(), new Set(), '', Buffer.alloc(0), new ArrayBuffer(0), new Float64Array()],
    ],
  ])('brings back %s', (_name, make) => {
    assertSame(cameBack(make()), make())
    assertSame(cameBack({ in: [new Map([['m', make()]])] }), { in: [new Map([['m', make()]])] })
  })

  it.each<[string, () => unknown]>([
    [
      'one object of many keys',
      () => Object.fromEntries(Array.from({ length: 33_000 }, (_, i) => [`k${i}`, i])),
    ],
    ['many empty Maps', () => Array.from({ length: 5000 }, () => new Map())],
    ['many small objects', () => Array.from({ length: 25_000 }, () => ({}))],
  ])('brings back %s, which MessagePack would keep out of proportion', (_name, make) => {
    expect(packMsgpack(make()).form).toBe('graph')
    assertSame(unpackGraph(packGraph(make())), make())
  })

  it.each<[string, () => unknown]>([
    [
      'Map',
      () => {
        const map = new Map<unknown, unknown>()
        return map.set('self', map).set(map, [map])
      },
    ],
    [
      'Set',
      () => {
        const set = new Set<unknown>()
        return set.add(set).add({ set })
      },
    ],
    [
      'array',
      () => {
        const array: unknown[] = [1]
        array.push(array, [array])
        return array
      },
    ],
    [
      'error',
      () => {
        const error: Error & { self?: unknown } = new Error('m')
        error.self = error
        error.cause = [error]
        return error
      },
    ],
    [
      'object in a date-keyed Map',
      () => {
        const o: Record<string, unknown> = {}
        o['m'] = new Map([[new Date(5), o]])
        return o
      },
    ],
  ])('brings back a cycle through %s', (_name, make) => {
    assertSame(cameBack(make()), make())
  })

  it('keeps what is shared shared: objects, dates, binary data, errors', () => {
    for (const make of [
      () => ({}),
      () => new Date(5),
      () => Buffer.from('x'),
      () => new Error('e'),
      () => /x/g,
      () => new Map(),
    ]) {
      const shared = make()
      const read = cameBack({ a: shared, b: [shared, new Map([[shared, shared]])] }) as {
        a: object
        b: [object, Map<object, object>]
      }
      expect(read.b[0]).toBe(read.a)
      expect([...read.b[1]][0]).toEqual([read.a, read.a])
    }
  })

  it('keeps the stack of an error, and what is enumerable', () => {
    const error = Object.assign(new Error('m'), { code: 'X' })
    const read = cameBack(error) as typeof error
    expect(read.stack).toBe(error.stack)
    expect(Object.keys(read)).toEqual(['code'])
    expect(read).toBeInstanceOf(Error)
  })

  it('keeps an object with toJSON as what that returns, and other instances as plain objects', () => {
    class Money {
      constructor(readonly amount: number) {}
      toJSON() {
        return { money: this.amount, at: new Date(7) }
      }
    }
    class Point {
      x = 1
      #hidden = 2
      get hidden() {
        return this.#hidden
      }
    }
    const money = new Money(5)
    expect(cameBack([money, money, new Point()])).toEqual([
      { money: 5, at: new Date(7) },
      { money: 5, at: new Date(7) },
      { x: 1 },
    ])
    expect(cameBack({ toJSON: () => 'text' })).toBe('text')
    class Bag extends Map<string, number> {}
    assertSame(cameBack(new Bag([['a', 1]])), new Map([['a', 1]]))
    class Bytes extends Uint8Array {}
    assertSame(cameBack(new Bytes([1, 2])), new Uint8Array([1, 2]))
    assertSame(cameBack(Object.assign(Object.create(null), { a: 1 })), { a: 1 })
  })

  it.each<[string, unknown, RegExp]>([
    [
      'a function',
      { a: [{ b: function named() {} }] },
      /^value\.a\[0\]\.b named\(\) is a function, which cannot be kept/,
    ],
    ['a symbol', { a: Symbol('s') }, /^value\.a is a symbol/],
    ['a symbol at the top', Symbol('s'), /^value is a symbol/],
    ['a boxed symbol', [Object(Symbol('s'))], /^value\[0\] is a Symbol/],
    ['a promise', { p: Promise.resolve() }, /^value\.p is a Promise/],
    [
      'a promise with properties',
      { p: Object.assign(Promise.resolve(), { x: 1 }) },
      /^value\.p is a Promise/,
    ],
    ['a WeakMap', new Map([['w', new WeakMap()]]), /^value\.w is a WeakMap/],
    ['a WeakSet as a key', new Map([[new WeakSet(), 1]]), /^value\.key of entry 0 is a WeakSet/],
    ['a WeakRef', new Set([new WeakRef({})]), /^value\[0\] is a WeakRef/],
    ['a generator', [(function* () {})()], /^value\[0\] is a Generator/],
    ['headers', { h: new Headers({ a: 'b' }) }, /^value\.h is a Headers/],
    ['an abort signal', { s: new AbortController().signal }, /^value\.s is a AbortSignal/],
    ['shared memory', { s: new SharedArrayBuffer(8) }, /^value\.s is a SharedArrayBuffer/],
    [
      'a function in an error',
      Object.assign(new Error('m'), { retry: () => 1 }),
      /^value\.retry retry\(\) is a function/,
    ],
    [
      'a function behind toJSON',
      { a: { toJSON: () => [() => 1] } },
      /^value\.a\.toJSON\(\)\[0\] is a function/,
    ],
  ])('refuses %s and names the place', async (_name, value, message) => {
    expect((await refusalOf(() => packMsgpack(value))).message).toMatch(message)
  })

  it.each<[string, (inner: unknown) => unknown]>([
    ['Sets', (inner) => new Set([inner])],
    ['Maps', (inner) => new Map([[inner, 1]])],
    ['objects', (inner) => ({ inner })],
    ['errors', (inner) => new Error('m', { cause: inner })],
  ])('keeps 500 levels of %s', (_name, around) => {
    const deep = (): unknown => {
      let value: unknown = 'inside'
      for (let i = 0; i < 500; i += 1) value = around(value)
      return value
    }
    expect(cameBack(deep())).toBeDefined()
  })

  /** Not in Jest's realm, whose typed arrays msgpackr does not know as such. */
  const ofNode = Object.getPrototypeOf(Float64Array.prototype) === Object.getPrototypeOf(Uint8Array.prototype)
  it.each<[string, string, unknown]>([
    ['maps', 'a BigInt', [1n]],
    ['maps', 'a date before 1970', { at: new Date(-1) }],
    ['maps', 'an expression', [/a\/b/gi]],
    ['maps', 'a Set', new Set([1, new Set(['a'])])],
    [
      'maps',
      'bytes',
      [Buffer.from('a'), new Uint8Array(2), new ArrayBuffer(3), new DataView(new ArrayBuffer(4))],
    ],
    [
      ofNode ? 'maps' : 'graph',
      'typed arrays',
      [new Float64Array(2), new BigInt64Array(1), new Int8Array(3)],
    ],
    ['records', 'a Map', { m: new Map<unknown, unknown>([['a', { b: 1 }]]) }],
    ['records', 'a Set in a Map', new Map([[new Set([1]), 2]])],
    ['graph', 'a class of bytes', [new (class Own extends Uint8Array {})(1)]],
    ['graph', '-0 in a Set', new Set([[-0]])],
    ['graph', 'half a pair in an expression', [new RegExp(String.fromCharCode(0xd800))]],
    ['graph', 'half a pair as a key of a Map', new Map([['\ud800', 1]])],
    ['graph', 'half a pair in a Map', new Map([[1, '\ud800']])],
    ['graph', 'an invalid date', [new Date(Number.NaN)]],
    ['graph', 'an object twice in a Set', new Set([{}].flatMap((o) => [[o], [o]]))],
  ])('takes %s for %s', (form, _name, value) => {
    const packed = packMsgpack(value)
    expect(packed.form).toBe(form)
    assertSame(unpackMsgpack(Buffer.from(packed.bytes), packed.form), unpackGraph(packGraph(value)))
    if (form === 'graph') return
    const own = new Packr({ structuredClone: false, moreTypes: true, useRecords: form === 'records' })
    expect(Buffer.from(packed.bytes)).toEqual(own.pack(value))
  })

  it('takes the graph form for more empty Maps than are in proportion to their size', () => {
    const form = (count: number) => packMsgpack(Array.from({ length: count }, () => new Map())).form
    expect([form(2730), form(2731)]).toEqual(['records', 'graph'])
  })

  it.each<[string, (inner: unknown) => unknown]>([
    ['objects', (inner) => ({ inner })],
    ['Sets', (inner) => new Set([inner])],
  ])('refuses 501 %s in each other', async (_name, around) => {
    let deep: unknown = new Map()
    for (let i = 0; i < 501; i += 1) deep = around(deep)
    expect((await refusalOf(() => packMsgpack(deep))).message).toMatch(/is nested deeper than 500$/)
  })

  it('reads values that do not change when others are read', () => {
    const values = [
      {
        text: 'x'.repeat(20),
        long: 'y'.repeat(300),
        bytes: Buffer.from('abc'),
        numbers: new Uint16Array([1, 2]),
      },
      {
        text: 'z'.repeat(20),
        long: 'w'.repeat(300),
        bytes: Buffer.from('xyz'),
        numbers: new Uint16Array([3, 4]),
      },
    ]
    const read = values.map((value) => cameBack(value))
    assertSame(read, values)
  })

  it.each([0, 74, 128, 129, 5000])('reads payloads of any length that begin at byte %d', (from) => {
    for (const length of [0, 100, 3950, 3966, 3967, 3968, 3969, 4100]) {
      const text = 'x'.repeat(length)
      const { form, bytes } = packMsgpack(text)
      expect(unpackMsgpack(Buffer.concat([Buffer.alloc(from, 0xc1), bytes]), form, from)).toBe(text)
    }
  })

  it('does not complete a payload that is cut off from the one that was read before', async () => {
    const { form, bytes } = packMsgpack({ name: 'Ada', tags: ['staff', 'beta'], logins: 17.5 })
    for (let length = 0; length < bytes.length; length += 1) {
      unpackMsgpack(Buffer.from(bytes), form)
      const refusal = await refusalOf(() => unpackMsgpack(Buffer.from(bytes.subarray(0, length)), form))
      expect(refusal.message).toMatch(/cut off/)
    }
  })

  it('refuses nesting deeper than 500, and toJSON without end', async () => {
    let deep: unknown = 1
    for (let i = 0; i < 501; i += 1) deep = i % 2 === 0 ? [deep] : new Map([[1, deep]])
    expect((await refusalOf(() => packMsgpack(deep))).message).toMatch(/is nested deeper than 500$/)
    const endless = { toJSON: () => ({ toJSON: endless.toJSON }) }
    expect((await refusalOf(() => packMsgpack(endless))).message).toMatch(/is nested deeper than 500$/)
  })

  it('does not read accessors of the prototype chain into the value, nor write to it', () => {
    const read = cameBack(
      JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    ) as object
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor'])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('does not disturb an application that uses msgpackr itself, nor is disturbed by one that reuses the buffer', () => {
    const packr = new Packr({ structuredClone: true })
    const theirs = packr.pack({ a: [1, 2] })
    const before = Buffer.from(theirs).toString('hex')
    packMsgpack('x'.repeat(2_000_000))
    for (let i = 0; i < 50; i += 1) packMsgpack({ i, text: 'y'.repeat(1000) })
    expect(theirs.toString('hex')).toBe(before)
    expect(packr.unpack(packr.pack(new Date(5)))).toEqual(new Date(5))
  })
})
