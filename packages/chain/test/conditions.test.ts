import { InMemCache } from '@acache/core'
import { activityOf, createStorage } from '@acache/core/driver'
import { faultyStorage, type MemoryRecords, memoryDriver } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import { ChainCache } from '../src/index.ts'
import { ear, entryOf } from './support/entries.ts'
import { remote } from './support/storages.ts'
import { useManualTime } from './support/time.ts'

const clock = useManualTime()

/** A storage of bytes over records that several chains share, as processes share a server. */
const shared = (records: MemoryRecords) => createStorage(memoryDriver({ records }))

describe('setIfNotExists', () => {
  it('is decided by the deepest level', () => {
    const near = new InMemCache()
    const deep = new InMemCache()
    const chain = new ChainCache([[near], [deep]])
    near.set('only near', 'old')
    deep.set('only deep', 'old')
    expect(chain.setIfNotExists('only near', 'new')).toBe(true)
    expect(chain.setIfNotExists('only deep', 'new')).toBe(false)
    expect([near.get('only near'), deep.get('only near')]).toEqual(['new', 'new'])
    expect([near.get('only deep'), deep.get('only deep')]).toEqual([undefined, 'old'])
  })

  it('of 30 chains racing over one shared level one wins, and all read its value', async () => {
    const records: MemoryRecords = new Map()
    const chains = Array.from({ length: 30 }, () => new ChainCache([[new InMemCache()], [shared(records)]]))
    const won = await Promise.all(chains.map((chain, index) => chain.setIfNotExists('k', index, '1m')))
    expect(won.filter(Boolean)).toHaveLength(1)
    const winner = won.indexOf(true)
    for (const chain of chains) expect(await chain.get('k')).toBe(winner)
  })

  it('throws when the deepest level fails, and no level has changed', async () => {
    const near = new InMemCache()
    const cause = new Error('disk full')
    const deep = faultyStorage(new InMemCache(), {
      script: [
        { on: 'writeEntry', fault: { kind: 'reject', error: cause } },
        { on: 'setIfNotExists', fault: { kind: 'reject', error: cause } },
      ],
    })
    const chain = new ChainCache([[near], [deep]])
    await expect(chain.setIfNotExists('k', 'v')).rejects.toMatchObject({
      name: 'StorageError',
      operation: 'setIfNotExists',
      key: 'k',
      cause,
    })
    expect([near.get('k'), await deep.get('k')]).toEqual([undefined, undefined])
  })

  it('throws when the deepest level does not answer in time', async () => {
    const near = new InMemCache()
    const deep = faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'hang' } }] })
    const chain = new ChainCache([[near], { storage: deep, timeout: '1s' }])
    const outcome = expect(chain.setIfNotExists('k', 'v')).rejects.toMatchObject({
      code: 'ACACHE_STORAGE_TIMEOUT',
    })
    await clock.time.advance('1s')
    await outcome
    expect(near.get('k')).toBeUndefined()
  })

  it('succeeds when a level above fails after the deepest has kept the value: that is reported', async () => {
    const { told, onError } = ear()
    const near = faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'throw' } }] })
    const deep = new InMemCache()
    const chain = new ChainCache([[near], [deep]], { onError })
    expect(await chain.setIfNotExists('k', 'v')).toBe(true)
    expect(deep.get('k')).toBe('v')
    expect(told).toMatchObject([{ operation: 'setIfNotExists', key: 'k', level: 'memory' }])
  })
})

