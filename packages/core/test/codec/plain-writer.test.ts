import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Packr } from 'msgpackr'
import { packMsgpack, unpackMsgpack } from '../../src/codec/msgpack.ts'
import { packPlain } from '../../src/codec/plain-writer.ts'
import { survey } from '../../src/codec/survey.ts'
import { assertSame } from '../../src/testing/same.ts'
import { anyWholeCharacter } from '../support/any-character.ts'

const packers = {
  maps: new Packr({ structuredClone: false, moreTypes: true, useRecords: false }),
  records: new Packr({ structuredClone: false, moreTypes: true }),
}

const ROOM = 74

/** The payload that the writer makes, after a comparison with the one of msgpackr; undefined where it declines. */
function written(value: unknown): Buffer | undefined {
  const packed = packPlain(value, ROOM)
  if (packed === undefined) return undefined
  const { form, bytes } = packed
  if (form === 'graph') throw new Error('the writer does not write graphs')
  const payload = bytes.subarray(ROOM)
  expect(survey(value)).toBe(form)
  expect(payload.toString('hex')).toBe(packers[form].pack(value).toString('hex'))
  return payload
}

/** Plain values, and rows of them: made when they are asked for, since that takes long. */
function arbitraries() {
  const units = fc.string({ unit: anyWholeCharacter, maxLength: 80 })
  const date = fc.date({ min: new Date(0), max: new Date((2 ** 32 - 1) * 1000), noInvalidDate: true })
  const leaf = fc.oneof(
    units,
    fc.integer({ min: -300, max: 70_000 }).map((n) => n + 0),
    fc.integer().map((n) => n + 0),
    fc.double({ noDefaultInfinity: false }).map((n) => n + 0),
    fc.boolean(),
    date,
    fc.constantFrom(null, undefined, Number.NaN, ''),
  )
  const key = fc
    .oneof(fc.constantFrom('id', 'name', 'tags', '7'), units)
    .filter((name) => name !== '__proto__')
  const { value: plain } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 30 }),
      fc.dictionary(key, tie('value'), { maxKeys: 8 }),
    ),
  }))
  const row = fc.record(
    {
      id: fc.nat(),
      name: units,
      at: date,
      tags: fc.array(units, { maxLength: 3 }),
      in: fc.record({ a: leaf }),
    },
    { requiredKeys: ['id'] },
  )
  return { plain, row }
}

function keyed(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]))
}

function levels(count: number, around: (inner: unknown, level: number) => unknown): unknown {
  let value: unknown = 'inside'
  for (let i = 0; i < count; i += 1) value = around(value, i)
  return value
}

