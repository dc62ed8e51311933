/** The codec: turns an entry into a record and back. Serializer, compression and encryption meet here and nowhere else. */
import { attempt, isPromise, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { SerializationError } from '../errors.ts'
import { show } from '../options.ts'
import type { DriverRecord, StoredRecord } from '../storage/driver.ts'
import type { CacheEntry, Instants } from '../storage/entry.ts'
import { decodeBinary, encodeBinary, encodePending, headOf, MAX_FRAMING_BYTES } from './binary.ts'
import { type Encoding, ReadyEncoding } from './encoding.ts'
import { isBinary, MAX_HEAD_BYTES } from './envelope.ts'
import { instantsOf } from './instants.ts'
import { decodeInterchange, decodeInterchangeHead, encodeInterchange } from './interchange.ts'
import type { CodecOptions } from './options.ts'
import { differenceBetween } from './same.ts'
import { type CodecSettings, codecSettings } from './settings.ts'

/** What a record turned out to be. */
export type Decoded =
  | { readonly kind: 'value'; readonly entry: CacheEntry }
  | { readonly kind: 'pending'; readonly instants: Instants }

/** Bytes ↔ entries, for one storage. */
export interface Codec {
  /** The most bytes that a record can have and still be used. */
  readonly maxRecordBytes: number
  /** Throws SerializationError for a value that cannot be kept, or is larger than `maxValueBytes`. */
  encode(key: string, entry: CacheEntry): Encoding
  /** A claim on the key by a loader at work; expires at `expiresAt`. */
  encodePending(key: string, instants: Instants): DriverRecord
  /** Throws (or rejects with) SerializationError for bytes that are foreign, damaged, too new, or fail authentication. */
  decode(key: string, stored: StoredRecord): MaybePromise<Decoded>
  /**
   * The kind and instants that a head tells: the head alone, or the first `MAX_HEAD_BYTES` of a record. Throws SerializationError
   * like `decode`, and also where the head of a sound record does not tell, which was then written by the Python original.
   */
  decodeHead(
    key: string,
    head: Uint8Array,
  ): { readonly kind: 'value' | 'pending'; readonly instants: Instants }
}

/** What the codec must know of the storage that it works for. */
export interface StorageFacts {
  /** The storage's name, for errors. */
  readonly storage: string
  /** Heads are kept beside the records. */
  readonly metadata: boolean
}

/** Makes a codec; throws ConfigurationError for options that cannot work. */
export function createCodec(options: CodecOptions, facts: StorageFacts): Codec {
  return new RecordCodec(codecSettings(options, facts.storage), facts)
}

class RecordCodec implements Codec {
  readonly maxRecordBytes: number
  readonly #settings: CodecSettings
  readonly #facts: StorageFacts
  readonly #interchange: boolean
  /** In a storage for other serializers a JSON text is more likely to be something else than a value. */
  readonly #bare: boolean

  constructor(settings: CodecSettings, facts: StorageFacts) {
    this.maxRecordBytes = settings.maxValueBytes + MAX_HEAD_BYTES + MAX_FRAMING_BYTES
    this.#settings = settings
    this.#facts = facts
    this.#interchange = writesInterchange(settings, facts.metadata)
    this.#bare = settings.serializer === 'json'
  }

  encode(key: string, entry: CacheEntry): Encoding {
    try {
      const encoding = this.#interchange
        ? encodeInterchange(this.#settings, this.#facts.metadata, entry)
        : encodeBinary(this.#settings, key, entry)
      return encoding instanceof ReadyEncoding && !this.#settings.strict
        ? encoding
        : this.#checked(key, entry.value, encoding)
    } catch (error) {
      return this.#failed('encode the value of', key, error)
    }
  }

  encodePending(key: string, instants: Instants): DriverRecord {
    return encodePending(this.#settings, key, instants)
  }

  decode(key: string, stored: StoredRecord): MaybePromise<Decoded> {
    try {
      const decoded = this.#decode(key, stored)
      if (!isPromise(decoded)) return decoded
      return decoded.catch((error: unknown) => this.#failed('decode the record of', key, error))
    } catch (error) {
      return this.#failed('decode the record of', key, error)
    }
  }

  decodeHead(key: string, head: Uint8Array): ReturnType<Codec['decodeHead']> {
    try {
      const bytes = asBuffer(head)
      if (isBinary(bytes)) {
        const { kind, instants } = headOf(this.#settings, key, bytes, undefined)
        return { kind, instants }
      }
      this.#refuseUnencrypted()
      return { kind: 'value', instants: decodeInterchangeHead(bytes, this.#bare) }
    } catch (error) {
      return this.#failed('decode the head of', key, error)
    }
  }

  #decode(key: string, { bytes: stored, head, version }: StoredRecord): MaybePromise<Decoded> {
    const bytes = asBuffer(stored)
    const newer = head === undefined ? undefined : asBuffer(head)
    if (isBinary(bytes)) return decodeBinary(this.#settings, key, bytes, newer, version)
    this.#refuseUnencrypted()
    return then(decodeInterchange(this.#settings, bytes, newer, this.#bare), (record) => ({
      kind: 'value',
      entry: { value: record.value, ...instantsOf(record), version, tags: record.tags },
    }))
  }

  #checked(key: string, value: unknown, encoding: Encoding): Encoding {
    const record = (): MaybePromise<DriverRecord> =>
      then(encoding.record(), (made) => (this.#settings.strict ? this.#asItWas(key, made, value) : made))
    const failed = (error: unknown) => this.#failed('encode the value of', key, error)
    return { renewal: encoding.renewal, record: () => attempt(record, failed) }
  }

  /** The record, when its value comes back as it went in. */
  #asItWas(key: string, record: DriverRecord, value: unknown): MaybePromise<DriverRecord> {
    const head = this.#facts.metadata ? record.head : undefined
    return then(this.#decode(key, { bytes: record.bytes, head, version: '' }), (found) => {
      const back = found.kind === 'value' ? found.entry.value : undefined
      const difference = differenceBetween(back, value)
      if (difference === undefined) return record
      throw new SerializationError(
        `strict: the value would not come back as it is: ${difference}; keep what the serializer can bring back, or convert it`,
      )
    })
  }

  #refuseUnencrypted(): void {
    if (this.#settings.keyring === undefined) return
    throw new SerializationError('it is not encrypted, and this storage reads nothing else')
  }

  #failed(doing: string, key: string, error: unknown): never {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SerializationError(`${this.#facts.storage}: cannot ${doing} ${show(key)}: ${reason}`, {
      cause: error,
    })
  }
}

/** JSON interchange is for what its other readers can read: gzip or no compression, and a head that can be told apart. */
function writesInterchange({ serializer, keyring, compression }: CodecSettings, metadata: boolean): boolean {
  if (serializer !== 'json' || keyring !== undefined) return false
  return compression === undefined || (metadata && compression.algorithm === 'gzip')
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
