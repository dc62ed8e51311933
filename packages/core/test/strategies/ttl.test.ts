import { describe, expect, it } from '@jest/globals'
import { createStorage } from '../../src/driver.ts'
import {
  ConfigurationError,
  type ErrorContext,
  InMemCache,
  KeyTemplateError,
  StorageError,
  SWRCache,
  stats,
  TimeoutError,
  TTLCache,
} from '../../src/index.ts'
import { faultyStorage } from '../../src/testing/faulty-storage.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'
import { after } from '../../src/time/clock.ts'
import { manualLoader, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

describe('TTL', () => {
  it('runs the function once until the ttl is over, then again', async () => {
    let loads = 0
    const user = TTLCache.cached('user:{}', { ttl: '5m' })(async (id: number) => ({ id, load: ++loads }))
    expect(await user(42)).toEqual({ id: 42, load: 1 })
    await clock.time.advance('299s')
    expect(await user(42)).toEqual({ id: 42, load: 1 })
    await clock.time.advance('1s')
    expect(await user(42)).toEqual({ id: 42, load: 2 })
    expect(await user(43)).toEqual({ id: 43, load: 3 })
  })

  it('wraps synchronous functions too, and always answers with a promise', async () => {
    const double = TTLCache.cached('double:{}', { ttl: 60 })((n: number) => 2 * n)
    const answer = double(4)
    expect(answer).toBeInstanceOf(Promise)
    expect(await answer).toBe(8)
    expect(double(4)).toBeInstanceOf(Promise)
  })

  it.each([[null], [0], [''], [false], [Number.NaN], [undefined]])(
    'caches %p like any other value',
    async (value) => {
      for (const cache of [new InMemCache(), createStorage(memoryDriver())]) {
        let loads = 0
        const load = TTLCache.cached('k', { ttl: '1m', cache })(async () => {
          loads += 1
          return value
        })
        expect(await load()).toBe(value)
        expect(await load()).toBe(value)
        expect(loads).toBe(1)
      }
    },
  )

  it('does not cache with ttl 0', async () => {
    let loads = 0
    const load = TTLCache.cached('k', { ttl: 0 })(async () => ++loads)
    expect([await load(), await load()]).toEqual([1, 2])
    expect(await load.peek()).toBeUndefined()
  })

  it('takes a ttl per value, where 0 keeps nothing', async () => {
    let loads = 0
    const load = TTLCache.cached('k:{}', {
      ttl: (value: number, kind: string) => (kind === 'short' ? '1s' : value > 1 ? 0 : '1h'),
    })(async (_kind: string) => ++loads)
    await load('short')
    await clock.time.advance('1s')
    expect(await load('short')).toBe(2)
    expect(await load('long')).toBe(3)
    expect(await load('long')).toBe(4)
  })

  it('keeps an entry for 30 days, and for ever', async () => {
    let loads = 0
    const month = TTLCache.cached('month', { ttl: '30d' })(async () => ++loads)
    const ever = TTLCache.cached('ever', { ttl: Number.POSITIVE_INFINITY })(async () => ++loads)
    await month()
    await ever()
    await clock.time.advance('29d')
    await month()
    expect(loads).toBe(2)
    await clock.time.advance('365d')
    expect(await ever()).toBe(2)
    expect(await month()).toBe(3)
  })

  it('shortens ttls by at most the jitter', async () => {
    const cache = new InMemCache()
    const load = TTLCache.cached('k:{}', { ttl: 100, jitter: 0.2, cache })(async (id: number) => id)
    const lives = new Set<number>()
    for (let id = 0; id < 50; id += 1) {
      await load(id)
      const entry = await load.peek(id)
      const lifeMs = (entry?.freshUntil ?? 0) - (entry?.createdAt ?? 0)
      expect(lifeMs).toBeGreaterThanOrEqual(80_000)
      expect(lifeMs).toBeLessThanOrEqual(100_000)
      lives.add(lifeMs)
    }
    expect(lives.size).toBeGreaterThan(10)
  })

  it('refreshes ahead behind a hit once that share of the ttl is over', async () => {
    const { loader, calls, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 100, refreshAhead: 0.8 })(loader)
    const first = load()
    last().resolve('one')
    await first
    await clock.time.advance(79)
    expect(await load()).toBe('one')
    expect(calls).toHaveLength(1)
    await clock.time.advance(1)
    expect(await load()).toBe('one')
    expect(await load()).toBe('one')
    expect(calls).toHaveLength(2)
    last().resolve('two')
    await settle()
    expect(await load()).toBe('two')
    expect(stats(load)).toMatchObject({ hits: 4, misses: 1, loads: 2, refreshes: 1, stale: 0 })
  })

  it('refreshes ahead by the share of each entry where the ttl is a function', async () => {
    let loads = 0
    const load = TTLCache.cached('k', { ttl: () => 100, refreshAhead: 0.5 })(async () => ++loads)
    await load()
    await clock.time.advance(49)
    await load()
    expect(loads).toBe(1)
    await clock.time.advance(1)
    expect(await load()).toBe(1)
    expect(loads).toBe(2)
  })

  it('does not keep what cacheWhen refuses', async () => {
    let loads = 0
    const load = TTLCache.cached('k', { ttl: 60, cacheWhen: (value) => value !== null })(async () =>
      ++loads < 2 ? null : 'there',
    )
    expect([await load(), await load(), await load()]).toEqual([null, 'there', 'there'])
    expect(loads).toBe(2)
  })

  it('takes a stored value that validate refuses for a miss, and replaces it', async () => {
    const cache = new InMemCache()
    cache.set('k', { old: 'shape' })
    const load = TTLCache.cached('k', {
      ttl: 60,
      cache,
      validate: (value: unknown) => typeof value === 'object' && value !== null && 'name' in value,
    })(async () => ({ name: 'Ana' }))
    expect(await load()).toEqual({ name: 'Ana' })
    expect(cache.get('k')).toEqual({ name: 'Ana' })
  })

  it('has another key for another version', async () => {
    const cache = new InMemCache()
    const one = TTLCache.cached('k:{}', { ttl: 60, cache, version: 1 })(async (_: number) => 'one')
    const two = TTLCache.cached('k:{}', { ttl: 60, cache, version: 2 })(async (_: number) => 'two')
    expect([await one(5), await two(5), await one(5)]).toEqual(['one', 'two', 'one'])
    expect(one.key(5)).not.toBe(two.key(5))
  })

  it('rejects a call whose arguments do not fill the template, without calling the function', async () => {
    let loads = 0
    const load = TTLCache.cached('user:{user.id}', { ttl: 60 })(async (user: { id?: number }) => [
      user.id,
      ++loads,
    ])
    await expect(load({})).rejects.toThrow(KeyTemplateError)
    expect(loads).toBe(0)
    expect(await load({ id: 1 })).toEqual([1, 1])
  })
})

