import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { StorageError, StorageTimeoutError } from '../../src/errors.ts'
import { ObjectCache, type ObjectCacheOptions } from '../../src/objects/object-cache.ts'
import { stats } from '../../src/observe/stats.ts'
import { type ManualTime, manualTime } from '../../src/testing/manual-clock.ts'
import {
  appliedWithoutAnswer,
  breaks,
  hangs,
  type MemoryStoreOptions,
  memoryObjectStore,
  passes,
  verdict,
} from './memory-object-store.ts'

const PRICES = {
  perThousand: { get: 1, put: 10, list: 100, delete: 0 },
  perGigabyte: { in: 1, out: 2 },
}

let time: ManualTime
beforeEach(() => {
  time = manualTime()
})
afterEach(() => time.restore())

function setUp(options: ObjectCacheOptions = {}, storeOptions: MemoryStoreOptions = {}) {
  const bucket = memoryObjectStore(storeOptions)
  const open = (more: ObjectCacheOptions = {}) =>
    new ObjectCache('ObjectCache', { prefix: 'app/', ...options, ...more }, {}, () => ({
      store: bucket.store,
      verdict,
      prices: PRICES,
    }))
  return { ...bucket, cache: open(), open }
}

/** Lets timers of retries run until the promise is settled. */
async function settle<T>(work: T | Promise<T>): Promise<T> {
  let settled = false
  const done = Promise.resolve(work).finally(() => {
    settled = true
  })
  done.catch(() => undefined)
  for (let step = 0; step < 100 && !settled; step += 1) await time.advance('100ms')
  return done
}

describe('requests of a storage over a bucket', () => {
  it('are one for a get, a set, an exists and a delete', async () => {
    const { cache, requests } = setUp()
    await cache.set('k', 'v')
    await cache.get('k')
    await cache.exists('k')
    await cache.delete('k')
    expect(requests).toEqual(['put app/k', 'get app/k', 'get app/k', 'delete app/k'])
    expect(stats(cache).requests).toMatchObject({ get: 2, put: 1, delete: 1, list: 0, retries: 0 })
    expect(cache.stats.requests).toEqual(stats(cache).requests)
  })

  it('are one for a setIfNotExists that wins, and two for one that loses', async () => {
    const { cache, requests } = setUp()
    expect(await cache.setIfNotExists('k', 1)).toBe(true)
    expect(requests).toHaveLength(1)
    expect(await cache.setIfNotExists('k', 2)).toBe(false)
    expect(requests).toHaveLength(3)
  })

  it('are none for empty batches', async () => {
    const { cache, requests } = setUp()
    expect((await cache.getMany([])).size).toBe(0)
    await cache.setMany([])
    await cache.deleteMany([])
    expect(requests).toEqual([])
  })

  it('renew an unchanged value without its bytes, and move them when the renewal is refused', async () => {
    const { cache, requests, objects } = setUp({ dedupeWrites: true })
    await cache.set('k', { a: 1 }, '1m')
    await time.advance('59s')
    requests.length = 0
    await cache.set('k', { a: 1 }, '1m')
    expect(requests).toEqual(['get app/k', 'renew app/k'])
    await time.advance('59s')
    expect(await cache.get('k')).toEqual({ a: 1 })
    requests.length = 0
    await cache.set('k', { a: 2 }, '1m')
    expect(requests).toEqual(['get app/k', 'put app/k'])
    expect(objects.size).toBe(1)
  })

  it('do not fetch the bytes of an expired object, nor of one that is too large', async () => {
    const fetched: number[] = []
    const { cache, store, open } = setUp()
    const { get } = store
    store.get = async (name, call, wanted) => {
      const found = await get(name, call, wanted)
      if (found !== undefined) fetched.push('bytes' in found ? found.size : 0)
      return found
    }
    await cache.set('k', 'x'.repeat(5000), '1m')
    await cache.set('large', 'x'.repeat(200_000))
    await time.advance('2m')
    expect(await cache.get('k')).toBeUndefined()
    const errors: unknown[] = []
    const small = open({ maxValueBytes: 1000, onError: (error) => errors.push(error) })
    expect(await small.get('large')).toBeUndefined()
    expect(fetched).toEqual([0, 0])
    expect(String(errors)).toContain('maxValueBytes')
  })

  it('cost what the prices say', async () => {
    const { cache } = setUp()
    for (let n = 0; n < 4; n += 1) await cache.set(`${n}`, n)
    await cache.get('1')
    for await (const _ of cache.entries()) break
    const { total, put, get, list } = cache.estimateCost()
    expect(put).toBeCloseTo(0.04)
    expect(get).toBeGreaterThan(0)
    expect(list).toBeCloseTo(0.1)
    expect(total).toBeGreaterThanOrEqual(put + get + list)
    const free = { perThousand: { get: 0, put: 0, list: 0, delete: 0 }, perGigabyte: { in: 0, out: 0 } }
    expect(cache.estimateCost({ prices: free }).total).toBe(0)
  })
})

