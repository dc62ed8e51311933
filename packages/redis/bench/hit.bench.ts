/** What does a hit in Redis cost? Asks the Redis of REDIS_URL, else one that is started for it. */
import { strict as assert } from 'node:assert'
import { RedisCache } from '@acache/redis'
import { startRedis } from '@acache/test-servers'
import { Redis } from 'ioredis'
import { pack, unpack } from 'msgpackr'
import { ask, WALL_TIME } from '../../../benchmarks/harness.ts'

const given = process.env['REDIS_URL']
const server = given === undefined || given === '' ? await startRedis() : undefined
const client = new Redis(server?.url ?? given ?? '')
const prefix = `acache-bench:${process.pid}:`

const value = Array.from({ length: 20 }, (_, id) => ({ id, name: `product ${id}`, tags: ['new', 'blue'] }))
const bareKey = `${prefix}bare`
const cache = new RedisCache(client, { prefix })
try {
  await client.set(bareKey, pack(value), 'EX', 600)
  await cache.set('products', value, '10m')
  await ask({
    clock: WALL_TIME,
    question: 'redis: what does a hit in Redis cost (a list of 20 small objects)?',
    floor: {
      name: 'getBuffer and unpack',
      run: async () => unpack((await client.getBuffer(bareKey)) ?? Buffer.alloc(0)),
    },
    contenders: [{ name: 'RedisCache.get', run: () => cache.get('products') }],
    check: (answer) => assert.deepEqual(answer, value),
  })
} finally {
  await cache.clear()
  await cache.close()
  client.disconnect()
  await server?.stop()
}
