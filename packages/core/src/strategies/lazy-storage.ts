/** Which storage a wrapped function uses, found out at its first use. */
import { ConfigurationError } from '../errors.ts'
import { InMemCache } from '../memory/in-mem-cache.ts'
import { type CacheStorage, requireCacheStorage, validateCacheStorage } from '../storage/contract.ts'

/** The `cache` option: a storage, or a function that makes one. */
export type CacheOption = CacheStorage | (() => CacheStorage) | undefined

const made = new WeakMap<() => CacheStorage, CacheStorage>()

/**
 * A function that answers the storage. A factory is called once, at first use, whoever uses it; one that throws is asked
 * again at the next use. Without an option: a new InMemCache. A storage that is no storage throws ConfigurationError now.
 */
export function lazyStorage(cache: CacheOption, owner: string, sync: boolean): () => CacheStorage {
  const option = `${owner}: cache`
  if (typeof cache === 'function' && !validateCacheStorage(cache)) {
    let storage: CacheStorage | undefined
    return () => {
      storage ??= checked(make(cache, option), option, sync)
      return storage
    }
  }
  const storage =
    cache === undefined ? new InMemCache() : checked(requireCacheStorage(cache, option), option, sync)
  return () => storage
}

function make(factory: () => CacheStorage, option: string): CacheStorage {
  const known = made.get(factory)
  if (known !== undefined) return known
  const storage = requireCacheStorage(factory(), `${option}()`)
  made.set(factory, storage)
  return storage
}

function checked(storage: CacheStorage, option: string, sync: boolean): CacheStorage {
  if (sync && storage.sync !== true) {
    throw new ConfigurationError(
      `${option} is ${storage.name ?? 'a storage'}, which answers with promises; give cachedSync a synchronous storage (an InMemCache, or a chain of such), or use cached`,
    )
  }
  return storage
}
