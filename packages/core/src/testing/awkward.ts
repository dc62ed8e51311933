/** Keys and values that caches have got wrong. */
import { assertSame, isSame } from './same.ts'

/** A key that is a string like any other, and must be treated so. */
export interface AwkwardKey {
  /** What is awkward about it, for the names of tests. */
  readonly name: string
  /** The key itself. */
  readonly key: string
}

/** Keys that must work, and must all be different keys: for a storage, a driver, a key layout. */
export const awkwardKeys: readonly AwkwardKey[] = [
  { name: 'empty', key: '' },
  { name: 'a space', key: ' ' },
  { name: 'spaces around', key: ' a ' },
  { name: 'one letter', key: 'a' },
  { name: 'upper case', key: 'A' },
  { name: 'slash inside', key: 'a/b' },
  { name: 'colon where another has a slash', key: 'a:b' },
  { name: 'backslash', key: 'a\\b' },
  { name: 'slash at the end', key: 'a/' },
  { name: 'only a slash', key: '/' },
  { name: 'two slashes', key: 'a//b' },
  { name: 'u/1', key: 'u/1' },
  { name: 'u:1', key: 'u:1' },
  { name: 'dot', key: '.' },
  { name: 'two dots', key: '..' },
  { name: 'path out of a folder', key: '../../etc/passwd' },
  { name: 'path inside', key: 'a/../b' },
  { name: 'x', key: 'x' },
  { name: 'x.tmp', key: 'x.tmp' },
  { name: 'x.lock', key: 'x.lock' },
  { name: 'device name', key: 'CON' },
  { name: '__proto__', key: '__proto__' },
  { name: 'constructor', key: 'constructor' },
  { name: 'hasOwnProperty', key: 'hasOwnProperty' },
  { name: 'toString', key: 'toString' },
  { name: 'star', key: '*' },
  { name: 'star behind a letter', key: 'a*' },
  { name: 'question mark', key: 'a?b' },
  { name: 'brackets', key: '[a-z]' },
  { name: 'braces', key: '{a,b}' },
  { name: 'percent', key: '%' },
  { name: 'percent escape of a slash', key: 'a%2Fb' },
  { name: 'percent escape in lower case', key: 'a%2fb' },
  { name: 'plus', key: 'a+b' },
  { name: 'query and fragment', key: 'a?b=c&d#e' },
  { name: 'newline', key: 'a\nb' },
  { name: 'carriage return and newline', key: 'a\r\nb' },
  { name: 'tab', key: 'a\tb' },
  { name: 'null character', key: 'a\u0000b' },
  { name: 'quotes', key: `'"\`` },
  { name: 'markup', key: '<a href="b">&amp;</a>' },
  { name: 'umlaut', key: 'ü' },
  { name: 'umlaut, decomposed', key: 'u\u0308' },
  { name: 'other scripts', key: 'ключ/键/キー/مفتاح' },
  { name: 'emoji', key: '👩‍👩‍👧🔑' },
  { name: 'high surrogate alone', key: '\ud800' },
  { name: 'low surrogate alone', key: '\udc00' },
  { name: 'replacement character', key: '\ufffd' },
  { name: 'byte order mark', key: '\ufeffa' },
  { name: '300 characters', key: 'k'.repeat(300) },
  { name: '10 kB', key: 'long/'.repeat(2048) },
  { name: '10 kB with another end', key: `${'long/'.repeat(2047)}long!` },
]

/**
 * Which values come back as they were, type for type: those that JSON has; those that `structuredClone` keeps; all,
 * which is those and a Buffer anywhere.
 */
export type ValueTypes = 'json' | 'structured' | 'all'

const TYPES: readonly ValueTypes[] = ['json', 'structured', 'all']

/** True when who keeps the types `kept` keeps values of the types `asked`. */
export function keepsTypes(kept: ValueTypes, asked: ValueTypes): boolean {
  return TYPES.indexOf(kept) >= TYPES.indexOf(asked)
}

/** A value that must survive being kept. */
export interface AwkwardValue {
  /** What it is, for the names of tests. */
  readonly name: string
  /** Makes the value, a new one at each call. */
  make(): unknown
  /** What a storage must keep for this value to come back. */
  readonly types: ValueTypes
  /** What a storage that does not hand out the very object may answer instead; absent: the same, type for type. */
  readonly acrossBytes?: (() => unknown) | undefined
}

class Point {
  readonly x = 1
  readonly y = 2

  sum(): number {
    return this.x + this.y
  }
}

const json = (name: string, make: () => unknown): AwkwardValue => ({ name, make, types: 'json' })

const typed = (name: string, make: () => unknown, acrossBytes?: () => unknown): AwkwardValue => ({
  name,
  make,
  types: 'structured',
  acrossBytes,
})

const buffer = (name: string, make: () => unknown): AwkwardValue => ({ name, make, types: 'all' })

