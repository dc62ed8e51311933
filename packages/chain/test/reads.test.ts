import { InMemCache } from '@acache/core'
import { type CacheStorage, createStorage } from '@acache/core/driver'
import { faultyStorage, memoryDriver } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import { ChainCache } from '../src/index.ts'
import { ear, entryOf } from './support/entries.ts'
import { remote } from './support/storages.ts'
import { useManualTime } from './support/time.ts'

const clock = useManualTime()

function twoLevels() {
  const near = new InMemCache()
  const deep = new InMemCache()
  return { near, deep, chain: new ChainCache([[near], [deep]]) }
}

describe('reading one key', () => {
  it('answers from the first level that has a fresh entry, and asks no level below it', async () => {
    const deep = remote(new InMemCache())
    const near = new InMemCache()
    const chain = new ChainCache([[near], [deep]])
    near.set('k', 'near')
    expect(chain.get('k')).toBe('near')
    expect(chain.getEntry('k')).toMatchObject({ value: 'near' })
    expect(deep.calls).toEqual([])
  })

  it('answers directly from memory although a level below answers with promises', async () => {
    const chain = new ChainCache([[new InMemCache()], [remote(new InMemCache())]])
    expect(chain.get('k')).toBeInstanceOf(Promise)
    await chain.set('k', 'v')
    expect(chain.get('k')).toBe('v')
    expect(chain.getEntry('k')).toMatchObject({ value: 'v' })
    expect(chain.exists('k')).toBe(true)
    expect(chain.getMany(['k'])).toEqual(new Map([['k', 'v']]))
  })

  it('hands out the very entry of a first level that keeps versions', () => {
    const { near, chain } = twoLevels()
    chain.set('k', 'v')
    expect(chain.getEntry('k')).toBe(near.getEntry('k'))
  })

  it('finds what only the deepest level has', () => {
    const { deep, chain } = twoLevels()
    deep.set('k', 'v')
    expect(chain.exists('k')).toBe(true)
    expect(chain.get('k')).toBe('v')
  })

  it('answers undefined for a key that no level has', () => {
    const { chain } = twoLevels()
    expect(chain.get('k')).toBeUndefined()
    expect(chain.getEntry('k')).toBeUndefined()
    expect(chain.exists('k')).toBe(false)
  })

  it('treats 0, an empty string, false, null and undefined as values wherever they are found', async () => {
    const deep = createStorage(memoryDriver())
    const chain = new ChainCache([[new InMemCache()], [deep]])
    const values = { zero: 0, empty: '', no: false, nothing: null, missing: undefined }
    for (const [key, value] of Object.entries(values)) await deep.set(key, value)
    for (const [key, value] of Object.entries(values)) {
      for (const level of ['deepest', 'nearest']) {
        const entry = await chain.getEntry(key)
        expect({ level, key, entry }).toMatchObject({ level, key, entry: { value } })
        expect(await chain.get(key)).toBe(value)
      }
    }
  })

  it('gives values of every type back as they were, from the first call and from either level', async () => {
    const value = { at: new Date(5), map: new Map([['a', 1n]]), bytes: Buffer.from([1, 2]) }
    const deep = createStorage(memoryDriver())
    await new ChainCache([[new InMemCache()], [deep]]).set('k', value)
    const chain = new ChainCache([[new InMemCache()], [deep]])
    const first = await chain.get<typeof value>('k')
    expect(first?.at.getTime()).toBe(5)
    expect(first?.map.get('a')).toBe(1n)
    expect(Buffer.from(first?.bytes ?? []).equals(value.bytes)).toBe(true)
    expect(chain.get('k')).toBe(first)
  })
})

