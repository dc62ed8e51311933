/**
 * Calls: what one operation may spend on requests. A request that failed in passing is repeated after a pause, within the
 * operation's deadline; at the deadline what is still under way is aborted.
 */
import type { RequestStats } from '../observe/stats.ts'
import { NoAnswer } from '../storage/no-answer.ts'
import { after, afterAlive, now } from '../time/clock.ts'

/** Classes of requests, as object storages charge for them. */
export type RequestClass = 'get' | 'put' | 'list' | 'delete'

/** What an error of a request means. */
export interface Verdict {
  /** Whether the request may do better when it is repeated. */
  readonly transient: boolean
  /** How long the service asks to be left alone. */
  readonly retryAfterMs?: number | undefined
  /** The error as a user should see it: what to check. Default: the error itself. */
  readonly error?: unknown
}

/** One attempt of a request. */
export interface Attempt {
  /** Aborted at the deadline of the operation. */
  readonly signal: AbortSignal
  /** True when an earlier attempt may have been carried out without an answer. */
  readonly repeated: boolean
}

/** The requests of one operation. */
export interface Call {
  /** Makes a request, and repeats it where that can help. Rejects with what the last attempt rejected with. */
  send<T>(kind: RequestClass, request: (attempt: Attempt) => Promise<T>): Promise<T>
  /** Makes a request that tidies up behind the operation, with a deadline of its own. Its failure is reported. */
  afterwards(kind: RequestClass, request: (attempt: Attempt) => Promise<unknown>): void
  /** Counts bytes of objects that moved. */
  moved(bytes: { readonly in?: number; readonly out?: number }): void
}

/** How requests are repeated. */
export interface CallsOptions {
  /** How long one operation may take, all its attempts together, in milliseconds. */
  readonly timeoutMs: number
  /** The first one included. */
  readonly maxAttempts: number
  /** What an error means. */
  verdict(error: unknown): Verdict
  /** Told of errors of requests that nobody waits for. */
  report(error: unknown): void
}

const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 2000

/** The calls of one storage, counted. */
export class Calls {
  readonly #options: CallsOptions
  readonly #behind = new Set<Promise<void>>()
  readonly #counts = { get: 0, put: 0, list: 0, delete: 0, bytesIn: 0, bytesOut: 0, retries: 0 }

  constructor(options: CallsOptions) {
    this.#options = options
  }

  /** Live counts of all requests so far. */
  get counts(): RequestStats {
    return this.#counts
  }

  /** Does the work of one operation; rejects with NoAnswer when that is not done in time. */
  async within<T>(work: (call: Call) => Promise<T>): Promise<T> {
    const { timeoutMs } = this.#options
    const dueAt = now() + timeoutMs
    const controller = new AbortController()
    const end = new Promise<never>((_, reject) => {
      controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true })
    })
    // Rejects in a race that the work has won, or before it is looked at.
    end.catch(() => undefined)
    const cancel = after(timeoutMs, () => controller.abort(new NoAnswer()))
    const call: Call = {
      send: (kind, request) => this.#send(kind, request, controller.signal, dueAt),
      afterwards: (kind, request) => this.#afterwards(kind, request),
      moved: (bytes) => {
        this.#counts.bytesIn += bytes.in ?? 0
        this.#counts.bytesOut += bytes.out ?? 0
      },
    }
    try {
      return await Promise.race([work(call), end])
    } finally {
      cancel()
    }
  }

  /** Resolves when no request is left that tidies up. */
  async settled(): Promise<void> {
    while (this.#behind.size > 0) await Promise.all(this.#behind)
  }

  #afterwards(kind: RequestClass, request: (attempt: Attempt) => Promise<unknown>): void {
    const work = this.within((call) => call.send(kind, request)).then(
      () => undefined,
      (error) => this.#options.report(error),
    )
    this.#behind.add(work)
    void work.then(() => this.#behind.delete(work))
  }

  async #send<T>(
    kind: RequestClass,
    request: (attempt: Attempt) => Promise<T>,
    signal: AbortSignal,
    dueAt: number,
  ): Promise<T> {
    const { maxAttempts, verdict } = this.#options
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted()
      this.#counts[kind] += 1
      try {
        return await request({ signal, repeated: attempt > 1 })
      } catch (failure) {
        signal.throwIfAborted()
        const { transient, retryAfterMs, error = failure } = verdict(failure)
        const pauseMs = Math.max(retryAfterMs ?? 0, jittered(attempt))
        if (!transient || attempt === maxAttempts || now() + pauseMs >= dueAt) throw error
        await pause(pauseMs, signal)
        this.#counts.retries += 1
      }
    }
  }
}

/** A random share of a pause that doubles with each attempt ("full jitter"): callers that failed together do not return together. */
function jittered(attempt: number): number {
  return Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1))
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      cancel()
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
    const cancel = afterAlive(ms, () => {
      signal.removeEventListener('abort', stop)
      resolve()
    })
  })
}
