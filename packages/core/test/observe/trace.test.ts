import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { type AcacheTraces, createStorage, type Traced, tracing } from '../../src/driver.ts'
import {
  type AcacheEvents,
  InMemCache,
  StorageError,
  SWRCache,
  TimeoutError,
  TTLCache,
} from '../../src/index.ts'
import { traced } from '../../src/observe/trace.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'
import { deferred, settle, useManualTime } from '../support.ts'

const clock = useManualTime()
const PHASES = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'] as const
let stop: () => void = () => undefined

/** Everything told of loads or of calls: the phase, and the one message of the work. */
function listen<K extends keyof AcacheTraces>(kind: K): [phase: string, message: AcacheTraces[K]][] {
  const heard: [string, AcacheTraces[K]][] = []
  const ears = PHASES.map((phase) => {
    const hear = (message: unknown) => void heard.push([phase, message as AcacheTraces[K]])
    tracing[kind][phase].subscribe(hear)
    return () => tracing[kind][phase].unsubscribe(hear)
  })
  stop = () => {
    for (const end of ears) end()
  }
  return heard
}

const phasesOf = (heard: readonly [string, unknown][]) => heard.map(([phase]) => phase)

afterEach(() => stop())

describe('a load that is traced', () => {
  it('is told once, from its start until its value is there, to all callers that share it', async () => {
    const heard = listen('load')
    const { promise, resolve } = deferred()
    const load = TTLCache.cached('k:{}', { ttl: 10 })((_id: number) => promise)
    const callers = [load(1), load(1), load(1)]
    expect(phasesOf(heard)).toEqual(['start', 'end'])
    resolve('value')
    await Promise.all(callers)
    await load(1)
    expect(phasesOf(heard)).toEqual(['start', 'end', 'asyncStart', 'asyncEnd'])
    expect(new Set(heard.map(([, message]) => message)).size).toBe(1)
    expect(heard[0]?.[1]).toEqual({ source: load, key: 'k:1', size: 1, result: 'value' })
  })

  it('tells its error, once to all callers', async () => {
    const heard = listen('load')
    const error = new Error('down')
    const load = TTLCache.cached('k', { ttl: 10 })(() => Promise.reject(error))
    await Promise.allSettled([load(), load()])
    expect(phasesOf(heard)).toEqual(['start', 'end', 'error', 'asyncStart', 'asyncEnd'])
    expect(heard[0]?.[1].error).toBe(error)
  })

  it('ends before its caller goes on, where it is synchronous', () => {
    const heard = listen('load')
    const cache = new InMemCache()
    expect(TTLCache.cachedSync('k', { ttl: 10, cache })(() => 'value')()).toBe('value')
    expect(phasesOf(heard)).toEqual(['start', 'end'])
    expect(heard[0]?.[1]).toMatchObject({ result: 'value' })
    const failing = TTLCache.cachedSync('f', { ttl: 10, cache })((): string => {
      throw new Error('down')
    })
    expect(failing).toThrow('down')
    expect(phasesOf(heard.slice(2))).toEqual(['start', 'error', 'end'])
  })

  it('ends when it is given up', async () => {
    const heard = listen('load')
    const load = TTLCache.cached('k', { ttl: 10, timeout: { hard: 5 } })(() => deferred().promise)
    const answer = expect(load()).rejects.toThrow(TimeoutError)
    await clock.time.advance(5)
    await answer
    expect(heard.at(-1)?.[1].error).toBeInstanceOf(TimeoutError)
  })

  it('is one for all keys of a batch', async () => {
    const heard = listen('load')
    const load = TTLCache.cachedMany('k:{id}', { ttl: 10 })(async (ids: number[]) => ids)
    expect(await load([1, 2, 3])).toEqual([1, 2, 3])
    expect(phasesOf(heard)).toEqual(['start', 'end', 'asyncStart', 'asyncEnd'])
    expect(heard[0]?.[1]).toMatchObject({ source: load, key: undefined, size: 3 })
  })

  it('runs in the context that a subscriber gives it, and its caller does not', async () => {
    const context = new AsyncLocalStorage<string>()
    const give = (message: unknown) => {
      ;(message as Traced).around = (work) => context.run('inside', work)
    }
    tracing.load.start.subscribe(give)
    stop = () => tracing.load.start.unsubscribe(give)
    const seen: unknown[] = []
    const load = TTLCache.cached('k', { ttl: 10 })(async () => {
      seen.push(context.getStore())
      await settle()
      seen.push(context.getStore())
    })
    await load()
    expect([...seen, context.getStore()]).toEqual(['inside', 'inside', undefined])
  })
})

describe('a call of a storage that answers later', () => {
  it('is told with what was asked for, and with its error as the caller gets it', async () => {
    const driver = { ...memoryDriver(), features: {}, remove: () => Promise.reject(new Error('down')) }
    const storage = createStorage(driver, { name: 'far' })
    const heard = listen('call')
    await storage.set('a', 1)
    await storage.getMany(['a', 'b'])
    await expect(storage.delete('a')).rejects.toThrow(StorageError)
    const started = heard.filter(([phase]) => phase === 'start').map(([, message]) => message)
    expect(started).toMatchObject([
      { source: storage, operation: 'set', key: 'a' },
      { source: storage, operation: 'getMany', key: undefined },
      { source: storage, operation: 'delete', key: 'a', error: expect.any(StorageError) },
    ])
  })

  it('is not told of one that answers now', async () => {
    const heard = listen('call')
    await createStorage({ ...memoryDriver(), features: { sync: true } }).get('a')
    await new InMemCache().get('a')
    expect(heard).toEqual([])
  })
})

describe('what observers are told', () => {
  it('builds nothing for tracing when nobody subscribes', async () => {
    const began = jest.spyOn(tracing.load.start, 'runStores')
    stop = () => began.mockRestore()
    await TTLCache.cached('k', { ttl: 10 })(async () => 'value')()
    expect(began).not.toHaveBeenCalled()
    traced(tracing.load, { source: {}, key: 'k', size: 1 }, () => 'value')
    expect(began).toHaveBeenCalledTimes(1)
  })

  it('names a wrapped function as what it wraps, and one without a name by the template of its key', () => {
    const cached = TTLCache.cached('user:{}', { ttl: 10 })
    const named = { async getUser(_id: number) {} }.getUser
    const names = [named, async (_id: number) => undefined].map((fn) => cached(fn).name)
    expect(names).toEqual(['getUser', 'user:{}'])
    const many = TTLCache.cachedMany('row:{id}', { ttl: 10 })
    expect(many(async (ids: number[]) => ids).name).toBe('row:{id}')
    const sync = TTLCache.cachedSync((id: number) => `x:${id}`, { ttl: 10 })
    expect(sync((id: number) => id).name).toBe('')
  })

  it('tells a stale entry that stands in for a load from one that is served at once', async () => {
    const heard: unknown[] = []
    const hear = (message: unknown) => void heard.push((message as AcacheEvents['stale']).missed)
    subscribe('acache:stale', hear)
    stop = () => void unsubscribe('acache:stale', hear)
    let fails = false
    const load = SWRCache.cached('k', {
      ttl: 10,
      staleTtl: 10,
      staleIfError: 100,
      onError: () => undefined,
    })(async () => {
      if (fails) throw new Error('down')
      return 'value'
    })
    await load()
    await clock.time.advance(15)
    expect(await load()).toBe('value')
    await settle()
    fails = true
    await clock.time.advance(25)
    expect(await load()).toBe('value')
    expect(heard).toEqual([false, true])
  })
})
