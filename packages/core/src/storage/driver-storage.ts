import { createCodec } from '../codec/codec.ts'
import { type CodecOptions, codecChecks } from '../codec/options.ts'
import { attempt, isPromise, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { ConfigurationError } from '../errors.ts'
import { channels } from '../observe/channels.ts'
import type { ErrorContext, ErrorReporter } from '../observe/report.ts'
import { Reporter } from '../observe/reporter.ts'
import { attachCounters, type Counters, type Stats, stats } from '../observe/stats.ts'
import { checkOptions, checks, type OptionCheck } from '../options.ts'
import { type Duration, durationMs } from '../time/duration.ts'
import { type Activity, activityOf } from './activity.ts'
import { groupsOf, PartialFailure, resultsOf } from './batch.ts'
import type { CacheStorage, ClearOptions, ReadOptions, SetEntryOptions } from './contract.ts'
import type { Driver, WriteCondition } from './driver.ts'
import { type CacheEntry, capInstants, entryFor, type Instants, isFresh } from './entry.ts'
import { Gate } from './gate.ts'
import type { Leases } from './leases.ts'
import { lifeMs } from './life.ts'
import type { Unusable } from './record-reader.ts'
import { REMOVE_BATCH, Records } from './records.ts'

/** Options of every storage that is made of a driver. */
export interface DriverStorageOptions extends CodecOptions {
  /** Put before every key; `clear` and `entries` keep to it. Default `''`. */
  readonly prefix?: string | undefined
  /** The longest wait for one operation. Default: the backend's own (5s unless it says otherwise); `Infinity`: none. */
  readonly timeout?: Duration | undefined
  /** Shown in errors, events and `explain`. Default: the driver's name. */
  readonly name?: string | undefined
  /** Told of records that could not be used: they were answered as misses. */
  readonly onError?: ErrorReporter | undefined
  /** How many requests run at once where the driver has no batch of its own. Default 32. */
  readonly concurrency?: number | undefined
}

/** Checks for the options of a storage made of a driver; storages with more options add theirs. */
export const driverStorageChecks: Readonly<Record<string, OptionCheck>> = {
  ...codecChecks,
  prefix: checks.string,
  timeout: checks.duration,
  name: checks.string,
  onError: checks.function,
  concurrency: checks.positiveInteger,
}

const DEFAULT_TIMEOUT: Duration = '5s'
const DEFAULT_CONCURRENCY = 32

/**
 * Makes a storage of a driver.
 *
 * @example
 * ```ts
 * import { createStorage } from '@acache/core/driver'
 * import { memoryDriver } from '@acache/core/testing'
 *
 * const storage = createStorage(memoryDriver(), { prefix: 'app:', compress: true, timeout: '1s' })
 * await storage.set('user:42', { name: 'Ana' }, '5m')
 * await storage.get('user:42') // { name: 'Ana' }
 * ```
 */
export function createStorage(driver: Driver, options: DriverStorageOptions = {}): DriverStorage {
  return new DriverStorage(driver, options)
}

/** A storage made of a driver; backends extend it to add options of their own. */
export class DriverStorage implements CacheStorage {
  readonly name: string
  /** Put before every key. */
  readonly prefix: string
  readonly sync: boolean
  readonly conditional: boolean
  /** Claims on keys; absent where the backend keeps no conditions. */
  readonly leases: Leases | undefined
  readonly #records: Records
  /** Whether `clear` without a prefix would reach keys of others. */
  readonly #shared: boolean
  readonly #counters: Counters
  readonly #reporter: Reporter
  readonly #activity: Activity
  readonly #gate: Gate

  /** `options` have been checked by the subclass when it gives `checked`. */
  constructor(
    driver: Driver,
    options: DriverStorageOptions,
    extraChecks: Readonly<Record<string, OptionCheck>> = {},
  ) {
    this.name = options.name ?? driver.name
    checkOptions(this.name, options, { ...driverStorageChecks, ...extraChecks })
    this.sync = driver.features?.sync ?? false
    this.conditional = driver.features?.conditions ?? true
    this.#shared = !(driver.features?.exclusive ?? false)
    const codec = createCodec(options, { storage: this.name, metadata: driver.features?.metadata ?? false })
    const timeoutMs = durationMs(options.timeout ?? DEFAULT_TIMEOUT, `${this.name}: timeout`)
    this.#records = new Records(driver, codec, {
      limit: options.concurrency ?? DEFAULT_CONCURRENCY,
      timeoutMs,
    })
    this.prefix = options.prefix ?? ''
    this.leases = this.conditional ? this.#makeLeases() : undefined
    this.#counters = attachCounters(this)
    this.#counters.requests = driver.requests
    this.#reporter = new Reporter(this, this.#counters, options.onError)
    this.#activity = activityOf(this)
    this.#gate = new Gate({
      name: this.name,
      sync: this.sync,
      timeoutMs,
      counters: this.#counters,
      activity: this.#activity,
      traced: this.sync ? undefined : this,
    })
  }

  /** Counters since the storage was made. */
  get stats(): Stats {
    return stats(this)
  }

  get<T = unknown>(key: string): MaybePromise<T | undefined> {
    return then(this.#read<T>('get', key), (entry) => {
      const fresh = entry !== undefined && isFresh(entry)
      this.#counters[fresh ? 'hits' : 'misses'] += 1
      const event = fresh ? channels.hit : channels.miss
      if (event.hasSubscribers) event.publish({ source: this, key })
      return fresh ? entry.value : undefined
    })
  }

  getEntry<T = unknown>(key: string, options?: ReadOptions): MaybePromise<CacheEntry<T> | undefined> {
    return then(this.#read<T>('getEntry', key, options), (entry) => {
      this.#count(entry)
      return entry
    })
  }

  exists(key: string): MaybePromise<boolean> {
    return this.#gate.pass('exists', key, () =>
      this.#records.reader.isFresh(this.#fullKey(key), this.#unusable()),
    )
  }

  set(key: string, value: unknown, ttl?: Duration): MaybePromise<void> {
    return then(
      this.#write('set', key, () => entryFor(value, lifeMs(ttl))),
      ignore,
    )
  }

  setIfNotExists(key: string, value: unknown, ttl?: Duration): MaybePromise<boolean> {
    const written = this.#write('setIfNotExists', key, () => entryFor(value, lifeMs(ttl)), { ifAbsent: true })
    return then(written, isWritten)
  }

  setEntry(key: string, entry: CacheEntry, options?: SetEntryOptions): MaybePromise<boolean> {
    return then(this.writeEntry(key, entry, options), isWritten)
  }

  writeEntry(key: string, entry: CacheEntry, options: SetEntryOptions = {}): MaybePromise<string | false> {
    return this.#write('setEntry', key, () => capInstants(entry, lifeMs(options.ttl)), options, entry)
  }

  delete(key: string): MaybePromise<void> {
    this.#activity.breach(key)
    return this.#gate.pass('delete', key, () =>
      then(this.#records.remove(this.#fullKey(key)), () => {
        // Reads begun meanwhile may have found what is gone now.
        this.#activity.breach(key)
        if (channels.delete.hasSubscribers) channels.delete.publish({ source: this, key })
      }),
    )
  }

  getMany<T = unknown>(keys: Iterable<string>): MaybePromise<Map<string, T>> {
    return then(this.getManyEntries<T>(keys), (entries) => {
      const values = new Map<string, T>()
      for (const [key, entry] of entries) if (isFresh(entry)) values.set(key, entry.value)
      return values
    })
  }

  getManyEntries<T = unknown>(
    keys: Iterable<string>,
    options?: ReadOptions,
  ): MaybePromise<Map<string, CacheEntry<T>>> {
    const unique = [...new Set(keys)]
    return then(this.#readMany('getMany', unique, options), (entries) => {
      for (const key of unique) this.#count(entries.get(key))
      return entries as Map<string, CacheEntry<T>>
    })
  }

  setMany(entries: Iterable<readonly [string, unknown]>, ttl?: Duration): MaybePromise<void> {
    const last = [...new Map(entries)]
    for (const [key] of last) this.#activity.breach(key)
    return this.#passMany('setMany', this.#records.rounds(last.length, 'writeMany'), () => {
      const lifetimeMs = lifeMs(ttl)
      // Encoded at the call: what becomes of the values afterwards is not kept.
      const encodings = last.map(([key, value]) => {
        const fullKey = this.#fullKey(key)
        return [fullKey, this.#records.encode(fullKey, entryFor(value, lifetimeMs))] as const
      })
      return then(this.#records.writeAll(encodings), () => {
        for (const [key] of last) this.#activity.breach(key)
        this.#counters.writes += last.length
        if (channels.write.hasSubscribers)
          for (const [key] of last) channels.write.publish({ source: this, key })
      })
    })
  }

  deleteMany(keys: Iterable<string>): MaybePromise<void> {
    const unique = [...new Set(keys)]
    for (const key of unique) this.#activity.breach(key)
    return this.#passMany('deleteMany', this.#records.rounds(unique.length, 'removeMany'), () =>
      then(this.#records.removeMany(unique.map((key) => this.#fullKey(key))), () => {
        for (const key of unique) this.#activity.breach(key)
        if (channels.delete.hasSubscribers)
          for (const key of unique) channels.delete.publish({ source: this, key })
      }),
    )
  }

  /** Removes the keys of this storage's prefix. A shared backend with prefix `''` asks for `{ everything: true }`. */
  async clear({ everything = false }: ClearOptions = {}): Promise<void> {
    this.#gate.refuseClosed('clear')
    if (this.prefix === '' && this.#shared && !everything) {
      throw new ConfigurationError(
        `${this.name}: clear() with prefix '' would remove every key of a backend that others may share; give the storage a prefix, or call clear({ everything: true })`,
      )
    }
    this.#activity.breachAll()
    for await (const keys of this.#list('clear', this.prefix)) {
      await this.#passMany('clear', this.#records.rounds(keys.length, 'removeMany'), () =>
        this.#records.removeMany(keys),
      )
    }
    this.#activity.breachAll()
  }

  async *entries({
    prefix = '',
  }: {
    readonly prefix?: string | undefined
  } = {}): AsyncGenerator<[string, CacheEntry]> {
    this.#gate.refuseClosed('entries')
    const seen = new Set<string>()
    for await (const fullKeys of this.#list('entries', this.prefix + prefix)) {
      const keys = fullKeys.map((fullKey) => this.#ownKey(fullKey)).filter((key) => !seen.has(key))
      for (const key of keys) seen.add(key)
      yield* await this.#readMany('entries', keys)
    }
  }

  /** Waits for operations and detached work under way, then lets the driver close. Calling it again answers the same. */
  close(): Promise<void> {
    return this.#gate.close(() => this.#records.close())
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** Runs an operation of a subclass: refused when closed, counted while under way, its errors wrapped. It has no deadline. */
  protected run<T>(operation: string, work: () => Promise<T>): Promise<T> {
    return Promise.resolve(this.#gate.pass(operation, undefined, work, Number.POSITIVE_INFINITY))
  }

  /** Reports an error of work that no caller waits for. */
  protected report(error: unknown, context: ErrorContext): void {
    this.#reporter.report(error, context)
  }

  /** The instants that the head of a record tells. Throws SerializationError for one that cannot be used. */
  protected instantsOf(fullKey: string, head: Uint8Array): Instants {
    return this.#records.reader.instantsOf(fullKey, head)
  }

  #makeLeases(): Leases {
    const { leases } = this.#records
    const pass = <T>(operation: string, key: string, work: (fullKey: string) => MaybePromise<T>) =>
      this.#gate.pass(operation, key, () => work(this.#fullKey(key)))
    return {
      claim: (key, options) => pass('claim', key, (fullKey) => leases.claim(fullKey, options)),
      renew: (key, claim, leaseMs) => pass('renew', key, (fullKey) => leases.renew(fullKey, claim, leaseMs)),
      release: (key, claim) =>
        then(
          pass('release', key, (fullKey) => leases.release(fullKey, claim)),
          ignore,
        ),
      look: (key) => pass('look', key, (fullKey) => leases.look(fullKey)),
    }
  }

  #fullKey(key: string): string {
    return this.prefix + key
  }

  #ownKey(fullKey: string): string {
    return fullKey.slice(this.prefix.length)
  }

  #read<T>(operation: string, key: string, options?: ReadOptions): MaybePromise<CacheEntry<T> | undefined> {
    return this.#gate.pass(
      operation,
      key,
      () =>
        this.#records.reader.read(this.#fullKey(key), this.#unusable(options)) as MaybePromise<
          CacheEntry<T> | undefined
        >,
    )
  }

  /** The entries of keys that differ from each other. Where some cannot be read, an ear for errors gets those and the caller the rest. */
  #readMany(
    operation: string,
    keys: readonly string[],
    options?: ReadOptions,
  ): MaybePromise<Map<string, CacheEntry>> {
    const fullKeys = keys.map((key) => this.#fullKey(key))
    return this.#passMany(operation, this.#records.rounds(keys.length, 'readMany'), () =>
      then(this.#records.readMany(fullKeys, this.#unusable(options)), (outcomes) => {
        const { results, failures } = outcomes
        const survivable = options?.onError !== undefined && results.size > 0
        if (survivable) this.#reportFailures(operation, failures, options)
        const entries = new Map<string, CacheEntry>()
        for (const [fullKey, entry] of survivable ? results : resultsOf(outcomes)) {
          if (entry !== undefined) entries.set(this.#ownKey(fullKey), entry)
        }
        return entries
      }),
    )
  }

  #reportFailures(operation: string, failures: ReadonlyMap<string, unknown>, options: ReadOptions): void {
    for (const [fullKey, error] of failures) {
      const key = this.#ownKey(fullKey)
      const context = { operation, key, level: this.name }
      this.#reporter.report(this.#gate.wrap(error, operation, key), context, options.onError)
    }
  }

  /** An operation on many keys, in as many rounds to the backend as it may need. */
  #passMany<T>(operation: string, rounds: number, work: () => MaybePromise<T>): MaybePromise<T> {
    const named = (error: unknown): never => {
      throw error instanceof PartialFailure ? error.renamed((fullKey) => this.#ownKey(fullKey)) : error
    }
    return this.#gate.pass(operation, undefined, () => attempt(work, named), rounds)
  }

  /** A record that cannot be used is a miss, and reported. */
  #unusable(options?: ReadOptions): Unusable {
    return (error, fullKey) => {
      const context = { operation: 'decode', key: this.#ownKey(fullKey), level: this.name }
      this.#reporter.report(error, context, options?.onError)
    }
  }

  /** The keys under a prefix, in batches that are not too large to remove or read at once. Each step has the deadline. */
  async *#list(operation: string, prefix: string): AsyncGenerator<readonly string[]> {
    const batches = this.#records.list(prefix, operation)
    try {
      for (;;) {
        const step = await this.#gate.pass(operation, undefined, () => batches.next())
        if (step.done === true) return
        yield* groupsOf(step.value, REMOVE_BATCH)
      }
    } finally {
      // After a step that got no answer the end waits as long as that step does: no caller may wait for it.
      const ended = attempt<unknown, void>(
        () => batches.return?.(),
        (error) => this.#reporter.report(error, { operation, level: this.name }),
      )
      if (isPromise(ended)) this.#activity.track(ended)
    }
  }

  #count(entry: CacheEntry | undefined): void {
    if (entry === undefined) this.#counters.misses += 1
    else if (isFresh(entry)) this.#counters.hits += 1
    else this.#counters.stale += 1
  }

  #write(
    operation: string,
    key: string,
    makeEntry: () => CacheEntry,
    options: SetEntryOptions = {},
    given?: CacheEntry,
  ): MaybePromise<string | false> {
    const fullKey = this.#fullKey(key)
    return this.#gate.pass(operation, key, () => {
      const condition = conditionOf(options, this.name)
      if (condition !== undefined && !this.conditional) {
        throw new ConfigurationError(
          `${this.name}: ${operation} needs conditional writes, which this backend lacks`,
        )
      }
      const encoding = this.#records.encode(fullKey, makeEntry())
      // Unconditional writes win against every load in flight from the moment they are asked for.
      if (condition === undefined) this.#activity.breach(key, given)
      return then(this.#records.write(fullKey, encoding, condition), (version) => {
        if (version === false) return false
        this.#activity.breach(key, given)
        this.#counters.writes += 1
        if (channels.write.hasSubscribers) channels.write.publish({ source: this, key })
        return version
      })
    })
  }
}

const ignore = () => undefined

const isWritten = (version: string | false) => version !== false

function conditionOf({ ifAbsent, ifVersion }: SetEntryOptions, name: string): WriteCondition | undefined {
  if (ifAbsent === true && ifVersion !== undefined) {
    throw new ConfigurationError(`${name}: ifAbsent and ifVersion exclude each other; give one of them`)
  }
  if (ifVersion !== undefined) return { ifVersion }
  return ifAbsent === true ? { ifAbsent } : undefined
}
