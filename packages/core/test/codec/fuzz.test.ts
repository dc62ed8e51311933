import { describe, expect, it } from '@jest/globals'
import { HEAD_BYTES, stampOf } from '../../src/codec/envelope.ts'
import type { CodecOptions } from '../../src/codec/options.ts'
import { SerializationError } from '../../src/errors.ts'
import { codecOf, decode, entryOf, KEY, random, secret } from './helpers.ts'

const values: unknown[] = [
  null,
  'text',
  { id: 1, name: 'Ana é中', list: [1, -1, 1.5, true, null], nested: { a: { b: [] } } },
  Array.from({ length: 40 }, (_, i) => ({ i, s: `row ${i}`, t: i % 3 === 0 ? [i] : null })),
  {
    date: new Date(5),
    map: new Map([[{ a: 1 }, new Set([1, 'x'])]]),
    big: 3n ** 100n,
    buffer: Buffer.from('bytes'),
    floats: new Float64Array(3),
    regexp: /a+/g,
    u: undefined,
  },
  {
    zero: -0,
    error: new Error('e'),
    holes: Object.assign([], { 3: 1 }),
    binary: [Buffer.from('x'), new Int32Array(2)],
  },
]
const json = values.slice(0, 4)

const optionSets: {
  name: string
  options: CodecOptions
  metadata?: boolean
  values: unknown[]
  authenticated?: boolean
}[] = [
  { name: 'msgpack', options: {}, values },
  { name: 'dedupeWrites', options: { dedupeWrites: true }, values },
  { name: 'gzip', options: { compress: { threshold: 0 } }, values },
  { name: 'brotli', options: { compress: { algorithm: 'brotli', threshold: 0 } }, values },
  { name: 'encryption', options: { encrypt: { keys: [secret(1)] } }, values, authenticated: true },
  { name: 'json', options: { serializer: 'json' }, values: json },
  {
    name: 'json in object storages',
    options: { serializer: 'json', compress: true },
    metadata: true,
    values: json,
  },
  {
    name: 'json in a binary envelope',
    options: { serializer: 'json', compress: { threshold: 0 } },
    values: json,
  },
]

/** A record with something changed, cut off, put in or doubled. */
function mutate(bytes: Buffer, next: () => number): Buffer {
  const at = (length: number) => Math.floor(next() * length)
  const changed = Buffer.from(bytes)
  for (let changes = 1 + at(3); changes > 0; changes -= 1) {
    // Half of the changes are behind the head, where there is more to get wrong.
    const position =
      next() < 0.5 ? at(changed.length) : Math.min(changed.length - 1, HEAD_BYTES + at(changed.length))
    changed[position] = next() < 0.5 ? at(256) : (changed[position] ?? 0) ^ (1 << at(8))
  }
  const [from, to] = [at(bytes.length), at(bytes.length)]
  switch (at(6)) {
    case 0:
      return changed.subarray(0, at(changed.length))
    case 1:
      return Buffer.concat([changed, changed.subarray(from)])
    case 2:
      return Buffer.concat([changed.subarray(0, from), changed.subarray(to)])
    case 3:
      return Buffer.concat([
        changed.subarray(0, from),
        Buffer.from([at(256), at(256)]),
        changed.subarray(from),
      ])
    default:
      return changed
  }
}

describe('a damaged record', () => {
  it.each(optionSets)(
    'is a value or a SerializationError, and nothing else: $name',
    async ({ options, metadata = false, values: written, authenticated = false }) => {
      const codec = codecOf({ ...options, maxValueBytes: 2 ** 20 }, { metadata })
      const next = random(20_250_101)
      const originals: Buffer[] = []
      for (const value of written)
        originals.push(Buffer.from((await codec.encode(KEY, entryOf(value, { tags: ['t'] })).record()).bytes))
      originals.push(Buffer.from(codec.encodePending(KEY, entryOf(1)).bytes))

      let refused = 0
      const survive = async (work: () => unknown): Promise<void> => {
        try {
          await work()
        } catch (error) {
          if (!(error instanceof SerializationError)) throw error
          refused += 1
        }
      }
      let attempts = 0
      for (let round = 0; round < 300; round += 1) {
        for (const original of originals) {
          const bytes = mutate(original, next)
          if (bytes.equals(original)) continue
          attempts += 1
          await survive(() => decode(codec, bytes))
          const before = refused
          await survive(() => codec.decodeHead(KEY, bytes))
          refused = before
          stampOf(bytes)
        }
      }
      expect(attempts).toBeGreaterThan(1400)
      expect(refused).toBeGreaterThan(authenticated ? attempts - 1 : attempts / 4)
    },
  )

  it('is refused when it is nothing but noise', async () => {
    const codec = codecOf()
    const next = random(7)
    for (let round = 0; round < 3000; round += 1) {
      const noise = Buffer.from(
        Array.from({ length: Math.floor(next() * 200) }, () => Math.floor(next() * 256)),
      )
      const head = Buffer.from((await codec.encode(KEY, entryOf(1)).record()).bytes.subarray(0, HEAD_BYTES))
      head[4] = Math.floor(next() * 6)
      for (const bytes of [noise, Buffer.concat([head, Buffer.from([0]), noise])]) {
        try {
          await decode(codec, bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(SerializationError)
        }
      }
    }
  })
})
