import * as zlib from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { MAX_HEAD_BYTES, stampOf } from '../../src/codec/envelope.ts'
import type { CodecOptions } from '../../src/codec/options.ts'
import { assertCameBack, awkwardValues } from '../../src/testing/awkward.ts'
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
  roundTrip,
  secret,
  valueIn,
} from './helpers.ts'

const encrypt = { keys: [secret(1)] }
/** Whether heads are kept beside the records matters to JSON interchange only. */
const optionSets: { name: string; options: CodecOptions; metadata?: boolean }[] = [
  { name: 'msgpack', options: {} },
  { name: 'gzip', options: { compress: { threshold: 0 } } },
  { name: 'brotli', options: { compress: { algorithm: 'brotli', threshold: 0 } } },
  { name: 'encryption', options: { encrypt } },
  {
    name: 'compression, encryption and dedupeWrites',
    options: { compress: { algorithm: 'brotli', threshold: 0 }, encrypt, dedupeWrites: true },
  },
  { name: 'json', options: { serializer: 'json' } },
  { name: 'json and metadata', options: { serializer: 'json' }, metadata: true },
  { name: 'json and gzip', options: { serializer: 'json', compress: true } },
  { name: 'json, gzip and metadata', options: { serializer: 'json', compress: true }, metadata: true },
  { name: 'json and encryption', options: { serializer: 'json', encrypt } },
]
if ('zstdCompressSync' in zlib) {
  optionSets.push({ name: 'zstd', options: { compress: { algorithm: 'zstd', threshold: 0 } } })
}

const hexOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex')

