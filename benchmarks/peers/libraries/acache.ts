/** This library. */
import { ChainCache } from '@acache/chain'
import { type CacheStorage, InMemCache, TTLCache } from '@acache/core'
import { RedisCache } from '@acache/redis'
import { Redis } from 'ioredis'
import { keyOf, type Library, type Load, type Setting, TTL_MS, type UserCache } from '../library.ts'

const ttl = TTL_MS / 1000

function cachedOver(cache: CacheStorage, load: Load, close?: () => unknown): UserCache {
  return {
    get: TTLCache.cached('user:{}', { ttl, cache })(load),
    set: (id, user) => cache.set(keyOf(id), user, ttl),
    close: async () => {
      await cache.close?.()
      await close?.()
    },
  }
}

const memory = ({ maxEntries }: Pick<Setting, 'maxEntries'>) => new InMemCache({ maxEntries })

export const acache: Library = {
  name: 'acache',
  memory: async (setting) => cachedOver(memory(setting), setting.load),
  async memorySync(setting) {
    const cache = memory(setting)
    const get = TTLCache.cachedSync('user:{}', { ttl, cache })((id: number): unknown => {
      throw new Error(`user ${id} was to be in memory`)
    })
    return { get, set: (id, user) => cache.set(keyOf(id), user, ttl) }
  },
  async levels({ load, maxEntries, url, prefix }) {
    const client = new Redis(url)
    const chain = new ChainCache([[memory({ maxEntries })], [new RedisCache(client, { prefix })]])
    return cachedOver(chain, load, () => client.disconnect())
  },
  async redis({ load, url, prefix }) {
    const client = new Redis(url)
    const cache = new RedisCache(client, { prefix })
    return {
      ...cachedOver(cache, load, () => client.disconnect()),
      async getMany(ids) {
        const keys = ids.map(keyOf)
        const found = await cache.getMany(keys)
        return keys.map((key) => found.get(key))
      },
    }
  },
}
