import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as zlib from 'node:zlib'
import { afterEach, describe, expect, it } from '@jest/globals'
import { isBinary, stampOf } from '../../src/codec/envelope.ts'
import { replaceTime, systemScheduler } from '../../src/time/clock.ts'
import {
  bytesOf,
  codecOf,
  decode,
  entryIn,
  entryOf,
  INSTANTS,
  KEY,
  recordOf,
  refusalOf,
  valueIn,
} from './helpers.ts'

const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../fixtures/interop', name))
const value: unknown = JSON.parse(fixture('value.json').toString())
const json = codecOf({ serializer: 'json' })
const objects = codecOf({ serializer: 'json', compress: true }, { metadata: true })
const FOR_EVER = { freshUntil: Number.POSITIVE_INFINITY, expiresAt: Number.POSITIVE_INFINITY }
const ENTRY = {
  createdAt: 1_700_000_000_250,
  freshUntil: 4_102_444_800_500,
  expiresAt: Number.POSITIVE_INFINITY,
}

/** Python's reading of a record, by the format's description: what `get` answers at a time. */
interface PythonRecord {
  readonly __ac_type: string
  readonly v: unknown
  readonly f?: unknown
  readonly c?: unknown
}
const parsed = (bytes: Uint8Array): PythonRecord => JSON.parse(Buffer.from(bytes).toString())

const NOW = 1_800_000_000_000
let restore: () => void = () => undefined
function stopTime(): void {
  restore = replaceTime({ clock: { now: () => NOW }, scheduler: systemScheduler })
}
afterEach(() => restore())