describe.each(optionSets)('a codec with $name', ({ options, metadata = false }) => {
  const codec = codecOf(options, { metadata })
  const kept = options.serializer === 'json' ? 'json' : 'all'
  const values = awkwardValues.filter(({ types }) => kept === 'all' || types === 'json')

  it.each(values.map((awkward) => [awkward.name, awkward] as const))(
    'brings back %s',
    async (_value, awkward) => {
      assertCameBack(await roundTrip(codec, awkward.make()), awkward)
    },
  )

  it('brings back undefined', async () => {
    expect(await entryIn(codec, (await recordOf(codec, undefined)).bytes)).toHaveProperty('value', undefined)
  })

  it.each([
    ['instants with fractions', INSTANTS],
    ['zero', { createdAt: 0, freshUntil: 0, expiresAt: 0 }],
    [
      'fresh for ever',
      { ...INSTANTS, freshUntil: Number.POSITIVE_INFINITY, expiresAt: Number.POSITIVE_INFINITY },
    ],
    ['never fresh', { createdAt: 1, freshUntil: Number.NEGATIVE_INFINITY, expiresAt: Number.MAX_VALUE }],
  ])('keeps %s to the last bit, in the record and in the head', async (_what, instants) => {
    const record = await recordOf(codec, 'v', instants)
    expect(record.instants).toEqual(instants)
    expect(await entryIn(codec, record.bytes)).toMatchObject(instants)
    expect(codec.decodeHead(KEY, record.head)).toMatchObject({ kind: 'value', instants })
  })

  it('keeps tags, and answers the version that was read', async () => {
    const tags = ['a', '', 'ünï', '\ud800', '"quoted"']
    const { bytes } = await recordOf(codec, { v: 1 }, { tags })
    expect(await entryIn(codec, bytes)).toMatchObject({ value: { v: 1 }, tags, version: 'v1' })
    expect((await entryIn(codec, (await recordOf(codec, 1, { tags: [] })).bytes)).tags).toBeUndefined()
  })

  it('writes a head of fixed length, with a stamp that is different each time', async () => {
    const records = [
      await recordOf(codec, 1),
      await recordOf(codec, 1),
      await recordOf(codec, 'x'.repeat(100_000)),
    ]
    expect(new Set(records.map(({ head }) => head.length)).size).toBe(1)
    expect(records[0]?.head.length).toBeLessThanOrEqual(MAX_HEAD_BYTES)
    const stamps = records.map(({ head }) => stampOf(head))
    expect(new Set(stamps.map((found) => found?.offset)).size).toBe(1)
    expect(new Set(stamps.map((found) => hexOf(found?.stamp))).size).toBe(3)
  })

  it('takes the head kept beside the record before the one inside', async () => {
    const later = { createdAt: 5, freshUntil: 6, expiresAt: 7 }
    const deduping = codecOf({ ...options, dedupeWrites: true }, { metadata })
    const record = await recordOf(deduping, [1])
    const { renewal } = deduping.encode(KEY, entryOf([1], later))
    expect(await entryIn(codec, record.bytes, renewal?.head)).toMatchObject({ value: [1], ...later })
  })

  it('refuses a head of another payload beside the record', async () => {
    const deduping = codecOf({ ...options, dedupeWrites: true }, { metadata })
    const [one, two] = [await recordOf(deduping, [1]), await recordOf(deduping, [2])]
    expect((await refusalOf(() => decode(codec, one.bytes, two.head))).message).toMatch(/of another payload/)
  })

  it('tells a pending record from a value', async () => {
    const pending = codec.encodePending(KEY, INSTANTS)
    expect(pending).toMatchObject({ kind: 'pending', instants: INSTANTS })
    expect(await decode(codec, pending.bytes)).toEqual({ kind: 'pending', instants: INSTANTS })
    expect(codec.decodeHead(KEY, pending.head)).toMatchObject({ kind: 'pending', instants: INSTANTS })
    expect(stampOf(pending.bytes)).toBeDefined()
  })

  it('is no alias of the bytes it was read from', async () => {
    if (kept === 'json') return
    const value = {
      b: Buffer.from('abc'),
      u: new Uint8Array([1, 2, 3]),
      d: new DataView(new ArrayBuffer(3)),
      z: -0,
    }
    for (const make of [() => value, () => ({ ...value, z: 0 })]) {
      const bytes = Buffer.from((await recordOf(codec, make())).bytes)
      const read = (await valueIn(codec, bytes)) as typeof value
      bytes.fill(0xff)
      expect(read.b.toString()).toBe('abc')
      expect([...read.u]).toEqual([1, 2, 3])
      expect(read.u.buffer.byteLength).toBe(3)
    }
  })

  it('hands out bytes that later writes do not change', async () => {
    const first = await recordOf(codec, { text: 'first', list: [1, 2, 3] })
    const before = Buffer.from(first.bytes).toString('hex')
    for (let i = 0; i < 200; i += 1) await recordOf(codec, { text: 'x'.repeat(i * 50), list: [i] })
    expect(Buffer.from(first.bytes).toString('hex')).toBe(before)
  })

  it('takes the value as it is when encode is called', async () => {
    const value = { list: [1] }
    const encoding = codec.encode(KEY, entryOf(value))
    value.list.push(2)
    expect(await valueIn(codec, (await encoding.record()).bytes)).toEqual({ list: [1] })
  })

  it('has a limit on the size of values, both ways', async () => {
    const small = codecOf({ ...options, maxValueBytes: 1000 }, { metadata })
    const { bytes } = await recordOf(small, 'x'.repeat(900))
    expect(await valueIn(small, bytes)).toBe('x'.repeat(900))
    expect((await refusalOf(() => recordOf(small, 'x'.repeat(1001)))).message).toMatch(
      /maxValueBytes is 1000/,
    )
    const large = await recordOf(codec, 'x'.repeat(300_000))
    await refusalOf(() => decode(small, large.bytes))
  })

  it('refuses instants that are none', async () => {
    expect((await refusalOf(() => recordOf(codec, 1, { freshUntil: Number.NaN }))).message).toMatch(
      /freshUntil is NaN/,
    )
  })

  it('refuses nesting without end, and tags without end', async () => {
    let deep: unknown = 1
    for (let i = 0; i < 5000; i += 1) deep = [deep]
    expect((await refusalOf(() => recordOf(codec, deep))).message).toMatch(/nested deeper than 500/)
    const tags = ['x'.repeat(70_000)]
    expect((await refusalOf(() => recordOf(codec, 1, { tags }))).message).toMatch(/tags take 700\d\d bytes/)
  })

  it('keeps 500 levels of nesting', async () => {
    let deep: unknown = 'inside'
    for (let i = 0; i < 500; i += 1) deep = [deep]
    let read = await roundTrip(codec, deep)
    for (let i = 0; i < 500; i += 1) read = Array.isArray(read) ? read[0] : undefined
    expect(read).toBe('inside')
  })

  it('refuses every record that is cut off, and bytes behind one', async () => {
    const bytes = Buffer.from(
      (await recordOf(codec, { list: [1, 'two', { three: 3 }] }, { tags: ['t'] })).bytes,
    )
    for (let length = 0; length < bytes.length; length += 1) {
      await refusalOf(() => decode(codec, bytes.subarray(0, length)))
    }
    await refusalOf(() => decode(codec, Buffer.concat([bytes, Buffer.from('x')])))
  })

  it('names storage, key and cause in what it throws', async () => {
    const error = await refusalOf(() => decode(codec, Buffer.from('\xff\xfe nonsense', 'latin1')))
    expect(error.message).toMatch(/^test: cannot decode the record of "user:1": it is /)
    expect(error.cause).toBeInstanceOf(Error)
  })
})

