/** A stand-in for Google Cloud Storage that is as strict as the real one, and goes wrong on demand. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { addressOf } from '../ports.ts'
import { type Answer, refusal } from './answer.ts'
import { ApiError, usual } from './api-error.ts'
import { FaultScript, type GcsFault, type GcsMatch, isMute, type ScriptedFault } from './faults.ts'
import { type GcsOperation, type GcsRequest, parseRequest } from './request.ts'
import { Service, type WholeRequest } from './service.ts'
import { Store } from './store.ts'
import { breakOff, type Transmission, transmit } from './transmission.ts'

export type { GcsFault, GcsMatch, GcsOperation, GcsRequest, ScriptedFault }

export interface GcsDoubleOptions {
  /**
   * Whether a download carries the object's custom metadata in `x-goog-meta-…` headers. Default false, which is what
   * the JSON API of the real service does; its XML API and some emulators send them.
   */
  readonly customMetadataHeaders?: boolean | undefined
  /** How long the other side takes to say that it wants no more of a body, in milliseconds. Default 10. */
  readonly roundTripMs?: number | undefined
  /** The service's clock, epoch milliseconds. Default `Date.now`. */
  readonly now?: (() => number) | undefined
}

/** What `new Storage(…)` needs to talk to the service. */
export interface GcsStorageOptions {
  readonly apiEndpoint: string
  readonly projectId: string
}

/** One request, as far as it has got. */
export interface GcsRecord extends GcsRequest {
  /** Undefined while there is no answer, and when there is none. */
  readonly status: number | undefined
  /** How much of the body came. */
  readonly bytesIn: number
  /** How much of the answer's body was sent; at most this much arrived. */
  readonly bytesOut: number
  /** The fault that it met. */
  readonly fault: GcsFault | undefined
}

/** An object as the double keeps it. */
export interface GcsObject {
  readonly generation: string
  readonly metageneration: string
  readonly data: Buffer
  readonly contentType: string | undefined
  readonly contentEncoding: string | undefined
  readonly metadata: Readonly<Record<string, string>>
}

/** A running double. */
export interface GcsDouble extends AsyncDisposable {
  readonly endpoint: string
  readonly storageOptions: GcsStorageOptions
  /** The requests since the start or the last `forget`, in the order in which they came. */
  readonly requests: readonly GcsRecord[]
  /** How many connections are open. */
  connections(): Promise<number>
  /** Empties `requests`. */
  forget(): void
  /** Has the next request that matches meet a fault, or the next `times` ones (default 1). Faults queue up. */
  next(match: GcsMatch, fault: GcsFault, times?: number): ScriptedFault
  /** Every request that matches meets the fault from here on. */
  always(match: GcsMatch, fault: GcsFault): ScriptedFault
  /** Ends all faults that still wait. */
  recover(): void
  createBucket(name: string): void
  /** The live object, or undefined. */
  object(bucket: string, name: string): GcsObject | undefined
  /** The names of a bucket's objects, in the order in which they were made. */
  objectNames(bucket: string): readonly string[]
  /** Writes an object as some other client would. */
  putObject(
    bucket: string,
    name: string,
    data: Uint8Array | string,
    fields?: Partial<Pick<GcsObject, 'contentType' | 'contentEncoding' | 'metadata'>>,
  ): void
  /** Ends it and all connections. */
  stop(): Promise<void>
}

const HOST = '127.0.0.1'
const PROJECT = 'acache-test'

