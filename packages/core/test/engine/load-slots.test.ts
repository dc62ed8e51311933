import { describe, expect, it } from '@jest/globals'
import { ConfigurationError, InMemCache, TooManyLoadsError, TTLCache } from '../../src/index.ts'
import { manualLoader, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

describe('concurrency', () => {
  it('is how many loads run at a time; the others wait in the order they came', async () => {
    const { loader, calls } = manualLoader()
    const load = TTLCache.cached('{}', { ttl: '1m', concurrency: 2 })(async (id: number) => loader(id))
    const answers = [1, 2, 3, 4].map((id) => load(id))
    await settle()
    expect(calls.map(({ args }) => args[0])).toEqual([1, 2])
    calls[1]?.resolve('two')
    await settle()
    expect(calls.map(({ args }) => args[0])).toEqual([1, 2, 3])
    calls[0]?.reject(new Error('origin'))
    await expect(answers[0]).rejects.toThrow('origin')
    await settle()
    calls[2]?.resolve('three')
    calls[3]?.resolve('four')
    expect(await Promise.all(answers.slice(1))).toEqual(['two', 'three', 'four'])
  })

  it('counts a load once, however many wait for it', async () => {
    const { loader, calls, last } = manualLoader()
    const load = TTLCache.cached('{}', { ttl: '1m', concurrency: { limit: 1, queue: 0 } })(
      async (id: number) => loader(id),
    )
    const answers = Array.from({ length: 100 }, () => load(1))
    await settle()
    last().resolve('one')
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['one']))
    expect(calls).toHaveLength(1)
  })

  it('refuses a load when the queue is full, and a stale value stands in where one may', async () => {
    const { loader, last } = manualLoader()
    const options = { ttl: '1m', staleIfError: '1h', concurrency: { limit: 1, queue: 1 } } as const
    const load = TTLCache.cached('{}', options)(async (id: number) => loader(id))
    const old = load(0)
    await settle()
    last().resolve('old')
    await old
    await clock.time.advance('2m')
    const waiting = [load(1), load(2)]
    await expect(load(3)).rejects.toThrow(TooManyLoadsError)
    await expect(load(3)).rejects.toMatchObject({ code: 'ACACHE_TOO_MANY_LOADS', key: '3' })
    expect(await load(0)).toBe('old')
    last().resolve('a')
    await settle()
    last().resolve('b')
    expect(await Promise.all(waiting)).toEqual(['a', 'b'])
  })

  it('does not make a load wait for itself: what a running load needs runs at once', async () => {
    const cache = new InMemCache()
    const options = { ttl: '1m', concurrency: 1, cache } as const
    const sum: (n: number) => Promise<number> = TTLCache.cached(
      'sum:{}',
      options,
    )(async (n: number) => (n === 0 ? 0 : n + (await half(n))))
    const half = TTLCache.cached('half:{}', { ttl: '1m', cache })(async (n: number) => sum(Math.floor(n / 2)))
    expect(await sum(20)).toBe(20 + 10 + 5 + 2 + 1)
  })

  it('lets go first what a running load begins to wait for', async () => {
    const gate = manualLoader()
    const load: (id: string) => Promise<string> = TTLCache.cached('{}', { ttl: '1m', concurrency: 1 })(
      async (id: string) => {
        if (id !== 'outer') return id
        await gate.loader()
        return `outer of ${await load('inner')}`
      },
    )
    const outer = load('outer')
    await settle()
    const inner = load('inner')
    await settle()
    gate.last().resolve('go')
    expect(await outer).toBe('outer of inner')
    expect(await inner).toBe('inner')
  })

  it('the wait counts for the hard timeout, and a load that waits is given up with its place', async () => {
    const { loader, calls, last } = manualLoader()
    const options = { ttl: '1m', concurrency: 1, timeout: { hard: '10s' } } as const
    const load = TTLCache.cached('{}', options)(async (id: number) => loader(id))
    const first = load(1)
    await clock.time.advance('4s')
    const answers = Promise.allSettled([first, load(2), load(3)])
    await clock.time.advance('6s')
    // The first is over: the second has four seconds left.
    expect(calls.map(({ args }) => args[0])).toEqual([1, 2])
    await clock.time.advance('4s')
    const outcomes = await answers
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toEqual([
      'ACACHE_TIMEOUT',
      'ACACHE_TIMEOUT',
      'ACACHE_TIMEOUT',
    ])
    const late = load(4)
    await settle()
    last().resolve('four')
    expect(await late).toBe('four')
  })

  it('a loader that hangs gives its slot up with its key', async () => {
    const { loader, calls, last } = manualLoader()
    const load = TTLCache.cached('{}', { ttl: '1m', concurrency: 1, flightTimeout: '5s' })(
      async (id: number) => loader(id),
    )
    void load(1)
    const second = load(2)
    await clock.time.advance('5s')
    expect(calls).toHaveLength(2)
    last().resolve('two')
    expect(await second).toBe('two')
  })

  it.each([
    [0, 'concurrency is 0; give a whole number above 0'],
    ['2', 'concurrency is "2"'],
    [{}, 'concurrency.limit is missing'],
    [{ limit: 1, queue: -1 }, 'queue is -1; give a whole number'],
    [{ limit: 1, que: 1 }, 'did you mean queue?'],
  ])('refuses %p', (concurrency, message) => {
    const wrap = () => TTLCache.cached('k', { ttl: 1, concurrency: concurrency as never })(async () => 1)
    expect(wrap).toThrow(ConfigurationError)
    expect(wrap).toThrow(message)
  })

  it('is not for synchronous functions, of which one runs at a time, nor for batches', () => {
    const sync = { ttl: 1, concurrency: 1 } as never
    expect(() => TTLCache.cachedSync('k', sync)(() => 1)).toThrow('there is no option "concurrency"')
    expect(() => TTLCache.cachedMany('{id}', { ttl: 1, concurrency: 1 })(async () => [])).toThrow(
      'let the loader limit itself',
    )
  })
})
