/** Codec options, common to every storage that keeps bytes. */

/** Turns a value into text or bytes and back. */
export interface Serializer {
  /** A name that the record carries, so that a reader with another serializer reports a miss instead of a wrong value. Default `'custom'`. */
  readonly name?: string | undefined
  dumps(value: unknown): Uint8Array | string
  loads(data: Uint8Array): unknown
}

export type CompressionAlgorithm = 'gzip' | 'brotli' | 'zstd'

/** Compression in detail. */
export interface CompressionOptions {
  /** Default `'gzip'`. `'zstd'` needs Node 22.15 or later. */
  readonly algorithm?: CompressionAlgorithm | undefined
  /** The algorithm's own scale. Default: gzip 6, brotli 4, zstd 3. */
  readonly level?: number | undefined
  /** Payloads below this many bytes are kept as they are. Default 1024. */
  readonly threshold?: number | undefined
}

/** Encryption at rest with AES-256-GCM. */
export interface EncryptionOptions {
  /** 32 bytes each, as Uint8Array, hex or base64. The first encrypts, all decrypt: rotate by putting a new key in front. */
  readonly keys: readonly (Uint8Array | string)[]
}

/** How a storage turns entries into bytes. A reader needs no matching serializer or compression: the record names its own. */
export interface CodecOptions {
  /** `'msgpack'` (default) keeps types; `'json'` is readable by the Python original; or your own. */
  readonly serializer?: 'msgpack' | 'json' | Serializer | undefined
  /** `true` is gzip. Default false. */
  readonly compress?: boolean | CompressionAlgorithm | CompressionOptions | undefined
  /** Default: not encrypted. */
  readonly encrypt?: EncryptionOptions | undefined
  /** An unchanged payload is not written again, only its instants are renewed. Default false. */
  readonly dedupeWrites?: boolean | undefined
  /** A payload of more bytes (serialized, before compression) is refused when written and a miss when read. Default 64 MiB. */
  readonly maxValueBytes?: number | undefined
}