/** Starts a double with no bucket in it. It keeps no process alive. */
export async function startGcsDouble(options: GcsDoubleOptions = {}): Promise<GcsDouble> {
  const double = new Double(options)
  await double.listen()
  return double
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

class Double implements GcsDouble {
  readonly #store: Store
  readonly #service: Service
  readonly #script = new FaultScript()
  readonly #server = createServer((message, response) => void this.#serve(message, response))
  readonly #now: () => number
  readonly #roundTripMs: number
  #requests: GcsRecord[] = []

  constructor({ customMetadataHeaders = false, roundTripMs = 10, now = Date.now }: GcsDoubleOptions) {
    this.#now = now
    this.#roundTripMs = roundTripMs
    this.#store = new Store(now)
    this.#service = new Service(this.#store, { customMetadataHeaders })
    // A pause between two requests of a test is none that ends a connection.
    this.#server.keepAliveTimeout = 0
    this.#server.unref()
  }

  async listen(): Promise<void> {
    this.#server.listen(0, HOST)
    await once(this.#server, 'listening')
    this.#service.endpoint = `http://${HOST}:${addressOf(this.#server.address()).port}`
  }

  get endpoint(): string {
    return this.#service.endpoint
  }

  get storageOptions(): GcsStorageOptions {
    return { apiEndpoint: this.endpoint, projectId: PROJECT }
  }

  get requests(): readonly GcsRecord[] {
    return this.#requests
  }

  forget(): void {
    this.#requests = []
  }

  connections(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)))
    })
  }

  next(match: GcsMatch, fault: GcsFault, times = 1): ScriptedFault {
    return this.#script.add(match, fault, times)
  }

  always(match: GcsMatch, fault: GcsFault): ScriptedFault {
    return this.next(match, fault, Infinity)
  }

  recover(): void {
    this.#script.clear()
  }

  createBucket(name: string): void {
    this.#store.createBucket({ name })
  }

  object(bucket: string, name: string): GcsObject | undefined {
    const object = this.#store.find(bucket, name)
    if (object === undefined) return undefined
    const { generation, metageneration, data, fields } = object
    return {
      generation: `${generation}`,
      metageneration: `${metageneration}`,
      data,
      contentType: fields.contentType,
      contentEncoding: fields.contentEncoding,
      metadata: fields.metadata ?? {},
    }
  }

  objectNames(bucket: string): readonly string[] {
    return [...this.#store.bucket(bucket).objects.keys()]
  }

  putObject(
    bucket: string,
    name: string,
    data: Uint8Array | string,
    fields: Partial<Pick<GcsObject, 'contentType' | 'contentEncoding' | 'metadata'>> = {},
  ): void {
    this.#store.insert({ bucket, name, data: Buffer.from(data), fields })
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    // A connection that breaks is noticed where it matters.
    message.on('error', ignore)
    response.on('error', ignore)
    const request = parseRequest(message.method ?? '', message.url ?? '', message.headers)
    const fault = this.#script.take(request)
    const record: Writable<GcsRecord> = { ...request, fault, status: undefined, bytesIn: 0, bytesOut: 0 }
    this.#requests.push(record)
    const body = await readBody(message, record)
    const whole = { ...request, body, broken: !message.complete }
    if (whole.broken && request.operation !== 'uploads.put') return
    const to: Transmission = {
      response,
      roundTripMs: this.#roundTripMs,
      sent: (bytes) => {
        record.bytesOut += bytes
      },
    }
    const mute = isMute(fault)
    if (mute && fault.applied !== true) return breakOff(fault, to)
    const answer = this.#answer(whole, fault)
    if (mute) return breakOff(fault, to)
    record.status = answer.status
    await transmit(answer, fault, to)
  }

  #answer(request: WholeRequest, fault: GcsFault | undefined): Answer {
    const always = { date: new Date(this.#now()).toUTCString(), server: 'UploadServer' }
    try {
      if (fault?.kind === 'status') throw usual(fault.status, fault.reason, fault.message)
      if (fault?.kind === 'race') this.#overtake(request, fault.remove === true)
      const { status, headers, body } = this.#service.answer(request)
      return { status, headers: { ...always, ...headers }, body }
    } catch (error) {
      const refused = error instanceof ApiError ? error : usual(500, undefined, String(error))
      const retryAfter = fault?.kind === 'status' ? fault.retryAfter : undefined
      const headers = retryAfter === undefined ? always : { ...always, 'retry-after': `${retryAfter}` }
      return refusal(refused, request.operation === 'objects.media', headers)
    }
  }

  /** Does what another client does to the object of the request. */
  #overtake({ bucket, object, destination }: GcsRequest, remove: boolean): void {
    const target = destination ?? { bucket, object }
    if (!remove) this.putObject(target.bucket, target.object, 'of another client')
    else if (this.#store.find(target.bucket, target.object) !== undefined)
      this.#store.delete({ bucket: target.bucket, name: target.object }, {})
  }
}

/** All of the body that comes. */
async function readBody(message: IncomingMessage, record: Writable<GcsRecord>): Promise<Buffer> {
  const chunks: Buffer[] = []
  message.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    record.bytesIn += chunk.length
  })
  await new Promise<void>((resolve) => message.once('close', resolve))
  return Buffer.concat(chunks)
}

function ignore(): void {}
