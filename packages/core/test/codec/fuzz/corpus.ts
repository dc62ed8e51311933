/** The records that the fuzzer begins with: of every serializer, compression, encryption and format, new and golden. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as zlib from 'node:zlib'
import { type Codec, createCodec, type Decoded } from '../../../src/codec/codec.ts'
import { HEAD_BYTES } from '../../../src/codec/envelope.ts'
import type { CodecOptions } from '../../../src/codec/options.ts'
import type { Instants } from '../../../src/storage/entry.ts'
import { GOLDEN_KEY, goldenCases } from '../../fixtures/golden/cases.ts'

/** A sound record. */
export interface Seed {
  readonly bytes: Buffer
  /** The head that the storage keeps beside it. */
  readonly head: Buffer | undefined
  /** What is inside a compression, and how it is put back: so that changes reach the readers behind it. */
  readonly inside?: { readonly bytes: Buffer; close(changed: Buffer): Buffer } | undefined
}

/** A reader, and what was written for it. */
export interface Target {
  readonly name: string
  readonly key: string
  readonly codec: Codec
  readonly seeds: readonly Seed[]
  /** What a reader that authenticates may answer, and nothing else. */
  readonly originals: readonly Decoded[] | undefined
}

/** Small, so that the records of the fuzzer can ask for more. */
const MAX_VALUE_BYTES = 2 ** 20

const INSTANTS: Instants = {
  createdAt: 1_700_000_000_123.25,
  freshUntil: 1_700_000_060_123.5,
  expiresAt: 1_700_000_090_123.75,
}

const jsonValues = (): unknown[] => [
  null,
  'text',
  { id: 1, name: 'Ana é中', list: [1, -1, 1.5, true, null], nested: { a: { b: [] } } },
  Array.from({ length: 40 }, (_, i) => ({ i, s: `row ${i}`, t: i % 3 === 0 ? [i] : null })),
  'x'.repeat(2000),
]

const anyValues = (): unknown[] => {
  const circle: Record<string, unknown> = { zero: -0, error: new RangeError('e'), url: new URL('a:b') }
  circle['self'] = [circle, new Map([[circle, new Set([1n])]]), Buffer.from('bytes'), Object(1)]
  return [
    ...jsonValues(),
    undefined,
    [new Date(5), 3n ** 100n, -5n, /a+/g, undefined, Number.NaN],
    { map: new Map<unknown, unknown>([[{ a: 1 }, new Set([1, 'x'])]]), floats: new Float64Array(3) },
    { buffer: Buffer.from('bytes'), memory: new Uint8Array([1, 2]).buffer, view: new BigInt64Array(1) },
    circle,
    Object.assign([], { 3: 1 }),
    JSON.parse('{"__proto__":2,"constructor":1}'),
  ]
}

const secret = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)
const lines = {
  name: 'lines',
  dumps: (value: unknown) => String(value),
  loads: (data: Uint8Array) => Buffer.from(data).toString().split('\n'),
}

interface Written {
  readonly options: CodecOptions
  readonly metadata?: boolean
  readonly values: () => readonly unknown[]
}

const always = { threshold: 0 }
const writers: Readonly<Record<string, Written>> = {
  msgpack: { options: {}, values: anyValues },
  dedupe: { options: { dedupeWrites: true }, values: anyValues },
  'kept apart': { options: { dedupeWrites: true }, metadata: true, values: anyValues },
  gzip: { options: { compress: always }, values: anyValues },
  brotli: { options: { compress: { algorithm: 'brotli', level: 1, ...always } }, values: anyValues },
  ...('zstdCompressSync' in zlib && {
    zstd: { options: { compress: { algorithm: 'zstd', level: 1, ...always } }, values: anyValues },
  }),
  custom: { options: { serializer: lines }, values: () => ['a\nb', ''] },
  json: { options: { serializer: 'json' }, values: jsonValues },
  'json dedupe': { options: { serializer: 'json', dedupeWrites: true }, values: jsonValues },
  'json object': {
    options: { serializer: 'json', compress: true, dedupeWrites: true },
    metadata: true,
    values: jsonValues,
  },
  'json in an envelope': { options: { serializer: 'json', compress: always }, values: jsonValues },
  encrypted: { options: { encrypt: { keys: [secret(1)] } }, values: anyValues },
  'encrypted, rotated': {
    options: { encrypt: { keys: [secret(2), secret(1)] }, compress: always, dedupeWrites: true },
    values: anyValues,
  },
  'encrypted, kept apart': {
    options: { encrypt: { keys: [secret(1)] }, dedupeWrites: true },
    metadata: true,
    values: anyValues,
  },
  'json encrypted': { options: { serializer: 'json', encrypt: { keys: [secret(3)] } }, values: jsonValues },
}

