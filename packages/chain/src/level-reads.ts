/**
 * The reads of a level. They never fail. What the level could not delete it is not believed about; what waits to be written
 * to it counts as there.
 */
import type { CacheEntry } from '@acache/core'
import {
  attempt,
  type ErrorReporter,
  fallbacks,
  isFresh,
  isPromise,
  type MaybePromise,
  now,
  OwnReadOptions,
  type ReadOptions,
  andThen as then,
} from '@acache/core/driver'
import { believed } from './debts.ts'
import type { ChainLevel } from './level.ts'

/** What a level answers to a read that failed or was late; it has been reported. */
export const FAILED = Symbol('failed')

/** What a read of a level found. */
export type Found<T = CacheEntry | undefined> = T | typeof FAILED

/** What is read of a level. */
export type ReadLevel = Pick<ChainLevel, 'storage' | 'sync' | 'calls' | 'debts' | 'behind'>

/** Reads one level. */
export class LevelReads {
  readonly #level: ReadLevel
  /** Of the reads of one caller, the last one: most reads in a row are one caller's. */
  #options: OwnReadOptions
  #reader: ErrorReporter | undefined

  constructor(level: ReadLevel) {
    this.#level = level
    this.#options = new OwnReadOptions(level.calls.ear(undefined).onError)
  }

  /** The entry here, at `at`, which is now. What is answered directly is not counted yet: it is for the caller to call `count`. */
  ask(operation: string, key: string, caller: ErrorReporter | undefined, at: number): MaybePromise<Found> {
    const { storage, calls, debts, behind } = this.#level
    const pending = behind?.pending(key)
    if (pending !== undefined) return pending
    const doubt = debts.doubt(key)
    const options = this.#optionsOf(caller)
    let found: MaybePromise<CacheEntry | undefined>
    try {
      options.at = at
      found = calls.direct ? storage.getEntry(key, options) : this.#performGet(operation, key, options)
      options.at = Number.NaN
    } catch (error) {
      options.at = Number.NaN
      return this.#readFailed(operation, key, error, caller)
    }
    // A closure in this method would have each hit allocate what it sees.
    return isPromise(found)
      ? this.#askedLater(operation, key, caller, found, doubt, at)
      : believed(found, doubt)
  }

  #performGet(operation: string, key: string, options: ReadOptions): MaybePromise<CacheEntry | undefined> {
    const { storage, calls } = this.#level
    return calls.perform(operation, key, () => storage.getEntry(key, options))
  }

  /** As `ask`, of a storage that answers later. */
  #askedLater(
    operation: string,
    key: string,
    caller: ErrorReporter | undefined,
    found: Promise<CacheEntry | undefined>,
    doubt: number,
    startedAt: number,
  ): Promise<Found> {
    const { calls, debts } = this.#level
    const answer = calls.direct ? calls.bounded(operation, key, found) : found
    return answer.then(
      (given) => {
        const entry = believed(given, Math.max(doubt, debts.doubt(key)))
        const answeredAt = now()
        this.count(key, entry, isHit(entry, answeredAt), answeredAt - startedAt)
        return entry
      },
      (error) => this.#readFailed(operation, key, error, caller),
    )
  }

  getEntry(operation: string, key: string, caller: ErrorReporter | undefined): MaybePromise<Found> {
    const at = now()
    const found = this.ask(operation, key, caller, at)
    if (!isPromise(found)) this.count(key, found, isHit(found, at))
    return found
  }

  getManyEntries(
    operation: string,
    keys: readonly string[],
    caller: ErrorReporter | undefined,
  ): MaybePromise<Found<Map<string, CacheEntry>>> {
    const { storage, sync, calls, debts, behind } = this.#level
    const startedAt = sync ? 0 : now()
    const doubts = debts.none ? undefined : new Map(keys.map((key) => [key, debts.doubt(key)]))
    return attempt(
      () => {
        const found = calls.perform(operation, undefined, () =>
          fallbacks.getManyEntries(storage, keys, calls.ear(caller)),
        )
        const latencyMs = () => (isPromise(found) ? now() - startedAt : undefined)
        return then(found, (given) => {
          let durationMs = latencyMs()
          const entries = new Map<string, CacheEntry>()
          for (const key of keys) {
            const doubt = Math.max(doubts?.get(key) ?? Number.NEGATIVE_INFINITY, debts.doubt(key))
            const entry = behind?.pending(key) ?? believed(given.get(key), doubt)
            if (entry !== undefined) entries.set(key, entry)
            this.count(key, entry, isHit(entry), durationMs)
            // One request, one measurement.
            durationMs = undefined
          }
          return entries
        })
      },
      (error) => this.#readFailed(operation, keys, error, caller),
    )
  }

  /** Whether the storage has a fresh value; false when it fails, which is reported. */
  exists(key: string): MaybePromise<boolean> {
    const { storage, calls, debts, behind } = this.#level
    const pending = behind?.pending(key)
    if (pending !== undefined) return isFresh(pending)
    // What is known of a key alone does not tell whether it is from before a delete.
    if (!debts.none) return then(this.getEntry('exists', key, undefined), isHit)
    return attempt(
      () => calls.perform('exists', key, () => storage.exists(key)),
      (error) => {
        calls.reportTried('exists', key, error)
        return false
      },
    )
  }

  /** Counts what a read found; a failure has been counted already. */
  count(key: string, found: Found, hit: boolean, durationMs?: number | undefined): void {
    if (found === FAILED) return
    this.#level.calls.count(key, hit ? 'hit' : found === undefined ? 'miss' : 'stale', durationMs)
  }

  #optionsOf(caller: ErrorReporter | undefined): OwnReadOptions {
    if (this.#reader !== caller) {
      this.#reader = caller
      this.#options = new OwnReadOptions(this.#level.calls.ear(caller).onError)
    }
    return this.#options
  }

  #readFailed(
    operation: string,
    keys: string | readonly string[],
    error: unknown,
    caller: ErrorReporter | undefined,
  ): typeof FAILED {
    const { calls } = this.#level
    const key = typeof keys === 'string' ? keys : undefined
    calls.reportTried(operation, key, error, caller)
    calls.failed(typeof keys === 'string' ? [keys] : keys, error)
    return FAILED
  }
}

/** Whether a level has answered with a fresh entry. */
export function isHit(found: Found, at: number = now()): found is CacheEntry {
  return found !== undefined && found !== FAILED && isFresh(found, at)
}
