/** The object store over the JSON API of Google Cloud Storage. */
import {
  type Call,
  collectBody,
  discardBody,
  type FetchedObject,
  type ListedObject,
  type ObjectCondition,
  type ObjectFacts,
  type ObjectMetadata,
  type ObjectOutcome,
  type ObjectPage,
  type ObjectStore,
  type ObjectUpload,
} from '@acache/core/driver'
import type { Download } from './download.ts'
import {
  FACTS_FIELDS,
  factsOf,
  fieldsOf,
  type GCSFacts,
  isVersion,
  JSON_CONTENT,
  type JsonApi,
  parametersOf,
  prefixed,
  VERSION_FIELDS,
  versionOf,
} from './json-api.ts'
import { metadataToldBy } from './record-beginning.ts'
import {
  DamagedAnswer,
  type Headers,
  isNamedObject,
  isNoObject,
  isRefusal,
  ServiceError,
} from './service-error.ts'
import { customTimeOf, describe, md5Of, uploadAtOnce, uploadResumably } from './upload.ts'

/** What a store works with. */
export interface GCSStoreOptions {
  readonly api: JsonApi
  /** Larger objects are uploaded in requests that can go on where they were cut off, in bytes. */
  readonly resumableThreshold: number
}

const PAGE_SIZE = '1000'
const LISTED_FIELDS = `items(name,updated,${FACTS_FIELDS}),nextPageToken`

/** A bucket. The version of an object is its generation and its metageneration, so it changes with each renewal. */
export class GCSStore implements ObjectStore {
  readonly name = 'gcs'
  readonly conditionalDeletes = true
  readonly #api: JsonApi
  readonly #resumableThreshold: number
  /** The bucket has been seen to exist. */
  #bucketSeen = false

  constructor({ api, resumableThreshold }: GCSStoreOptions) {
    this.#api = api
    this.#resumableThreshold = resumableThreshold
  }

