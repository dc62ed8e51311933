/** async-cache-dedupe: one level, memory or Redis. */
import type { Redis } from 'ioredis'
import { peer } from '../installed.ts'
import { keyOf, type Library, type Load, TTL_MS, type UserCache } from '../library.ts'

interface Cache {
  define(name: 'user', options: { serialize(id: number): string }, load: Load): Cache
  readonly user: (id: number) => Promise<unknown>
  set(name: 'user', key: string, user: unknown, ttlSeconds: number): Promise<unknown>
}
type Storage =
  | { readonly type: 'memory'; readonly options: { readonly size?: number } }
  | { readonly type: 'redis'; readonly options: { readonly client: unknown } }
interface Module {
  createCache(options: { storage: Storage; ttl: number }): Cache
}

const ttl = TTL_MS / 1000

async function cacheIn(storage: Storage, load: Load): Promise<UserCache> {
  const { createCache } = await peer<Module>('async-cache-dedupe')
  const cache = createCache({ storage, ttl }).define('user', { serialize: keyOf }, load)
  return {
    get: (id) => cache.user(id),
    // It keeps what its loader has answered under the name of the function and the key.
    set: (id, user) => cache.set('user', `user~${keyOf(id)}`, user, ttl),
  }
}

export const asyncCacheDedupe: Library = {
  name: 'async-cache-dedupe',
  memory: ({ load, maxEntries }) =>
    cacheIn({ type: 'memory', options: { ...(maxEntries !== undefined && { size: maxEntries }) } }, load),
  async redis({ load, url, prefix }) {
    const ioredis = await peer<{ Redis: new (url: string, options: object) => Redis }>('ioredis')
    const client = new ioredis.Redis(url, { keyPrefix: prefix })
    const cache = await cacheIn({ type: 'redis', options: { client } }, load)
    return { ...cache, close: () => client.disconnect() }
  },
}
