import { StorageError, StorageTimeoutError } from '@acache/core'
import { manualTime } from '@acache/core/testing'
import { useOwnRedis } from '@acache/test-servers/jest'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { RedisCache } from '../src/index.ts'
import { errorOf } from './support/error-of.ts'
import { openCache } from './support/open-cache.ts'

const own = useOwnRedis()

let client: Redis
beforeEach(async () => {
  await own.admin.flushall()
  client = new Redis(own.proxy.port, own.proxy.host, { retryStrategy: () => 10 })
  // A client without a listener prints what the tests provoke.
  client.on('error', () => undefined)
})
afterEach(async () => {
  await own.proxy.restore()
  client.disconnect()
})

describe('a connection that is a black hole', () => {
  const operations: readonly (readonly [string, (cache: RedisCache) => unknown])[] = [
    ['get', (cache) => cache.get('k')],
    ['exists', (cache) => cache.exists('k')],
    ['set', (cache) => cache.set('k', 'v')],
    ['setIfNotExists', (cache) => cache.setIfNotExists('k', 'v')],
    ['delete', (cache) => cache.delete('k')],
    ['getMany', (cache) => cache.getMany(['k', 'l'])],
    ['setMany', (cache) => cache.setMany([['k', 'v']])],
    ['deleteMany', (cache) => cache.deleteMany(['k', 'l'])],
    ['clear', (cache) => cache.clear()],
  ]

  /** The error of an operation that is given up at this time, and not a millisecond earlier. */
  const givenUpAfter = async (timeoutMs: number, work: () => unknown) => {
    using time = manualTime()
    let settled = false
    const error = errorOf(work).finally(() => {
      settled = true
    })
    await time.advance(`${timeoutMs - 1}ms`)
    expect(settled).toBe(false)
    await time.advance('1ms')
    return error
  }

  it.each(operations)('costs %s the timeout and no more', async (_, run) => {
    const cache = new RedisCache(client, { prefix: 'p:' })
    await client.ping()
    await own.proxy.inject({ kind: 'blackhole' })
    expect(await givenUpAfter(1000, () => run(cache))).toBeInstanceOf(StorageTimeoutError)
  })

  it('costs the timeout that was given', async () => {
    const cache = new RedisCache(client, { prefix: 'p:', timeout: '250ms' })
    await client.ping()
    await own.proxy.inject({ kind: 'blackhole' })
    expect(await givenUpAfter(250, () => cache.get('k'))).toBeInstanceOf(StorageTimeoutError)
  })
})

describe('a connection that was reset', () => {
  it('is made again by the client, and the storage goes on', async () => {
    const cache = openCache(client, { prefix: 'p:' })
    await cache.set('k', 'v')
    await own.proxy.inject({ kind: 'reset' })
    await own.proxy.restore()
    expect(await cache.get('k')).toBe('v')
  })
})

describe('errors of Redis say what to check', () => {
  const message = async (work: (cache: RedisCache) => unknown) => {
    const cache = openCache(client, { prefix: 'p:' })
    const error = await errorOf(() => work(cache))
    expect(error).toBeInstanceOf(StorageError)
    return (error as StorageError).message
  }

  it('WRONGTYPE, and the foreign value stays', async () => {
    await own.admin.rpush('p:k', 'item')
    const advice = 'give the storage a prefix of its own'
    expect(await message((cache) => cache.get('k'))).toMatch(/^redis: get "k" failed: .*WRONGTYPE/)
    expect(await message((cache) => cache.get('k'))).toContain(advice)
    expect(await message((cache) => cache.exists('k'))).toContain(advice)
    expect(await message((cache) => cache.setEntry('k', entry, { ifVersion: '25:00' }))).toContain(advice)
    expect(await message((cache) => cache.setIfNotExists('k', 'v'))).toContain(advice)
    expect(await own.admin.lrange('p:k', 0, -1)).toEqual(['item'])
  })

  it('OOM: a failed setMany names a key', async () => {
    await own.admin.config('SET', 'maxmemory', '1')
    try {
      expect(await message((cache) => cache.set('k', 'v'))).toMatch(/OOM .*; raise maxmemory/)
      expect(await message((cache) => cache.setMany([['k', 'v']]))).toMatch(/"p:k": OOM .*; raise maxmemory/)
      const two: [string, string][] = [
        ['k', 'v'],
        ['l', 'v'],
      ]
      expect(await message((cache) => cache.setMany(two))).toMatch(
        /"p:k" and 1 more: OOM .*; raise maxmemory/,
      )
      const cache = openCache(client, { prefix: 'p:', dedupeWrites: true })
      expect(await errorOf(() => cache.set('k', 'v'))).toBeInstanceOf(StorageError)
      expect(await cache.get('k')).toBeUndefined()
    } finally {
      await own.admin.config('SET', 'maxmemory', '0')
    }
  })

  it('a client that was closed', async () => {
    await client.quit()
    expect(await message((cache) => cache.get('k'))).toMatch(/Connection is closed; the client was closed/)
    expect(await message((cache) => cache.setMany([['k', 'v']]))).toMatch(/Connection is closed; the client/)
  })

  it('with the error of the client as their cause', async () => {
    await own.admin.rpush('p:k', 'item')
    const cache = openCache(client, { prefix: 'p:' })
    const error = await errorOf(() => cache.get('k'))
    expect(error).toMatchObject({ cause: { cause: { name: 'ReplyError', command: { name: 'get' } } } })
  })
})

describe('a record that cannot be used', () => {
  it('is a reported miss, stays, and can be overwritten', async () => {
    const reported: unknown[] = []
    const cache = openCache(client, { prefix: 'p:', onError: (error) => reported.push(error) })
    const damaged = [Buffer.alloc(0), Buffer.from('not a record'), Buffer.alloc(500, 7)]
    for (const bytes of damaged) {
      await own.admin.set('p:k', bytes)
      reported.length = 0
      expect(await cache.get('k')).toBeUndefined()
      expect(await cache.getEntry('k')).toBeUndefined()
      expect(await cache.getMany(['k'])).toEqual(new Map())
      expect(reported).toHaveLength(3)
      expect(await cache.exists('k')).toBe(false)
      expect(await own.admin.getBuffer('p:k')).toEqual(bytes)
    }
    expect(await cache.setIfNotExists('k', 'v')).toBe(true)
    expect(await cache.get('k')).toBe('v')
  })

  it('truncated anywhere, is a reported miss', async () => {
    const reported: unknown[] = []
    for (const serializer of ['msgpack', 'json'] as const) {
      const cache = openCache(client, {
        prefix: 'p:',
        serializer,
        onError: (error) => reported.push(error),
      })
      await cache.set('k', { text: 'x'.repeat(300) })
      const whole = (await own.admin.getBuffer('p:k')) ?? Buffer.alloc(0)
      reported.length = 0
      const lengths = [1, 2, 3, 40, 73, 74, 203, 204, 205, whole.length - 1]
      for (const length of lengths) {
        await own.admin.set('p:k', whole.subarray(0, length))
        expect(await cache.get('k')).toBeUndefined()
      }
      expect(reported).toHaveLength(lengths.length)
    }
  })
})

const entry = { value: 'w', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
