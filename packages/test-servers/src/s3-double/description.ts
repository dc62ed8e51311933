/** Headers and user metadata that go with an object, and the limits on them. */
import { S3Error } from './errors.ts'
import { header, type S3Request } from './request.ts'
import type { Description } from './store.ts'

const MAX_KEY_BYTES = 1024
const MAX_METADATA_BYTES = 2048
const METADATA_PREFIX = 'x-amz-meta-'

const KEPT = ['cache-control', 'content-disposition', 'content-language', 'expires', 'x-amz-storage-class']

/** The description in the headers of a write. Throws MetadataTooLarge. */
export function describe(request: S3Request): Description {
  const metadata: Record<string, string> = {}
  for (const name of Object.keys(request.headers))
    if (name.startsWith(METADATA_PREFIX))
      metadata[name.slice(METADATA_PREFIX.length)] = header(request, name) ?? ''
  const size = Object.entries(metadata)
    .flat()
    .reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (size > MAX_METADATA_BYTES)
    throw new S3Error('MetadataTooLarge', { details: { Size: size, MaxSizeAllowed: MAX_METADATA_BYTES } })

  const headers: Record<string, string> = {}
  for (const name of KEPT) {
    const value = header(request, name)
    if (value !== undefined) headers[name] = value
  }
  headers['content-type'] = header(request, 'content-type') ?? 'binary/octet-stream'
  const encoding = encodingOf(request)
  if (encoding !== '') headers['content-encoding'] = encoding
  return { headers, metadata }
}

/** aws-chunked is how the body came and not how it is. */
function encodingOf(request: S3Request): string {
  const encodings = (header(request, 'content-encoding') ?? '').split(',').map((name) => name.trim())
  return encodings.filter((name) => name !== 'aws-chunked').join(',')
}

/** The headers of a description. */
export function descriptionHeaders({ headers, metadata }: Description): Record<string, string> {
  const prefixed = Object.entries(metadata).map(([name, value]) => [METADATA_PREFIX + name, value])
  return { ...headers, ...Object.fromEntries(prefixed) }
}

/** Throws KeyTooLongError. */
export function checkKey(key: string): void {
  const size = Buffer.byteLength(key)
  if (size > MAX_KEY_BYTES)
    throw new S3Error('KeyTooLongError', { details: { Size: size, MaxSizeAllowed: MAX_KEY_BYTES } })
}