describe('records of the Python original', () => {
  it.each([
    ['redis-value.json', value, { createdAt: NOW, ...FOR_EVER }],
    ['redis-null.json', null, { createdAt: NOW, ...FOR_EVER }],
    ['redis-text.json', 'plain', { createdAt: NOW, ...FOR_EVER }],
    ['redis-entry.json', value, ENTRY],
    ['object-entry.gz', value, ENTRY],
    ['object-entry-plain', value, ENTRY],
    ['object-bare.gz', value, { createdAt: NOW, ...FOR_EVER }],
  ])('%s is read with its instants', async (name, expected, instants) => {
    stopTime()
    for (const codec of [json, objects]) {
      expect(await entryIn(codec, fixture(name))).toEqual({
        value: expected,
        ...instants,
        version: 'v1',
        tags: undefined,
      })
    }
  })

  it('are read by storages with other serializers, when they are records and not bare values', async () => {
    for (const codec of [codecOf(), codecOf({ serializer: { dumps: String, loads: String } })]) {
      expect(await valueIn(codec, fixture('redis-entry.json'))).toEqual(value)
      expect(await valueIn(codec, fixture('object-entry.gz'))).toEqual(value)
      expect((await refusalOf(() => decode(codec, fixture('object-bare.gz')))).message).toMatch(
        /is JSON, but no record/,
      )
      await refusalOf(() => decode(codec, Buffer.from('123')))
    }
  })

  it.each<[string, string, unknown, object]>([
    [
      'instants as whole numbers',
      '{"__ac_type":"entry","v":1,"f":2000000000,"c":1000000000}',
      1,
      { createdAt: 1e12, freshUntil: 2e12 },
    ],
    [
      'no time of creation',
      '{"__ac_type":"entry","v":1,"f":1900000000.5}',
      1,
      { createdAt: NOW, freshUntil: 1_900_000_000_500 },
    ],
    [
      'no time of creation and already stale',
      '{"__ac_type":"entry","v":1,"f":1.5}',
      1,
      { createdAt: 1500, freshUntil: 1500 },
    ],
    [
      'a time of creation that is null',
      '{"__ac_type":"entry","v":1,"f":1900000000,"c":null}',
      1,
      { createdAt: NOW, freshUntil: 1_900_000_000_000 },
    ],
    [
      'an infinite instant, which orjson writes as null',
      '{"__ac_type":"entry","v":1,"f":null,"c":1.5}',
      1,
      { createdAt: 1500, ...FOR_EVER },
    ],
    [
      'fields in another order and spaces',
      ' { "c": 1, "v": [1], "f": 2, "__ac_type": "entry" } ',
      [1],
      { createdAt: 1000, freshUntil: 2000 },
    ],
  ])('are read with %s', async (_name, text, expected, instants) => {
    stopTime()
    expect(await entryIn(json, Buffer.from(text))).toMatchObject({ value: expected, ...instants })
  })

  it.each([
    '{"__ac_type":"entry","v":1}',
    '{"__ac_type":"entry","v":1,"f":"soon"}',
    '{"__ac_type":"entry","f":1,"c":1}',
    '{"__ac_type":"entry","v":1,"f":1,"c":1,"x":1}',
    '{"__ac_type":"value","v":1,"f":1}',
    '{"__ac_type":"value"}',
    '{"__ac_type":"value","v":1,"other":2}',
    '{"__ac_type":"Value","v":1}',
    '{"__ac_type":"Entry","v":1,"f":1}',
    '{"__ac_type":"entry","v":1,"f":1,"d":"d","s":"s","i":"i","k":"x"}',
    '{"__ac_type":"entry","v":1,"f":1,"d":7,"s":"s","i":"i","k":"v"}',
    '{"__ac_type":"entry","v":1,"f":1,"d":"d","s":7,"i":"i","k":"v"}',
    '{"__ac_type":"entry","v":1,"f":1,"d":"d","s":"s","i":7,"k":"v"}',
    '{"__ac_type":"entry","v":1,"f":1,"d":"d","s":"s","i":"i","k":"v","t":"t"}',
    '{"__ac_type":1,"v":1}',
    '{"__ac_type":"entry","v":1,"f":1,"c":"1"}',
    '{"__ac_type":"value","v":1,"t":["a"]}',
    '{"__ac_type":"value","v":1,"__proto__":null}',
    '[{"__ac_type":"value","v":1}]',
    '"{\\"__ac_type\\":\\"value\\",\\"v\\":1}"',
    '0',
    'null',
  ])('that only resemble records are bare values: %s', async (text) => {
    expect(await valueIn(json, Buffer.from(text))).toEqual(JSON.parse(text))
  })

  it('set no prototype', async () => {
    for (const text of [
      '{"__proto__":{"polluted":1}}',
      '{"__ac_type":"value","v":{"__proto__":{"polluted":1}}}',
    ]) {
      const read = (await valueIn(json, Buffer.from(text))) as object
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
      expect(Object.keys(read)).toEqual(['__proto__'])
    }
  })

  it('tell instants by their beginning only when that is all of them', () => {
    expect(
      json.decodeHead(KEY, Buffer.from('{"__ac_type":"entry","v":1,"f":2,"c":1}')).instants.freshUntil,
    ).toBe(2000)
    expect(() => json.decodeHead(KEY, fixture('redis-entry.json').subarray(0, 100))).toThrow(
      /cannot decode the head/,
    )
    expect(() => objects.decodeHead(KEY, fixture('object-entry.gz'))).toThrow(/inside the gzipped record/)
  })

  it.each([
    ['no text', Buffer.from([0x7b, 0xff, 0x7d])],
    ['half the mark of gzip', Buffer.from([0x1f, 0x8c])],
    ['text that is no JSON', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['a byte order mark', Buffer.from('\ufeff1')],
    ['a record and more', Buffer.from('{"__ac_type":"value","v":1}{}')],
    ['gzip of nothing', zlib.gzipSync('')],
    ['gzip that is cut off', fixture('object-entry.gz').subarray(0, 60)],
    ['gzip and more', Buffer.concat([fixture('object-entry.gz'), Buffer.from('x')])],
  ])('are refused when they are %s', async (_name, bytes) => {
    await refusalOf(() => decode(json, bytes))
  })
})

describe('records for the Python original', () => {
  it('are entries with times in seconds, and nothing but the value between v and the end', () => {
    const text = bytesOf(json, { a: [1, 'é'] }).toString()
    expect(text).toMatch(/^\{"__ac_type":"entry","d":"0{32}","k":"v","s":"[\da-f]{16}","i":"[\da-f]{48}",/)
    expect(text).toMatch(/, *"v":\{"a":\[1,"é"\]\}\}$/)
    expect(parsed(Buffer.from(text))).toMatchObject({
      __ac_type: 'entry',
      v: { a: [1, 'é'] },
      f: INSTANTS.freshUntil / 1000,
      c: INSTANTS.createdAt / 1000,
    })
  })

  it('are values where they are fresh for ever; entries until the year 9999 where values are not understood', async () => {
    const inRedis = parsed(bytesOf(json, 'v', FOR_EVER))
    expect(inRedis).toMatchObject({ __ac_type: 'value', v: 'v' })
    expect(inRedis).not.toHaveProperty('f')
    const { bytes } = await recordOf(objects, 'v', FOR_EVER)
    expect(parsed(zlib.gunzipSync(bytes))).toMatchObject({ __ac_type: 'entry', v: 'v', f: 253_402_300_799 })
  })

  it('have heads of one length whatever the instants are, before and after a renewal', () => {
    const codec = codecOf({ serializer: 'json', dedupeWrites: true })
    const instants = [0, 1, 0.1, 1e12 / 3, 5e-324, 1e21, Number.MAX_VALUE, -Number.MAX_VALUE / 3]
    for (const freshUntil of [...instants, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      for (const createdAt of instants) {
        const record = bytesOf(codec, { x: 1 }, { createdAt, freshUntil })
        const { renewal } = codec.encode(KEY, entryOf({ x: 1 }))
        expect(renewal?.head).toHaveLength(204)
        expect(codec.decodeHead(KEY, record.subarray(0, 204)).instants).toMatchObject({
          createdAt,
          freshUntil,
        })
        expect(typeof parsed(record).c).toBe('number')
        record.set(renewal?.head ?? [])
        expect(parsed(record)).toMatchObject({
          __ac_type: 'entry',
          f: INSTANTS.freshUntil / 1000,
          v: { x: 1 },
        })
      }
    }
  })

  it('are of kind value, gzipped or not', async () => {
    for (const codec of [json, objects]) expect(await recordOf(codec, 1)).toHaveProperty('kind', 'value')
  })

  it('have heads of 204 bytes, and no stamp where they are cut off', () => {
    const freshUntil = -Number.MAX_VALUE / 3
    const bytes = bytesOf(json, 1, { createdAt: 1e12 / 3, freshUntil })
    expect(bytes.indexOf('"v":1')).toBe(204)
    expect(json.decodeHead(KEY, bytes.subarray(0, 204)).instants).toMatchObject({ freshUntil })
    expect(stampOf(bytes.subarray(0, 204))?.offset).toBe(73)
    expect(stampOf(bytes.subarray(0, 203))).toBeUndefined()
  })

  it('have a digest that no version changes', () => {
    const digestOf = (codec: typeof json, of: unknown) =>
      Buffer.from(codec.encode(KEY, entryOf(of)).renewal?.match.bytes ?? []).toString()
    const deduping = codecOf({ serializer: 'json', dedupeWrites: true })
    const zipping = codecOf({ serializer: 'json', dedupeWrites: true, compress: true }, { metadata: true })
    expect(digestOf(deduping, 1)).toBe('","d":"3e6f349bf5332d0996a30bf7b94dd557","k":"v')
    expect(digestOf(deduping, undefined)).toBe('","d":"9e135dc3398c2a0aaac1c10755c5cdcd","k":"u')
    expect(digestOf(deduping, null)).toBe('","d":"d8e0f8df2408e6662a802e133ddd52ef","k":"v')
    expect(digestOf(zipping, 1)).toBe('","d":"4f51b4e06320e8820e6d0363a79c39e9","k":"v')
  })

  it('are refused with the head of another one, or of something else, beside them', async () => {
    const bytes = bytesOf(json, null)
    const reasonWith = async (record: Uint8Array, head: Uint8Array) =>
      (await refusalOf(() => decode(json, record, head))).message
    for (const head of [bytesOf(json, undefined).subarray(0, 204), Buffer.from('no head')])
      expect(await reasonWith(bytes, head)).toMatch(/: the head kept beside it is of another payload$/)
    for (const foreign of ['1', '{"__ac_type":"value","v":1}'])
      expect(await reasonWith(Buffer.from(foreign), bytes.subarray(0, 204))).toMatch(
        /: the head kept beside it is of another format$/,
      )
  })

  it('are as large as the payload may be, with head and tags', async () => {
    const reader = codecOf({ serializer: 'json', maxValueBytes: 10 })
    const most = 10 + 204 + 65_536 + 5
    expect(await valueIn(reader, Buffer.from('1'.padEnd(most)))).toBe(1)
    expect((await refusalOf(() => decode(reader, Buffer.from('1'.padEnd(most + 1))))).message).toMatch(
      /: the payload has 65756 bytes, and/,
    )
  })

  it('hold values of 500 levels', async () => {
    const record = (levels: number) =>
      Buffer.from(`{"__ac_type":"value","v":${'['.repeat(levels)}${']'.repeat(levels)}}`)
    expect(await valueIn(json, record(500))).toHaveLength(1)
    expect(json.decodeHead(KEY, record(500)).kind).toBe('value')
    for (const refused of [() => decode(json, record(501)), () => json.decodeHead(KEY, record(501))])
      expect((await refusalOf(refused)).message).toMatch(/nested deeper than 501$/)
  })

  it('hold what toJSON answers, however deep the object itself is', async () => {
    let deep: unknown = 1
    for (let i = 0; i < 600; i += 1) deep = { deep }
    expect(await valueIn(json, bytesOf(json, [{ toJSON: () => 'shallow', deep }]))).toEqual(['shallow'])
    for (const toJSON of [undefined, 'none'])
      expect((await refusalOf(() => bytesOf(json, { deep, toJSON }))).message).toMatch(
        /nested deeper than 500/,
      )
  })

  it('are gzipped however small with compress: true in object storages, with a plain head beside them', async () => {
    const { bytes, head } = await recordOf(objects, 1)
    const text = zlib.gunzipSync(bytes)
    expect(parsed(text)).toMatchObject({ __ac_type: 'entry', v: 1 })
    expect(text.subarray(0, head.length).equals(head)).toBe(true)
    expect(stampOf(head)).toBeDefined()
    const large = await recordOf(objects, 'x'.repeat(200_000))
    expect(await valueIn(objects, large.bytes, large.head)).toBe('x'.repeat(200_000))
  })

  it('are never mistaken: values that look like records come back as they are', async () => {
    const lookalikes: unknown[] = [
      { __ac_type: 'value', v: 'mine' },
      { __ac_type: 'entry', v: 'mine', f: 1, c: 0 },
      parsed(bytesOf(json, 'inner')),
      bytesOf(json, 'inner').toString(),
    ]
    for (const lookalike of lookalikes)
      expect(await valueIn(json, bytesOf(json, lookalike))).toEqual(lookalike)
  })

  it('say null for undefined, and this library knows better', async () => {
    const bytes = bytesOf(json, undefined)
    expect(parsed(bytes).v).toBeNull()
    expect(await valueIn(json, bytes)).toBeUndefined()
    expect(await valueIn(json, bytesOf(json, null))).toBeNull()
  })

  it('are binary with encryption, or a compression that the original lacks or has no use for', async () => {
    const options = [
      codecOf({ serializer: 'json', encrypt: { keys: [new Uint8Array(32)] } }, { metadata: true }),
      codecOf({ serializer: 'json', compress: 'brotli' }, { metadata: true }),
      codecOf({ serializer: 'json', compress: true }, { metadata: false }),
    ]
    for (const codec of options) {
      const { bytes } = await recordOf(codec, { a: 1 })
      expect(isBinary(bytes)).toBe(true)
      expect(await valueIn(codec, bytes)).toEqual({ a: 1 })
    }
  })

  it('of a claim are binary: the original takes them for a miss, not for a value', () => {
    expect(isBinary(json.encodePending(KEY, INSTANTS).bytes)).toBe(true)
  })

  it.each<[string, unknown, RegExp]>([
    ['a BigInt', { a: 1n }, /BigInt/],
    [
      'a cycle',
      (() => {
        const a: unknown[] = []
        a.push(a)
        return a
      })(),
      /contains itself or is nested deeper than 500/,
    ],
    ['a function', () => 1, /is a function, which JSON cannot keep/],
    ['a symbol', Symbol('s'), /is a symbol/],
  ])('refuse %s', async (_name, unfit, message) => {
    expect((await refusalOf(() => bytesOf(json, unfit))).message).toMatch(message)
  })

  it('with damaged fields of this library are refused, or are no records', async () => {
    const text = bytesOf(json, 1).toString()
    await refusalOf(() =>
      decode(json, Buffer.from(text.replace(/"i":"[\da-f]{48}"/, `"i":"${'f'.repeat(48)}"`))),
    )
    await refusalOf(() => decode(json, Buffer.from(text.replace(/"i":"[\da-f]{48}"/, '"i":"00"'))))
    expect(
      (await refusalOf(() => decode(json, Buffer.from(text.replace(/"i":"[\da-f]{48}"/, '"i":"00"')))))
        .message,
    ).toMatch(/: the instants in its head are damaged$/)
    await refusalOf(() => decode(codecOf(), Buffer.from(text.replace('"k":"v"', '"k":"x"'))))
  })
})

describe('a custom serializer', () => {
  const serializer = {
    name: 'lines',
    dumps: (v: unknown) => (v as string[]).join('\n'),
    loads: (data: Uint8Array) => Buffer.from(data).toString().split('\n'),
  }

  it('may answer with a string or bytes, and gets bytes that are its own', async () => {
    const codec = codecOf({ serializer })
    expect(await valueIn(codec, bytesOf(codec, ['a', 'é']))).toEqual(['a', 'é'])
    const keeping = codecOf({ serializer: { dumps: () => new Uint8Array([1, 2, 3]), loads: (data) => data } })
    const bytes = bytesOf(keeping, 'anything')
    const read = (await valueIn(keeping, bytes)) as Uint8Array
    bytes.fill(0)
    expect([...read]).toEqual([1, 2, 3])
  })

  it('is never asked for undefined', async () => {
    const codec = codecOf({ serializer })
    expect(await valueIn(codec, bytesOf(codec, undefined))).toBeUndefined()
  })

  it('is named by the record: another storage refuses it', async () => {
    const bytes = bytesOf(codecOf({ serializer }), ['a'])
    const message = /was written by the serializer "lines", and this storage has /
    expect(
      (await refusalOf(() => decode(codecOf({ serializer: { ...serializer, name: 'words' } }), bytes)))
        .message,
    ).toMatch(message)
    expect((await refusalOf(() => decode(codecOf(), bytes))).message).toMatch(message)
    expect((await refusalOf(() => decode(json, bytes))).message).toMatch(message)
  })

  it('that fails, or answers with something else, is a SerializationError', async () => {
    const failing = codecOf({
      serializer: {
        dumps: () => 'x',
        loads: () => {
          throw new Error('loads failed')
        },
      },
    })
    expect((await refusalOf(() => decode(failing, bytesOf(failing, 1)))).message).toMatch(/loads failed/)
    const waiting = codecOf({ serializer: { dumps: () => 'x', loads: async () => 'late' } })
    expect((await refusalOf(() => decode(waiting, bytesOf(waiting, 1)))).message).toMatch(
      /loads answered with a promise/,
    )
    const wrong = codecOf({ serializer: { dumps: (v) => v as string, loads: String } })
    expect((await refusalOf(() => bytesOf(wrong, 7))).message).toMatch(
      /dumps answered with 7; it must answer with a string/,
    )
  })
})
