import { InMemCache, StorageError, TTLCache } from '@acache/core'
import { createStorage } from '@acache/core/driver'
import { faultyStorage, type MemoryRecords, memoryDriver } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import { ChainCache, type LevelOptions } from '../src/index.ts'
import { ear, entryOf } from './support/entries.ts'
import { useManualTime } from './support/time.ts'

const clock = useManualTime()

/** Memory over a level that rejects while `down.is`. */
function chainOver(options: Omit<LevelOptions, 'storage'> = {}) {
  const down = { is: false }
  const inner = new InMemCache({ maxEntries: 30_000 })
  const storage = faultyStorage(inner, {
    script: [{ on: '*', when: () => down.is, fault: { kind: 'reject' } }],
  })
  const { told, onError } = ear()
  const chain = new ChainCache([[new InMemCache(), '10m'], { storage, name: 'far', ...options }], { onError })
  return { down, inner, storage, chain, told, owed: () => chain.stats.levels['far']?.health?.owed }
}

describe('a delete that a level could not take', () => {
  it('keeps the old value from rising again, before the level is back and after', async () => {
    const { down, inner, chain, told, owed } = chainOver()
    await chain.set('k', 'old', '1h')
    down.is = true
    await chain.delete('k')
    expect(told).toMatchObject([{ operation: 'delete', level: 'far' }])
    down.is = false
    expect(inner.get('k')).toBe('old')
    expect(await chain.get('k')).toBeUndefined()
    expect((await chain.getMany(['k'])).size).toBe(0)
    expect(await chain.exists('k')).toBe(false)
    expect(owed()).toBe(1)
    await clock.time.advance('1s')
    expect(inner.get('k')).toBeUndefined()
    expect(owed()).toBe(0)
  })

  it('is tried again with growing pauses while the level is away', async () => {
    const { down, storage, inner, chain, owed } = chainOver({ breaker: false })
    await chain.set('k', 'old', '1h')
    down.is = true
    await chain.delete('k')
    const before = storage.calls.length
    await clock.time.advance('10m')
    const tries = storage.calls.length - before
    expect(tries).toBeGreaterThan(15)
    expect(tries).toBeLessThan(40)
    expect(owed()).toBe(1)
    down.is = false
    await clock.time.advance('1m')
    expect([owed(), inner.get('k')]).toEqual([0, undefined])
  })

  it('leaves alone what others have written since', async () => {
    const { down, inner, chain, owed } = chainOver()
    await chain.set('k', 'old', '1h')
    down.is = true
    await chain.delete('k')
    await clock.time.advance('1ms')
    down.is = false
    inner.set('k', 'of another process', '1h')
    expect(await chain.get('k')).toBe('of another process')
    await clock.time.advance('2s')
    expect([owed(), inner.get('k')]).toEqual([0, 'of another process'])
  })

  it('ends loads of others that had begun before it', async () => {
    const down = { is: false }
    const records: MemoryRecords = new Map()
    const open = () => createStorage(memoryDriver({ records }), { name: 'far' })
    const here = new ChainCache(
      [
        [new InMemCache(), '10m'],
        [faultyStorage(open(), { script: [{ on: '*', when: () => down.is, fault: { kind: 'reject' } }] })],
      ],
      { onError: () => undefined },
    )
    const there = open()
    const claimed = await there.leases?.claim('k', { leaseMs: 60_000 })
    if (claimed?.state !== 'claimed') throw new Error('the key is free')
    down.is = true
    await here.delete('k')
    down.is = false
    await clock.time.advance('2s')
    expect(await there.setEntry('k', entryOf('old', 60_000), { ifVersion: claimed.claim.version })).toBe(
      false,
    )
    expect(await here.get('k')).toBeUndefined()
  })

  it('is paid by a later write', async () => {
    const { down, inner, chain, owed } = chainOver()
    await chain.set('k', 'old', '1h')
    down.is = true
    await chain.delete('k')
    down.is = false
    await chain.set('k', 'new', '1h')
    expect(owed()).toBe(0)
    await clock.time.advance('2s')
    expect([inner.get('k'), await chain.get('k')]).toEqual(['new', 'new'])
  })

  it('does not stand in the way of setIfNotExists', async () => {
    const { down, inner, chain } = chainOver()
    await chain.set('k', 'old', '1h')
    down.is = true
    await chain.delete('k')
    down.is = false
    expect(await chain.setIfNotExists('k', 'new', '1h')).toBe(true)
    expect(inner.get('k')).toBe('new')
  })

  it('counts for an answer that was on its way from the level before', async () => {
    const { down, inner, chain, storage } = chainOver({ breaker: false })
    await chain.set('k', 'old', '1h')
    down.is = true
    await chain.delete('k')
    down.is = false
    const slow = faultyStorage(inner, { script: [{ on: 'getEntry', nth: 1, fault: { kind: 'hang' } }] })
    let answer: (entry: unknown) => void = () => undefined
    const found = new Promise((resolve) => {
      answer = resolve
    })
    storage.getEntry = (() => found) as unknown as typeof slow.getEntry
    const read = Promise.resolve(chain.get('k'))
    const old = inner.getEntry('k')
    await clock.time.advance('2s')
    expect(inner.get('k')).toBeUndefined()
    answer(old)
    expect(await read).toBeUndefined()
  })

  it('is owed for each key of a batch that failed', async () => {
    const { down, inner, chain, owed } = chainOver()
    await chain.setMany(
      ['a', 'b', 'c'].map((key) => [key, 'old'] as const),
      '1h',
    )
    down.is = true
    await chain.deleteMany(['a', 'b'])
    down.is = false
    expect(owed()).toBe(2)
    expect([...(await chain.getMany(['a', 'b', 'c'])).keys()]).toEqual(['c'])
    await clock.time.advance('1s')
    expect([...inner.getMany(['a', 'b', 'c']).keys()]).toEqual(['c'])
  })

  it('is owed for no more keys of a batch than those that the level tells of', async () => {
    const inner = new InMemCache()
    const failures = new Map([['b', new Error('down')]])
    const error = new StorageError('one failed', { operation: 'deleteMany', storage: 'far', failures })
    const storage = faultyStorage(inner, {
      script: [{ on: 'deleteMany', nth: 1, fault: { kind: 'reject', error } }],
    })
    const { onError } = ear()
    const chain = new ChainCache([[new InMemCache()], { storage, name: 'far' }], { onError })
    await chain.deleteMany(['a', 'b', 'c'])
    expect(chain.stats.levels['far']?.health?.owed).toBe(1)
    await inner.set('a', 'from before', '1h')
    expect(await chain.get('a')).toBe('from before')
  })

  it('is made up for as soon as a call finds the level back', async () => {
    const { down, inner, chain, owed } = chainOver({ breaker: { failures: 2, pause: '1m', jitter: 0 } })
    await chain.set('k', 'old', '1h')
    down.is = true
    await chain.delete('k')
    await chain.get('other')
    down.is = false
    await clock.time.advance('59s')
    expect(owed()).toBe(1)
    await clock.time.advance('1s')
    await chain.get('other')
    await clock.time.advance('1ms')
    expect([owed(), inner.get('k')]).toEqual([0, undefined])
  })

  it('is tried a last time by close, which tells what it gave up on', async () => {
    const good = chainOver()
    await good.chain.set('k', 'old', '1h')
    good.down.is = true
    await good.chain.delete('k')
    good.down.is = false
    await good.chain.close()
    expect(good.inner.size).toBe(0)

    const bad = chainOver()
    await bad.chain.set('k', 'old', '1h')
    bad.down.is = true
    await bad.chain.delete('k')
    await bad.chain.close().catch(() => undefined)
    expect(bad.told.map(({ error }) => String(error))).toContainEqual(
      'StorageError: far: 1 deletes that it could not take were given up',
    )
  })

  it('is given up by close, which tells of it, when the level has not answered for five seconds', async () => {
    const away = { is: false, hangs: false }
    const inner = new InMemCache({ name: 'far' })
    const storage = faultyStorage(inner, {
      script: [
        { on: 'delete', when: () => away.is, fault: { kind: 'reject' } },
        { on: 'getManyEntries', when: () => away.hangs, fault: { kind: 'hang' } },
      ],
    })
    const { told, onError } = ear()
    const chain = new ChainCache([[new InMemCache()], [storage]], { onError })
    await chain.set('k', 'old', '1h')
    away.is = true
    away.hangs = true
    await chain.delete('k')
    const closed = chain.close()
    await clock.time.advance('5s')
    await closed
    expect(told.at(-1)).toMatchObject({
      operation: 'close',
      level: 'far',
      error: { message: 'far: 1 deletes that it could not take were given up' },
    })
  })

  it('is owed only for those keys of a batch that the level could not delete', async () => {
    const inner = new InMemCache({ name: 'far' })
    const failures = new Map([['b', new Error('away')]])
    const error = new StorageError('far: one of 2 keys failed', {
      operation: 'deleteMany',
      storage: 'far',
      failures,
    })
    const storage = faultyStorage(inner, {
      script: [
        { on: 'delete', fault: { kind: 'reject' } },
        { on: 'deleteMany', nth: 1, fault: { kind: 'reject', error } },
      ],
    })
    const { onError } = ear()
    const chain = new ChainCache([[new InMemCache()], [storage]], { onError })
    const owed = () => chain.stats.levels['far']?.health?.owed
    await chain.set('a', 'old', '1h')
    await chain.delete('a')
    expect(owed()).toBe(1)
    await chain.deleteMany(['a', 'b'])
    expect(owed()).toBe(1)
    inner.set('b', 'old', '1h')
    expect(await chain.get('b')).toBeUndefined()
  })

  it('is not owed to a storage that somebody has closed, and neither is the old value of a write', async () => {
    const far = createStorage(memoryDriver(), { name: 'far' })
    const { told, onError } = ear()
    const chain = new ChainCache([[new InMemCache()], [far]], { onError })
    await far.close()
    await chain.set('k', 'v', '1h')
    await chain.delete('k')
    expect(told).toMatchObject([
      { operation: 'set', level: 'far', error: { name: 'StorageClosedError' } },
      { operation: 'delete', level: 'far', error: { name: 'StorageClosedError' } },
    ])
    expect(chain.stats.levels['far']?.health?.owed).toBe(0)
  })

  it('is not made up for again when it was paid while others were', async () => {
    const down = { is: true }
    const inner = new InMemCache({ name: 'far' })
    const storage = faultyStorage(inner, {
      script: [
        { on: 'deleteMany', when: () => down.is, fault: { kind: 'reject' } },
        { on: 'getManyEntries', fault: { kind: 'delay', by: '5s' } },
      ],
    })
    const { onError } = ear()
    const chain = new ChainCache([[new InMemCache()], { storage, breaker: false }], { onError })
    await chain.deleteMany(Array.from({ length: 501 }, (_, index) => `k${index}`))
    down.is = false
    await clock.time.advance('2s')
    const looks = () => storage.calls.filter(({ operation }) => operation === 'getManyEntries')
    expect(looks()).toHaveLength(1)
    await chain.set('k500', 'new', '1h')
    await clock.time.advance('1m')
    expect([looks().length, chain.stats.levels['far']?.health?.owed]).toEqual([1, 0])
    expect(inner.get('k500')).toBe('new')
  })
})

