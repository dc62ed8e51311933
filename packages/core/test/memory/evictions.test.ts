import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { ConfigurationError, StorageClosedError } from '../../src/errors.ts'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import { type SetTime, setTime } from './set-time.ts'

let time: SetTime
beforeEach(() => {
  time = setTime()
})
afterEach(() => time.restore())

/** Runs `work` and answers the warnings of the process that it caused. */
async function warningsOf(work: () => void): Promise<unknown[]> {
  const emitted = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  try {
    work()
    // A rejection is heard of a few turns of the microtask queue later.
    await new Promise((resolve) => setImmediate(resolve))
    return emitted.mock.calls.map(([message]) => message)
  } finally {
    emitted.mockRestore()
  }
}

describe('capacity', () => {
  it('keeps what is asked for often when many keys that are asked for once go by', () => {
    const cache = new InMemCache({ maxEntries: 100 })
    const popular = Array.from({ length: 50 }, (_, index) => `popular ${index}`)
    for (const key of popular) cache.set(key, key)
    for (let round = 0; round < 3; round += 1) for (const key of popular) cache.get(key)
    for (let index = 0; index < 10_000; index += 1) {
      cache.set(`once ${index}`, index)
      if (index % 20 === 0) for (const key of popular) cache.get(key)
    }
    expect(cache.size).toBe(100)
    expect(popular.filter((key) => !cache.exists(key))).toEqual([])
  })

  it.each<[string, (cache: InMemCache, key: string) => unknown]>([
    ['get', (cache, key) => cache.get(key)],
    ['getEntry', (cache, key) => cache.getEntry(key)],
    ['exists', (cache, key) => cache.exists(key)],
    ['getMany', (cache, key) => cache.getMany([key])],
    ['getManyEntries', (cache, key) => cache.getManyEntries([key])],
    ['set', (cache, key) => cache.set(key, 'again')],
  ])('counts %s as a use', (_name, use) => {
    const cache = new InMemCache({ maxEntries: 100 })
    const used = Array.from({ length: 20 }, (_, index) => `used ${index}`)
    for (const key of used) cache.set(key, key)
    for (let round = 0; round < 5; round += 1) for (const key of used) use(cache, key)
    for (let index = 0; index < 300; index += 1) cache.set(`once ${index}`, index)
    // Now and then chance lets a newcomer drive one out; unused, all of them would be gone.
    expect(used.filter((key) => cache.exists(key)).length).toBeGreaterThanOrEqual(14)
  })

  it.each([1, 2, 3, 4, 5])('never takes the entry that was just written, with room for %i', (maxEntries) => {
    const cache = new InMemCache({ maxEntries })
    for (let index = 0; index < 500; index += 1) {
      const key = `k${index % 7}`
      cache.get(`k${index % 3}`)
      cache.set(key, index)
      expect(cache.get(key)).toBe(index)
      expect(cache.size).toBeLessThanOrEqual(maxEntries)
    }
  })

  it('keeps 10 000 entries when it is not told otherwise', () => {
    const cache = new InMemCache()
    for (let index = 0; index < 10_001; index += 1) cache.set(String(index), index)
    expect(cache.size).toBe(10_000)
    expect(cache.exists('10000')).toBe(true)
  })

  it('takes expired entries before live ones', () => {
    const cache = new InMemCache({ maxEntries: 2 })
    cache.set('old but live', 1)
    cache.set('short', 2, '10ms')
    time.now += 10
    cache.set('new', 3)
    expect(cache.exists('old but live')).toBe(true)
  })

  it('keeps within maxBytes by the sizes that sizeOf answers', () => {
    const cache = new InMemCache({ maxBytes: 10, sizeOf: (value, key) => String(value).length + key.length })
    cache.set('a', '123')
    cache.set('b', '123')
    expect(cache.size).toBe(2)
    cache.set('c', '12')
    expect(cache.exists('a')).toBe(false)
    expect(cache.size).toBe(2)
    cache.set('c', '12345678')
    expect(cache.size).toBe(1)
  })

  it('keeps within maxBytes by an estimate of its own', () => {
    const cache = new InMemCache({ maxBytes: 100_000 })
    for (let index = 0; index < 100; index += 1) cache.set(String(index), Buffer.alloc(5000))
    expect(cache.size).toBeGreaterThan(10)
    expect(cache.size).toBeLessThan(20)
  })

  it('does not keep an entry that is larger than maxBytes, reports it, and removes what was there', () => {
    const evicted: unknown[] = []
    const cache = new InMemCache({
      maxBytes: 5,
      sizeOf: (value) => String(value).length,
      onEvict: (key, { value }, reason) => evicted.push([key, value, reason]),
    })
    cache.set('other', 'o')
    cache.set('k', 'old')
    cache.set('k', 'too large')
    expect(cache.getEntry('k')).toBeUndefined()
    expect(cache.get('other')).toBe('o')
    expect(evicted).toEqual([['k', 'too large', 'capacity']])
  })

  it.each([Number.NaN, -1, 'many'])('refuses a size of %p and keeps what was there', (size) => {
    let answer: unknown = 1
    const cache = new InMemCache({ maxBytes: 10, sizeOf: () => answer as number })
    cache.set('k', 'old')
    answer = size
    expect(() => cache.set('k', 'new')).toThrow(ConfigurationError)
    expect(cache.get('k')).toBe('old')
  })
})

