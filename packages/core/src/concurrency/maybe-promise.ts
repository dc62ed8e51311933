/**
 * One path for values that are here and values that are on their way: these helpers go on directly with a value and
 * chain on a promise, so that nothing above them is written twice.
 */
import { ConfigurationError } from '../errors.ts'

/** A value, or a promise of it. */
export type MaybePromise<T> = T | Promise<T>

/** True for a promise and for every other object with a `then` method. */
export function isPromise<T>(value: MaybePromise<T>): value is Promise<T> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  )
}

/** Goes on with the value: at once when it is here, later when it is a promise. */
export function then<T, R>(value: MaybePromise<T>, next: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return isPromise(value) ? value.then(next) : next(value)
}

/** Runs `work`; a throw and a rejection both end in `recover`. */
export function attempt<T, R>(
  work: () => MaybePromise<T>,
  recover: (error: unknown) => MaybePromise<R>,
): MaybePromise<T | R> {
  return conclude(work, same, recover)
}

/** As `attempt`, and goes on with the value in the same step. What `next` throws does not end in `recover`. */
export function conclude<T, R, S>(
  work: () => MaybePromise<T>,
  next: (value: T) => MaybePromise<R>,
  recover: (error: unknown) => MaybePromise<S>,
): MaybePromise<R | S> {
  let result: MaybePromise<T>
  try {
    result = work()
  } catch (error) {
    return recover(error)
  }
  return isPromise(result) ? result.then(next, recover) : next(result)
}

const same = <T>(value: T): T => value

/** Runs `last` when `work` is over, however it ends. */
export function lastly<T>(work: () => MaybePromise<T>, last: () => void): MaybePromise<T> {
  let result: MaybePromise<T>
  try {
    result = work()
  } catch (error) {
    last()
    throw error
  }
  if (isPromise(result)) return result.finally(last)
  last()
  return result
}

/** All values, in order: an array when all are here, a promise of it when one is not. */
export function all<T>(values: readonly MaybePromise<T>[]): MaybePromise<T[]> {
  return values.some((value) => isPromise(value)) ? Promise.all(values) : (values as T[])
}

/** The value of something that must not be a promise; `what` names it in the ConfigurationError. */
export function expectSync<T>(value: MaybePromise<T>, what: string): T {
  if (!isPromise(value)) return value
  // The promise is given up here: without a handler its rejection would end the process.
  value.then(undefined, () => undefined)
  throw new ConfigurationError(`${what} answered with a promise; use cached(…) instead of cachedSync(…)`)
}
