/** Requests of the JSON API on one bucket, each sent once. */
import type { ObjectCondition, ObjectFacts } from '@acache/core/driver'
import type { ClientInUse, GCSRequest } from './client.ts'
import { type Download, download } from './download.ts'
import { DamagedAnswer, headerOf, statusOf } from './service-error.ts'

export type Query = Readonly<Record<string, string>>

/** A request on a bucket or an object. */
export interface ApiRequest {
  readonly method?: 'DELETE' | 'PATCH' | 'POST' | 'PUT'
  readonly qs?: Query
  readonly headers?: Query
  readonly body?: string | Buffer
}

interface ApiAnswer {
  readonly body: unknown
  readonly response: unknown
}

/** An object as the service describes it. */
export interface GCSFacts extends ObjectFacts {
  /** Epoch milliseconds. */
  readonly customTime?: number | undefined
}

/** The fields of an object that its version is made of. */
export const VERSION_FIELDS = 'generation,metageneration'

/** The fields of an object that facts are made of. */
export const FACTS_FIELDS = `${VERSION_FIELDS},size,metadata,customTime`

export const JSON_CONTENT: Query = { 'Content-Type': 'application/json; charset=UTF-8' }

const VERSION = /^([1-9]\d{0,18})\.([1-9]\d{0,18})$/

/** The client replaces this in parameters by the id of its project. */
const PROJECT_TOKEN = '{{projectId}}'

/** The longest that a timer can wait. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1

/** How a bucket is asked. */
export class JsonApi {
  readonly #client: ClientInUse
  readonly #bucket: string
  readonly #timeoutMs: number

  /** `timeoutMs` ends connections that get no answer, where the client can do that: nobody waits for them any more. */
  constructor(client: ClientInUse, bucket: string, timeoutMs: number) {
    this.#client = client
    this.#bucket = encodeURIComponent(bucket)
    this.#timeoutMs = timeoutMs
  }

  /** A request on an object, or with the name '' on all; answers the body. */
  async send(name: string, request: ApiRequest): Promise<unknown> {
    return (await this.#send(this.#path(name), request)).body
  }

  download(name: string, { qs, headers }: ApiRequest, signal: AbortSignal): Promise<Download> {
    const request = {
      qs: { alt: 'media', ...qs },
      // Else what is stored as gzip is unpacked on the way.
      headers: { 'Accept-Encoding': 'gzip', 'Cache-Control': 'no-store', ...headers },
    }
    return download(this.#client.get(), this.#toSend(this.#path(name), request), signal)
  }

  /** An upload in one request; the version that it makes. */
  async upload(name: string, request: ApiRequest): Promise<string> {
    return versionOf((await this.#upload(name, request)).body)
  }

  /** Begins an upload in parts; answers the address that they go to. */
  async beginUpload(name: string, request: ApiRequest): Promise<string> {
    const { response } = await this.#upload(name, request)
    const address = headerOf({ response }, 'location')
    if (address === undefined) throw new DamagedAnswer('the answer does not say where the upload goes')
    return address
  }

  /** Sends a part of an upload, or asks how far it got: the version that it made, or how many bytes the service keeps. */
  async continueUpload(address: string, request: ApiRequest): Promise<string | number> {
    try {
      return versionOf((await this.#send(address, { method: 'PUT', ...request })).body)
    } catch (error) {
      if (statusOf(error) !== 308) throw error
      const last = /-(\d+)$/.exec(headerOf(error, 'range') ?? '')?.[1]
      return last === undefined ? 0 : Number(last) + 1
    }
  }

  #path(name: string): string {
    return `/b/${this.#bucket}/o${name === '' ? '' : `/${encodeURIComponent(name)}`}`
  }

  #upload(name: string, request: ApiRequest): Promise<ApiAnswer> {
    const uri = `${this.#client.get().apiEndpoint}/upload/storage/v1/b/${this.#bucket}/o`
    return this.#send(uri, { method: 'POST', ...request, qs: { ...named(name), ...request.qs } })
  }

  #send(uri: string, request: ApiRequest): Promise<ApiAnswer> {
    return new Promise((resolve, reject) => {
      this.#client.get().request(this.#toSend(uri, request), (error, body, response) => {
        if (error === null) resolve({ body, response })
        else reject(error)
      })
    })
  }

  #toSend(uri: string, { method, qs, headers, body }: ApiRequest): GCSRequest {
    // The client changes what it is given.
    return {
      uri,
      maxRetries: 0,
      interceptors_: [{ request: (options) => this.#withTimeout(options) }],
      ...(method === undefined ? {} : { method }),
      ...(qs === undefined ? {} : { qs: { ...qs } }),
      ...(headers === undefined ? {} : { headers: { ...headers } }),
      ...(body === undefined ? {} : { body }),
    }
  }

  #withTimeout(options: object): GCSRequest {
    const request = options as GCSRequest
    const timeout = request.timeout ?? this.#timeoutMs
    return timeout < MAX_TIMEOUT_MS ? { ...request, timeout } : request
  }
}

/** The parameters that make a request conditional; undefined for a version that no object has. */
export function parametersOf(condition: ObjectCondition | undefined): Query | undefined {
  if (condition === undefined) return {}
  if (condition === 'absent') return { ifGenerationMatch: '0' }
  const [, generation, metageneration] = VERSION.exec(condition.version) ?? []
  if (generation === undefined || metageneration === undefined) return undefined
  return { ifGenerationMatch: generation, ifMetagenerationMatch: metageneration }
}

/** True for what may name a version of an object. */
export function isVersion(text: string): boolean {
  return VERSION.test(text)
}

/** The parameter that narrows a listing down: as much of the prefix as the client leaves alone. */
export function prefixed(prefix: string): Query {
  const at = prefix.indexOf(PROJECT_TOKEN)
  return { prefix: at < 0 ? prefix : prefix.slice(0, at) }
}

/** The name of an upload, where the client leaves it alone; its description has it in any case. */
function named(name: string): Query {
  return name.includes(PROJECT_TOKEN) ? {} : { name }
}

/** Throws for what does not describe an object: the client takes a damaged answer for a text. */
export function versionOf(resource: unknown): string {
  const { generation, metageneration } = fieldsOf(resource)
  if (typeof generation === 'string' && typeof metageneration === 'string') {
    return `${generation}.${metageneration}`
  }
  throw new DamagedAnswer('the answer does not describe an object')
}

/** As `versionOf`, for an answer with all of `FACTS_FIELDS`. */
export function factsOf(resource: unknown): GCSFacts {
  const { size, metadata, customTime } = fieldsOf(resource)
  return {
    version: versionOf(resource),
    size: Number(size),
    metadata: (metadata ?? {}) as ObjectFacts['metadata'],
    customTime: typeof customTime === 'string' ? Date.parse(customTime) : undefined,
  }
}

/** The fields of an answer in JSON. */
export function fieldsOf(answer: unknown): Readonly<Record<string, unknown>> {
  if (typeof answer !== 'object' || answer === null) throw new DamagedAnswer('the answer is not JSON')
  return answer as Readonly<Record<string, unknown>>
}