describe('records of one codec', () => {
  it('are read by codecs with other serializers and compression', async () => {
    const value = { id: 1, list: ['a', null, true, 1.5] }
    const plain = optionSets
      .filter(({ options }) => options.encrypt === undefined)
      .map(({ options }) => options)
    for (const writing of plain) {
      const { bytes } = await recordOf(codecOf(writing), value)
      for (const reading of plain) expect(await valueIn(codecOf(reading), bytes)).toEqual(value)
    }
  })

  it('of a newer format are refused with a sentence that says so', async () => {
    const bytes = bytesOf(codecOf(), 1)
    bytes[2] = 2
    expect((await refusalOf(() => decode(codecOf(), bytes))).message).toMatch(
      /has format 2, which is unknown to this version/,
    )
    expect(stampOf(bytes)).toBeUndefined()
  })

  it('have no stamp when they are foreign, short or empty', () => {
    for (const text of [
      '',
      '{',
      'hello',
      '{"__ac_type":"value","v":1}',
      `{"__ac_type":"entry${' '.repeat(300)}`,
    ]) {
      expect(stampOf(Buffer.from(text))).toBeUndefined()
    }
    expect(stampOf(bytesOf(codecOf(), 1).subarray(0, 72))).toBeUndefined()
  })

  it('give head and stamp from their first bytes alone', async () => {
    for (const { options } of optionSets) {
      const codec = codecOf(options)
      const { bytes, head } = await recordOf(codec, 'x'.repeat(500))
      const first = bytes.subarray(0, MAX_HEAD_BYTES)
      expect(codec.decodeHead(KEY, first)).toEqual(codec.decodeHead(KEY, head))
      expect(stampOf(first)).toEqual(stampOf(head))
    }
  })
})

