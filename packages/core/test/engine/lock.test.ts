import { describe, expect, it } from '@jest/globals'
import { activityOf, createStorage, now } from '../../src/driver.ts'
import { getLoadContext, InMemCache, invalidateTags, SWRCache, stats, TTLCache } from '../../src/index.ts'
import type { DriverStorage } from '../../src/storage/driver-storage.ts'
import { faultyDriver } from '../../src/testing/faulty-driver.ts'
import {
  type MemoryDriverOptions,
  type MemoryRecords,
  memoryDriver,
} from '../../src/testing/memory-driver.ts'
import { manualLoader, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

/** Storages over one backend, as processes have them. */
function fleet(size: number, options: MemoryDriverOptions = {}): DriverStorage[] {
  const records: MemoryRecords = new Map()
  return Array.from({ length: size }, () => createStorage(memoryDriver({ ...options, records })))
}

const LEASE = { lease: '10s' } as const

/** Fresh for ten seconds from now, and kept for three more. */
const entryAt = (at: number) => ({ createdAt: at, freshUntil: at + 10_000, expiresAt: at + 13_000 })

describe.each([
  ['the head in the record', {}],
  ['the head beside the record', { metadata: true }],
])('lock: one load across processes, %s', (_, options) => {
  it('runs the loader once for all callers of a cold key', async () => {
    const { loader, calls, last } = manualLoader()
    const wrapped = fleet(4, options).map((cache) =>
      TTLCache.cached('k', { ttl: 60, cache, lock: true })(loader),
    )
    const answers = Promise.all(wrapped.flatMap((load) => Array.from({ length: 25 }, () => load())))
    await clock.time.advance('1s')
    expect(calls).toHaveLength(1)
    last().resolve('value')
    await clock.time.advance('1s')
    expect(new Set(await answers)).toEqual(new Set(['value']))
    expect(calls).toHaveLength(1)
    expect(wrapped.reduce((loads, load) => loads + stats(load).loads, 0)).toBe(1)
  })

  it('wakes those who wait by news of the key', async () => {
    const [mine, theirs] = fleet(2, options)
    if (mine === undefined || theirs === undefined) throw new Error('two processes')
    const { loader, calls, last } = manualLoader()
    const [one, two] = [mine, theirs].map((cache) =>
      TTLCache.cached('k', { ttl: 60, cache, lock: LEASE })(loader),
    )
    const first = one?.()
    await settle()
    let answer: unknown
    void two?.().then((value) => {
      answer = value
    })
    await settle()
    last().resolve('value')
    await first
    await settle()
    expect(answer).toBeUndefined()
    activityOf(theirs).overtake('k')
    await settle()
    expect([answer, calls.length]).toEqual(['value', 1])
  })

  it('has nothing to give back once its result has taken the place of its claim', async () => {
    const driver = faultyDriver(memoryDriver(options), {})
    const load = TTLCache.cached('k', { ttl: 60, cache: createStorage(driver), lock: LEASE })(async () => 1)
    await load()
    expect(driver.calls.map(({ operation }) => operation)).not.toContain('remove')
    const skipped = TTLCache.cached('s', {
      ttl: 60,
      cache: createStorage(driver),
      lock: LEASE,
      cacheWhen: () => false,
    })
    await skipped(async () => 1)()
    expect(driver.calls.map(({ operation }) => operation)).toContain('remove')
  })

  it('renews the lease for as long as the loader runs', async () => {
    const { loader, calls, last } = manualLoader()
    const [one, two] = fleet(2, options).map((cache) =>
      TTLCache.cached('k', { ttl: 600, cache, lock: { lease: '2s', wait: '1h' }, flightTimeout: '1h' })(
        loader,
      ),
    )
    const answers = [one?.(), two?.()]
    await clock.time.advance('60s')
    expect(calls).toHaveLength(1)
    last().resolve('value')
    await clock.time.advance('1s')
    expect(await Promise.all(answers)).toEqual(['value', 'value'])
  })

  it('is delayed, not blocked, by a process that died', async () => {
    const [dead, cache] = fleet(2, options)
    await dead?.leases?.claim('k', { leaseMs: 10_000 })
    const { loader, calls, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache, lock: LEASE })(loader)
    const answer = load()
    await clock.time.advance('9s')
    expect(calls).toHaveLength(0)
    await clock.time.advance('3s')
    expect(calls).toHaveLength(1)
    last().resolve('value')
    expect(await answer).toBe('value')
    expect(await cache?.get('k')).toBe('value')
  })

  it('takes a claim over at once that expired long ago', async () => {
    const [dead, cache] = fleet(2, options)
    await dead?.leases?.claim('k', { leaseMs: 10_000 })
    await clock.time.advance('1h')
    const load = TTLCache.cached('k', { ttl: 60, cache, lock: LEASE })(() => 'value')
    expect(await load()).toBe('value')
  })

  it('does not wait longer than it is told to, and keeps off the claim then', async () => {
    const [holder, cache] = fleet(2, options)
    const claimed = await holder?.leases?.claim('k', { leaseMs: 60_000 })
    const load = TTLCache.cached('k', { ttl: 60, cache, lock: { lease: '60s', wait: '5s' } })(() => 'value')
    const answer = load()
    await clock.time.advance('6s')
    expect(await answer).toBe('value')
    expect(await holder?.leases?.look('k')).toMatchObject({ state: 'held' })
    expect(claimed?.state).toBe('claimed')
  })

  it.each([
    ['a delete', (other: DriverStorage) => other.delete('k'), undefined],
    ['a set', (other: DriverStorage) => other.set('k', 'set'), 'set'],
    ['a clear', (other: DriverStorage) => other.clear({ everything: true }), undefined],
  ])('loses to %s of another process while the loader runs', async (_name, mutate, expected) => {
    const [mine, theirs] = fleet(2, options)
    if (mine === undefined || theirs === undefined) throw new Error('two processes')
    const { loader, calls, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache: mine, lock: LEASE })(loader)
    const answer = load()
    await settle()
    await mutate(theirs)
    last().resolve('old')
    expect(await answer).toBe('old')
    expect(await theirs.get('k')).toBe(expected)
    if (expected !== undefined) return
    const next = load()
    await settle()
    expect(calls).toHaveLength(2)
    last().resolve('new')
    await next
    expect(await theirs.get('k')).toBe('new')
  })

  it('serves stale entries while one process refreshes', async () => {
    const loaders = [manualLoader(), manualLoader()]
    const storages = fleet(2, options)
    const told: unknown[] = []
    const onError = (error: unknown) => told.push(error)
    const [one, two] = storages.map((cache, index) =>
      SWRCache.cached('k', { ttl: 60, staleTtl: 60, cache, lock: true, onError })(
        loaders[index]?.loader ?? (() => ''),
      ),
    )
    await storages[0]?.set('k', 'old', 1)
    await storages[0]?.setEntry('k', {
      value: 'old',
      createdAt: clock.time.now() - 70_000,
      freshUntil: clock.time.now() - 10_000,
      expiresAt: clock.time.now() + 50_000,
    })
    expect(await one?.()).toBe('old')
    await settle()
    for (let n = 0; n < 5; n += 1) expect(await two?.()).toBe('old')
    await settle()
    expect(loaders[1]?.calls).toHaveLength(0)
    loaders[0]?.last().resolve('new')
    await settle()
    expect(await two?.()).toBe('new')
    expect(loaders[1]?.calls).toHaveLength(0)
    expect(await storages[0]?.leases?.look('acache:lease:k')).toEqual({ state: 'absent' })
    expect(told).toEqual([])
  })

  it('keeps the result of a load that outlasts the entry it replaces, unless that was deleted', async () => {
    const [mine, theirs] = fleet(2, options)
    if (mine === undefined || theirs === undefined) throw new Error('two processes')
    const { loader, last } = manualLoader()
    const settings = { ttl: '10s', staleTtl: '3s', cache: mine, lock: LEASE } as const
    const load = SWRCache.cached('k', settings)(loader)
    for (const [value, deleted] of [
      ['kept', false],
      ['late', true],
    ] as const) {
      await mine.setEntry('k', { ...entryAt(now()), value: 'old' })
      await clock.time.advance('12s')
      expect(await load()).toBe('old')
      await clock.time.advance('5s')
      // Kept for the load, and served no longer than it would have been.
      expect(await theirs.getEntry('k')).toMatchObject({ value: 'old' })
      expect(await theirs.get('k')).toBeUndefined()
      if (deleted) await theirs.delete('k')
      last().resolve(value)
      await settle()
      expect(await theirs.get('k')).toBe(deleted ? undefined : value)
      await mine.delete('k')
    }
  })

  it('does not load again what was refreshed between its read and its claim', async () => {
    const [mine, theirs] = fleet(2, options)
    if (mine === undefined || theirs === undefined) throw new Error('two processes')
    const stale = () => ({
      value: 'old',
      createdAt: clock.time.now() - 70_000,
      freshUntil: clock.time.now() - 10_000,
      expiresAt: clock.time.now() + 50_000,
    })
    await mine.setEntry('k', stale())
    let refreshed = false
    const leases = mine.leases
    if (leases === undefined) throw new Error('it has leases')
    const { claim } = leases
    Object.assign(leases, {
      claim: async (key: string, how: { leaseMs: number }) => {
        if (!refreshed) await theirs.set('k', 'theirs', 60)
        refreshed = true
        return claim(key, how)
      },
    })
    let loads = 0
    const load = TTLCache.cached('k', { ttl: 60, staleIfError: 120, cache: mine, lock: true })(() => {
      loads += 1
      return 'mine'
    })
    expect(await load()).toBe('theirs')
    expect(loads).toBe(0)
  })

  it('gives the lease back when the load fails, or its result is not kept', async () => {
    const [mine, theirs] = fleet(2, options)
    if (mine === undefined || theirs === undefined) throw new Error('two processes')
    const failing = TTLCache.cached('k', { ttl: 60, cache: mine, lock: true })(() => {
      throw new Error('origin')
    })
    await expect(failing()).rejects.toThrow('origin')
    expect(await theirs.leases?.look('k')).toEqual({ state: 'absent' })
    const skipping = TTLCache.cached('k', { ttl: 60, cache: mine, lock: true, cacheWhen: () => false })(
      () => 1,
    )
    expect(await skipping()).toBe(1)
    expect(await theirs.leases?.look('k')).toEqual({ state: 'absent' })
  })

  it('lets a waiting process load when the holder has failed', async () => {
    const loaders = [manualLoader(), manualLoader()]
    const [one, two] = fleet(2, options).map((cache, index) =>
      TTLCache.cached('k', { ttl: 60, cache, lock: true })(loaders[index]?.loader ?? (() => '')),
    )
    const first = Promise.allSettled([one?.()])
    await settle()
    const second = two?.()
    await clock.time.advance('1s')
    loaders[0]?.last().reject(new Error('origin'))
    await first
    await clock.time.advance('1s')
    loaders[1]?.last().resolve('value')
    expect(await second).toBe('value')
  })

  it('keeps a paused holder, whose lease was taken over, from overwriting its successor', async () => {
    const records: MemoryRecords = new Map()
    // The first write of the key is the claim; the renewals never get through.
    const paused = createStorage(
      faultyDriver(memoryDriver({ ...options, records }), {
        script: [2, 3, 4].map((nth) => ({ on: 'write', nth, fault: { kind: 'reject' } }) as const),
      }),
    )
    const cache = createStorage(memoryDriver({ ...options, records }))
    const tokens: (number | undefined)[] = []
    const old = manualLoader()
    const first = TTLCache.cached('k', {
      ttl: 60,
      cache: paused,
      lock: { lease: '3s' },
      onError: () => undefined,
    })(() => {
      tokens.push(getLoadContext()?.lease?.token)
      return old.loader()
    })
    const answer = first()
    await settle()
    const second = TTLCache.cached('k', { ttl: 60, cache, lock: { lease: '3s' } })(() => {
      tokens.push(getLoadContext()?.lease?.token)
      return 'new'
    })
    const successor = second()
    await clock.time.advance('4s')
    expect(await successor).toBe('new')
    old.last().resolve('old')
    expect(await answer).toBe('old')
    expect(await cache.get('k')).toBe('new')
    expect(Number(tokens[1])).toBeGreaterThan(Number(tokens[0]))
  })

  it('tells the loader when its lease is lost, and frees the key for later callers', async () => {
    const [mine, theirs] = fleet(2, options)
    const { loader, calls } = manualLoader()
    const leases: unknown[] = []
    const load = TTLCache.cached('k', { ttl: 60, cache: mine, lock: { lease: '3s' } })(() => {
      leases.push(getLoadContext()?.lease)
      return loader()
    })
    void load()
    await settle()
    expect(leases[0]).toMatchObject({ lost: false, token: expect.any(Number) })
    await theirs?.delete('k')
    await clock.time.advance('2s')
    expect(leases[0]).toMatchObject({ lost: true })
    void load()
    await settle()
    expect(calls).toHaveLength(2)
  })

  it('is told by explain', async () => {
    const [mine, theirs] = fleet(2, options)
    const { loader, last } = manualLoader()
    const [load, peer] = [mine, theirs].map((cache) =>
      TTLCache.cached('k', { ttl: 60, cache, lock: LEASE })(loader),
    )
    const answer = load?.()
    await settle()
    const leasedUntil = clock.time.now() + 10_000
    expect(await peer?.explain()).toMatchObject({ levels: [{ state: 'miss', leasedUntil }] })
    last().resolve('value')
    await answer
    expect((await peer?.explain())?.levels[0]).not.toHaveProperty('leasedUntil')
  })

  it('loads without a lease while the storage is down', async () => {
    const cache = createStorage(
      faultyDriver(memoryDriver(options), { script: [{ on: 'write', nth: 1, fault: { kind: 'reject' } }] }),
    )
    const told: unknown[] = []
    const onError = (_: unknown, context: object) => told.push(context)
    const load = TTLCache.cached('k', { ttl: 60, cache, lock: true, onError })(
      () => getLoadContext()?.lease === undefined,
    )
    expect(await load()).toBe(true)
    expect(told).toEqual([{ operation: 'claim', key: 'k', level: 'memory-driver' }])
  })

  it('shows the loader until when its lease lasts, renewals included', async () => {
    const [cache] = fleet(1, options)
    const { loader } = manualLoader()
    let lease: { readonly expiresAt: number } | undefined
    const load = TTLCache.cached('k', { ttl: 60, cache, lock: LEASE })(() => {
      lease = getLoadContext()?.lease
      return loader()
    })
    void load()
    await settle()
    expect(lease?.expiresAt).toBe(now() + 10_000)
    await clock.time.advance('4s')
    expect(lease?.expiresAt).toBeGreaterThan(now() + 6_000)
    expect(lease?.expiresAt).toBeLessThanOrEqual(now() + 10_000)
  })

  it.each([
    ['renewed', 'renew'],
    ['given back', 'release'],
  ] as const)('tells of a lease that could not be %s, and keeps what was loaded', async (_, operation) => {
    const [cache] = fleet(1, options)
    if (cache?.leases === undefined) throw new Error('it has leases')
    const failure = new Error('down')
    Object.assign(cache.leases, { [operation]: () => Promise.reject(failure) })
    const told: [error: unknown, context: object][] = []
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', {
      ttl: 60,
      cache,
      lock: LEASE,
      cacheWhen: () => operation === 'renew',
      onError: (error, context) => told.push([error, context]),
    })(loader)
    const answer = load()
    await settle()
    await clock.time.advance('4s')
    last().resolve('value')
    expect(await answer).toBe('value')
    expect(told).toEqual([[failure, { operation, key: 'k', level: 'memory-driver' }]])
    expect(await cache.get('k')).toBe(operation === 'renew' ? 'value' : undefined)
  })

  it('takes no value from another process that its own check refuses', async () => {
    const { loader, last } = manualLoader()
    const [mine, theirs] = fleet(2, options)
    const first = TTLCache.cached('k', { ttl: 60, cache: mine, lock: LEASE })(loader)()
    await settle()
    const validate = (value: string) => value !== 'bad'
    const second = TTLCache.cached('k', { ttl: 60, cache: theirs, lock: LEASE, validate })(
      async () => 'good',
    )()
    last().resolve('bad')
    await clock.time.advance('1s')
    expect([await first, await second]).toEqual(['bad', 'good'])
  })

  it('takes a tagged value from another process, unless its tags are outdated by then', async () => {
    for (const outdated of [false, true]) {
      const { loader, last } = manualLoader()
      const [mine, theirs] = fleet(2, options)
      if (theirs === undefined) throw new Error('two processes')
      const tagged = { ttl: 60, lock: LEASE, tags: ['t'] } as const
      const first = TTLCache.cached('k', { ...tagged, cache: mine })(loader)()
      await settle()
      const second = TTLCache.cached('k', { ...tagged, cache: theirs })(async () => 'loaded here')()
      await settle()
      if (outdated) await invalidateTags(theirs, ['t'])
      last().resolve('theirs')
      await clock.time.advance('2s')
      expect([await first, await second]).toEqual(['theirs', outdated ? 'loaded here' : 'theirs'])
    }
  })

  it('goes on waiting when a look at the claim fails, and tells', async () => {
    const [mine, theirs] = fleet(2, options)
    if (mine === undefined || theirs?.leases === undefined) throw new Error('two processes')
    const { look } = theirs.leases
    const failure = new Error('down')
    let looks = 0
    Object.assign(theirs.leases, {
      look: (key: string) => {
        looks += 1
        return looks === 1 ? Promise.reject(failure) : look(key)
      },
    })
    const told: [error: unknown, context: object][] = []
    const { loader, calls, last } = manualLoader()
    const first = TTLCache.cached('k', { ttl: 60, cache: mine, lock: LEASE })(loader)()
    await settle()
    const second = TTLCache.cached('k', {
      ttl: 60,
      cache: theirs,
      lock: LEASE,
      onError: (error, context) => told.push([error, context]),
    })(loader)()
    await clock.time.advance('1s')
    last().resolve('value')
    await clock.time.advance('1s')
    expect([await first, await second]).toEqual(['value', 'value'])
    expect(calls).toHaveLength(1)
    expect(told).toEqual([[failure, { operation: 'look', key: 'k', level: 'memory-driver' }]])
  })

  it('loads by itself when the value that it waited for cannot be read, and tells', async () => {
    const records: MemoryRecords = new Map()
    const mine = createStorage(memoryDriver({ ...options, records }))
    const theirs = createStorage(memoryDriver({ ...options, records }))
    const { loader, last } = manualLoader()
    const first = TTLCache.cached('k', { ttl: 60, cache: mine, lock: LEASE })(loader)()
    await settle()
    const told: object[] = []
    const second = TTLCache.cached('k', {
      ttl: 60,
      cache: theirs,
      lock: LEASE,
      onError: (_, context) => told.push(context),
    })(() => 'loaded here')()
    await settle()
    Object.assign(theirs, { getEntry: () => Promise.reject(new Error('down')) })
    last().resolve('value')
    await clock.time.advance('2s')
    expect([await first, await second]).toEqual(['value', 'loaded here'])
    expect(told).toEqual([{ operation: 'get', key: 'k', level: 'memory-driver' }])
    expect(await mine.get('k')).toBe('value')
  })
})

