/** Compression of payloads: gzip, brotli and zstd through node:zlib. */
import * as zlib from 'node:zlib'
import { type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { ConfigurationError, SerializationError } from '../errors.ts'
import { checkOptions, checks, must, show } from '../options.ts'
import { BLOCKING_BYTES } from './limits.ts'
import type { CompressionAlgorithm } from './options.ts'

/** The byte that tells a reader that a payload is kept as it is. */
export const UNCOMPRESSED = 0

/** A way to compress, with its settings. */
export interface Compression {
  readonly algorithm: CompressionAlgorithm
  readonly level: number
  readonly threshold: number
}

type Settings = zlib.ZlibOptions | zlib.BrotliOptions
type Done<T> = (error: Error | null, result: T) => void

/** What node:zlib answers when it is asked for `info`, which its types leave out. */
interface Inflated {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

/** One direction of an algorithm in its two forms, as node:zlib has them. */
interface Engine {
  sync(data: Uint8Array, settings: Settings): Buffer
  async(data: Uint8Array, settings: Settings, done: Done<Buffer>): void
}

interface Algorithm {
  /** What a record names it by. */
  readonly id: number
  readonly levels: { readonly min: number; readonly max: number; readonly usual: number }
  settings(level: number): Settings
  readonly compress: Engine
  readonly decompress: Engine
}

/** The part of node:zlib that Node has from 22.15 on, with the number of the one parameter used here. */
interface ZstdPart {
  zstdCompress?: Engine['async']
  zstdCompressSync?: Engine['sync']
  zstdDecompress?: Engine['async']
  zstdDecompressSync?: Engine['sync']
}
const ZSTD_COMPRESSION_LEVEL = 100

const algorithms: Readonly<Record<CompressionAlgorithm, Algorithm>> = {
  gzip: {
    id: 1,
    levels: { min: 0, max: 9, usual: 6 },
    settings: (level) => ({ level }),
    compress: { sync: zlib.gzipSync, async: zlib.gzip },
    decompress: { sync: zlib.gunzipSync, async: zlib.gunzip },
  },
  brotli: {
    id: 2,
    levels: { min: 0, max: 11, usual: 4 },
    settings: (level) => ({ params: { [zlib.constants.BROTLI_PARAM_QUALITY]: level } }),
    compress: { sync: zlib.brotliCompressSync, async: zlib.brotliCompress },
    decompress: { sync: zlib.brotliDecompressSync, async: zlib.brotliDecompress },
  },
  zstd: {
    id: 3,
    levels: { min: 1, max: 22, usual: 3 },
    settings: (level) => ({ params: { [ZSTD_COMPRESSION_LEVEL]: level } }),
    ...zstdEngines(zlib as object),
  },
}

const NO_ZSTD = `this Node has no zstd, which came with 22.15 (this is ${process.version})`

/** Node's zstd where there is one; elsewhere engines that say so. */
function zstdEngines(part: ZstdPart): { compress: Engine; decompress: Engine } {
  const refuse = () => {
    throw new SerializationError(NO_ZSTD)
  }
  return {
    compress: { sync: part.zstdCompressSync ?? refuse, async: part.zstdCompress ?? refuse },
    decompress: { sync: part.zstdDecompressSync ?? refuse, async: part.zstdDecompress ?? refuse },
  }
}

const DEFAULT_THRESHOLD = 1024

/** The compression that the option `compress` asks for; undefined for none. Throws ConfigurationError. */
export function compressionOf(value: unknown, option: string): Compression | undefined {
  if (value === undefined || value === false) return undefined
  const detailed = typeof value === 'object' && value !== null
  if (detailed) {
    const wholeNumber = must((n) => Number.isInteger(n) && Number(n) >= 0, 'a whole number of bytes')
    checkOptions(option, value, {
      algorithm: checks.anything,
      level: checks.anything,
      threshold: wholeNumber,
    })
  }
  const given: { algorithm?: unknown; level?: unknown; threshold?: number } = detailed ? value : {}
  const asked = detailed ? given.algorithm : value === true ? undefined : value
  const name = asked === undefined ? 'gzip' : asked
  if (!isAlgorithm(name)) {
    throw new ConfigurationError(
      `${detailed ? `${option}.algorithm` : option} is ${show(name)}; give ${detailed ? '' : 'true, false, '}'gzip', 'brotli' or 'zstd'`,
    )
  }
  if (name === 'zstd' && !('zstdCompress' in zlib)) {
    throw new ConfigurationError(
      `${option} is 'zstd', but ${NO_ZSTD}; give 'brotli' or 'gzip', or run a later Node`,
    )
  }
  const { min, max, usual } = algorithms[name].levels
  const level = given.level === undefined ? usual : given.level
  if (typeof level !== 'number' || !Number.isInteger(level) || level < min || level > max) {
    throw new ConfigurationError(
      `${option}.level is ${show(level)}; give a whole number from ${min} to ${max}, the scale of ${name}`,
    )
  }
  return { algorithm: name, level, threshold: given.threshold ?? DEFAULT_THRESHOLD }
}

function isAlgorithm(name: unknown): name is CompressionAlgorithm {
  return typeof name === 'string' && Object.hasOwn(algorithms, name)
}

/** What a record names this algorithm by. */
export function compressionId(algorithm: CompressionAlgorithm): number {
  return algorithms[algorithm].id
}

/** Compresses; large data in the background. */
export function compress(data: Uint8Array, { algorithm, level }: Compression): MaybePromise<Buffer> {
  const { compress: engine, settings } = algorithms[algorithm]
  return run(engine, data, settings(level), data.length <= BLOCKING_BYTES)
}

/** Decompresses what a record says has `length` bytes; a record that lies is an error and takes no more memory than it said. */
export function decompress(data: Uint8Array, id: number, length: number): MaybePromise<Buffer> {
  const algorithm = Object.values(algorithms).find((candidate) => candidate.id === id)
  if (algorithm === undefined) throw new SerializationError(`compression ${id} is unknown to this version`)
  const blocking = length <= BLOCKING_BYTES && data.length <= BLOCKING_BYTES
  return then(inflate(algorithm.decompress, data, length, blocking), (result) => {
    // A zstd stream that is cut off ends without an error, and with less.
    if (result.length !== length) throw new SerializationError('the compressed payload is cut off')
    return result
  })
}

/** Decompresses gzip of unknown length; throws when there are more than `limit` bytes. */
export function gunzip(data: Uint8Array, limit: number): MaybePromise<Buffer> {
  const { decompress: engine } = algorithms.gzip
  if (data.length <= BLOCKING_BYTES) {
    try {
      return inflate(engine, data, Math.min(limit, BLOCKING_BYTES), true)
    } catch (error) {
      const code: unknown = Reflect.get(Object(error), 'code')
      if (limit <= BLOCKING_BYTES || code !== 'ERR_BUFFER_TOO_LARGE') throw error
    }
  }
  return inflate(engine, data, limit, false)
}

/** At most `limit` bytes, of a stream that is all of `data`. */
function inflate(engine: Engine, data: Uint8Array, limit: number, blocking: boolean): MaybePromise<Buffer> {
  const settings = { maxOutputLength: Math.max(1, limit), info: true }
  return then(run(engine, data, settings, blocking), (result) => {
    const inflated = result as unknown as Inflated
    if (inflated.engine.bytesWritten !== data.length) {
      throw new SerializationError('there are bytes behind the compressed payload')
    }
    return inflated.buffer
  })
}

function run(engine: Engine, data: Uint8Array, settings: Settings, blocking: boolean): MaybePromise<Buffer> {
  if (blocking) return engine.sync(data, settings)
  return new Promise((resolve, reject) => {
    engine.async(data, settings, (error, result) => (error === null ? resolve(result) : reject(error)))
  })
}
