import { type CacheBus, ConfigurationError, InMemCache, MemoryBus, TTLCache } from '@acache/core'
import { createStorage } from '@acache/core/driver'
import { faultyStorage, type MemoryRecords, memoryDriver } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import { ChainCache, HybridCache } from '../src/index.ts'
import { ear, entryOf } from './support/entries.ts'
import { minimal, remote } from './support/storages.ts'
import { telephone } from './support/telephone.ts'
import { useManualTime } from './support/time.ts'

const clock = useManualTime()

/** A storage of bytes over records that several chains share, as processes share a server. */
const shared = (records: MemoryRecords) => createStorage(memoryDriver({ records }))

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Two processes: each has its memory, over one shared level. */
function pair() {
  const bus = new MemoryBus()
  const records: MemoryRecords = new Map()
  const [nearA, nearB] = [new InMemCache(), new InMemCache()]
  const a = new ChainCache([[nearA], [shared(records)]], { bus })
  const b = new ChainCache([[nearB], [shared(records)]], { bus })
  return { bus, a, b, nearA, nearB }
}

describe('what a chain tells the others', () => {
  const open = () => {
    const bus = telephone()
    return { bus, chain: new ChainCache([[new InMemCache()], [remote(new InMemCache())]], { bus }) }
  }

  it('is the keys of every write and delete, once it is done', async () => {
    const { bus, chain } = open()
    await chain.set('a', 1)
    await chain.setEntry('b', entryOf(1, 1000))
    await chain.setMany([
      ['c', 1],
      ['d', 2],
    ])
    await chain.delete('a')
    await chain.deleteMany(['c', 'd'])
    await chain.clear()
    expect(bus.said).toEqual(['a', 'b', 'c,d', 'a', 'c,d', 'all'])
  })

  it('comes after the shared levels have it, and before the caller is answered', async () => {
    const bus = telephone()
    const [upper, deep] = [remote(new InMemCache(), 'upper'), remote(new InMemCache(), 'deep')]
    const chain = new ChainCache([[new InMemCache()], [upper], [deep]], { bus })
    const pause = upper.pause('delete', 'before')
    const deleted = chain.delete('k')
    await pause.reached
    expect(deep.calls).toEqual(['delete k'])
    await turn()
    expect(bus.said).toEqual([])
    pause.release()
    await deleted
    expect(bus.said).toEqual(['k'])
  })

  it('is conditional writes that were written, and no refused ones', async () => {
    const { bus, chain } = open()
    expect(await chain.setIfNotExists('k', 1)).toBe(true)
    expect(await chain.setIfNotExists('k', 2)).toBe(false)
    expect(await chain.setEntry('k', entryOf(3, 1000), { ifVersion: 'another' })).toBe(false)
    const version = (await chain.getEntry('k'))?.version
    expect(await chain.setEntry('k', entryOf(4, 1000), { ifVersion: version })).toBe(true)
    expect(bus.said).toEqual(['k', 'k'])
  })

  it('is results of loads that were kept, and no reads or promotions', async () => {
    const bus = telephone()
    const deep = new InMemCache()
    const chain = new ChainCache([[new InMemCache()], [remote(deep)]], { bus })
    deep.set('present', 1)
    expect(await chain.get('present')).toBe(1)
    expect((await chain.getMany(['present', 'absent'])).size).toBe(1)
    const load = TTLCache.cached('{}', { cache: chain, ttl: '1m' })(async (id: string) => id)
    await load('present')
    expect(bus.said).toEqual([])
    await load('loaded')
    expect(bus.said).toEqual(['loaded'])
  })

  it('is also a write that failed: it may have been done', async () => {
    const { onError } = ear()
    const bus = telephone()
    const deep = faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'reject' } }] })
    const chain = new ChainCache([[new InMemCache()], [deep]], { bus, onError })
    await chain.delete('a')
    await expect(async () => chain.setIfNotExists('b', 1)).rejects.toThrow()
    await expect(async () => chain.clear()).rejects.toThrow()
    expect(bus.said).toEqual(['a', 'b', 'all'])
  })

  it('is nothing for an empty batch', async () => {
    const { bus, chain } = open()
    await chain.setMany([])
    await chain.deleteMany([])
    expect(bus.said).toEqual([])
  })

  it('a bus that throws is reported, and fails no caller', async () => {
    const { told, onError } = ear()
    const error = new Error('out of order')
    const bus = telephone({
      publish() {
        throw error
      },
    })
    const chain = new ChainCache([[new InMemCache()]], { bus, onError })
    chain.set('k', 1)
    expect(chain.get('k')).toBe(1)
    expect(told).toEqual([{ operation: 'bus', level: 'telephone', error }])
  })
})

