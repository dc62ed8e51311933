import { randomBytes } from 'node:crypto'
import * as zlib from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { Packr } from 'msgpackr'
import { HEAD_BYTES } from '../../src/codec/envelope.ts'
import { unpackGraph } from '../../src/codec/graph-reader.ts'
import { unpackMsgpack } from '../../src/codec/msgpack.ts'
import type { Form } from '../../src/codec/survey.ts'
import { bytesOf, codecOf, decode, refusalOf, valueIn } from './helpers.ts'

const bytes = (...parts: (number | string | Uint8Array)[]): Buffer =>
  Buffer.concat(
    parts.map((part) => {
      if (typeof part === 'number') return Buffer.from([part])
      return typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)
    }),
  )
const length32 = (token: number, length: number): Buffer => {
  const head = Buffer.alloc(5)
  head[0] = token
  head.writeUInt32BE(length, 1)
  return head
}
/** As one text, since many small buffers take their time. */
const times = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join('')

const graph = (json: string, binary = Buffer.alloc(0)): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Buffer.byteLength(json))
  return Buffer.concat([length, Buffer.from(json), binary])
}

describe('MessagePack that this codec did not write', () => {
  const shape = (i: number) => `\xd4\x72\x40\x91\xa5${10_000 + i}\x01${'\x40\x01'.repeat(3)}`
  it.each<[string, Form, () => Buffer, RegExp]>([
    ['an array of 4 billion items', 'maps', () => length32(0xdd, 2 ** 32 - 1), /cut off/],
    ['a map of 4 billion items', 'records', () => length32(0xdf, 2 ** 32 - 1), /cut off/],
    ['a string of 4 billion bytes', 'maps', () => length32(0xdb, 2 ** 32 - 1), /cut off/],
    ['binary data of 4 billion bytes', 'maps', () => length32(0xc6, 2 ** 32 - 1), /cut off/],
    ['an extension of 4 billion bytes', 'maps', () => bytes(length32(0xc9, 2 ** 32 - 1), 0x74), /cut off/],
    ['nothing', 'maps', () => Buffer.alloc(0), /cut off/],
    ['a value and a byte', 'maps', () => bytes(1, 1), /bytes behind it/],
    [
      'a million arrays in each other',
      'maps',
      () => bytes(Buffer.alloc(1e6, 0x91), 1),
      /nested deeper than 500/,
    ],
    [
      'a million records in each other',
      'records',
      () => bytes(0xd4, 0x72, 0x40, 0x91, 0xa1, 'a', Buffer.alloc(1e6, 0x40), 1),
      /nested deeper/,
    ],
    [
      'a million empty maps',
      'records',
      () => bytes(length32(0xdd, 1e6), Buffer.alloc(1e6, 0x80)),
      /far more memory or time/,
    ],
    [
      'a million empty arrays',
      'maps',
      () => bytes(length32(0xdd, 1e6), Buffer.alloc(1e6, 0x90)),
      /far more memory or time/,
    ],
    [
      '90000 record shapes to compile',
      'records',
      () => bytes(length32(0xdd, 360_000), times(90_000, shape)),
      /far more memory or time/,
    ],
    [
      'a record shape of 60000 keys, to compile',
      'records',
      () =>
        bytes(
          0x95,
          0xd4,
          0x72,
          0x40,
          0xdc,
          0xea,
          0x60,
          times(60_000, (i) => `\xa5${10_000 + i}`),
          Buffer.alloc(60_000, 1),
          times(4, () => `\x40${'\x01'.repeat(60_000)}`),
        ),
      /far more memory or time/,
    ],
    [
      'a record shape that is no array of strings',
      'records',
      () => bytes(0xd4, 0x72, 0x40, 0x91, 1, 1),
      /does not write: 1/,
    ],
    [
      'a record shape in two bytes',
      'records',
      () => bytes(0xd5, 0x72, 0x40, 0x00, 0x91, 0xa1, 'a', 1),
      /does not write: d5 72/,
    ],
    [
      'a record shape where there are no records',
      'maps',
      () => bytes(0xd4, 0x72, 0x40, 0x91, 0xa1, 'a', 1),
      /does not write: d4 72/,
    ],
    ['a table of strings', 'maps', () => bytes(0xd6, 0x62, 0, 0, 0, 0, 0xa0, 0xa0), /does not write: d6 62/],
    ['a reference', 'maps', () => bytes(0xd6, 0x70, 0, 0, 0, 1), /does not write: d6 70/],
    ['an object to refer to', 'maps', () => bytes(0xd6, 0x69, 0, 0, 0, 1, 0x90), /does not write: d6 69/],
    [
      'an error, which could name a method of the table of errors',
      'maps',
      () => bytes(0xd4, 0x65, 0, 0x93, 0xa7, 'valueOf', 0xc0, 0xc0),
      /does not write: d4 65/,
    ],
    ['an extension of another application', 'maps', () => bytes(0xc7, 1, 0x05, 0), /does not write: c7 5/],
    ['the byte that MessagePack never uses', 'maps', () => bytes(0xc1), /does not write: c1/],
  ])('is refused: %s', async (_name, form, payloadOf, message) => {
    const payload = payloadOf()
    expect((await refusalOf(() => unpackMsgpack(payload, form))).message).toMatch(message)
  })

  it('cannot make record keys run, or set prototypes', () => {
    const evil = [
      '__proto__',
      'a(){globalThis.hit=1},b',
      '"];globalThis.hit=1;//',
      'x]:r(),[globalThis.hit=1',
      '\u2028',
      'constructor',
    ]
    const keys = bytes(0x96, ...evil.flatMap((key) => [0xa0 + Buffer.byteLength(key), Buffer.from(key)]))
    const values = bytes(0x92, 1, 2, 1, 2, 3, 4, 5)
    const payload = bytes(
      0x9a,
      0xd4,
      0x72,
      0x40,
      keys,
      values,
      times(9, () => `\x40${values.toString('latin1')}`),
    )
    const read = unpackMsgpack(payload, 'records') as object[]
    expect(read).toHaveLength(10)
    expect(Object.getPrototypeOf(read[9])).toBe(Object.prototype)
    expect(Reflect.get(globalThis, 'hit')).toBeUndefined()
  })

  it('leaves the reader as it was', () => {
    const good = new Packr({ moreTypes: true }).pack(Array.from({ length: 40 }, (_, i) => ({ i })))
    for (let i = 0; i < 20; i += 1) {
      try {
        unpackMsgpack(bytes(Buffer.alloc(400, 0x91), 0xd4, 0x78, 0, 0x92, 0xa1, '(', 0xa0), 'maps')
      } catch {
        // An expression that does not compile.
      }
      expect(unpackMsgpack(Buffer.from(good), 'records')).toHaveLength(40)
    }
  })
})

