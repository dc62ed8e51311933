/**
 * Downloads, by the stream that the client's own downloads are made of. Those themselves are not used: when one fails or is
 * given up they end the connections of all requests of the process, and they repeat it in ways that Node 24 does not survive.
 */
import type { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import type { GCSClient, GCSRequest } from './client.ts'
import { DamagedAnswer, type Headers, ServiceError } from './service-error.ts'

/** An answer whose body has not moved yet. Destroying the body ends the connection. */
export interface Download {
  readonly headers: Headers
  readonly body: Readable
}

/** The head of an answer, which is the stream of its body as it comes from the connection. */
interface Response extends Readable {
  readonly statusCode: number
  readonly headers: Headers
}

/** So much of a refusal's text is read. */
const MAX_REFUSAL_BYTES = 65_536

/**
 * Begins a download. Rejects with a ServiceError when it is refused. When the signal is aborted the body is destroyed; before
 * its head is there a request cannot be ended, so an answer that comes later is cut off then.
 */
export async function download(
  client: GCSClient,
  request: GCSRequest,
  signal: AbortSignal,
): Promise<Download> {
  const { response, body } = await opened(client, request, signal)
  const { statusCode, headers } = response
  if (statusCode === 200 || statusCode === 206) return { headers, body }
  const text = await gathered(body, (bytes) => bytes.length >= MAX_REFUSAL_BYTES)
  if (text.length >= MAX_REFUSAL_BYTES) body.destroy()
  throw new ServiceError(statusCode, headers, textOf(text, headers))
}

function opened(
  client: GCSClient,
  request: GCSRequest,
  signal: AbortSignal,
): Promise<{ readonly response: Response; readonly body: Readable }> {
  return new Promise((resolve, reject) => {
    const body = client.requestStream(request) as Readable
    body.on('response', (response: Response) => {
      body.once('close', () => cutOff(response))
      if (body.destroyed) cutOff(response)
      resolve({ response, body })
    })
    // For good: it may fail when nobody listens any more.
    body.on('error', reject)
    body.on('close', () => reject(new DamagedAnswer('the connection was closed without an answer')))
    const abort = () => {
      reject(signal.reason)
      body.destroy()
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}

/** Ends the connection of an answer. With version 7 of the client it does not end with the streams behind it. */
function cutOff(response: Response): void {
  response.once('unpipe', (connection: Readable) => connection.destroy())
  response.destroy()
}

/** The first bytes of a body, so many at least, which stay in it; it is paused. Rejects when there are fewer. */
export function firstBytes(body: Readable, atLeast: number): Promise<Buffer> {
  return gathered(body, (bytes, ended) => {
    if (bytes.length >= atLeast) return true
    if (ended) throw new DamagedAnswer(`the body ended after ${bytes.length} bytes`)
    return false
  })
}

/** Takes bytes out of a body until they are enough, then puts them back and pauses it. */
function gathered(body: Readable, isEnough: (bytes: Buffer, ended: boolean) => boolean): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let bytes = Buffer.alloc(0)
    const stop = () => {
      body.off('data', take).off('end', end).off('close', cut).off('error', fail)
    }
    const fail = (error: unknown) => {
      stop()
      reject(error)
    }
    const take = (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      if (!isEnough(bytes, false)) return
      stop()
      body.pause()
      // At once: when the last of it was taken the body would end.
      body.unshift(bytes)
      resolve(bytes)
    }
    const end = () => {
      stop()
      try {
        isEnough(bytes, true)
        resolve(bytes)
      } catch (error) {
        reject(error)
      }
    }
    const cut = () => fail(new DamagedAnswer(`the body was closed after ${bytes.length} bytes`))
    if (body.destroyed) return cut()
    body.on('data', take).on('end', end).on('close', cut).on('error', fail)
    body.resume()
  })
}

function textOf(bytes: Buffer, headers: Headers): string {
  const text = headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
  return text.toString('utf8').trim()
}
