import { AsyncLocalStorage } from 'node:async_hooks'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { backgroundJobs, createStorage, type Driver } from '../../src/driver.ts'
import {
  BGCache,
  ConfigurationError,
  DuplicateWriterError,
  InMemCache,
  StorageError,
} from '../../src/index.ts'
import { faultyStorage } from '../../src/testing/faulty-storage.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'
import { deferred, manualLoader, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

afterEach(async () => {
  await BGCache.shutdown()
})

const counting = () => {
  const state = { loads: 0 }
  return { state, loader: async () => `load ${++state.loads}` }
}

describe('registerLoader', () => {
  it('loads at once and then every interval, and serves the latest value', async () => {
    const { state, loader } = counting()
    const inventory = BGCache.registerLoader('inventory', { interval: '5m' })(loader)
    await settle()
    expect(state.loads).toBe(1)
    expect(await inventory()).toBe('load 1')
    await clock.time.advance('5m')
    expect(await inventory()).toBe('load 2')
    await clock.time.advance('10m')
    expect(await inventory()).toBe('load 4')
    expect(state.loads).toBe(4)
  })

  it('lets calls before the first load share it', async () => {
    const { loader, calls, last } = manualLoader()
    const value = BGCache.registerLoader('k', { interval: 60 })(loader)
    const early = [value(), value()]
    await settle()
    const later = value()
    await settle()
    expect(calls).toHaveLength(1)
    last().resolve('first')
    expect(await Promise.all([...early, later])).toEqual(['first', 'first', 'first'])
    await settle()
    expect(calls).toHaveLength(1)
  })

  it('runs a failing first load once, for those who share it and for the schedule', async () => {
    const { loader, calls, last } = manualLoader()
    const told: unknown[] = []
    const value = BGCache.registerLoader('k', { interval: 60, onError: (error) => told.push(error) })(loader)
    await settle()
    const shared = value()
    await settle()
    const error = new Error('down')
    last().reject(error)
    await expect(shared).rejects.toBe(error)
    await settle()
    expect(calls).toHaveLength(1)
    expect(told).toEqual([error])
  })

  it('keeps the last value when a refresh fails, tells onError, and goes on', async () => {
    const told: [unknown, unknown][] = []
    let loads = 0
    const value = BGCache.registerLoader('k', {
      interval: 60,
      onError: (error, context) => told.push([error, context]),
    })(async () => {
      loads += 1
      if (loads === 2) throw new Error('down')
      return loads
    })
    await settle()
    await clock.time.advance(60)
    expect(await value()).toBe(1)
    expect(told).toEqual([[new Error('down'), { operation: 'refresh', key: 'k' }]])
    expect(value.status()).toMatchObject({ lastError: new Error('down'), runs: 2 })
    await clock.time.advance(60)
    expect(await value()).toBe(3)
    expect(value.status().lastError).toBeUndefined()
  })

  it('warns when a refresh fails and there is no onError', async () => {
    const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    BGCache.registerLoader('k', { interval: 60 })(async () => {
      throw new Error('down')
    })
    await settle()
    const messages = warned.mock.calls.map(([message]) => message)
    warned.mockRestore()
    expect(messages).toEqual([expect.stringMatching(/refresh "k".*down/)])
  })

  it('warns once of a chain that forgets the value before it is made again', async () => {
    const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const capped = (...caps: number[]) =>
      Object.assign(new InMemCache(), {
        levels: caps.map((capMs) => ({ name: 'level', storage: new InMemCache(), capMs })),
      })
    for (const cache of [
      capped(1000, 59_999),
      capped(1000, 60_000),
      capped(1000, Number.POSITIVE_INFINITY),
    ]) {
      const value = BGCache.registerLoader('k', { interval: 60, cache })(async () => 1)
      await settle()
      await value()
      await value.stop()
    }
    const messages = warned.mock.calls.map(([message]) => message)
    warned.mockRestore()
    expect(messages).toEqual([
      expect.stringContaining(
        '"k" is made every 60000 ms, and no level of its cache keeps it for longer than 59999 ms',
      ),
    ])
  })

  it('refreshes on schedule although the cache is warm, counted from when the value was made', async () => {
    const cache = new InMemCache()
    cache.set('k', 'warm', '1h')
    await clock.time.advance(20)
    const { state, loader } = counting()
    const value = BGCache.registerLoader('k', { interval: 60, cache })(loader)
    await settle()
    expect(await value()).toBe('warm')
    expect(state.loads).toBe(0)
    await clock.time.advance(40)
    expect(state.loads).toBe(1)
    expect(await value()).toBe('load 1')
    await clock.time.advance(60)
    expect(state.loads).toBe(2)
  })

  it('never runs twice at once, and counts the interval from the start', async () => {
    const { loader, calls } = manualLoader()
    BGCache.registerLoader('k', { interval: 60 })(loader)
    await settle()
    await clock.time.advance(150)
    expect(calls).toHaveLength(1)
    calls[0]?.resolve('slow')
    await clock.time.advance(29)
    expect(calls).toHaveLength(1)
    await clock.time.advance(1)
    expect(calls).toHaveLength(2)
    calls[1]?.resolve('second')
  })

  it('no longer waits for a run that does not end', async () => {
    const { loader, calls } = manualLoader()
    const value = BGCache.registerLoader('k', { interval: 60 })(loader)
    await settle()
    await clock.time.advance(599)
    expect(calls).toHaveLength(1)
    await clock.time.advance(60)
    expect(calls).toHaveLength(2)
    calls[1]?.resolve('second')
    expect(await value()).toBe('second')
    calls[0]?.resolve('first')
  })

  it('goes on by schedule when a run never reaches the loader', async () => {
    let made = 0
    const { state, loader } = counting()
    const cache = () => {
      made += 1
      if (made <= 3) throw new Error('no connection yet')
      return new InMemCache()
    }
    BGCache.registerLoader('k', { interval: 60, cache, onError: () => undefined })(loader)
    await clock.time.advance('10m')
    expect(state.loads).toBeGreaterThan(5)
  })

  it('waits for the first interval or the first call with runImmediately false', async () => {
    const { state, loader } = counting()
    const value = BGCache.registerLoader('k', { interval: 60, runImmediately: false })(loader)
    await settle()
    expect(state.loads).toBe(0)
    await clock.time.advance(60)
    expect(state.loads).toBe(1)
    expect(await value()).toBe('load 1')
  })

  it('keeps a value for twice the interval, or for the ttl', async () => {
    const cache = new InMemCache()
    const { loader } = counting()
    BGCache.registerLoader('a', { interval: 60, cache })(loader)
    BGCache.registerLoader('b', { interval: 60, ttl: 300, cache })(loader)
    await settle()
    expect(cache.getEntry('a')?.freshUntil).toBe(clock.time.now() + 120_000)
    expect(cache.getEntry('b')?.freshUntil).toBe(clock.time.now() + 300_000)
  })

  it('does not schedule with interval 0, and loads for the first caller', async () => {
    const { state, loader } = counting()
    const value = BGCache.registerLoader('k', { interval: 0, runImmediately: false })(loader)
    await clock.time.advance('1d')
    expect(state.loads).toBe(0)
    expect(await value()).toBe('load 1')
    await clock.time.advance('30d')
    expect(await value()).toBe('load 1')
    expect(value.status().nextRunAt).toBe(Number.POSITIVE_INFINITY)
  })

  it('runs by a cron pattern', async () => {
    const { state, loader } = counting()
    const value = BGCache.registerLoader('k', { cron: '*/10 * * * *', runImmediately: false })(loader)
    await clock.time.advance('1h')
    expect(state.loads).toBe(6)
    expect(await value()).toBe('load 6')
  })

  it('pauses when nobody has read for idleStop, and the next read wakes it', async () => {
    const { state, loader } = counting()
    const value = BGCache.registerLoader('k', { interval: 60, idleStop: '5m' })(loader)
    await clock.time.advance('1h')
    expect(state.loads).toBe(6)
    expect(value.status().state).toBe('idle')
    expect(await value()).toBe('load 7')
    expect(value.status().state).toBe('scheduled')
    await clock.time.advance(60)
    expect(state.loads).toBe(8)
  })

  it('refreshes on demand, joining the run under way, and can be stopped', async () => {
    const { loader, calls } = manualLoader()
    const value = BGCache.registerLoader('k', { interval: 60 })(loader)
    await settle()
    const both = [value.refresh(), value.refresh()]
    await settle()
    expect(calls).toHaveLength(1)
    calls[0]?.resolve('one')
    expect(await Promise.all(both)).toEqual(['one', 'one'])
    await value.stop()
    await clock.time.advance(600)
    expect(calls).toHaveLength(1)
    expect(value.status().state).toBe('stopped')
  })

  it('calls a cache factory once', async () => {
    let made = 0
    const value = BGCache.registerLoader('k', {
      interval: 60,
      cache: () => {
        made += 1
        return new InMemCache()
      },
    })(async () => 'value')
    await settle()
    await value()
    await clock.time.advance(120)
    expect(made).toBe(1)
  })

  it.each([
    [{}, /give either interval/],
    [{ interval: 60, cron: '* * * * *' }, /give either interval/],
    [{ cron: 'now and then' }, /cron is "now and then"/],
    [{ interval: -5 }, /interval is -5/],
    [{ intervall: 5 }, /did you mean interval/],
    [{ interval: 5, ttl: 0 }, /ttl is 0/],
  ])('refuses %p', (options, message) => {
    const register = () => BGCache.registerLoader('k', options as { interval: 1 })(async () => 1)
    expect(register).toThrow(ConfigurationError)
    expect(register).toThrow(message)
  })

  it('loads again for a caller when the storage fails', async () => {
    const cache = faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'reject' } }] })
    const { loader } = counting()
    const value = BGCache.registerLoader('k', { interval: 60, cache, onError: () => undefined })(loader)
    expect(await value()).toMatch(/^load /)
  })
})

