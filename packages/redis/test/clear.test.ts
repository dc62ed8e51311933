import { useOwnRedis } from '@acache/test-servers/jest'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { RedisCache } from '../src/index.ts'
import { commandsDuring } from './support/monitor.ts'
import { openCache } from './support/open-cache.ts'
import { releases, type TestClient } from './support/releases.ts'

const own = useOwnRedis()

describe.each(releases)('clear and entries, $name', (release) => {
  let client: TestClient
  let prefixed: TestClient
  beforeEach(async () => {
    await own.admin.flushall()
    client = release.single(own.server.url)
    prefixed = release.single(own.server.url, { keyPrefix: 'app*:' })
    await Promise.all([client.call('ping'), prefixed.call('ping')])
  })
  afterEach(() => {
    client.disconnect()
    prefixed.disconnect()
  })

  const found = async (cache: RedisCache) => {
    const keys: string[] = []
    for await (const [key] of cache.entries()) keys.push(key)
    return keys.sort()
  }

  it.each(['[abc]*?:', 'a\\*b:', '^[^a]:', '{x}:', '*', '?', '\ud83d'])(
    'a prefix that looks like a pattern is no pattern: %j',
    async (prefix) => {
      const foreign = ['abx:k', 'a*b:k', '^b:k', 'x:k', 'x'].sort()
      await own.admin.mset(foreign.flatMap((key) => [key, 'foreign']))
      const cache = openCache(client, { prefix })
      await cache.setMany([
        ['k', 1],
        ['l', 2],
        ['\ude00', 3],
      ])
      expect(await found(cache)).toEqual(['k', 'l', '\ude00'])
      await cache.clear()
      expect((await own.admin.keys('*')).sort()).toEqual(foreign)
    },
  )

  it('the keyPrefix of the client is a part of every key, and only keys under it are cleared', async () => {
    const cache = openCache(prefixed, { prefix: 'p:' })
    await cache.setMany([
      ['k', 1],
      ['l', 2],
    ])
    await own.admin.mset('p:k', 'other', 'appx:p:k', 'other', 'app*:q:k', 'other')
    expect(await own.admin.exists('app*:p:k', 'app*:p:l')).toBe(2)
    expect(await found(cache)).toEqual(['k', 'l'])
    await cache.clear()
    expect((await own.admin.keys('*')).sort()).toEqual(['app*:q:k', 'appx:p:k', 'p:k'])
  })

  it('an empty prefix needs consent, and then means every key under the keyPrefix of the client', async () => {
    const cache = openCache(prefixed)
    await cache.set('k', 1)
    await own.admin.set('other', '1')
    await expect(cache.clear()).rejects.toThrow('clear({ everything: true })')
    expect(await own.admin.exists('app*:k')).toBe(1)
    await cache.clear({ everything: true })
    expect(await own.admin.keys('*')).toEqual(['other'])
  })

  it('many keys beside many foreign ones go in batches, without KEYS and FLUSHDB', async () => {
    const cache = openCache(client, { prefix: 'p:' })
    const others = Array.from({ length: 3000 }, (_, n) => [`q:${n}`, '1']).flat()
    await own.admin.mset(others)
    await cache.setMany(Array.from({ length: 2500 }, (_, n) => [`${n}`, n] as const))
    const arrived = await commandsDuring(own.server.url, () => cache.clear())
    expect(new Set(arrived.map(([name]) => name))).toEqual(new Set(['scan', 'unlink']))
    expect(Math.max(...arrived.map((command) => command.length))).toBeLessThanOrEqual(1001)
    expect(await own.admin.dbsize()).toBe(3000)
  })

  it('two storages with different prefixes do not see each other', async () => {
    const [a, b] = [openCache(client, { prefix: 'a:' }), openCache(client, { prefix: 'b:' })]
    await a.set('k', 'of a')
    expect(await b.get('k')).toBeUndefined()
    expect(await b.setIfNotExists('k', 'of b')).toBe(true)
    expect([...(await b.getMany(['k']))]).toEqual([['k', 'of b']])
    await b.delete('k')
    await b.clear()
    expect(await a.get('k')).toBe('of a')
  })
})