/**
 * Every reader with its records; `fixtures` is the folder of records that were written long ago, and by others. The records
 * of encryption differ from call to call: a failing input is kept as bytes.
 */
export async function corpus(fixtures: string): Promise<Target[]> {
  const targets: Target[] = []
  for (const [name, written] of Object.entries(writers)) targets.push(await targetFor(name, written))
  return [...targets, ...(await golden(fixtures)), original(fixtures)]
}

async function targetFor(name: string, { options, metadata = false, values }: Written): Promise<Target> {
  const key = `fuzz:${name}`
  const codec = createCodec({ ...options, maxValueBytes: MAX_VALUE_BYTES }, { storage: 'fuzz', metadata })
  const seeds: Seed[] = []
  for (const [index, value] of values().entries()) {
    const tags = index % 2 === 0 ? ['t', 'ünï'] : undefined
    const record = await codec.encode(key, { value, ...INSTANTS, tags }).record()
    seeds.push(seedOf(Buffer.from(record.bytes), metadata ? Buffer.from(record.head) : undefined))
  }
  seeds.push(seedOf(Buffer.from(codec.encodePending(key, INSTANTS).bytes), undefined))
  return targetOf(name, key, codec, seeds, options.encrypt !== undefined)
}

/** What earlier versions wrote: a reader for each set of keys, serializers and places, over all that it can read. */
async function golden(fixtures: string): Promise<Target[]> {
  const folder = join(fixtures, 'golden/v1')
  const read = (file: string) => readFileSync(join(folder, file))
  const readers = new Map<string, { codec: Codec; authenticates: boolean; seeds: Seed[] }>()
  for (const { name, options, metadata = false } of goldenCases) {
    const { encrypt } = options
    const serializer = typeof options.serializer === 'object' ? options.serializer : undefined
    const reader = ['golden', encrypt && 'encrypted', serializer?.name, metadata && 'kept apart']
      .filter(Boolean)
      .join(' ')
    if (!readers.has(reader)) {
      const codec = createCodec({ encrypt, serializer }, { storage: 'fuzz', metadata })
      readers.set(reader, { codec, authenticates: encrypt !== undefined, seeds: [] })
    }
    const head = existsSync(join(folder, `${name}.head.bin`)) ? read(`${name}.head.bin`) : undefined
    readers.get(reader)?.seeds.push(seedOf(read(`${name}.bin`), head))
  }
  const all = [...readers].map(([name, { codec, seeds, authenticates }]) =>
    targetOf(name, GOLDEN_KEY, codec, seeds, authenticates),
  )
  return Promise.all(all)
}

/** What the Python original wrote. */
function original(fixtures: string): Target {
  const folder = join(fixtures, 'interop')
  const files = readdirSync(folder).filter((file) => !/\.md$|^value/.test(file))
  const codec = createCodec(
    { serializer: 'json', maxValueBytes: MAX_VALUE_BYTES },
    { storage: 'fuzz', metadata: true },
  )
  const seeds = files.map((file) => seedOf(readFileSync(join(folder, file)), undefined))
  return { name: 'python', key: 'fuzz:python', codec, seeds, originals: undefined }
}

async function targetOf(
  name: string,
  key: string,
  codec: Codec,
  seeds: readonly Seed[],
  authenticates: boolean,
): Promise<Target> {
  if (!authenticates) return { name, key, codec, seeds, originals: undefined }
  const originals: Decoded[] = []
  for (const seed of seeds) originals.push(await codec.decode(key, { ...seed, version: '' }))
  return { name, key, codec, seeds, originals }
}

const GZIP = 0x1f
const COMPRESSION_AT = HEAD_BYTES
const PAYLOAD_AT = HEAD_BYTES + 1 + 4

function seedOf(bytes: Buffer, head: Buffer | undefined): Seed {
  return { bytes, head, inside: insideOf(bytes) }
}

/** What a compressed record holds, where it is gzip: whole, or the payload of a binary record without extras. */
function insideOf(bytes: Buffer): Seed['inside'] {
  const level = { level: 1 }
  if (bytes[0] === GZIP) {
    return { bytes: zlib.gunzipSync(bytes), close: (changed) => zlib.gzipSync(changed, level) }
  }
  if (bytes[COMPRESSION_AT] !== 1 || bytes[PAYLOAD_AT] !== GZIP) return undefined
  return {
    bytes: zlib.gunzipSync(bytes.subarray(PAYLOAD_AT)),
    close(changed) {
      const framed = Buffer.concat([bytes.subarray(0, PAYLOAD_AT), zlib.gzipSync(changed, level)])
      framed.writeUInt32BE(changed.length, COMPRESSION_AT + 1)
      return framed
    },
  }
}
