/**
 * What an object holds: a record, its head and a checksum in the metadata, and its key where the name does not tell that.
 *
 * Metadata: `acache-head` is the record's head in base64, replaced by renewals; `acache-crc` is the CRC-32 of the object's
 * bytes; `acache-key` is the key, for people, where it is short. The bytes are the record as it is; of a hashed name they are
 * `ACK1`, the length of the key as JSON (uint32, big-endian), the key as JSON, then the record.
 */
import { crc32 } from 'node:zlib'
import type { DriverRecord } from '../storage/driver.ts'
import type { ObjectMetadata } from './object-store.ts'

const HEAD = 'acache-head'
const CHECKSUM = 'acache-crc'
const KEY = 'acache-key'
const MAX_SHOWN_KEY = 512

const MAGIC = Buffer.from('ACK1', 'latin1')
const FRAME_BYTES = MAGIC.length + 4

/** The metadata and bytes of a record. */
export function contentOf(
  fullKey: string,
  { bytes, head }: DriverRecord,
  framed: boolean,
): { readonly bytes: Uint8Array; readonly metadata: ObjectMetadata } {
  const content = framed ? framedBytes(fullKey, bytes) : bytes
  const shown = encodeURIComponent(fullKey.replace(/\p{Cs}/gu, '\ufffd'))
  const metadata = { [HEAD]: toBase64(head), [CHECKSUM]: checksumOf(content) }
  return { bytes: content, metadata: shown.length > MAX_SHOWN_KEY ? metadata : { ...metadata, [KEY]: shown } }
}

/** The metadata that tells a head, as far as the head goes. */
export function headMetadata(head: Uint8Array): ObjectMetadata {
  return { [HEAD]: toBase64(head) }
}

/** The metadata of the same record after a renewal. */
export function renewedMetadata(metadata: ObjectMetadata, head: Uint8Array): ObjectMetadata {
  return { ...metadata, ...headMetadata(head) }
}

/** The head kept in metadata; undefined for an object of another make. */
export function headIn(metadata: ObjectMetadata): Buffer | undefined {
  const text = metadata[HEAD]
  return text === undefined ? undefined : Buffer.from(text, 'base64')
}

/** True when two objects were written by one write: heads are stamped. */
export function isSameWrite(a: ObjectMetadata, b: ObjectMetadata): boolean {
  return a[HEAD] !== undefined && a[HEAD] === b[HEAD]
}

/** The record in an object's bytes, and why it is not the one that was written where that shows. */
export function recordIn(
  fullKey: string,
  bytes: Buffer,
  metadata: ObjectMetadata,
  framed: boolean,
): { readonly bytes: Buffer; readonly damage?: string | undefined } {
  const expected = metadata[CHECKSUM]
  if (expected !== undefined && expected !== checksumOf(bytes)) {
    return { bytes, damage: 'the bytes of the object do not match its checksum' }
  }
  if (!framed) return { bytes }
  const { key, end } = keyIn(bytes) ?? { key: undefined, end: 0 }
  if (key !== fullKey) return { bytes, damage: 'the object holds another key' }
  return { bytes: bytes.subarray(end) }
}

/** How many first bytes of an object have its key, told from some of them. */
export function framedLength(bytes: Buffer): number {
  if (bytes.length < FRAME_BYTES || MAGIC.compare(bytes, 0, MAGIC.length) !== 0) return 0
  return FRAME_BYTES + bytes.readUInt32BE(MAGIC.length)
}

/** The key that stands at the beginning of an object with a hashed name. */
export function keyIn(bytes: Buffer): { readonly key: string; readonly end: number } | undefined {
  const end = framedLength(bytes)
  if (end === 0 || end > bytes.length) return undefined
  try {
    const key: unknown = JSON.parse(bytes.toString('utf8', FRAME_BYTES, end))
    return typeof key === 'string' ? { key, end } : undefined
  } catch {
    return undefined
  }
}

function framedBytes(fullKey: string, bytes: Uint8Array): Buffer {
  const key = Buffer.from(JSON.stringify(fullKey))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(key.length)
  return Buffer.concat([MAGIC, length, key, bytes])
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0')
}
