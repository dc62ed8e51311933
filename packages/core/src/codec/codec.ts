/** The codec: turns an entry into a record and back. Serializer, compression and encryption meet here and nowhere else. */
import { attempt, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { SerializationError } from '../errors.ts'
import { show } from '../options.ts'
import type { DriverRecord, Renewal, StoredRecord } from '../storage/driver.ts'
import type { CacheEntry, Instants } from '../storage/entry.ts'
import { decodeBody, encodeBinary, encodePending, headOf, MAX_FRAMING_BYTES } from './binary.ts'
import { HEAD_BYTES, isBinary, MAX_HEAD_BYTES } from './envelope.ts'
import { instantsOf } from './instants.ts'
import { decodeInterchange, decodeInterchangeHead, encodeInterchange } from './interchange.ts'
import type { CodecOptions } from './options.ts'
import { differenceBetween } from './same.ts'
import { type CodecSettings, codecSettings } from './settings.ts'

/** An entry on its way to bytes. */
export interface Encoding {
  /** With `dedupeWrites`: what renews a stored record of the same payload, known before anything is compressed. */
  readonly renewal?: Renewal | undefined
  /** Compresses, encrypts and frames. */
  record(): MaybePromise<DriverRecord>
}

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
export function createCodec(options: CodecOptions, { storage, metadata }: StorageFacts): Codec {
  const settings = codecSettings(options, storage)
  const interchange = writesInterchange(settings, metadata)
  // In a storage for other serializers a JSON text is more likely to be something else than a value.
  const bare = settings.serializer === 'json'

  const explain =
    (doing: string, key: string) =>
    (error: unknown): never => {
      const reason = error instanceof Error ? error.message : String(error)
      throw new SerializationError(`${storage}: cannot ${doing} ${show(key)}: ${reason}`, { cause: error })
    }
  const refuseUnencrypted = (): void => {
    if (settings.keyring !== undefined) {
      throw new SerializationError('it is not encrypted, and this storage reads nothing else')
    }
  }

  const decode = (key: string, stored: StoredRecord): MaybePromise<Decoded> => {
    const bytes = asBuffer(stored.bytes)
    const newer = stored.head === undefined ? undefined : asBuffer(stored.head)
    if (isBinary(bytes)) {
      const head = headOf(settings, key, bytes, newer)
      if (head.kind === 'pending') {
        if (bytes.length > HEAD_BYTES) throw new SerializationError('there are bytes behind the claim')
        return { kind: 'pending', instants: head.instants }
      }
      return then(decodeBody(settings, key, bytes, head), ({ value, tags }) =>
        decoded(value, head.instants, tags, stored.version),
      )
    }
    refuseUnencrypted()
    return then(decodeInterchange(settings, bytes, newer, bare), (record) =>
      decoded(record.value, record, record.tags, stored.version),
    )
  }
  const decodeHead: Codec['decodeHead'] = (key, head) => {
    const bytes = asBuffer(head)
    if (isBinary(bytes)) {
      const { kind, instants } = headOf(settings, key, bytes, undefined)
      return { kind, instants }
    }
    refuseUnencrypted()
    return { kind: 'value', instants: decodeInterchangeHead(bytes, bare) }
  }

  /** The record, when its value comes back as it went in. */
  const asItWas = (key: string, record: DriverRecord, value: unknown): MaybePromise<DriverRecord> => {
    const stored = { bytes: record.bytes, head: metadata ? record.head : undefined, version: '' }
    return then(decode(key, stored), (found) => {
      const back = found.kind === 'value' ? found.entry.value : undefined
      const difference = differenceBetween(back, value)
      if (difference === undefined) return record
      throw new SerializationError(
        `strict: the value would not come back as it is: ${difference}; keep what the serializer can bring back, or convert it`,
      )
    })
  }

  return {
    maxRecordBytes: settings.maxValueBytes + MAX_HEAD_BYTES + MAX_FRAMING_BYTES,
    encode(key, entry) {
      const failed = explain('encode the value of', key)
      try {
        const encoding = interchange
          ? encodeInterchange(settings, metadata, entry)
          : encodeBinary(settings, key, entry)
        const record = settings.strict
          ? () => then(encoding.record(), (made) => asItWas(key, made, entry.value))
          : () => encoding.record()
        return { renewal: encoding.renewal, record: () => attempt(record, failed) }
      } catch (error) {
        return failed(error)
      }
    },
    encodePending: (key, instants) => encodePending(settings, key, instants),
    decode: (key, stored) => attempt(() => decode(key, stored), explain('decode the record of', key)),
    decodeHead(key, head) {
      try {
        return decodeHead(key, head)
      } catch (error) {
        return explain('decode the head of', key)(error)
      }
    },
  }
}

/** JSON interchange is for what its other readers can read: gzip or no compression, and a head that can be told apart. */
function writesInterchange({ serializer, keyring, compression }: CodecSettings, metadata: boolean): boolean {
  if (serializer !== 'json' || keyring !== undefined) return false
  return compression === undefined || (metadata && compression.algorithm === 'gzip')
}

function decoded(
  value: unknown,
  instants: Instants,
  tags: readonly string[] | undefined,
  version: string,
): Decoded {
  return { kind: 'value', entry: { value, ...instantsOf(instants), version, tags } }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