describe('members of a wrapped function', () => {
  it('peek without loading, refresh, invalidate, set and tell their key', async () => {
    let loads = 0
    const cache = new InMemCache()
    const user = TTLCache.cached('user:{}', { ttl: '1m', cache })(async (id: number) => `${id}.${++loads}`)
    expect(user.key(7)).toBe('user:7')
    expect(await user.peek(7)).toBeUndefined()
    expect(loads).toBe(0)
    expect(await user.refresh(7)).toBe('7.1')
    expect(await user.refresh(7)).toBe('7.2')
    expect(await user(7)).toBe('7.2')
    expect((await user.peek(7))?.value).toBe('7.2')
    await user.set([7], 'mine')
    expect(await user(7)).toBe('mine')
    await user.invalidate(7)
    expect(await user(7)).toBe('7.3')
    expect(user.cache).toBe(cache)
  })

  it('explain what the storage holds', async () => {
    const user = TTLCache.cached('user:{}', { ttl: '1m', staleIfError: '1m' })(async (id: number) => id)
    expect(await user.explain(7)).toEqual({ key: 'user:7', levels: [{ level: 'memory', state: 'miss' }] })
    await user(7)
    await clock.time.advance('70s')
    expect(await user.explain(7)).toEqual({
      key: 'user:7',
      levels: [{ level: 'memory', state: 'stale', ageMs: 70_000, freshForMs: -10_000, remainingMs: 50_000 }],
    })
  })

  it('count hits, misses, loads and writes', async () => {
    const user = TTLCache.cached('user:{}', { ttl: '1m' })(async (id: number) => {
      if (id < 0) throw new Error('no such user')
      return id
    })
    await user(1)
    await user(1)
    await expect(user(-1)).rejects.toThrow('no such user')
    expect(stats(user)).toMatchObject({ hits: 1, misses: 2, loads: 2, loadErrors: 1, writes: 1, errors: 0 })
  })
})