describe('registerWriter and getReader', () => {
  it('let one writer in per key, until it is stopped or everything is shut down', async () => {
    const writer = BGCache.registerWriter('config', { interval: 60 })(async () => 1)
    expect(() => BGCache.registerWriter('config', { interval: 60 })(async () => 2)).toThrow(
      DuplicateWriterError,
    )
    await writer.stop()
    BGCache.registerWriter('config', { interval: 60 })(async () => 3)
    await BGCache.shutdown()
    expect(await BGCache.registerWriter('config', { interval: 60 })(async () => 4)()).toBe(4)
  })

  it('connect a reader to the writer of this process', async () => {
    const { loader } = counting()
    BGCache.registerWriter('config', { interval: '5m' })(loader)
    const read = BGCache.getReader('config', { interval: '1m' })
    await settle()
    expect(await read()).toBe('load 1')
    await clock.time.advance('5m')
    await clock.time.advance('1m')
    expect(await read()).toBe('load 2')
  })

  it('find a writer that is registered after the reader', async () => {
    const read = BGCache.getReader('config', { interval: '1m', onError: () => undefined })
    expect(await read()).toBeUndefined()
    BGCache.registerWriter('config', { interval: '5m' })(async () => 'late')
    await settle()
    expect(await read()).toBe('late')
  })

  it('let a reader pull from a source elsewhere, on schedule and once on a miss, and never load', async () => {
    const shared = createStorage(memoryDriver())
    await shared.set('config', 'one', '1h')
    const source = faultyStorage(shared)
    const read = BGCache.getReader('config', { interval: 60, source })
    await settle()
    await Promise.all([read(), read(), read()])
    expect(source.calls.map(({ operation }) => operation)).toEqual(['getEntry'])
    await shared.set('config', 'two', '1h')
    expect(await read()).toBe('one')
    await clock.time.advance(60)
    expect(await read()).toBe('two')
    await shared.delete('config')
    await clock.time.advance(60)
    expect(await read()).toBeUndefined()
  })

  it('keep serving the local value when the source fails, and tell', async () => {
    let down = false
    const inner = createStorage(memoryDriver())
    await inner.set('k', 'value', '1h')
    const error = new StorageError('down', { operation: 'getEntry', storage: 'source' })
    const source = faultyStorage(inner, {
      script: [{ on: 'getEntry', when: () => down, fault: { kind: 'reject', error } }],
    })
    const told: unknown[] = []
    const read = BGCache.getReader('k', {
      interval: 60,
      source,
      onError: (failure, { operation }) => told.push([failure, operation]),
    })
    expect(await read()).toBe('value')
    down = true
    await clock.time.advance(60)
    expect(await read()).toBe('value')
    expect(told).toEqual([[error, 'pull']])
  })

  it('keep two readers of one key apart', async () => {
    BGCache.registerWriter('k', { interval: 60 })(async () => 'value')
    const one = BGCache.getReader('k', { interval: 10 })
    const two = BGCache.getReader('k', { interval: 20 })
    await settle()
    await one.stop()
    expect(one.status().state).toBe('stopped')
    expect(two.status().state).toBe('scheduled')
    expect(await two()).toBe('value')
    expect(one.cache).not.toBe(two.cache)
  })

  it('serve a value no longer than its own life, capped by the ttl of the reader', async () => {
    const source = new InMemCache()
    source.set('k', 'value', 30)
    const read = BGCache.getReader('k', { interval: 0, ttl: 10, source })
    expect(await read()).toBe('value')
    expect((await read.cache.getEntry('k'))?.expiresAt).toBe(clock.time.now() + 10_000)
    await clock.time.advance(25)
    await read()
    expect((await read.cache.getEntry('k'))?.expiresAt).toBe(clock.time.now() + 5_000)
  })

  it('copies nothing when the local cache is the source', async () => {
    const cache = new InMemCache()
    BGCache.registerWriter('k', { interval: 60, cache })(async () => 'value')
    const read = BGCache.getReader('k', { interval: 60, cache })
    await settle()
    expect(await read()).toBe('value')
  })
})

