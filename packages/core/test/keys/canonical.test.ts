import { isDeepStrictEqual } from 'node:util'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import { canonical } from '../../src/keys/canonical.ts'

function text(value: unknown): string {
  return canonical(value, (why) => {
    throw new Error(why)
  })
}

class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
}
class Money {
  readonly #cents: number
  constructor(cents: number) {
    this.#cents = cents
  }
  toJSON() {
    return { cents: this.#cents }
  }
}
class Tags extends Set<string> {}
class Labelled extends Map<string, number> {
  constructor(readonly label: string) {
    super([['a', 1]])
  }
}

const sparse: number[] = [1]
sparse[2] = 3
const holeAndProperty = Object.assign([1], { length: 2, at: 2 })

describe('the text of', () => {
  it.each<[string, unknown, string]>([
    ['null', null, 'null'],
    ['undefined', undefined, 'undefined'],
    ['a number', -1.5, '-1.5'],
    ['minus zero', -0, '0'],
    ['NaN', Number.NaN, 'NaN'],
    ['a string', 'a"b', '"a\\"b"'],
    ['a lone surrogate', '\ud800', '"\\ud800"'],
    ['a bigint', 10n, '10n'],
    ['a registered symbol', Symbol.for('tenant'), 'Symbol.for("tenant")'],
    ['an array', [1, '1', null, undefined, [true]], '[1,"1",null,undefined,[true]]'],
    ['an array with a hole', sparse, '[length=3,"0"=1,"2"=3]'],
    ['an array with a property', Object.assign([1], { at: 2 }), '[length=1,"0"=1,at=2]'],
    ['an array with a hole and a property', holeAndProperty, '[length=2,"0"=1,at=2]'],
    [
      'an array with a property under a registered symbol',
      Object.assign([1], { [Symbol.for('a')]: 2 }),
      '[length=1,"0"=1,[Symbol.for("a")]=2]',
    ],
    ['an object', { b: 1, a: { 'c d': '' }, __proto__: null }, '{a={"c d"=""},b=1}'],
    ['an own __proto__', JSON.parse('{"__proto__":1}'), '{__proto__=1}'],
    ['a property under a registered symbol', { [Symbol.for('a')]: 1, b: 2 }, '{b=2,[Symbol.for("a")]=1}'],
    [
      'properties under registered symbols, in one order',
      { [Symbol.for('b')]: 1, [Symbol.for('a')]: 2 },
      '{[Symbol.for("a")]=2,[Symbol.for("b")]=1}',
    ],
    [
      'a property under a symbol that is not enumerable, which does not count',
      Object.defineProperty({ b: 2 }, Symbol('a'), { value: 1 }),
      '{b=2}',
    ],
    ['a date', new Date('2024-01-02T03:04:05.678Z'), 'Date(2024-01-02T030405.678Z)'],
    ['an invalid date', new Date(Number.NaN), 'Date(NaN)'],
    ['a regular expression', /a\/b/gi, 'RegExp(/a\\/b/gi)'],
    ['a URL', new URL('https://a.b/c?d'), 'URL<"https://a.b/c?d">'],
    [
      'a map',
      new Map<unknown, unknown>([
        ['b', 1],
        [1, {}],
        ['a', 2],
      ]),
      'Map("a"=2,"b"=1,1={})',
    ],
    ['a set', new Set<unknown>(['b', 'a', [1]]), 'Set("a","b",[1])'],
    ['bytes', new Uint8Array([0, 255]), 'Uint8Array(00ff)'],
    ['a part of a buffer', Buffer.from('xhix').subarray(1, 3), 'Buffer.Uint8Array(6869)'],
    ['an ArrayBuffer', new Uint8Array([1, 2]).buffer, 'ArrayBuffer(0102)'],
    ['a DataView', new DataView(new Uint8Array([1, 2, 3]).buffer, 1), 'DataView(0203)'],
    ['numbers in a typed array', new Float64Array([1.5, -0, Number.NaN]), 'Float64Array(1.5,0,NaN)'],
    ['bigints in a typed array', new BigInt64Array([-1n]), 'BigInt64Array(-1)'],
    ['an instance', new Point(1, 2), 'Point{x=1,y=2}'],
    ['an instance with toJSON', new Money(5), 'Money<{cents=5}>'],
    ['an object with toJSON', { secret: 1, toJSON: () => 'shown' }, 'Object<"shown">'],
    [
      'an object whose toJSON asks where it is, which is nowhere',
      { toJSON: (at: unknown) => at },
      'Object<"">',
    ],
    ['an object without a prototype and with toJSON', { __proto__: null, toJSON: () => 1 }, '""<1>'],
    [
      'an instance of a class without a name',
      new (class {
        a = 1
      })(),
      '""{a=1}',
    ],
    ['a subclass of a builtin', new Tags(['a']), 'Tags.Set("a")'],
    ['a subclass of a builtin with properties', new Labelled('l'), 'Labelled.Map("a"=1){label="l"}'],
    ['a subclass of Array', Object.assign(new (class List extends Array {})(), [1]), 'List[1]'],
    [
      'an object of another realm',
      runInNewContext('({ a: [new Date(0), new Map([[1, 2]])] })'),
      '{a=[Date(1970-01-01T000000.000Z),Map(1=2)]}',
    ],
    ['values inherited from another object', Object.create({ zone: 'utc', run() {} }), 'Object{zone="utc"}'],
  ])('%s', (_name, value, expected) => {
    expect(text(value)).toBe(expected)
  })

  it('an object in two places, which is no cycle', () => {
    const shared = { a: 1 }
    expect(text([shared, shared])).toBe('[{a=1},{a=1}]')
  })

  it('an object whose toJSON answers the object itself', () => {
    expect(
      text(
        new (class Self {
          a = 1
          toJSON() {
            return this
          }
        })(),
      ),
    ).toBe('Self<Self{a=1}>')
  })
})

describe('texts', () => {
  it('are different for different values: all small structures of confusable parts', () => {
    const atoms = [
      null,
      undefined,
      true,
      1,
      -1,
      1n,
      '',
      '1',
      '-1',
      '1n',
      'a',
      'null',
      'true',
      'undefined',
      '1,1',
      '"',
      '\\',
      '[1]',
      'a=1',
    ]
    const containers = (parts: readonly unknown[]): unknown[] => [
      [],
      {},
      new Map(),
      new Set(),
      ...parts.flatMap((a) => [
        [a],
        { a },
        { b: a },
        { 'a=1': a },
        new Set([a]),
        new Map([[a, 1]]),
        new Map([[1, a]]),
      ]),
      ...parts.flatMap((a) =>
        parts.flatMap((b) => [[a, b], { a, b }, new Map([[a, b]]), ...(a === b ? [] : [new Set([a, b])])]),
      ),
      ...parts.map((a) => Object.assign(new (class Box {})(), { a })),
      ...parts.map((a) => ({ toJSON: () => a })),
      ...parts.map((a) => Object.assign(new Map([[a, a]]), { a })),
    ]
    const outer = [
      { a: 1 },
      [1],
      ['1'],
      [[1], 1],
      new Set([1]),
      { a: [1, { a: 1 }] },
      { a: [1], b: { a: 1 } },
    ]
    const values = [...atoms, ...containers(atoms), ...containers(outer)]
    const seen = new Map<string, unknown>()
    for (const value of values) {
      const made = text(value)
      const former = seen.get(made)
      if (seen.has(made) && !sameContent(former, value)) throw new Error(`${made} is the text of two values`)
      seen.set(made, value)
    }
    expect(seen.size).toBeGreaterThan(1500)
  })

  /** Members of sets come in both orders above, and a toJSON is known by what it answers. */
  function sameContent(left: unknown, right: unknown): boolean {
    const json = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
        ? ['toJSON', value.toJSON()]
        : value
    return isDeepStrictEqual(json(left), json(right))
  }
})

describe('no text can be had of', () => {
  const cycle: { self?: unknown } = {}
  cycle.self = [cycle]
  const deep = new Map<string, unknown>()
  deep.set('a', new Set([deep]))

  it.each<[string, unknown, string]>([
    ['a function', () => 1, 'a function'],
    ['a method in an object', { run() {} }, 'a function, at .run'],
    ['a symbol of its own', Symbol('a'), 'a symbol'],
    ['a well-known symbol', [Symbol.iterator], 'a symbol that is not from Symbol.for, at [0]'],
    ['a property under a symbol of its own', { [Symbol('a')]: 1 }, 'a symbol'],
    ['a cycle', cycle, 'a cycle, at .self[0]'],
    ['a cycle through a map', deep, 'a cycle'],
    ['an instance without properties', new (class Empty {})(), 'an instance of Empty without properties'],
    [
      'an instance that hides its state',
      new (class Hidden {
        readonly #a = 1
        get a() {
          return this.#a
        }
      })(),
      'an instance of Hidden',
    ],
    ['a promise', Promise.resolve(1), 'an instance of Promise, whose content is not in its properties'],
    ['a weak map', new WeakMap(), 'an instance of WeakMap'],
    [
      'an error',
      Object.assign(new Error('a'), { code: 1 }),
      'an instance of Error, whose content is not in its properties',
    ],
    ['a boxed number', Object.assign(Object(5), { a: 1 }), 'an instance of Number, whose content'],
    [
      'an instance of a class without a name or properties',
      new (class {})(),
      'an instance of a class without properties',
    ],
  ])('%s', (_name, value, why) => {
    expect(() => text(value)).toThrow(why)
  })

  it('a function, whose place is not told when it is the value itself', () => {
    expect(() => text(() => 1)).toThrow(/^a function$/)
  })
})