describe('lock', () => {
  it('works over memory, where it gives tokens', async () => {
    const tokens: number[] = []
    const load = TTLCache.cached('k', { ttl: 60, cache: new InMemCache(), lock: true })(() => {
      tokens.push(getLoadContext()?.lease?.token ?? 0)
      return 'value'
    })
    await load()
    await load.refresh()
    expect(tokens).toHaveLength(2)
    expect(tokens[1]).toBeGreaterThan(tokens[0] ?? 0)
    expect(await load()).toBe('value')
  })

  it('is refused by a storage without conditions: when wrapping, or at the first call where it is made then', async () => {
    const make = () => createStorage(memoryDriver({ conditions: false }))
    const wrap = (cache: DriverStorage | (() => DriverStorage)) =>
      TTLCache.cached('k', { ttl: 60, cache, lock: true })(() => 1)
    const message = 'lock needs a storage that can hold leases, and memory-driver keeps no conditions'
    expect(() => wrap(make())).toThrow(`TTLCache.cached: ${message}`)
    const load = wrap(make)
    await expect(load()).rejects.toThrow(message)
  })

  it.each([
    [{ lock: 1 }, 'lock: options are 1'],
    [{ lock: { lease: 0 } }, 'lock: lease is 0; give a duration above 0 that ends'],
    [{ lock: { leese: 1 } }, 'did you mean lease?'],
  ])('refuses what cannot work: %j', (options, message) => {
    expect(() => TTLCache.cached('k', { ttl: 60, ...options } as never)).toThrow(message)
  })

  it('is refused where loads go together', () => {
    expect(() => TTLCache.cachedMany('k:{}', { ttl: 60, lock: true })(async (ids: number[]) => ids)).toThrow(
      'give lock: false',
    )
  })
})

describe('lock and tags', () => {
  it('who waits takes the value that another process has loaded with tags', async () => {
    const [mine, theirs] = fleet(2)
    if (mine === undefined || theirs === undefined) throw new Error('two processes')
    const { loader, calls, last } = manualLoader()
    const [one, two] = [mine, theirs].map((cache) =>
      TTLCache.cached('k', { ttl: 60, cache, lock: LEASE, tags: ['t'] })(loader),
    )
    const answers = Promise.all([one?.(), two?.()])
    await clock.time.advance('1s')
    expect(calls).toHaveLength(1)
    last().resolve('value')
    await clock.time.advance('1s')
    expect(await answers).toEqual(['value', 'value'])
    expect(calls).toHaveLength(1)
  })
})