describe('configure', () => {
  it('gives options to loaders, writers and readers', async () => {
    const cache = new InMemCache()
    const Bg = BGCache.configure({ cache, interval: '1m' })
    Bg.registerLoader('a')(async () => 'A')
    Bg.registerWriter('b', { interval: '2m' })(async () => 'B')
    await settle()
    expect([cache.get('a'), cache.get('b')]).toEqual(['A', 'B'])
    expect(cache.getEntry('b')?.freshUntil).toBe(clock.time.now() + 240_000)
    const read = Bg.getReader('b')
    expect(await read()).toBe('B')
    expect(read.cache).toBe(cache)
  })
})

describe('a status', () => {
  it('tells of a run until its value is kept', async () => {
    const kept = deferred<void>()
    const driver = memoryDriver()
    const write: Driver['write'] = async (...record) => {
      await kept.promise
      return driver.write(...record)
    }
    const cache = createStorage({ ...driver, write })
    const value = BGCache.registerLoader('k', { interval: '1m', cache })(async () => 'value')
    await settle()
    expect(value.status()).toMatchObject({ running: true, lastSuccessAt: clock.time.now() })
    kept.resolve()
    await settle()
    expect(value.status().running).toBe(false)
    expect(await cache.get('k')).toBe('value')
  })
})

