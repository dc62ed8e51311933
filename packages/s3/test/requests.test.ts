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

const times = (count: number, operation: string) => Array.from({ length: count }, () => operation)

describe('requests', () => {
  it('get, getEntry and a miss are one GET', async () => {
    const cache = at.open({ prefix: 'one/' })
    await cache.set('k', 'v')
    expect(await requestsDuring(() => cache.get('k'))).toEqual(['GetObject'])
    expect(await requestsDuring(() => cache.getEntry('k'))).toEqual(['GetObject'])
    expect(await requestsDuring(() => cache.get('absent'))).toEqual(['GetObject'])
  })

  it('set, setEntry, setIfNotExists and delete are one request each', async () => {
    const cache = at.open({ prefix: 'two/' })
    expect(await requestsDuring(() => cache.set('k', 'v', '1m'))).toEqual(['PutObject'])
    const entry = { value: 1, createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
    expect(await requestsDuring(() => cache.setEntry('k', entry))).toEqual(['PutObject'])
    expect(await requestsDuring(() => cache.setIfNotExists('new', 'v', '1m'))).toEqual(['PutObject'])
    expect(await requestsDuring(() => cache.delete('k'))).toEqual(['DeleteObject'])
  })

  it('exists is one HEAD, and one more for the bucket where nothing has been seen of it', async () => {
    const cache = at.open({ prefix: 'three/' })
    expect(await requestsDuring(() => cache.exists('k'))).toEqual(['HeadObject', 'HeadBucket'])
    expect(await requestsDuring(() => cache.exists('k'))).toEqual(['HeadObject'])
    await cache.set('k', 'v')
    expect(await requestsDuring(() => cache.exists('k'))).toEqual(['HeadObject'])
  })

  it('a write with ifVersion is one PUT; one that is refused looks once whether the tag was the reason', async () => {
    const cache = at.open({ prefix: 'four/' })
    await cache.set('k', 'v')
    const version = (await cache.getEntry('k'))?.version
    const entry = { value: 'other', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
    const stale = () => cache.setEntry('k', entry, { ifVersion: 'another' })
    expect(await requestsDuring(stale)).toEqual(['PutObject', 'HeadObject'])
    expect(await requestsDuring(() => cache.setEntry('k', entry, { ifVersion: version }))).toEqual([
      'PutObject',
    ])
    // Known by now to be none.
    expect(await requestsDuring(stale)).toEqual(['PutObject'])
  })

  it('a deduplicated set of the same value is a HEAD and a copy, and moves no body', async () => {
    const cache = at.open({ prefix: 'five/', dedupeWrites: true })
    const value = randomBytes(5_000_000)
    await cache.set('k', value, '1m')
    const { bytesIn, bytesOut } = cache.stats.requests ?? {}
    expect(await requestsDuring(() => cache.set('k', value, '1m'))).toEqual(['HeadObject', 'CopyObject'])
    const moved = at.double.requests.reduce((sum, request) => sum + request.bytesIn + request.bytesOut, 0)
    expect(moved).toBeLessThan(4000)
    expect(cache.stats.requests).toMatchObject({ bytesIn, bytesOut })
    expect(value.equals((await cache.get<Buffer>('k')) ?? Buffer.alloc(0))).toBe(true)
  })

  it('an entry that has expired is known from the headers of its GET', async () => {
    using time = manualTime()
    const cache = at.open({ prefix: 'six/' })
    await cache.set('k', randomBytes(1000), '1m')
    await time.advance('2m')
    expect(await requestsDuring(() => cache.get('k'))).toEqual(['GetObject'])
  })

  it('setIfNotExists over an expired entry looks at it and replaces it on a condition', async () => {
    using time = manualTime()
    const cache = at.open({ prefix: 'seven/' })
    await cache.set('k', 'old', '1m')
    await time.advance('2m')
    const requests = await requestsDuring(async () =>
      expect(await cache.setIfNotExists('k', 'new', '1m')).toBe(true),
    )
    // The HEAD tells an expired entry from the empty object that a removal on a condition leaves.
    expect(requests).toEqual(['PutObject', 'HeadObject', 'GetObject', 'PutObject'])
    expect(await cache.get('k')).toBe('new')
  })

  it('with conditionalDeletes there is no empty object to tell from an expired entry', async () => {
    using time = manualTime()
    const cache = at.open({ prefix: 'seven and a half/', conditionalDeletes: true })
    await cache.set('k', 'old', '1m')
    await time.advance('2m')
    expect(await requestsDuring(() => cache.setIfNotExists('k', 'new', '1m'))).toEqual([
      'PutObject',
      'GetObject',
      'PutObject',
    ])
  })

  it('dedupeWrites looks before it writes, once more on a condition', async () => {
    const cache = at.open({ prefix: 'dedupe/', dedupeWrites: true })
    await cache.set('k', 'v', '1m')
    expect(await requestsDuring(() => cache.set('k', 'changed', '1m'))).toEqual(['HeadObject', 'PutObject'])
    const version = (await cache.getEntry('k'))?.version
    const entry = { value: 'other', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
    expect(await requestsDuring(() => cache.setEntry('k', entry, { ifVersion: version }))).toEqual([
      ...['HeadObject', 'HeadObject', 'PutObject'],
    ])
  })

  it('cleanupExpired is a LIST, a HEAD for each object, and a DELETE for each that has expired', async () => {
    const cache = at.open({ prefix: 'cleanup/' })
    {
      using time = manualTime(Date.now() - 3_600_000)
      await cache.setMany(
        [1, 2, 3].map((n) => [`old ${n}`, n] as const),
        '1m',
      )
      await cache.set('new', time.now(), '2h')
    }
    const requests = await requestsDuring(async () => expect(await cache.cleanupExpired()).toBe(3))
    expect(requests.sort()).toEqual([...times(3, 'DeleteObject'), ...times(4, 'HeadObject'), 'ListObjectsV2'])
    expect(await cache.exists('new')).toBe(true)
  })

  it('getMany and setMany are one request for each key, all in flight at once up to concurrency', async () => {
    const cache = at.open({ prefix: 'eight/', concurrency: 8 })
    const keys = Array.from({ length: 100 }, (_, n) => `k${n}`)
    const entries = keys.map((key) => [key, key] as const)
    expect(await requestsDuring(() => cache.setMany(entries))).toEqual(times(100, 'PutObject'))
    expect(await requestsDuring(() => cache.getMany(keys))).toEqual(times(100, 'GetObject'))
  })

  it('deleteMany and clear remove up to 1000 keys with one request', async () => {
    const cache = at.open({ prefix: 'nine/' })
    const keys = Array.from({ length: 1500 }, (_, n) => `k${n}`)
    expect(await requestsDuring(() => cache.deleteMany(keys))).toEqual(times(2, 'DeleteObjects'))
    await cache.setMany(keys.slice(0, 50).map((key) => [key, key] as const))
    expect(await requestsDuring(() => cache.clear())).toEqual(['ListObjectsV2', 'DeleteObjects'])
    expect(await cache.getMany(keys.slice(0, 50))).toEqual(new Map())
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
      get: count('GetObject', 'HeadObject', 'HeadBucket'),
      put: count('PutObject', 'CopyObject'),
      list: count('ListObjectsV2'),
      delete: count('DeleteObjects'),
      retries: 0,
    })
    const sent = at.double.requests.filter(({ operation }) => operation === 'PutObject')
    const received = at.double.requests.filter(({ operation }) => operation === 'GetObject')
    expect(requests?.bytesOut).toBe(sent[0]?.bytesIn)
    // A miss has a body too, which says so; it is no object.
    const hit = received.find(({ status }) => status === 200)
    expect(requests?.bytesIn).toBe(hit?.bytesOut)

    const { get = 0, put = 0, list = 0 } = requests ?? {}
    expect(cache.estimateCost().total).toBeCloseTo((get * 0.0004 + (put + list) * 0.005) / 1000, 12)
    const prices = {
      perThousand: { get: 0, put: 0, list: 0, delete: 1000 },
      perGigabyte: { in: 1e9, out: 0 },
    }
    expect(cache.estimateCost({ prices })).toMatchObject({ delete: 1, transfer: requests?.bytesIn })
  })
})
