/** Rates of exchange: one process fetches them and writes them to Redis, the others read them there. */
import { BGCache, type ErrorReporter } from '@acache/core'
import { RedisCache } from '@acache/redis'
import { Redis } from 'ioredis'

export interface Rates {
  readonly EUR: number
  readonly asOf: string
}

/** Opens the Redis that writer and readers share. */
export function openStore(redisUrl: string) {
  // While there is no connection, commands fail soon instead of waiting for it.
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1 })
  // The cache reports what fails; a client without a listener prints it as well.
  redis.on('error', () => undefined)
  const store = new RedisCache(redis, { prefix: 'rates:' })
  return {
    store,
    async close() {
      await BGCache.shutdown()
      await store.close()
      redis.disconnect()
    },
  }
}

/** The writer: fetches every 5 seconds. What it has written is good for an hour, should it fail or die. */
export function writeRates(store: RedisCache, fetchRates: () => Promise<Rates>, onError: ErrorReporter) {
  return BGCache.registerWriter('current', { cache: store, interval: '5s', ttl: '1h', onError })(fetchRates)
}

/** A reader: looks every 2 seconds, and serves its copy for up to an hour when it cannot. It never fetches. */
export function readRates(store: RedisCache, onError: ErrorReporter) {
  return BGCache.getReader<Rates>('current', { source: store, interval: '2s', ttl: '1h', onError })
}
