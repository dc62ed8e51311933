/** Products of a slow catalogue, kept in memory over the Redis that all instances share. */
import { ChainCache } from '@acache/chain'
import { InMemCache, SWRCache } from '@acache/core'
import { RedisCache } from '@acache/redis'
import { Redis } from 'ioredis'

const { REDIS_URL = 'redis://127.0.0.1:6379', CATALOGUE_URL = 'http://127.0.0.1:4000' } = process.env

export interface Product {
  readonly id: number
  readonly name: string
  readonly cents: number
}

// While there is no connection, commands fail soon instead of waiting for it.
const redis = new Redis(REDIS_URL, { maxRetriesPerRequest: 1, lazyConnect: true })
// The cache reports what fails; a client without a listener prints it as well.
redis.on('error', () => undefined)

const cache = new ChainCache([
  [new InMemCache({ maxEntries: 10_000 }), '10s'],
  [new RedisCache(redis, { prefix: 'shop:', timeout: '250ms' })],
])

// Fresh for a minute. Then it is served for ten minutes while a new one is fetched behind, and for a day while that fails.
export const getProduct = SWRCache.cached('product:{}', {
  cache,
  ttl: '1m',
  staleTtl: '10m',
  staleIfError: '1d',
  timeout: { hard: '5s' },
  onError: (error, { operation, level }) =>
    console.warn(`cache: ${operation} failed`, level ?? '', String(error)),
})(async (id: string): Promise<Product | undefined> => {
  const response = await fetch(`${CATALOGUE_URL}/products/${encodeURIComponent(id)}`)
  if (response.status === 404) return undefined // an answer like others, and kept like them
  if (!response.ok) throw new Error(`the catalogue answered ${response.status}`)
  return (await response.json()) as Product
})
