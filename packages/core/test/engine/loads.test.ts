import { describe, expect, it } from '@jest/globals'
import { activityOf, createStorage } from '../../src/driver.ts'
import { InMemCache, RecursiveLoadError, stats, TTLCache } from '../../src/index.ts'
import { type MemoryRecords, memoryDriver } from '../../src/testing/memory-driver.ts'
import { deferred, manualLoader, settle, useManualTime, watchesOf } from '../support.ts'

const clock = useManualTime()

describe('a load that has ended', () => {
  it.each<[string, (call: { resolve(value: string): void; reject(error: unknown): void }) => void]>([
    ['well', (call) => call.resolve('value')],
    ['badly', (call) => call.reject(new Error('origin'))],
  ])('%s leaves nothing behind, also of those who had joined it', async (_, end) => {
    const cache = new InMemCache()
    const watches = watchesOf(cache)
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache })(loader)
    const outcomes = Promise.allSettled([load(), load(), load()])
    await settle()
    expect(watches.size).toBe(1)
    end(last())
    await outcomes
    expect([watches.size, activityOf(cache).flights.size, clock.time.pending]).toEqual([0, 0, 0])
  })

  it('leaves the key to the load that has followed it', async () => {
    const cache = new InMemCache()
    const { loader, calls } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache })(loader)
    const early = load()
    cache.delete('k')
    const late = load()
    calls[0]?.resolve('old')
    expect(await early).toBe('old')
    const joined = load()
    await settle()
    expect(calls).toHaveLength(2)
    calls[1]?.resolve('new')
    expect(await Promise.all([late, joined])).toEqual(['new', 'new'])
  })
})

describe('a load that is given up', () => {
  it('counts what comes late, and keeps nothing of it', async () => {
    const cache = new InMemCache()
    const { loader, calls } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache, timeout: { hard: '1s' } })(loader)
    const early = expect(load()).rejects.toThrow('took longer')
    await clock.time.advance('1s')
    await early
    const next = load()
    calls[0]?.resolve('much too late')
    await settle()
    expect(cache.get('k')).toBeUndefined()
    expect(stats(load)).toMatchObject({ lateAnswers: 1, loadErrors: 1, loads: 2 })
    calls[1]?.resolve('in time')
    expect(await next).toBe('in time')
    expect(cache.get('k')).toBe('in time')
    expect(stats(load).lateAnswers).toBe(1)
  })

  it('is counted as failed once, also when it fails late', async () => {
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, timeout: { hard: '1s' } })(loader)
    const given = expect(load()).rejects.toThrow('took longer')
    await clock.time.advance('1s')
    await given
    last().reject(new Error('late'))
    await settle()
    expect(stats(load).loadErrors).toBe(1)
  })
})

describe('those who have joined a load that takes too long', () => {
  it('get the error of the next load when that fails at once', async () => {
    const first = deferred()
    let loads = 0
    const load = TTLCache.cached('k', { ttl: 60, flightTimeout: '30s' })(() => {
      loads += 1
      if (loads > 1) throw new Error('origin')
      return first.promise
    })
    void load()
    const joined = expect(load()).rejects.toThrow('origin')
    await clock.time.advance('30s')
    await joined
  })
})

describe('a load that has waited for its turn', () => {
  it('keeps its result although its key was deleted before it began', async () => {
    const cache = new InMemCache()
    const { loader, calls } = manualLoader()
    const load = TTLCache.cached('{}', { ttl: 60, cache, concurrency: 1 })((id: number) => loader(id))
    const first = load(1)
    const second = load(2)
    cache.delete('2')
    calls[0]?.resolve('one')
    await first
    await settle()
    calls[1]?.resolve('two')
    expect(await second).toBe('two')
    expect(cache.get('2')).toBe('two')
  })

  it('for a lease keeps its result although its key was deleted before it began', async () => {
    const records: MemoryRecords = new Map()
    const [mine, theirs] = [
      createStorage(memoryDriver({ records })),
      createStorage(memoryDriver({ records })),
    ]
    await theirs?.leases?.claim('k', { leaseMs: 60_000 })
    const { loader, calls, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache: mine, lock: { lease: '60s', wait: '1h' } })(loader)
    const answer = load()
    await settle()
    expect(calls).toHaveLength(0)
    await mine?.delete('k')
    await clock.time.advance('1s')
    expect(calls).toHaveLength(1)
    last().resolve('value')
    expect(await answer).toBe('value')
    expect(await theirs?.get('k')).toBe('value')
  })
})

describe('a loader that asks', () => {
  it('for its key in another storage gets it', async () => {
    const near = TTLCache.cached('k', { ttl: 60, cache: new InMemCache() })(async () => `near ${await far()}`)
    const far = TTLCache.cached('k', { ttl: 60, cache: new InMemCache() })(async () => 'far')
    expect(await near()).toBe('near far')
  })

  it('for its own key in work that it has left behind gets it once it has ended', async () => {
    const later = deferred<void>()
    const leftBehind: Promise<unknown>[] = []
    let loads = 0
    const load: () => Promise<string> = TTLCache.cached('k', { ttl: 1 })(async () => {
      loads += 1
      if (loads === 1) leftBehind.push(later.promise.then(() => load()))
      await settle()
      return `load ${loads}`
    })
    expect(await load()).toBe('load 1')
    await clock.time.advance('1s')
    later.resolve()
    expect(await Promise.all(leftBehind)).toEqual(['load 2'])
  })

  it('for a key that waits for it in a roundabout way is refused', async () => {
    const cache = new InMemCache()
    const bottom = deferred()
    const wrap = (key: string, loader: () => Promise<string>) =>
      TTLCache.cached(key, { ttl: 60, cache })(loader)
    const d = wrap('d', async () => {
      await bottom.promise
      return a()
    })
    const c = wrap('c', () => d())
    const b = wrap('b', () => c())
    const a: () => Promise<string> = wrap('a', () => b())
    const answer = expect(a()).rejects.toThrow(RecursiveLoadError)
    await settle()
    bottom.resolve('now')
    await answer
  })

  it('for what many ways lead to gets it as if there were one', async () => {
    const cache = new InMemCache()
    const bottom = deferred<number>()
    const LAYERS = 25
    const sum: (layer: number, place: number) => Promise<number> = TTLCache.cached('{}:{}', {
      ttl: 60,
      cache,
    })(async (layer: number, _place: number) => {
      if (layer === LAYERS) return bottom.promise
      const [left, right] = await Promise.all([sum(layer + 1, 0), sum(layer + 1, 1)])
      return left + right
    })
    const answer = sum(0, 0)
    await settle()
    bottom.resolve(1)
    expect(await answer).toBe(2 ** LAYERS)
  })
})