describe('shutdown', () => {
  it('stops timers, waits for running work, and leaves nothing scheduled', async () => {
    const { loader, last } = manualLoader()
    BGCache.registerLoader('a', { interval: 60 })(loader)
    BGCache.getReader('a', { interval: 60, source: new InMemCache() })
    await settle()
    let over = false
    const down = BGCache.shutdown().then(() => {
      over = true
    })
    await settle()
    expect(over).toBe(false)
    last().resolve('value')
    await down
    expect(clock.time.pending).toBe(0)
  })

  it('gives up on work that does not end, and says on which', async () => {
    const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    BGCache.registerLoader('stuck', { interval: 60 })(() => new Promise(() => undefined))
    await settle()
    const down = BGCache.shutdown({ timeout: '2s' })
    await clock.time.advance('2s')
    await down
    const messages = warned.mock.calls.map(([message]) => message)
    warned.mockRestore()
    expect(messages).toEqual([expect.stringMatching(/gave up on work.*"stuck"/)])
  })
})

describe('a reader', () => {
  const failing = (name: string) =>
    faultyStorage(createStorage(memoryDriver(), { name }), {
      script: [{ on: 'getEntry', fault: { kind: 'reject', error: new Error(name) } }],
    })

  it('is refused without an interval', () => {
    const options = {} as { interval: number }
    expect(() => BGCache.getReader('k', options)).toThrow(ConfigurationError)
    expect(() => BGCache.getReader('k', options)).toThrow(/interval is missing; give how often to pull/)
  })

  it('pulls when it is told to, besides its schedule', async () => {
    const source = new InMemCache()
    source.set('k', 'old')
    const read = BGCache.getReader<string>('k', { interval: '1h', source })
    expect(await read()).toBe('old')
    source.set('k', 'new')
    expect(await read()).toBe('old')
    expect(await read.refresh()).toBe('new')
    expect(await read()).toBe('new')
  })

  it('answers from the source while its own cache fails, and says so', async () => {
    const told: unknown[] = []
    const source = new InMemCache()
    source.set('k', 'v')
    const read = BGCache.getReader<string>('k', {
      interval: '1h',
      source,
      cache: failing('local'),
      onError: (error, { operation }) => told.push([operation, String(error)]),
    })
    expect(await read()).toBe('v')
    expect(told).toEqual([['get', expect.stringContaining('local')]])
  })

  it('answers that there is nothing while its source fails, and says so', async () => {
    const told: unknown[] = []
    const read = BGCache.getReader<string>('k', {
      interval: '1h',
      source: failing('source'),
      onError: (error, { operation }) => told.push([operation, String(error)]),
    })
    expect(await read()).toBeUndefined()
    expect(told).toContainEqual(['pull', expect.stringContaining('source')])
  })
})

