/** What a request asks for: the operation, in S3's words, and what it is to be done to. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { S3Error } from './errors.ts'
import { operationOf, type S3Operation } from './operations.ts'

/** A request without its body. */
export interface S3Request {
  readonly method: string
  /** `Unknown` for what the double does not do; it refuses that with NotImplemented. */
  readonly operation: S3Operation | 'Unknown'
  readonly bucket: string | undefined
  readonly key: string | undefined
  readonly query: ReadonlyMap<string, string>
  readonly headers: IncomingHttpHeaders
  /** The path, decoded. */
  readonly path: string
}

/** Reads the request line and the headers. A path or query that is not encoded properly is of an unknown operation. */
export function readRequest({ method = '', url = '', headers }: IncomingMessage): S3Request {
  // No URL class: it would resolve the segments `.` and `..`, which are ordinary in a key.
  const [rawPath = '', rawQuery = ''] = url.split(/\?(.*)/s)
  try {
    const path = decodeURIComponent(rawPath)
    const [, bucket, key] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? []
    const place = { bucket: presence(bucket), key: presence(key) }
    const query = readQuery(rawQuery)
    const operation = operationOf({ method, ...place, query, headers }) ?? 'Unknown'
    return { method, operation, ...place, query, headers, path }
  } catch (error) {
    if (!(error instanceof URIError)) throw error
    const place = { bucket: undefined, key: undefined }
    return { method, operation: 'Unknown', ...place, query: new Map(), headers, path: rawPath }
  }
}

function readQuery(raw: string): Map<string, string> {
  const pairs = raw.split('&').filter((pair) => pair !== '')
  return new Map(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return [decodeURIComponent(name), decodeURIComponent(value)]
    }),
  )
}

function presence(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}

/** The bucket of a request for an operation that has one. */
export function bucketOf({ bucket }: S3Request): string {
  if (bucket === undefined) throw new S3Error('MethodNotAllowed')
  return bucket
}

/** The key of a request for an operation that has one. */
export function keyOf({ key }: S3Request): string {
  if (key === undefined) throw new S3Error('MethodNotAllowed')
  return key
}

/** A header that comes once. */
export function header({ headers }: Pick<S3Request, 'headers'>, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value.join(',') : value
}
