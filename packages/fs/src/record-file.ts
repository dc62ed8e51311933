/**
 * What the file of one key looks like. Numbers are little-endian.
 *
 *     at  0   4 bytes   magic and format version, `ACF1`
 *         4   uint32    length of the key
 *         8   uint32    length of the record's head
 *        12   float64   length of the record's body
 *        20   uint32    CRC-32 of the body
 *        24   uint32    CRC-32 of all before, and of the key
 *        28             the key, as JSON text
 *         …   uint32    CRC-32 of the next three fields
 *             8 bytes   stamp, random, new with each write and renewal
 *             float64   the instant from which the record counts as absent, epoch milliseconds
 *                       the record: its head
 *                       and its body
 *
 * A renewal overwrites what is between the key and the body in place, while others may be reading it; that is what the
 * checksum of that part is for. All else never changes once the file has its name.
 */
import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { DriverRecord } from '@acache/core/driver'
import { keyBytes, nameOf } from './layout.ts'

const FAMILY = 'ACF'
const MAGIC = `${FAMILY}1`
const FIXED = 28
const STAMP = 8
/** Length of the renewable part without the head. */
const RENEWABLE = 4 + STAMP + 8

/** What stands before a record's body. */
export interface RecordHeader {
  readonly key: string
  /** Names this write or renewal among all of the key. */
  readonly version: string
  /** The record's head. */
  readonly head: Buffer
  readonly expiresAt: number
  /** Where the part begins that a renewal overwrites. */
  readonly renewableAt: number
  readonly bodyAt: number
  readonly bodyLength: number
  readonly bodyChecksum: number
}

/** Why a file holds no record. */
export interface Damage {
  readonly damage: string
  /** The renewable part did not match its checksum: perhaps it was read in the middle of a renewal. */
  readonly torn?: boolean
  /** The file is whole, but of a format that this version does not know. */
  readonly newer?: boolean
}

/** Bytes on their way to a file, and the version that they carry. */
export interface Encoded {
  readonly bytes: Buffer
  readonly version: string
}

/** The file of a record, whole. */
export function encodeFile(key: string, record: DriverRecord): Encoded {
  const { bytes, head, instants } = record
  const name = keyBytes(key)
  const body = bytes.subarray(head.length)
  const fixed = Buffer.alloc(FIXED)
  fixed.write(MAGIC, 0, 'latin1')
  fixed.writeUInt32LE(name.length, 4)
  fixed.writeUInt32LE(head.length, 8)
  fixed.writeDoubleLE(body.length, 12)
  fixed.writeUInt32LE(crc32(body), 20)
  fixed.writeUInt32LE(crc32(name, crc32(fixed.subarray(0, 24))), 24)
  const renewable = encodeRenewable(head, instants.expiresAt)
  return { bytes: Buffer.concat([fixed, name, renewable.bytes, body]), version: renewable.version }
}

/** The part that a renewal overwrites. */
export function encodeRenewable(head: Uint8Array, expiresAt: number): Encoded {
  const stamp = randomBytes(STAMP)
  const bytes = Buffer.alloc(RENEWABLE + head.length)
  bytes.set(stamp, 4)
  bytes.writeDoubleLE(expiresAt, 4 + STAMP)
  bytes.set(head, RENEWABLE)
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0)
  return { bytes, version: stamp.toString('hex') }
}

/** How many bytes a file's header takes, told from its first bytes; 0 when these are not the beginning of a header. */
export function headerLength(bytes: Buffer): number {
  if (bytes.length < FIXED || !isFormat(bytes)) return 0
  return FIXED + bytes.readUInt32LE(4) + RENEWABLE + bytes.readUInt32LE(8)
}

/** The header in the first bytes of the file called `name`. */
export function decodeHeader(bytes: Buffer, name: string): RecordHeader | Damage {
  if (!isFormat(bytes)) {
    return bytes.toString('latin1', 0, FAMILY.length) === FAMILY
      ? { damage: `the file has the format ${JSON.stringify(bytes.toString('latin1', 0, 4))}`, newer: true }
      : { damage: 'the file does not begin as a file of this storage' }
  }
  const bodyAt = headerLength(bytes)
  if (bodyAt === 0 || bytes.length < bodyAt) return { damage: 'the file ends before its record begins' }
  const renewableAt = FIXED + bytes.readUInt32LE(4)
  const key = bytes.subarray(FIXED, renewableAt)
  if (crc32(key, crc32(bytes.subarray(0, 24))) !== bytes.readUInt32LE(24)) {
    return { damage: 'the beginning of the file does not match its checksum' }
  }
  if (nameOf(key) !== name) return { damage: 'the file is that of another key' }
  if (crc32(bytes.subarray(renewableAt + 4, bodyAt)) !== bytes.readUInt32LE(renewableAt)) {
    return { damage: "the record's head does not match its checksum", torn: true }
  }
  return {
    key: JSON.parse(key.toString('utf8')),
    version: bytes.toString('hex', renewableAt + 4, renewableAt + 4 + STAMP),
    head: bytes.subarray(renewableAt + RENEWABLE, bodyAt),
    expiresAt: bytes.readDoubleLE(renewableAt + 4 + STAMP),
    renewableAt,
    bodyAt,
    bodyLength: bytes.readDoubleLE(12),
    bodyChecksum: bytes.readUInt32LE(20),
  }
}

/** The record in a whole file. */
export function recordOf(bytes: Buffer, header: RecordHeader): Buffer | Damage {
  const { bodyAt, bodyLength, bodyChecksum, head } = header
  const missing = bodyAt + bodyLength - bytes.length
  if (missing > 0) return { damage: `the file was cut: ${missing} bytes are missing` }
  const body = bytes.subarray(bodyAt, bodyAt + bodyLength)
  if (crc32(body) !== bodyChecksum) return { damage: 'the body does not match its checksum' }
  return bytes.subarray(bodyAt - head.length, bodyAt + bodyLength)
}

function isFormat(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, MAGIC.length) === MAGIC
}
