/** The storage contract: what every place that keeps entries promises. */
import type { MaybePromise } from '../concurrency/maybe-promise.ts'
import { ConfigurationError } from '../errors.ts'
import type { ErrorReporter } from '../observe/report.ts'
import type { Duration } from '../time/duration.ts'
import type { CacheEntry } from './entry.ts'
import type { Leases } from './leases.ts'

/** How an entry is read. */
export interface ReadOptions {
  /** Told of what stood in the way of an answer that is then a miss: a level that failed, bytes that cannot be decoded. */
  readonly onError?: ErrorReporter | undefined
  /**
   * Now, in epoch milliseconds, as the caller has just seen it; a storage that answers directly may believe it and spare a look at
   * the clock. It holds during the call only. NaN: not given.
   */
  readonly at?: number | undefined
}

/** How an entry is written. */
export interface SetEntryOptions {
  /** Caps the life that remains, from now; never extends it. */
  readonly ttl?: Duration | undefined
  /** Write only while the key holds the entry of this version. */
  readonly ifVersion?: string | undefined
  /** Write only while the key holds nothing; an expired entry counts as nothing. */
  readonly ifAbsent?: boolean | undefined
  /**
   * The caller goes on without the answer to a condition: a storage that writes behind may decide later, and then takes back
   * what was refused. The answer is "written" until then.
   */
  readonly deferrable?: boolean | undefined
  /** Told of a level that failed while another kept the entry. */
  readonly onError?: ErrorReporter | undefined
}

/** What `clear` is asked for. */
export interface ClearOptions {
  /** Consent to remove every key of the backend, needed by storages whose prefix is empty and whose backend is shared. */
  readonly everything?: boolean | undefined
}

/** A place that keeps entries. Every method may answer directly or with a promise. */
export interface CacheStorage {
  /** Shown in errors, events and `explain`; default there: `storage`. */
  readonly name?: string | undefined
  /** True when every method answers directly; `cachedSync` needs it. */
  readonly sync?: boolean | undefined
  /** False when the backend cannot keep `ifAbsent` and `ifVersion`; such conditions are then refused. Default true. */
  readonly conditional?: boolean | undefined

  /** The value while it is fresh, else undefined. */
  get<T = unknown>(key: string): MaybePromise<T | undefined>
  /** Keeps the value; no ttl, or 0: it never expires. */
  set(key: string, value: unknown, ttl?: Duration): MaybePromise<void>
  /** Removes the entry; does nothing when there is none. */
  delete(key: string): MaybePromise<void>
  /** True while the value is fresh; moves no body where the backend can avoid it. */
  exists(key: string): MaybePromise<boolean>
  /** The entry, fresh or stale, until it expires. */
  getEntry<T = unknown>(key: string, options?: ReadOptions): MaybePromise<CacheEntry<T> | undefined>
  /** True when written, false when the condition refused it. */
  setEntry(key: string, entry: CacheEntry, options?: SetEntryOptions): MaybePromise<boolean>
  /** True for the one caller whose value was kept; atomic across processes; an expired entry counts as absent. */
  setIfNotExists(key: string, value: unknown, ttl?: Duration): MaybePromise<boolean>

  /** The fresh hits, one round trip where the backend has one. */
  getMany?<T = unknown>(keys: Iterable<string>): MaybePromise<Map<string, T>>
  /** As `set` for each pair, with one ttl for all; of pairs with the same key the last one counts. One round trip where the backend has one. */
  setMany?(entries: Iterable<readonly [string, unknown]>, ttl?: Duration): MaybePromise<void>
  /** As `delete` for each key, in one round trip where the backend has one. */
  deleteMany?(keys: Iterable<string>): MaybePromise<void>
  /** As getEntry, for many keys in one round trip where the backend has one. */
  getManyEntries?<T = unknown>(
    keys: Iterable<string>,
    options?: ReadOptions,
  ): MaybePromise<Map<string, CacheEntry<T>>>
  /** As setEntry, and answers the version written, or false when the condition refused it. */
  writeEntry?(key: string, entry: CacheEntry, options?: SetEntryOptions): MaybePromise<string | false>
  /** Removes the keys of this storage's prefix, and no others. */
  clear?(options?: ClearOptions): MaybePromise<void>
  /** All entries that have not expired, in no order; for tools and sweeps. */
  entries?(options?: { readonly prefix?: string | undefined }): AsyncIterable<[string, CacheEntry]>
  /** Waits for work under way; later calls throw StorageClosedError. */
  close?(): MaybePromise<void>

  /** Claims on keys, atomic between all who share the backend. Absent: the storage cannot keep any, and `lock` is refused. */
  readonly leases?: Leases | undefined

  /** The storages that this one is made of, nearest first; absent for a storage that is one place. */
  readonly levels?: readonly LevelInfo[] | undefined
  /** The storage that decides for this one where there are several: conditions, versions, tag marks. Absent: itself. */
  readonly authority?: CacheStorage | undefined
}

/** A level of a composite storage. */
export interface LevelInfo {
  /** Tells the level from the others of its chain. */
  readonly name: string
  /** The storage of the level itself: what is done there passes the chain by. */
  readonly storage: CacheStorage
  /** The longest life of an entry at this level; Infinity: not capped. */
  readonly capMs: number
}

/** A storage whose every method answers directly. */
export interface SyncCacheStorage extends CacheStorage {
  readonly sync: true
  get<T = unknown>(key: string): T | undefined
  set(key: string, value: unknown, ttl?: Duration): void
  delete(key: string): void
  exists(key: string): boolean
  getEntry<T = unknown>(key: string, options?: ReadOptions): CacheEntry<T> | undefined
  setEntry(key: string, entry: CacheEntry, options?: SetEntryOptions): boolean
  setIfNotExists(key: string, value: unknown, ttl?: Duration): boolean
}

const REQUIRED = ['get', 'set', 'delete', 'exists', 'getEntry', 'setEntry', 'setIfNotExists'] as const

/**
 * True when `value` has the seven methods that a storage needs; the rest of the contract has fallbacks.
 *
 * @example
 * ```ts
 * import { InMemCache, validateCacheStorage } from '@acache/core'
 *
 * validateCacheStorage(new InMemCache()) // true
 * validateCacheStorage(new Map()) // false: among others, it has no getEntry
 * ```
 */
export function validateCacheStorage(value: unknown): value is CacheStorage {
  return missingMethods(value).length === 0
}

/** The storage itself; throws ConfigurationError that names the option and the methods it lacks. */
export function requireCacheStorage(value: unknown, option: string): CacheStorage {
  const missing = missingMethods(value)
  if (missing.length === 0) return value as CacheStorage
  throw new ConfigurationError(
    `${option} is not a storage: it lacks ${missing.join(', ')}; pass an InMemCache, another storage of this library, or an object with these methods`,
  )
}

function missingMethods(value: unknown): string[] {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return [...REQUIRED]
  return REQUIRED.filter((method) => typeof Reflect.get(value, method) !== 'function')
}
