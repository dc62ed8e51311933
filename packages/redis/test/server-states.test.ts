import { randomBytes } from 'node:crypto'
import { TTLCache } from '@acache/core'
import { eventually, type RedisServer, startRedis, startRedisReplica } from '@acache/test-servers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { Redis as Redis5 } from 'ioredis5'
import type { RedisClient } from '../src/index.ts'
import { errorOf } from './support/error-of.ts'
import { openCache } from './support/open-cache.ts'
import { pastDeadlines } from './support/past-deadlines.ts'

const entry = { value: 'w', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }

/** What is reported of a server that does not answer. */
const TIMEOUT = { name: 'StorageTimeoutError' }

/** Callers of wrapped functions get what their loaders answer, and what was wrong with the server is reported. */
async function servesCallers(client: RedisClient, problem: object): Promise<void> {
  for (const lock of [false, true]) {
    const reported: unknown[] = []
    const cache = openCache(client, { prefix: 'p:' })
    const onError = (error: unknown) => reported.push(error)
    const load = TTLCache.cached('{}', { ttl: '5m', cache, lock, onError })(async (n: number) => n * 2)
    const ask = () => Promise.all([load(1), load(2), load(1)])
    expect(await (problem === TIMEOUT ? pastDeadlines(ask) : ask())).toEqual([2, 4, 2])
    expect(reported.length).toBeGreaterThan(0)
    for (const error of reported) expect(error).toMatchObject(problem)
  }
}

/** What an operation fails with that says this. */
const saying = (message: RegExp) => ({
  name: 'StorageError',
  code: 'ACACHE_STORAGE',
  message: expect.stringMatching(message),
})

const ended: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end()
})

interface Options {
  readonly protocol?: 2 | 3
  readonly password?: string
  readonly enableReadyCheck?: boolean
}

/** A client that is closed after the test; what it says besides is of no interest. */
function connect(server: { readonly port: number }, options: Options = {}): Redis {
  const client = new Redis(server.port, '127.0.0.1', { retryStrategy: () => 50, ...options })
  client.on('error', () => undefined)
  ended.push(() => client.disconnect())
  return client
}

let server: RedisServer
let admin: Redis
beforeAll(async () => {
  server = await startRedis()
})
afterAll(() => server.stop())
beforeEach(async () => {
  admin = connect(server)
  await admin.flushall()
})

describe('a Redis that restarts empty', () => {
  it('is a cold cache: callers are served without it, and scripts are sent anew', async () => {
    const first = await startRedis()
    const client = connect(first)
    const cache = openCache(client, { prefix: 'p:', dedupeWrites: true })
    const conditional = async () => {
      await cache.set('k', 'v')
      await cache.set('k', 'v')
      const version = (await cache.getEntry('k'))?.version
      expect(await cache.setEntry('k', entry, { ifVersion: version })).toBe(true)
      expect(await cache.leases?.claim('l', { leaseMs: 60_000 })).toMatchObject({ state: 'claimed' })
    }
    await conditional()
    await first.kill()
    await servesCallers(client, TIMEOUT)
    const second = await startRedis({ port: first.port })
    ended.push(() => second.stop())
    expect(await cache.get('k')).toBeUndefined()
    await conditional()
    const load = TTLCache.cached('new {}', { ttl: '5m', cache, lock: true })(async (n: number) => n)
    expect(await load(1)).toBe(1)
    expect(await cache.get('new 1')).toBe(1)
  })
})

describe('a Redis that is full', () => {
  it('refuses writes with OOM, reads on, and callers are served', async () => {
    const client = connect(server)
    const cache = openCache(client, { prefix: 'p:' })
    await cache.set('k', 'v')
    const version = (await cache.getEntry('k'))?.version
    await admin.config('SET', 'maxmemory-policy', 'noeviction')
    await admin.config('SET', 'maxmemory', '1')
    ended.push(() => admin.config('SET', 'maxmemory', '0'))
    const full = saying(/OOM .*; raise maxmemory, or set maxmemory-policy/)
    expect(await cache.get('k')).toBe('v')
    expect(await errorOf(() => cache.set('l', 'v'))).toMatchObject(full)
    expect(await errorOf(() => cache.setEntry('k', entry, { ifVersion: version }))).toMatchObject(full)
    expect(await errorOf(() => cache.leases?.claim('l', { leaseMs: 1000 }))).toMatchObject(full)
    await servesCallers(client, full)
    await cache.delete('k')
    expect(await cache.get('k')).toBeUndefined()
  })
})

