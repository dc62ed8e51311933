/** An operation of a storage, bounded in time. */
import { withDeadline } from '../concurrency/deadline.ts'
import { isPromise, type MaybePromise } from '../concurrency/maybe-promise.ts'
import { StorageTimeoutError } from '../errors.ts'
import type { Counters } from '../observe/stats.ts'

/** What an operation is bounded by, and how its error names it. */
export interface Bounds {
  /** The longest wait, in milliseconds; Infinity: none. */
  readonly timeoutMs: number
  /** The contract's method, for example `get`. */
  readonly operation: string
  /** The storage's name. */
  readonly storage: string
  /** Undefined: many keys, or none. */
  readonly key: string | undefined
  /** Where an answer is counted that came too late. */
  readonly counters: Counters
}

/** The answer, or a StorageTimeoutError once `timeoutMs` is over; what comes after that is dropped and counted. */
export function bounded<T>(work: Promise<T>, bounds: Bounds): Promise<T>
export function bounded<T>(work: MaybePromise<T>, bounds: Bounds): MaybePromise<T>
export function bounded<T>(work: MaybePromise<T>, bounds: Bounds): MaybePromise<T> {
  if (!isPromise(work)) return work
  const { timeoutMs, operation, storage, key, counters } = bounds
  return withDeadline(work, {
    timeoutMs,
    expired: () => new StorageTimeoutError(timeoutMs, { operation, storage, key }),
    late: () => {
      counters.lateAnswers += 1
    },
  })
}
