/** The memory storage: entries of this process, bounded, handed out without a copy unless `isolate` asks for one. */
import { ConfigurationError } from '../errors.ts'
import { channels } from '../observe/channels.ts'
import { attachCounters, type Counters, type Stats, stats } from '../observe/stats.ts'
import { type Activity, activityOf } from '../storage/activity.ts'
import type { ClearOptions, ReadOptions, SetEntryOptions, SyncCacheStorage } from '../storage/contract.ts'
import { type CacheEntry, capInstants } from '../storage/entry.ts'
import { Gate } from '../storage/gate.ts'
import type { Leases } from '../storage/leases.ts'
import { lifeMs } from '../storage/life.ts'
import { instantOf } from '../storage/read-instant.ts'
import { now } from '../time/clock.ts'
import type { Duration } from '../time/duration.ts'
import { EntryTable } from './entry-table.ts'
import { Evictions } from './evictions.ts'
import type { Isolation } from './isolation.ts'
import { type KeptEntry, keptEntry } from './kept.ts'
import { LocalLeases } from './local-leases.ts'
import { type InMemCacheOptions, resolveOptions } from './options.ts'
import type { Capacity } from './policy.ts'
import type { SizeOf } from './size.ts'
import { NONE } from './slots.ts'

/** How long `close` waits for loads that still run behind answered callers. */
const CLOSE_TIMEOUT_MS = 5000

/** What a read answers that has found nothing fresh: undefined may be a value. */
const ABSENT = Symbol('absent')

/**
 * A storage in this process's memory, bounded by entries and, when asked for, by bytes. Every method answers directly.
 *
 * When there is no room, entries that have expired go first: they are dropped when met, and a few of them at each write.
 * Then goes what is asked for least: a new entry stays for a while, and for longer only if it is asked for more often than
 * the one that would have to leave for it, or is back soon after it had to go (adaptive W-TinyLFU). So one pass over many
 * keys does not empty the cache, and an entry that was just written is there for the next read.
 *
 * A hit of `get` or `exists` allocates nothing, nor does one of `getEntry` after the first, but for `isolate: 'clone'`.
 *
 * @example
 * ```ts
 * import { InMemCache } from '@acache/core'
 *
 * const cache = new InMemCache({ maxEntries: 10_000 })
 * cache.set('user:42', { name: 'Ana' }, '5m')
 * const user = cache.get<{ name: string }>('user:42') // undefined after five minutes
 * ```
 */
export class InMemCache implements SyncCacheStorage {
  readonly name: string
  readonly sync = true
  /** Claims on keys, in this process. */
  readonly leases: Leases
  readonly #table: EntryTable
  readonly #capacity: Capacity
  readonly #weigh: SizeOf | undefined
  readonly #isolation: Isolation
  readonly #counters: Counters
  readonly #activity: Activity
  readonly #evictions: Evictions
  readonly #gate: Gate

