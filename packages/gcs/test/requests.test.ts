import { randomBytes } from 'node:crypto'
import { manualTime } from '@acache/core/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type OpenDouble, openDouble } from './support/open-double.ts'

let at: OpenDouble
beforeAll(async () => {
  at = await openDouble()
})
afterAll(async () => at[Symbol.asyncDispose]())
beforeEach(() => at.double.forget())

/** The operations that the double was asked for while `work` ran. */
async function requestsDuring(work: () => unknown): Promise<string[]> {
  at.double.forget()
  await work()
  return at.double.requests.map(({ operation }) => operation)
}

/** All bytes of bodies that moved since the last reset. */
const moved = () => at.double.requests.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0)

const times = (count: number, operation: string) => Array.from({ length: count }, () => operation)

const entryOf = (value: unknown) => ({ value, createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 })

describe('requests', () => {
  it('get, getEntry and a miss are one download', async () => {
    const cache = at.open({ prefix: 'one/' })
    await cache.set('k', 'v')
    expect(await requestsDuring(() => cache.get('k'))).toEqual(['objects.media'])
    expect(await requestsDuring(() => cache.getEntry('k'))).toEqual(['objects.media'])
    expect(await requestsDuring(() => cache.get('absent'))).toEqual(['objects.media'])
  })

  it('set, setEntry, setIfNotExists and delete are one request each, exists one for metadata', async () => {
    const cache = at.open({ prefix: 'two/' })
    expect(await requestsDuring(() => cache.set('k', 'v', '1m'))).toEqual(['objects.insert'])
    expect(await requestsDuring(() => cache.setEntry('k', entryOf(1)))).toEqual(['objects.insert'])
    expect(await requestsDuring(() => cache.setIfNotExists('new', 'v', '1m'))).toEqual(['objects.insert'])
    expect(await requestsDuring(() => cache.exists('k'))).toEqual(['objects.get'])
    expect(await requestsDuring(() => cache.exists('absent'))).toEqual(['objects.get'])
    expect(await requestsDuring(() => cache.delete('k'))).toEqual(['objects.delete'])
    expect(await requestsDuring(() => cache.delete('absent'))).toEqual(['objects.delete'])
  })

  it('a write with ifVersion is one upload, and none for a version that no object has', async () => {
    const cache = at.open({ prefix: 'three/' })
    await cache.set('k', 'v')
    const version = (await cache.getEntry('k'))?.version
    const write = (ifVersion?: string) => () => cache.setEntry('k', entryOf('w'), { ifVersion })
    expect(await requestsDuring(write(version))).toEqual(['objects.insert'])
    expect(await requestsDuring(write(version))).toEqual(['objects.insert'])
    expect(await requestsDuring(write('another'))).toEqual([])
    expect(await requestsDuring(write('0.1'))).toEqual([])
    expect(await cache.get('k')).toBe('w')
  })

  it('a deduplicated set of the same value reads metadata and renews it, and moves no body', async () => {
    const cache = at.open({ prefix: 'four/', dedupeWrites: true })
    const value = randomBytes(5_000_000)
    await cache.set('k', value, '1m')
    const { bytesIn, bytesOut } = cache.stats.requests ?? {}
    expect(await requestsDuring(() => cache.set('k', value, '1m'))).toEqual(['objects.get', 'objects.patch'])
    expect(moved()).toBeLessThan(4000)
    expect(cache.stats.requests).toMatchObject({ bytesIn, bytesOut })
    expect(value.equals((await cache.get<Buffer>('k')) ?? Buffer.alloc(0))).toBe(true)
  })

  it('a deduplicated set of another value reads metadata and uploads', async () => {
    const cache = at.open({ prefix: 'changed/', dedupeWrites: true })
    await cache.set('k', 'v', '1m')
    expect(await requestsDuring(() => cache.set('k', 'w', '1m'))).toEqual(['objects.get', 'objects.insert'])
  })

  it('a read of a renewed entry asks for its metadata as well', async () => {
    const cache = at.open({ prefix: 'five/', dedupeWrites: true })
    await cache.set('k', 'v', '1m')
    await cache.set('k', 'v', '1h')
    const get = () => cache.get('k')
    expect(await requestsDuring(get)).toEqual(['objects.media', 'objects.get'])
    expect(at.double.requests[1]?.params.get('generation')).toMatch(/^\d+$/)
  })

  it('an entry that has expired is known from the first bytes of its download', async () => {
    using time = manualTime()
    const cache = at.open({ prefix: 'six/' })
    const sizes = new Map([
      ['k', 50_000_000],
      ['a key whose name is a hash'.repeat(200), 2_000_000],
    ])
    for (const [key, size] of sizes) await cache.set(key, Buffer.alloc(size), '1m')
    await time.advance('2m')
    for (const key of sizes.keys()) {
      const before = cache.stats.requests?.bytesIn ?? 0
      expect(await requestsDuring(async () => expect(await cache.get(key)).toBeUndefined())).toEqual([
        'objects.media',
      ])
      expect(moved()).toBeLessThan(64_000)
      expect((cache.stats.requests?.bytesIn ?? 0) - before).toBeLessThan(64_000)
    }
  })

  it('an expired entry is known from its first bytes where they are gzipped JSON', async () => {
    using time = manualTime()
    const cache = at.open({ prefix: 'gzip/', serializer: 'json', compress: true })
    await cache.set('k', randomBytes(3_000_000).toString('base64'), '1m')
    await time.advance('2m')
    expect(await requestsDuring(() => cache.get('k'))).toEqual(['objects.media'])
    expect(moved()).toBeLessThan(64_000)
  })

  it('a renewed entry that has expired is not read to its end', async () => {
    const cache = at.open({ prefix: 'renewed/', dedupeWrites: true })
    const value = Buffer.alloc(20_000_000)
    await cache.set('k', value, '1m')
    await cache.set('k', value, '2m')
    using time = manualTime()
    await time.advance('3m')
    expect(await requestsDuring(() => cache.get('k'))).toEqual(['objects.media', 'objects.get'])
    expect(at.double.requests[0]?.bytesOut).toBeLessThan(1_000_000)
  })

  it('setIfNotExists over an expired entry looks at it and replaces it on a condition', async () => {
    using time = manualTime()
    const cache = at.open({ prefix: 'seven/' })
    await cache.set('k', 'old', '1m')
    await time.advance('2m')
    expect(await requestsDuring(() => cache.setIfNotExists('k', 'new', '1m'))).toEqual([
      'objects.insert',
      'objects.media',
      'objects.insert',
    ])
    expect(await cache.get('k')).toBe('new')
  })

  it('getMany, setMany and deleteMany are one request for each key', async () => {
    const cache = at.open({ prefix: 'eight/', concurrency: 8 })
    const keys = Array.from({ length: 100 }, (_, n) => `k${n}`)
    const entries = keys.map((key) => [key, key] as const)
    expect(await requestsDuring(() => cache.setMany(entries))).toEqual(times(100, 'objects.insert'))
    expect(await requestsDuring(() => cache.getMany(keys))).toEqual(times(100, 'objects.media'))
    expect(await requestsDuring(() => cache.deleteMany(keys))).toEqual(times(100, 'objects.delete'))
  })

  it('cleanupExpired is a listing, and a removal on a condition for each entry that has expired', async () => {
    const cache = at.open({ prefix: 'nine/' })
    {
      using time = manualTime(Date.now() - 3_600_000)
      const old = [1, 2, 3].map((n) => [`old ${n}`, n] as const)
      await cache.setMany(old, '1m')
      await cache.set('new', time.now(), '2h')
    }
    const requests = await requestsDuring(async () => expect(await cache.cleanupExpired()).toBe(3))
    expect(requests).toEqual(['objects.list', ...times(3, 'objects.delete')])
    expect(at.double.requests.at(-1)?.params.get('ifGenerationMatch')).toMatch(/^\d+$/)
    expect(await cache.exists('new')).toBe(true)
  })

  it('clear and entries are a listing, and a request for each key', async () => {
    const cache = at.open({ prefix: 'all/' })
    await cache.setMany([1, 2, 3].map((n) => [`k${n}`, n] as const))
    const entries = async () => {
      for await (const _ of cache.entries());
    }
    expect(await requestsDuring(entries)).toEqual(['objects.list', ...times(3, 'objects.media')])
    expect(await requestsDuring(() => cache.clear())).toEqual(['objects.list', ...times(3, 'objects.delete')])
  })

  it('empty input makes no request', async () => {
    const cache = at.open({ prefix: 'ten/' })
    const requests = await requestsDuring(async () => {
      expect(await cache.getMany([])).toEqual(new Map())
      await cache.setMany([])
      await cache.deleteMany([])
    })
    expect(requests).toEqual([])
  })

  it('are counted by class, with the bytes that they moved, and have a price', async () => {
    const cache = at.open({ prefix: 'eleven/', dedupeWrites: true })
    await cache.set('a', 'x'.repeat(1000))
    await cache.set('a', 'x'.repeat(1000))
    await cache.get('a')
    await cache.exists('a')
    await cache.deleteMany(['a', 'b'])
    for await (const _ of cache.entries()) expect(_).toBeUndefined()
    const { requests } = cache.stats
    const count = (...names: readonly string[]) =>
      at.double.requests.filter(({ operation }) => names.includes(operation)).length
    expect(requests).toMatchObject({
      get: count('objects.get', 'objects.media'),
      put: count('objects.insert', 'objects.patch'),
      list: count('objects.list'),
      delete: count('objects.delete'),
      retries: 0,
    })
    const stored = at.double.requests.find(({ operation }) => operation === 'objects.media')
    expect(requests?.bytesIn).toBe(stored?.bytesOut)
    expect(requests?.bytesOut).toBe(stored?.bytesOut)

    const { get = 0, put = 0, list = 0 } = requests ?? {}
    expect(cache.estimateCost().total).toBeCloseTo((get * 0.0004 + (put + list) * 0.005) / 1000, 12)
    const prices = {
      perThousand: { get: 0, put: 0, list: 0, delete: 1000 },
      perGigabyte: { in: 1e9, out: 0 },
    }
    expect(cache.estimateCost({ prices })).toMatchObject({ delete: 2, transfer: requests?.bytesIn })
  })

  it('verifyConditionalWrites finds out that conditions are obeyed, and leaves nothing behind', async () => {
    const cache = at.open({ prefix: 'verify/' })
    expect(await cache.verifyConditionalWrites()).toBe(true)
    expect(at.double.objectNames(at.bucket).filter((name) => name.startsWith('verify/'))).toEqual([])
  })
})
