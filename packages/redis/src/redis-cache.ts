/** RedisCache: the storage that a fleet shares. */
import {
  checkOptions,
  DriverStorage,
  type DriverStorageOptions,
  driverStorageChecks,
} from '@acache/core/driver'
import { type RedisClient, requireClient } from './client.ts'
import { RedisDriver } from './redis-driver.ts'

/** Options of `RedisCache`; `timeout` is 1 second unless it is given. */
export interface RedisCacheOptions extends DriverStorageOptions {}

const DEFAULT_TIMEOUT = '1s'

/**
 * A storage in Redis or Redis Cluster. Entries expire by themselves, when they are no longer good even as stale ones.
 * The client is the application's: it is neither configured nor closed here. Throws ConfigurationError for a client or an
 * option that cannot work.
 *
 * @example
 * ```ts
 * import { TTLCache } from '@acache/core'
 * import { RedisCache } from '@acache/redis'
 * import { Redis } from 'ioredis'
 *
 * const cache = new RedisCache(new Redis('redis://localhost:6379'), { prefix: 'app:' })
 * const getUser = TTLCache.cached('user:{}', { ttl: '5m', cache })(async (id: number) => db.user(id))
 * await getUser(42) // what one process has loaded serves all of them
 * ```
 */
export class RedisCache extends DriverStorage {
  constructor(client: RedisClient, options: RedisCacheOptions = {}) {
    super(new RedisDriver(requireClient(client)), withDefaults(options))
  }
}

function withDefaults(options: RedisCacheOptions): RedisCacheOptions {
  checkOptions('RedisCache', options, driverStorageChecks)
  return { ...options, timeout: options.timeout ?? DEFAULT_TIMEOUT }
}