describe('a callback of the application that throws', () => {
  it('in validate makes a reported miss', async () => {
    const cache = new InMemCache()
    cache.set('k', 'old')
    const told: string[] = []
    const load = TTLCache.cached('k', {
      ttl: 60,
      cache,
      validate: () => {
        throw new Error('bad check')
      },
      onError: (_, { operation }) => told.push(operation),
    })(async () => 'loaded')
    expect(await load()).toBe('loaded')
    expect(told).toEqual(['validate'])
  })

  it('in background is reported, and the caller is served', async () => {
    const told: string[] = []
    const load = TTLCache.cached('k', {
      ttl: 10,
      refreshAhead: 0,
      background: () => {
        throw new Error('outside of a request')
      },
      onError: (_, { operation }) => told.push(operation),
    })(async () => 'value')
    await load()
    expect(await load()).toBe('value')
    expect(told).toEqual(['background'])
  })
})

describe('set of a value that is not to be kept', () => {
  it('does not leave the older value behind', async () => {
    const load = TTLCache.cached('k', { ttl: 60, cacheWhen: (value) => value !== 'x' })(async () => 'loaded')
    await load()
    await load.set([], 'x')
    expect(await load.peek()).toBeUndefined()
  })
})

describe('a loader that fails', () => {
  it('gives its own error object, and the next call tries again', async () => {
    const error = new Error('origin is down')
    let loads = 0
    const load = TTLCache.cached('k', { ttl: 60 })(async () => {
      loads += 1
      if (loads === 1) throw error
      return 'fine'
    })
    await expect(load()).rejects.toBe(error)
    expect(await load()).toBe('fine')
  })

  it('may throw at once: the call rejects, and the next call works', async () => {
    let loads = 0
    const load = TTLCache.cached('k', { ttl: 60 })(() => {
      loads += 1
      if (loads === 1) throw new RangeError('at once')
      return 'fine'
    })
    const first = load()
    await expect(first).rejects.toThrow(RangeError)
    expect(await load()).toBe('fine')
  })

  it('is stood in for by a stale entry for as long as staleIfError says, and is left alone for a while', async () => {
    const errors: ErrorContext[] = []
    let loads = 0
    let down = false
    const load = TTLCache.cached('k', {
      ttl: '10s',
      staleIfError: '1m',
      onError: (_error, context) => errors.push(context),
    })(async () => {
      loads += 1
      if (down) throw new Error('down')
      return loads
    })
    await load()
    down = true
    await clock.time.advance('10s')
    expect([await load(), await load(), await load()]).toEqual([1, 1, 1])
    expect(loads).toBe(2)
    expect(errors).toEqual([{ operation: 'load', key: 'k' }])
    await clock.time.advance('5s')
    expect(await load()).toBe(1)
    expect(loads).toBe(3)
    await clock.time.advance('55s')
    await expect(load()).rejects.toThrow('down')
    down = false
    expect(await load()).toBe(5)
  })
})

describe('a failure that many wait for', () => {
  it('is told once, and makes one pause', async () => {
    const told: unknown[] = []
    const { loader, calls, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 10, staleIfError: '1h', onError: (error) => told.push(error) })(
      loader,
    )
    const cold = load()
    last().resolve('old')
    await cold
    await clock.time.advance(10)
    const waiting = Promise.all(Array.from({ length: 20 }, () => load()))
    await settle()
    last().reject(new Error('down'))
    expect(new Set(await waiting)).toEqual(new Set(['old']))
    expect(told).toHaveLength(1)
    await clock.time.advance('1s')
    void load()
    expect(calls).toHaveLength(3)
  })
})

