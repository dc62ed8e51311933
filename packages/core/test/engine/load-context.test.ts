import { describe, expect, it } from '@jest/globals'
import { getLoadContext, InMemCache, SWRCache, TimeoutError, TTLCache } from '../../src/index.ts'
import { settle, useManualTime } from '../support.ts'

const clock = useManualTime()

describe('getLoadContext', () => {
  it('is undefined outside of a loader, and there before and after an await inside', async () => {
    expect(getLoadContext()).toBeUndefined()
    const seen: (string | undefined)[] = []
    const load = TTLCache.cached('k:{}', { ttl: 1 })(async (_: number) => {
      seen.push(getLoadContext()?.key)
      await settle()
      seen.push(getLoadContext()?.key)
    })
    await Promise.all([load(1), load(2)])
    expect(seen).toEqual(['k:1', 'k:2', 'k:1', 'k:2'])
    expect(getLoadContext()).toBeUndefined()
  })

  it('shows the stale entry during a refresh behind, and notModified() keeps its value for another life', async () => {
    let loads = 0
    const stale: unknown[] = []
    const load = SWRCache.cached('k', { ttl: 10, staleTtl: 60 })(async () => {
      loads += 1
      const context = getLoadContext()
      stale.push(context?.staleEntry?.value)
      return loads === 1 ? { body: 'one' } : (context?.notModified<{ body: string }>() ?? { body: 'none' })
    })
    const first = await load()
    await clock.time.advance(10)
    await load()
    await settle()
    expect(stale).toEqual([undefined, { body: 'one' }])
    expect(loads).toBe(2)
    await clock.time.advance(9)
    expect(await load()).toBe(first)
    expect(loads).toBe(2)
  })

  it('refuses notModified() when there is no stale entry', async () => {
    const load = TTLCache.cached('k', { ttl: 10 })(async () => getLoadContext()?.notModified())
    await expect(load()).rejects.toThrow(/without a stale entry/)
  })

  it('setTtl() overrules the ttl of the options', async () => {
    let loads = 0
    const load = TTLCache.cached('k', { ttl: 10 })(async () => {
      getLoadContext()?.setTtl('1m')
      return ++loads
    })
    await load()
    await clock.time.advance(59)
    expect(await load()).toBe(1)
    await clock.time.advance(1)
    expect(await load()).toBe(2)
  })

  it('skip() hands the result out and keeps nothing', async () => {
    const cache = new InMemCache()
    let loads = 0
    const load = TTLCache.cached('k', { ttl: 10, cache })(async () => {
      getLoadContext()?.skip()
      return ++loads
    })
    expect([await load(), await load()]).toEqual([1, 2])
    expect(cache.size).toBe(0)
  })

  it('aborts the signal when the hard timeout gives the load up', async () => {
    let signal: AbortSignal | undefined
    const load = TTLCache.cached('k', { ttl: 10, timeout: { hard: 1 } })(() => {
      signal = getLoadContext()?.signal
      return new Promise(() => undefined)
    })
    const given = expect(load()).rejects.toThrow(TimeoutError)
    expect(signal?.aborted).toBe(false)
    await clock.time.advance(1)
    await given
    expect(signal?.aborted).toBe(true)
    expect(signal?.reason).toBeInstanceOf(TimeoutError)
  })
})
