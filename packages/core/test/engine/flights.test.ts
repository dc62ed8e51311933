import { describe, expect, it } from '@jest/globals'
import type { MaybePromise } from '../../src/concurrency/maybe-promise.ts'
import { activityOf, after, createStorage, type Driver } from '../../src/driver.ts'
import {
  type CacheEntry,
  type CacheStorage,
  InMemCache,
  RecursiveLoadError,
  SWRCache,
  stats,
  TTLCache,
} from '../../src/index.ts'
import { faultyDriver } from '../../src/testing/faulty-driver.ts'
import { faultyStorage } from '../../src/testing/faulty-storage.ts'
import { type MemoryRecords, memoryDriver } from '../../src/testing/memory-driver.ts'
import { deferred, manualLoader, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

const storages = [
  ['memory', () => new InMemCache()],
  ['a storage of bytes', () => createStorage(memoryDriver())],
  ['a storage without conditions', () => createStorage(memoryDriver({ conditions: false }))],
  ['a storage whose answers come together', () => createStorage(pipelined())],
] as const

/** A driver of which all that is asked in one turn of the event loop is answered in one step, as a pipeline is. */
function pipelined(): Driver {
  const driver = memoryDriver({ sync: true })
  const replies: (() => void)[] = []
  const flush = () => {
    for (const reply of replies.splice(0)) reply()
  }
  const later =
    <A extends unknown[], R>(operation: (...args: A) => MaybePromise<R>) =>
    async (...args: A): Promise<R> => {
      const answer = operation(...args)
      await new Promise<void>((resolve) => {
        if (replies.push(resolve) === 1) setImmediate(flush)
      })
      return answer
    }
  const { features, read, write, remove } = driver
  return {
    ...driver,
    features: { ...features, sync: false },
    read: later(read),
    write: later(write),
    remove: later(remove),
  }
}

describe.each(storages)('callers at the same time, over %s', (_name, makeStorage) => {
  it('share one load of a cold key', async () => {
    const { loader, calls, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache: makeStorage() })(loader)
    const answers = Array.from({ length: 1000 }, () => load())
    await settle()
    expect(calls).toHaveLength(1)
    answers.push(load())
    await settle()
    expect(calls).toHaveLength(1)
    last().resolve('value')
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['value']))
  })

  it.each([
    ['step', () => Promise.resolve()],
    ['turn of the event loop', () => new Promise<void>((resolve) => setImmediate(resolve))],
  ])(
    'share one load when one comes at each %s of it, until what it brought can be read',
    async (_step, pause) => {
      const { loader, calls, last } = manualLoader()
      const load = TTLCache.cached('k', { ttl: 60, cache: makeStorage() })(loader)
      const answers = [load()]
      await settle()
      for (let caller = 0; caller < 100; caller += 1) {
        answers.push(load())
        if (caller === 10) last().resolve('value')
        await pause()
      }
      expect(new Set(await Promise.all(answers))).toEqual(new Set(['value']))
      expect(calls).toHaveLength(1)
    },
  )

  it('share one failure: one call, and the error of the loader for each', async () => {
    const { loader, calls, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache: makeStorage() })(loader)
    const answers = Promise.allSettled(Array.from({ length: 20 }, () => load()))
    await settle()
    const error = new Error('origin')
    last().reject(error)
    for (const outcome of await answers) expect(outcome).toEqual({ status: 'rejected', reason: error })
    expect(calls).toHaveLength(1)
    expect(stats(load)).toMatchObject({ loads: 1, loadErrors: 1 })
  })

  it('share a load when two wrappers have one key on one storage', async () => {
    const cache = makeStorage()
    const first = manualLoader()
    const second = manualLoader()
    const one = TTLCache.cached('k', { ttl: 60, cache })(first.loader)
    const two = SWRCache.cached('k', { ttl: 60, staleTtl: 60, cache })(second.loader)
    const answers = [one(), two()]
    await settle()
    first.last().resolve('shared')
    expect(await Promise.all(answers)).toEqual(['shared', 'shared'])
    expect(second.calls).toHaveLength(0)
  })

  it.each([
    ['invalidate', async (load: { invalidate(): Promise<void> }) => load.invalidate()],
    ['delete', async (_: unknown, cache: { delete(key: string): unknown }) => void (await cache.delete('k'))],
    [
      'clear',
      async (_: unknown, cache: { clear?(options: object): unknown }) =>
        void (await cache.clear?.({ everything: true })),
    ],
    [
      'deleteMany',
      async (_: unknown, cache: { deleteMany?(keys: string[]): unknown }) =>
        void (await cache.deleteMany?.(['k'])),
    ],
  ])('%s during a load wins: the late result is not kept', async (_what, remove) => {
    const cache = makeStorage()
    const { loader, calls } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache })(loader)
    const early = load()
    await settle()
    await remove(load, cache)
    const late = load()
    await settle()
    expect(calls).toHaveLength(2)
    calls[0]?.resolve('old')
    expect(await early).toBe('old')
    await settle()
    expect(await cache.get('k')).toBeUndefined()
    calls[1]?.resolve('new')
    expect(await late).toBe('new')
    expect(await load()).toBe('new')
  })

  it('a set during a load wins', async () => {
    const cache = makeStorage()
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache })(loader)
    const early = load()
    await settle()
    await cache.set('k', 'set meanwhile', 60)
    last().resolve('loaded')
    expect(await early).toBe('loaded')
    expect(await load()).toBe('set meanwhile')
  })

  it('a delete during a refresh wins', async () => {
    const cache = makeStorage()
    const { loader, calls } = manualLoader()
    const load = SWRCache.cached('k', { ttl: 1, staleTtl: 60, cache })(loader)
    const cold = load()
    await settle()
    calls[0]?.resolve('one')
    await cold
    await clock.time.advance(1)
    expect(await load()).toBe('one')
    await cache.delete('k')
    calls[1]?.resolve('two')
    await settle()
    expect(await cache.getEntry('k')).toBeUndefined()
  })
})