describe('timeouts', () => {
  it('hard: a load that is given up counts as a failed refresh, also when it ends well later', async () => {
    let calls = 0
    const load = SWRCache.cached('k', {
      ttl: 1,
      staleTtl: '1h',
      timeout: { hard: '100ms' },
      onError: () => undefined,
    })(async () => {
      calls += 1
      if (calls > 1) await new Promise<void>((resolve) => void after(150, resolve))
      return 'value'
    })
    await load()
    await clock.time.advance(1)
    for (let read = 0; read < 40; read += 1) {
      await load()
      await clock.time.advance('50ms')
    }
    expect(calls).toBeLessThanOrEqual(1 + 3)
    expect(stats(load).loadErrors).toBe(calls - 1)
  })

  it('hard: callers get TimeoutError, the key is free, the late result is not kept', async () => {
    const { loader, calls } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, timeout: { hard: '2s' } })(loader)
    const first = load()
    const second = load()
    const failures = Promise.allSettled([first, second])
    await clock.time.advance('2s')
    for (const outcome of await failures) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(TimeoutError) })
    }
    const third = load()
    expect(calls).toHaveLength(2)
    calls[0]?.resolve('late')
    await settle()
    expect(await load.peek()).toBeUndefined()
    calls[1]?.resolve('good')
    expect(await third).toBe('good')
    expect(stats(load).lateAnswers).toBe(1)
  })

  it('soft: a caller with a stale entry is answered with it, and the load goes on and is kept', async () => {
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 10, staleIfError: 60, timeout: { soft: '200ms' } })(loader)
    const first = load()
    last().resolve('old')
    await first
    await clock.time.advance(10)
    const slow = load()
    await clock.time.advance('200ms')
    expect(await slow).toBe('old')
    last().resolve('new')
    await settle()
    expect(await load()).toBe('new')
  })

  it('soft: a load that fails after its caller was answered is told', async () => {
    const { loader, last } = manualLoader()
    const told: [error: unknown, context: ErrorContext][] = []
    const onError = (error: unknown, context: ErrorContext) => told.push([error, context])
    const load = TTLCache.cached('k', { ttl: 10, staleIfError: 60, timeout: { soft: '200ms' }, onError })(
      loader,
    )
    const first = load()
    last().resolve('old')
    await first
    await clock.time.advance(10)
    const slow = load()
    await clock.time.advance('200ms')
    expect(await slow).toBe('old')
    const failure = new Error('origin')
    last().reject(failure)
    await settle()
    expect(told).toContainEqual([failure, { operation: 'load', key: 'k' }])
  })

  it('soft: without a stale entry there is nothing to answer with, and the load is waited for', async () => {
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 10, timeout: { soft: '200ms' } })(loader)
    const slow = load()
    await clock.time.advance('1s')
    last().resolve('value')
    expect(await slow).toBe('value')
  })
})

describe('a load that fails', () => {
  it('late, is no more answered with an entry whose time to stand in is over', async () => {
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 10, staleIfError: 60 })(loader)
    const first = load()
    last().resolve('old')
    await first
    await clock.time.advance(65)
    const late = load()
    await clock.time.advance(10)
    last().reject(new Error('origin'))
    await expect(late).rejects.toThrow('origin')
  })

  it('without an error is counted all the same', async () => {
    const load = TTLCache.cached('k', { ttl: 10 })(() => Promise.reject())
    await expect(load()).rejects.toBeUndefined()
    expect(stats(load)).toMatchObject({ loads: 1, loadErrors: 1 })
  })
})

describe('a value that the application sets', () => {
  it('is counted as written, and not as loaded', async () => {
    const load = TTLCache.cached('k', { ttl: 10 })(async () => 'loaded')
    await load.set([], 'set')
    expect(await load()).toBe('set')
    expect(stats(load)).toMatchObject({ loads: 0, writes: 1, hits: 1 })
  })
})

