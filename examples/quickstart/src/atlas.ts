/** The application: an atlas that asks a slow service. Each of its three questions is wrapped in one of the strategies. */
import { BGCache, type CacheStorage, SWRCache, TTLCache } from '@acache/core'

export interface Country {
  readonly name: string
  readonly capital: string
}

export interface Continent {
  readonly name: string
  readonly countries: number
  /** When the service answered. */
  readonly asOf: string
}

export interface World {
  readonly countries: number
  readonly currencies: number
  readonly asOf: string
}

export type Atlas = ReturnType<typeof openAtlas>

/** Opens an atlas over the service at `url`. What the service has said is kept in `cache`. */
export function openAtlas(url: string, cache: CacheStorage) {
  async function ask<T>(path: string): Promise<T> {
    const response = await fetch(new URL(path, url))
    if (!response.ok) throw new Error(`${path}: the service answered ${response.status}`)
    return (await response.json()) as T
  }

  return {
    // A country hardly changes: asked for once, then kept for ten minutes.
    country: TTLCache.cached('country:{}', { cache, ttl: '10m' })((code: string) =>
      ask<Country>(`/countries/${code}`),
    ),

    // A continent may be a little old, but nobody shall wait for it: fresh for 2 seconds, after which the old
    // answer is served for another ten minutes while a new one is fetched behind.
    continent: SWRCache.cached('continent:{}', { cache, ttl: '2s', staleTtl: '10m' })((code: string) =>
      ask<Continent>(`/continents/${code}`),
    ),

    // The world is fetched every second whether somebody asks or not; callers never wait for it after the first time.
    world: BGCache.registerLoader('world', { cache, interval: '1s', ttl: '10m' })(() => ask<World>('/world')),

    /** Ends the schedule, waits for work under way, and closes the cache. */
    async close() {
      await BGCache.shutdown()
      await cache.close?.()
    },
  }
}
