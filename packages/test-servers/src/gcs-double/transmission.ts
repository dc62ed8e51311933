/** How an answer goes out: paced like a network, or broken off on demand. */
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from './answer.ts'
import type { GcsFault } from './faults.ts'

/** What TCP sends before the other side has said a word: ten segments. */
const FIRST_WINDOW = 14_600

export interface Transmission {
  readonly response: ServerResponse
  /** What the other side's word takes, in milliseconds. */
  readonly roundTripMs: number
  /** Told of every piece of the body that goes out. */
  readonly sent: (bytes: number) => void
}

/** Sends an answer, as far as the fault lets it. */
export async function transmit(answer: Answer, fault: GcsFault | undefined, to: Transmission): Promise<void> {
  const { response } = to
  if (fault?.kind === 'slow') await sleep(fault.ms)
  if (fault?.kind === 'held') await fault.until
  const body = bodyUnder(fault, answer.body)
  const length = 'transfer-encoding' in answer.headers ? {} : { 'content-length': `${body.length}` }
  const bodiless = answer.status === 204 || answer.status === 304
  response.writeHead(answer.status, { ...answer.headers, ...(bodiless ? {} : length) })
  response.flushHeaders()
  const limit = fault !== undefined && 'afterBytes' in fault ? (fault.afterBytes ?? Infinity) : Infinity
  await sendBody(body.subarray(0, limit), to)
  if (limit < body.length && !response.destroyed) await breakOff(fault, to)
  else response.end()
}

/** Ends, or leaves, a connection without the rest of the answer. */
export async function breakOff(fault: GcsFault | undefined, to: Transmission): Promise<void> {
  const { socket } = to.response
  if (socket === null || fault?.kind === 'hang') return
  // A reset overtakes what is under way.
  await sleep(to.roundTripMs)
  if (fault?.kind === 'reset') socket.resetAndDestroy()
  else socket.end()
}

function bodyUnder(fault: GcsFault | undefined, body: Buffer): Buffer {
  if (fault?.kind === 'truncate') return body.subarray(0, fault.bytes)
  return fault?.kind === 'corrupt' ? Buffer.from(body.map((byte) => byte ^ 0xff)) : body
}

/** Twice as much per round trip, as TCP begins, so that a reader who wants no more can say so in time. */
/** Resolves when a connection takes more, or is gone; leaves no listener behind. */
async function drained(response: ServerResponse): Promise<void> {
  const over = new AbortController()
  const { signal } = over
  const ignore = () => undefined
  const events = ['drain', 'close'].map((event) => once(response, event, { signal }).then(ignore, ignore))
  await Promise.race(events)
  over.abort()
}

async function sendBody(body: Buffer, { response, roundTripMs, sent }: Transmission): Promise<void> {
  let window = FIRST_WINDOW
  let rest = body
  while (rest.length > 0 && !response.destroyed) {
    const piece = rest.subarray(0, window)
    rest = rest.subarray(window)
    window *= 2
    sent(piece.length)
    if (!response.write(piece)) await drained(response)
    if (rest.length > 0) await sleep(roundTripMs)
  }
}