describe('the writer of plain values', () => {
  it('writes what msgpackr writes, byte for byte', () => {
    const { plain } = arbitraries()
    fc.assert(
      fc.property(plain, (value) => {
        expect(written(value)).toBeDefined()
      }),
      { numRuns: 500 },
    )
  })

  it('writes rows as msgpackr does, as records or maps', () => {
    const { row } = arbitraries()
    const forms = new Set<string | undefined>()
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 40 }), fc.boolean(), (rows, wrapped) => {
        const value = wrapped ? { rows, total: rows.length } : rows
        expect(written(value)).toBeDefined()
        forms.add(packPlain(value, 0)?.form)
      }),
      { numRuns: 200 },
    )
    expect([...forms].sort()).toEqual(['maps', 'records'])
  })

  it.each<[string, () => unknown]>([
    [
      'texts at the edges of their encodings',
      () =>
        [31, 32, 63, 64, 255, 256, 9000, 65535, 65536].flatMap((n) =>
          ['x', 'é', '中', '😀'].map((c) => c.repeat(n)),
        ),
    ],
    ['many numbers', () => Array.from({ length: 70_000 }, (_, i) => i - 35_000)],
    ['one object of many keys', () => keyed(11_000)],
    ['a long array of arrays', () => Array.from({ length: 40 }, (_, i) => [i])],
    ['an object before many numbers', () => [{}, ...Array.from({ length: 40 }, (_, i) => i)]],
    ['objects without keys', () => Array.from({ length: 40 }, () => ({}))],
    [
      'one of each kind',
      () => ({ a: null, b: true, c: false, d: undefined, e: new Date(5), f: [[]], g: {}, h: -7 }),
    ],
    [
      'many of each kind',
      () =>
        Array.from({ length: 30 }, (_, i) => ({
          id: i,
          at: new Date(i),
          none: [null, undefined],
          in: { is: true, text: 'é' },
          tags: Array.from({ length: i % 3 }, () => ({})),
        })),
    ],
    [
      'objects without prototype',
      () => Array.from({ length: 30 }, (_, a) => Object.assign(Object.create(null), { a })),
    ],
    ['24 objects', () => Array.from({ length: 24 }, (_, a) => ({ a }))],
    ['24 objects and another', () => ({ in: Array.from({ length: 24 }, (_, a) => ({ a })) })],
    ['null before many objects', () => [null, ...Array.from({ length: 40 }, (_, a) => ({ a }))]],
    ['10,000 keys', () => keyed(10_000)],
    ['10,001 keys', () => keyed(10_001)],
    ['500 levels of arrays', () => levels(500, (inner) => [inner])],
    ['500 levels of few objects', () => levels(500, (inner, i) => (i % 25 === 0 ? { inner } : [inner]))],
    ['500 levels of objects', () => levels(500, (inner) => ({ inner }))],
    [
      'as many shapes as there are numbers for',
      () => Array.from({ length: 64 }, (_, i) => ({ [`k${i}`]: i })),
    ],
  ])('writes %s as msgpackr does', (_name, make) => {
    expect(written(make())).toBeDefined()
  })

  it.each<[string, () => unknown]>([
    ['-0', () => [-0]],
    ['half a surrogate pair, at any length', () => ['\ud800']],
    ['half a surrogate pair before a letter', () => ['é\ud800x']],
    ['half a surrogate pair in a long text', () => `${'x'.repeat(100)}\udc00`],
    ['half a surrogate pair in a key', () => ({ '\udc00': 1 })],
    ['a key __proto__', () => JSON.parse('{"__proto__":1}')],
    ['a key __proto__ in a record', () => Array.from({ length: 30 }, () => JSON.parse('{"__proto__":1}'))],
    ['a hole', () => Object.assign([], { 1: 1 })],
    ['an object that is there twice', () => [[], [], {}].flatMap((part) => [part, part])],
    [
      'an object that is there twice among many',
      () => {
        const rows: object[] = Array.from({ length: 100 }, (_, id) => ({ id }))
        return [...rows, rows[99]]
      },
    ],
    [
      'a value that contains itself',
      () => {
        const self: unknown[] = []
        self.push(self)
        return self
      },
    ],
    ['an instance of a class', () => [new (class Own {})()]],
    ['an instance of a class of arrays', () => new (class Own extends Array {})()],
    ['an object made of the prototype of arrays', () => Object.create(Array.prototype)],
    ['an invalid date', () => new Date(Number.NaN)],
    ['a date before 1970', () => new Date(-1)],
    ['a date after 2106', () => new Date(2 ** 32 * 1000)],
    ['a function', () => ({ f() {} })],
    ['a BigInt', () => [1n]],
    [
      'more shapes than there are numbers for',
      () => Array.from({ length: 65 }, (_, i) => ({ [`k${i}`]: i })),
    ],
    ['what takes far more memory than its size', () => Array.from({ length: 50_000 }, () => [])],
    ['501 levels of arrays', () => levels(501, (inner) => [inner])],
    ['501 levels of objects', () => levels(501, (inner) => ({ inner }))],
  ])('declines %s, and leaves nothing behind', (_name, make) => {
    expect(packPlain(make(), ROOM)).toBeUndefined()
    expect(written({ after: ['it'] })).toBeDefined()
  })

  it('looks at each value for itself', () => {
    const few = Array.from({ length: 20 }, (_, id) => ({ id }))
    for (const value of [few, few, { few }, keyed(6000), keyed(6000)])
      expect(packPlain(value, ROOM)?.form).toBe('maps')
    const shared = { sound: true }
    expect(packPlain([shared, -0], ROOM)).toBeUndefined()
    expect(written([shared])).toBeDefined()
  })

  it('writes another value while a getter of the first is asked', () => {
    const other = Array.from({ length: 500 }, (_, id) => ({ id }))
    let inner: Buffer | undefined
    const value = {
      before: 'a',
      get asked() {
        inner = written(other)
        return 'b'
      },
      after: 'c',
    }
    const outer = packPlain(value, 0)?.bytes
    expect(outer).toEqual(packers.maps.pack({ before: 'a', asked: 'b', after: 'c' }))
    expect(inner).toEqual(packers.records.pack(other))
  })

  it('declines a record that a getter changes meanwhile', () => {
    const rows = Array.from({ length: 30 }, () => ({
      get first() {
        Reflect.deleteProperty(this, 'second')
        return 1
      },
      second: 2,
    }))
    expect(packPlain(rows, 0)).toBeUndefined()
  })

  it('goes on after a getter that throws', () => {
    const broken = {
      get asked(): never {
        throw new Error('no')
      },
    }
    expect(() => packPlain(broken, 0)).toThrow('no')
    expect(written([{ sound: true }])).toBeDefined()
  })

  it('declines everything while each object would show a property of Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'shown', { value: 1, enumerable: true, configurable: true })
    try {
      expect(packPlain([{}], 0)).toBeUndefined()
      const { form, bytes } = packMsgpack({ own: 2 })
      expect(Object.hasOwn(unpackMsgpack(Buffer.from(bytes), form) as object, 'shown')).toBe(false)
    } finally {
      Reflect.deleteProperty(Object.prototype, 'shown')
    }
  })

  it.each<[string, unknown]>([
    ['written', 'x'.repeat(1_000_000)],
    ['declined', ['x'.repeat(1_000_000), -0]],
  ])('keeps no memory of a large value that was %s', (_name, large) => {
    packPlain(large, ROOM)
    expect(packPlain('small', ROOM)?.bytes.buffer.byteLength).toBeLessThan(10_000)
  })

  it('hands out bytes that no later value overwrites', () => {
    const sizes = [1, 100, 2000, 9000, 50, 40_000, 3]
    const kept = [...sizes, ...sizes].map((size) => {
      const text = 'x'.repeat(size)
      return { text, payload: packPlain(text, ROOM)?.bytes.fill(0xee, 0, ROOM).subarray(ROOM) }
    })
    for (const { text, payload } of kept) {
      assertSame(unpackMsgpack(payload ?? Buffer.alloc(0), 'maps'), text)
    }
  })
})
