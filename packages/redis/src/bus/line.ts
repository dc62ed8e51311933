/**
 * One connection that listens, and is made anew whenever it breaks. One that has gone silent is found out by a PING every few
 * seconds. Neither the connection nor a pause keeps the process alive.
 */
import { after, withDeadline } from '@acache/core/driver'
import { advised } from '../advice.ts'
import { pauseMs } from './backoff.ts'
import type { BusConnection } from './client.ts'

const PING_EVERY_MS = 5000
/** How long the server may take to answer anything. */
const ANSWER_MS = 5000

/** What a line works with. */
export interface LineParts {
  /** A connection that is not open yet; undefined while there is nothing to connect to. */
  dial(): BusConnection | undefined
  /** Makes it listen. */
  listen(connection: BusConnection): Promise<unknown>
  heard(message: unknown): void
  /** Messages arrive from now on; those from before may have been missed. */
  up(): void
  /** The connection is lost, or could not be made; another attempt follows. */
  down(error: unknown): void
}

/** The line; it begins to connect at once. */
export class Line {
  readonly #parts: LineParts
  #closed = false
  #connection: BusConnection | undefined
  #wake: () => void = () => undefined

  constructor(parts: LineParts) {
    this.#parts = parts
    void this.#run()
  }

  close(): void {
    this.#closed = true
    this.#hangUp()
    this.#wake()
  }

  /** A connection that is over is left alone: the client would keep the process alive to see it close. */
  #hangUp(): void {
    if (this.#connection?.status !== 'end') this.#connection?.disconnect()
    this.#connection = undefined
  }

  async #run(): Promise<void> {
    let failures = 0
    while (!this.#closed) {
      try {
        this.#connection = this.#parts.dial()
        await this.#hold(this.#connection, () => {
          failures = 0
        })
      } catch (error) {
        if (!this.#closed) this.#parts.down(error)
      }
      this.#hangUp()
      if (!this.#closed) await this.#pause(pauseMs(failures))
      failures += 1
    }
  }

  /** Connects, if there is something to connect to, and throws when the connection is over. */
  async #hold(connection: BusConnection | undefined, connected: () => void): Promise<void> {
    if (connection === undefined) return
    let ended = false
    let reason: Error | undefined
    connection.on('error', (error) => {
      reason = error
    })
    connection.on('connect', () => connection.stream?.unref?.())
    connection.on('messageBuffer', (_channel, message) => {
      if (this.#connection === connection) this.#parts.heard(message)
    })
    connection.on('end', () => {
      ended = true
      this.#wake()
    })
    try {
      await answered(connection.connect())
      await answered(this.#parts.listen(connection))
      if (ended || this.#closed) throw new Error('the connection was closed')
      connected()
      this.#parts.up()
      for (;;) {
        await this.#pause(PING_EVERY_MS)
        if (ended || this.#closed) throw new Error('the connection was closed')
        await answered(connection.ping())
      }
    } catch (error) {
      // What the socket says is more to the point than what became of a command.
      throw reason ?? error
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = after(ms, resolve)
      this.#wake = () => {
        cancel()
        resolve()
      }
    })
  }
}

function answered<T>(answer: Promise<T>): Promise<T> {
  return withDeadline(advised(answer), {
    timeoutMs: ANSWER_MS,
    expired: () => new Error(`the server has not answered within ${ANSWER_MS} ms`),
    late: () => undefined,
  })
}