describe('the graph form that this codec did not write', () => {
  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a length behind the end', bytes(0xff, 0xff, 0xff, 0xff, '[]')],
    ['no JSON', graph('[')],
    ['no array', graph('{}')],
    ['a node that is none', graph('[[0],{}]')],
    ['a node that is not there', graph('[[1],["o"]]')],
    ['a node number that is none', graph('[[-1],["o"]]')],
    ['an object where a slot should be', graph('[{}]')],
    ['a slot of no known name', graph('[["function","x"]]')],
    ['a node of no known type', graph('[[0],["z"]]')],
    ['a method of the table of binary types', graph('[[0],["b","constructor",0]]')],
    ['a method of the table of errors', graph('[[0],["e","constructor",0]]')],
    ['half a property', graph('[[0],["o","a"]]')],
    ['a property without a name', graph('[[0],["o",1,2]]')],
    ['half an entry', graph('[[0],["m",1]]')],
    ['a BigInt that is none', graph('[["bigint","x"]]')],
    ['a URL that is none', graph('[[0],["u","nowhere"]]')],
    ['a RegExp that is none', graph('[[0],["r","(",""]]')],
    ['binary data that is not there', graph('[[0],["b","Buffer",10]]')],
    ['binary data that nobody claims', graph('[1]', Buffer.from('x'))],
    ['binary data of a wrong length', graph('[[0],["b","Float64Array",3]]', Buffer.from('abc'))],
    ['binary data of a negative length', graph('[[0],["b","Buffer",-1],["b","Buffer",1]]')],
    ['an array of a length that is none', graph('[[0],["h",-1]]')],
    ['an item behind the end of an array', graph('[[0],["h",5,5,1]]')],
    [
      'nesting without end',
      graph(`[[0],${Array.from({ length: 3000 }, (_, i) => `["a",[${i + 1}]]`).join()},["a"]]`),
    ],
    ['a boxed primitive that contains itself', graph('[[0],["p",[0]]]')],
  ])('is refused: %s', (_name, payload) => {
    expect(() => unpackGraph(payload)).toThrow()
  })

  it('reserves no room for arrays that are long and empty', () => {
    const before = process.memoryUsage.rss()
    const arrays = Array.from({ length: 20_000 }, (_, i) => `["h",${30_000_000 + i}]`)
    const read = unpackGraph(
      graph(`[[20000],${arrays.join()},["a",${arrays.map((_, i) => `[${i}]`).join()}]]`),
    ) as unknown[][]
    expect(read[19_999]).toHaveLength(30_019_999)
    expect(process.memoryUsage.rss() - before).toBeLessThan(100e6)
  })

  it('sets no prototype', () => {
    const read = unpackGraph(graph('[[0],["o","__proto__",[1]],["o","polluted",1]]')) as object
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(Reflect.get(read, 'polluted')).toBeUndefined()
  })
})

