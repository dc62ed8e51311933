/**
 * From which size on does it pay to compress a payload?
 *
 *     pnpm --filter @acache/core bench:compression [--json]
 *
 * Values are written and read by codecs that compress everything and by one that compresses nothing: the difference is what
 * compression costs, in CPU time, and what it saves. Each algorithm works at its usual level; zstd is measured where this
 * Node has it.
 *
 * What a saved byte is worth depends on network and backend; the table says what one costs, in nanoseconds of a write and
 * of a read. To compare with: a network of 1 Gbit/s moves a byte in 8 ns, one of 100 Mbit/s in 80 ns.
 */
import { strict as assert } from 'node:assert'
import * as zlib from 'node:zlib'
import type { CompressionAlgorithm } from '@acache/core'
import { createCodec } from '@acache/core/driver'
import { measureCosts } from '../../../benchmarks/harness.ts'
import { KINDS } from './compression/values.ts'

const SIZES = [128, 256, 512, 768, 1024, 1536, 2048, 4096, 16_384, 65_536]
/** A part of the rounds that other benchmarks take: what is measured here differs by more. */
const EFFORT = 1 / 5

const KEY = 'values'
const now = Date.now()
const instants = { createdAt: now, freshUntil: now + 60_000, expiresAt: now + 90_000 }

class Contender {
  readonly name: string
  readonly #codec: ReturnType<typeof createCodec>

  constructor(algorithm?: CompressionAlgorithm) {
    this.name = algorithm ?? 'none'
    const compress = algorithm === undefined ? false : { algorithm, threshold: 0 }
    this.#codec = createCodec({ compress }, { storage: 'bench', metadata: false })
  }

  encode(value: unknown): Uint8Array {
    const record = this.#codec.encode(KEY, { value, ...instants }).record()
    assert(!(record instanceof Promise), 'the payload is so large that other threads compress it')
    return record.bytes
  }

  decode(bytes: Uint8Array): unknown {
    const decoded = this.#codec.decode(KEY, { bytes, version: '1' })
    assert(!(decoded instanceof Promise) && decoded.kind === 'value')
    return decoded.entry.value
  }
}

const plain = new Contender()
const compressing = (['gzip', 'brotli', 'zstd'] as const)
  .filter((algorithm) => algorithm !== 'zstd' || 'zstdCompress' in zlib)
  .map((algorithm) => new Contender(algorithm))

const headBytes = plain.encode(undefined).length
const payloadBytes = (value: unknown) => plain.encode(value).length - headBytes

/** What one algorithm does to one value. */
interface Row {
  readonly values: string
  readonly algorithm: string
  /** What the threshold is compared with. */
  readonly payloadBytes: number
  readonly recordBytes: number
  readonly savedBytes: number
  readonly compressNs: number
  readonly decompressNs: number
}

/** CPU time that each of those that compress takes beyond the one that does not. */
async function extraNs(
  question: string,
  run: (contender: Contender) => unknown,
  check: (answer: unknown) => void,
): Promise<number[]> {
  const asked = (contender: Contender) => ({ name: contender.name, run: () => run(contender) })
  const contenders = compressing.map(asked)
  const [floor, ...costs] = await measureCosts({ question, floor: asked(plain), contenders, check }, EFFORT)
  return costs.map(({ medianNs }) => medianNs - (floor?.medianNs ?? Number.NaN))
}

async function rowsOf(values: string, value: unknown): Promise<Row[]> {
  const records = new Map([plain, ...compressing].map((each) => [each, each.encode(value)]))
  const sizeOf = (contender: Contender) => records.get(contender)?.length ?? Number.NaN
  const written = await extraNs(
    `encode ${values}`,
    (contender) => contender.encode(value),
    (answer) => assert.deepEqual(plain.decode(answer as Uint8Array), value),
  )
  const read = await extraNs(
    `decode ${values}`,
    (contender) => contender.decode(records.get(contender) ?? new Uint8Array()),
    (answer) => assert.deepEqual(answer, value),
  )
  const recordBytes = sizeOf(plain)
  return compressing.map((contender, at) => ({
    values,
    algorithm: contender.name,
    payloadBytes: payloadBytes(value),
    recordBytes,
    savedBytes: recordBytes - sizeOf(contender),
    compressNs: written[at] ?? Number.NaN,
    decompressNs: read[at] ?? Number.NaN,
  }))
}

const COLUMNS: Readonly<Record<string, (row: Row) => string>> = {
  values: ({ values }) => values,
  algorithm: ({ algorithm }) => algorithm,
  'payload, B': ({ payloadBytes }) => String(payloadBytes),
  'record, B': ({ recordBytes }) => String(recordBytes),
  'saved, B': ({ savedBytes }) => String(savedBytes),
  'saved, %': ({ savedBytes, recordBytes }) => ((100 * savedBytes) / recordBytes).toFixed(0),
  'compress, us': ({ compressNs }) => (compressNs / 1e3).toFixed(1),
  'decompress, us': ({ decompressNs }) => (decompressNs / 1e3).toFixed(1),
  'ns/B written': ({ savedBytes, compressNs }) => each(compressNs, savedBytes),
  'ns/B read': ({ savedBytes, decompressNs }) => each(decompressNs, savedBytes),
}

function each(ns: number, bytes: number): string {
  return bytes === 0 ? '-' : (ns / bytes).toFixed(1)
}

const rows: Row[] = []
for (const [values, make] of Object.entries(KINDS)) {
  for (const size of SIZES) rows.push(...(await rowsOf(values, make(size, payloadBytes))))
}
rows.sort((a, b) => a.algorithm.localeCompare(b.algorithm))

if (process.argv.includes('--json')) console.log(JSON.stringify({ node: process.version, rows }))
else {
  const names = Object.keys(COLUMNS)
  const lines = [names, ...rows.map((row) => Object.values(COLUMNS).map((cell) => cell(row)))]
  for (const line of lines)
    console.log(line.map((cell, at) => (at < 2 ? cell.padEnd(17) : cell.padStart(15))).join(''))
}