describe('failing requests of a storage over a bucket', () => {
  it('are repeated after growing pauses where that may help, and counted', async () => {
    const { cache, requests, fail } = setUp()
    fail(passes(), passes(), passes())
    await settle(cache.set('k', 'v'))
    expect(requests).toHaveLength(4)
    expect(stats(cache).requests?.retries).toBe(3)
    expect(await cache.get('k')).toBe('v')
  })

  it('are given up after maxAttempts', async () => {
    const { cache, requests, fail } = setUp({ maxAttempts: 2 })
    fail(passes(), passes(), passes())
    await expect(settle(cache.get('k'))).rejects.toThrow('try again')
    expect(requests).toHaveLength(2)
  })

  it('wait as long as the service asks, unless that is past the deadline', async () => {
    const { cache, requests, fail } = setUp()
    fail(passes(1000))
    const read = cache.get('k')
    await time.advance('999ms')
    expect(requests).toHaveLength(1)
    await time.advance('2ms')
    await read
    expect(requests).toHaveLength(2)
    fail(passes(6000))
    await expect(cache.get('k')).rejects.toThrow('try again')
  })

  it('are not repeated where that cannot help, and are not misses', async () => {
    const { cache, requests, fail } = setUp()
    fail(breaks)
    await expect(cache.get('k')).rejects.toThrow(StorageError)
    expect(requests).toHaveLength(1)
  })

  it('end at the deadline, whatever attempt they are at', async () => {
    const { cache, fail } = setUp({ timeout: '3s' })
    fail(passes(), hangs)
    const read = cache.get('k')
    const outcome = expect(read).rejects.toThrow(StorageTimeoutError)
    await time.advance('3s')
    await outcome
    expect(time.pending).toBe(0)
  })

  it.each([
    [true, true],
    [false, false],
  ])(
    'that were carried out without an answer still count as won, conditional deletes: %s',
    async (conditionalDeletes) => {
      const { cache, fail } = setUp({}, { conditionalDeletes })
      fail(appliedWithoutAnswer)
      expect(await settle(cache.setIfNotExists('k', 'mine'))).toBe(true)
      const version = (await cache.getEntry('k'))?.version
      fail(appliedWithoutAnswer)
      const entry = { value: 'newer', createdAt: 0, freshUntil: Infinity, expiresAt: Infinity }
      expect(await settle(cache.setEntry('k', entry, { ifVersion: version }))).toBe(true)
      expect(await cache.get('k')).toBe('newer')
    },
  )

  it('lose where another process wrote between the attempts', async () => {
    const { cache, open, fail } = setUp()
    fail(passes())
    const mine = cache.setIfNotExists('k', 'mine')
    await open().set('k', 'theirs')
    expect(await settle(mine)).toBe(false)
    expect(await cache.get('k')).toBe('theirs')
  })

  it('renew once where the renewal was carried out without an answer', async () => {
    const { cache, fail, requests } = setUp({ dedupeWrites: true })
    await cache.set('k', 'v', '1m')
    requests.length = 0
    fail((work) => Promise.resolve(work()), appliedWithoutAnswer)
    await settle(cache.set('k', 'v', '2m'))
    expect(requests.filter((request) => request.startsWith('put'))).toEqual([])
    await time.advance('90s')
    expect(await cache.get('k')).toBe('v')
  })

  it('of some keys of a batch are told per key, with those that worked', async () => {
    const { cache, fail } = setUp()
    fail(breaks)
    const writes = [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ] as const
    const error = await Promise.resolve(cache.setMany(writes)).catch((reason: StorageError) => reason)
    if (!(error instanceof StorageError)) throw new Error('it fails')
    expect([...(error.failures?.keys() ?? [])]).toEqual(['a'])
    expect(error.failures?.get('a')).toBeInstanceOf(StorageError)
    expect(error.succeeded).toEqual(['b', 'c'])
    expect(error.message).toContain('1 of 3 keys')
    expect(await cache.getMany(['a', 'b', 'c'])).toEqual(
      new Map([
        ['b', 2],
        ['c', 3],
      ]),
    )
  })

  it('of some keys of a batch read leave the others, where there is an ear for them', async () => {
    const { cache, fail } = setUp()
    await cache.setMany([
      ['a', 1],
      ['b', 2],
    ])
    fail(breaks)
    await expect(cache.getMany(['a', 'b'])).rejects.toMatchObject({ succeeded: ['b'] })
    fail(breaks)
    const heard: unknown[] = []
    const found = await cache.getManyEntries(['a', 'b'], { onError: (_, { key }) => heard.push(key) })
    expect([...found.keys()]).toEqual(['b'])
    expect(heard).toEqual(['a'])
  })

  it('of some keys of a removal are told by their keys', async () => {
    const { cache } = setUp()
    await cache.setMany([
      ['a', 1],
      ['locked', 2],
    ])
    await expect(cache.deleteMany(['a', 'locked', 'absent'])).rejects.toMatchObject({
      failures: new Map([['locked', expect.any(StorageError)]]),
      succeeded: ['a', 'absent'],
    })
  })

  it('do not make a batch wait longer than one deadline where the backend does not answer', async () => {
    const { cache, requests, fail } = setUp({ concurrency: 2, timeout: '5s' })
    fail(...Array.from({ length: 50 }, () => hangs))
    const read = cache.getMany(Array.from({ length: 50 }, (_, n) => `${n}`))
    const outcome = expect(read).rejects.toThrow(StorageTimeoutError)
    await time.advance('5s')
    await outcome
    expect(requests).toHaveLength(2)
  })
})