describe('onEvict', () => {
  it('is told of entries that expired or had to go, not of deleted, replaced or cleared ones', () => {
    const evicted: unknown[] = []
    const cache = new InMemCache({
      maxEntries: 3,
      onEvict: (key, entry, reason) => evicted.push([key, entry.value, reason, typeof entry.version]),
    })
    cache.set('deleted', 1)
    cache.delete('deleted')
    cache.set('replaced', 1)
    cache.set('replaced', 2)
    cache.set('short', 3, 1)
    cache.set('third', 4)
    cache.set('fourth', 5)
    expect(evicted).toEqual([[expect.any(String), expect.any(Number), 'capacity', 'string']])
    cache.clear()
    expect(evicted).toHaveLength(1)
    cache.set('short', 3, 1)
    time.now += 1000
    cache.get('short')
    expect(evicted.slice(1)).toEqual([['short', 3, 'expired', 'string']])
  })

  it.each([
    ['set', (cache: InMemCache) => cache.set('k', 'new')],
    ['setIfNotExists', (cache: InMemCache) => cache.setIfNotExists('k', 'new')],
    ['delete', (cache: InMemCache) => cache.delete('k')],
    [
      'a refused ifVersion',
      (cache: InMemCache) =>
        cache.setEntry('k', { value: 1, createdAt: 0, freshUntil: 9e9, expiresAt: 9e9 }, { ifVersion: 'x' }),
    ],
    ['getManyEntries', (cache: InMemCache) => cache.getManyEntries(['k'])],
    ['cleanupExpired', (cache: InMemCache) => cache.cleanupExpired()],
  ])('is told of an expired entry that %s meets', (_name, meet) => {
    const evicted: unknown[] = []
    const cache = new InMemCache({ onEvict: (key, { value }, reason) => evicted.push([key, value, reason]) })
    cache.set('k', 'old', 1)
    time.now += 1000
    meet(cache)
    expect(evicted).toEqual([['k', 'old', 'expired']])
  })

  it('sees the cache without the entry, after the write that made it go', () => {
    const seen: unknown[] = []
    const cache: InMemCache = new InMemCache({
      maxEntries: 1,
      onEvict: (key) => seen.push(cache.get(key), cache.get('b'), cache.size),
    })
    cache.set('a', 1)
    cache.set('b', 2)
    expect(seen).toEqual([undefined, 2, 1])
  })

  it('may write, delete and clear, and is told of what that evicts', () => {
    const evicted: string[] = []
    const cache: InMemCache = new InMemCache({
      maxEntries: 1,
      onEvict: (key) => {
        evicted.push(key)
        if (key === 'a') cache.set('a again', 1)
        if (key === 'a again') cache.delete('c')
        if (key === 'd') cache.clear()
      },
    })
    for (const key of ['a', 'b']) cache.set(key, key)
    expect(evicted).toEqual(['a', 'b'])
    expect(cache.get('a again')).toBe(1)
    cache.set('c', 'c')
    expect(evicted).toEqual(['a', 'b', 'a again'])
    expect(cache.size).toBe(0)
    for (const key of ['d', 'e']) cache.set(key, key)
    expect(evicted).toEqual(['a', 'b', 'a again', 'd'])
    expect(cache.size).toBe(0)
  })

  it('may change the cache while expired entries are swept', () => {
    const cache: InMemCache = new InMemCache({
      onEvict: (key) => {
        cache.set(`${key} again`, 1, 60)
        cache.cleanupExpired()
        if (key === 'k9') cache.clear()
      },
    })
    for (let index = 0; index < 20; index += 1) cache.set(`k${index}`, index, 1)
    time.now += 1000
    expect(cache.cleanupExpired()).toBe(20)
    expect(cache.size).toBeLessThan(20)
    cache.set('after', 1, 1)
    time.now += 60_000
    expect(cache.cleanupExpired()).toBeGreaterThan(1)
    cache.clear()
    expect(cache.size).toBe(0)
  })

  it('may close the cache, also in the middle of a batch', () => {
    const cache: InMemCache = new InMemCache({ maxEntries: 1, onEvict: () => void cache.close() })
    const batch = ['a', 'b', 'c'].map((key) => [key, key] as const)
    expect(() => cache.setMany(batch)).toThrow(StorageClosedError)
    expect(cache.size).toBe(0)
    expect(() => cache.get('c')).toThrow(StorageClosedError)
  })

  it('that throws or rejects breaks nothing and is reported', async () => {
    const evicted: string[] = []
    const cache = new InMemCache({
      maxEntries: 1,
      onEvict: (key) => {
        evicted.push(key)
        if (key === 'b') return Promise.reject(new Error('rejected')) as unknown as undefined
        throw new Error('thrown')
      },
    })
    const warnings = await warningsOf(() => {
      for (const key of ['a', 'b', 'c']) cache.set(key, key)
    })
    expect(evicted).toEqual(['a', 'b'])
    expect(cache.get('c')).toBe('c')
    expect(warnings).toEqual([
      'memory: onEvict of "a" failed: Error: thrown',
      'memory: onEvict of "b" failed: Error: rejected',
    ])
  })

  it('that evicts again each time is stopped and reported', async () => {
    let calls = 0
    const cache: InMemCache = new InMemCache({
      maxEntries: 1,
      onEvict: (key, { value }) => {
        calls += 1
        cache.set(`${key}+`, value)
      },
    })
    const warnings = await warningsOf(() => {
      cache.set('a', 1)
      cache.set('b', 2)
      expect(calls).toBe(1001)
      cache.set('c', 3)
      expect(calls).toBe(2002)
    })
    expect(cache.size).toBe(1)
    const warning = expect.stringContaining('onEvict causes evictions without end')
    expect(warnings).toEqual([warning, warning])
  })
})