describe('a storage that fails', () => {
  const down = new Error('connection lost')

  it('at once, is a miss like any other, and what is loaded is kept when it is back', async () => {
    const told: [unknown, ErrorContext][] = []
    const cache = faultyStorage(new InMemCache(), {
      script: [{ on: 'getEntry', nth: 1, fault: { kind: 'throw', error: down } }],
    })
    await cache.set('k', 'before', 60)
    const onError = (error: unknown, context: ErrorContext) => told.push([error, context])
    const load = TTLCache.cached('k', { ttl: 60, cache, onError })(async () => 'from the origin')
    expect(await load()).toBe('from the origin')
    expect(told).toEqual([[down, expect.objectContaining({ operation: 'get', key: 'k' })]])
    expect(cache.get('k')).toBe('from the origin')
  })

  it('is a miss when read and no matter when written; both are reported', async () => {
    const told: [unknown, ErrorContext][] = []
    const cache = faultyStorage(new InMemCache(), {
      script: [
        {
          on: '*',
          fault: { kind: 'reject', error: new StorageError('down', { operation: 'x', storage: 'y' }) },
        },
      ],
    })
    const load = TTLCache.cached('k', {
      ttl: 60,
      cache,
      onError: (error, context) => told.push([error, context]),
    })(async () => 'from the origin')
    expect(await load()).toBe('from the origin')
    expect(told.map(([, context]) => context.operation)).toEqual(['get', 'set'])
    expect(told.every(([error]) => error instanceof StorageError)).toBe(true)
    expect(told[0]?.[1]).toMatchObject({ key: 'k' })
  })

  it('keeps the entry that could not be read', async () => {
    const inner = new InMemCache()
    inner.set('k', 'precious')
    const cache = faultyStorage(inner, {
      script: [{ on: 'getEntry', nth: 1, fault: { kind: 'reject', error: down } }],
    })
    const load = TTLCache.cached('k', { ttl: 60, cache, onError: () => undefined })(async () => {
      throw new Error('origin is down too')
    })
    await expect(load()).rejects.toThrow('origin is down too')
    expect(inner.get('k')).toBe('precious')
    expect(await load()).toBe('precious')
  })

  it('costs no more than its deadline when it never answers', async () => {
    const bounded = TTLCache.cached('k', {
      ttl: 60,
      cache: createStorage(
        { ...memoryDriver(), read: () => new Promise(() => undefined) },
        { timeout: '1s' },
      ),
      onError: () => undefined,
    })(async () => 'value')
    const answer = bounded()
    await clock.time.advance('1s')
    expect(await answer).toBe('value')
  })

  it('lets explicit set and invalidate fail: the caller wants to know', async () => {
    const cache = faultyStorage(new InMemCache(), {
      script: [
        { on: 'delete', fault: { kind: 'reject', error: down } },
        { on: 'setEntry', fault: { kind: 'reject', error: down } },
      ],
    })
    const load = TTLCache.cached('k', { ttl: 60, cache })(async () => 'value')
    await expect(load.invalidate()).rejects.toBe(down)
    await expect(load.set([], 'x')).rejects.toBe(down)
  })
})

describe('options', () => {
  const wrap = (options: object) => () => TTLCache.cached('k', options as { ttl: 1 })(async () => 1)

  it.each([
    [{ ttl: -1 }, /TTLCache\.cached: ttl is -1/],
    [{ ttl: 'five minutes' }, /ttl is "five minutes"/],
    [{}, /ttl is missing/],
    [{ ttl: 1, ttll: 2 }, /no option "ttll"; did you mean ttl\?/],
    [{ ttl: 1, staleTtl: 2 }, /no option "staleTtl"/],
    [{ ttl: 1, jitter: 2 }, /jitter is 2; give a number from 0 to 1/],
    [{ ttl: 1, cache: {} }, /cache is not a storage: it lacks get, set/],
    [{ ttl: 1, timeout: { hart: 1 } }, /timeout: there is no option "hart"; did you mean hard/],
    [{ ttl: 1, refreshBackoff: { base: -1 } }, /refreshBackoff: base is -1/],
    [{ ttl: 1, tags: 'a' }, /tags is "a"; give an array of strings/],
  ])('%p is refused', (options, message) => {
    expect(wrap(options)).toThrow(ConfigurationError)
    expect(wrap(options)).toThrow(message)
  })

  it('takes a factory for the storage, called once, at first use, whoever uses it', async () => {
    let made = 0
    const cache = () => {
      made += 1
      return new InMemCache()
    }
    const one = TTLCache.cached('one', { ttl: 60, cache })(async () => 1)
    const two = TTLCache.cached('two', { ttl: 60, cache })(async () => 2)
    expect(made).toBe(0)
    await one()
    await two()
    expect(made).toBe(1)
    expect(one.cache).toBe(two.cache)
  })

  it('asks a factory that threw again at the next call', async () => {
    let made = 0
    const cache = () => {
      made += 1
      if (made === 1) throw new Error('not yet')
      return new InMemCache()
    }
    const load = TTLCache.cached('k', { ttl: 60, cache })(async () => 'value')
    await expect(load()).rejects.toThrow('not yet')
    expect(await load()).toBe('value')
  })

  it('gives each function a storage of its own when none is given', async () => {
    const one = TTLCache.cached('same', { ttl: 60 })(async () => 1)
    const two = TTLCache.cached('same', { ttl: 60 })(async () => 2)
    expect([await one(), await two()]).toEqual([1, 2])
  })
})

