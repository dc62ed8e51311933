/**
 * Binary records: the format of everything but JSON interchange.
 *
 *     head | body
 *
 * The body, which encryption replaces by nonce, ciphertext and tag:
 *
 *     [ length uint32 | extras as JSON: tags, name of a custom serializer ]   where the head says so
 *     compression id uint8
 *     [ length uint32 of the payload decompressed ]                           where it is compressed
 *     payload
 *
 * Whether a payload is kept compressed is known only after it was, so it is told here and not in the head: the head must be
 * known before, for an unchanged payload to be recognised without compressing it.
 */
import { createHash } from 'node:crypto'
import { type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { SerializationError } from '../errors.ts'
import type { DriverRecord } from '../storage/driver.ts'
import type { CacheEntry, Instants } from '../storage/entry.ts'
import type { Encoding } from './codec.ts'
import { compress, compressionId, decompress, UNCOMPRESSED } from './compression.ts'
import { ENCRYPTION_BYTES } from './encryption.ts'
import {
  DIGEST_BYTES,
  FIXED_BYTES,
  HEAD_BYTES,
  type Head,
  type HeadFacts,
  readHead,
  renewHead,
  writeHead,
} from './envelope.ts'
import { instantsOf } from './instants.ts'
import { parseJson } from './json.ts'
import { checkSize, MAX_EXTRAS_BYTES, tooLarge } from './limits.ts'
import { deserialize, type Serialized, serialize } from './serializers.ts'
import type { CodecSettings } from './settings.ts'
import { checkTagsSize, isTags } from './tags.ts'

const LENGTH_BYTES = 4

/** What a body may take beside its payload. */
export const MAX_FRAMING_BYTES = LENGTH_BYTES + MAX_EXTRAS_BYTES + 1 + LENGTH_BYTES + ENCRYPTION_BYTES

/** What a body holds beside the payload. */
interface Extras {
  readonly tags?: readonly string[] | undefined
  readonly serializer?: string | undefined
}

export function encodeBinary(settings: CodecSettings, key: string, entry: CacheEntry): Encoding {
  const { keyring, compression, dedupeWrites, maxValueBytes } = settings
  const serialized = serialize(entry.value, settings.serializer)
  checkSize(serialized.bytes.length, maxValueBytes)
  const extras = extrasBytes({ tags: entry.tags, serializer: serialized.name })
  const facts: HeadFacts = {
    kind: 'value',
    serializer: serialized.id,
    extras: extras !== undefined,
    digest: dedupeWrites ? digestOf(settings, key, entry, serialized) : undefined,
  }
  // The payload is copied at once: its bytes may belong to the serializer.
  const frame = frameOf(extras, UNCOMPRESSED, undefined, serialized.bytes)
  const { length } = serialized.bytes
  const instants = instantsOf(entry)
  writeHead(frame, facts, instants, key, keyring?.primary)

  const finish = (plain: Buffer): DriverRecord => {
    const head = plain.subarray(0, HEAD_BYTES)
    if (keyring === undefined) return { bytes: plain, head, instants, kind: 'value' }
    const body = keyring.primary.encrypt(plain.subarray(HEAD_BYTES), key, head.subarray(0, FIXED_BYTES))
    return { bytes: Buffer.concat([head, body]), head, instants, kind: 'value' }
  }
  const record = (): MaybePromise<DriverRecord> => {
    if (compression === undefined || length < compression.threshold) return finish(frame)
    return then(compress(frame.subarray(frame.length - length), compression), (compressed) => {
      if (LENGTH_BYTES + compressed.length >= length) return finish(frame)
      const smaller = frameOf(extras, compressionId(compression.algorithm), length, compressed)
      frame.copy(smaller, 0, 0, HEAD_BYTES)
      return finish(smaller)
    })
  }
  if (!dedupeWrites) return { record }
  const head = Buffer.from(frame.subarray(0, HEAD_BYTES))
  renewHead(head, instants, key, keyring?.primary)
  return { record, renewal: { head, instants, match: { offset: 0, bytes: head.subarray(0, FIXED_BYTES) } } }
}

/** A claim on a key: a head without a body. */
export function encodePending({ keyring }: CodecSettings, key: string, instants: Instants): DriverRecord {
  const head = Buffer.alloc(HEAD_BYTES)
  writeHead(head, { kind: 'pending', serializer: 0, extras: false }, instants, key, keyring?.primary)
  return { bytes: head, head, instants, kind: 'pending' }
}

/** The head of a record, by the newest copy of it. */
export function headOf(settings: CodecSettings, key: string, bytes: Buffer, newer: Buffer | undefined): Head {
  if (newer === undefined) return readHead(bytes, key, settings.keyring)
  if (newer.compare(bytes, 0, FIXED_BYTES, 0, FIXED_BYTES) !== 0) {
    throw new SerializationError('the head kept beside it is of another payload')
  }
  return readHead(newer, key, settings.keyring)
}

/** The value and tags in the body of a record. */
export function decodeBody(
  settings: CodecSettings,
  key: string,
  bytes: Buffer,
  head: Head,
): MaybePromise<{ readonly value: unknown; readonly tags: readonly string[] | undefined }> {
  const { maxValueBytes, serializer } = settings
  if (bytes.length - HEAD_BYTES > maxValueBytes + MAX_FRAMING_BYTES) {
    throw tooLarge(`about ${bytes.length} bytes`, maxValueBytes)
  }
  const body =
    head.key === undefined
      ? new BodyReader(bytes, HEAD_BYTES)
      : new BodyReader(head.key.decrypt(bytes.subarray(HEAD_BYTES), key, bytes.subarray(0, FIXED_BYTES)), 0)
  const extras = head.extras ? parseExtras(body.bytes(body.number32())) : NO_EXTRAS
  const compression = body.number8()
  const length = compression === UNCOMPRESSED ? body.left : body.number32()
  checkSize(length, maxValueBytes)
  const payload = body.bytes(body.left)
  const plain = compression === UNCOMPRESSED ? payload : decompress(payload, compression, length)
  return then(plain, (data) => ({
    value: deserialize(head.serializer, data, extras.serializer, serializer),
    tags: extras.tags,
  }))
}

const NO_EXTRAS: Extras = {}

/** Reads a body from its beginning to its end. */
class BodyReader {
  readonly #buffer: Buffer
  #position: number

  constructor(buffer: Buffer, position: number) {
    this.#buffer = buffer
    this.#position = position
  }

  get left(): number {
    return this.#buffer.length - this.#position
  }

  number8(): number {
    return this.#buffer.readUInt8(this.#take(1))
  }

  number32(): number {
    return this.#buffer.readUInt32BE(this.#take(LENGTH_BYTES))
  }

  bytes(length: number): Buffer {
    const from = this.#take(length)
    return this.#buffer.subarray(from, from + length)
  }

  #take(length: number): number {
    if (length > this.left) throw new SerializationError('the body is cut off')
    this.#position += length
    return this.#position - length
  }
}

