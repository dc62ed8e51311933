/** The entry: a value with absolute instants. */
import { now } from '../time/clock.ts'

/** When an entry was made, goes stale and may be dropped: epoch milliseconds, `Infinity` allowed, createdAt ≤ freshUntil ≤ expiresAt. */
export interface Instants {
  /** When the value was made; its age counts from here. */
  readonly createdAt: number
  /** The entry is fresh before this instant, stale from it on. */
  readonly freshUntil: number
  /** The entry counts as absent from this instant on. */
  readonly expiresAt: number
}

/** What a storage keeps under a key. */
export interface CacheEntry<T = unknown> extends Instants {
  /** What was kept; undefined is a value like any other. */
  readonly value: T
  /** Names this write among all writes of the key; what a conditional write compares. Opaque. */
  readonly version?: string | undefined
  /** Names by which `invalidateTags` outdates entries. Absent: none. */
  readonly tags?: readonly string[] | undefined
}

/**
 * True while `get` may answer with the entry. `at` is in epoch milliseconds, default now.
 *
 * @example
 * ```ts
 * import { InMemCache, isFresh } from '@acache/core'
 *
 * const entry = new InMemCache().getEntry('user:42')
 * const state = entry === undefined ? 'miss' : isFresh(entry) ? 'hit' : 'stale'
 * ```
 */
export function isFresh(entry: Instants, at: number = now()): boolean {
  return at < entry.freshUntil
}

/** True once the entry counts as absent. */
export function isExpired(entry: Instants, at: number = now()): boolean {
  return at >= entry.expiresAt
}

/**
 * Milliseconds since the entry was created; never negative.
 *
 * @example
 * ```ts
 * import { age, InMemCache } from '@acache/core'
 *
 * const cache = new InMemCache()
 * cache.set('user:42', { name: 'Ana' })
 * const entry = cache.getEntry('user:42')
 * const seconds = entry && Math.floor(age(entry) / 1000) // what the header Age of HTTP tells
 * ```
 */
export function age(entry: Instants, at: number = now()): number {
  return Math.max(0, at - entry.createdAt)
}

/** An entry that is fresh for `ttlMs` from `at` and is gone when it is no longer fresh. */
export function entryFor<T>(value: T, ttlMs: number, at: number = now()): CacheEntry<T> {
  return { value, createdAt: at, freshUntil: at + ttlMs, expiresAt: at + ttlMs }
}

/** The instants with the life that remains capped at `ttlMs` from `at`; never longer than they were. */
export function capInstants<E extends Instants>(entry: E, ttlMs: number, at: number = now()): E {
  const limit = at + ttlMs
  if (entry.expiresAt <= limit) return entry
  return { ...entry, freshUntil: Math.min(entry.freshUntil, limit), expiresAt: limit }
}

let sequence = 0
const origin = `${now().toString(36)}${Math.random().toString(36).slice(2, 8)}`

/** A version that no other write has, in this process or another. */
export function newVersion(): string {
  sequence += 1
  return `${origin}.${sequence.toString(36)}`
}