/** Values that must come back as they were. */
export const awkwardValues: readonly AwkwardValue[] = [
  json('null', () => null),
  json('zero', () => 0),
  json('false', () => false),
  json('true', () => true),
  json('the empty string', () => ''),
  json('a fraction', () => 0.1 + 0.2),
  json('the largest safe integer', () => Number.MAX_SAFE_INTEGER),
  json('the smallest number above zero', () => Number.MIN_VALUE),
  json('the largest number', () => -Number.MAX_VALUE),
  json('a text in many scripts', () => 'ünï — ключ 键 👩‍👩‍👧 \u0000 \ufeff \u2028'),
  json('lone surrogates', () => 'a\ud800b\udc00'),
  json('a text of 1 MB', () => 'text '.repeat(209_716)),
  json('a text that is JSON', () => '{"__ac_type":"value","v":1}'),
  json('an empty object', () => ({})),
  json('an empty array', () => []),
  json('null inside', () => ({ a: null, b: [null, [null]] })),
  json('nested arrays and objects', () => ({ a: [1, { b: ['c', { d: false }] }], '': { '': '' } })),
  json('an array in 200 arrays', () => nest(200)),
  json('an array of 2000 numbers', () => Array.from({ length: 2000 }, (_, index) => index * 1.5)),
  json('1000 keys', () =>
    Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, index])),
  ),
  json('an own key __proto__', () => JSON.parse('{"__proto__":{"polluted":true},"a":1}')),
  json('keys of Object.prototype', () => ({ constructor: 1, toString: 'x', hasOwnProperty: null })),
  json('the shape of a stored value', () => ({ __ac_type: 'value', v: 'mine' })),
  json('the shape of a stored entry', () => ({ __ac_type: 'entry', v: 'mine', f: 1, c: 0 })),
  json('an unknown __ac_type', () => ({ __ac_type: 'Set', items: [1] })),
  json('a stored shape inside', () => [{ __ac_type: 'entry', v: { __ac_type: 'value', v: 1 }, f: 1, c: 0 }]),
  typed('undefined', () => undefined),
  typed('undefined inside', () => ({ a: undefined, b: [undefined, 1] })),
  typed('NaN', () => Number.NaN),
  typed('minus zero', () => -0),
  typed('Infinity', () => Number.POSITIVE_INFINITY),
  typed('minus Infinity', () => Number.NEGATIVE_INFINITY),
  typed('a small BigInt', () => 7n),
  typed('a negative BigInt', () => -(2n ** 63n)),
  typed('a BigInt of 64 bits', () => 2n ** 64n - 1n),
  typed('a huge BigInt', () => 3n ** 500n),
  typed('a huge negative BigInt', () => -(3n ** 500n)),
  typed('a Date', () => new Date(1_700_000_000_123)),
  typed('a Date before 1970', () => new Date(-1)),
  typed('an invalid Date', () => new Date(Number.NaN)),
  typed('a RegExp', () => /a(?<b>[/\n])\u{1f511}/giu),
  typed('an Error', () => new Error('boom')),
  typed('a TypeError with a cause', () => new TypeError('outer', { cause: new RangeError('inner') })),
  typed(
    'a Map',
    () =>
      new Map<unknown, unknown>([
        ['a', 1],
        [2, 'b'],
        [null, undefined],
        [Number.NaN, -0],
      ]),
  ),
  typed('a Map with objects as keys', () => new Map([[{ a: 1 }, new Set([[1], [1]])]])),
  typed('an empty Map', () => new Map()),
  typed('a Set', () => new Set<unknown>(['a', 1, null, undefined, Number.NaN, 1n])),
  typed('Map, Set and Date, nested', () => ({ m: new Map([['s', new Set([new Date(0)])]]) })),
  buffer('a Buffer', () => Buffer.from([0, 255, 128, 10])),
  buffer('an empty Buffer', () => Buffer.alloc(0)),
  typed('a Uint8Array', () => new Uint8Array([0, 255, 128, 10])),
  typed('a part of a Uint8Array', () => new Uint8Array([9, 9, 1, 2, 3, 9]).subarray(2, 5)),
  typed('a Float64Array', () => new Float64Array([1.5, -0, Number.NaN, Number.POSITIVE_INFINITY])),
  typed('an Int16Array', () => new Int16Array([-1, 32_767])),
  typed('a BigInt64Array', () => new BigInt64Array([-1n, 2n ** 62n])),
  typed('an ArrayBuffer', () => new Uint8Array([1, 2, 3]).buffer),
  buffer('a Buffer inside', () => ({ a: [Buffer.from('x')] })),
  typed('typed arrays inside', () => ({ a: new Uint8Array([1]), b: [new Float32Array([0.5])] })),
  typed('a Uint8Array of 1 MB', () => new Uint8Array(Buffer.alloc(2 ** 20, 'every \u0000 byte \u00ff'))),
  typed('one object twice', () => twice({ a: 1 })),
  typed('one Map twice', () => twice(new Map([['a', 1]]))),
  typed('an object that contains itself', () => cyclic()),
  typed('a Map and a Set that contain themselves', () => cyclicCollections()),
  typed(
    'an array with holes',
    () => sparse(),
    () => [1, undefined, undefined, 4],
  ),
  typed(
    'an instance of a class',
    () => new Point(),
    () => ({ x: 1, y: 2 }),
  ),
]

/**
 * Throws an AssertionError unless a value came back as it must. `sharedIdentity`: the storage hands out the very object
 * it was given, so nothing may be lost on the way.
 */
export function assertCameBack(
  actual: unknown,
  awkward: AwkwardValue,
  { sharedIdentity = false } = {},
): void {
  const { name, acrossBytes } = awkward
  const expected = awkward.make()
  if (!sharedIdentity && acrossBytes !== undefined && !isSame(actual, expected)) {
    assertSame(actual, acrossBytes(), name)
  } else assertSame(actual, expected, name)
}

function nest(depth: number): unknown {
  let nested: unknown = 'inside'
  for (let level = 0; level < depth; level += 1) nested = [nested]
  return nested
}

function twice(object: object): unknown {
  return { first: object, second: [object] }
}

function cyclic(): unknown {
  const parent: { name: string; child?: unknown; self?: unknown } = { name: 'parent' }
  parent.child = { parent, list: [parent] }
  parent.self = parent
  return parent
}

function cyclicCollections(): unknown {
  const map = new Map<string, unknown>()
  const set = new Set<unknown>([map])
  map.set('set', set).set('map', map)
  set.add(set)
  return { map, set }
}

function sparse(): unknown {
  const holes: unknown[] = [1]
  holes[3] = 4
  return holes
}
