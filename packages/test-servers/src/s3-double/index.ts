/**
 * A test double of S3: as strict as the real service, with conditions that are atomic, a log of what it was asked, and
 * faults on demand. Path style, one account, nothing kept on disk.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { addressOf } from '../ports.ts'
import type { S3Settings } from '../s3-settings.ts'
import { empty, errorAnswer, type S3Answer } from './answer.ts'
import { deliver, type Line } from './delivery.ts'
import { FaultScript, type S3Fault, type S3Match, type ScriptedFault } from './faults.ts'
import type { S3DoubleOptions } from './options.ts'
import { readRequest, type S3Request } from './request.ts'
import { Service } from './service.ts'

export { type S3Fault, type S3Match, type ScriptedFault, s3Faults } from './faults.ts'
export type { S3Operation } from './operations.ts'
export type { S3DoubleOptions } from './options.ts'
export type { S3Request } from './request.ts'

/** What the double was asked, and what became of it. */
export interface S3LogEntry extends S3Request {
  /** Undefined while there is no answer, and when there was none. */
  readonly status: number | undefined
  /** Bytes of the body that came in, as they came. */
  readonly bytesIn: number
  /** Bytes of the body that went out. */
  readonly bytesOut: number
  /** What was made to go wrong. */
  readonly fault: S3Fault | undefined
}

/** A running double. */
export interface S3Double extends AsyncDisposable {
  readonly endpoint: string
  readonly port: number
  /** For `new S3Client({ ...clientConfig })`. */
  readonly clientConfig: S3Settings
  /** All requests in the order in which they came, since the start or `forget`. */
  readonly requests: readonly S3LogEntry[]
  /** Empties the log. */
  forget(): void
  /** The next request that matches, or the next `times` of them, meet this fault; the first scripted one comes first. */
  next(match: S3Match, fault: S3Fault, times?: number): ScriptedFault
  /** Every request that matches meets this fault from here on. */
  always(match: S3Match, fault: S3Fault): ScriptedFault
  /** No more faults. */
  recover(): void
  /** Resets what is open and stops listening. */
  stop(): Promise<void>
}

const HOST = '127.0.0.1'
const REGION = 'us-east-1'
const KEYS = { accessKeyId: 'AKIADOUBLE', secretAccessKey: 'not-a-secret' }
/** Above what S3 takes for metadata, so that it is the double that says that it is too much. */
const MAX_HEADER_BYTES = 64 * 1024

/** Starts a double with no bucket in it. It keeps no process alive. */
export async function startS3Double(options: S3DoubleOptions = {}): Promise<S3Double> {
  const double = new HttpDouble(options)
  await double.listen()
  return double
}

type Entry = { -readonly [Name in keyof S3LogEntry]: S3LogEntry[Name] }

class HttpDouble implements S3Double {
  readonly #options: S3DoubleOptions
  readonly #service: Service
  readonly #script = new FaultScript()
  readonly #server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    void this.#serve(request, response)
  })
  #requests: Entry[] = []
  #port = 0

  constructor(options: S3DoubleOptions) {
    this.#options = options
    this.#service = new Service(options, KEYS)
    this.#server.unref().on('connection', (socket) => socket.unref())
  }

  get port(): number {
    return this.#port
  }

  get endpoint(): string {
    return `http://${HOST}:${this.#port}`
  }

  get clientConfig(): S3Settings {
    const { region = REGION, sessionToken } = this.#options
    const credentials = { ...KEYS, ...(sessionToken === undefined ? {} : { sessionToken }) }
    return { endpoint: this.endpoint, region, credentials, forcePathStyle: true }
  }

  get requests(): readonly S3LogEntry[] {
    return this.#requests
  }

  async listen(): Promise<void> {
    this.#server.listen(0, HOST)
    await once(this.#server, 'listening')
    this.#port = addressOf(this.#server.address()).port
  }

  forget(): void {
    this.#requests = []
  }

  next(match: S3Match, fault: S3Fault, times = 1): ScriptedFault {
    return this.#script.add(match, fault, times)
  }

  always(match: S3Match, fault: S3Fault): ScriptedFault {
    return this.#script.add(match, fault, Infinity)
  }

  recover(): void {
    this.#script.clear()
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID()
    response.setHeader('x-amz-request-id', requestId)
    response.setHeader('date', new Date(this.#service.now).toUTCString())
    const request = readRequest(message)
    const fault = this.#script.take(request)
    const entry: Entry = { ...request, status: undefined, bytesIn: 0, bytesOut: 0, fault }
    this.#requests.push(entry)
    const wire = await read(message, (bytes) => {
      entry.bytesIn += bytes
    })
    // The client has gone away in the middle of its request.
    if (wire === undefined) return
    const line: Line = {
      response,
      socket: message.socket,
      headOnly: request.method === 'HEAD',
      bytesPerSecond: this.#options.bytesPerSecond,
      began(status) {
        entry.status = status
      },
      sent(bytes) {
        entry.bytesOut += bytes
      },
    }
    await deliver(line, this.#answer(request, wire, requestId, fault), fault)
  }

  #answer(request: S3Request, wire: Buffer, requestId: string, fault: S3Fault | undefined): S3Answer {
    const refusal = (key: string): string | undefined =>
      fault?.kind === 'keys' && fault.keys(key) ? fault.code : undefined
    const answer = (): S3Answer => this.#service.answer(request, wire, requestId, refusal)
    switch (fault?.kind) {
      case 'error':
        if (fault.applied === true) answer()
        return errorAnswer(fault.status, fault.code, fault, requestId)
      case 'reset':
      case 'close':
      case 'hang':
        // What is returned does not go out.
        return fault.applied === true ? answer() : empty(500)
      default:
        return answer()
    }
  }
}

/** The whole body, or undefined when it breaks off. */
async function read(message: IncomingMessage, came: (bytes: number) => void): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of message) {
      came(chunk.length)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch {
    return undefined
  }
}
