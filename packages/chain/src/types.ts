/** What a chain is made of, as applications write it, and what follows from it for the types of its methods. */
import type { CacheBus, CacheStorage, Duration, SyncCacheStorage } from '@acache/core'
import type { ErrorReporter } from '@acache/core/driver'
import type { BreakerOptions } from './breaker.ts'

/** A level in detail. */
export interface LevelOptions<S extends CacheStorage = CacheStorage> {
  /** Where the level keeps entries. The chain closes it. */
  readonly storage: S
  /** The longest life of an entry at this level. Default, and null: no cap. */
  readonly ttl?: Duration | null | undefined
  /** Shown in errors, events and counters; no two levels may share it. Default: the storage's name, made unique (`memory`, `redis`, `memory-2`). */
  readonly name?: string | undefined
  /**
   * The longest wait for one read or write of this level, beside the storage's own. Default: none. A storage without
   * any deadline that never answers holds up its callers, and later writes of the same key.
   */
  readonly timeout?: Duration | undefined
  /**
   * Leaves the level alone for a while when it keeps failing: it then counts as empty, at no cost. Default: true (ten failures
   * in a row, five seconds) for storages that answer with promises, false for others.
   */
  readonly breaker?: boolean | BreakerOptions | undefined
  /**
   * `'behind'`: writes are answered before this level has them; until then readers of this process are answered with what
   * waits. Deletes, and conditions that the caller asks about, are not put off. Default `'through'`.
   */
  readonly write?: 'through' | 'behind' | undefined
  /** How many writes may wait with `write: 'behind'`; beyond that the oldest is given up, which is reported. Default 1000. */
  readonly queue?: number | undefined
}

/** A level: a storage and the longest life of an entry there (null or absent: no cap), or the same with more options. */
export type Level<S extends CacheStorage = CacheStorage> =
  | readonly [storage: S, cap?: Duration | null | undefined]
  | LevelOptions<S>

/** Options of a chain. */
export interface ChainOptions {
  /** Shown in errors and events. Default `'chain'`. */
  readonly name?: string | undefined
  /** Told of each level that failed, or was late, while the chain went on without it. Without it and without a subscriber the first error of each operation is a process warning. */
  readonly onError?: ErrorReporter | undefined
  /**
   * Tells other processes of writes and deletes here, and drops from the memory levels here what they have written or
   * deleted. It stays the application's, which closes it after the chain. Default: none.
   */
  readonly bus?: CacheBus | undefined
}

/** The storage of a level. */
export type StorageOf<L> = L extends readonly [infer S extends CacheStorage, ...unknown[]]
  ? S
  : L extends LevelOptions<infer S>
    ? S
    : never

/** What a method of a chain over the storages `S` answers: directly when all of them do, else perhaps with a promise. */
export type Answer<S extends CacheStorage, T> = T | (S extends SyncCacheStorage ? never : Promise<T>)

/** `true` when every storage of `S` answers directly. */
export type IsSync<S extends CacheStorage> = [S] extends [SyncCacheStorage] ? true : boolean