describe('stale entries', () => {
  it('a stale entry above does not hide a fresh one below', async () => {
    const { near, deep, chain } = twoLevels()
    near.setEntry('k', entryOf('old', 1000, 60_000))
    await clock.time.advance('2s')
    deep.set('k', 'new', 60)
    expect(chain.get('k')).toBe('new')
    expect(chain.getMany(['k'])).toEqual(new Map([['k', 'new']]))
    expect(near.get('k')).toBe('new')
  })

  it('of stale entries the one that was fresh the longest answers', async () => {
    const { near, deep, chain } = twoLevels()
    near.setEntry('a', entryOf('near', 2000, 60_000))
    deep.setEntry('a', entryOf('deep', 1000, 60_000))
    near.setEntry('b', entryOf('near', 1000, 60_000))
    deep.setEntry('b', entryOf('deep', 2000, 60_000))
    await clock.time.advance('5s')
    expect(chain.getEntry('a')).toMatchObject({ value: 'near' })
    expect(chain.getEntry('b')).toMatchObject({ value: 'deep' })
    expect(chain.get('a')).toBeUndefined()
    expect(chain.exists('a')).toBe(false)
  })

  it('of equally stale entries the deepest answers, for its version counts', async () => {
    const near = createStorage(memoryDriver())
    const deep = createStorage(memoryDriver())
    const chain = new ChainCache([[near], [deep]])
    await chain.setEntry('k', entryOf('v', 1000, 60_000))
    await clock.time.advance('2s')
    const read = await chain.getEntry('k')
    expect(read).toEqual(await deep.getEntry('k'))
  })

  it('a stale entry is not promoted', async () => {
    const { near, deep, chain } = twoLevels()
    deep.setEntry('k', entryOf('old', 1000, 60_000))
    await clock.time.advance('2s')
    expect(chain.getEntry('k')).toMatchObject({ value: 'old' })
    expect(near.getEntry('k')).toBeUndefined()
  })

  it('an entry that expires while levels below are asked is not answered', async () => {
    const near = new InMemCache()
    const deep = remote(new InMemCache())
    const chain = new ChainCache([[near], [deep]])
    near.setEntry('k', entryOf('old', 1000, 2000))
    await clock.time.advance('1500ms')
    const pause = deep.pause('getEntry', 'before')
    const read = chain.getEntry('k')
    await clock.time.advance('500ms')
    pause.release()
    expect(await read).toBeUndefined()
  })
})

describe('reading many keys', () => {
  it('asks each level once, only for what no level above it has fresh', async () => {
    const near = new InMemCache()
    const asked: string[][] = []
    const ask = (storage: InMemCache) =>
      Object.assign(storage, {
        getManyEntries<T>(keys: Iterable<string>) {
          asked.push([...keys])
          return InMemCache.prototype.getManyEntries.call(storage, asked.at(-1) ?? []) as Map<
            string,
            ReturnType<typeof entryOf<T>>
          >
        },
      })
    const middle = ask(new InMemCache())
    const deep = ask(new InMemCache())
    near.set('a', 1)
    near.setEntry('stale', entryOf('old', 1000, 60_000))
    middle.set('b', 2)
    deep.set('c', 3)
    await clock.time.advance('2s')
    deep.set('stale', 'new')
    const chain = new ChainCache([[near], [middle], [deep]])
    const found = chain.getMany(['a', 'b', 'stale', 'c', 'none', 'a'])
    expect([...found]).toEqual([
      ['a', 1],
      ['b', 2],
      ['stale', 'new'],
      ['c', 3],
    ])
    expect(asked).toEqual([
      ['b', 'stale', 'c', 'none'],
      ['stale', 'c', 'none'],
    ])
  })

  it('asks no further level when the first has everything', () => {
    const deep = remote(new InMemCache())
    const chain = new ChainCache([[new InMemCache()], [deep]])
    const near = chain.levels[0]?.storage as InMemCache
    near.setMany([
      ['a', 1],
      ['b', 2],
    ])
    expect(chain.getMany(['a', 'b'])).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    )
    expect(deep.calls).toEqual([])
  })

  it('promotes each key to the levels above the one that had it', async () => {
    const near = new InMemCache()
    const middle = remote(new InMemCache(), 'middle')
    const deep = new InMemCache()
    deep.set('a', 1)
    await middle.set('b', 2)
    const chain = new ChainCache([[near, '10s'], [middle, '20s'], [deep]])
    await chain.getMany(['a', 'b'])
    await clock.time.advance(0)
    expect(near.getMany(['a', 'b']).size).toBe(2)
    expect(await middle.getMany?.(['a', 'b'])).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    )
    await clock.time.advance('10s')
    expect(near.getMany(['a', 'b']).size).toBe(0)
  })

  it('answers fresh and stale entries when asked for entries', async () => {
    const { near, deep, chain } = twoLevels()
    near.setEntry('stale', entryOf('old', 1000, 60_000))
    await clock.time.advance('2s')
    deep.set('fresh', 'v')
    expect([...chain.getManyEntries(['stale', 'fresh', 'none']).keys()]).toEqual(['stale', 'fresh'])
    expect([...chain.getMany(['stale', 'fresh', 'none']).keys()]).toEqual(['fresh'])
  })
})