describe('a load that does not end', () => {
  it('frees its key: who joined it, and who comes later, is served by the next load', async () => {
    const { loader, calls } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, flightTimeout: '30s' })(loader)
    void load()
    await clock.time.advance('10s')
    const joined = load()
    const joinedToo = load()
    expect(calls).toHaveLength(1)
    await clock.time.advance('20s')
    expect(calls).toHaveLength(2)
    const late = load()
    calls[1]?.resolve('second load')
    expect(await Promise.all([joined, joinedToo, late])).toEqual([
      'second load',
      'second load',
      'second load',
    ])
    calls[0]?.resolve('much too late')
    await settle()
    expect(await load()).toBe('second load')
  })
})

describe('a load that is overdue, when the one in its place fails at once', () => {
  it('fails for those who have joined it', async () => {
    let calls = 0
    const load = TTLCache.cached('k', { ttl: 60, flightTimeout: '30s' })((): Promise<string> => {
      calls += 1
      if (calls > 1) throw new Error('origin')
      return new Promise(() => undefined)
    })
    void load()
    const joined = Promise.allSettled([load(), load()])
    await clock.time.advance('30s')
    expect(await joined).toMatchObject([
      { status: 'rejected', reason: { message: 'origin' } },
      { status: 'rejected', reason: { message: 'origin' } },
    ])
    expect(calls).toBe(2)
  })
})

describe('a synchronous call', () => {
  it('loads by itself while an asynchronous load of its key is under way', async () => {
    const cache = new InMemCache()
    const { loader, last } = manualLoader()
    const slow = TTLCache.cached('k', { ttl: 60, cache })(loader)
    const direct = TTLCache.cachedSync('k', { ttl: 60, cache })(() => 'direct')
    const answer = slow()
    expect(direct()).toBe('direct')
    last().resolve('slow')
    expect(await answer).toBe('slow')
    expect(direct()).toBe('direct')
  })
})

describe('loads of one key side by side', () => {
  it('are kept although a later one was begun meanwhile', async () => {
    const { loader, calls } = manualLoader()
    const load = SWRCache.cached('k', { ttl: 1, staleTtl: '1h', enableLock: false })(loader)
    const cold = load()
    calls[0]?.resolve('one')
    await cold
    await clock.time.advance(1)
    await load()
    await load()
    calls[1]?.resolve('two')
    await settle()
    expect(await load()).toBe('two')
    calls[2]?.resolve('three')
    await settle()
    expect(await load()).toBe('two')
  })
})