describe('news of a key', () => {
  it('drops it from memory, and the next read sees what the other has written', async () => {
    const { bus, a, b, nearB } = pair()
    await a.set('k', 'old')
    await bus.flush()
    expect(await b.get('k')).toBe('old')
    expect(nearB.get('k')).toBe('old')
    await a.set('k', 'new')
    await bus.flush()
    expect(nearB.get('k')).toBeUndefined()
    expect(await b.get('k')).toBe('new')
    await a.delete('k')
    await bus.flush()
    expect(await b.get('k')).toBeUndefined()
  })

  it('leaves the memory of the one who has written it as it is', async () => {
    const { bus, a, nearA } = pair()
    await a.set('k', 'v')
    await bus.flush()
    expect(nearA.get('k')).toBe('v')
  })

  it('leaves the deepest level alone, be it memory too', async () => {
    const bus = telephone()
    const [near, deep] = [new InMemCache(), new InMemCache()]
    const chain = new ChainCache([[near], [deep]], { bus })
    chain.set('k', 'v')
    bus.changed('k')
    expect([near.get('k'), deep.get('k')]).toEqual([undefined, 'v'])
    bus.gap()
    expect(chain.get('k')).toBe('v')
    const single = new ChainCache([[deep]], { bus })
    bus.changed('k')
    bus.gap()
    expect(single.get('k')).toBe('v')
  })

  it('leaves remote levels alone', async () => {
    const bus = telephone()
    const upper = remote(new InMemCache(), 'upper')
    const chain = new ChainCache([[new InMemCache()], [upper], [remote(new InMemCache())]], { bus })
    await chain.set('k', 'v')
    upper.calls.length = 0
    bus.changed('k')
    bus.gap()
    await turn()
    expect(upper.calls).toEqual([])
  })

  it('reaches the memory of a chain within the chain', async () => {
    const bus = telephone()
    const [outer, inner] = [new InMemCache(), new InMemCache({ name: 'inner' })]
    const deep = remote(new InMemCache(), 'deep')
    const chain = new ChainCache([[outer], [HybridCache.from(deep, { l1: inner })]], { bus })
    expect(bus.storages).toEqual(['memory', 'inner', 'deep'])
    await chain.set('k', 'old')
    await deep.set('k', 'new')
    bus.changed('k')
    expect([outer.get('k'), inner.get('k')]).toEqual([undefined, undefined])
    expect(await chain.get('k')).toBe('new')
    await deep.set('k', 'newer')
    bus.gap()
    expect(await chain.get('k')).toBe('newer')
  })

  it('ends the sharing of a read under way, and its promotion', async () => {
    const bus = telephone()
    const near = new InMemCache()
    const deep = remote(new InMemCache())
    await deep.set('k', 'old')
    const chain = new ChainCache([[near], [deep]], { bus })
    const load = TTLCache.cached('{}', { cache: chain, ttl: '1m' })(async (_key: string) => 'loaded')
    const pause = deep.pause('getEntry', 'after')
    const early = load('k')
    await pause.reached
    await deep.delete('k')
    bus.changed('k')
    expect(await load('k')).toBe('loaded')
    pause.release()
    expect(await early).toBe('old')
    expect(await chain.get('k')).toBe('loaded')
    expect(near.get('k')).toBe('loaded')
  })

  it('ends the sharing of a load under way, whose result does not replace what the other has written', async () => {
    const { bus, a, b, nearB } = pair()
    await a.set('k', 'first', '1s')
    await bus.flush()
    const releases: ((value: string) => void)[] = []
    const load = TTLCache.cached('{}', { cache: b, ttl: '1m', staleIfError: '1h' })(
      (_key: string) => new Promise<string>((resolve) => releases.push(resolve)),
    )
    await clock.time.advance('2s')
    const early = load('k')
    await clock.time.advance(0)
    await a.set('k', 'second')
    await bus.flush()
    expect(await load('k')).toBe('second')
    releases[0]?.('late')
    expect(await early).toBe('late')
    await clock.time.advance(0)
    expect(nearB.get('k')).not.toBe('late')
    expect([await a.get('k'), await b.get('k')]).toEqual(['second', 'second'])
  })

  it.each([
    ['set', (chain: ChainCache) => chain.set('k', 'mine')],
    ['setMany', (chain: ChainCache) => chain.setMany([['k', 'mine']])],
    ['setIfNotExists', (chain: ChainCache) => chain.setIfNotExists('k', 'mine')],
  ])('that comes while %s is under way keeps its value out of the levels above', async (method, write) => {
    const bus = telephone()
    const [near, upper] = [new InMemCache(), remote(new InMemCache(), 'upper')]
    const deep = remote(new InMemCache(), 'deep')
    const chain: ChainCache = new ChainCache([[near], [upper], [deep]], { bus })
    const pause = deep.pause(method === 'setMany' ? 'setMany' : 'writeEntry', 'after')
    const written = write(chain)
    await pause.reached
    // The other deletes what was just written, and its news comes before the answer to the write.
    await deep.delete('k')
    await upper.delete('k')
    bus.changed('k')
    pause.release()
    await written
    expect([near.get('k'), await upper.get('k'), await chain.get('k')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(bus.said).toEqual(['k'])
    // It was of that mutation only.
    await chain.set('k', 'next')
    expect(near.get('k')).toBe('next')
  })

  it('that comes before the answer to a write keeps its value out of memory also while another level has its copy made', async () => {
    const bus = telephone()
    const [near, upper] = [new InMemCache(), remote(new InMemCache(), 'upper')]
    const deep = remote(new InMemCache(), 'deep')
    const chain = new ChainCache([[near], [upper], [deep]], { bus })
    const answer = deep.pause('writeEntry', 'after')
    const copy = upper.pause('writeEntry', 'before')
    const written = chain.set('k', 'mine')
    await answer.reached
    bus.changed('k')
    answer.release()
    await copy.reached
    expect(near.get('k')).toBeUndefined()
    copy.release()
    await written
  })

  it('that comes while a write is under way keeps its value out of the memory of a chain within the chain', async () => {
    const bus = telephone()
    const [outer, inner] = [new InMemCache(), new InMemCache()]
    const deep = remote(new InMemCache(), 'deep')
    const chain = new ChainCache([[outer], [HybridCache.from(deep, { l1: inner })]], { bus })
    const pause = deep.pause('writeEntry', 'after')
    const written = chain.set('k', 'mine')
    await pause.reached
    bus.changed('k')
    pause.release()
    await written
    expect([outer.get('k'), inner.get('k')]).toEqual([undefined, undefined])
  })

  it('that comes while a copy is on its way to a remote level above the deepest takes that back', async () => {
    const bus = telephone()
    const [near, upper] = [new InMemCache(), remote(new InMemCache(), 'upper')]
    const deep = remote(new InMemCache(), 'deep')
    const chain = new ChainCache([[near], [upper], [deep]], { bus })
    const pause = upper.pause('writeEntry', 'before')
    const written = chain.set('k', 'mine')
    await pause.reached
    expect(near.get('k')).toBe('mine')
    await deep.delete('k')
    bus.changed('k')
    expect(near.get('k')).toBeUndefined()
    pause.release()
    await written
    expect([near.get('k'), await upper.get('k')]).toEqual([undefined, undefined])
  })

  it('that comes while a promotion is on its way to a remote level takes that back', async () => {
    const bus = telephone()
    const [near, upper] = [new InMemCache(), remote(new InMemCache(), 'upper')]
    const deep = remote(new InMemCache(), 'deep')
    const chain = new ChainCache([[near], [upper], [deep]], { bus })
    await deep.set('k', 'old')
    const pause = upper.pause('writeEntry', 'before')
    expect(await chain.get('k')).toBe('old')
    await pause.reached
    await deep.delete('k')
    bus.changed('k')
    pause.release()
    await chain.close()
    expect(upper.calls.filter((call) => call !== 'close').at(-1)).toBe('delete k')
  })

  it('of a level that cannot drop it is reported', async () => {
    const { told, onError } = ear()
    const bus = telephone()
    const error = new Error('stuck')
    const near: InMemCache = Object.assign(new InMemCache(), {
      delete() {
        throw error
      },
    })
    new ChainCache([[near], [remote(new InMemCache())]], { bus, onError })
    bus.changed('k')
    expect(told).toEqual([{ operation: 'bus', level: 'telephone', error }])
  })
})

describe('a gap', () => {
  it('empties memory, and ends the sharing and promotion of what is under way', async () => {
    const bus = telephone()
    const near = new InMemCache()
    const deep = remote(new InMemCache())
    const chain = new ChainCache([[near], [deep]], { bus })
    await chain.setMany([
      ['a', 'old'],
      ['b', 'old'],
    ])
    near.delete('b')
    const pause = deep.pause('getEntry', 'after')
    const early = chain.get('b')
    await pause.reached
    await deep.set('a', 'new')
    await deep.set('b', 'new')
    bus.gap()
    expect(near.size).toBe(0)
    pause.release()
    expect(await early).toBe('old')
    expect([await chain.get('a'), await chain.get('b')]).toEqual(['new', 'new'])
  })

  it('outdates writes under way', async () => {
    const bus = telephone()
    const near = new InMemCache()
    const deep = remote(new InMemCache())
    const chain = new ChainCache([[near], [deep]], { bus })
    const pause = deep.pause('writeEntry', 'after')
    const written = chain.set('k', 'mine')
    await pause.reached
    bus.gap()
    pause.release()
    await written
    expect(near.get('k')).toBeUndefined()
    expect(await chain.get('k')).toBe('mine')
  })

  it('is what the others learn of clear', async () => {
    const { bus, a, b, nearB } = pair()
    await b.set('k', 'v')
    await bus.flush()
    await a.clear({ everything: true })
    await bus.flush()
    expect(nearB.size).toBe(0)
    expect(await b.get('k')).toBeUndefined()
  })

  it('at a memory level that cannot be emptied is reported', () => {
    const { told, onError } = ear()
    const bus = telephone()
    new ChainCache([[minimal(new InMemCache())], [remote(new InMemCache())]], { bus, onError })
    bus.gap()
    expect(told).toMatchObject([{ operation: 'bus', error: { code: 'ACACHE_CONFIGURATION' } }])
  })

  it('is told at the begin: memory that was in use before is emptied', () => {
    const near = new InMemCache()
    near.set('k', 'from before')
    new ChainCache([[near], [remote(new InMemCache())]], { bus: new MemoryBus() })
    expect(near.size).toBe(0)
  })
})

describe('a bus that does not work', () => {
  it('is reported, and nothing is dropped', () => {
    const { told, onError } = ear()
    const bus = telephone()
    const near = new InMemCache()
    new ChainCache([[near], [remote(new InMemCache())]], { bus, onError })
    near.set('k', 'v')
    const error = new Error('no connection')
    for (const listener of bus.listeners) listener.failed(error)
    expect(told).toEqual([{ operation: 'bus', level: 'telephone', error }])
    expect(near.get('k')).toBe('v')
  })
})

describe('close', () => {
  it('ends the listening, waits for what was published, and leaves the bus open', async () => {
    let flushed: () => void = () => undefined
    let closed = false
    const bus = telephone({
      flush: () =>
        new Promise((resolve) => {
          flushed = resolve
        }),
      close: async () => {
        closed = true
      },
    })
    const deep = remote(new InMemCache())
    const chain = new ChainCache([[new InMemCache()], [deep]], { bus })
    const closing = chain.close()
    await clock.time.advance('4s')
    expect(bus.listeners.size).toBe(0)
    expect(deep.calls).toEqual([])
    flushed()
    await closing
    expect(deep.calls).toEqual(['close'])
    expect(closed).toBe(false)
  })

  it('waits for a bus at most 5 seconds, and reports that', async () => {
    const { told, onError } = ear()
    const bus = telephone({ flush: () => new Promise(() => undefined) })
    const chain = new ChainCache([[new InMemCache()]], { bus, onError })
    const closing = chain.close()
    await clock.time.advance('5s')
    await closing
    expect(told).toMatchObject([{ operation: 'bus', error: { code: 'ACACHE_STORAGE_TIMEOUT' } }])
  })
})

describe('the option', () => {
  it('must be a bus', () => {
    const wrong = { publish() {} } as unknown as CacheBus
    expect(() => new ChainCache([[new InMemCache()]], { bus: wrong })).toThrow(ConfigurationError)
    expect(() => new ChainCache([[new InMemCache()]], { bus: wrong })).toThrow('ChainCache: bus is an object')
    expect(() => HybridCache.from(new InMemCache(), { bus: wrong })).toThrow('HybridCache: bus is an object')
  })

  it('of a HybridCache is that of its chain', async () => {
    const bus = telephone()
    const l1 = new InMemCache()
    const hybrid = HybridCache.from(remote(new InMemCache()), { l1, bus })
    await hybrid.set('k', 'v')
    expect(bus.said).toEqual(['k'])
    bus.changed('k')
    expect(l1.get('k')).toBeUndefined()
  })

  it('is refused when the bus cannot serve the storages', () => {
    const bus = telephone({
      subscribe() {
        throw new ConfigurationError('no such storage')
      },
    })
    expect(() => new ChainCache([[new InMemCache()]], { bus })).toThrow('no such storage')
  })
})
