import { randomUUID } from 'node:crypto'
import { ChainCache } from '@acache/chain'
import { InMemCache } from '@acache/core'
import { OF_LEVELS, storageSuite } from '@acache/core/testing'
import { RedisCache } from '@acache/redis'
import { useRedis } from '@acache/test-servers/jest'
import { useS3 } from '@acache/test-servers/jest-s3'
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll } from '@jest/globals'
import { Redis } from 'ioredis'
import { S3Cache } from '../src/index.ts'

const redis = useRedis()
const s3 = useS3()
let near: Redis
let deep: S3Client
beforeAll(() => {
  near = new Redis(redis.url)
  deep = new S3Client({ ...s3.clientConfig, maxAttempts: 3 })
})
afterAll(() => {
  near.disconnect()
  deep.destroy()
})

storageSuite('memory over Redis over S3', {
  features: { types: 'all', sharedIdentity: true, prefixes: true },
  // Values too: their bytes are copied between formats of three levels.
  only: ['values', ...OF_LEVELS],
  create() {
    const home = `${randomUUID()}:`
    const open = (prefix = '') =>
      new ChainCache([
        [new InMemCache()],
        [new RedisCache(near, { prefix: `${redis.prefix}${home}${prefix}`, timeout: '60s' })],
        [new S3Cache({ client: deep, bucket: s3.bucket, prefix: home + prefix, timeout: '60s' })],
      ])
    return { storage: open(), withPrefix: open }
  },
})