describe('levels that fail', () => {
  const broken = () => faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'throw' } }] })

  it('a level that throws is a miss and is reported with its name', async () => {
    const { told, onError } = ear()
    const deep = new InMemCache()
    deep.set('k', 'v')
    const chain = new ChainCache([{ storage: broken(), name: 'near' }, [deep]], { onError })
    expect(await chain.get('k')).toBe('v')
    expect(await chain.getEntry('k')).toMatchObject({ value: 'v' })
    expect(await chain.exists('k')).toBe(true)
    expect(await chain.getMany(['k'])).toEqual(new Map([['k', 'v']]))
    expect(told.map(({ operation, key, level }) => ({ operation, key, level }))).toEqual([
      { operation: 'get', key: 'k', level: 'near' },
      { operation: 'getEntry', key: 'k', level: 'near' },
      { operation: 'exists', key: 'k', level: 'near' },
      { operation: 'getMany', key: undefined, level: 'near' },
    ])
  })

  it('the caller of getEntry is told too, beside the ear of the chain', async () => {
    const chainEar = ear()
    const callerEar = ear()
    const chain = new ChainCache([[broken()], [new InMemCache()]], { onError: chainEar.onError })
    await chain.getEntry('k', { onError: callerEar.onError })
    expect(callerEar.told).toMatchObject([{ operation: 'getEntry', key: 'k', level: 'memory' }])
    expect(chainEar.told).toHaveLength(1)
  })

  it('when every level fails, the answer is a miss', async () => {
    const { told, onError } = ear()
    const chain = new ChainCache([[broken()], [broken()]], { onError })
    expect(await chain.get('k')).toBeUndefined()
    expect(await chain.getMany(['k'])).toEqual(new Map())
    expect(await chain.exists('k')).toBe(false)
    expect(told.map(({ level }) => level)).toEqual([
      'memory',
      'memory-2',
      'memory',
      'memory-2',
      'memory',
      'memory-2',
    ])
  })

  it('a level that never answers costs its timeout, and is a miss', async () => {
    const { told, onError } = ear()
    const hanging = faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'hang' } }] })
    const deep = new InMemCache()
    deep.set('k', 'v')
    const chain = new ChainCache([{ storage: hanging, timeout: '100ms' }, [deep]], { onError })
    const reads = [chain.get('k'), chain.getEntry('k'), chain.getMany(['k']), chain.exists('k')]
    const outcome = Promise.all(reads)
    await clock.time.advance('100ms')
    expect(await outcome).toMatchObject(['v', { value: 'v' }, new Map([['k', 'v']]), true])
    expect(told).toHaveLength(4)
    for (const { error } of told)
      expect(error).toMatchObject({ code: 'ACACHE_STORAGE_TIMEOUT', storage: 'memory' })
  })

  it('an answer that comes after the timeout is counted and dropped', async () => {
    const deep = remote(new InMemCache())
    await deep.set('k', 'v')
    const chain = new ChainCache([[new InMemCache()], { storage: deep, timeout: '100ms' }], {
      onError: () => undefined,
    })
    const pause = deep.pause('getEntry', 'after')
    const read = chain.get('k')
    await clock.time.advance('100ms')
    expect(await read).toBeUndefined()
    pause.release()
    await clock.time.advance(0)
    expect(chain.stats.lateAnswers).toBe(1)
    expect(await chain.get('k')).toBe('v')
  })

  it('a read that failed once leaves the stored entry where it is', async () => {
    const kept = new InMemCache()
    const deep = faultyStorage(kept, { script: [{ on: 'getEntry', nth: 1, fault: { kind: 'reject' } }] })
    const chain = new ChainCache([[new InMemCache()], [deep]], { onError: () => undefined })
    kept.set('k', 'v')
    expect(await chain.get('k')).toBeUndefined()
    expect(kept.get('k')).toBe('v')
    expect(await chain.get('k')).toBe('v')
    expect(deep.calls.map(({ operation }) => operation)).toEqual(['getEntry', 'getEntry'])
  })

  it('bytes that cannot be decoded are a miss, reported to the caller with the name of the level', async () => {
    const records = new Map([
      ['k', { bytes: new Uint8Array([1, 2, 3]), head: new Uint8Array(), version: 'x' }],
    ])
    const level = { storage: createStorage(memoryDriver({ records })), name: 'shared' }
    const chainEar = ear()
    const callerEar = ear()
    const chain = new ChainCache([[new InMemCache()], level], { onError: chainEar.onError })
    expect(await chain.getEntry('k', { onError: callerEar.onError })).toBeUndefined()
    for (const { told } of [chainEar, callerEar]) {
      expect(told).toMatchObject([{ operation: 'decode', key: 'k', level: 'shared' }])
      expect(told[0]?.error).toMatchObject({ code: 'ACACHE_SERIALIZATION' })
    }
  })

  it('an error in a chain within the chain is told with the names of both levels', async () => {
    const inner: CacheStorage = new ChainCache([[broken()], [new InMemCache()]], { onError: () => undefined })
    const { told, onError } = ear()
    const chain = new ChainCache([[new InMemCache()], { storage: inner, name: 'inner' }], { onError })
    await chain.getEntry('k')
    expect(told).toMatchObject([{ level: 'inner/memory' }])
  })
})