describe('what is registered', () => {
  it('is listed with its status until it is stopped, by the name of its loader or else its key', async () => {
    const { loader } = counting()
    const rates = BGCache.registerLoader('rates', { interval: '1m' })(loader)
    const stock = BGCache.registerLoader('stock', { interval: '1m' })(async () => 'stock')
    const reader = BGCache.getReader('rates', { interval: '1m', source: rates.cache })
    const listed = backgroundJobs()
    expect(listed.map(({ source }) => source)).toEqual([rates, stock, reader])
    expect([rates.name, stock.name, reader.name]).toEqual(['loader', 'stock', 'rates'])
    expect(listed[0]?.status()).toEqual(rates.status())
    expect(rates.status().registeredAt).toBe(clock.time.now())
    await BGCache.shutdown()
    expect(backgroundJobs()).toEqual([])
  })

  it('goes on by schedule apart from the request that asked for it once', async () => {
    const request = new AsyncLocalStorage<string>()
    const seenBy: (string | undefined)[] = []
    const value = BGCache.registerLoader('k', { interval: '1m', runImmediately: false })(async () => {
      seenBy.push(request.getStore())
    })
    await request.run('a request', () => value.refresh())
    await request.run('another', () => clock.time.advance('2m'))
    expect(seenBy).toEqual(['a request', undefined, undefined])
  })

  it('must be a function', () => {
    const register = BGCache.registerLoader('k', { interval: '1m' }) as (loader: unknown) => unknown
    expect(() => register('text')).toThrow(ConfigurationError)
    expect(() => register('text')).toThrow(/was applied to "text"; apply it to a function/)
  })
})
