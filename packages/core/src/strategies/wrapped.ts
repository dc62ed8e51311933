/** The types of wrapped functions. */
import type { CacheStorage, SyncCacheStorage } from '../storage/contract.ts'
import type { CacheEntry } from '../storage/entry.ts'
import type { Explanation } from './explain.ts'

/** Members of a function wrapped by `cached`: they take the arguments of the call they are about. */
export interface CachedMembers<A extends unknown[], T> {
  /** The key of the call. Throws KeyTemplateError when the arguments do not fill the template. */
  key(...args: A): string
  /** The entry, fresh or stale, or undefined; never loads. Rejects when the storage fails. */
  peek(...args: A): Promise<CacheEntry<T> | undefined>
  /** Loads now, whatever is kept, or joins the load under way, and keeps the result. On a method of a class: `refresh.call(instance, …args)`. */
  refresh(...args: A): Promise<T>
  /** Forgets the entry; a load in flight does not bring it back. Rejects when the storage fails. */
  invalidate(...args: A): Promise<void>
  /** Keeps a value as if the call had loaded it. Rejects when the storage fails. */
  set(args: A, value: T): Promise<void>
  /** What each level holds for the call. */
  explain(...args: A): Promise<Explanation>
  /** The storage; made now if it is made lazily. */
  readonly cache: CacheStorage
}

/** A function wrapped by `cached`. */
export type Cached<A extends unknown[], T, This = unknown> = ((this: This, ...args: A) => Promise<T>) &
  CachedMembers<A, T>

/** Members of a function wrapped by `cachedSync`: as those of `cached`, answered directly. */
export interface CachedSyncMembers<A extends unknown[], T> {
  /** The key of the call. Throws KeyTemplateError when the arguments do not fill the template. */
  key(...args: A): string
  /** The entry, fresh or stale, or undefined; never loads. */
  peek(...args: A): CacheEntry<T> | undefined
  /** Loads now, whatever is kept, and keeps the result. Throws what the loader throws. On a method of a class: `refresh.call(instance, …args)`. */
  refresh(...args: A): T
  /** Forgets the entry. */
  invalidate(...args: A): void
  /** Keeps a value as if the call had loaded it. */
  set(args: A, value: T): void
  /** What each level holds for the call; answers with a promise. */
  explain(...args: A): Promise<Explanation>
  /** The storage; made now if it is made lazily. */
  readonly cache: SyncCacheStorage
}

/** A function wrapped by `cachedSync`. */
export type CachedSync<A extends unknown[], T, This = unknown> = ((this: This, ...args: A) => T) &
  CachedSyncMembers<A, T>

/** Members of a function wrapped by `cachedMany`: they take ids. */
export interface CachedManyMembers<Id, T> {
  /** The key of one id. Throws KeyTemplateError when the id does not fill the template. */
  key(id: Id): string
  /** The entry of one id, fresh or stale, or undefined; never loads. Rejects when the storage fails. */
  peek(id: Id): Promise<CacheEntry<T | undefined> | undefined>
  /** Loads these ids now, in one call, and keeps the results. */
  refresh(ids: readonly Id[]): Promise<(T | undefined)[]>
  /** Forgets the entries of these ids; loads in flight do not bring them back. Rejects when the storage fails. */
  invalidate(...ids: Id[]): Promise<void>
  /** Keeps a value for one id as if it had been loaded; undefined stands for "not there". Rejects when the storage fails. */
  set(args: readonly [id: Id], value: T | undefined): Promise<void>
  /** What each level holds for one id. */
  explain(id: Id): Promise<Explanation>
  /** The storage; made now if it is made lazily. */
  readonly cache: CacheStorage
}

/** A function wrapped by `cachedMany`: the values in the order of the ids, undefined where there is nothing. */
export type CachedMany<Id, T, This = unknown> = ((
  this: This,
  ids: readonly Id[],
) => Promise<(T | undefined)[]>) &
  CachedManyMembers<Id, T>
