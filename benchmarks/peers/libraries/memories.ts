/** lru-cache and @isaacs/ttlcache: memories, the first with a function that loads. */
import { peer } from '../installed.ts'
import { keyOf, type Library, type Setting, TTL_MS } from '../library.ts'

interface Memory {
  get(key: string): unknown
  set(key: string, user: unknown): unknown
}
interface Lru extends Memory {
  fetch(key: string, options: { context: number }): Promise<unknown>
}
interface LruOptions {
  readonly max: number
  readonly ttl: number
  readonly fetchMethod?: (key: string, stale: unknown, facts: { context: number }) => Promise<unknown>
}

/** It has no bound of its own, and asks for one. */
const DEFAULT_MAX = 10_000

const makeLru = async (options: LruOptions) => {
  const { LRUCache } = await peer<{ LRUCache: new (options: LruOptions) => Lru }>('lru-cache')
  return new LRUCache(options)
}

const direct = (cache: Memory) => ({
  get: (id: number) => cache.get(keyOf(id)),
  set: (id: number, user: unknown) => cache.set(keyOf(id), user),
})

export const lruCache: Library = {
  name: 'lru-cache',
  async memory({ load, maxEntries = DEFAULT_MAX }) {
    const cache = await makeLru({
      max: maxEntries,
      ttl: TTL_MS,
      fetchMethod: (_key, _stale, { context }) => load(context),
    })
    return { ...direct(cache), get: (id) => cache.fetch(keyOf(id), { context: id }) }
  },
  memorySync: async ({ maxEntries = DEFAULT_MAX }) => direct(await makeLru({ max: maxEntries, ttl: TTL_MS })),
}

export const ttlCache: Library = {
  name: '@isaacs/ttlcache',
  async memorySync({ maxEntries }: Setting) {
    const { TTLCache } = await peer<{ TTLCache: new (options: { max?: number; ttl: number }) => Memory }>(
      '@isaacs/ttlcache',
    )
    return direct(new TTLCache({ ttl: TTL_MS, ...(maxEntries !== undefined && { max: maxEntries }) }))
  },
}
