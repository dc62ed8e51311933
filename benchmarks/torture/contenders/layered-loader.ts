/** layered-loader: its memory, and its Redis cache over a client in this process. */
import { Cluster, Redis } from 'ioredis'
import { peer } from '../../peers/installed.ts'
import type { Contender, Loader } from '../contender.ts'
import { Loaders, redisLike, second, textLevel } from './peer.ts'

interface Loading {
  get(key: string): Promise<unknown>
  invalidateCacheFor(key: string): Promise<unknown>
  close(): Promise<unknown>
}
interface Life {
  readonly ttlInMsecs: number | undefined
  readonly ttlLeftBeforeRefreshInMsecs?: number
}
interface LoaderOptions {
  readonly inMemoryCache: Life
  readonly asyncCache: unknown
  readonly dataSourceGetOneFn: (key: string) => Promise<unknown>
  readonly cacheUpdateErrorHandler: () => void
}
interface RedisCache {
  set(key: string, value: unknown): Promise<unknown>
  clear(): Promise<unknown>
}
interface Module {
  readonly Loader: new (options: LoaderOptions) => Loading
  readonly RedisCache: new (
    client: unknown,
    options: Partial<Life> & { json?: boolean; prefix?: string },
  ) => RedisCache
}

export const layeredLoader: Contender = {
  abilities: ['memory above', 'refresh behind'],
  second,
  async open(level, { ttlMs, staleMs }) {
    const { Loader, RedisCache } = await peer<Module>('layered-loader')
    const loaders = new Loaders<Loader>()
    // What is stale elsewhere is, here, the part of the ttl in which it is refreshed.
    const life: Life = {
      ttlInMsecs: ttlMs === Infinity ? undefined : ttlMs + (staleMs ?? 0),
      ...(staleMs !== undefined && { ttlLeftBeforeRefreshInMsecs: staleMs }),
    }
    let reported = 0
    const loader = new Loader({
      inMemoryCache: life,
      asyncCache: new RedisCache(redisLike(textLevel(level)), { ...life, json: true }),
      dataSourceGetOneFn: async (key) => loaders.get(key)({ stale: undefined }),
      cacheUpdateErrorHandler: () => {
        reported += 1
      },
    })
    return {
      get(key, load) {
        loaders.set(key, load)
        return loader.get(key)
      },
      delete: (key) => loader.invalidateCacheFor(key),
      close: () => loader.close(),
      get reported() {
        return reported
      },
    }
  },
  async inRedis(place, servers, prefix) {
    const { RedisCache } = await peer<Module>('layered-loader')
    const client =
      place === 'redis'
        ? new Redis(servers.redis)
        : new Cluster([{ host: '127.0.0.1', port: servers.cluster }])
    const cache = new RedisCache(client, { prefix })
    return {
      set: (key) => cache.set(key, key),
      clear: () => cache.clear(),
      close: async () => client.disconnect(),
    }
  },
}
