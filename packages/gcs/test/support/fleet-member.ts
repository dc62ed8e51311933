/** One process of a fleet that shares a bucket, perhaps with memory above it and a bus through Redis. */
import { ChainCache } from '@acache/chain'
import { InMemCache } from '@acache/core'
import { RedisBus } from '@acache/redis'
import { type BucketSettings, runCacheMember } from '@acache/test-servers/fleet-member'
import { Redis } from 'ioredis'
import { GCSCache } from '../../src/index.ts'
import { type ClientOptions, newClient } from './sdk.ts'

interface Settings extends BucketSettings {
  readonly storageOptions: ClientOptions
}

runCacheMember<Settings>(async ({ storageOptions, bucket, prefix, busUrl }, tools) => {
  const client = await newClient(storageOptions)
  const { onError } = tools
  const shared = tools.shared(
    new GCSCache({ client, bucket, prefix, timeout: '30s', maxAttempts: 10, onError }),
  )
  if (busUrl === undefined) return shared
  const bus = tools.bus(new RedisBus({ client: new Redis(busUrl), channel: prefix }))
  return new ChainCache([[new InMemCache()], [shared]], { bus, onError })
})