describe('a mutation of a slow storage', () => {
  it('also keeps callers who come after it from reads that were begun during it', async () => {
    let db = 'old'
    const inner = faultyDriver(memoryDriver(), {
      script: [{ on: 'remove', fault: { kind: 'delay', by: '20ms' } }],
    })
    let slow = false
    const cache = createStorage({
      ...inner,
      // What is read is what was there when the read was begun.
      read: (key) => Promise.resolve(inner.read(key)).then((stored) => (slow ? late(stored) : stored)),
    })
    const late = async <T>(stored: T) => {
      await new Promise<void>((resolve) => void after(60, resolve))
      return stored
    }
    const load = TTLCache.cached('k', { ttl: '1h', cache })(async () => db)
    await load()
    db = 'new'
    const invalidated = load.invalidate()
    slow = true
    const during = load()
    await settle()
    slow = false
    await clock.time.advance('20ms')
    await invalidated
    const afterwards = load()
    await clock.time.advance('200ms')
    await during
    expect(await afterwards).toBe('new')
  })

  it('that gets no answer does not hold up the next one for longer than its timeout', async () => {
    const cache = createStorage(
      faultyDriver(memoryDriver(), { script: [{ on: 'write', nth: 1, fault: { kind: 'hang' } }] }),
      { timeout: '1s' },
    )
    const lost = expect(cache.set('k', 1)).rejects.toMatchObject({ name: 'StorageTimeoutError' })
    await clock.time.advance('500ms')
    const next = cache.set('k', 2)
    await clock.time.advance('500ms')
    await lost
    await next
    expect(await cache.get('k')).toBe(2)
  })
})

describe('a storage that hangs', () => {
  it('costs a caller its deadline once, not again for the write', async () => {
    const cache = createStorage(
      faultyDriver(memoryDriver(), { script: [{ on: '*', fault: { kind: 'hang' } }] }),
      { timeout: '1s' },
    )
    const load = TTLCache.cached('k', { ttl: 60, cache, onError: () => undefined })(async () => 'value')
    let answer: string | undefined
    void load().then((value) => {
      answer = value
    })
    await clock.time.advance('1s')
    expect(answer).toBe('value')
  })
})

describe('a load that is given up', () => {
  it('leaves nothing behind', async () => {
    const cache = new InMemCache()
    const load = TTLCache.cached('k', { ttl: 60, cache, timeout: { hard: '1s' } })(
      () => new Promise(() => undefined),
    )
    const given = expect(load()).rejects.toThrow('took longer')
    await clock.time.advance('1s')
    await given
    expect(activityOf(cache).flights.size).toBe(0)
    const watch = { breached: false, overtaken: false }
    activityOf(cache).watch('k', watch)
    cache.delete('k')
    expect(watch.breached).toBe(true)
    expect(stats(load).loadErrors).toBe(1)
  })
})

