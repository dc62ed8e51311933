import { awkwardKeys } from '@acache/core/testing'
import { useRedis } from '@acache/test-servers/jest'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { openCache } from './support/open-cache.ts'

const redis = useRedis()
let client: Redis
beforeAll(() => {
  client = new Redis(redis.url)
})
afterAll(() => client.disconnect())

describe('keys', () => {
  const readable = awkwardKeys.filter(({ key }) => Buffer.from(key).toString() === key)

  it('are what every other client of Redis sees, with the prefix before them', async () => {
    const prefix = `${redis.prefix}readable:`
    const cache = openCache(client, { prefix })
    expect(readable.length).toBeGreaterThan(40)
    for (const { key } of readable) {
      await cache.set(key, 'v')
      expect(await client.exists(Buffer.from(prefix + key))).toBe(1)
    }
  })

  it('that are not text are different keys all the same', async () => {
    const prefix = `${redis.prefix}surrogates:`
    const cache = openCache(client, { prefix })
    const keys = [
      '\ud800',
      '\ud801',
      '\udc00',
      '\ufffd',
      '\uffff',
      '\uffffd800',
      '\ud800\ud800',
      'a\ud800',
      '\ud83d\ude00',
    ]
    await cache.setMany(keys.map((key, n) => [key, n]))
    expect(await cache.getMany(keys)).toEqual(new Map(keys.map((key, n) => [key, n])))
    const listed: string[] = []
    for await (const [key] of cache.entries()) listed.push(key)
    expect(listed.sort()).toEqual([...keys].sort())
    await cache.deleteMany(keys.slice(1))
    expect(await client.keys(`${prefix}*`)).toHaveLength(1)
    expect(await cache.get('\ud800')).toBe(0)
  })

  it('of others under the prefix, in bytes that are no text, are left alone', async () => {
    const prefix = `${redis.prefix}bytes:`
    const cache = openCache(client, { prefix })
    const foreign = [Buffer.from([0xff, 0xfe]), Buffer.from('\uffffzz')].map((end) =>
      Buffer.concat([Buffer.from(prefix), end]),
    )
    for (const key of foreign) await client.set(key, 'x')
    await cache.set('k', 'v')
    await cache.clear()
    for (const key of foreign) expect(await client.exists(key)).toBe(1)
    expect(await cache.get('k')).toBeUndefined()
    await client.unlink(...foreign)
  })
})
