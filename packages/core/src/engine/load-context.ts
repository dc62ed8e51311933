/** What a loader can learn about its load, and say about its result. */
import { ConfigurationError } from '../errors.ts'
import type { CacheEntry } from '../storage/entry.ts'
import { type Duration, durationMs } from '../time/duration.ts'
import { currentLoading } from './flight.ts'
import type { LoadLease } from './lease.ts'

/** The load that runs. Ask for it with `getLoadContext()`, before or after an await. */
export class LoadContext {
  /** The key that is loaded, filled from the template. */
  readonly key: string
  /** The entry that this load replaces, if there is one, as a rule a stale one: for conditional requests (ETag, If-Modified-Since). */
  readonly staleEntry: CacheEntry | undefined
  #lease: LoadLease | undefined
  #controller: AbortController | undefined
  #ttlMs: number | undefined
  #skipped = false

  constructor(key: string, staleEntry: CacheEntry | undefined) {
    this.key = key
    this.staleEntry = staleEntry
  }

  /** The lease that the load works under; undefined without `lock`, and where none could be had. */
  get lease(): LoadLease | undefined {
    return this.#lease
  }

  /** Aborted when nobody waits for the load any more: `timeout.hard` has passed. Its reason is the TimeoutError. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    return this.#controller.signal
  }

  /** Return this from the loader when the origin says "not modified": the stale value is kept and its life begins anew. Throws ConfigurationError without a stale entry. */
  notModified<T = never>(): T {
    if (this.staleEntry === undefined) {
      throw new ConfigurationError(
        `notModified() for ${JSON.stringify(this.key)} without a stale entry; send a conditional request only when staleEntry is there`,
      )
    }
    return this.staleEntry.value as T
  }

  /** Keeps this result for another ttl than the options say; 0: not at all. */
  setTtl(ttl: Duration): void {
    this.#ttlMs = durationMs(ttl, 'setTtl')
  }

  /** Hands this result to the callers and keeps nothing. */
  skip(): void {
    this.#skipped = true
  }

  /** The ttl asked for, and whether the result is to be kept; for the engine. */
  static verdict(context: LoadContext): { readonly ttlMs: number | undefined; readonly skipped: boolean } {
    return { ttlMs: context.#ttlMs, skipped: context.#skipped }
  }

  /** Tells the loader of its lease; for the engine. */
  static grant(context: LoadContext, lease: LoadLease | undefined): void {
    context.#lease = lease
  }

  /** Aborts the signal, if somebody has asked for it or will; for the engine. */
  static abort(context: LoadContext, reason: unknown): void {
    context.#controller ??= new AbortController()
    context.#controller.abort(reason)
  }
}

/**
 * The load that the calling code belongs to; undefined outside of a loader, and in a batch loader of `cachedMany`, which loads many keys.
 *
 * @example
 * ```ts
 * import { getLoadContext, TTLCache } from '@acache/core'
 *
 * const getNews = TTLCache.cached('news', { ttl: '1h', timeout: { hard: '5s' } })(async () => {
 *   const load = getLoadContext()
 *   const response = await fetch('https://example.com/news', { signal: load?.signal ?? null })
 *   if (!response.ok) load?.skip() // those who wait get this answer, and it is not kept
 *   return response.text()
 * })
 * ```
 */
export function getLoadContext(): LoadContext | undefined {
  return currentLoading()?.context
}