describe('a loader that asks for its own key', () => {
  it('gets it also after it has invalidated the key itself', async () => {
    const load: (id: number) => Promise<number> = Object.assign(
      TTLCache.cached('k:{}', { ttl: 60 })(async (id: number) => {
        await members.invalidate(id)
        return load(id)
      }),
    )
    const members = load as unknown as { invalidate(id: number): Promise<void> }
    await expect(load(1)).rejects.toThrow(RecursiveLoadError)
  })

  it('gets RecursiveLoadError at once instead of a deadlock', async () => {
    for (const [, makeStorage] of storages) {
      const load: (id: number) => Promise<number> = TTLCache.cached('k:{}', {
        ttl: 60,
        cache: makeStorage(),
      })(async (id: number) => {
        await settle()
        return load(id)
      })
      await expect(load(1)).rejects.toThrow(RecursiveLoadError)
    }
  })

  it('gets it through other loaders too, also when their loads were begun by others', async () => {
    const cache = new InMemCache()
    const a: () => Promise<string> = TTLCache.cached('a', { ttl: 60, cache })(async () => {
      await settle()
      return `a${await b()}`
    })
    const b: () => Promise<string> = TTLCache.cached('b', { ttl: 60, cache })(async () => {
      await settle()
      return `b${await a()}`
    })
    const outcomes = await Promise.allSettled([a(), b()])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ reason: expect.any(RecursiveLoadError) })
    }
  })

  it('may ask for another key, and for a key that is there', async () => {
    const cache = new InMemCache()
    const factorial: (n: number) => Promise<number> = TTLCache.cached('factorial:{}', { ttl: 60, cache })(
      async (n: number) => (n <= 1 ? 1 : n * (await factorial(n - 1))),
    )
    expect(await factorial(10)).toBe(3_628_800)
    expect(cache.size).toBe(10)
  })

  it('is not taken for recursive when two loaders share a third', async () => {
    const cache = new InMemCache()
    const { loader, last, calls } = manualLoader()
    const shared = TTLCache.cached('shared', { ttl: 60, cache })(loader)
    const one = TTLCache.cached('one', { ttl: 60, cache })(async () => `1${await shared()}`)
    const two = TTLCache.cached('two', { ttl: 60, cache })(async () => `2${await shared()}`)
    const answers = Promise.all([one(), two()])
    await settle()
    expect(calls).toHaveLength(1)
    last().resolve('s')
    expect(await answers).toEqual(['1s', '2s'])
  })

  it('is not taken for recursive when what it asks for asks for one load by two ways', async () => {
    const cache = new InMemCache()
    const { loader, last, calls } = manualLoader()
    const wrap = (key: string, load: () => Promise<string>) => TTLCache.cached(key, { ttl: 60, cache })(load)
    const bottom = wrap('bottom', loader)
    const left = wrap('left', async () => `l${await bottom()}`)
    const right = wrap('right', async () => `r${await bottom()}`)
    const over = wrap('over', async () => 'o')
    const top = wrap('top', async () => {
      const begin = await over()
      return begin + (await Promise.all([left(), right()])).join('')
    })
    const first = top()
    await settle()
    const outer = wrap('outer', async () => `outer ${await top()}`)()
    await settle()
    last().resolve('b')
    expect(await Promise.all([first, outer])).toEqual(['olbrb', 'outer olbrb'])
    expect(calls).toHaveLength(1)
  })

  it('may ask for it in work that it leaves behind', async () => {
    const cache = new InMemCache()
    const gate = deferred<void>()
    const leftBehind: Promise<string>[] = []
    let loads = 0
    const load: () => Promise<string> = TTLCache.cached('k', { ttl: 60, cache })(async () => {
      loads += 1
      if (loads === 1) leftBehind.push(gate.promise.then(() => load()))
      return `load ${loads}`
    })
    expect(await load()).toBe('load 1')
    cache.delete('k')
    gate.resolve()
    expect(await leftBehind[0]).toBe('load 2')
  })

  it('may refresh a stale value of a key that asks for it behind', async () => {
    const cache = new InMemCache()
    let rounds = 0
    const inner: () => Promise<string> = SWRCache.cached('inner', { ttl: 1, staleTtl: 60, cache })(
      async () => {
        rounds += 1
        await settle()
        return rounds > 1 ? `inner of ${await outer()}` : 'inner'
      },
    )
    const outer: () => Promise<string> = TTLCache.cached('outer', { ttl: 1, cache })(
      async () => `outer of ${await inner()}`,
    )
    await outer()
    await clock.time.advance(1)
    expect(await outer()).toBe('outer of inner')
  })
})

describe('a load that fails after it was given up', () => {
  it('is counted once', async () => {
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, timeout: { hard: '1s' } })(loader)
    const given = expect(load()).rejects.toThrow('took longer')
    await clock.time.advance('1s')
    await given
    last().reject(new Error('origin, much too late'))
    await settle()
    expect(stats(load).loadErrors).toBe(1)
  })
})

describe('a stale value', () => {
  it('does not stand in for a load that failed when its time was over', async () => {
    const { loader, last, calls } = manualLoader()
    const load = TTLCache.cached('k', { ttl: '10s', staleIfError: '5s', onError: () => undefined })(loader)
    const cold = load()
    last().resolve('old')
    await cold
    await clock.time.advance('12s')
    const late = Promise.allSettled([load()])
    await clock.time.advance('4s')
    expect(calls).toHaveLength(2)
    last().reject(new Error('origin'))
    expect(await late).toMatchObject([{ status: 'rejected', reason: { message: 'origin' } }])
  })
})

describe('a storage without conditions', () => {
  it('does not get the result of a load that another process has overtaken', async () => {
    const cache = createStorage(memoryDriver({ conditions: false }))
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache })(loader)
    const answer = load()
    await settle()
    activityOf(cache).overtake('k')
    last().resolve('old')
    expect(await answer).toBe('old')
    expect(await cache.get('k')).toBeUndefined()
  })
})