describe('objects of a storage over a bucket', () => {
  it('hold long keys inside, which listings read', async () => {
    const { cache, objects } = setUp()
    const long = 'ü'.repeat(9000)
    await cache.set(long, 'v')
    await cache.set('short', 'w')
    expect([...objects.keys()].every((name) => name.length < 100)).toBe(true)
    const found: string[] = []
    for await (const [key] of cache.entries({ prefix: 'ü' })) found.push(key)
    expect(found).toEqual([long])
    expect(await cache.get(long)).toBe('v')
  })

  it('that do not hold what was written are a miss, and reported', async () => {
    const errors: string[] = []
    const { cache, objects } = setUp({ onError: (error) => errors.push(String(error)) })
    const long = 'k'.repeat(2000)
    await cache.set('k', 'a value')
    await cache.set(long, 'another')
    const [first, second] = [...objects.entries()]
    if (first === undefined || second === undefined) throw new Error('two objects')
    objects.set(first[0], { ...first[1], bytes: Buffer.from(first[1].bytes).fill(1, 80) })
    objects.set(second[0], { ...first[1] })
    expect(await cache.get('k')).toBeUndefined()
    expect(await cache.get(long)).toBeUndefined()
    expect(errors[0]).toContain('checksum')
    expect(errors[1]).toContain('another key')
  })

  it('that do not hold what was written are written whole, not renewed', async () => {
    const { cache, objects } = setUp({ dedupeWrites: true, onError: () => undefined })
    await cache.set('k', 'a value')
    const [first] = [...objects.entries()]
    if (first === undefined) throw new Error('one object')
    objects.set(first[0], { ...first[1], bytes: Buffer.from(first[1].bytes).fill(1, 80) })
    expect(await cache.get('k')).toBeUndefined()
    await cache.set('k', 'a value')
    expect(await cache.get('k')).toBe('a value')
  })

  it('that cannot be used are taken over by setIfNotExists', async () => {
    const { cache, objects } = setUp()
    await cache.set('k', 'v')
    const [found] = [...objects.entries()]
    if (found === undefined) throw new Error('one object')
    objects.set(found[0], { ...found[1], bytes: Buffer.from('not a record'), metadata: {} })
    expect(await cache.setIfNotExists('k', 'w')).toBe(true)
    expect(await cache.get('k')).toBe('w')
  })

  it('of other programs are not keys, and clear leaves them where they are', async () => {
    const { cache, objects } = setUp()
    await cache.set('k', 'v')
    const [found] = [...objects.values()]
    if (found === undefined) throw new Error('one object')
    objects.set('app/100%', found)
    objects.set('other/k', found)
    await cache.clear()
    expect([...objects.keys()]).toEqual(['app/100%', 'other/k'])
  })

  it('without a prefix are all cleared only on request', async () => {
    const { open } = setUp()
    const all = open({ prefix: '' })
    await all.set('k', 'v')
    await expect(all.clear()).rejects.toThrow('everything: true')
    await all.clear({ everything: true })
    expect(await all.get('k')).toBeUndefined()
  })
})

