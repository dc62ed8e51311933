/** Pages of a bucket's objects. */
import { ApiError } from './api-error.ts'
import type { StoredObject } from './objects.ts'

export interface Page {
  readonly items: readonly StoredObject[]
  /** What names that contain the delimiter after the prefix are rolled up into. */
  readonly prefixes: readonly string[]
  readonly nextPageToken: string | undefined
}

const MAX_RESULTS = 1000

export function listPage(objects: Iterable<StoredObject>, params: URLSearchParams): Page {
  const prefix = params.get('prefix') ?? ''
  const delimiter = params.get('delimiter') ?? ''
  const limit = maxResults(params)
  const after = afterToken(params.get('pageToken'))
  const items: StoredObject[] = []
  const prefixes = new Set<string>()
  let last: string | undefined
  for (const object of sorted(objects)) {
    if (!object.name.startsWith(prefix)) continue
    const rolled = rollUp(object.name, prefix, delimiter)
    const position = rolled ?? object.name
    if (after !== undefined && compare(position, after) <= 0) continue
    if (rolled !== undefined && prefixes.has(rolled)) continue
    if (items.length + prefixes.size === limit && last !== undefined)
      return { items, prefixes: [...prefixes], nextPageToken: tokenAfter(last) }
    if (rolled === undefined) items.push(object)
    else prefixes.add(rolled)
    last = position
  }
  return { items, prefixes: [...prefixes], nextPageToken: undefined }
}

function maxResults(params: URLSearchParams): number {
  const text = params.get('maxResults')
  if (text === null) return MAX_RESULTS
  if (!/^\d+$/.test(text) || Number(text) === 0)
    throw new ApiError(400, 'invalidParameter', `Invalid value for maxResults: '${text}'.`)
  return Math.min(Number(text), MAX_RESULTS)
}

function rollUp(name: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === '') return undefined
  const end = name.indexOf(delimiter, prefix.length)
  return end < 0 ? undefined : name.slice(0, end + delimiter.length)
}

/** The order of the service: that of the names' UTF-8 bytes. */
function sorted(objects: Iterable<StoredObject>): readonly StoredObject[] {
  return [...objects].sort((a, b) => compare(a.name, b.name))
}

function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function tokenAfter(name: string): string {
  return Buffer.from(name).toString('base64url')
}

function afterToken(token: string | null): string | undefined {
  if (token === null || token === '') return undefined
  const name = Buffer.from(token, 'base64url')
  if (name.toString('base64url') !== token) throw new ApiError(400, 'invalid', 'Invalid page token')
  return name.toString()
}
