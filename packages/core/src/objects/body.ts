/** Bodies of answers: streams of a known length, collected or abandoned. */
import type { Readable } from 'node:stream'
import type { Call } from './calls.ts'

/** A remainder so short is read to its end, so that the connection can be used again; a longer one costs the connection. */
const WORTH_READING_BYTES = 16_384

/** Bytes of a body that come in time and to the end. */
export interface BodyOptions {
  /** The length that the headers announced. */
  readonly size: number
  /** Aborted when nobody waits any more; the stream is destroyed then. */
  readonly signal: AbortSignal
  readonly call: Call
}

/**
 * The bytes of a body. Rejects when the stream fails, or ends or closes early: some clients do not tell a body that was cut
 * off from a whole one, and some never tell.
 */
export function collectBody(stream: Readable, { size, signal, call }: BodyOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const bytes = Buffer.allocUnsafe(size)
    let filled = 0
    let settled = false
    const settle = (outcome: () => void) => {
      if (settled) return
      settled = true
      signal.removeEventListener('abort', abort)
      call.moved({ in: filled })
      outcome()
    }
    const fail = (error: unknown) => {
      settle(() => reject(error))
      stream.destroy()
    }
    const cut = () => fail(new CutBody(filled, size))
    const abort = () => fail(signal.reason)
    stream.on('data', (chunk: Uint8Array) => {
      if (filled + chunk.length > size) return fail(new CutBody(filled + chunk.length, size))
      bytes.set(chunk, filled)
      filled += chunk.length
    })
    stream.on('end', () => (filled === size ? settle(() => resolve(bytes)) : cut()))
    // Whole without an end: a client that validates may close the stream only afterwards.
    stream.on('close', cut)
    stream.on('error', fail)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}

/** A body that was not as long as announced. */
class CutBody extends Error {
  constructor(received: number, size: number) {
    super(`the body ended after ${received} of ${size} bytes`)
  }
}

/** Gives up a body that nobody wants. */
export function discardBody(stream: Readable, { size, call }: Omit<BodyOptions, 'signal'>): void {
  // It may fail on the way, which nobody minds any more.
  stream.on('error', () => undefined)
  const short = size <= WORTH_READING_BYTES
  call.moved({ in: short ? size : stream.readableLength })
  if (short) stream.resume()
  else stream.destroy()
}
