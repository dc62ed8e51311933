/**
 * The head of a binary record, format 1: 73 bytes, all that changes at a renewal at its end.
 *
 *      0  magic                2  not text, not gzip
 *      2  format version       1
 *      3  flags                1  encrypted, pending, extras, digest
 *      4  serializer           1
 *      5  key id               4  which key encrypted it; zero when none did
 *      9  digest              16  of the payload where writes are deduplicated; else zero, or random when encrypted
 *     25  stamp                8  random, new with each write and renewal
 *     33  createdAt            8  float64, big endian, as the next two
 *     41  freshUntil           8
 *     49  expiresAt            8
 *     57  seal                16  authenticates all of the above; zero unless encrypted
 *
 * The first 25 bytes never change while the payload stays. Encryption binds them to the payload and the seal binds them to
 * the rest, so that no head can be put before the payload of another record.
 */
import { randomFillSync } from 'node:crypto'
import { SerializationError } from '../errors.ts'
import type { Instants } from '../storage/entry.ts'
import type { CodecKey, Keyring } from './encryption.ts'
import { KEY_ID_BYTES, SEAL_BYTES } from './encryption.ts'
import type { Frame } from './frame.ts'
import { newStamp, readInstants, writeInstants } from './instants.ts'
import { JSON_HEAD_BYTES, jsonStamp } from './interchange-head.ts'

const MAGIC = 0xace1
const FORMAT = 1

const FLAGS_AT = 3
const SERIALIZER_AT = 4
const KEY_ID_AT = 5
const DIGEST_AT = KEY_ID_AT + KEY_ID_BYTES
const STAMP_AT = 25
const INSTANTS_AT = 33
const SEAL_AT = 57

/** Length of the part that stays while the payload stays. */
export const FIXED_BYTES = STAMP_AT
/** Length of the head of a binary record. */
export const HEAD_BYTES = SEAL_AT + SEAL_BYTES
export const DIGEST_BYTES = STAMP_AT - DIGEST_AT

/** Length of the longest head of any format: so many first bytes of a record hold its head. */
export const MAX_HEAD_BYTES = Math.max(HEAD_BYTES, JSON_HEAD_BYTES)

/** What a head leaves empty is a whole number of words. */
const WORD_BYTES = 4

const ENCRYPTED = 1
const PENDING = 2
const EXTRAS = 4
const DIGEST = 8
const KNOWN_FLAGS = ENCRYPTED | PENDING | EXTRAS | DIGEST

/** What a head tells beside the instants. */
export interface HeadFacts {
  readonly kind: 'value' | 'pending'
  readonly serializer: number
  readonly extras: boolean
  /** Present where writes are deduplicated. */
  readonly digest?: Uint8Array | undefined
}

/** A head that was read. */
export interface Head {
  readonly kind: 'value' | 'pending'
  readonly serializer: number
  readonly extras: boolean
  readonly instants: Instants
  /** The key of an encrypted record. */
  readonly key: CodecKey | undefined
}

/** True for the first bytes of a binary record of any version. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes[0] === MAGIC >> 8 && bytes[1] === (MAGIC & 0xff)
}

/** Writes a head to the beginning of a frame, with a new stamp. */
export function writeHead(
  frame: Frame,
  { kind, serializer, extras, digest }: HeadFacts,
  instants: Instants,
  storageKey: string,
  key: CodecKey | undefined,
): void {
  const { view, at } = frame
  view.setUint16(at, MAGIC)
  view.setUint8(at + 2, FORMAT)
  view.setUint8(
    at + FLAGS_AT,
    (key === undefined ? 0 : ENCRYPTED) |
      (kind === 'pending' ? PENDING : 0) |
      (extras ? EXTRAS : 0) |
      (digest === undefined ? 0 : DIGEST),
  )
  view.setUint8(at + SERIALIZER_AT, serializer)
  for (let i = at + KEY_ID_AT; i < at + STAMP_AT; i += WORD_BYTES) view.setUint32(i, 0)
  for (let i = at + SEAL_AT; i < at + HEAD_BYTES; i += WORD_BYTES) view.setUint32(i, 0)
  if (digest !== undefined) frame.bytes.set(digest, DIGEST_AT)
  if (key !== undefined) {
    frame.bytes.set(key.id, KEY_ID_AT)
    if (digest === undefined) randomFillSync(frame.bytes, DIGEST_AT, DIGEST_BYTES)
  }
  renewHead(frame, instants, storageKey, key)
}

/** Writes new instants, a new stamp and their seal into a head. */
export function renewHead(
  { bytes, view, at }: Frame,
  instants: Instants,
  storageKey: string,
  key: CodecKey | undefined,
): void {
  newStamp(view, at + STAMP_AT)
  writeInstants(view, instants, at + INSTANTS_AT)
  if (key !== undefined) bytes.set(key.seal(bytes.subarray(0, SEAL_AT), storageKey), SEAL_AT)
}

/** Reads the head at the beginning of `bytes` and checks its seal. With a keyring it must have one. */
export function readHead(bytes: Buffer, storageKey: string, keyring: Keyring | undefined): Head {
  if (bytes.length > 2 && bytes[2] !== FORMAT) {
    throw new SerializationError(`it has format ${bytes[2]}, which is unknown to this version`)
  }
  if (bytes.length < HEAD_BYTES) throw new SerializationError('the head is cut off')
  const flags = bytes[FLAGS_AT] ?? 0
  if ((flags & ~KNOWN_FLAGS) !== 0) throw new SerializationError('its head has flags unknown to this version')
  const key = keyOf(bytes, (flags & ENCRYPTED) !== 0, keyring)
  key?.checkSeal(bytes.subarray(SEAL_AT, HEAD_BYTES), bytes.subarray(0, SEAL_AT), storageKey)
  return {
    kind: (flags & PENDING) === 0 ? 'value' : 'pending',
    serializer: bytes[SERIALIZER_AT] ?? 0,
    extras: (flags & EXTRAS) !== 0,
    instants: readInstants(bytes, INSTANTS_AT),
    key,
  }
}

function keyOf(bytes: Buffer, encrypted: boolean, keyring: Keyring | undefined): CodecKey | undefined {
  if (encrypted) {
    if (keyring === undefined) throw new SerializationError('it is encrypted; give the option encrypt')
    return keyring.find(bytes.subarray(KEY_ID_AT, DIGEST_AT))
  }
  if (keyring !== undefined)
    throw new SerializationError('it is not encrypted, and this storage reads nothing else')
  return undefined
}

/**
 * Where the stamp of a record is, given the record or its head: the bytes that are different after each write and renewal.
 * Undefined for bytes that this library did not write.
 */
export function stampOf(
  bytes: Uint8Array,
): { readonly offset: number; readonly stamp: Uint8Array } | undefined {
  if (!isBinary(bytes)) return jsonStamp(bytes)
  if (bytes[2] !== FORMAT || bytes.length < HEAD_BYTES) return undefined
  return { offset: STAMP_AT, stamp: bytes.subarray(STAMP_AT, INSTANTS_AT) }
}
