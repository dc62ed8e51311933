/** The application: prices and rates that come from a slow service, kept in memory over the Redis that the fleet shares. */
import { ChainCache } from '@acache/chain'
import { BGCache, type ErrorReporter, InMemCache, TTLCache } from '@acache/core'
import { RedisBus, RedisCache } from '@acache/redis'
import { Redis } from 'ioredis'
import type { Price, Rates } from './catalogue.ts'
import { ask } from './http.ts'

/** Where a process finds its servers. */
export interface Settings {
  readonly redisUrl: string
  /** Begins the keys in Redis, and the name of the channel. */
  readonly prefix: string
  readonly catalogue: string
}

/** Opens the shop. `onError` is told of what the cache survives: while Redis is away, callers are served all the same. */
export function openShop({ redisUrl, prefix, catalogue }: Settings, onError: ErrorReporter) {
  // While there is no connection, commands fail soon instead of waiting for it.
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1 })
  // The storage and the bus report what fails; a client without a listener prints it as well.
  redis.on('error', () => undefined)

  const memory = new InMemCache({ maxEntries: 1000 })
  const shared = new RedisCache(redis, { prefix, timeout: '2s' })
  const bus = new RedisBus({ client: redis, channel: `${prefix}bus` })
  // What is written or deleted anywhere leaves the memory of all; who has lost the bus serves for 10 seconds more at most.
  const cache = new ChainCache([[memory, '10s'], [shared]], { bus, onError })

  // One load for the whole fleet. A holder that has died delays the others for a lease; `lock: true` makes that 10 seconds.
  const price = TTLCache.cached('price:{}', { cache, ttl: '5m', lock: { lease: '5s' }, onError })(
    (product: string) => ask<Price>(`${catalogue}/price/${product}`),
  )

  // One process of the fleet runs this, every 2 seconds, and another one when it dies; all serve what it puts into the cache.
  const rates = BGCache.registerLoader('rates', {
    cache,
    interval: '2s',
    ttl: '1m',
    leader: { lease: '5s' },
    onError,
  })(() => ask<Rates>(`${catalogue}/rates`))

  return {
    price,
    rates,
    cache,
    memory,

    /** Has the source changed, then has everybody forget. */
    async reprice(product: string): Promise<Price> {
      const changed = await ask<Price>(`${catalogue}/price/${product}`, 'POST')
      await price.invalidate(product)
      return changed
    },

    /** Gives the lease of the leader back, and closes what was opened, from the top down. */
    async close() {
      await BGCache.shutdown()
      await cache.close()
      await bus.close()
      redis.disconnect()
    },
  }
}
