/** One load, whenever its callers come: replies of a real server are handled in bunches, which no other storage does. */
import { type CacheStorage, InMemCache, TTLCache } from '@acache/core'
import { RedisCache } from '@acache/redis'
import { useRedis } from '@acache/test-servers/jest'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { ChainCache } from '../src/index.ts'

const CALLERS = 50
const ROUNDS = 100

const redis = useRedis()
let client: Redis
let origin: Redis

beforeEach(() => {
  client = new Redis(redis.url)
  origin = new Redis(redis.url)
})
afterEach(() => {
  client.disconnect()
  origin.disconnect()
})

const storages: readonly (readonly [string, () => CacheStorage])[] = [
  ['Redis', () => new RedisCache(client, { prefix: redis.prefix })],
  [
    'a chain over Redis',
    () => new ChainCache([[new InMemCache()], [new RedisCache(client, { prefix: redis.prefix })]]),
  ],
]

describe.each(storages)('callers of %s', (name, open) => {
  it('who come at every turn of a load, and of the write of its value, cause no second one', async () => {
    const cache = open()
    let loads = 0
    const load = TTLCache.cached(`${name}:{}`, { ttl: '1m', cache })(async (round: number) => {
      loads += 1
      await origin.ping()
      return round
    })
    for (let round = 1; round <= ROUNDS; round += 1) {
      const answers: Promise<number>[] = []
      for (let caller = 0; caller < CALLERS; caller += 1) {
        answers.push(load(round))
        if (caller % 2 === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      expect(new Set(await Promise.all(answers))).toEqual(new Set([round]))
      expect(loads).toBe(round)
    }
  })
})
