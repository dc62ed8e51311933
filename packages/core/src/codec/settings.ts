/** The options of a codec, resolved. */
import type { Compression } from './compression.ts'
import { compressionOf } from './compression.ts'
import { type Keyring, keyringOf } from './encryption.ts'
import { DEFAULT_MAX_VALUE_BYTES } from './limits.ts'
import { type CodecOptions, codecChecks } from './options.ts'
import type { SerializerOption } from './serializers.ts'

export interface CodecSettings {
  readonly serializer: SerializerOption
  readonly compression: Compression | undefined
  readonly keyring: Keyring | undefined
  readonly dedupeWrites: boolean
  readonly maxValueBytes: number
  readonly strict: boolean
}

/** Resolves the options; throws ConfigurationError that begins with the storage's name. */
export function codecSettings(options: CodecOptions, storage: string): CodecSettings {
  const { serializer, compress, encrypt, dedupeWrites, maxValueBytes, strict } = options
  const simple = { serializer, dedupeWrites, maxValueBytes, strict }
  for (const name of ['serializer', 'dedupeWrites', 'maxValueBytes', 'strict'] as const) {
    if (simple[name] !== undefined) codecChecks[name](simple[name], `${storage}: ${name}`)
  }
  return {
    serializer: serializer ?? 'msgpack',
    compression: compressionOf(compress, `${storage}: compress`),
    keyring: keyringOf(encrypt, `${storage}: encrypt`),
    dedupeWrites: dedupeWrites ?? false,
    maxValueBytes: maxValueBytes ?? DEFAULT_MAX_VALUE_BYTES,
    strict: strict ?? false,
  }
}