describe('compressed records that lie', () => {
  const gzip = codecOf({ compress: { threshold: 0 } })
  const small = codecOf({ maxValueBytes: 100_000 })
  const lengthAt = HEAD_BYTES + 1

  it.each(['gzip', 'brotli'] as const)(
    'are refused when the length they tell is wrong: %s',
    async (algorithm) => {
      const codec = codecOf({ compress: { algorithm, threshold: 0 } })
      for (const wrong of [0, 1, 999, 1002, 5_000_000]) {
        const record = bytesOf(codec, 'x'.repeat(998))
        expect(record.readUInt32BE(lengthAt)).toBe(1001)
        record.writeUInt32BE(wrong, lengthAt)
        await refusalOf(() => decode(codec, record))
      }
    },
  )

  it('are refused before they are decompressed when they are too large', async () => {
    const bomb = bytesOf(gzip, 'x'.repeat(60_000))
    bomb.writeUInt32BE(2 ** 31, lengthAt)
    expect((await refusalOf(() => decode(small, bomb))).message).toMatch(
      /has 2147483648 bytes, and maxValueBytes is 100000/,
    )
  })

  it('are refused when gzip of JSON goes over the limit, small record or large', async () => {
    const large = randomBytes(100_000).toString('hex')
    for (const text of ['x'.repeat(1_000_000), large]) {
      const bomb = zlib.gzipSync(`{"__ac_type":"value","v":"${text}"}`)
      expect(bomb.length > 65_536).toBe(text === large)
      await refusalOf(() => decode(small, bomb))
    }
  })

  it('are refused when another payload follows, or the algorithm is unknown', async () => {
    for (const algorithm of ['gzip', 'brotli'] as const) {
      const codec = codecOf({ compress: { algorithm, threshold: 0 } })
      const record = bytesOf(codec, 'x'.repeat(500))
      expect(await valueIn(codec, record)).toBe('x'.repeat(500))
      await refusalOf(() => decode(codec, Buffer.concat([record, Buffer.from('more')])))
      await refusalOf(() => decode(codec, Buffer.concat([record, record.subarray(HEAD_BYTES + 5)])))
    }
    const record = bytesOf(gzip, 'x'.repeat(500))
    record[HEAD_BYTES] = 9
    expect((await refusalOf(() => decode(gzip, record))).message).toMatch(/compression 9 is unknown/)
  })
})