  /** Throws ConfigurationError for options that are unknown or cannot work. */
  constructor(options: InMemCacheOptions = {}) {
    const { name, capacity, weigh, isolation, onEvict } = resolveOptions(options)
    this.name = name
    this.#capacity = capacity
    this.#weigh = weigh
    this.#isolation = isolation
    this.#counters = attachCounters(this)
    this.#activity = activityOf(this)
    this.leases = new LocalLeases((key) => this.#table.live(key, now()) !== NONE)
    this.#evictions = new Evictions(this, this.#counters, onEvict)
    this.#table = new EntryTable(
      capacity,
      (slot, reason) => this.#evictions.noteSlot(this.#table.slots, slot, reason),
      now(),
      Math.floor(Math.random() * 2 ** 32),
    )
    this.#gate = new Gate({
      name,
      sync: true,
      timeoutMs: CLOSE_TIMEOUT_MS,
      counters: this.#counters,
      activity: this.#activity,
    })
  }

  /** How many entries are kept, those included that have expired and were not met since. */
  get size(): number {
    return this.#table.size
  }

  /** Counters since the storage was made. */
  get stats(): Stats {
    return stats(this)
  }

  get<T = unknown>(key: string): T | undefined {
    const value = this.#fresh('get', key)
    return value === ABSENT ? undefined : this.#out<T>(value)
  }

  getMany<T = unknown>(keys: Iterable<string>): Map<string, T> {
    this.#gate.refuseClosed('getMany')
    const values = new Map<string, T>()
    for (const key of new Set(keys)) {
      const value = this.#fresh('getMany', key)
      if (value !== ABSENT) values.set(key, this.#out<T>(value))
    }
    return values
  }

  exists(key: string): boolean {
    const table = this.#table
    const slot = table.index.get(key)
    if (slot === NONE || !isToCome(table.slots.freshUntil(slot))) {
      this.#gate.refuseClosed('exists', key)
      this.#dropExpired(key)
      return false
    }
    table.policy.onAccess(slot)
    return true
  }

  getEntry<T = unknown>(key: string, options?: ReadOptions): CacheEntry<T> | undefined {
    return this.#present('getEntry', key, options) as CacheEntry<T> | undefined
  }

  getManyEntries<T = unknown>(keys: Iterable<string>, options?: ReadOptions): Map<string, CacheEntry<T>> {
    this.#gate.refuseClosed('getManyEntries')
    const entries = new Map<string, CacheEntry<T>>()
    for (const key of new Set(keys)) {
      const entry = this.#present('getManyEntries', key, options)
      if (entry !== undefined) entries.set(key, entry as CacheEntry<T>)
    }
    return entries
  }

  /** Throws SerializationError for a value that cannot be cloned, with `isolate: 'clone'`. */
  set(key: string, value: unknown, ttl?: Duration): void {
    this.#gate.refuseClosed('set', key)
    const at = now()
    this.#put(key, value, at, at + lifeMs(ttl), at)
  }

  setMany(entries: Iterable<readonly [string, unknown]>, ttl?: Duration): void {
    this.#gate.refuseClosed('setMany')
    const life = lifeMs(ttl)
    const at = now()
    for (const [key, value] of new Map(entries)) {
      // The write before may have told somebody who closed the storage.
      this.#gate.refuseClosed('setMany', key)
      this.#put(key, value, at, at + life, at)
    }
  }

  /** An entry that has expired already is not kept, and removes what was there. */
  setEntry(key: string, entry: CacheEntry, options?: SetEntryOptions): boolean {
    return this.#putEntry('setEntry', key, entry, options) !== undefined
  }

  writeEntry(key: string, entry: CacheEntry, options?: SetEntryOptions): string | false {
    const kept = this.#putEntry('writeEntry', key, entry, options)
    return kept === undefined ? false : kept.version
  }

  setIfNotExists(key: string, value: unknown, ttl?: Duration): boolean {
    this.#gate.refuseClosed('setIfNotExists', key)
    const life = lifeMs(ttl)
    const at = now()
    if (this.#table.live(key, at) !== NONE) return false
    this.#put(key, value, at, at + life, at, undefined, NONE)
    return true
  }

  delete(key: string): void {
    this.#gate.refuseClosed('delete', key)
    this.#activity.breach(key)
    const slot = this.#table.live(key, now())
    if (slot !== NONE) this.#table.remove(slot)
    if (channels.delete.hasSubscribers) channels.delete.publish({ source: this, key })
    this.#evictions.tell()
  }

  deleteMany(keys: Iterable<string>): void {
    this.#gate.refuseClosed('deleteMany')
    for (const key of new Set(keys)) this.delete(key)
  }

  clear(_options?: ClearOptions): void {
    this.#gate.refuseClosed('clear')
    this.#activity.breachAll()
    this.#table.clear(now())
  }

  /** Of the keys there are at the first step; what is gone when its turn comes is left out. */
  async *entries({
    prefix = '',
  }: {
    readonly prefix?: string | undefined
  } = {}): AsyncGenerator<[string, CacheEntry]> {
    this.#gate.refuseClosed('entries')
    const table = this.#table
    for (const key of table.slots.keys()) {
      this.#gate.refuseClosed('entries')
      const slot = key.startsWith(prefix) ? table.index.get(key) : NONE
      if (slot !== NONE && !table.slots.isExpired(slot, now()))
        yield [key, this.#handOut(table.slots.entryAt(slot))]
    }
  }

  /** Drops everything that has expired; answers how many entries that were. */
  cleanupExpired(): number {
    this.#gate.refuseClosed('cleanupExpired')
    const dropped = this.#table.removeExpired(now())
    this.#evictions.tell()
    return dropped
  }

  /** Waits, at most 5 seconds, for loads that still run behind answered callers, then drops all entries. Every later call throws StorageClosedError. */
  close(): Promise<void> {
    return this.#gate.close(() => this.#table.clear(now()))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /*
   * The two reads. A hit allocates nothing, and does not ask whether the storage is closed: a closed one has no entries.
   */

  #fresh(operation: string, key: string): unknown {
    const table = this.#table
    const slot = table.index.get(key)
    if (slot !== NONE && isToCome(table.slots.freshUntil(slot))) {
      table.policy.onAccess(slot)
      this.#counters.hits += 1
      const value = table.slots.valueAt(slot)
      if (channels.hit.hasSubscribers) channels.hit.publish({ source: this, key })
      return value
    }
    this.#missed(operation, key, slot)
    if (channels.miss.hasSubscribers) channels.miss.publish({ source: this, key })
    return ABSENT
  }

  #present(operation: string, key: string, options: ReadOptions | undefined): CacheEntry | undefined {
    const table = this.#table
    const slot = table.index.get(key)
    if (slot === NONE) return this.#missed(operation, key, slot)
    const at = instantOf(options)
    const entry = table.slots.entryAt(slot)
    if (at < entry.freshUntil) this.#counters.hits += 1
    else if (at < entry.expiresAt) this.#counters.stale += 1
    else return this.#missed(operation, key, slot)
    table.policy.onAccess(slot)
    return this.#handOut(entry)
  }

  #missed(operation: string, key: string, slot: number): undefined {
    this.#gate.refuseClosed(operation, key)
    this.#counters.misses += 1
    if (slot !== NONE) this.#dropExpired(key)
    return undefined
  }

  #dropExpired(key: string): void {
    this.#table.live(key, now())
    this.#evictions.tell()
  }

  #out<T>(value: unknown): T {
    const { copy } = this.#isolation
    return (copy === undefined ? value : copy(value)) as T
  }

  #handOut(entry: KeptEntry): CacheEntry {
    const { handOut } = this.#isolation
    return handOut === undefined ? entry : handOut(entry)
  }

  /** Writes the entry if the condition allows; undefined when it does not. */
  #putEntry(
    operation: string,
    key: string,
    given: CacheEntry,
    { ttl, ifAbsent, ifVersion }: SetEntryOptions = {},
  ): KeptEntry | undefined {
    this.#gate.refuseClosed(operation, key)
    if (ifAbsent === true && ifVersion !== undefined) {
      throw new ConfigurationError(
        `${this.name}: ifAbsent and ifVersion exclude each other; give one of them`,
      )
    }
    const at = now()
    const entry = capInstants(given, lifeMs(ttl), at)
    const { freshUntil, expiresAt } = entry
    if (!(freshUntil <= expiresAt)) {
      throw new ConfigurationError(
        `${this.name}: the entry of ${JSON.stringify(key)} has freshUntil ${freshUntil} and expiresAt ${expiresAt}; give epoch milliseconds, freshUntil not after expiresAt`,
      )
    }
    const { slots } = this.#table
    const present = this.#table.live(key, at)
    const refused =
      ifAbsent === true
        ? present !== NONE
        : ifVersion !== undefined && (present === NONE || slots.seenEntry(present)?.version !== ifVersion)
    if (refused) {
      this.#evictions.tell()
      return undefined
    }
    return this.#put(key, entry.value, entry.createdAt, expiresAt, at, entry, present)
  }

  /**
   * The one write. What takes the application's code (weighing, cloning) comes first, what tells it comes last. Answers
   * the entry as it is kept when a whole one is given; a value alone is fresh until it expires. `present` is the slot of the
   * key where it is known.
   */
  #put(
    key: string,
    value: unknown,
    createdAt: number,
    expiresAt: number,
    at: number,
    whole?: CacheEntry,
    present?: number,
  ): KeptEntry | undefined {
    const weight = this.#weigh === undefined ? 1 : this.#weigh(value, key)
    const { keep } = this.#isolation
    const kept = keep === undefined ? value : keep(value, key)
    const entry = whole === undefined ? undefined : keptWhole(kept, whole)
    this.#activity.breach(key)
    const table = this.#table
    // The application's code may have written the key as well.
    const isKnown = present !== undefined && this.#weigh === undefined && keep === undefined
    const slot = isKnown ? present : table.live(key, at)
    const fits = weight <= this.#capacity.maxWeight
    if (at >= expiresAt || !fits) {
      if (slot !== NONE) table.remove(slot)
      if (!fits) {
        this.#evictions.note(key, entry ?? keptEntry(kept, createdAt, expiresAt, expiresAt), 'capacity')
      }
    } else {
      const into = slot === NONE ? table.take(key) : slot
      if (entry === undefined) table.slots.putValue(into, kept, createdAt, expiresAt)
      else table.slots.putEntry(into, entry)
      if (slot === NONE) table.added(into, weight)
      else table.updated(into, weight)
    }
    table.reclaim(at)
    this.#counters.writes += 1
    if (channels.write.hasSubscribers) channels.write.publish({ source: this, key })
    this.#evictions.tell()
    return entry
  }
}

/** True when an instant is yet to come. To look at the clock costs more than anything else in a read. */
function isToCome(instant: number): boolean {
  return instant === Number.POSITIVE_INFINITY || now() < instant
}

/** The given entry as it is kept, around the kept value. */
function keptWhole(
  value: unknown,
  { createdAt, freshUntil, expiresAt, version, tags }: CacheEntry,
): KeptEntry {
  // A caller may go on with its array.
  const ownTags = tags && Object.freeze([...tags])
  return keptEntry(value, createdAt, freshUntil, expiresAt, version, ownTags)
}
