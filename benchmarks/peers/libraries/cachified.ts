/** @epic-web/cachified: over lru-cache and over a client of Redis, by adapters as its manual has them. */
import { Redis } from 'ioredis'
import { peer } from '../installed.ts'
import { keyOf, type Library, type Setting, TTL_MS, type UserCache } from '../library.ts'

interface Metadata {
  readonly createdTime: number
  readonly ttl?: number | null
}
interface Entry {
  readonly value: unknown
  readonly metadata: Metadata
}
interface Adapter {
  readonly name: string
  get(key: string): unknown
  set(key: string, entry: Entry): unknown
  delete(key: string): unknown
}
interface Options {
  readonly key: string
  readonly cache: Adapter
  readonly ttl: number
  readonly forceFresh?: boolean
  getFreshValue(): unknown
}
interface Module {
  cachified(options: Options): Promise<unknown>
  totalTtl(metadata: Metadata): number
}
interface Lru {
  get(key: string): unknown
  set(key: string, entry: Entry, options: { ttl: number; start: number }): unknown
  delete(key: string): unknown
}

const DEFAULT_MAX = 10_000

async function cacheIn(cache: Adapter, load: Setting['load'], close?: () => unknown): Promise<UserCache> {
  const { cachified } = await peer<Module>('@epic-web/cachified')
  return {
    get: (id) => cachified({ key: keyOf(id), cache, ttl: TTL_MS, getFreshValue: () => load(id) }),
    set: (id, user) =>
      cachified({ key: keyOf(id), cache, ttl: TTL_MS, forceFresh: true, getFreshValue: () => user }),
    close,
  }
}

export const cachified: Library = {
  name: '@epic-web/cachified',
  async memory({ load, maxEntries = DEFAULT_MAX }) {
    const { totalTtl } = await peer<Module>('@epic-web/cachified')
    const { LRUCache } = await peer<{ LRUCache: new (options: { max: number }) => Lru }>('lru-cache')
    const lru = new LRUCache({ max: maxEntries })
    const adapter: Adapter = {
      name: 'lru-cache',
      get: (key) => lru.get(key),
      set: (key, entry) =>
        lru.set(key, entry, { ttl: totalTtl(entry.metadata), start: entry.metadata.createdTime }),
      delete: (key) => lru.delete(key),
    }
    return cacheIn(adapter, load)
  },
  async redis({ load, url, prefix }) {
    const { totalTtl } = await peer<Module>('@epic-web/cachified')
    const client = new Redis(url, { keyPrefix: prefix })
    const adapter: Adapter = {
      name: 'redis',
      async get(key) {
        const found = await client.get(key)
        return found === null ? undefined : JSON.parse(found)
      },
      set: (key, entry) => client.set(key, JSON.stringify(entry), 'PX', totalTtl(entry.metadata)),
      delete: (key) => client.del(key),
    }
    return cacheIn(adapter, load, () => client.disconnect())
  },
}
