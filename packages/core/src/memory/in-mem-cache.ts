/** The memory storage: entries of this process, bounded, handed out without a copy unless `isolate` asks for one. */
import { ConfigurationError } from '../errors.ts'
import { channels } from '../observe/channels.ts'
import { attachCounters, type Counters, type Stats, stats } from '../observe/stats.ts'
import { type Activity, activityOf } from '../storage/activity.ts'
import type { ClearOptions, ReadOptions, SetEntryOptions, SyncCacheStorage } from '../storage/contract.ts'
import { type CacheEntry, capInstants, isExpired } from '../storage/entry.ts'
import { Gate } from '../storage/gate.ts'
import type { Leases } from '../storage/leases.ts'
import { lifeMs } from '../storage/life.ts'
import { now } from '../time/clock.ts'
import type { Duration } from '../time/duration.ts'
import { EntryTable } from './entry-table.ts'
import { Evictions } from './evictions.ts'
import { LocalLeases } from './local-leases.ts'
import { LruPolicy } from './lru.ts'
import { type KeptEntry, keptEntry, valueEntry, versionOf } from './node.ts'
import { type InMemCacheOptions, resolveOptions } from './options.ts'
import type { Capacity } from './policy.ts'
import type { SizeOf } from './size.ts'

/** How long `close` waits for loads that still run behind answered callers. */
const CLOSE_TIMEOUT_MS = 5000

/**
 * A storage in this process's memory, bounded by entries and, when asked for, by bytes. Every method answers directly.
 *
 * A hit of `get`, `getEntry` or `exists` allocates nothing, but for `isolate: 'clone'`. Entries that have expired are
 * dropped when met, and a few of them at each write, before anything else has to go.
 */
export class InMemCache implements SyncCacheStorage {
  readonly name: string
  readonly sync = true
  /** Claims on keys, in this process. */
  readonly leases: Leases
  readonly #table: EntryTable
  readonly #capacity: Capacity
  readonly #weigh: SizeOf | undefined
  readonly #keep: (entry: KeptEntry, key: string) => KeptEntry
  readonly #copy: (<T>(kept: T) => T) | undefined
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
    this.#keep = isolation.keep
    this.#copy = isolation.copy
    this.#counters = attachCounters(this)
    this.#activity = activityOf(this)
    this.leases = new LocalLeases((key) => this.#table.live(key, now()) !== undefined)
    this.#evictions = new Evictions(this, this.#counters, onEvict)
    this.#table = new EntryTable(new LruPolicy(), capacity, this.#evictions.note.bind(this.#evictions), now())
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
    return this.#table.nodes.size
  }

  /** Counters since the storage was made. */
  get stats(): Stats {
    return stats(this)
  }

  get<T = unknown>(key: string): T | undefined {
    const entry = this.#fresh('get', key)
    return entry === undefined ? undefined : this.#valueOf<T>(entry)
  }

