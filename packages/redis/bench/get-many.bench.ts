/** What do a hundred hits at once cost? Asks the Redis of REDIS_URL, else one that is started for it. */
import { strict as assert } from 'node:assert'
import { RedisCache } from '@acache/redis'
import { startRedis } from '@acache/test-servers'
import { Redis } from 'ioredis'
import { pack, unpack } from 'msgpackr'
import { ask, WALL_TIME } from '../../../benchmarks/harness.ts'

const COUNT = 100

const given = process.env['REDIS_URL']
const server = given === undefined || given === '' ? await startRedis() : undefined
const client = new Redis(server?.url ?? given ?? '')
const prefix = `acache-bench:${process.pid}:`

const value = Array.from({ length: 20 }, (_, id) => ({ id, name: `product ${id}`, tags: ['new', 'blue'] }))
const keys = Array.from({ length: COUNT }, (_, at) => `products:${at}`)
const bareKeys = keys.map((key) => `${prefix}bare:${key}`)
const cache = new RedisCache(client, { prefix })
try {
  for (const key of bareKeys) await client.set(key, pack(value), 'EX', 600)
  for (const key of keys) await cache.set(key, value, '10m')
  await ask({
    question: `redis: what do ${COUNT} hits at once cost (each a list of 20 small objects)?`,
    clock: WALL_TIME,
    floor: {
      name: 'mgetBuffer and unpack',
      run: async () => (await client.mgetBuffer(bareKeys)).map((bytes) => unpack(bytes ?? Buffer.alloc(0))),
    },
    contenders: [{ name: 'RedisCache.getMany', run: async () => [...(await cache.getMany(keys)).values()] }],
    check: (answer) =>
      assert.deepEqual(
        answer,
        keys.map(() => value),
      ),
  })
} finally {
  await cache.clear()
  await client.unlink(bareKeys)
  await cache.close()
  client.disconnect()
  await server?.stop()
}
