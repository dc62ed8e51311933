import { describe, expect, it, jest } from '@jest/globals'
import { createStorage } from '../../src/driver.ts'
import { ConfigurationError, InMemCache, invalidateTags, SWRCache, stats, TTLCache } from '../../src/index.ts'
import { faultyStorage } from '../../src/testing/faulty-storage.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'
import { deferred, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

function batchLoader(
  known = new Map([
    [1, 'one'],
    [2, 'two'],
    [3, 'three'],
  ]),
) {
  const asked: number[][] = []
  const loader = async (ids: number[]) => {
    asked.push(ids)
    return ids.map((id) => known.get(id))
  }
  return { loader, asked }
}

describe('cachedMany', () => {
  it.each([
    ['memory', () => new InMemCache()],
    ['a storage of bytes', () => createStorage(memoryDriver())],
  ])(
    'reads all ids at once, loads only what is missing in one call, and answers in order, over %s',
    async (_name, make) => {
      const storage = faultyStorage(make())
      const { loader, asked } = batchLoader()
      const users = TTLCache.cachedMany('user:{}', { ttl: 60, cache: storage })(loader)
      expect(await users([2, 1])).toEqual(['two', 'one'])
      expect(await users([1, 3, 2, 1])).toEqual(['one', 'three', 'two', 'one'])
      expect(asked).toEqual([[2, 1], [3]])
      const reads = storage.calls.filter(
        ({ operation }) => operation === 'getManyEntries' || operation === 'getEntry',
      )
      expect(reads.map(({ operation }) => operation)).toEqual(['getManyEntries', 'getManyEntries'])
      expect(stats(users)).toMatchObject({ loads: 3, hits: 3, misses: 3 })
    },
  )

  it('takes a Map from the loader', async () => {
    const users = TTLCache.cachedMany('user:{}', { ttl: 60 })(
      async (ids: string[]) => new Map(ids.map((id) => [id, id.length])),
    )
    expect(await users(['a', 'bcd'])).toEqual([1, 3])
  })

  it('answers undefined for what is not there, and asks again unless missingTtl keeps it', async () => {
    const { loader, asked } = batchLoader()
    const users = TTLCache.cachedMany('user:{}', { ttl: 60 })(loader)
    expect(await users([1, 99])).toEqual(['one', undefined])
    expect(await users([1, 99])).toEqual(['one', undefined])
    expect(asked).toEqual([[1, 99], [99]])

    const kept = batchLoader()
    const remembering = TTLCache.cachedMany('user:{}', { ttl: 60, missingTtl: 5 })(kept.loader)
    await remembering([99])
    expect(await remembering([99])).toEqual([undefined])
    expect(kept.asked).toEqual([[99]])
    await clock.time.advance(5)
    await remembering([99])
    expect(kept.asked).toEqual([[99], [99]])
  })

  it('asks for an id once when it is given twice, and makes no request for none', async () => {
    const { loader, asked } = batchLoader()
    const users = TTLCache.cachedMany('user:{}', { ttl: 60 })(loader)
    expect(await users([1, 1])).toEqual(['one', 'one'])
    expect(await users([])).toEqual([])
    expect(asked).toEqual([[1]])
  })

  it('shares flights per id between calls', async () => {
    const gate = deferred<void>()
    const asked: number[][] = []
    const users = TTLCache.cachedMany('user:{}', { ttl: 60 })(async (ids: number[]) => {
      asked.push(ids)
      await gate.promise
      return ids.map(String)
    })
    const first = users([1, 2])
    await settle()
    const second = users([2, 3])
    await settle()
    gate.resolve()
    expect(await Promise.all([first, second])).toEqual([
      ['1', '2'],
      ['2', '3'],
    ])
    expect(asked).toEqual([[1, 2], [3]])
  })

  it('shares flights with a single wrapper of the same keys and storage', async () => {
    const cache = new InMemCache()
    const { loader, asked } = batchLoader()
    const users = TTLCache.cachedMany('user:{}', { ttl: 60, cache })(loader)
    const user = TTLCache.cached('user:{}', { ttl: 60, cache })(async (id: number) => `single ${id}`)
    const many = users([1, 2])
    expect(await user(1)).toBe('one')
    await many
    expect(asked).toEqual([[1, 2]])
  })

  it('rejects with the error of the loader, and the next call works', async () => {
    const error = new Error('down')
    let calls = 0
    const users = TTLCache.cachedMany('user:{}', { ttl: 60 })(async (ids: number[]) => {
      calls += 1
      if (calls === 1) throw error
      return ids
    })
    await expect(users([1, 2])).rejects.toBe(error)
    expect(await users([1, 2])).toEqual([1, 2])
  })

  it('says what it wanted when the loader answers the wrong number of values', async () => {
    const users = TTLCache.cachedMany('user:{}', { ttl: 60 })(async (ids: number[]) => ids.slice(1))
    await expect(users([1, 2])).rejects.toThrow(ConfigurationError)
    await expect(users([1, 2])).rejects.toThrow(/asked for 2 ids and answered an array of 1/)
  })

  it('serves stale ids at once and refreshes them in one call behind, with SWR', async () => {
    const { loader, asked } = batchLoader()
    const users = SWRCache.cachedMany('user:{}', { ttl: 10, staleTtl: 60 })(loader)
    await users([1, 2])
    await clock.time.advance(10)
    expect(await users([1, 2, 3])).toEqual(['one', 'two', 'three'])
    await settle()
    expect(asked.length).toBeLessThanOrEqual(3)
    expect(asked.flat().sort()).toEqual([1, 1, 2, 2, 3])
  })

  it('loads everything when the storage cannot be read', async () => {
    const { loader } = batchLoader()
    const cache = faultyStorage(new InMemCache(), {
      script: [{ on: 'getManyEntries', fault: { kind: 'reject' } }],
    })
    const told: unknown[] = []
    const onError = (_: unknown, { operation }: { operation: string }) => told.push(operation)
    const users = TTLCache.cachedMany('user:{}', { ttl: 60, cache, onError })(loader)
    expect(await users([1, 2])).toEqual(['one', 'two'])
    expect(told).toEqual(['getMany'])
  })

  it('has members that take ids', async () => {
    const { loader, asked } = batchLoader()
    const users = TTLCache.cachedMany('user:{}', { ttl: 60 })(loader)
    expect(users.key(1)).toBe('user:1')
    expect(await users.peek(1)).toBeUndefined()
    await users([1, 2])
    expect((await users.peek(1))?.value).toBe('one')
    await users.invalidate(1, 2)
    await users.set([1], 'uno')
    expect(await users([1, 2])).toEqual(['uno', 'two'])
    expect(await users.refresh([1, 2])).toEqual(['one', 'two'])
    expect(asked).toEqual([[1, 2], [2], [1, 2]])
    expect((await users.explain(1)).levels).toMatchObject([{ state: 'hit' }])
  })

  it('reads the marks of all tags at once', async () => {
    const storage = faultyStorage(createStorage(memoryDriver()))
    const { loader, asked } = batchLoader()
    const users = TTLCache.cachedMany('user:{}', { ttl: 60, cache: storage, tags: ['users', 'people'] })(
      loader,
    )
    await users([1, 2, 3])
    await clock.time.advance(2)
    await invalidateTags(storage, ['users'])
    expect(await users([1, 2, 3])).toEqual(['one', 'two', 'three'])
    expect(asked).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ])
    expect(storage.calls.filter(({ operation }) => operation === 'getMany').length).toBeLessThanOrEqual(4)
  })

  it('loads what it cannot trust, and tells of it, when the marks of tags cannot be read', async () => {
    const down = { is: false }
    const storage = faultyStorage(createStorage(memoryDriver()), {
      script: [{ on: 'getMany', when: () => down.is, fault: { kind: 'reject' } }],
    })
    const { loader, asked } = batchLoader()
    const told: string[] = []
    const users = TTLCache.cachedMany('user:{}', {
      ttl: 60,
      cache: storage,
      tags: ['users'],
      onError: (_, { operation }) => told.push(operation),
    })(loader)
    await users([1, 2])
    await clock.time.advance(2)
    down.is = true
    expect(await users([1, 2])).toEqual(['one', 'two'])
    expect(asked).toEqual([
      [1, 2],
      [1, 2],
    ])
    expect(new Set(told)).toEqual(new Set(['tags']))
  })

  it('works under fake timers', async () => {
    jest.useFakeTimers()
    try {
      const users = TTLCache.cachedMany('user:{}', { ttl: 60 })(async (ids: number[]) => ids)
      expect(await users([1, 2])).toEqual([1, 2])
    } finally {
      jest.useRealTimers()
    }
  })

  it('fills a named placeholder with the id, whatever the name', async () => {
    const users = TTLCache.cachedMany('user:{userId}', { ttl: 60 })(async (ids: number[]) => ids)
    expect(users.key(5)).toBe('user:5')
    const orders = TTLCache.cachedMany('order:{shop.id}:{no}', { ttl: 60 })(
      async (ids: { shop: { id: number }; no: number }[]) => ids,
    )
    expect(orders.key({ shop: { id: 1 }, no: 2 })).toBe('order:1:2')
  })

  it('does not cache with ttl 0', async () => {
    const { loader, asked } = batchLoader()
    const users = TTLCache.cachedMany('user:{}', { ttl: 0 })(loader)
    await users([1])
    await users([1])
    expect(asked).toEqual([[1], [1]])
  })
})
