/** The Node service: products from the cache in Redis that it shares with the Python service, else loaded here. */
import { type ErrorReporter, TTLCache } from '@acache/core'
import { RedisCache } from '@acache/redis'
import { Redis } from 'ioredis'

export interface Product {
  readonly id: number
  readonly name: string
  /** The service that loaded it. */
  readonly loadedBy: string
}

export function openProducts(redisUrl: string, onError: ErrorReporter) {
  // While there is no connection, commands fail soon instead of waiting for it.
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1 })
  // The cache reports what fails; a client without a listener prints it as well.
  redis.on('error', () => undefined)

  // The same prefix, the same key, and JSON: what both sides write and read.
  const cache = new RedisCache(redis, { prefix: 'shop:', serializer: 'json' })
  const getProduct = TTLCache.cached('product:{}', { cache, ttl: '5m', onError })(
    async (id: number): Promise<Product> => ({ id, name: `Product ${id}`, loadedBy: 'Node' }),
  )
  return {
    getProduct,
    async close() {
      await cache.close()
      redis.disconnect()
    },
  }
}
