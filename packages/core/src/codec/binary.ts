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
import type { DriverRecord, Renewal } from '../storage/driver.ts'
import type { CacheEntry, Instants } from '../storage/entry.ts'
import type { Decoded } from './codec.ts'
import { type Compression, compress, compressionId, decompress, UNCOMPRESSED } from './compression.ts'
import { type Encoding, ReadyEncoding } from './encoding.ts'
import { type CodecKey, ENCRYPTION_BYTES, type Keyring } from './encryption.ts'
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
import { behind, type Frame } from './frame.ts'
import { instantsOf } from './instants.ts'
import { parseJson } from './json.ts'
import { checkSize, MAX_EXTRAS_BYTES, tooLarge } from './limits.ts'
import { deserialize, nameInRecord, serialize } from './serializers.ts'
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
  const { keyring, compression, dedupeWrites, maxValueBytes, serializer } = settings
  const name = nameInRecord(entry.value, serializer)
  const extras = extrasBytes(entry.tags, name)
  const room = HEAD_BYTES + framingBytes(extras, UNCOMPRESSED)
  const { id, frame } = serialize(entry.value, serializer, room)
  const length = frame.bytes.length - room
  checkSize(length, maxValueBytes)
  writeFraming(frame.bytes, extras, UNCOMPRESSED, length)
  const digest = dedupeWrites
    ? digestOf(
        settings,
        key,
        [id, name ?? null, compression ?? null, entry.tags ?? []],
        frame.bytes.subarray(room),
      )
    : undefined
  const instants = instantsOf(entry)
  const facts: HeadFacts = { kind: 'value', serializer: id, extras: extras !== undefined, digest }
  writeHead(frame, facts, instants, key, keyring?.primary)
  const renewal = dedupeWrites ? renewalOf(frame, instants, key, keyring?.primary) : undefined
  if (keyring === undefined && !isCompressed(length, compression)) {
    return new ReadyEncoding(recordOf(frame.bytes, instants), renewal)
  }
  return laterEncoding(settings, key, { bytes: frame.bytes, extras, length }, instants, renewal)
}

/** One that has still to be compressed or encrypted. */
function laterEncoding(
  { compression, keyring }: CodecSettings,
  key: string,
  plain: Plain,
  instants: Instants,
  renewal: Renewal | undefined,
): Encoding {
  const finish = (bytes: Buffer) => recordOf(encrypted(bytes, key, keyring), instants)
  return { renewal, record: () => then(smallest(plain, compression), finish) }
}

/** A record before compression and encryption. */
interface Plain {
  readonly bytes: Buffer
  readonly extras: Buffer | undefined
  /** Of the payload, which is what is compressed. */
  readonly length: number
}

/** The record, compressed where that makes it smaller. */
function smallest(
  { bytes, extras, length }: Plain,
  compression: Compression | undefined,
): MaybePromise<Buffer> {
  if (!isCompressed(length, compression)) return bytes
  return then(compress(bytes.subarray(bytes.length - length), compression), (compressed) => {
    if (LENGTH_BYTES + compressed.length >= length) return bytes
    const id = compressionId(compression.algorithm)
    const { bytes: smaller } = behind(HEAD_BYTES + framingBytes(extras, id), compressed)
    bytes.copy(smaller, 0, 0, HEAD_BYTES)
    writeFraming(smaller, extras, id, length)
    return smaller
  })
}

function isCompressed(length: number, compression: Compression | undefined): compression is Compression {
  return compression !== undefined && length >= compression.threshold
}

function encrypted(bytes: Buffer, key: string, keyring: Keyring | undefined): Buffer {
  if (keyring === undefined) return bytes
  const head = bytes.subarray(0, HEAD_BYTES)
  const body = keyring.primary.encrypt(bytes.subarray(HEAD_BYTES), key, head.subarray(0, FIXED_BYTES))
  return Buffer.concat([head, body])
}

function recordOf(bytes: Buffer, instants: Instants): DriverRecord {
  return { bytes, head: bytes.subarray(0, HEAD_BYTES), instants, kind: 'value' }
}

function renewalOf(frame: Frame, instants: Instants, key: string, by: CodecKey | undefined): Renewal {
  const renewed = behind(0, frame.bytes.subarray(0, HEAD_BYTES))
  renewHead(renewed, instants, key, by)
  const head = renewed.bytes
  return { head, instants, match: { offset: 0, bytes: head.subarray(0, FIXED_BYTES) } }
}

/** A claim on a key: a head without a body. */
export function encodePending({ keyring }: CodecSettings, key: string, instants: Instants): DriverRecord {
  const frame = behind(HEAD_BYTES, NOTHING)
  writeHead(frame, { kind: 'pending', serializer: 0, extras: false }, instants, key, keyring?.primary)
  return { bytes: frame.bytes, head: frame.bytes, instants, kind: 'pending' }
}