describe('ifVersion and ifAbsent', () => {
  it('the version that was read through the chain is good for one write, whichever level answered', async () => {
    const deep = shared(new Map())
    const chain = new ChainCache([[new InMemCache(), '10s'], [deep]])
    await chain.set('k', 'first')
    const fromMemory = (await chain.getEntry('k'))?.version
    await clock.time.advance('10s')
    const fromDeepest = (await chain.getEntry('k'))?.version
    expect(fromMemory).toBe(fromDeepest)
    expect(await chain.setEntry('k', entryOf('second', 60_000), { ifVersion: fromMemory })).toBe(true)
    expect(await chain.setEntry('k', entryOf('third', 60_000), { ifVersion: fromMemory })).toBe(false)
    expect([await chain.get('k'), await deep.get('k')]).toEqual(['second', 'second'])
  })

  it('a write refused for its version takes the outdated copy out of the levels above', async () => {
    const records: MemoryRecords = new Map()
    const open = () => new ChainCache([[new InMemCache()], [shared(records)]])
    const [one, other] = [open(), open()]
    await one.set('k', 'first')
    const version = (await one.getEntry('k'))?.version
    await other.set('k', 'second')
    expect(await one.get('k')).toBe('first')
    expect(await one.setEntry('k', entryOf('late', 60_000), { ifVersion: version })).toBe(false)
    expect(await one.get('k')).toBe('second')
  })

  it('a refused ifAbsent leaves the copies above as they are', async () => {
    const near = new InMemCache()
    const chain = new ChainCache([[near], [shared(new Map())]])
    await chain.set('k', 'v')
    expect(await chain.setEntry('k', entryOf('late', 60_000), { ifAbsent: true })).toBe(false)
    expect(await chain.setIfNotExists('k', 'late')).toBe(false)
    expect(near.get('k')).toBe('v')
  })

  it('ifVersion with ifAbsent is refused as a mistake', async () => {
    const chain = new ChainCache([[new InMemCache()], [new InMemCache()]])
    expect(() => chain.setEntry('k', entryOf('v', 1000), { ifVersion: 'x', ifAbsent: true })).toThrow(
      'exclude each other',
    )
  })

  it('throws what the deepest level throws, and no level has changed', async () => {
    const near = new InMemCache()
    const deep = faultyStorage(new InMemCache(), {
      script: [{ on: 'writeEntry', nth: 2, fault: { kind: 'reject' } }],
    })
    const chain = new ChainCache([[near], [deep]])
    await chain.set('k', 'old')
    const version = (await chain.getEntry('k'))?.version
    await expect(chain.setEntry('k', entryOf('new', 60_000), { ifVersion: version })).rejects.toThrow(
      'planned fault',
    )
    expect([near.get('k'), await deep.get('k')]).toEqual(['old', 'old'])
    expect(await chain.setEntry('k', entryOf('new', 60_000), { ifVersion: version })).toBe(true)
  })

  it('tells whether conditions can be kept at all: as the deepest level says', () => {
    const without = createStorage(memoryDriver({ conditions: false }))
    expect(new ChainCache([[new InMemCache()], [without]]).conditional).toBe(false)
    expect(new ChainCache([[without], [new InMemCache()]]).conditional).toBe(undefined)
  })

  it('a load in flight learns of a conditional write, but not of one that is refused as present', async () => {
    const chain = new ChainCache([[new InMemCache()], [new InMemCache()]])
    chain.set('k', 'v')
    const watch = activityOf(chain).watch('k', { breached: false, overtaken: false })
    chain.setIfNotExists('k', 'w')
    expect(watch.breached).toBe(false)
    chain.delete('k')
    const next = activityOf(chain).watch('k', { breached: false, overtaken: false })
    chain.setIfNotExists('k', 'w')
    expect(next.breached).toBe(true)
  })

  it('a read that a conditional write overtakes does not bring the old value back', async () => {
    const near = new InMemCache()
    const middle = remote(new InMemCache(), 'middle')
    const deep = remote(new InMemCache(), 'deep')
    const chain = new ChainCache([[near], [middle], [deep]])
    await deep.set('k', 'old')
    const version = (await deep.getEntry('k'))?.version
    const pause = deep.pause('getEntry', 'after')
    const read = chain.get('k')
    await pause.reached
    expect(await chain.setEntry('k', entryOf('new', 60_000), { ifVersion: version })).toBe(true)
    pause.release()
    expect(await read).toBe('old')
    await activityOf(chain).drain()
    expect([near.get('k'), await middle.get('k'), await deep.get('k')]).toEqual(['new', 'new', 'new'])
  })
})

