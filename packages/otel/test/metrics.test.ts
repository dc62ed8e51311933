import { ChainCache } from '@acache/chain'
import { BGCache, type Duration, InMemCache, SWRCache, TTLCache } from '@acache/core'
import { backgroundJobs, createStorage, type Driver, type RequestStats } from '@acache/core/driver'
import { type ManualTime, manualTime, memoryDriver } from '@acache/core/testing'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { useTelemetry } from './support.ts'

const sdk = useTelemetry()
let time: ManualTime
const noted = () => undefined

/** A driver whose storage answers with promises. */
const far = (parts: Partial<Driver> = {}): Driver => ({ ...memoryDriver(), features: {}, ...parts })
const down = () => Promise.reject(new Error('down'))

beforeEach(() => {
  time = manualTime()
})
afterEach(async () => {
  await BGCache.shutdown()
  time.restore()
})

describe('acache.requests', () => {
  it('counts each request of a wrapped function once, by its result', async () => {
    const load = SWRCache.cached('user:{}', { ttl: 10, staleTtl: 10 })(async (id: number) => id)
    for (const id of [1, 1, 1, 2]) await load(id)
    await time.advance(15)
    await load(1)
    const source = { 'acache.source': 'user:{}' }
    expect(await sdk.telemetry.points('acache.requests')).toEqual([
      [{ ...source, 'acache.result': 'miss' }, 2],
      [{ ...source, 'acache.result': 'hit' }, 2],
      [{ ...source, 'acache.result': 'stale' }, 1],
    ])
    expect(await sdk.telemetry.points('acache.stale')).toEqual([[{ ...source, 'acache.fallback': false }, 1]])
  })

  it('counts one whose load failed as a miss, and the entry that stood in as stale', async () => {
    let fails = false
    const options = { ttl: 10, staleIfError: 60, onError: noted }
    const prices = TTLCache.cached('prices', options)(() => (fails ? down() : Promise.resolve('v')))
    await prices()
    fails = true
    await time.advance(15)
    await prices()
    const source = { 'acache.source': 'prices' }
    expect(await sdk.telemetry.points('acache.requests')).toEqual([
      [{ ...source, 'acache.result': 'miss' }, 2],
    ])
    expect(await sdk.telemetry.points('acache.stale')).toEqual([[{ ...source, 'acache.fallback': true }, 1]])
  })

  it('counts those of a storage that is used by itself, under its name', async () => {
    const cache = new InMemCache()
    await cache.get('absent')
    const source = { 'acache.source': cache.name }
    expect(await sdk.telemetry.points('acache.requests')).toEqual([
      [{ ...source, 'acache.result': 'miss' }, 1],
    ])
  })
})

describe('a chain', () => {
  it('is reported by level and result, with the state of its breakers', async () => {
    const cache = new ChainCache(
      [
        [new InMemCache()],
        { storage: createStorage(far({ read: down })), name: 'far', breaker: { failures: 1 } },
      ],
      { name: 'shop', onError: noted },
    )
    await cache.get('a')
    await cache.get('b')
    await cache.close()
    const of = (level: string) => ({ 'acache.source': 'shop', 'acache.level': level })
    const near = cache.levels[0]?.name ?? ''
    expect(await sdk.telemetry.points('acache.level.requests')).toEqual([
      [{ ...of(near), 'acache.result': 'miss' }, 2],
      [{ ...of('far'), 'acache.result': 'error' }, 1],
      [{ ...of('far'), 'acache.result': 'skipped' }, 1],
    ])
    expect(await sdk.telemetry.points('acache.breaker.state')).toEqual([
      [{ ...of('far'), 'acache.breaker.state': 'closed' }, 0],
      [{ ...of('far'), 'acache.breaker.state': 'open' }, 1],
      [{ ...of('far'), 'acache.breaker.state': 'half-open' }, 0],
    ])
  })
})

describe('acache.evictions', () => {
  it('counts entries dropped, by reason', async () => {
    const cache = new InMemCache({ maxEntries: 2 })
    for (const key of ['a', 'b', 'c', 'd']) await cache.set(key, 1)
    await cache.set('a', 1, 5)
    await time.advance(10)
    await cache.cleanupExpired()
    const points = await sdk.telemetry.points('acache.evictions')
    expect(points.map(([attributes]) => attributes)).toContainEqual({
      'acache.source': cache.name,
      'acache.reason': 'capacity',
    })
    expect(points.reduce((sum, [, count]) => sum + count, 0)).toBe(cache.stats.evictions)
  })
})

