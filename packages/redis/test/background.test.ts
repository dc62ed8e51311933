import { BGCache } from '@acache/core'
import { useRedis } from '@acache/test-servers/jest'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { RedisCache } from '../src/index.ts'

const redis = useRedis()
let client: Redis
beforeAll(() => {
  client = new Redis(redis.url)
})
afterAll(async () => {
  await BGCache.shutdown()
  client.disconnect()
})

describe('a background value in Redis', () => {
  it('is loaded once for the schedule and for a call right after it is registered', async () => {
    const cache = new RedisCache(client, { prefix: redis.prefix })
    let loads = 0
    const load = async () => {
      loads += 1
      return loads
    }
    const value = BGCache.registerWriter('rate', { interval: '1h', cache })(load)
    const early = value()
    expect(await early).toBe(1)
    // What the schedule has begun by then is over when this is.
    await value.stop()
    expect([loads, await cache.get('rate')]).toEqual([1, 1])
  })
})
