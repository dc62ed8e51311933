import { ChainCache } from '@acache/chain'
import { InMemCache, invalidateTags, SWRCache, TTLCache } from '@acache/core'
import { createStorage } from '@acache/core/driver'
import { faultyStorage, type ManualTime, manualTime, memoryDriver } from '@acache/core/testing'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { cacheStatus, watchCaches } from '../src/cache-status.ts'

let time: ManualTime
beforeEach(() => {
  time = manualTime()
})
afterEach(() => time.restore())

/** Makes a call, and tells the header of a response to it. */
const ask = (call: () => unknown) =>
  watchCaches(async () => {
    await call()
    return cacheStatus()
  })

describe('Cache-Status', () => {
  it('tells a miss, what was kept, and a hit with the life that it has left', async () => {
    const load = TTLCache.cached('k', { ttl: '1m' })(async () => 1)
    expect(await ask(load)).toBe('acache; fwd=miss; stored; key="k"')
    await time.advance('20s')
    expect(await ask(load)).toBe('acache; hit; ttl=40; key="k"')
  })

  it('tells who shared the load of another request', async () => {
    const load = TTLCache.cached('k', { ttl: '1m' })(async () => 1)
    expect(await Promise.all([ask(load), ask(load)])).toEqual([
      'acache; fwd=miss; stored; key="k"',
      'acache; fwd=miss; collapsed; key="k"',
    ])
  })

  it('tells a stale answer by its negative life, and one that stood in for a failed load', async () => {
    let failing = false
    const load = SWRCache.cached('k', { ttl: '1m', staleTtl: '1m', staleIfError: '1h', onError: () => {} })(
      async () => {
        if (failing) throw new Error('down')
      },
    )
    await load()
    failing = true
    await time.advance('61s')
    expect(await ask(load)).toBe('acache; hit; ttl=-1; key="k"')
    await time.advance('1m')
    expect(await ask(load)).toBe('acache; fwd=stale; ttl=-61; key="k"')
  })

  it('tells which level answered, and which one failed', async () => {
    const memory = new InMemCache()
    let down = false
    const shared = faultyStorage(createStorage(memoryDriver(), { name: 'shared' }), {
      script: [{ on: 'getEntry', when: () => down, fault: { kind: 'reject' } }],
    })
    const cache = new ChainCache([[memory], [shared]])
    const load = TTLCache.cached('k', { cache, ttl: '1m', onError: () => {} })(async () => 1)
    await load()
    expect(await ask(load)).toBe('acache; hit; ttl=60; key="k"; detail="memory"')
    memory.delete('k')
    expect(await ask(load)).toBe('acache; hit; ttl=60; key="k"; detail="shared"')
    memory.delete('k')
    down = true
    // Where a level could not be read, the response does not wait for the write.
    expect(await ask(load)).toBe('acache; fwd=miss; key="k"; detail="shared: error"')
  })

  it('tells of each call of a request, and of no other request', async () => {
    const load = TTLCache.cached((key: string) => key, { ttl: Number.POSITIVE_INFINITY })(
      async (key: string) => key,
    )
    await load('"é\ud800')
    const [both, none] = await Promise.all([
      ask(async () => [await load('"é\ud800'), await load('\\')]),
      ask(() => undefined),
    ])
    expect(both).toBe('acache; hit; key="\\"%C3%A9?", acache; fwd=miss; stored; key="\\\\"')
    expect(none).toBe('')
  })

  it('leaves out what the library keeps for itself', async () => {
    const cache = new InMemCache()
    const load = TTLCache.cached('k', { cache, ttl: '1m', tags: ['tag'] })(async () => 1)
    await load()
    await invalidateTags(cache, 'tag')
    expect(await ask(load)).toBe('acache; fwd=miss; stored; key="k"')
  })

  it('is empty where no request is watched', () => {
    expect(cacheStatus()).toBe('')
  })
})
