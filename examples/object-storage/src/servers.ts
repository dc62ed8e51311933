/** The servers of the example, those that the tests use, and a bucket of its own. */
import { randomUUID } from 'node:crypto'
import { RedisCache } from '@acache/redis'
import { redisAtHand, removeBucket, s3AtHand } from '@acache/test-servers'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { Redis } from 'ioredis'
import type { Settings } from './reports.ts'

/** Servers that are ready. */
export interface Servers {
  readonly settings: Settings
  /** Which they are, for people; a URL may hold a password. */
  readonly names: { readonly redis: string; readonly s3: string }
  /** Removes what the example has kept in them, and ends those that were started. */
  release(): Promise<void>
}

const S3_NAMES = {
  endpoint: 'the server of S3_ENDPOINT',
  ceph: 'a Ceph gateway, started for it',
  double: 'an S3 double, started for it',
}

/**
 * Redis is that of REDIS_URL, or started. S3 is that of S3_ENDPOINT, or a Ceph gateway that is started, or the double of
 * the tests. Rejects with one sentence when a server that was asked for cannot be had.
 */
export async function serversAtHand(): Promise<Servers> {
  const id = `acache-example-${randomUUID()}`
  const redisPrefix = `${id}:`
  const redis = await redisAtHand()
  const s3 = await s3AtHand().catch(async (error) => {
    await redis.release()
    throw error
  })
  const client = new S3Client(s3.clientConfig)
  const release = async () => {
    client.destroy()
    await Promise.all([redis.release(), s3.release()])
  }
  try {
    await client.send(new CreateBucketCommand({ Bucket: id }))
  } catch (error) {
    await release()
    throw error
  }
  return {
    settings: { redisUrl: redis.url, redisPrefix, s3: s3.clientConfig, bucket: id },
    names: {
      redis: redis.ours ? 'a redis-server, started for it' : 'the Redis of REDIS_URL',
      s3: S3_NAMES[s3.kind],
    },
    async release() {
      try {
        await removeBucket(client, id)
        await removeKeys(redis.url, redisPrefix)
      } finally {
        await release()
      }
    },
  }
}

async function removeKeys(url: string, prefix: string): Promise<void> {
  const redis = new Redis(url)
  try {
    await new RedisCache(redis, { prefix }).clear()
  } finally {
    redis.disconnect()
  }
}