describe('configure', () => {
  it('gives options in advance; options given later win', async () => {
    const cache = new InMemCache()
    const AppTTL = TTLCache.configure({ cache, ttl: '5m' })
    let loads = 0
    const report = AppTTL.cached('report:{day}')(async ({ day }: { day: string }) => `${day}.${++loads}`)
    const brief = AppTTL.cached('brief', { ttl: '1s' })(async () => ++loads)
    expect(await report({ day: '2024-01-02' })).toBe('2024-01-02.1')
    expect(cache.get('report:2024-01-02')).toBe('2024-01-02.1')
    await brief()
    await clock.time.advance('1s')
    expect(await brief()).toBe(3)
    expect(await report({ day: '2024-01-02' })).toBe('2024-01-02.1')
    const other = AppTTL.configure({ cache: new InMemCache() }).cached('report:{day}')(
      async ({ day }: { day: string }) => `other ${day}`,
    )
    expect(await other({ day: '2024-01-02' })).toBe('other 2024-01-02')
  })

  it('refuses unknown options when it is called', () => {
    expect(() => TTLCache.configure({ chache: new InMemCache() } as object)).toThrow(/did you mean cache/)
  })

  it('serves cachedSync and cachedMany too', async () => {
    const App = TTLCache.configure({ cache: new InMemCache(), ttl: 60 })
    expect(App.cachedSync('s:{}')((n: number) => n + 1)(1)).toBe(2)
    expect(await App.cachedMany('m:{}')(async (ids: number[]) => ids.map((id) => id * 2))([1, 2])).toEqual([
      2, 4,
    ])
  })
})

describe('a storage that is synchronous and throws', () => {
  it('is a miss that is reported, and the loader answers', async () => {
    const told: unknown[] = []
    const cache = faultyStorage(new InMemCache(), {
      script: [{ on: 'getEntry', fault: { kind: 'throw', error: new Error('broken') } }],
    })
    const load = TTLCache.cached('k', {
      ttl: 60,
      cache,
      onError: (error, { operation, key }) => told.push([String(error), operation, key]),
    })(async () => 'loaded')
    expect(await load()).toBe('loaded')
    expect(told).toEqual([['Error: broken', 'get', 'k']])
  })
})

describe('a loader that fails with nothing', () => {
  it('fails its callers with just that, and counts as an error', async () => {
    const load = TTLCache.cached('k', { ttl: 60 })(() => Promise.reject(undefined))
    await expect(load()).rejects.toBeUndefined()
    expect(stats(load)).toMatchObject({ loads: 1, loadErrors: 1 })
  })
})

describe('explain', () => {
  it('says of a storage that fails what it failed with', async () => {
    const error = new Error('down')
    const cache = faultyStorage(new InMemCache(), {
      script: [{ on: 'getEntry', fault: { kind: 'reject', error } }],
    })
    const load = TTLCache.cached('k', { ttl: 60, cache })(async () => 'loaded')
    expect(await load.explain()).toEqual({ key: 'k', levels: [{ level: 'memory', state: 'error', error }] })
  })
})
