import { manualTime } from '@acache/core/testing'
import { useRedis } from '@acache/test-servers/jest'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import type { RedisCache } from '../src/index.ts'
import { openCache } from './support/open-cache.ts'

const redis = useRedis()
const clients: Redis[] = []
const caches: RedisCache[] = []
beforeAll(() => {
  for (let n = 0; n < 5; n += 1) {
    const client = new Redis(redis.url)
    clients.push(client)
    caches.push(openCache(client, { prefix: redis.prefix }))
  }
})
afterAll(() => {
  for (const client of clients) client.disconnect()
})

describe('setIfNotExists from several connections', () => {
  const contenders = (key: string) =>
    Promise.all(Array.from({ length: 50 }, (_, n) => caches[n % caches.length]?.setIfNotExists(key, n, '1m')))

  it('has one winner of 50, and the value is the winner’s', async () => {
    const won = await contenders('cold')
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await caches[0]?.get('cold')).toBe(won.indexOf(true))
  })

  it('has one winner over an entry that has expired and that Redis still has', async () => {
    using time = manualTime()
    await caches[0]?.set('old', 'old', '1m')
    await time.advance('2m')
    const won = await contenders('old')
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await caches[0]?.get('old')).toBe(won.indexOf(true))
  })

  it('has one winner over a record that cannot be read', async () => {
    await clients[0]?.set(`${redis.prefix}foreign`, 'not a record')
    const won = await contenders('foreign')
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await caches[0]?.get('foreign')).toBe(won.indexOf(true))
  })

  it('has no winner over an entry that lives', async () => {
    await caches[0]?.set('live', 'v', '1m')
    expect((await contenders('live')).filter(Boolean)).toHaveLength(0)
    expect(await caches[0]?.get('live')).toBe('v')
  })
})