describe('cleanupExpired', () => {
  it('removes what has expired, and nothing else', async () => {
    const { cache, objects } = setUp()
    await cache.set('short', 1, '1m')
    await cache.set('x'.repeat(3000), 1, '1m')
    await cache.set('long', 2, '1h')
    await cache.set('for ever', 3)
    const [some] = [...objects.values()]
    if (some === undefined) throw new Error('an object')
    objects.set('app/foreign', { ...some, metadata: {} })
    await time.advance('2m')
    expect(await cache.cleanupExpired()).toBe(2)
    expect([...objects.keys()].sort()).toEqual(['app/for ever', 'app/foreign', 'app/long'])
  })

  it('leaves young objects alone without a request for them', async () => {
    const { cache, requests } = setUp()
    await cache.set('k', 1, '1m')
    await time.advance('2m')
    requests.length = 0
    expect(await cache.cleanupExpired({ olderThan: '1h' })).toBe(0)
    expect(requests).toEqual(['list app/'])
    await time.advance('1h')
    expect(await cache.cleanupExpired({ olderThan: '1h' })).toBe(1)
  })

  it('stays about within its number of requests, and goes on where it stopped', async () => {
    const { cache, objects } = setUp({ concurrency: 1 })
    for (let n = 0; n < 20; n += 1) await cache.set(`k${n}`, n, '1m')
    await time.advance('2m')
    let rounds = 0
    for (; objects.size > 0 && rounds < 50; rounds += 1) {
      const before = stats(cache).requests
      await cache.cleanupExpired({ maxRequests: 8 })
      const after = stats(cache).requests
      if (before === undefined || after === undefined) throw new Error('requests are counted')
      const made = after.get + after.list + after.delete - before.get - before.list - before.delete
      expect(made).toBeLessThanOrEqual(9)
    }
    expect(objects.size).toBe(0)
    expect(rounds).toBeGreaterThan(3)
  })

  it('does not remove an object that is replaced meanwhile', async () => {
    const { cache, open, store } = setUp()
    await cache.set('k', 'old', '1m')
    await time.advance('2m')
    const { head } = store
    store.head = async (name, call) => {
      const facts = await head(name, call)
      await open().set('k', 'new')
      return facts
    }
    expect(await cache.cleanupExpired()).toBe(0)
    expect(await cache.get('k')).toBe('new')
  })

  it('is refused after close, and for options that there are not', async () => {
    const { cache } = setUp()
    expect(() => cache.cleanupExpired({ olderThen: 1 } as never)).toThrow('did you mean olderThan?')
    await cache.close()
    await expect(cache.cleanupExpired()).rejects.toThrow('after close()')
  })
})

describe('verifyConditionalWrites', () => {
  it('is true for a store that obeys conditions, and leaves nothing behind', async () => {
    const { cache, objects } = setUp()
    expect(await cache.verifyConditionalWrites()).toBe(true)
    expect(objects.size).toBe(0)
  })

  it('is false for one that ignores them', async () => {
    const { cache, objects } = setUp({}, { ignoresConditions: true })
    expect(await cache.verifyConditionalWrites()).toBe(false)
    expect(objects.size).toBe(0)
  })
})

describe('options of a storage over a bucket', () => {
  it.each([
    [{ shard: 5 }, 'ObjectCache: shard is 5; give a whole number from 0 to 4'],
    [{ prefix: 'p'.repeat(901) }, 'ObjectCache: prefix is'],
    [{ maxAttempts: 0 }, 'ObjectCache: maxAttempts is 0; give a whole number above 0'],
    [{ conditionalWrite: false }, 'did you mean conditionalWrites?'],
  ])('are refused: %j', (options, message) => {
    expect(() => setUp(options as ObjectCacheOptions)).toThrow(message)
  })

  it('refuse conditions on a store that ignores them', async () => {
    const { cache } = setUp({ conditionalWrites: false })
    await expect(cache.setIfNotExists('k', 1)).rejects.toThrow('needs conditional writes')
  })
})
