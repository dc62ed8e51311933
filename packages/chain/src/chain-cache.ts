/** A chain of storages that is a storage itself: memory over Redis over files. */
import type { CacheEntry, CacheStorage, Duration } from '@acache/core'
import {
  activityOf,
  attachCounters,
  type ClearOptions,
  capInstants,
  channels,
  checkOptions,
  checks,
  type ErrorReporter,
  entryFor,
  fallbacks,
  Gate,
  instantOf,
  isFresh,
  KeyedQueue,
  type Leases,
  type LevelInfo,
  lifeMs,
  type MaybePromise,
  now,
  type OptionCheck,
  type ReadOptions,
  Reporter,
  requireCacheBus,
  type SetEntryOptions,
  type Stats,
  stats,
  andThen as then,
} from '@acache/core/driver'
import { guardedLeases, guardedStorage } from './guarded-storage.ts'
import { ChainLevel } from './level.ts'
import type { LevelFacts } from './level-facts.ts'
import type { Found } from './level-reads.ts'
import { resolveLevels } from './levels.ts'
import { type ListOptions, listEntries } from './listing.ts'
import { News } from './news.ts'
import { Reads } from './reads.ts'
import type { Answer, ChainOptions, IsSync, Level, StorageOf } from './types.ts'
import { Writes } from './writes.ts'

const DEFAULT_NAME = 'chain'

/** How long `close` waits for writes and deletes that a level has not taken yet. */
const DRAIN_MS = 5000

const chainChecks: Readonly<Record<keyof ChainOptions, OptionCheck>> = {
  name: checks.string,
  onError: checks.function,
  bus: requireCacheBus,
}

/**
 * Storages in a row, the nearest (fastest) first and the deepest (the one that decides) last.
 *
 * Reads go down the levels, and what is found is copied to the levels above for the life that remains, at most the
 * level's cap. Writes go to every level, with the smaller of life and cap. A level that fails, or is late, does not fail
 * the caller: it is reported. Conditions are decided by the deepest level. The chain owns its storages: `close` closes them.
 *
 * When every level is a synchronous storage, so is the chain. Throws ConfigurationError for levels or options that cannot work.
 *
 * @example
 * ```ts
 * import { ChainCache } from '@acache/chain'
 * import { InMemCache, TTLCache } from '@acache/core'
 * import { LocalFileCache } from '@acache/fs'
 *
 * const cache = new ChainCache([
 *   [new InMemCache({ maxEntries: 10_000 }), '60s'], // an entry stays here for at most 60 seconds
 *   [new LocalFileCache('/var/cache/app')],
 * ])
 * const getUser = TTLCache.cached('user:{}', { ttl: '1h', cache })(async (id: number) => db.user(id))
 * ```
 */
export class ChainCache<
  const L extends readonly Level[] = readonly Level[],
  S extends CacheStorage = StorageOf<L[number]>,
