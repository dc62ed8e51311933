import { ConfigurationError, StorageClosedError } from '@acache/core'
import { useRedis } from '@acache/test-servers/jest'
import { describe, expect, it } from '@jest/globals'
import * as ioredis6 from 'ioredis'
import * as ioredis5 from 'ioredis5'
import * as ioredisOldest from 'ioredis5-oldest'
import { RedisCache, type RedisClient, type RedisCluster, type RedisNode } from '../src/index.ts'
import { openCache } from './support/open-cache.ts'
import { releases } from './support/releases.ts'

const redis = useRedis()

// Compiling is the test: the real classes of every release fit the structural types.
const nodes: readonly { readonly prototype: RedisNode }[] = [
  ioredis6.Redis,
  ioredis5.Redis,
  ioredisOldest.Redis,
]
const clusters: readonly { readonly prototype: RedisCluster }[] = [
  ioredis6.Cluster,
  ioredis5.Cluster,
  ioredisOldest.Cluster,
]

describe('the client', () => {
  it.each([...nodes, ...clusters])('has every method that is used', ({ prototype }) => {
    for (const method of ['getBuffer', 'getrangeBuffer', 'mgetBuffer', 'call', 'pipeline'] as const) {
      expect(typeof prototype[method]).toBe('function')
    }
  })

  it.each(releases)('is left open and as it was by close, $name', async (release) => {
    const client = release.single(redis.url)
    await client.call('ping')
    const before = Object.keys(client).sort()
    const cache = openCache(client, { prefix: redis.prefix, dedupeWrites: true })
    await cache.set('k', 'v')
    await cache.close()
    await expect(async () => cache.get('k')).rejects.toThrow(StorageClosedError)
    expect(await client.call('ping')).toBe('PONG')
    expect(Object.keys(client).sort()).toEqual(before)
    expect(await openCache(client, { prefix: redis.prefix }).get('k')).toBe('v')
    client.disconnect()
  })

  it('may be connected later', async () => {
    for (const release of releases) {
      const client = release.single(redis.url, { lazyConnect: true })
      expect(await openCache(client, { prefix: redis.prefix }).get('never written')).toBeUndefined()
      client.disconnect()
    }
  })

  it.each([undefined, null, 'redis://localhost', {}, { get: () => null, set: () => null }])(
    'must be one of ioredis, not %j',
    (client) => {
      expect(() => new RedisCache(client as unknown as RedisClient)).toThrow(ConfigurationError)
      expect(() => new RedisCache(client as unknown as RedisClient)).toThrow(
        'pass new Redis(…) or new Cluster(…)',
      )
    },
  )
})

describe('options', () => {
  const client = new ioredis6.Redis({ lazyConnect: true })

  it.each([
    [{ prefx: 'a' }, 'did you mean prefix?'],
    [{ prefix: 7 }, 'RedisCache: prefix is 7'],
    [{ timeout: '5 apples' }, 'RedisCache: timeout is "5 apples"'],
    [{ serializer: 'yaml' }, 'serializer'],
    ['app:', 'pass an object'],
    [null, 'pass an object'],
  ])('that cannot work are refused: %j', (options, message) => {
    const make = () => new RedisCache(client, options as object)
    expect(make).toThrow(ConfigurationError)
    expect(make).toThrow(message)
  })

  it('name the storage in errors', async () => {
    expect(new RedisCache(client).name).toBe('redis')
    const cache = new RedisCache(client, { name: 'sessions' })
    await cache.close()
    await expect(async () => cache.get('k')).rejects.toThrow('sessions: get after close()')
  })
})
