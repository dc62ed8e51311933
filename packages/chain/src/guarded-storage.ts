/** A level's storage as those see it who go around the chain: claims, tag marks, the engine's second look. */
import type { CacheEntry, CacheStorage } from '@acache/core'
import {
  fallbacks,
  isFresh,
  type Leases,
  type MaybePromise,
  type ReadOptions,
  andThen as then,
} from '@acache/core/driver'
import { believed } from './debts.ts'
import type { ChainLevel } from './level.ts'

/** The storage by leave of the level's breaker; the storage itself where there is none. */
export function guardedStorage(level: ChainLevel): CacheStorage {
  const { storage, calls, debts } = level
  if (calls.direct) return storage
  const leases = guardedLeases(level)
  const getEntry = <T>(key: string, options?: ReadOptions): MaybePromise<CacheEntry<T> | undefined> => {
    const doubt = debts.doubt(key)
    return then(
      calls.perform('getEntry', key, () => storage.getEntry<T>(key, options)),
      (entry) => believed(entry, Math.max(doubt, debts.doubt(key))),
    )
  }
  return {
    name: level.name,
    sync: storage.sync,
    conditional: storage.conditional,
    leases,
    getEntry,
    get: <T>(key: string) =>
      then(getEntry<T>(key), (entry) => (entry !== undefined && isFresh(entry) ? entry.value : undefined)),
    getMany: (keys) => calls.perform('getMany', undefined, () => fallbacks.getMany(storage, keys)),
    exists: (key) => calls.perform('exists', key, () => storage.exists(key)),
    set: (key, value, ttl) => calls.perform('set', key, () => storage.set(key, value, ttl)),
    setMany: (entries, ttl) =>
      calls.perform('setMany', undefined, () => fallbacks.setMany(storage, entries, ttl)),
    setEntry: (key, entry, options) =>
      calls.perform('setEntry', key, () => storage.setEntry(key, entry, options)),
    setIfNotExists: (key, value, ttl) =>
      calls.perform('setIfNotExists', key, () => storage.setIfNotExists(key, value, ttl)),
    delete: (key) => level.remove('delete', [key]),
  }
}

/** The claims on the keys of a level. */
export function guardedLeases(level: ChainLevel): Leases | undefined {
  const { leases } = level.storage
  const { calls } = level
  if (leases === undefined || calls.direct) return leases
  return {
    claim: (key, options) =>
      then(level.settle(key), () => calls.perform('claim', key, () => leases.claim(key, options))),
    renew: (key, claim, leaseMs) => calls.perform('renew', key, () => leases.renew(key, claim, leaseMs)),
    release: (key, claim) => calls.perform('release', key, () => leases.release(key, claim)),
    look: (key) => calls.perform('look', key, () => leases.look(key)),
  }
}