describe('a load whose value is being written', () => {
  it.each([
    ['on a condition', true],
    ['on none', false],
  ])('%s is not for callers who come after a delete', async (_how, conditions) => {
    const driver = memoryDriver({ conditions })
    const gate = deferred<void>()
    const write: Driver['write'] = async (...record) => {
      await gate.promise
      return driver.write(...record)
    }
    const cache = createStorage({ ...driver, write })
    const { loader, calls, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache })(loader)
    const answers = [load()]
    await settle()
    last().resolve('old')
    await settle()
    answers.push(load())
    await settle()
    expect(calls).toHaveLength(1)
    const deleted = cache.delete('k')
    answers.push(load())
    await settle()
    expect(calls).toHaveLength(2)
    last().resolve('new')
    gate.resolve()
    await deleted
    expect(await Promise.all(answers)).toEqual(['old', 'old', 'new'])
  })
})

describe('two processes with one storage', () => {
  const pair = () => {
    const records: MemoryRecords = new Map()
    return [createStorage(memoryDriver({ records })), createStorage(memoryDriver({ records }))] as const
  }

  it('a delete in one during a refresh in the other wins', async () => {
    const [here, there] = pair()
    const { loader, calls } = manualLoader()
    const load = SWRCache.cached('k', { ttl: 1, staleTtl: 60, cache: here })(loader)
    const cold = load()
    await settle()
    calls[0]?.resolve('one')
    await cold
    await clock.time.advance(1)
    await load()
    await settle()
    await there.delete('k')
    calls[1]?.resolve('two')
    await settle()
    expect(await there.getEntry('k')).toBeUndefined()
  })

  it('a set in one during a cold load in the other wins', async () => {
    const [here, there] = pair()
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache: here })(loader)
    const cold = load()
    await settle()
    await there.set('k', 'set there', 60)
    last().resolve('loaded here')
    await cold
    expect(await load()).toBe('set there')
  })
})

describe('a storage without conditions', () => {
  it('is not given what was loaded before another process wrote the key, as far as that is known', async () => {
    const cache = createStorage(memoryDriver({ conditions: false }))
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache })(loader)
    for (const overtaken of [true, false]) {
      const answer = load()
      await settle()
      if (overtaken) activityOf(cache).overtake('k')
      last().resolve('loaded')
      expect(await answer).toBe('loaded')
      expect(await cache.get('k')).toBe(overtaken ? undefined : 'loaded')
    }
  })
})

describe('reads on their way', () => {
  it('are shared by those who ask at the same time', async () => {
    const cache = faultyStorage(createStorage(memoryDriver()))
    await cache.set('k', 'kept')
    const load = TTLCache.cached('k', { ttl: 60, cache })(async () => 'loaded')
    expect(new Set(await Promise.all(Array.from({ length: 50 }, () => load())))).toEqual(new Set(['kept']))
    expect(cache.calls.filter(({ operation }) => operation === 'getEntry')).toHaveLength(1)
  })

  it('are not shared with callers who come after a write', async () => {
    const cache = createStorage(memoryDriver())
    await cache.set('k', 'old')
    const load = TTLCache.cached('k', { ttl: 60, cache })(async () => 'loaded')
    const early = load()
    const write = cache.set('k', 'new')
    await write
    expect(await load()).toBe('new')
    expect(['old', 'new']).toContain(await early)
  })
})

describe('a storage that is frozen', () => {
  it('has its flights shared all the same', async () => {
    const inner = new InMemCache()
    const cache = Object.freeze({
      sync: true,
      name: 'frozen',
      get: (key: string) => inner.get(key),
      set: (key: string, value: unknown) => inner.set(key, value),
      delete: (key: string) => inner.delete(key),
      exists: (key: string) => inner.exists(key),
      getEntry: (key: string) => inner.getEntry(key),
      setEntry: (key: string, entry: CacheEntry) => inner.setEntry(key, entry),
      setIfNotExists: (key: string, value: unknown) => inner.setIfNotExists(key, value),
    } as CacheStorage)
    const { loader, calls, last } = manualLoader()
    const [one, two] = [cache, cache].map((storage) =>
      TTLCache.cached('k', { ttl: 60, cache: storage })(loader),
    )
    const answers = Promise.all([one?.(), two?.()])
    await settle()
    expect(calls).toHaveLength(1)
    last().resolve('value')
    expect(await answers).toEqual(['value', 'value'])
  })
})
