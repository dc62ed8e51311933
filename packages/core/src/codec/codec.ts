/** The codec: turns an entry into a record and back. Serializer, compression and encryption meet here and nowhere else. */
import type { MaybePromise } from '../concurrency/maybe-promise.ts'
import type { DriverRecord, Renewal, StoredRecord } from '../storage/driver.ts'
import type { CacheEntry, Instants } from '../storage/entry.ts'

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
  /** Throws SerializationError for a value that cannot be kept, or is larger than `maxValueBytes`. */
  encode(key: string, entry: CacheEntry): Encoding
  /** A claim on the key by a loader at work; expires at `expiresAt`. */
  encodePending(key: string, instants: Instants): DriverRecord
  /** Throws (or rejects with) SerializationError for bytes that are foreign, damaged, too new, or fail authentication. */
  decode(key: string, stored: StoredRecord): MaybePromise<Decoded>
  /** The kind and instants that a head tells. Throws SerializationError like `decode`. */
  decodeHead(
    key: string,
    head: Uint8Array,
  ): { readonly kind: 'value' | 'pending'; readonly instants: Instants }
}
