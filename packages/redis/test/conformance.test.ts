import { useRedis } from '@acache/test-servers/jest'
import { Redis } from 'ioredis'
import { releases } from './support/releases.ts'
import { combinations, plain, runDriverSuite, runStorageSuite } from './support/suites.ts'

const redis = useRedis()
const scope = () => redis.prefix
const [newest, , oldest] = releases

for (const release of releases) {
  runDriverSuite(`RedisDriver, ${release.name}`, (options) => release.single(redis.url, options), scope)
}

for (const protocol of [{ protocol: 2 }, { protocol: 3, replyMapping: 'resp3' }] as const) {
  runDriverSuite(
    `RedisDriver, ${newest.name}, ${JSON.stringify(protocol)}`,
    (options) => new Redis(redis.url, { ...options, ...protocol }),
    scope,
  )
}

for (const combination of combinations) {
  runStorageSuite(`RedisCache, ${combination.name}`, combination, () => newest.single(redis.url), scope)
}

runStorageSuite(
  `RedisCache, ${oldest.name} with keyPrefix and enableAutoPipelining`,
  plain,
  () => oldest.single(redis.url, { keyPrefix: `${redis.prefix}app:`, enableAutoPipelining: true }),
  () => '',
)
