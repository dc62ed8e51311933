/**
 * Writes and deletes of one level that the chain can go on without: what fails is reported. A level that could not take
 * a new value must not answer with the old one either, so it is asked to drop it.
 */
import type { CacheEntry, Duration } from '@acache/core'
import {
  all,
  attempt,
  type ErrorReporter,
  fallbacks,
  lifeMs,
  type MaybePromise,
  mapLimited,
  StorageClosedError,
  StorageTimeoutError,
  andThen as then,
} from '@acache/core/driver'
import type { ChainLevel } from './level.ts'

/** How many single writes of one batch are on their way to a level at a time. */
const CONCURRENCY = 32

/** One write, as every level is asked for it. */
export interface Write {
  /** The chain's method. */
  readonly operation: string
  readonly key: string
  readonly entry: CacheEntry
  /** Told of levels that failed, beside the chain's own ear. */
  readonly caller?: ErrorReporter | undefined
}

/** Many values with one life. */
export interface Batch {
  readonly values: readonly (readonly [key: string, value: unknown])[]
  readonly ttl: Duration | undefined
}

/** Writes the entry; answers its version, or undefined when the level failed. */
export function put(level: ChainLevel, write: Write): MaybePromise<string | undefined> {
  const { operation, key, entry, caller } = write
  return attempt(
    () =>
      level.afterPromotions([key], () =>
        then(level.write(operation, key, entry, level.ear(caller)), (version) => version || undefined),
      ),
    (error) => failed(level, operation, [key], error, caller),
  )
}

/** Writes the entries one by one. */
export function putEach(
  level: ChainLevel,
  writes: readonly Write[],
): MaybePromise<readonly (string | undefined)[]> {
  const one = (write: Write) => put(level, write)
  return level.sync ? all(writes.map(one)) : mapLimited(writes, CONCURRENCY, one)
}

/** Writes the values in one call; the entries get versions of the level's own. */
export function putBatch(level: ChainLevel, { values, ttl }: Batch): MaybePromise<void> {
  const keys = values.map(([key]) => key)
  const life = level.capMs < lifeMs(ttl) ? level.cap : ttl
  const batch = () => fallbacks.setMany(level.storage, values, life)
  return attempt(
    () => level.afterPromotions(keys, () => level.perform('setMany', undefined, batch)),
    (error) => failed(level, 'setMany', keys, error, undefined),
  )
}

/** Deletes at the levels, one level after the other. */
export function removeInTurn(
  levels: readonly ChainLevel[],
  operation: string,
  keys: readonly string[],
  caller?: ErrorReporter | undefined,
): MaybePromise<void> {
  return inTurn(levels, (level) =>
    attempt(
      () => remove(level, operation, keys),
      (error) => level.report(operation, keys.length === 1 ? keys[0] : undefined, error, caller),
    ),
  )
}

/** Works on one level after the other. */
export function inTurn(
  levels: readonly ChainLevel[],
  work: (level: ChainLevel) => MaybePromise<void>,
): MaybePromise<void> {
  const [level, ...others] = levels
  return level === undefined ? undefined : then(work(level), () => inTurn(others, work))
}

function remove(level: ChainLevel, operation: string, keys: readonly string[]): MaybePromise<void> {
  const [only, ...others] = keys
  return level.afterPromotions(keys, () =>
    only !== undefined && others.length === 0
      ? level.perform(operation, only, () => level.storage.delete(only))
      : level.perform(operation, undefined, () => fallbacks.deleteMany(level.storage, keys)),
  )
}

function failed(
  level: ChainLevel,
  operation: string,
  keys: readonly string[],
  error: unknown,
  caller: ErrorReporter | undefined,
): MaybePromise<undefined> {
  level.report(operation, keys.length === 1 ? keys[0] : undefined, error, caller)
  // It would be late, or refused, again.
  if (error instanceof StorageTimeoutError || error instanceof StorageClosedError) return undefined
  return attempt(
    () => then(remove(level, operation, keys), () => undefined),
    // The level fails at everything, and that it failed has been reported.
    () => undefined,
  )
}
