/** The client, as little of it as is used: `Storage` of @google-cloud/storage 7 and 8 fits it. */
import { must } from '@acache/core/driver'
import { Storage } from '@google-cloud/storage'

/** What a client is asked for: a request of the JSON API. */
export interface GCSRequest {
  /** Default `GET`. */
  method?: string
  /** A path below the client's endpoint, or a whole address. */
  uri: string
  /** The query, not yet escaped. */
  qs?: Record<string, string>
  /** Beside those that the client adds, among them the authorization. */
  headers?: Record<string, string>
  /** What is sent. Default: nothing. */
  body?: string | Buffer
  /** How often the client itself repeats the request. */
  maxRetries?: number
  /** In ms, where the client has it. */
  timeout?: number
  /** Change the request before it is sent. */
  interceptors_?: { request(options: object): GCSRequest }[]
}

/** What `GCSCache` takes: made and configured by the application. */
export interface GCSClient {
  /** For example `https://storage.googleapis.com`. */
  readonly apiEndpoint: string
  /** Answers the body of the answer, parsed where it is JSON. */
  request(
    options: GCSRequest,
    callback: (error: Error | null, body?: unknown, response?: unknown) => void,
  ): void
  /** Answers a stream of the body; the head comes with its event `response`. */
  requestStream(options: GCSRequest): unknown
}

/** Refuses what cannot be sent requests. */
export const checkClient = must(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    ['request', 'requestStream'].every((method) => typeof Reflect.get(value, method) === 'function') &&
    typeof Reflect.get(value, 'apiEndpoint') === 'string',
  'new Storage(…) of the package @google-cloud/storage, or leave it out for one that is made from the environment',
)

/** The client of one storage: the application's, or one of its own, made when it is first needed. */
export class ClientInUse {
  #client: GCSClient | undefined

  constructor(given: GCSClient | undefined) {
    this.#client = given
  }

  get(): GCSClient {
    // Requests are repeated by the storage, within its deadline.
    this.#client ??= new Storage({ retryOptions: { autoRetry: false } })
    return this.#client
  }
}
