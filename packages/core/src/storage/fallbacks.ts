/** The optional methods of the contract, for storages that leave them out. */
import { mapEach } from '../concurrency/limiter.ts'
import { type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { ConfigurationError } from '../errors.ts'
import type { Duration } from '../time/duration.ts'
import type { CacheStorage, ClearOptions, ReadOptions, SetEntryOptions } from './contract.ts'
import { type CacheEntry, newVersion } from './entry.ts'

/** How many single calls stand in for one batch at a time, on a storage that answers with promises. */
const CONCURRENCY = 32

const each = <T, R>(storage: CacheStorage, items: readonly T[], call: (item: T) => MaybePromise<R>) =>
  mapEach(items, { sync: storage.sync === true, limit: CONCURRENCY }, call)

function collect<T, R>(
  storage: CacheStorage,
  keys: Iterable<string>,
  call: (key: string) => MaybePromise<T | undefined>,
  pick: (found: T) => R,
): MaybePromise<Map<string, R>> {
  const unique = [...new Set(keys)]
  return then(each(storage, unique, call), (found) => {
    const hits = new Map<string, R>()
    unique.forEach((key, index) => {
      const hit = found[index]
      if (hit !== undefined) hits.set(key, pick(hit))
    })
    return hits
  })
}

/** The entries there are, fresh or stale. */
export function getManyEntries<T = unknown>(
  storage: CacheStorage,
  keys: Iterable<string>,
  options?: ReadOptions,
): MaybePromise<Map<string, CacheEntry<T>>> {
  if (storage.getManyEntries !== undefined) return storage.getManyEntries<T>(keys, options)
  return collect(
    storage,
    keys,
    (key) => storage.getEntry<T>(key, options),
    (entry) => entry,
  )
}

/** The fresh values there are. A value of undefined cannot be told from a miss on a storage without a batch of its own. */
export function getMany<T = unknown>(
  storage: CacheStorage,
  keys: Iterable<string>,
): MaybePromise<Map<string, T>> {
  if (storage.getMany !== undefined) return storage.getMany<T>(keys)
  return collect(
    storage,
    keys,
    (key) => storage.get<T>(key),
    (value) => value,
  )
}

/** Writes the values, all with the same ttl; of pairs with the same key the last one counts. */
export function setMany(
  storage: CacheStorage,
  entries: Iterable<readonly [string, unknown]>,
  ttl?: Duration,
): MaybePromise<void> {
  if (storage.setMany !== undefined) return storage.setMany(entries, ttl)
  return then(
    each(storage, [...new Map(entries)], ([key, value]) => storage.set(key, value, ttl)),
    nothing,
  )
}

/** Removes the keys, there or not. */
export function deleteMany(storage: CacheStorage, keys: Iterable<string>): MaybePromise<void> {
  if (storage.deleteMany !== undefined) return storage.deleteMany(keys)
  return then(
    each(storage, [...new Set(keys)], (key) => storage.delete(key)),
    nothing,
  )
}

/** Writes the entry; answers its version, or false when the condition refused it. */
export function writeEntry(
  storage: CacheStorage,
  key: string,
  entry: CacheEntry,
  options?: SetEntryOptions,
): MaybePromise<string | false> {
  if (storage.writeEntry !== undefined) return storage.writeEntry(key, entry, options)
  const version = entry.version ?? newVersion()
  return then(storage.setEntry(key, { ...entry, version }, options), (written) => (written ? version : false))
}

/** Throws ConfigurationError on a storage that cannot list its keys. */
export function clear(storage: CacheStorage, options?: ClearOptions): MaybePromise<void> {
  if (storage.clear === undefined) throw lacks(storage, 'clear')
  return storage.clear(options)
}

/** Throws ConfigurationError on a storage that cannot list its keys. */
export function entries(
  storage: CacheStorage,
  options?: { readonly prefix?: string | undefined },
): AsyncIterable<[string, CacheEntry]> {
  if (storage.entries === undefined) throw lacks(storage, 'entries')
  return storage.entries(options)
}

/** Closes a storage that can be closed. */
export function close(storage: CacheStorage): MaybePromise<void> {
  return storage.close?.()
}

function lacks(storage: CacheStorage, method: string): ConfigurationError {
  return new ConfigurationError(
    `${storage.name ?? 'the storage'} has no ${method}(); use a storage that lists its keys`,
  )
}

const nothing = () => undefined
