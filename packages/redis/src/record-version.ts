/**
 * The version of a record, told from its bytes.
 *
 * Each record of this library holds a stamp that no other write has; its version is the stamp's place and bytes, so that a
 * server can compare it without reading the record. A record of another make has none: its version is its digest.
 */
import { createHash } from 'node:crypto'
import { stampOf } from '@acache/core/driver'

/** How a script recognizes a version: the stamp and where it begins, or the digest and `sha1`. */
export interface VersionTest {
  readonly where: string
  readonly expected: Buffer | string
}

const SHA1 = 'sha1'
const FORM = /^(sha1|\d+):((?:[0-9a-f]{2})+)$/

/** The version of a record. */
export function versionOf(bytes: Uint8Array): string {
  const found = stampOf(bytes)
  if (found === undefined) return `${SHA1}:${createHash(SHA1).update(bytes).digest('hex')}`
  return `${found.offset}:${asBuffer(found.stamp).toString('hex')}`
}

/** What a script must compare; undefined for a string that is no version of a record here. */
export function testOf(version: string): VersionTest | undefined {
  const [, where, hex] = FORM.exec(version) ?? []
  if (where === undefined || hex === undefined) return undefined
  return { where, expected: where === SHA1 ? hex : Buffer.from(hex, 'hex') }
}

/** The same bytes as a Buffer, not copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
