/** The gate every operation of a storage passes: refused when closed, counted while under way, bounded in time, its errors wrapped. */
import { withDeadline } from '../concurrency/deadline.ts'
import { attempt, lastly, type MaybePromise } from '../concurrency/maybe-promise.ts'
import { isAcacheError, StorageClosedError, StorageError, StorageTimeoutError } from '../errors.ts'
import { describe, warn } from '../observe/report.ts'
import type { Counters } from '../observe/stats.ts'
import { traced, tracing } from '../observe/trace.ts'
import type { Activity } from './activity.ts'
import { PartialFailure } from './batch.ts'
import { bounded } from './bounded.ts'
import { NoAnswer } from './no-answer.ts'

/** What a gate knows of its storage. */
export interface GateFacts {
  /** The storage's name, for errors. */
  readonly name: string
  /** Whether errors are thrown (true) or come as rejections. */
  readonly sync: boolean
  /** The longest wait for one operation, and for what is left at close. */
  readonly timeoutMs: number
  /** Where answers are counted that came too late. */
  readonly counters: Counters
  /** The detached work that `close` waits for. */
  readonly activity: Activity
  /** Whose operations are told on the tracing channel `acache:call`; undefined: they are not. */
  readonly traced?: object | undefined
}

/** The life of one storage: open, closing (work that goes on may still end), closed. */
export class Gate {
  readonly #facts: GateFacts
  #underWay = 0
  #idle: (() => void) | undefined
  #closed = false
  #closing: Promise<void> | undefined

  constructor(facts: GateFacts) {
    this.#facts = facts
  }

  /**
   * Runs one operation; every error that leaves is one of the library's. An operation of several rounds to the backend,
   * each with a deadline of its own, has that many times the timeout.
   */
  pass<T>(
    operation: string,
    key: string | undefined,
    work: () => MaybePromise<T>,
    rounds = 1,
  ): MaybePromise<T> {
    const { traced: source } = this.#facts
    if (source === undefined || !tracing.call.hasSubscribers) return this.#pass(operation, key, work, rounds)
    return traced(tracing.call, { source, operation, key }, () => this.#pass(operation, key, work, rounds))
  }

  /** Throws StorageClosedError once the storage is closed. */
  refuseClosed(operation: string, key?: string): void {
    if (this.#closed) throw new StorageClosedError({ operation, storage: this.#facts.name, key })
  }

  /** Lets detached work and operations end, at most `timeoutMs` each, then closes for good and calls `last`. Once. */
  close(last: () => MaybePromise<void>): Promise<void> {
    this.#closing ??= this.#close(last)
    return this.#closing
  }

  #pass<T>(
    operation: string,
    key: string | undefined,
    work: () => MaybePromise<T>,
    rounds: number,
  ): MaybePromise<T> {
    return attempt(
      () => {
        this.refuseClosed(operation, key)
        this.#underWay += 1
        return lastly(
          () => this.#bounded(operation, key, work(), rounds),
          () => {
            this.#underWay -= 1
            if (this.#underWay === 0) this.#idle?.()
          },
        )
      },
      (error): MaybePromise<T> => {
        const wrapped = this.wrap(error, operation, key)
        if (this.#facts.sync) throw wrapped
        return Promise.reject(wrapped)
      },
    )
  }

  async #close(last: () => MaybePromise<void>): Promise<void> {
    const { activity } = this.#facts
    if (activity.busy) await this.#patiently('background work', activity.drain())
    this.#closed = true
    if (this.#underWay > 0) {
      const idle = new Promise<void>((resolve) => {
        this.#idle = resolve
      })
      await this.#patiently(`${this.#underWay} operations`, idle)
    }
    await last()
  }

  #patiently(what: string, work: Promise<void>): Promise<void> {
    const { name, timeoutMs } = this.#facts
    const gaveUp = new StorageError(`${name}: close() gave up on ${what} after ${timeoutMs} ms`, {
      operation: 'close',
      storage: name,
    })
    const bounded = withDeadline(work, { timeoutMs, expired: () => gaveUp, late: () => undefined })
    return bounded.catch((error) => warn(describe(error)))
  }

  #bounded<T>(
    operation: string,
    key: string | undefined,
    work: MaybePromise<T>,
    rounds: number,
  ): MaybePromise<T> {
    const { name: storage, timeoutMs, counters } = this.#facts
    return bounded(work, { timeoutMs: timeoutMs * rounds, operation, storage, key, counters })
  }

  /** The error as it leaves: one of the library's. */
  wrap(cause: unknown, operation: string, key: string | undefined): unknown {
    if (isAcacheError(cause)) return cause
    const { name: storage, timeoutMs } = this.#facts
    if (cause instanceof NoAnswer) return new StorageTimeoutError(timeoutMs, { operation, storage, key })
    if (cause instanceof PartialFailure) return this.#partial(cause, operation)
    const what = key === undefined ? operation : `${operation} ${JSON.stringify(key)}`
    return new StorageError(`${storage}: ${what} failed: ${describe(cause)}`, {
      operation,
      storage,
      key,
      cause,
    })
  }

  #partial({ failures, succeeded }: PartialFailure, operation: string): StorageError {
    const { name: storage } = this.#facts
    const wrapped = new Map<string, unknown>()
    for (const [key, error] of failures) wrapped.set(key, this.wrap(error, operation, key))
    const [first] = wrapped.values()
    return new StorageError(
      `${storage}: ${operation} failed for ${failures.size} of ${failures.size + succeeded.length} keys; the first: ${describe(first)}`,
      { operation, storage, cause: first, failures: wrapped, succeeded },
    )
  }
}