/** Room for a head, then a body up to its payload, then the payload. */
function frameOf(
  extras: Buffer | undefined,
  compression: number,
  decompressedLength: number | undefined,
  payload: Uint8Array,
): Buffer {
  const extrasLength = extras === undefined ? 0 : LENGTH_BYTES + extras.length
  const sizeLength = decompressedLength === undefined ? 0 : LENGTH_BYTES
  const frame = Buffer.allocUnsafe(HEAD_BYTES + extrasLength + 1 + sizeLength + payload.length)
  let position = HEAD_BYTES
  if (extras !== undefined) {
    position = frame.writeUInt32BE(extras.length, position)
    frame.set(extras, position)
    position += extras.length
  }
  position = frame.writeUInt8(compression, position)
  if (decompressedLength !== undefined) position = frame.writeUInt32BE(decompressedLength, position)
  frame.set(payload, position)
  return frame
}

function extrasBytes({ tags = [], serializer }: Extras): Buffer | undefined {
  if (tags.length === 0 && serializer === undefined) return undefined
  const bytes = Buffer.from(JSON.stringify({ tags: tags.length === 0 ? undefined : tags, serializer }))
  checkTagsSize(bytes.length)
  return bytes
}

function parseExtras(bytes: Buffer): Extras {
  const parsed = parseJson(bytes)
  const { tags, serializer }: { tags?: unknown; serializer?: unknown } = Object(parsed)
  if (!isTags(tags) || (serializer !== undefined && typeof serializer !== 'string')) {
    throw new SerializationError('its tags are damaged')
  }
  return { tags, serializer }
}

/** A digest of all that a payload depends on: two payloads with one digest are the same to every reader. */
function digestOf(
  { keyring, compression }: CodecSettings,
  key: string,
  { tags = [] }: CacheEntry,
  { id, name, bytes }: Serialized,
): Buffer {
  const settings = JSON.stringify([id, name ?? null, compression ?? null, tags])
  const hash = keyring === undefined ? createHash('sha256') : keyring.primary.digest(key)
  return hash.update(`${settings.length}:${settings}`).update(bytes).digest().subarray(0, DIGEST_BYTES)
}
