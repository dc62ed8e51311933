/** Downloads. */
import type { IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { Answer } from './answer.ts'
import { ApiError } from './api-error.ts'
import { etag, type StoredObject } from './objects.ts'

export interface MediaOptions {
  /** Whether custom metadata comes with a download, in headers. */
  readonly customMetadataHeaders: boolean
}

export function mediaAnswer(
  object: StoredObject,
  headers: IncomingHttpHeaders,
  options: MediaOptions,
): Answer {
  const { fields } = object
  const described = describe(object, options)
  // Decompressive transcoding: who does not take gzip gets the bytes unpacked, in whole and without their length.
  if (
    fields.contentEncoding === 'gzip' &&
    !acceptsGzip(headers) &&
    !/no-transform/.test(fields.cacheControl ?? '')
  )
    return {
      status: 200,
      headers: { ...described, warning: '214 UploadServer gunzipped', 'transfer-encoding': 'chunked' },
      body: gunzipSync(object.data),
    }
  const encoding = fields.contentEncoding === undefined ? {} : { 'content-encoding': fields.contentEncoding }
  const whole = { ...described, ...encoding, 'accept-ranges': 'bytes' }
  const range = parseRange(headers.range, object.data.length)
  if (range === undefined) return { status: 200, headers: whole, body: object.data }
  return {
    status: 206,
    headers: { ...whole, 'content-range': `bytes ${range.start}-${range.end - 1}/${object.data.length}` },
    body: object.data.subarray(range.start, range.end),
  }
}

function describe(object: StoredObject, { customMetadataHeaders }: MediaOptions): Record<string, string> {
  const { fields, checksums } = object
  const custom = customMetadataHeaders ? Object.entries(fields.metadata ?? {}) : []
  const optional = {
    'content-language': fields.contentLanguage,
    'cache-control': fields.cacheControl ?? 'no-cache, no-store, max-age=0, must-revalidate',
  }
  return {
    'content-type': fields.contentType ?? 'application/octet-stream',
    'content-disposition': fields.contentDisposition ?? 'attachment',
    ...Object.fromEntries(
      Object.entries(optional).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    etag: etag(object),
    'last-modified': new Date(object.updatedAt).toUTCString(),
    'x-goog-generation': `${object.generation}`,
    'x-goog-metageneration': `${object.metageneration}`,
    'x-goog-hash': `crc32c=${checksums.crc32c},md5=${checksums.md5Hash}`,
    'x-goog-storage-class': 'STANDARD',
    'x-goog-stored-content-encoding': fields.contentEncoding ?? 'identity',
    'x-goog-stored-content-length': `${object.data.length}`,
    ...Object.fromEntries(custom.map(([key, value]) => [`x-goog-meta-${key}`, value])),
  }
}

function acceptsGzip(headers: IncomingHttpHeaders): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(String(headers['accept-encoding'] ?? ''))
}

/** Undefined for the whole object: no range, or one that is not understood. */
function parseRange(
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(Number(last) + 1, size)
  if (start >= end) throw new ApiError(416, 'requestedRangeNotSatisfiable', 'Request range not satisfiable')
  return { start, end }
}
