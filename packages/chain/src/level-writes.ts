/**
 * Writes and deletes of one level that the chain can go on without: what fails is reported. A level that could not take
 * a new value must not answer with the old one either, so it is asked to drop it.
 */
import type { CacheEntry, Duration } from '@acache/core'
import {
  all,
  attempt,
  capInstants,
  type ErrorReporter,
  fallbacks,
  lifeMs,
  type MaybePromise,
  mapLimited,
  andThen as then,
} from '@acache/core/driver'
import type { Behind, LateWrite } from './behind.ts'
import { standInVersion } from './copy-version.ts'
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
  if (level.behind !== undefined) return putBehind(level, level.behind, write)
  return attempt(
    () =>
      level.afterPromotions([key], () =>
        then(level.write(operation, key, entry, level.calls.ear(caller)), (version) => version || undefined),
      ),
    (error) => level.couldNotWrite(operation, [key], error, caller),
  )
}

/** Lets the entry wait; the answer stands for the version that the level will give. */
export function putBehind(
  level: ChainLevel,
  behind: Behind,
  { key, entry, caller }: Write,
  late: Omit<LateWrite, 'entry'> = { options: {} },
): string {
  const version = standInVersion(entry)
  const options = { ...level.calls.ear(caller), ...late.options }
  behind.add(key, {
    ...late,
    options,
    entry: { ...capInstants(entry, level.capMs), version, tags: entry.tags },
  })
  return version
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
    () =>
      level.afterPromotions(keys, () =>
        then(level.calls.perform('setMany', undefined, batch), () => level.debts.paid(keys)),
      ),
    (error) => level.couldNotWrite('setMany', keys, error, undefined),
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
      () => level.remove(operation, keys),
      (error) => level.calls.report(operation, keys.length === 1 ? keys[0] : undefined, error, caller),
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