describe('copies at a level that makes versions of its own', () => {
  /** Memory over bytes over bytes: the middle level cannot carry the version of the deepest. */
  function fleet() {
    const middleRecords: MemoryRecords = new Map()
    const deepRecords: MemoryRecords = new Map()
    const open = () =>
      new ChainCache([[new InMemCache(), '10s'], [shared(middleRecords)], [shared(deepRecords)]])
    const writes = (value: string) => entryOf(value, 60_000, 60_000, clock.time.now())
    return { open, middle: shared(middleRecords), deep: shared(deepRecords), writes }
  }

  it('the version read from such a copy is good for one write', async () => {
    const { open, deep } = fleet()
    const chain = open()
    await chain.set('k', 'first')
    await clock.time.advance('10s')
    const version = (await chain.getEntry('k'))?.version
    expect(version).not.toBe((await deep.getEntry('k'))?.version)
    expect(await chain.setEntry('k', entryOf('second', 60_000), { ifVersion: version })).toBe(true)
    expect(await deep.get('k')).toBe('second')
    expect(await chain.setEntry('k', entryOf('third', 60_000), { ifVersion: version })).toBe(false)
  })

  it('a copy promoted from there to memory is good for one write too', async () => {
    const { open } = fleet()
    await open().set('k', 'first')
    const chain = open()
    await chain.getEntry('k')
    const version = (await chain.getEntry('k'))?.version
    expect(chain.stats.levels['memory']).toMatchObject({ hits: 1, misses: 1 })
    expect(await chain.setEntry('k', entryOf('second', 60_000), { ifVersion: version })).toBe(true)
    expect(await chain.setEntry('k', entryOf('third', 60_000), { ifVersion: version })).toBe(false)
  })

  it('it is refused after a write by another process, at the same instant and later', async () => {
    const { open, deep } = fleet()
    const other = open()
    const chain = open()
    await other.set('k', 'first')
    for (const value of ['same instant', 'later']) {
      const version = (await chain.getEntry('k'))?.version
      await other.set('k', value)
      expect(await chain.setEntry('k', entryOf('late', 60_000), { ifVersion: version })).toBe(false)
      expect([await chain.get('k'), await deep.get('k')]).toEqual([value, value])
      await clock.time.advance('10s')
    }
  })

  it('it is refused after a delete by another process', async () => {
    const { open, middle, deep } = fleet()
    const other = open()
    const chain = open()
    await other.set('k', 'first')
    const version = (await chain.getEntry('k'))?.version
    await other.delete('k')
    expect(await chain.setEntry('k', entryOf('late', 60_000), { ifVersion: version })).toBe(false)
    expect([await chain.get('k'), await middle.get('k'), await deep.get('k')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('it is good when the copy is gone and the deepest level still has the entry', async () => {
    const { open, middle, deep } = fleet()
    const chain = open()
    await open().set('k', 'first')
    const version = (await chain.getEntry('k'))?.version
    await middle.delete('k')
    expect(await chain.setEntry('k', entryOf('second', 60_000), { ifVersion: version })).toBe(true)
    expect([await middle.get('k'), await deep.get('k')]).toEqual(['second', 'second'])
  })

  it('it is refused when only the middle level had taken the write', async () => {
    const { open, middle, deep } = fleet()
    const chain = open()
    await deep.set('k', 'older')
    await clock.time.advance('1s')
    await middle.set('k', 'newer')
    const read = await chain.getEntry('k')
    expect(read?.value).toBe('newer')
    expect(await chain.setEntry('k', entryOf('late', 60_000), { ifVersion: read?.version })).toBe(false)
    expect(await chain.get('k')).toBe('older')
  })

  it('it is refused when the deepest level had not taken the write of which memory has the copy', async () => {
    const { middle, deep } = fleet()
    const away = { is: true }
    const failing = faultyStorage(deep, {
      script: [{ on: '*', when: () => away.is, fault: { kind: 'reject' } }],
    })
    const memory = new InMemCache()
    const chain = new ChainCache([[memory], [middle], [failing]], { onError: () => undefined })
    await chain.set('k', 'v')
    away.is = false
    const version = memory.getEntry('k')?.version
    expect(await chain.setEntry('k', entryOf('new', 60_000), { ifVersion: version })).toBe(false)
    expect([memory.get('k'), await middle.get('k')]).toEqual([undefined, undefined])
  })

  it('throws when the deepest level cannot be asked', async () => {
    const middle = shared(new Map())
    const deep = faultyStorage(new InMemCache(), {
      script: [{ on: 'getEntry', fault: { kind: 'reject', error: new Error('away') } }],
    })
    const chain = new ChainCache([[middle], [deep]])
    await chain.set('k', 'v')
    const version = (await chain.getEntry('k'))?.version
    await expect(
      (async () => chain.setEntry('k', entryOf('new', 60_000), { ifVersion: version }))(),
    ).rejects.toThrow('away')
    expect(await middle.get('k')).toBe('v')
  })
})
