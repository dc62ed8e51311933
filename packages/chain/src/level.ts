/** A level at work: its storage, bounded in time and observed. Its reads never fail, its writes may. */
import type { CacheEntry, CacheStorage, Duration } from '@acache/core'
import {
  attempt,
  type Counters,
  capInstants,
  channels,
  type ErrorContext,
  type ErrorReporter,
  fallbacks,
  isFresh,
  isPromise,
  lifeMs,
  type MaybePromise,
  now,
  type ReadOptions,
  type Reporter,
  type SetEntryOptions,
  StorageTimeoutError,
  andThen as then,
  withDeadline,
} from '@acache/core/driver'
import { copyVersion } from './copy-version.ts'

/** What a level answers to a read that failed or was late; it has been reported. */
export const FAILED = Symbol('failed')

/** What a read of a level found. */
export type Found<T = CacheEntry | undefined> = T | typeof FAILED

/** A level as the options tell it, checked. */
export interface LevelFacts {
  readonly index: number
  readonly name: string
  readonly storage: CacheStorage
  /** The cap as it was given; undefined: none. */
  readonly cap: Duration | undefined
  readonly timeoutMs: number
}

/** Where the levels of one chain count and report. */
export interface Observers {
  readonly source: object
  readonly counters: Counters
  readonly reporter: Reporter
}

/** One level of a chain. */
export class ChainLevel {
  readonly index: number
  readonly name: string
  readonly storage: CacheStorage
  readonly cap: Duration | undefined
  readonly capMs: number
  /** Whether the storage answers every call directly. */
  readonly sync: boolean
  /** Promotions on their way to this level; none of the promises rejects. Other writes of the key wait for them. */
  readonly promotions = new Map<string, Promise<unknown>>()
  readonly #deepest: boolean
  readonly #timeoutMs: number
  readonly #observers: Observers
  readonly #ear: ReadOptions
  readonly #ears = new WeakMap<ErrorReporter, ReadOptions>()
  #keepsVersions = false

  constructor(facts: LevelFacts, deepest: boolean, observers: Observers) {
    this.index = facts.index
    this.name = facts.name
    this.storage = facts.storage
    this.cap = facts.cap
    this.capMs = lifeMs(facts.cap)
    this.sync = facts.storage.sync === true
    this.#deepest = deepest
    this.#timeoutMs = facts.timeoutMs
    this.#observers = observers
    this.#ear = this.#listen(undefined)
  }

  /** Whether an entry keeps here the version it is written with; learned from the writes. */
  get keepsVersions(): boolean {
    return this.#keepsVersions
  }