describe('a write that a level could not take', () => {
  it('does not leave the old value there', async () => {
    const { down, inner, chain } = chainOver()
    await chain.set('k', 'old', '1h')
    down.is = true
    await chain.set('k', 'new', '1h')
    down.is = false
    await clock.time.advance('11m')
    expect(await chain.get('k')).toBeUndefined()
    expect(inner.get('k')).toBeUndefined()
  })

  it('is dropped by a level in the middle, which fills again by promotion', async () => {
    const down = { is: false }
    const middle = faultyStorage(new InMemCache(), {
      script: [{ on: '*', when: () => down.is, fault: { kind: 'reject' } }],
    })
    const chain = new ChainCache([[new InMemCache(), '1s'], [middle], [new InMemCache()]], {
      onError: () => undefined,
    })
    await chain.set('k', 'old', '1h')
    down.is = true
    await chain.set('k', 'new', '1h')
    down.is = false
    await clock.time.advance('5s')
    expect(await chain.get('k')).toBe('new')
    expect(middle.get('k')).toBe('new')
  })
})

describe('more deletes than are remembered', () => {
  it('make everything from before unbelievable, and that is reported', async () => {
    const { down, inner, chain, told, owed } = chainOver()
    const keys = Array.from({ length: 10_001 }, (_, index) => `k${index}`)
    for (const key of keys) inner.set(key, 'old', '1h')
    inner.set('other', 'old', '1h')
    down.is = true
    await chain.deleteMany(keys)
    down.is = false
    expect(owed()).toBe(10_000)
    expect(told.map(({ error }) => String(error))).toContainEqual(
      'StorageError: far: more than 10000 deletes wait for it: what it had before is not used',
    )
    expect([await chain.get('k0'), await chain.get('other')]).toEqual([undefined, undefined])
    await clock.time.advance('1ms')
    await chain.set('other', 'new', '1h')
    inner.set('k0', 'new', '1h')
    await clock.time.advance('11m')
    expect([await chain.get('k0'), await chain.get('other')]).toEqual(['new', 'new'])
  })
})

describe('loads while a level is away', () => {
  it('bring a value that is served from above, and never what was deleted', async () => {
    const { down, inner, chain } = chainOver()
    let version = 1
    const load = TTLCache.cached('user:{}', { ttl: '1h', cache: chain })(async (_id: number) => version)
    expect(await load(1)).toBe(1)
    down.is = true
    version = 2
    await load.invalidate(1)
    expect([await load(1), await load(1)]).toEqual([2, 2])
    down.is = false
    await clock.time.advance('20m')
    expect(inner.getEntry('user:1')?.value).not.toBe(1)
    expect(await load(1)).toBe(2)
  })
})
