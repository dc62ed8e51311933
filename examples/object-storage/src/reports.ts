/** The application: sales reports that take long to build, kept in memory, in Redis and in a bucket. */
import { ChainCache } from '@acache/chain'
import { type ErrorReporter, InMemCache, TTLCache } from '@acache/core'
import { RedisCache } from '@acache/redis'
import { S3Cache } from '@acache/s3'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { Redis } from 'ioredis'
import { buildReport } from './sales.ts'

/** Where the application finds its servers. */
export interface Settings {
  readonly redisUrl: string
  /** Begins the keys in Redis. */
  readonly redisPrefix: string
  readonly s3: S3ClientConfig
  readonly bucket: string
}

export type Reports = ReturnType<typeof openReports>

/** Opens the reports. `onError` is told of a level that failed; the others go on without it. */
export function openReports({ redisUrl, redisPrefix, s3, bucket: name }: Settings, onError: ErrorReporter) {
  const redis = new Redis(redisUrl)
  // The storage repeats requests itself, within its deadline.
  const client = new S3Client({ ...s3, maxAttempts: 1 })

  const memory = new InMemCache({ maxEntries: 100 })
  // Reports are large: the deadlines are longer than by default.
  const shared = new RedisCache(redis, { prefix: redisPrefix, timeout: '5s' })
  const bucket = new S3Cache({
    client,
    bucket: name,
    prefix: 'reports/',
    dedupeWrites: true,
    timeout: '20s',
  })
  const cache = new ChainCache([
    [memory, '1m'],
    [shared, '10m'],
    [bucket, '1d'],
  ])

  return {
    report: TTLCache.cached('report:{}', { cache, ttl: '1d', onError })(buildReport),
    memory,
    shared,
    bucket,
    client,

    /** Closes the cache, and the connections below it. */
    async close() {
      await cache.close()
      redis.disconnect()
      client.destroy()
    },
  }
}
