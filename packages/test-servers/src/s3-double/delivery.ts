/** Answers on their way to the client, which is where most goes wrong. */
import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { S3Answer } from './answer.ts'
import type { S3Fault } from './faults.ts'

/** Where an answer goes, and what is noted of it. */
export interface Line {
  readonly response: ServerResponse
  readonly socket: Socket
  /** The head of a body is all that is wanted. */
  readonly headOnly: boolean
  /** Undefined: as fast as the client takes them. */
  readonly bytesPerSecond: number | undefined
  /** Told of the status when headers go out. */
  began(status: number): void
  /** Told of bytes of the body as they go out. */
  sent(bytes: number): void
}

/** A paced body goes out in pieces of this size, so that one who hangs up early has had no more than the first ones. */
const PACED_BYTES = 16 * 1024
const UNPACED_BYTES = 64 * 1024

/** Sends an answer the way a fault wants it. Settles when that is done. */
export async function deliver(line: Line, answer: S3Answer, fault: S3Fault | undefined): Promise<void> {
  switch (fault?.kind) {
    case 'reset':
    case 'close':
    case 'hang':
      breakOff(line, fault.kind)
      return
    case 'delay':
      await sleep(fault.ms, undefined, { ref: false })
      return send(line, answer, answer.body)
    case 'cut':
      begin(line, answer, answer.body.length)
      await write(line, answer.body.subarray(0, fault.afterBytes))
      breakOff(line, fault.how)
      return
    case 'corrupt':
      return send(line, answer, corrupted(answer.body))
    case 'truncate':
      return send(line, answer, answer.body.subarray(0, fault.toBytes))
    case 'duplicate':
      await send(line, answer, answer.body)
      line.socket.write(raw(answer))
      return
    default:
      return send(line, answer, answer.body)
  }
}

function breakOff({ socket }: Line, how: 'reset' | 'close' | 'hang'): void {
  if (how === 'reset') socket.resetAndDestroy()
  if (how === 'close') socket.end()
}

async function send(line: Line, answer: S3Answer, body: Buffer): Promise<void> {
  begin(line, answer, body.length)
  await write(line, body)
  line.response.end()
}

function begin(line: Line, { status, headers }: S3Answer, length: number): void {
  const { response } = line
  // A refusal has no body where none was wanted; and some answers have none by nature.
  const announced = line.headOnly && status >= 400 ? 0 : length
  const sizes = status === 204 || status === 304 ? {} : { 'content-length': announced }
  response.writeHead(status, { ...headers, ...sizes })
  response.flushHeaders()
  line.began(status)
}

/** Settles when the system has taken all of it, or the connection is gone. */
async function write(line: Line, body: Buffer): Promise<void> {
  const { response, bytesPerSecond } = line
  if (line.headOnly) return
  const size = bytesPerSecond === undefined ? UNPACED_BYTES : PACED_BYTES
  for (let start = 0; start < body.length && !line.socket.destroyed; start += size) {
    const piece = body.subarray(start, start + size)
    // Before it goes: when the client has it, it is noted.
    line.sent(piece.length)
    await new Promise<void>((resolve) => {
      response.write(piece, () => resolve())
    })
    if (bytesPerSecond !== undefined && start + size < body.length)
      await sleep((piece.length / bytesPerSecond) * 1000, undefined, { ref: false })
  }
}

function corrupted(body: Buffer): Buffer {
  const other = Buffer.from(body)
  const middle = body.length >> 1
  other[middle] = (other[middle] ?? 0) ^ 0xff
  return other
}

function raw({ status, headers, body }: S3Answer): Buffer {
  const lines = Object.entries({ ...headers, 'content-length': body.length }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head), body])
}
