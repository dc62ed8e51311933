/**
 * News on their way out: those of one turn of the event loop go together, one message at a time, in order. What cannot be sent
 * is kept and sent again.
 */
import { setImmediate } from 'node:timers'
import { after } from '@acache/core/driver'
import { pauseMs } from './backoff.ts'

/** How many keys one message has at most, and about how many characters. */
const MAX_KEYS = 500
const MAX_CHARACTERS = 64 * 1024
/** Of more keys than that the news is: all. */
const MAX_WAITING = 50_000
/** A message that is not sent by then is reported, and waited for. */
const SENT_MS = 5000

/** What an outbox works with. */
export interface OutboxParts {
  /** Sends keys (undefined: all) as the message of this number; settles when that is done. */
  send(sequence: number, keys: readonly string[] | undefined): Promise<unknown>
  failed(error: unknown): void
}

/** The news of one sender. */
export class Outbox {
  readonly #parts: OutboxParts
  readonly #waiting = new Set<string>()
  #all = false
  #sequence = 0
  #sending: Promise<void> | undefined
  #closed = false
  #wake: () => void = () => undefined

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  add(keys: readonly string[] | undefined): void {
    if (this.#closed || keys?.length === 0) return
    for (const key of keys ?? []) this.#waiting.add(key)
    if (keys === undefined || this.#waiting.size > MAX_WAITING) {
      this.#all = true
      this.#waiting.clear()
    }
    this.#sending ??= this.#send()
  }

  /** Settles when all is sent, or given up. */
  async flush(): Promise<void> {
    while (this.#sending !== undefined) await this.#sending
  }

  /** Gives up what is not sent yet. */
  close(): void {
    this.#closed = true
    this.#wake()
  }

  async #send(): Promise<void> {
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
    while (!this.#closed && (this.#all || this.#waiting.size > 0)) {
      const keys = this.#take()
      this.#sequence += 1
      await this.#sendUntilDone(keys)
    }
    // In the turn in which nothing was found waiting: what comes later begins anew.
    this.#sending = undefined
  }

  /** The keys of the next message. */
  #take(): readonly string[] | undefined {
    if (this.#all) {
      this.#all = false
      this.#waiting.clear()
      return undefined
    }
    const keys: string[] = []
    let characters = 0
    for (const key of this.#waiting) {
      characters += key.length
      if (keys.length === MAX_KEYS || (keys.length > 0 && characters > MAX_CHARACTERS)) break
      keys.push(key)
      this.#waiting.delete(key)
    }
    return keys
  }

  async #sendUntilDone(keys: readonly string[] | undefined): Promise<void> {
    for (let failures = 0; !this.#closed; failures += 1) {
      const late = new Error(`a message of the bus could not be sent within ${SENT_MS} ms; it waits`)
      const cancel = after(SENT_MS, () => this.#parts.failed(late))
      try {
        await this.#orClosed(this.#parts.send(this.#sequence, keys))
        return
      } catch (error) {
        this.#parts.failed(error)
      } finally {
        cancel()
      }
      await this.#orClosed(this.#pause(pauseMs(failures)))
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      after(ms, resolve)
    })
  }

  /** Settles as the work does, or when the outbox is closed. */
  #orClosed(work: Promise<unknown>): Promise<unknown> {
    return new Promise<unknown>((resolve, reject) => {
      this.#wake = () => resolve(undefined)
      work.then(resolve, reject)
    })
  }
}
