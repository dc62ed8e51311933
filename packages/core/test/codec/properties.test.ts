import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { packGraph } from '../../src/codec/graph.ts'
import { unpackGraph } from '../../src/codec/graph-reader.ts'
import type { CodecOptions } from '../../src/codec/options.ts'
import { assertSame } from '../../src/testing/same.ts'
import { codecOf, entryIn, entryOf, KEY, secret } from './helpers.ts'

/** Any string of UTF-16, lone surrogates included. */
const text = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) })
const anything = fc.anything({
  key: fc.oneof(fc.string(), text, fc.constant('__proto__')),
  values: [
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double(),
    fc.string(),
    text,
    fc.bigInt(),
    fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n }),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(null, undefined, -0, Number.NaN, ''),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  ],
  maxDepth: 4,
  withBoxedValues: true,
  withMap: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
})
/** The same part at several places, once around itself. */
const shared = anything.map((part) => {
  const value: Record<string, unknown> = { a: part, b: [part, new Map([[part, part]])], c: new Set([part]) }
  value['self'] = value
  return value
})
const instant = fc.double({ noNaN: true })

const encrypt = { keys: [secret(1)] }
const optionSets: { name: string; options: CodecOptions }[] = [
  { name: 'msgpack', options: {} },
  { name: 'gzip', options: { compress: { threshold: 0 } } },
  {
    name: 'brotli and dedupeWrites',
    options: { compress: { algorithm: 'brotli', level: 1, threshold: 0 }, dedupeWrites: true },
  },
  { name: 'encryption', options: { encrypt, dedupeWrites: true } },
]
const jsonSets: { name: string; options: CodecOptions; metadata?: boolean }[] = [
  { name: 'json', options: { serializer: 'json', dedupeWrites: true } },
  { name: 'json in object storages', options: { serializer: 'json', compress: true }, metadata: true },
  { name: 'json with encryption', options: { serializer: 'json', encrypt } },
]

describe('any value', () => {
  it.each(optionSets)('comes back as it was: $name', async ({ options }) => {
    const codec = codecOf(options)
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(anything, shared),
        fc.array(text, { maxLength: 3 }),
        fc.record({ createdAt: instant, freshUntil: instant, expiresAt: instant }),
        async (value, tags, instants) => {
          const { bytes } = await codec.encode(KEY, { value, tags, ...instants }).record()
          const entry = await entryIn(codec, bytes)
          assertSame(entry.value, value)
          expect(entry.tags ?? []).toEqual(tags)
          assertSame([entry.createdAt, entry.freshUntil, entry.expiresAt], Object.values(instants))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('comes back as it was through the graph form', () => {
    fc.assert(
      fc.property(fc.oneof(anything, shared), (value) => assertSame(unpackGraph(packGraph(value)), value)),
      { numRuns: 500 },
    )
  })

  it('is recognised when it is written again, and only then', async () => {
    const codec = codecOf({ dedupeWrites: true })
    const digest = (value: unknown) => {
      const { match } = codec.encode(KEY, entryOf(value)).renewal ?? {}
      return Buffer.from(match?.bytes ?? []).toString('hex')
    }
    fc.assert(
      fc.property(anything, fc.jsonValue(), fc.jsonValue(), (value, one, other) => {
        expect(digest(value)).toBe(digest(value))
        const same = JSON.stringify(one) === JSON.stringify(other)
        if (digest(one) === digest(other)) expect(same).toBe(true)
      }),
    )
  })
})

describe('any JSON value', () => {
  it.each(jsonSets)('comes back as it was: $name', async ({ options, metadata = false }) => {
    const codec = codecOf(options, { metadata })
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const { bytes, head } = await codec.encode(KEY, entryOf(value)).record()
        const expected: unknown = JSON.parse(JSON.stringify(value))
        assertSame((await entryIn(codec, bytes)).value, expected)
        assertSame((await entryIn(codec, bytes, head)).value, expected)
      }),
      { numRuns: 300 },
    )
  })
})
