/** Requests: which operation of the JSON API one is, and on what. */
import type { IncomingHttpHeaders } from 'node:http'

/** The operations of the JSON API that the double knows, and `unknown` for all else. */
export type GcsOperation =
  | 'buckets.insert'
  | 'buckets.get'
  | 'buckets.patch'
  | 'buckets.delete'
  /** An upload in one request. */
  | 'objects.insert'
  | 'objects.get'
  /** The download of an object. */
  | 'objects.media'
  | 'objects.patch'
  | 'objects.rewrite'
  | 'objects.delete'
  | 'objects.list'
  /** The begin of a resumable upload. */
  | 'uploads.start'
  /** A part of a resumable upload, or the question how far it got. */
  | 'uploads.put'
  | 'uploads.delete'
  | 'unknown'

/** A request as far as its head tells. */
export interface GcsRequest {
  readonly operation: GcsOperation
  readonly method: string
  readonly params: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** The bucket; that of the source when there are two. */
  readonly bucket: string
  /** The object's name, empty when there is none; that of the source when there are two. */
  readonly object: string
  /** Where a rewrite goes. */
  readonly destination: { readonly bucket: string; readonly object: string } | undefined
}

export function parseRequest(method: string, target: string, headers: IncomingHttpHeaders): GcsRequest {
  const { pathname, search } = splitTarget(target)
  const params = new URLSearchParams(search)
  const groups = PATH.exec(pathname)?.groups
  const { area = '', bucket, o, object, bucket2, object2 } = groups ?? {}
  const names = [bucket, object, bucket2, object2].map(decode)
  if (groups === undefined || names.includes(undefined))
    return { operation: 'unknown', method, params, headers, bucket: '', object: '', destination: undefined }
  const [source = '', name = '', target2 = '', name2 = ''] = names
  const depth = [bucket, o, object, object2].indexOf(undefined)
  const shape = SHAPES.at(depth) ?? ''
  return {
    operation: OPERATIONS[`${method} ${area}${shape}`]?.(params) ?? 'unknown',
    method,
    params,
    headers,
    bucket: source,
    object: area === 'upload/' ? (params.get('name') ?? '') : name,
    destination: object2 === undefined ? undefined : { bucket: target2, object: name2 },
  }
}

/** With STORAGE_EMULATOR_HOST the client leaves out `/storage/v1` in front of all but uploads. */
const PATH =
  /^\/(?<area>upload\/|download\/)?(?:storage\/v1\/)?b(?:\/(?<bucket>[^/]+)(?<o>\/o(?:\/(?<object>[^/]+)(?:\/rewriteTo\/b\/(?<bucket2>[^/]+)\/o\/(?<object2>[^/]+))?)?)?)?$/

/** By how many parts of a path are there; the last one has all. */
const SHAPES = ['b', 'b/B', 'b/B/o', 'b/B/o/O', 'b/B/o/O/rewriteTo']

const OPERATIONS: Readonly<Record<string, (params: URLSearchParams) => GcsOperation>> = {
  'POST b': () => 'buckets.insert',
  'GET b/B': () => 'buckets.get',
  'PATCH b/B': () => 'buckets.patch',
  'DELETE b/B': () => 'buckets.delete',
  'GET b/B/o': () => 'objects.list',
  'GET b/B/o/O': (params) => (params.get('alt') === 'media' ? 'objects.media' : 'objects.get'),
  'PATCH b/B/o/O': () => 'objects.patch',
  'DELETE b/B/o/O': () => 'objects.delete',
  'POST b/B/o/O/rewriteTo': () => 'objects.rewrite',
  'GET download/b/B/o/O': () => 'objects.media',
  'POST upload/b/B/o': (params) =>
    params.get('uploadType') === 'resumable' ? 'uploads.start' : 'objects.insert',
  'PUT upload/b/B/o': () => 'uploads.put',
  'DELETE upload/b/B/o': () => 'uploads.delete',
}

/** The name in a part of a path; undefined when it is not well-formed. */
function decode(part = ''): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

/** By hand, because `URL` would resolve a name like `..`. */
function splitTarget(target: string): { readonly pathname: string; readonly search: string } {
  const at = target.indexOf('?')
  return at < 0
    ? { pathname: target, search: '' }
    : { pathname: target.slice(0, at), search: target.slice(at) }
}
