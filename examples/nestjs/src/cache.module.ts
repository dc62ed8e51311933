/** The cache of the application, as a module: memory over the Redis that all instances share. */
import { ChainCache } from '@acache/chain'
import { type CacheStorage, InMemCache, SWRCache } from '@acache/core'
import { RedisCache } from '@acache/redis'
import {
  type DynamicModule,
  Global,
  Inject,
  Logger,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common'
import { Redis } from 'ioredis'

/** The token of the storage. */
export const CACHE = Symbol('CACHE')

const logger = new Logger('Cache')

@Global()
@Module({})
export class CacheModule implements OnApplicationShutdown {
  /** What decorators use: they run before there is an application. */
  static storage: CacheStorage

  static forRoot({ redisUrl }: { readonly redisUrl: string }): DynamicModule {
    return {
      module: CacheModule,
      providers: [
        { provide: Redis, useFactory: () => connect(redisUrl) },
        { provide: CACHE, useFactory: open, inject: [Redis] },
      ],
      exports: [CACHE],
    }
  }

  constructor(
    @Inject(CACHE) private readonly cache: ChainCache,
    @Inject(Redis) private readonly redis: Redis,
  ) {
    CacheModule.storage = cache
  }

  async onApplicationShutdown(): Promise<void> {
    await this.cache.close()
    this.redis.disconnect()
  }
}

/** Stale-while-revalidate over the cache of the application: fresh for a minute, then served for ten while a new value is fetched behind, and for a day while that fails. */
export const Cached = SWRCache.configure({
  cache: () => CacheModule.storage,
  ttl: '1m',
  staleTtl: '10m',
  staleIfError: '1d',
  timeout: { hard: '5s' },
  onError: (error, { operation, level }) => logger.warn(`${operation} failed ${level ?? ''}: ${error}`),
})

function connect(url: string): Redis {
  // While there is no connection, commands fail soon instead of waiting for it.
  const redis = new Redis(url, { maxRetriesPerRequest: 1 })
  // The cache reports what fails; a client without a listener prints it as well.
  return redis.on('error', () => undefined)
}

function open(redis: Redis): ChainCache {
  return new ChainCache([
    [new InMemCache({ maxEntries: 10_000 }), '10s'],
    [new RedisCache(redis, { prefix: 'shop:', timeout: '250ms' })],
  ])
}
