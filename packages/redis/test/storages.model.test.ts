import { useRedis } from '@acache/test-servers/jest'
import { modelSuite } from '@acache/test-servers/model'
import { afterAll, beforeAll } from '@jest/globals'
import { Redis } from 'ioredis'
import { RedisCache } from '../src/index.ts'

const suite = useRedis()
let client: Redis
beforeAll(() => {
  client = new Redis(suite.url)
})
afterAll(() => client.disconnect())

modelSuite([
  {
    title: 'Redis',
    runs: 20,
    open: (run) => new RedisCache(client, { prefix: `${suite.prefix}${run}:`, timeout: '1h' }),
  },
])