describe('durations', () => {
  it('are those of loads, in seconds, with the class of the error of one that failed', async () => {
    const named = {
      async getRow(fails: boolean) {
        if (fails) throw new RangeError('no row')
      },
    }
    const load = TTLCache.cached('row:{}', { ttl: 10 })(named.getRow)
    await load(false)
    await expect(load(true)).rejects.toThrow(RangeError)
    const many = TTLCache.cachedMany('many:{id}', { ttl: 10 })(async (ids: number[]) => ids)
    await many([1, 2, 3])
    expect(await sdk.telemetry.points('acache.load.duration')).toEqual([
      [{ 'acache.source': 'getRow' }, 1],
      [{ 'acache.source': 'getRow', 'error.type': 'RangeError' }, 1],
      [{ 'acache.source': 'many:{id}' }, 1],
    ])
    const metrics = await sdk.telemetry.metrics()
    const { descriptor } = metrics.find(({ descriptor }) => descriptor.name === 'acache.load.duration') ?? {}
    expect(descriptor?.unit).toBe('s')
  })

  it('are those of calls of storages that answer later, by operation', async () => {
    const storage = createStorage(far({ remove: down }), { name: 'far' })
    await storage.set('a', 1)
    await storage.get('a')
    await expect(storage.delete('a')).rejects.toThrow('down')
    const of = (operation: string) => ({ 'acache.source': 'far', 'acache.operation': operation })
    expect(await sdk.telemetry.points('acache.storage.operation.duration')).toEqual([
      [of('set'), 1],
      [of('get'), 1],
      [{ ...of('delete'), 'error.type': 'StorageError' }, 1],
    ])
  })
})

describe('acache.background.age', () => {
  it('is the time since the last success, or since the registration of what never had one', async () => {
    let fails = false
    const options = { interval: '1m', onError: noted } as const
    BGCache.registerLoader('rates', options)(() => (fails ? down() : 'v'))
    BGCache.registerLoader('broken', options)(() => down())
    await time.advance(30)
    const ages = () => sdk.telemetry.points('acache.background.age')
    const of = (name: string) => ({ 'acache.source': name })
    expect(await ages()).toEqual([
      [of('rates'), 30],
      [of('broken'), 30],
    ])
    fails = true
    await time.advance(60)
    expect(await ages()).toEqual([
      [of('rates'), 90],
      [of('broken'), 90],
    ])
  })

  it('is the oldest of a name, and none of what is idle or left to a leader', async () => {
    const cache = createStorage(memoryDriver())
    const register = (key: string, idleStop: Duration, leader: boolean) =>
      BGCache.registerLoader(key, { interval: '1m', cache, leader, idleStop })(async () => 'v')
    register('k', '1h', true)
    await time.advance(10)
    // A second process would be another one of this name.
    register('k', '1h', true)
    register('k', '1h', false)
    register('idle', '2m', false)
    await time.advance('10m')
    const jobs = backgroundJobs().map((job) => job.status())
    expect(jobs.map(({ role, state }) => role ?? state)).toEqual(['leader', 'follower', 'scheduled', 'idle'])
    expect(await sdk.telemetry.points('acache.background.age')).toEqual([[{ 'acache.source': 'k' }, 10]])
  })
})

describe('object storage', () => {
  it('has its requests and bytes counted as the storage does, also when the storage was used before', async () => {
    const requests = { get: 0, put: 0, list: 0, delete: 0, bytesIn: 0, bytesOut: 0, retries: 0 }
    const driver: Driver & { requests: RequestStats } = { ...far(), requests }
    const storage = createStorage(driver, { name: 'bucket' })
    requests.get += 2
    await storage.get('a')
    requests.get += 1
    requests.put += 1
    requests.bytesOut += 10
    const of = (attribute: string, value: string) => ({ 'acache.source': 'bucket', [attribute]: value })
    const operations = await sdk.telemetry.points('acache.object_storage.requests')
    expect(operations).toContainEqual([of('acache.operation', 'get'), 3])
    requests.retries += 1
    requests.bytesIn += 5
    expect(await sdk.telemetry.points('acache.object_storage.requests')).toEqual(operations)
    expect(await sdk.telemetry.points('acache.object_storage.io')).toEqual([
      [of('network.io.direction', 'receive'), 5],
      [of('network.io.direction', 'transmit'), 10],
    ])
    expect(await sdk.telemetry.points('acache.object_storage.retries')).toEqual([
      [{ 'acache.source': 'bucket' }, 1],
    ])
  })
})

describe('attributes', () => {
  it('never have a key, a value or the message of an error', async () => {
    const storage = createStorage(far({ remove: down }), { name: 'far' })
    const cache = new ChainCache([[new InMemCache({ maxEntries: 1 })], [storage]], { onError: noted })
    const load = TTLCache.cached('user:{}', { ttl: 10, cache, onError: noted })(async (id: string) => {
      if (id === 'secret-0') throw new Error('secret')
      return 'secret'
    })
    for (let i = 0; i < 4; i += 1) await load(`secret-${i}`).catch(noted)
    await load.invalidate('secret-1').catch(noted)
    await storage.getMany(['secret'])
    const text = JSON.stringify(await sdk.telemetry.metrics())
    expect(text).toContain('user:{}')
    expect(text).not.toContain('secret')
  })
})