> implements CacheStorage
{
  readonly name: string
  /** True when every level answers directly. */
  readonly sync: IsSync<S>
  /** Nearest first. */
  readonly levels: readonly LevelInfo[]
  /** The storage that decides about conditions: the deepest. */
  readonly authority: CacheStorage
  /** Whether the deepest level can keep conditions. */
  readonly conditional: boolean | undefined
  /** Claims on keys, at the deepest level. */
  readonly leases: Leases | undefined
  readonly #levels: readonly ChainLevel[]
  readonly #nearest: ChainLevel
  readonly #reads: Reads
  readonly #writes: Writes
  readonly #gate: Gate
  readonly #news: News | undefined
  #closed = false

  constructor(levels: L, options: ChainOptions = {}) {
    checkOptions('ChainCache', options, chainChecks)
    const [head, ...tail] = resolveLevels('ChainCache', levels)
    this.name = options.name ?? DEFAULT_NAME
    const counters = attachCounters(this)
    const activity = activityOf(this)
    const reporter = new Reporter(this, counters, options.onError)
    const order = new KeyedQueue()
    const track = (work: Promise<unknown>) => activity.track(work)
    const shared = { source: this, counters, reporter, order, track }
    const open = (facts: LevelFacts) => new ChainLevel(facts, facts.index === tail.length, shared)
    this.#nearest = open(head)
    this.#levels = [this.#nearest, ...tail.map(open)]
    this.levels = this.#levels.map(({ name, storage, capMs }) => ({ name, storage, capMs }))
    this.sync = this.#levels.every((level) => level.sync) as IsSync<S>
    const deepest = this.#levels.at(-1) ?? this.#nearest
    this.authority = deepest.storage.authority ?? guardedStorage(deepest)
    this.conditional = deepest.storage.conditional
    this.leases = guardedLeases(deepest)
    const { bus } = options
    const authority = deepest.storage.authority ?? deepest.storage
    this.#news = bus && new News({ bus, levels: this.#levels, authority, activity, order, reporter })
    const parts = {
      source: this,
      levels: this.#levels,
      nearest: this.#nearest,
      deepest,
      activity,
      order,
      counters,
      news: this.#news,
    }
    this.#reads = new Reads(parts)
    this.#writes = new Writes(parts)
    // Every level has its own deadlines; the chain adds none to their sum.
    this.#gate = new Gate({
      name: this.name,
      sync: this.sync,
      timeoutMs: Number.POSITIVE_INFINITY,
      counters,
      activity,
    })
  }

  /** Counters since the chain was made, with those of each level. */
  get stats(): Stats {
    return stats(this)
  }

  get<T = unknown>(key: string): Answer<S, T | undefined> {
    const at = now()
    const found = this.#ask('get', key, undefined, at)
    if (this.#reads.isNear(key, found, at)) {
      if (channels.hit.hasSubscribers) channels.hit.publish({ source: this, key })
      return this.#answer(found.value)
    }
    return this.#answer(this.#getFarther(key, found))
  }

  /** The freshest entry of all levels; one that is stale at a level does not hide a fresher one below. */
  getEntry<T = unknown>(key: string, options?: ReadOptions): Answer<S, CacheEntry<T> | undefined> {
    const caller = options?.onError
    const at = instantOf(options)
    const found = this.#ask('getEntry', key, caller, at)
    return this.#answer(
      this.#reads.isNear(key, found, at)
        ? this.#nearest.asOfChain(found)
        : this.#goOn('getEntry', key, found, caller),
    )
  }

  exists(key: string): Answer<S, boolean> {
    return this.#answer(this.#gate.pass('exists', key, () => this.#reads.exists(key)))
  }

  /** The fresh hits; each level is asked once, for what is still missing. */
  getMany<T = unknown>(keys: Iterable<string>): Answer<S, Map<string, T>> {
    const entries = this.#gate.pass('getMany', undefined, () =>
      this.#reads.getMany('getMany', keys, undefined),
    )
    return this.#answer(
      then(entries, (found) => {
        const values = new Map<string, unknown>()
        for (const [key, entry] of found) if (isFresh(entry)) values.set(key, entry.value)
        return values
      }),
    )
  }

  getManyEntries<T = unknown>(
    keys: Iterable<string>,
    options?: ReadOptions,
  ): Answer<S, Map<string, CacheEntry<T>>> {
    return this.#answer(
      this.#gate.pass('getManyEntries', undefined, () =>
        this.#reads.getMany('getManyEntries', keys, options?.onError),
      ),
    )
  }

  set(key: string, value: unknown, ttl?: Duration): Answer<S, void> {
    return this.#answer(
      this.#gate.pass('set', key, () => {
        const entry = entryFor(value, lifeMs(this.ttlOf(ttl)))
        return then(this.#writes.write({ operation: 'set', key, entry }), nothing)
      }),
    )
  }

  setEntry(key: string, entry: CacheEntry, options?: SetEntryOptions): Answer<S, boolean> {
    return this.#answer(
      this.#gate.pass('setEntry', key, () => then(this.#write('setEntry', key, entry, options), isWritten)),
    )
  }

  /** As setEntry, and answers the version that the deepest level gave, or false when it refused. */
  writeEntry(key: string, entry: CacheEntry, options?: SetEntryOptions): Answer<S, string | false> {
    return this.#answer(
      this.#gate.pass('writeEntry', key, () => this.#write('writeEntry', key, entry, options)),
    )
  }

  /** Decided by the deepest level, whose errors are thrown; the levels above get their copies when it has kept the value. */
  setIfNotExists(key: string, value: unknown, ttl?: Duration): Answer<S, boolean> {
    return this.#answer(
      this.#gate.pass('setIfNotExists', key, () => {
        const entry = entryFor(value, lifeMs(this.ttlOf(ttl)))
        const written = this.#writes.writeIf({ ifAbsent: true }, { operation: 'setIfNotExists', key, entry })
        return then(written, isWritten)
      }),
    )
  }

  setMany(entries: Iterable<readonly [string, unknown]>, ttl?: Duration): Answer<S, void> {
    return this.#answer(
      this.#gate.pass('setMany', undefined, () => {
        const values = [...new Map(entries)]
        return values.length === 0 ? undefined : this.#writes.writeMany({ values, ttl: this.ttlOf(ttl) })
      }),
    )
  }

  delete(key: string): Answer<S, void> {
    return this.#answer(this.#gate.pass('delete', key, () => this.#writes.remove('delete', [key])))
  }

  deleteMany(keys: Iterable<string>): Answer<S, void> {
    return this.#answer(
      this.#gate.pass('deleteMany', undefined, () => {
        const unique = [...new Set(keys)]
        return unique.length === 0 ? undefined : this.#writes.remove('deleteMany', unique)
      }),
    )
  }

  /** Clears every level, with the same options; throws when one of them fails, after the others were cleared. */
  clear(options?: ClearOptions): Answer<S, void> {
    return this.#answer(this.#gate.pass('clear', undefined, () => this.#writes.clear(options)))
  }

  /** The entries of all levels, each key once, with the entry of the deepest level that has it. */
  async *entries(options?: ListOptions): AsyncGenerator<[string, CacheEntry]> {
    this.#gate.refuseClosed('entries')
    yield* listEntries(this.#levels.toReversed(), options)
  }

  /**
   * Waits for work under way, and for news to be handed to the bus, then closes every level, also when one fails; rejects
   * with the first error then.
   */
  close(): Promise<void> {
    return this.#gate.close(async () => {
      this.#closed = true
      await this.#news?.close()
      await Promise.all(this.#levels.map((level) => level.finish(DRAIN_MS)))
      const outcomes = await Promise.allSettled(
        this.#levels.map(async ({ storage }) => fallbacks.close(storage)),
      )
      const failures = outcomes.flatMap((outcome, index) =>
        outcome.status === 'rejected' ? { level: this.#levels[index], error: outcome.reason } : [],
      )
      for (const { level, error } of failures.slice(1)) level?.calls.report('close', undefined, error)
      if (failures[0] !== undefined) throw failures[0].error
    })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** The ttl that a value is kept with when it is set with `ttl`. */
  protected ttlOf(ttl: Duration | undefined): Duration | undefined {
    return ttl
  }

  /** What the nearest level answers: the whole way of most reads, outside of the gate for their sake. */
  #ask(operation: string, key: string, caller: ErrorReporter | undefined, at: number): MaybePromise<Found> {
    return this.#closed ? undefined : this.#reads.ask(operation, key, caller, at)
  }

  #getFarther(key: string, found: MaybePromise<Found>): MaybePromise<unknown> {
    return then(this.#goOn('get', key, found), (entry) => {
      const fresh = entry !== undefined && isFresh(entry)
      const event = fresh ? channels.hit : channels.miss
      if (event.hasSubscribers) event.publish({ source: this, key })
      return fresh ? entry.value : undefined
    })
  }

  #goOn(
    operation: string,
    key: string,
    found: MaybePromise<Found>,
    caller?: ErrorReporter,
  ): MaybePromise<CacheEntry | undefined> {
    return this.#gate.pass(operation, key, () => this.#reads.getEntry(operation, key, caller, found))
  }

  #write(
    operation: string,
    key: string,
    given: CacheEntry,
    { ttl, ifAbsent, ifVersion, deferrable, onError }: SetEntryOptions = {},
  ): MaybePromise<string | false> {
    const write = { operation, key, entry: capInstants(given, lifeMs(ttl)), caller: onError }
    return ifAbsent === true || ifVersion !== undefined
      ? this.#writes.writeIf({ ifAbsent, ifVersion, deferrable }, write)
      : this.#writes.write(write)
  }

  /** The one place where the run-time fact that synchronous levels answer directly becomes a type. */
  #answer<T>(answer: MaybePromise<unknown>): Answer<S, T> {
    return answer as Answer<S, T>
  }
}

const nothing = () => undefined

const isWritten = (version: string | false) => version !== false
