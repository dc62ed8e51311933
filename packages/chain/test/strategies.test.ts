import { InMemCache, invalidateTags, SWRCache, TTLCache } from '@acache/core'
import { createStorage } from '@acache/core/driver'
import { faultyStorage, type MemoryRecords, memoryDriver } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import { ChainCache } from '../src/index.ts'
import { ear } from './support/entries.ts'
import { minimal, remote } from './support/storages.ts'
import { useManualTime } from './support/time.ts'

const clock = useManualTime()

/** A loader that answers with what is current when it began, once the test lets it. */
function origin(first: string) {
  const state = { current: first, calls: 0, release: () => undefined as unknown, held: false }
  const load = async (_id: number) => {
    state.calls += 1
    const answer = state.current
    if (state.held) {
      await new Promise((resolve) => {
        state.release = () => resolve(undefined)
      })
    }
    return answer
  }
  return { state, load }
}

describe('strategies over a chain', () => {
  it('are served from the levels above while the deepest is down', async () => {
    const deepest = faultyStorage(createStorage(memoryDriver()), {
      script: [{ on: '*', fault: { kind: 'reject' } }],
    })
    const { state, load } = origin('value')
    const { told, onError } = ear()
    const cache = new ChainCache([[new InMemCache()], [deepest]], { onError })
    const user = TTLCache.cached('user:{}', { ttl: '5m', cache, onError })(load)
    expect([await user(1), await user(1), await user(1)]).toEqual(['value', 'value', 'value'])
    expect(state.calls).toBe(1)
    expect(told.length).toBeGreaterThan(0)
  })

  it('a delete while a load is in flight wins, for this process and for another one', async () => {
    const records: MemoryRecords = new Map()
    const open = () => new ChainCache([[new InMemCache()], [createStorage(memoryDriver({ records }))]])
    const { state, load } = origin('old')
    const [here, there] = [open(), open()].map((cache) =>
      TTLCache.cached('user:{}', { ttl: '5m', cache })(load),
    )
    state.held = true
    const late = here?.(1)
    await clock.time.advance(0)
    state.current = 'new'
    await here?.invalidate(1)
    state.held = false
    state.release()
    expect(await late).toBe('old')
    expect(await here?.(1)).toBe('new')
    expect(await there?.(1)).toBe('new')
    expect(state.calls).toBe(2)
  })

  it('another process is served by the shared level and loads nothing', async () => {
    const records: MemoryRecords = new Map()
    const { state, load } = origin('v')
    for (let process = 0; process < 3; process += 1) {
      const cache = new ChainCache([[new InMemCache()], [createStorage(memoryDriver({ records }))]])
      expect(await TTLCache.cached('user:{}', { ttl: '5m', cache })(load)(1)).toBe('v')
    }
    expect(state.calls).toBe(1)
  })

  it('a second level that fails at everything leaves the value of the loader, and is reported', async () => {
    const { told, onError } = ear()
    const broken = faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'reject' } }] })
    const cache = new ChainCache([[new InMemCache()], { storage: broken, name: 'second' }], { onError })
    const { load } = origin('v')
    const getUser = TTLCache.cached('user:{}', { ttl: '5m', cache, onError })(load)
    expect(await getUser(1)).toBe('v')
    expect(told.map(({ operation, key }) => `${operation} ${key}`)).toContain('getEntry user:1')
    expect(told.filter(({ level }) => level === 'second')).not.toEqual([])
  })

  it('a second level that never answers costs its timeout and no more', async () => {
    const hanging = faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'hang' } }] })
    const cache = new ChainCache([[new InMemCache()], { storage: hanging, timeout: '1s' }], {
      onError: () => undefined,
    })
    const { load } = origin('v')
    const answer = TTLCache.cached('user:{}', { ttl: '5m', cache, onError: () => undefined })(load)(1)
    await clock.time.advance('2s')
    expect(await answer).toBe('v')
  })

  it('stale-while-revalidate answers at once with the stale value, and every level has the new one then', async () => {
    const deep = remote(createStorage(memoryDriver()))
    const near = new InMemCache()
    const cache = new ChainCache([[near], [deep]])
    const { state, load } = origin('old')
    const getUser = SWRCache.cached('user:{}', { ttl: '1m', staleTtl: '1m', cache })(load)
    expect(await getUser(1)).toBe('old')
    await clock.time.advance('90s')
    state.current = 'new'
    state.held = true
    expect(await getUser(1)).toBe('old')
    await clock.time.advance(0)
    state.release()
    await clock.time.advance(0)
    const key = getUser.key(1)
    expect([near.get(key), await deep.get(key)]).toEqual(['new', 'new'])
    expect(state.calls).toBe(2)
  })

  it('a value is refreshed ahead of time from whichever level it was read', async () => {
    const deep = createStorage(memoryDriver())
    const cache = new ChainCache([[new InMemCache(), '10s'], [createStorage(memoryDriver())], [deep]])
    const { state, load } = origin('old')
    const getUser = TTLCache.cached('user:{}', { ttl: '1m', refreshAhead: 0.5, cache })(load)
    await getUser(1)
    await clock.time.advance('40s')
    state.current = 'new'
    expect(await getUser(1)).toBe('old')
    await clock.time.advance(0)
    expect(await getUser(1)).toBe('new')
    expect(await deep.get(getUser.key(1))).toBe('new')
    expect(state.calls).toBe(2)
  })

  it('a synchronous function over a chain of synchronous levels stays synchronous', () => {
    const cache = new ChainCache([[new InMemCache(), '10s'], [new InMemCache()]])
    let calls = 0
    const square = TTLCache.cachedSync('square:{}', { ttl: '1m', cache })((n: number) => {
      calls += 1
      return n * n
    })
    expect([square(3), square(3), calls]).toEqual([9, 9, 1])
  })

  it('a synchronous function is refused over a chain with a level that answers with promises', () => {
    const cache = new ChainCache([[new InMemCache()], [remote(new InMemCache())]])
    const wrap = () =>
      TTLCache.cachedSync('square:{}', { ttl: '1m', cache: cache as unknown as InMemCache })(
        (n: number) => n * n,
      )
    expect(() => wrap()(3)).toThrow('synchronous')
  })
})

describe('a function over a chain with a level that has a breaker', () => {
  const guarded = () => {
    const deep = remote(minimal(new InMemCache()))
    const chain = new ChainCache([[new InMemCache(), '1m'], { storage: deep, name: 'deep', breaker: true }])
    return { deep, chain }
  }

  it('has its tags outdated there, whatever batches the level lacks', async () => {
    const { chain } = guarded()
    let loads = 0
    const load = TTLCache.cached('k', { ttl: '1h', cache: chain, tags: ['t'] })(async () => ++loads)
    expect([await load(), await load()]).toEqual([1, 1])
    await clock.time.advance('2s')
    await invalidateTags(chain, 't')
    expect([await load(), await load()]).toEqual([2, 2])
  })

  it('is explained level by level', async () => {
    const { chain } = guarded()
    const load = TTLCache.cached('k', { ttl: '1h', cache: chain })(async () => 'v')
    expect((await load.explain()).levels).toEqual([
      { level: 'memory', state: 'miss' },
      { level: 'deep', state: 'miss' },
    ])
    await load()
    expect((await load.explain()).levels).toMatchObject([
      { level: 'memory', state: 'hit', freshForMs: 60_000 },
      { level: 'deep', state: 'hit', freshForMs: 3_600_000 },
    ])
  })
})
