/** Resumable uploads: begun with a POST, sent with PUTs to the address that the POST answered. */
import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { ApiError, invalid } from './api-error.ts'
import { type Checksums, parseHashHeader } from './checksums.ts'
import type { StoredObject } from './objects.ts'
import type { Store, Upload } from './store.ts'

/** What the upload will be when all of it is here. */
export type Announcement = Omit<Upload, 'data'>

/** How an upload stands: finished, or how many bytes have been kept. */
export type Progress = { readonly object: StoredObject } | { readonly kept: number }

/** Parts but the last one have a multiple of this; of a part that breaks off as much is kept. */
const GRAIN = 256 * 1024

interface Session {
  readonly announcement: Announcement
  readonly parts: Buffer[]
  finished?: StoredObject
}

export class Uploads {
  readonly #store: Store
  readonly #sessions = new Map<string, Session>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The id of a new upload. */
  start(announcement: Announcement): string {
    this.#store.checkUpload(announcement)
    const id = randomUUID()
    this.#sessions.set(id, { announcement, parts: [] })
    return id
  }

  cancel(id: string): void {
    this.#session(id)
    this.#sessions.delete(id)
  }

  /** Takes a part in; `broken` when the connection ended before the part did. */
  put(id: string, headers: IncomingHttpHeaders, body: Buffer, broken: boolean): Progress {
    const session = this.#session(id)
    if (session.finished !== undefined) return { object: session.finished }
    const { first, end, total } = parseContentRange(headers['content-range'], body.length)
    const kept = sum(session.parts)
    if (first === undefined) return total === kept ? this.#finish(session, headers) : { kept }
    if (first > kept)
      throw new ApiError(503, 'backendError', `The upload has only ${kept} bytes, not ${first}.`)
    if (!broken && end !== undefined && end - first !== body.length)
      throw invalid(`The content range is of ${end - first} bytes, the body has ${body.length}.`)
    // The client may send again what is kept already.
    const news = body.subarray(kept - first)
    const last = !broken && (end === undefined || end === total)
    if (!last && !broken && body.length % GRAIN !== 0)
      throw invalid(`A part that is not the last one has a multiple of ${GRAIN} bytes, not ${body.length}.`)
    session.parts.push(last ? news : news.subarray(0, news.length - (news.length % GRAIN)))
    return last ? this.#finish(session, headers) : { kept: sum(session.parts) }
  }

  #finish(session: Session, headers: IncomingHttpHeaders): Progress {
    const { announcement, parts } = session
    const announced: Partial<Checksums> = {
      ...announcement.announced,
      ...parseHashHeader(hashHeader(headers)),
    }
    session.finished = this.#store.insert({ ...announcement, announced, data: Buffer.concat(parts) })
    return { object: session.finished }
  }

  #session(id: string): Session {
    const session = this.#sessions.get(id)
    if (session === undefined)
      throw new ApiError(410, 'uploadNotFound', 'The upload does not exist or has expired.')
    return session
  }
}

export function hashHeader(headers: IncomingHttpHeaders): string | undefined {
  const value = headers['x-goog-hash']
  return Array.isArray(value) ? value.join(',') : value
}

interface ContentRange {
  /** Undefined for a question. */
  readonly first: number | undefined
  /** Undefined when the part goes on to its end, which is the end of the upload. */
  readonly end: number | undefined
  readonly total: number | undefined
}

/** Reads `bytes 0-9/10`, `bytes 0-262143/*`, `bytes 0-*\/*`, and the questions `bytes *\/*` and `bytes *\/10`. */
function parseContentRange(header: string | undefined, length: number): ContentRange {
  if (header === undefined) return { first: 0, end: undefined, total: length }
  const [, range = '', size = ''] = /^bytes (\*|\d+-\d+|\d+-\*)\/(\*|\d+)$/.exec(header) ?? []
  if (range === '') throw invalid(`Failed to parse Content-Range header: '${header}'.`)
  const total = size === '*' ? undefined : Number(size)
  if (range === '*') return { first: undefined, end: undefined, total }
  const [first = '', last = ''] = range.split('-')
  return { first: Number(first), end: last === '*' ? undefined : Number(last) + 1, total }
}

function sum(parts: readonly Buffer[]): number {
  return parts.reduce((bytes, part) => bytes + part.length, 0)
}
