/** An API over a slow catalogue: products come from memory, from the Redis that all instances share, or from the catalogue. */
import { ChainCache } from '@acache/chain'
import { type ErrorReporter, InMemCache, SWRCache } from '@acache/core'
import { cacheStatus, watchCaches } from '@acache/example-cache-status'
import { RedisCache } from '@acache/redis'
import { Hono } from 'hono'
import { Redis } from 'ioredis'

export interface Settings {
  readonly redisUrl: string
  readonly catalogueUrl: string
  /** Told of what the cache survives: while Redis or the catalogue is away, callers are served all the same. */
  readonly onError: ErrorReporter
}

export interface Product {
  readonly id: number
  readonly name: string
  readonly cents: number
}

export function buildApp({ redisUrl, catalogueUrl, onError }: Settings) {
  // While there is no connection, commands fail soon instead of waiting for it.
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1 })
  // The cache reports what fails; a client without a listener prints it as well.
  redis.on('error', () => undefined)

  const cache = new ChainCache([
    [new InMemCache({ maxEntries: 10_000 }), '10s'],
    [new RedisCache(redis, { prefix: 'shop:', timeout: '250ms' })],
  ])

  // Fresh for a minute. Then it is served for ten minutes while a new one is fetched behind, and for a day while that fails.
  const getProduct = SWRCache.cached('product:{}', {
    cache,
    ttl: '1m',
    staleTtl: '10m',
    staleIfError: '1d',
    timeout: { hard: '5s' },
    onError,
  })(async (id: string): Promise<Product | undefined> => {
    const response = await fetch(`${catalogueUrl}/products/${encodeURIComponent(id)}`)
    if (response.status === 404) return undefined // an answer like others, and kept like them
    if (!response.ok) throw new Error(`the catalogue answered ${response.status}`)
    return (await response.json()) as Product
  })

  const app = new Hono()
  app.use((context, next) =>
    watchCaches(async () => {
      await next()
      const status = cacheStatus()
      if (status !== '') context.header('Cache-Status', status)
    }),
  )

  app.get('/products/:id', async (context) => {
    const product = await getProduct(context.req.param('id'))
    return product === undefined
      ? context.json({ error: 'there is no such product' }, 404)
      : context.json(product)
  })

  // Called by whoever has changed a product.
  app.delete('/cache/products/:id', async (context) => {
    await getProduct.invalidate(context.req.param('id'))
    return context.body(null, 204)
  })

  return {
    app,
    /** Once no request is being handled any more. */
    async close() {
      await cache.close()
      redis.disconnect()
    },
  }
}
