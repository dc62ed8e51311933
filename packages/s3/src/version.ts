/**
 * Versions: an ETag, without quotes, and the name of the write. An ETag names a content, which stays the same when an object
 * is renewed; the name of the write is kept in metadata and is new each time.
 */
import { randomBytes } from 'node:crypto'
import type { ObjectMetadata } from '@acache/core/driver'

const WRITE = 'acache-write'
const WRITE_BYTES = 8

/** Metadata of a write that has a name, and its version once the ETag is known. */
export function named(metadata: ObjectMetadata): {
  readonly metadata: Record<string, string>
  versionOf(etag: string | undefined): string
} {
  const own = { ...metadata, [WRITE]: randomBytes(WRITE_BYTES).toString('hex') }
  return { metadata: own, versionOf: (etag) => versionOf(etag, own) }
}

/** The version of an object; of one that another program wrote the ETag alone. */
export function versionOf(etag: string | undefined, metadata: ObjectMetadata): string {
  if (etag === undefined) throw new Error('the answer of the server has no ETag')
  const tag = etag.replace(/^"(.*)"$/, '$1')
  const write = metadata[WRITE]
  return write === undefined ? tag : `${tag}.${write}`
}

/** The ETag in a version, which is what servers compare. */
export function etagOf(version: string): string {
  return version.replace(/\.[0-9a-f]+$/, '')
}
