/** Codec options, common to every storage that keeps bytes. */
import { checks, must, type OptionCheck } from '../options.ts'
import { compressionOf } from './compression.ts'
import { keyringOf } from './encryption.ts'
import { MAX_VALUE_BYTES_LIMIT } from './limits.ts'

/** Turns a value into text or bytes and back. */
export interface Serializer {
  /** A name that the record carries, so that a reader with another serializer reports a miss instead of a wrong value. Default `'custom'`. */
  readonly name?: string | undefined
  /** A string is kept as UTF-8. Never called with undefined, which the record itself can tell. */
  dumps(value: unknown): Uint8Array | string
  /** Gets bytes of its own, which it may keep. Answers with the value, not with a promise of it. */
  loads(data: Uint8Array): unknown
}

/** How payloads are compressed. `'zstd'` needs Node 22.15 or later, for writing and for reading. */
export type CompressionAlgorithm = 'gzip' | 'brotli' | 'zstd'

/** Compression in detail. */
export interface CompressionOptions {
  /** Default `'gzip'`. `'zstd'` needs Node 22.15 or later. */
  readonly algorithm?: CompressionAlgorithm | undefined
  /** The algorithm's own scale: gzip 0 to 9 (default 6), brotli 0 to 11 (default 4), zstd 1 to 22 (default 3). */
  readonly level?: number | undefined
  /**
   * Payloads below this many bytes are kept as they are, except where the Python original would not read them. Default 1024:
   * from there on usual records get smaller by a third, and below it a saved byte soon costs several times as much.
   */
  readonly threshold?: number | undefined
}

/**
 * Encryption at rest with AES-256-GCM.
 *
 * A record is bound to its key and cannot be read, changed, or moved to another key without being noticed. A storage with
 * encryption reads encrypted records only: anything else is a miss that is reported. What it cannot notice is an old
 * record put back in place of a newer one. A key is good for 2^32 writes.
 */
export interface EncryptionOptions {
  /** 32 bytes each, as Uint8Array, hex or base64. The first encrypts, all decrypt: rotate by putting a new key in front. */
  readonly keys: readonly (Uint8Array | string)[]
}

/** How a storage turns entries into bytes. A reader needs no matching serializer or compression: the record names its own. */
export interface CodecOptions {
  /**
   * `'msgpack'` (default) keeps types, `'json'` is readable by the Python original, or your own.
   *
   * `'msgpack'` brings back undefined, NaN, -0, BigInt, Date, RegExp, Map, Set, Error, URL, Buffer, typed arrays, ArrayBuffer,
   * DataView, holes, shared references and cycles as they were. An object with a `toJSON` method comes back as what that
   * returns, any other instance of a class as a plain object, as does an object without prototype; named properties of arrays
   * and properties under symbols are not kept. Functions, symbols, promises, weak collections and the like, and more than
   * 500 levels of nesting, are a SerializationError that names the place. `'json'` keeps what JSON.stringify keeps, and undefined where that is the whole value.
   */
  readonly serializer?: 'msgpack' | 'json' | Serializer | undefined
  /** `true` is gzip. Default false. */
  readonly compress?: boolean | CompressionAlgorithm | CompressionOptions | undefined
  /** Default: not encrypted. */
  readonly encrypt?: EncryptionOptions | undefined
  /** An unchanged payload is not written again, only its instants are renewed. Default false. */
  readonly dedupeWrites?: boolean | undefined
  /** A payload of more bytes (serialized, before compression) is refused when written and a miss when read. Default 64 MiB. */
  readonly maxValueBytes?: number | undefined
  /**
   * Reads back each value before it is written, and refuses one that does not come back with the same types and contents: a
   * SerializationError that names the place. It costs a decoding per write, and is meant for development. Default false.
   */
  readonly strict?: boolean | undefined
}

/** The check of each codec option; storages with more options add theirs. */
export const codecChecks: Readonly<Record<keyof CodecOptions, OptionCheck>> = {
  serializer: must(
    isSerializer,
    `'msgpack', 'json', or an object with dumps, loads and, if any, a name of 1 to 100 characters`,
  ),
  compress: (value, option) => void compressionOf(value, option),
  encrypt: (value, option) => void keyringOf(value, option),
  dedupeWrites: checks.boolean,
  strict: checks.boolean,
  maxValueBytes: must(
    (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= MAX_VALUE_BYTES_LIMIT,
    `a whole number of bytes from 1 to ${MAX_VALUE_BYTES_LIMIT}`,
  ),
}

function isSerializer(value: unknown): boolean {
  if (value === 'msgpack' || value === 'json') return true
  if (typeof value !== 'object' || value === null) return false
  const { name, dumps, loads } = value as Partial<Serializer>
  const named = name === undefined || (typeof name === 'string' && name.length > 0 && name.length <= 100)
  return named && typeof dumps === 'function' && typeof loads === 'function'
}