  getMany<T = unknown>(keys: Iterable<string>): Map<string, T> {
    this.#gate.refuseClosed('getMany')
    const values = new Map<string, T>()
    for (const key of new Set(keys)) {
      const entry = this.#fresh('getMany', key)
      if (entry !== undefined) values.set(key, this.#valueOf<T>(entry))
    }
    return values
  }

  exists(key: string): boolean {
    const node = this.#table.nodes.get(key)
    if (node === undefined || now() >= node.entry.freshUntil) {
      this.#gate.refuseClosed('exists', key)
      this.#dropExpired(key)
      return false
    }
    this.#table.policy.onAccess(node)
    return true
  }

  getEntry<T = unknown>(key: string, _options?: ReadOptions): CacheEntry<T> | undefined {
    return this.#present('getEntry', key) as CacheEntry<T> | undefined
  }

  getManyEntries<T = unknown>(keys: Iterable<string>, _options?: ReadOptions): Map<string, CacheEntry<T>> {
    this.#gate.refuseClosed('getManyEntries')
    const entries = new Map<string, CacheEntry<T>>()
    for (const key of new Set(keys)) {
      const entry = this.#present('getManyEntries', key)
      if (entry !== undefined) entries.set(key, entry as CacheEntry<T>)
    }
    return entries
  }

  /** Throws SerializationError for a value that cannot be cloned, with `isolate: 'clone'`. */
  set(key: string, value: unknown, ttl?: Duration): void {
    this.#gate.refuseClosed('set', key)
    const at = now()
    this.#put(key, valueEntry(value, lifeMs(ttl), at), at)
  }

  setMany(entries: Iterable<readonly [string, unknown]>, ttl?: Duration): void {
    this.#gate.refuseClosed('setMany')
    const life = lifeMs(ttl)
    const at = now()
    for (const [key, value] of new Map(entries)) {
      // The write before may have told somebody who closed the storage.
      this.#gate.refuseClosed('setMany', key)
      this.#put(key, valueEntry(value, life, at), at)
    }
  }

  /** An entry that has expired already is not kept, and removes what was there. */
  setEntry(key: string, entry: CacheEntry, options?: SetEntryOptions): boolean {
    return this.#putEntry('setEntry', key, entry, options) !== undefined
  }

  writeEntry(key: string, entry: CacheEntry, options?: SetEntryOptions): string | false {
    const kept = this.#putEntry('writeEntry', key, entry, options)
    return kept === undefined ? false : versionOf(kept)
  }

  setIfNotExists(key: string, value: unknown, ttl?: Duration): boolean {
    this.#gate.refuseClosed('setIfNotExists', key)
    const life = lifeMs(ttl)
    const at = now()
    if (this.#table.live(key, at) !== undefined) return false
    this.#put(key, valueEntry(value, life, at), at)
    return true
  }

  delete(key: string): void {
    this.#gate.refuseClosed('delete', key)
    this.#activity.breach(key)
    const node = this.#table.live(key, now())
    if (node !== undefined) this.#table.remove(node)
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
    this.#table.clear()
  }

  /** Of the keys there are at the first step; what is gone when its turn comes is left out. */
  async *entries({
    prefix = '',
  }: {
    readonly prefix?: string | undefined
  } = {}): AsyncGenerator<[string, CacheEntry]> {
    this.#gate.refuseClosed('entries')
    const { nodes } = this.#table
    for (const key of [...nodes.keys()]) {
      this.#gate.refuseClosed('entries')
      const node = key.startsWith(prefix) ? nodes.get(key) : undefined
      if (node !== undefined && !isExpired(node.entry)) yield [key, this.#handOut(node.entry)]
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
    return this.#gate.close(() => this.#table.clear())
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /*
   * The two reads. A hit allocates nothing, and does not ask whether the storage is closed: a closed one has no entries.
   */

  #fresh(operation: string, key: string): KeptEntry | undefined {
    const node = this.#table.nodes.get(key)
    if (node !== undefined) {
      const { entry } = node
      if (now() < entry.freshUntil) {
        this.#table.policy.onAccess(node)
        this.#counters.hits += 1
        if (channels.hit.hasSubscribers) channels.hit.publish({ source: this, key })
        return entry
      }
    }
    this.#missed(operation, key)
    if (channels.miss.hasSubscribers) channels.miss.publish({ source: this, key })
    return undefined
  }

  #present(operation: string, key: string): CacheEntry | undefined {
    const node = this.#table.nodes.get(key)
    if (node !== undefined) {
      const { entry } = node
      const at = now()
      if (at < entry.expiresAt) {
        this.#table.policy.onAccess(node)
        if (at < entry.freshUntil) this.#counters.hits += 1
        else this.#counters.stale += 1
        return this.#handOut(entry)
      }
    }
    this.#missed(operation, key)
    return undefined
  }

  #missed(operation: string, key: string): void {
    this.#gate.refuseClosed(operation, key)
    this.#counters.misses += 1
    this.#dropExpired(key)
  }

  #dropExpired(key: string): void {
    this.#table.live(key, now())
    this.#evictions.tell()
  }

  #valueOf<T>(entry: KeptEntry): T {
    const copy = this.#copy
    return (copy === undefined ? entry.value : copy(entry.value)) as T
  }

  #handOut(entry: KeptEntry): CacheEntry {
    versionOf(entry)
    const copy = this.#copy
    if (copy === undefined) return entry
    const { value, createdAt, freshUntil, expiresAt, version, tags } = entry
    return keptEntry(copy(value), createdAt, freshUntil, expiresAt, version, tags)
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
    const { value, createdAt, freshUntil, expiresAt, version, tags } = capInstants(given, lifeMs(ttl), at)
    if (!(freshUntil <= expiresAt)) {
      throw new ConfigurationError(
        `${this.name}: the entry of ${JSON.stringify(key)} has freshUntil ${freshUntil} and expiresAt ${expiresAt}; give epoch milliseconds, freshUntil not after expiresAt`,
      )
    }
    const present = this.#table.live(key, at)
    const refused =
      ifAbsent === true
        ? present !== undefined
        : ifVersion !== undefined && present?.entry.version !== ifVersion
    if (refused) {
      this.#evictions.tell()
      return undefined
    }
    // A caller may go on with its array.
    const ownTags = tags && Object.freeze([...tags])
    return this.#put(key, keptEntry(value, createdAt, freshUntil, expiresAt, version, ownTags), at)
  }

  /** The one write. What takes the application's code (weighing, cloning) comes first, what tells it comes last. */
  #put(key: string, given: KeptEntry, at: number): KeptEntry {
    const weight = this.#weigh === undefined ? 1 : this.#weigh(given.value, key)
    const entry = this.#keep(given, key)
    this.#activity.breach(key)
    const table = this.#table
    const node = table.live(key, at)
    const fits = weight <= this.#capacity.maxWeight
    if (isExpired(entry, at) || !fits) {
      if (node !== undefined) table.remove(node)
      if (!fits) this.#evictions.note(key, entry, 'capacity')
    } else if (node === undefined) table.insert(key, entry, weight)
    else table.update(node, entry, weight)
    table.reclaim(at)
    this.#counters.writes += 1
    if (channels.write.hasSubscribers) channels.write.publish({ source: this, key })
    this.#evictions.tell()
    return entry
  }
}
