import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { createStorage } from '../../src/driver.ts'
import { InMemCache, SWRCache, stats, TTLCache } from '../../src/index.ts'
import { Reporter } from '../../src/observe/reporter.ts'
import { Counters } from '../../src/observe/stats.ts'
import { faultyStorage } from '../../src/testing/faulty-storage.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'
import { settle, useManualTime } from '../support.ts'

const clock = useManualTime()
const EVENTS = ['hit', 'miss', 'stale', 'load', 'refresh', 'write', 'delete', 'evict', 'error']
let stop: () => void = () => undefined

function listen(): [event: string, message: Record<string, unknown>][] {
  const heard: [string, Record<string, unknown>][] = []
  const hear = (message: unknown, name: string | symbol) =>
    heard.push([String(name).replace('acache:', ''), message as Record<string, unknown>])
  for (const event of EVENTS) subscribe(`acache:${event}`, hear)
  stop = () => {
    for (const event of EVENTS) unsubscribe(`acache:${event}`, hear)
  }
  return heard
}

afterEach(() => stop())

describe('diagnostics channels', () => {
  it('tell what happens, in order', async () => {
    const cache = new InMemCache()
    const load = SWRCache.cached('k', { ttl: 10, staleTtl: 10, cache })(async () => 'value')
    const heard = listen()
    await load()
    await load()
    await clock.time.advance(10)
    await load()
    await settle()
    await load.invalidate()
    expect(heard.map(([event]) => event)).toEqual([
      'miss',
      'load',
      'write',
      'hit',
      'stale',
      'load',
      'write',
      'refresh',
      'delete',
    ])
    expect(heard[0]?.[1]).toEqual({ source: load, key: 'k' })
    expect(heard[1]?.[1]).toMatchObject({ source: load, key: 'k', durationMs: 0 })
    expect(heard[2]?.[1]).toEqual({ source: cache, key: 'k' })
  })

  it('tell the instants of the entry that a wrapped function served, fresh or stale', async () => {
    const load = SWRCache.cached('k', { ttl: 10, staleTtl: 20 })(async () => 'value')
    const at = clock.time.now()
    await load()
    const heard = listen()
    await load()
    await clock.time.advance(10)
    await load()
    const served = { source: load, key: 'k', entry: { createdAt: at, freshUntil: at + 10_000 } }
    expect(heard.slice(0, 2)).toMatchObject([
      ['hit', served],
      ['stale', { ...served, entry: { expiresAt: at + 30_000 } }],
    ])
  })

  it('tell the error of a load', async () => {
    const heard = listen()
    const load = TTLCache.cached('k', { ttl: 10 })(async () => {
      throw new Error('down')
    })
    await expect(load()).rejects.toThrow('down')
    expect(heard.find(([event]) => event === 'load')?.[1]).toMatchObject({ error: new Error('down') })
  })
})

describe('stats', () => {
  it('count per storage, whoever uses it', async () => {
    const storage = createStorage(memoryDriver())
    const load = TTLCache.cached('k', { ttl: 10, cache: storage })(async () => 'value')
    await load()
    await load()
    expect(stats(storage)).toMatchObject({ hits: 1, misses: 1, writes: 1 })
    expect(storage.stats).toEqual(stats(storage))
  })

  it('are all zero for what does not count', () => {
    expect(stats({})).toMatchObject({ hits: 0, levels: {} })
  })

  it('are a snapshot', () => {
    const counters = new Counters()
    const before = counters.snapshot()
    counters.hits += 1
    counters.countsOf('redis').note('hit', 4)
    counters.countsOf('redis').note('miss', 2)
    counters.countsOf('redis').note('error')
    expect(before).toMatchObject({ hits: 0, levels: {} })
    expect(counters.snapshot().levels).toEqual({
      redis: { hits: 1, misses: 1, errors: 1, count: 2, totalMs: 6, maxMs: 4 },
    })
  })
})

describe('the reporter', () => {
  it('tells both the source and the caller, each once', () => {
    const told: string[] = []
    const counters = new Counters()
    const reporter = new Reporter({}, counters, () => told.push('source'))
    reporter.report(new Error('x'), { operation: 'get' }, () => told.push('caller'))
    expect(told).toEqual(['source', 'caller'])
    expect(counters.errors).toBe(1)
  })

  it('warns once per operation when nobody listens, and about an ear that throws', () => {
    const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const silent = new Reporter({}, new Counters())
    silent.report(new Error('first'), { operation: 'get', key: 'k', level: 'redis' })
    silent.report(new Error('second'), { operation: 'get', key: 'k' })
    silent.report(new Error('third'), { operation: 'set' })
    const throwing = new Reporter({}, new Counters(), () => {
      throw new Error('ear')
    })
    throwing.report(new Error('x'), { operation: 'get' })
    const messages = warned.mock.calls.map(([message]) => String(message))
    warned.mockRestore()
    expect(messages).toEqual([
      expect.stringMatching(/redis get "k": Error: first/),
      expect.stringMatching(/set: Error: third/),
      expect.stringMatching(/onError itself threw: Error: ear/),
    ])
  })
})

describe('a storage of bytes that is used by itself', () => {
  it('tells what happens under each key', async () => {
    const storage = createStorage(memoryDriver())
    const heard = listen()
    await storage.get('a')
    await storage.set('a', 1)
    await storage.get('a')
    await storage.setMany([
      ['b', 2],
      ['c', 3],
    ])
    await storage.delete('a')
    await storage.deleteMany(['b', 'c'])
    expect(heard.map(([event, { key }]) => `${event} ${String(key)}`)).toEqual([
      'miss a',
      'write a',
      'hit a',
      'write b',
      'write c',
      'delete a',
      'delete b',
      'delete c',
    ])
    for (const [, { source }] of heard) expect(source).toBe(storage)
  })
})

describe('the channel of errors', () => {
  it('tells what is reported, of whom, and in doing what', async () => {
    const heard = listen()
    const error = new Error('down')
    const cache = faultyStorage(new InMemCache(), {
      script: [{ on: 'getEntry', fault: { kind: 'reject', error } }],
    })
    const load = TTLCache.cached('k', { ttl: 10, cache, onError: () => undefined })(async () => 'v')
    expect(await load()).toBe('v')
    const [told] = heard.filter(([event]) => event === 'error')
    expect(told?.[1]).toMatchObject({ source: load, error, operation: 'get', key: 'k' })
  })
})
