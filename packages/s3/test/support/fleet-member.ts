/** One process of a fleet that shares a bucket, perhaps with memory above it and a bus through Redis. */
import { ChainCache } from '@acache/chain'
import { InMemCache } from '@acache/core'
import { RedisBus } from '@acache/redis'
import { type BucketSettings, runCacheMember } from '@acache/test-servers/fleet-member'
import type { S3Settings } from '@acache/test-servers/jest-s3'
import { S3Client } from '@aws-sdk/client-s3'
import { Redis } from 'ioredis'
import { S3Cache } from '../../src/index.ts'

interface Settings extends BucketSettings {
  readonly clientConfig: S3Settings
}

runCacheMember<Settings>(({ clientConfig, bucket, prefix, busUrl }, tools) => {
  const client = new S3Client({ ...clientConfig, maxAttempts: 1 })
  const { onError } = tools
  const shared = tools.shared(
    new S3Cache({ client, bucket, prefix, timeout: '30s', maxAttempts: 10, onError }),
  )
  if (busUrl === undefined) return shared
  const bus = tools.bus(new RedisBus({ client: new Redis(busUrl), channel: prefix }))
  return new ChainCache([[new InMemCache()], [shared]], { bus, onError })
})
