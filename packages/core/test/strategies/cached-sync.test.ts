import { describe, expect, it } from '@jest/globals'
import { createStorage } from '../../src/driver.ts'
import {
  ConfigurationError,
  InMemCache,
  RecursiveLoadError,
  SWRCache,
  stats,
  TTLCache,
} from '../../src/index.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'
import { useManualTime } from '../support.ts'

const clock = useManualTime()

describe('cachedSync', () => {
  it('keeps a synchronous function synchronous', async () => {
    let loads = 0
    const square = TTLCache.cachedSync('square:{}', { ttl: 10 })((n: number) => {
      loads += 1
      return n * n
    })
    expect(square(4)).toBe(16)
    expect(square(4)).toBe(16)
    expect(loads).toBe(1)
    await clock.time.advance(10)
    expect(square(4)).toBe(16)
    expect(loads).toBe(2)
    expect(square.peek(4)?.value).toBe(16)
    square.set([5], -1)
    expect(square(5)).toBe(-1)
    square.invalidate(5)
    expect(square(5)).toBe(25)
    expect(square.refresh(5)).toBe(25)
    expect(stats(square)).toMatchObject({ loads: 4, refreshes: 1 })
  })

  it('throws what the function throws, and the next call works', () => {
    let loads = 0
    const load = TTLCache.cachedSync('k', { ttl: 10 })(() => {
      loads += 1
      if (loads === 1) throw new RangeError('first')
      return loads
    })
    expect(() => load()).toThrow(RangeError)
    expect(load()).toBe(2)
  })

  it('serves stale at once and refreshes after the caller has its answer, once', async () => {
    let loads = 0
    const load = SWRCache.cachedSync('k', { ttl: 10, staleTtl: 60 })(() => ++loads)
    load()
    await clock.time.advance(10)
    expect([load(), load(), load()]).toEqual([1, 1, 1])
    expect(loads).toBe(1)
    await clock.time.advance(0)
    expect(loads).toBe(2)
    expect(load()).toBe(2)
  })

  it('reports a refresh that fails behind a stale answer', async () => {
    let loads = 0
    const told: unknown[] = []
    const load = SWRCache.cachedSync('k', { ttl: 10, staleTtl: 60, onError: (error) => told.push(error) })(
      () => {
        loads += 1
        if (loads > 1) throw new Error('down')
        return loads
      },
    )
    load()
    await clock.time.advance(10)
    expect(load()).toBe(1)
    await clock.time.advance(0)
    expect(told).toHaveLength(1)
    expect(load()).toBe(1)
  })

  it('refuses a storage that answers with promises, when it is wrapped or at the first use of a factory', () => {
    const remote = createStorage(memoryDriver())
    const wrap = (cache: unknown) => TTLCache.cachedSync('k', { ttl: 1, cache: cache as InMemCache })(() => 1)
    expect(() => wrap(remote)).toThrow(ConfigurationError)
    expect(() => wrap(remote)).toThrow(/answers with promises/)
    const lazy = wrap(() => remote)
    expect(() => lazy()).toThrow(ConfigurationError)
  })

  it('takes a storage of bytes whose driver answers directly', () => {
    const cache = createStorage(memoryDriver({ sync: true })) as unknown as InMemCache
    const load = TTLCache.cachedSync('k', { ttl: 1, cache })(() => new Date(5))
    expect(load()).toEqual(new Date(5))
    expect(load()).toEqual(new Date(5))
  })

  it('refuses a function that answers with a promise, and keeps nothing', () => {
    const cache = new InMemCache()
    const load = TTLCache.cachedSync('k', { ttl: 1, cache })((async () => 1) as unknown as () => number)
    expect(() => load()).toThrow(ConfigurationError)
    expect(cache.size).toBe(0)
  })

  it('detects a function that asks for its own key', () => {
    const load: () => number = TTLCache.cachedSync('k', { ttl: 1 })((): number => load())
    expect(() => load()).toThrow(RecursiveLoadError)
  })
})