describe('dedupeWrites', () => {
  const cases: { name: string; given: CodecOptions }[] = [
    { name: 'msgpack', given: {} },
    { name: 'compression', given: { compress: { threshold: 0 } } },
    { name: 'encryption', given: { encrypt } },
    { name: 'json', given: { serializer: 'json' } },
    {
      name: 'a custom serializer',
      given: { serializer: { name: 'upper', dumps: (v) => String(v).toUpperCase(), loads: String } },
    },
  ]
  const later = { createdAt: 5, freshUntil: 6, expiresAt: Number.POSITIVE_INFINITY }
  const matches = (bytes: Uint8Array, match: { offset: number; bytes: Uint8Array } | undefined): boolean =>
    match !== undefined &&
    Buffer.from(match.bytes).equals(bytes.subarray(match.offset, match.offset + match.bytes.length))

  it.each(cases)(
    'with $name a renewal matches the payload it was written with, and patches it to the new instants',
    async ({ given }) => {
      const codec = codecOf({ ...given, dedupeWrites: true })
      const bytes = bytesOf(codec, { a: [1, 'b'] }, { tags: ['t'] })
      const { renewal } = codec.encode(KEY, entryOf({ a: [1, 'b'] }, { ...later, tags: ['t'] }))
      expect(renewal?.instants).toEqual(later)
      expect(matches(bytes, renewal?.match)).toBe(true)
      const stamp = hexOf(stampOf(bytes)?.stamp)
      bytes.set(renewal?.head ?? [])
      expect(await entryIn(codec, bytes)).toMatchObject({ ...later, tags: ['t'] })
      expect(hexOf(stampOf(bytes)?.stamp)).not.toBe(stamp)
    },
  )

  it.each(cases)(
    'with $name another payload, other tags, other settings or a record without digest do not match',
    async ({ given }) => {
      const codec = codecOf({ ...given, dedupeWrites: true })
      const { renewal } = codec.encode(KEY, entryOf('value', later))
      const others = [
        bytesOf(codec, 'other'),
        bytesOf(codec, 'value', { tags: ['t'] }),
        bytesOf(codec, undefined),
        bytesOf(codec, null),
        bytesOf(codecOf({ ...given, dedupeWrites: false }), 'value'),
        bytesOf(
          codecOf({ ...given, dedupeWrites: true, compress: { algorithm: 'brotli', threshold: 7 } }),
          'value',
        ),
        bytesOf(codecOf({ ...given, dedupeWrites: true, encrypt: { keys: [secret(9)] } }), 'value'),
        Buffer.from(codec.encodePending(KEY, INSTANTS).bytes),
      ]
      for (const bytes of others) expect(matches(bytes, renewal?.match)).toBe(false)
    },
  )

  it('recognises the same value whatever was packed in between', () => {
    const codec = codecOf({ dedupeWrites: true })
    const value = { rows: Array.from({ length: 50 }, (_, i) => ({ i, name: `n${i}`, [`k${i % 7}`]: i })) }
    const first = bytesOf(codec, value)
    for (let i = 0; i < 300; i += 1) codec.encode(KEY, entryOf([{ [`p${i}`]: i }, ...value.rows]))
    expect(matches(first, codec.encode(KEY, entryOf(value)).renewal?.match)).toBe(true)
  })

  it('is off by default: no digest is made and no renewal offered', async () => {
    expect(codecOf().encode(KEY, entryOf(1)).renewal).toBeUndefined()
    expect(codecOf({ serializer: 'json' }).encode(KEY, entryOf(1)).renewal).toBeUndefined()
  })
})

describe('values that few have', () => {
  it.each([
    ['a BigUint64Array inside', { a: new BigUint64Array([1n, 2n ** 64n - 1n]) }],
    ['a BigUint64Array that refers to itself by its owner', cyclicOwner()],
  ])('come back: %s', async (_name, value) => {
    expect(await roundTrip(codecOf(), value)).toEqual(value)
  })

  it('what toJSON() throws goes through as it is, and one that answers with its object counts for nothing', async () => {
    const circle = (toJSON: (this: object) => unknown) => {
      const owner: Record<string, unknown> = { inner: { toJSON, a: 1 } }
      owner['owner'] = owner
      return owner
    }
    const itself = circle(function () {
      return this
    })
    expect((await refusalOf(() => bytesOf(codecOf(), itself))).message).toContain('function')
    const own = new TypeError('not now')
    const throwing = circle(() => {
      throw own
    })
    expect(() => bytesOf(codecOf(), throwing)).toThrow('not now')
  })

  it('an error whose class is not to be found comes back as an Error', async () => {
    class Odd extends Error {}
    const error = new Odd('odd')
    Object.setPrototypeOf(error, Object.create(null))
    const back = await roundTrip(codecOf(), { error, self: [error, error] })
    expect(back).toMatchObject({ error: { message: 'odd' } })
    expect((back as { error: unknown }).error).toBeInstanceOf(Error)
  })

  it('JSON that is nested too deep is refused, though it is text that somebody else wrote', async () => {
    const depth = 5000
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const text = Buffer.from(`${open.repeat(depth)}0${close.repeat(depth)}`)
      const value = valueIn(codecOf({ serializer: 'json' }), text)
      await expect(value).rejects.toThrow(/nested deeper than \d+/)
    }
  })
})

/** An owner of binary data that contains itself, which is written in the graph form. */
function cyclicOwner() {
  const owner: Record<string, unknown> = { data: new BigUint64Array([7n]) }
  owner['owner'] = owner
  return owner
}