describe('a replica', () => {
  it('is read from, refuses writes with READONLY, and callers are served', async () => {
    const replica = await startRedisReplica(server)
    ended.push(() => replica.stop())
    const client = connect(replica)
    await openCache(admin, { prefix: 'p:' }).set('k', 'v')
    await admin.wait(1, 0)
    const cache = openCache(client, { prefix: 'p:' })
    expect(await cache.get('k')).toBe('v')
    expect(await cache.exists('k')).toBe(true)
    expect([...(await cache.getMany(['k', 'l']))]).toEqual([['k', 'v']])
    for await (const [key, { value }] of cache.entries()) expect([key, value]).toEqual(['k', 'v'])
    const readOnly = saying(/READONLY .*; the client writes to a replica; connect it to the master/)
    const version = (await cache.getEntry('k'))?.version
    for (const write of [
      () => cache.set('k', 'w'),
      () => cache.delete('k'),
      () => cache.setMany([['k', 'w']]),
      () => cache.setEntry('k', entry, { ifVersion: version }),
      () => cache.leases?.claim('l', { leaseMs: 1000 }),
    ])
      expect(await errorOf(write)).toMatchObject(readOnly)
    await servesCallers(client, readOnly)
  })
})

describe('a Redis that reads its data', () => {
  it('answers LOADING, or nothing to a client that waits for it, and callers are served', async () => {
    const slow = await startRedis({
      // Clients are answered after each key.
      args: ['--enable-debug-command', 'local', '--loading-process-events-interval-bytes', '1024'],
    })
    ended.push(() => slow.kill())
    const client = connect(slow)
    const cache = openCache(client, { prefix: 'p:' })
    const numbers = Array.from({ length: 1000 }, (_, n) => n)
    await cache.setMany(numbers.map((n) => [`k${n}`, randomBytes(2000)]))
    await client.config('SET', 'key-load-delay', '10000')
    connect(slow)
      .call('DEBUG', 'RELOAD')
      .catch(() => undefined)
    const loading = saying(/LOADING .*; the server is reading its data set and answers when that is done/)
    await eventually('it reads its data', async () => {
      return (await client.info('persistence')).includes('\nloading:1') || undefined
    })
    for (const work of [
      () => cache.get('k1'),
      () => cache.set('k1', 'v'),
      () => cache.setMany([['k1', 'v']]),
      () => cache.leases?.claim('l', { leaseMs: 1000 }),
    ])
      expect(await errorOf(work)).toMatchObject(loading)
    await servesCallers(client, loading)
    await servesCallers(connect(slow), TIMEOUT)
    await client.config('SET', 'key-load-delay', '0')
    await eventually('it has read them', async () => {
      return (await client.info('persistence')).includes('\nloading:0') || undefined
    })
    expect(await cache.exists('k1')).toBe(true)
  })
})

describe('a Redis that lets nobody in', () => {
  beforeEach(async () => {
    await admin.config('SET', 'requirepass', 'secret')
    ended.push(() => admin.config('SET', 'requirepass', ''))
  })

  it.each([2, 3] as const)('answers NOAUTH to a client without a password, RESP%d', async (protocol) => {
    const client = connect(server, { protocol, enableReadyCheck: false })
    const problem = saying(/NOAUTH .*; give the client a password/)
    expect(await errorOf(() => openCache(client).get('k'))).toMatchObject(problem)
    await servesCallers(client, problem)
  })

  it.each([2, 3] as const)('answers WRONGPASS to a client with a wrong one, RESP%d', async (protocol) => {
    const client = connect(server, { protocol, password: 'guess' })
    const problem = saying(/WRONGPASS .*; check the username and password of the client/)
    expect(await errorOf(() => openCache(client).get('k'))).toMatchObject(problem)
    await servesCallers(client, problem)
  })

  it('is known by ioredis 5, too', async () => {
    const client = new Redis5(server.port, '127.0.0.1', { password: 'guess', retryStrategy: () => 50 })
    client.on('error', () => undefined)
    ended.push(() => client.disconnect())
    await servesCallers(client, saying(/WRONGPASS .*; check the username and password/))
  })
})