  get(
    name: string,
    call: Call,
    wanted: (facts: ObjectFacts) => boolean,
  ): Promise<FetchedObject | ObjectFacts | undefined> {
    const attempt = async (signal: AbortSignal) => {
      const found = await this.#api.download(name, {}, signal)
      const facts = await this.#described(name, found, call)
      if (facts === undefined) return REPLACED
      const { body, headers } = found
      if (!wanted(facts)) {
        discardBody(body, { size: facts.size, call })
        return facts
      }
      const bytes = await collected(found, facts.size, signal, call)
      requireMatch(bytes, headers)
      return { ...facts, bytes }
    }
    return this.#orAbsent(call, async () => {
      for (;;) {
        const found = await call.send('get', ({ signal }) => attempt(signal))
        if (found !== REPLACED) return found
      }
    })
  }

  begin(name: string, call: Call, length: number): Promise<Buffer | undefined> {
    return this.#orAbsent(call, () =>
      call.send('get', async ({ signal }) => {
        const range = { headers: { Range: `bytes=0-${length - 1}` } }
        const found = await this.#api.download(name, range, signal)
        return collected(found, Number(found.headers['content-length']), signal, call)
      }),
    )
  }

  head(name: string, call: Call): Promise<GCSFacts | undefined> {
    return this.#orAbsent(call, () => call.send('get', async () => this.#facts(name)))
  }

  async put(
    name: string,
    upload: ObjectUpload,
    call: Call,
    condition: ObjectCondition | undefined,
  ): Promise<ObjectOutcome> {
    const conditions = parametersOf(condition)
    if (conditions === undefined) return REFUSED_AT_ONCE
    const description = describe(name, upload)
    const { bytes } = upload
    if (bytes.length > this.#resumableThreshold) {
      const resumable = { api: this.#api, name, description, bytes, conditions }
      return unlessRefused(() => uploadResumably(resumable, call), isRefusal, true)
    }
    return call.send('put', ({ repeated }) => {
      call.moved({ out: bytes.length })
      const request = uploadAtOnce(description, bytes, conditions)
      return unlessRefused(() => this.#api.upload(name, request), isRefusal, repeated)
    })
  }

  async renew(
    name: string,
    { version, customTime }: GCSFacts,
    { metadata, expiresAt }: Omit<ObjectUpload, 'bytes'>,
    call: Call,
  ): Promise<ObjectOutcome> {
    const conditions = parametersOf({ version })
    if (conditions === undefined) return REFUSED_AT_ONCE
    // A custom time never goes back. What expires earlier than that is removed later, and not served until then.
    const later = customTime === undefined ? Number.isFinite(expiresAt) : expiresAt > customTime
    const body = JSON.stringify({ metadata, ...(later ? { customTime: customTimeOf(expiresAt) } : {}) })
    const change = async () => {
      const qs = { fields: VERSION_FIELDS, ...conditions }
      return versionOf(await this.#api.send(name, { method: 'PATCH', qs, headers: JSON_CONTENT, body }))
    }
    return call.send('put', ({ repeated }) =>
      unlessRefused(change, (error) => isRefusal(error) || isNoObject(error), repeated),
    )
  }

  async remove(name: string, call: Call, version?: string): Promise<boolean> {
    const conditions = version === undefined ? {} : parametersOf({ version })
    const removed =
      conditions !== undefined &&
      (await call.send('delete', async () => {
        try {
          await this.#api.send(name, { method: 'DELETE', qs: conditions })
          return true
        } catch (error) {
          if (isNoObject(error)) return true
          if (isRefusal(error)) return false
          throw error
        }
      }))
    // What is not there is as the caller wants it.
    return removed || (await this.head(name, call)) === undefined
  }

  async list(prefix: string, call: Call, from?: string): Promise<ObjectPage> {
    const qs = {
      ...prefixed(prefix),
      maxResults: PAGE_SIZE,
      fields: LISTED_FIELDS,
      ...(from === undefined ? {} : { pageToken: from }),
    }
    const page = await call.send('list', async () => pageOf(await this.#api.send('', { qs })))
    this.#bucketSeen = true
    return { ...page, objects: page.objects.filter((object) => object.name.startsWith(prefix)) }
  }

  async #facts(name: string, generation?: string): Promise<GCSFacts> {
    const pinned = generation === undefined ? {} : { generation }
    return factsOf(await this.#api.send(name, { qs: { fields: FACTS_FIELDS, ...pinned } }))
  }

  /**
   * What a download is of; undefined where it is of an object that has been replaced since. Its metadata comes with it, or is
   * told by its first bytes, or where it was renewed is asked for.
   */
  async #described(name: string, { headers, body }: Download, call: Call): Promise<ObjectFacts | undefined> {
    const generation = headers['x-goog-generation']
    const metageneration = headers['x-goog-metageneration']
    const version = `${generation}.${metageneration}`
    const metadata = customMetadata(headers)
    try {
      const size = lengthOf(headers)
      if (metadata !== undefined && isVersion(version)) return { version, size, metadata }
      if (metageneration === '1' && isVersion(version)) {
        return { version, size, metadata: await metadataToldBy(body, size) }
      }
      return await call.send('get', () => this.#facts(name, generation))
    } catch (error) {
      body.destroy()
      if (!isNoObject(error)) throw error
      return undefined
    }
  }

  /** Undefined for an object that is not there; rejects when it is the bucket that is not. */
  async #orAbsent<T>(call: Call, request: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await request()
      this.#bucketSeen = true
      return answer
    } catch (error) {
      if (!isNoObject(error)) throw error
      // Not every server says what it is that is not there.
      if (!this.#bucketSeen && !isNamedObject(error)) await this.#seeBucket(call)
      this.#bucketSeen = true
      return undefined
    }
  }

  /** Rejects when there is no bucket. */
  async #seeBucket(call: Call): Promise<void> {
    await call.send('list', async () => {
      try {
        await this.#api.send('', { qs: { maxResults: '1', fields: 'nextPageToken' } })
      } catch (error) {
        throw isNoObject(error) ? new ServiceError(404, {}, 'The bucket does not exist') : error
      }
    })
  }
}

/** Stands for an object that somebody has replaced while it was looked at. */
const REPLACED = Symbol('replaced')

const REFUSED_AT_ONCE: ObjectOutcome = { refused: true, repeated: false }

/** A request that may be refused by its condition: that is an answer. */
async function unlessRefused(
  change: () => Promise<string>,
  isRefused: (error: unknown) => boolean,
  repeated: boolean,
): Promise<ObjectOutcome> {
  try {
    return { version: await change() }
  } catch (error) {
    if (!isRefused(error)) throw error
    return { refused: true, repeated }
  }
}

async function collected({ body }: Download, size: number, signal: AbortSignal, call: Call): Promise<Buffer> {
  if (body.destroyed) throw new DamagedAnswer('the connection broke while the object was looked up')
  try {
    const bytes = collectBody(body, { size, signal, call })
    body.resume()
    return await bytes
  } catch (error) {
    signal.throwIfAborted()
    const why = error instanceof Error ? error.message : String(error)
    throw new DamagedAnswer(`the object did not come whole: ${why}`, { cause: error })
  }
}

/** Throws where the bytes are not those that the service holds. */
function requireMatch(bytes: Buffer, headers: Headers): void {
  const announced = /(?:^|,)\s*md5=([^,]+)/.exec(headers['x-goog-hash'] ?? '')?.[1]
  const actual = announced === undefined ? undefined : md5Of(bytes)
  if (actual !== undefined && actual !== announced) {
    throw new DamagedAnswer('the bytes that came are not those that the service holds')
  }
}

function lengthOf(headers: Headers): number {
  const length = headers['x-goog-stored-content-length'] ?? headers['content-length']
  if (length === undefined) throw new DamagedAnswer('the answer does not say how long the object is')
  return Number(length)
}

const CUSTOM = 'x-goog-meta-'

/** The metadata of an object, where it comes with a download: from some emulators. */
function customMetadata(headers: Headers): ObjectMetadata | undefined {
  const custom = Object.entries(headers).filter(([name]) => name.startsWith(CUSTOM))
  if (custom.length === 0) return undefined
  return Object.fromEntries(custom.map(([name, value]) => [name.slice(CUSTOM.length), value]))
}

/** Throws for what is no page of a listing. */
function pageOf(answer: unknown): ObjectPage {
  const { items = [], nextPageToken: next } = fieldsOf(answer)
  if (!Array.isArray(items)) throw new DamagedAnswer('the answer is not a page of a listing')
  return { objects: items.map(listed), next: typeof next === 'string' ? next : undefined }
}

function listed(item: unknown): ListedObject {
  const { name, updated } = fieldsOf(item)
  const facts = factsOf(item)
  return { name: String(name), modifiedAt: Date.parse(String(updated)), size: facts.size, facts }
}
