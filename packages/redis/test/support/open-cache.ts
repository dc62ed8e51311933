import type { RedisClient } from '../../src/client.ts'
import { RedisCache, type RedisCacheOptions } from '../../src/index.ts'

/** A storage for tests of anything but deadlines: on a busy machine a second is soon over. */
export function openCache(client: RedisClient, options: RedisCacheOptions = {}): RedisCache {
  return new RedisCache(client, { timeout: '20s', ...options })
}
