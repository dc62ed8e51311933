/** Where the application keeps what the service has said: the nearest and fastest place first. */
import { ChainCache } from '@acache/chain'
import { type CacheStorage, InMemCache } from '@acache/core'
import { LocalFileCache } from '@acache/fs'
import { RedisCache } from '@acache/redis'
import type { Redis } from 'ioredis'

/** Memory over files: nothing to install, and a restarted process comes up warm. */
export function memoryOverFiles(folder: string): CacheStorage {
  return new ChainCache([
    [new InMemCache({ maxEntries: 10_000 }), '1m'],
    [new LocalFileCache(folder), '1h'],
  ])
}

/** Memory over Redis over files: what one server has loaded, all the others have too. */
export function memoryOverRedisOverFiles(folder: string, redis: Redis, prefix: string): CacheStorage {
  return new ChainCache([
    [new InMemCache({ maxEntries: 10_000 }), '1m'],
    [new RedisCache(redis, { prefix }), '10m'],
    [new LocalFileCache(folder), '1h'],
  ])
}
