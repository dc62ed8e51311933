/** Headers that the double acts on. What it would have to ignore it refuses, so that no test believes in it. */
import { S3Error } from './errors.ts'
import type { S3Request } from './request.ts'

const KNOWN = new Set([
  'x-amz-checksum-algorithm',
  'x-amz-checksum-mode',
  'x-amz-checksum-type',
  'x-amz-content-sha256',
  'x-amz-copy-source',
  'x-amz-copy-source-if-match',
  'x-amz-copy-source-if-none-match',
  'x-amz-date',
  'x-amz-decoded-content-length',
  'x-amz-metadata-directive',
  'x-amz-mp-object-size',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-security-token',
  'x-amz-storage-class',
  'x-amz-trailer',
  'x-amz-user-agent',
])
const PREFIXES = ['x-amz-checksum-', 'x-amz-meta-']
const UNSUPPORTED = ['if-modified-since', 'if-unmodified-since']

/** Throws NotImplemented. */
export function checkHeaders({ headers }: S3Request): void {
  for (const name of Object.keys(headers)) if (!isKnown(name)) throw unsupported(name)
}

function isKnown(name: string): boolean {
  if (!name.startsWith('x-amz-')) return !UNSUPPORTED.includes(name)
  return KNOWN.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix))
}

function unsupported(name: string): S3Error {
  return new S3Error('NotImplemented', { details: { Header: name } })
}