  /** The entry here. What is answered directly is not counted yet: it is for the caller to call `count`. */
  ask(operation: string, key: string, caller: ErrorReporter | undefined): MaybePromise<Found> {
    const startedAt = this.sync ? 0 : now()
    let found: MaybePromise<CacheEntry | undefined>
    try {
      found = this.storage.getEntry(key, this.ear(caller))
    } catch (error) {
      return this.#readFailed(operation, key, error, caller)
    }
    if (!isPromise(found)) return found
    return this.#bounded(operation, key, found).then(
      (entry) => {
        this.count(key, entry, isHit(entry), now() - startedAt)
        return entry
      },
      (error) => this.#readFailed(operation, key, error, caller),
    )
  }

  getEntry(operation: string, key: string, caller: ErrorReporter | undefined): MaybePromise<Found> {
    const found = this.ask(operation, key, caller)
    if (!isPromise(found)) this.count(key, found, isHit(found))
    return found
  }

  getManyEntries(
    operation: string,
    keys: readonly string[],
    caller: ErrorReporter | undefined,
  ): MaybePromise<Found<Map<string, CacheEntry>>> {
    const startedAt = this.sync ? 0 : now()
    return attempt(
      () => {
        const found = fallbacks.getManyEntries(this.storage, keys, this.ear(caller))
        const latencyMs = () => (isPromise(found) ? now() - startedAt : undefined)
        return then(this.#bounded(operation, undefined, found), (entries) => {
          let durationMs = latencyMs()
          for (const key of keys) {
            const entry = entries.get(key)
            this.count(key, entry, isHit(entry), durationMs)
            // One request, one measurement.
            durationMs = undefined
          }
          return entries
        })
      },
      (error) => {
        for (const key of keys) this.#publish(key, 'error')
        return this.#readFailed(operation, undefined, error, caller)
      },
    )
  }

  /** Whether the storage has a fresh value; false when it fails, which is reported. */
  exists(key: string): MaybePromise<boolean> {
    return attempt(
      () => this.perform('exists', key, () => this.storage.exists(key)),
      (error) => {
        this.report('exists', key, error)
        return false
      },
    )
  }

  /** Writes an entry whose life is capped here. Answers the version written, or false when the condition refused it. */
  write(
    operation: string,
    key: string,
    entry: CacheEntry,
    options: SetEntryOptions,
  ): MaybePromise<string | false> {
    const capped = capInstants(entry, this.capMs)
    const version = this.perform(operation, key, () =>
      fallbacks.writeEntry(this.storage, key, capped, options),
    )
    return then(version, (written) => {
      if (written !== false && entry.version !== undefined) this.#keepsVersions = written === entry.version
      return written
    })
  }

  /** One call of the storage within the level's deadline. Throws, or rejects with, what the storage does. */
  perform<T>(operation: string, key: string | undefined, work: () => MaybePromise<T>): MaybePromise<T> {
    return this.#bounded(operation, key, work())
  }

  /** Goes on when no promotion of these keys (undefined: of any key) is on its way to this level. */
  afterPromotions<T>(keys: readonly string[] | undefined, next: () => MaybePromise<T>): MaybePromise<T> {
    if (this.promotions.size === 0) return next()
    const underWay = [...(keys ?? this.promotions.keys())].flatMap((key) => this.promotions.get(key) ?? [])
    return underWay.length === 0 ? next() : Promise.all(underWay).then(next)
  }

  /** The entry as the chain answers it: with a version that means something to the deepest level. */
  asOfChain<T>(entry: CacheEntry<T>): CacheEntry<T> {
    if (this.#deepest || (this.#keepsVersions && entry.version !== undefined)) return entry
    return { ...entry, version: copyVersion(entry, this.index, entry.version) }
  }

  /** Options that bring what the storage has to tell to the chain's ear and to the caller's, under this level's name. */
  ear(caller: ErrorReporter | undefined): ReadOptions {
    if (caller === undefined) return this.#ear
    let options = this.#ears.get(caller)
    if (options === undefined) {
      options = this.#listen(caller)
      this.#ears.set(caller, options)
    }
    return options
  }

  /** Counts what a read found; a failure has been counted already. */
  count(key: string, found: Found, hit: boolean, durationMs?: number | undefined): void {
    if (found === FAILED) return
    this.#observers.counters.level(this.name, hit ? 'hit' : 'miss', durationMs)
    if (channels.level.hasSubscribers) {
      this.#publish(key, hit ? 'hit' : found === undefined ? 'miss' : 'stale')
    }
  }

  /** Reports an error of this level that the chain goes on without. */
  report(
    operation: string,
    key: string | undefined,
    error: unknown,
    caller?: ErrorReporter | undefined,
  ): void {
    this.#observers.reporter.report(error, { operation, key, level: this.name }, caller)
  }

  #listen(caller: ErrorReporter | undefined): ReadOptions {
    const { reporter } = this.#observers
    const place = ({ level }: ErrorContext) =>
      level === undefined || this.storage.levels === undefined ? this.name : `${this.name}/${level}`
    return {
      onError: (error, context) => reporter.report(error, { ...context, level: place(context) }, caller),
    }
  }

  #readFailed(
    operation: string,
    key: string | undefined,
    error: unknown,
    caller: ErrorReporter | undefined,
  ): typeof FAILED {
    this.report(operation, key, error, caller)
    this.#observers.counters.level(this.name, 'error')
    if (key !== undefined) this.#publish(key, 'error')
    return FAILED
  }

  #publish(key: string, result: 'hit' | 'stale' | 'miss' | 'error'): void {
    if (!channels.level.hasSubscribers) return
    channels.level.publish({
      source: this.#observers.source,
      key,
      level: this.name,
      index: this.index,
      result,
    })
  }

  #bounded<T>(operation: string, key: string | undefined, work: Promise<T>): Promise<T>
  #bounded<T>(operation: string, key: string | undefined, work: MaybePromise<T>): MaybePromise<T>
  #bounded<T>(operation: string, key: string | undefined, work: MaybePromise<T>): MaybePromise<T> {
    if (!isPromise(work)) return work
    return withDeadline(work, {
      timeoutMs: this.#timeoutMs,
      expired: () => new StorageTimeoutError(this.#timeoutMs, { operation, storage: this.name, key }),
      late: () => {
        this.#observers.counters.lateAnswers += 1
      },
    })
  }
}

/** Whether a level has answered with a fresh entry. */
export function isHit(found: Found): found is CacheEntry {
  return found !== undefined && found !== FAILED && isFresh(found)
}
