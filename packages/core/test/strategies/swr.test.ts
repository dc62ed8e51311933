import { describe, expect, it } from '@jest/globals'
import { createStorage } from '../../src/driver.ts'
import { type ErrorContext, InMemCache, SWRCache, stats } from '../../src/index.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'
import { manualLoader, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

describe('stale-while-revalidate', () => {
  it.each([
    ['memory', () => new InMemCache()],
    ['a storage of bytes', () => createStorage(memoryDriver())],
  ])('serves the stale value at once and refreshes behind, over %s', async (_name, makeCache) => {
    const { loader, calls, last } = manualLoader()
    const product = SWRCache.cached('product:{}', { ttl: '1m', staleTtl: '30s', cache: makeCache() })(loader)
    const cold = product(7)
    await settle()
    last().resolve('one')
    expect(await cold).toBe('one')
    await clock.time.advance('70s')
    expect(await product(7)).toBe('one')
    expect(await product(7)).toBe('one')
    expect(calls).toHaveLength(2)
    last().resolve('two')
    await settle()
    expect(await product(7)).toBe('two')
    expect(stats(product)).toMatchObject({ stale: 2, refreshes: 1, loads: 2, misses: 1, hits: 1 })
  })

  it('makes callers wait again once the stale window is over', async () => {
    const { loader, last, calls } = manualLoader()
    const product = SWRCache.cached('p', { ttl: 60, staleTtl: 30 })(loader)
    const cold = product()
    last().resolve('one')
    await cold
    await clock.time.advance(90)
    const waiting = product()
    expect(calls).toHaveLength(2)
    last().resolve('two')
    expect(await waiting).toBe('two')
  })

  it('lets a failing refresh be retried with growing pauses, not on every read', async () => {
    const told: ErrorContext[] = []
    let calls = 0
    const load = SWRCache.cached('k', {
      ttl: 1,
      staleTtl: '1h',
      onError: (_, context) => told.push(context),
    })(async () => {
      calls += 1
      if (calls > 1) throw new Error('down')
      return 'old'
    })
    await load()
    await clock.time.advance(1)
    for (let read = 0; read < 40; read += 1) {
      expect(await load()).toBe('old')
      await clock.time.advance('50ms')
    }
    expect(calls).toBeLessThanOrEqual(1 + 3)
    expect(calls).toBeGreaterThan(1)
    expect(told.every(({ operation, key }) => operation === 'refresh' && key === 'k')).toBe(true)
    expect(told).toHaveLength(calls - 1)
  })

  it('tries on every stale read with refreshBackoff false', async () => {
    let calls = 0
    const load = SWRCache.cached('k', {
      ttl: 1,
      staleTtl: '1h',
      refreshBackoff: false,
      onError: () => undefined,
    })(async () => {
      calls += 1
      if (calls > 1) throw new Error('down')
      return 'old'
    })
    await load()
    await clock.time.advance(1)
    for (let read = 0; read < 5; read += 1) {
      expect(await load()).toBe('old')
      await settle()
    }
    expect(calls).toBe(6)
  })

  it('lets each stale read start a refresh of its own with enableLock false', async () => {
    const { loader, calls, last } = manualLoader()
    const load = SWRCache.cached('k', { ttl: 1, staleTtl: '1h', enableLock: false })(loader)
    const cold = load()
    last().resolve('old')
    await cold
    await clock.time.advance(1)
    await load()
    await load()
    expect(calls).toHaveLength(3)
    for (const call of calls) call.resolve('new')
    await settle()
    expect(await load()).toBe('new')
  })

  it('begins with the shortest pause again once a refresh has succeeded', async () => {
    const { loader, calls, last } = manualLoader()
    const load = SWRCache.cached('k', { ttl: 1, staleTtl: 600, onError: () => undefined })(loader)
    const cold = load()
    last().resolve('old')
    await cold
    const refreshAndFail = async () => {
      await load()
      last().reject(new Error('origin'))
      await settle()
    }
    for (let failures = 0; failures < 4; failures += 1) {
      await clock.time.advance(30)
      await refreshAndFail()
    }
    await clock.time.advance(60)
    await load()
    last().resolve('new')
    await settle()
    await clock.time.advance(1)
    await refreshAndFail()
    const before = calls.length
    await clock.time.advance(2)
    await load()
    expect(calls).toHaveLength(before + 1)
  })

  it('hands each refresh to background, so that a serverless runtime can wait for it', async () => {
    const { loader, last } = manualLoader()
    const waited: Promise<unknown>[] = []
    const load = SWRCache.cached('k', { ttl: 1, staleTtl: 60, background: (work) => waited.push(work) })(
      loader,
    )
    const cold = load()
    last().resolve('old')
    await cold
    await clock.time.advance(1)
    await load()
    expect(waited).toHaveLength(1)
    last().resolve('new')
    await waited[0]
    expect(await load()).toBe('new')
  })

  it('keeps the entry in the storage until the stale window is over, and no longer', async () => {
    const cache = new InMemCache()
    const load = SWRCache.cached('k', { ttl: 60, staleTtl: 30, cache })(async () => 'v')
    await load()
    const entry = cache.getEntry('k')
    expect((entry?.freshUntil ?? 0) - clock.time.now()).toBe(60_000)
    expect((entry?.expiresAt ?? 0) - clock.time.now()).toBe(90_000)
  })

  it('close() of the storage waits for a refresh under way', async () => {
    const { loader, last } = manualLoader()
    const cache = createStorage(memoryDriver())
    const load = SWRCache.cached('k', { ttl: 1, staleTtl: 60, cache })(loader)
    const cold = load()
    await settle()
    last().resolve('old')
    await cold
    await clock.time.advance(1)
    await load()
    let closed = false
    const closing = cache.close().then(() => {
      closed = true
    })
    await settle()
    expect(closed).toBe(false)
    last().resolve('new')
    await closing
    expect(closed).toBe(true)
  })
})

describe('without staleTtl', () => {
  it('nothing stale is served', async () => {
    let loads = 0
    const load = SWRCache.cached('k', { ttl: 10 })(async () => ++loads)
    expect(await load()).toBe(1)
    await clock.time.advance(10)
    expect(await load()).toBe(2)
  })
})