const NOTHING = new Uint8Array()

/** The head of a record, by the newest copy of it. */
export function headOf(settings: CodecSettings, key: string, bytes: Buffer, newer: Buffer | undefined): Head {
  if (newer === undefined) return readHead(bytes, key, settings.keyring)
  if (newer.compare(bytes, 0, FIXED_BYTES, 0, FIXED_BYTES) !== 0) {
    throw new SerializationError('the head kept beside it is of another payload')
  }
  return readHead(newer, key, settings.keyring)
}

/** What a binary record is; `newer` is the newest copy of its head, where that is kept beside it. */
export function decodeBinary(
  settings: CodecSettings,
  key: string,
  bytes: Buffer,
  newer: Buffer | undefined,
  version: string,
): MaybePromise<Decoded> {
  const head = headOf(settings, key, bytes, newer)
  if (head.kind === 'pending') {
    if (bytes.length > HEAD_BYTES) throw new SerializationError('there are bytes behind the claim')
    return { kind: 'pending', instants: head.instants }
  }
  const { maxValueBytes } = settings
  if (bytes.length - HEAD_BYTES > maxValueBytes + MAX_FRAMING_BYTES) {
    throw tooLarge(`about ${bytes.length} bytes`, maxValueBytes)
  }
  if (head.key === undefined && !head.extras && bytes[HEAD_BYTES] === UNCOMPRESSED) {
    checkSize(bytes.length - HEAD_BYTES - 1, maxValueBytes)
    return decoded(settings, head, NO_EXTRAS, bytes, HEAD_BYTES + 1, version)
  }
  return decodeBody(settings, key, bytes, head, version)
}

/** The same for a body that may be encrypted, compressed, or have extras. */
function decodeBody(
  settings: CodecSettings,
  key: string,
  bytes: Buffer,
  head: Head,
  version: string,
): MaybePromise<Decoded> {
  const body =
    head.key === undefined
      ? new BodyReader(bytes, HEAD_BYTES)
      : new BodyReader(head.key.decrypt(bytes.subarray(HEAD_BYTES), key, bytes.subarray(0, FIXED_BYTES)), 0)
  const extras = head.extras ? parseExtras(body.bytes(body.number32())) : NO_EXTRAS
  const compression = body.number8()
  const length = compression === UNCOMPRESSED ? body.left : body.number32()
  checkSize(length, settings.maxValueBytes)
  const payload = body.bytes(body.left)
  const plain = compression === UNCOMPRESSED ? payload : decompress(payload, compression, length)
  return then(plain, (data) => decoded(settings, head, extras, data, 0, version))
}

function decoded(
  { serializer }: CodecSettings,
  head: Head,
  extras: Extras,
  bytes: Buffer,
  from: number,
  version: string,
): Decoded {
  const value = deserialize(head.serializer, bytes, from, extras.serializer, serializer)
  const { createdAt, freshUntil, expiresAt } = head.instants
  return { kind: 'value', entry: { value, createdAt, freshUntil, expiresAt, version, tags: extras.tags } }
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
    return this.#buffer[this.#take(1)] ?? 0
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

/** The length of what a body holds before its payload. */
function framingBytes(extras: Buffer | undefined, compression: number): number {
  const extrasLength = extras === undefined ? 0 : LENGTH_BYTES + extras.length
  return extrasLength + 1 + (compression === UNCOMPRESSED ? 0 : LENGTH_BYTES)
}

/** Writes what goes between head and payload; `length` is that of the payload decompressed. */
function writeFraming(record: Buffer, extras: Buffer | undefined, compression: number, length: number): void {
  let position = HEAD_BYTES
  if (extras !== undefined) {
    position = record.writeUInt32BE(extras.length, position)
    record.set(extras, position)
    position += extras.length
  }
  record[position] = compression
  if (compression !== UNCOMPRESSED) record.writeUInt32BE(length, position + 1)
}

function extrasBytes(
  tags: readonly string[] | undefined,
  serializer: string | undefined,
): Buffer | undefined {
  const some = tags !== undefined && tags.length > 0
  if (!some && serializer === undefined) return undefined
  const bytes = Buffer.from(JSON.stringify({ tags: some ? tags : undefined, serializer }))
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

/** A digest of the payload and all that it depends on: two payloads with one digest are the same to every reader. */
function digestOf(
  { keyring }: CodecSettings,
  key: string,
  depends: readonly unknown[],
  payload: Uint8Array,
): Buffer {
  const settings = JSON.stringify(depends)
  const hash = keyring === undefined ? createHash('sha256') : keyring.primary.digest(key)
  return hash.update(`${settings.length}:${settings}`).update(payload).digest().subarray(0, DIGEST_BYTES)
}
