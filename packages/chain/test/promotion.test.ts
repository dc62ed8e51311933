import { InMemCache } from '@acache/core'
import { activityOf, createStorage } from '@acache/core/driver'
import { faultyStorage, type MemoryRecords, memoryDriver } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import { ChainCache } from '../src/index.ts'
import { ear, entryOf } from './support/entries.ts'
import { remote } from './support/storages.ts'
import { START, useManualTime } from './support/time.ts'

const clock = useManualTime()

describe('the life of a promoted entry', () => {
  it('promoted with 400 ms of life left it is gone 800 ms later', async () => {
    const deep = new InMemCache()
    const chain = new ChainCache([[new InMemCache(), '60s'], [deep]])
    deep.set('k', 'v', '1s')
    await clock.time.advance('600ms')
    expect(chain.get('k')).toBe('v')
    await clock.time.advance('399ms')
    expect(chain.get('k')).toBe('v')
    await clock.time.advance('401ms')
    expect(chain.get('k')).toBeUndefined()
  })

  it('the cap of a level cuts the life there and not below', async () => {
    const near = new InMemCache()
    const middle = new InMemCache()
    const deep = new InMemCache()
    const chain = new ChainCache([[near, '10s'], [middle, '20s'], [deep]])
    deep.set('k', 'v', '1h')
    chain.get('k')
    expect(near.getEntry('k')?.expiresAt).toBe(START + 10_000)
    expect(middle.getEntry('k')?.expiresAt).toBe(START + 20_000)
    expect(deep.getEntry('k')?.expiresAt).toBe(START + 3_600_000)
  })

  it('a promotion does not begin the life anew, however often it happens', async () => {
    const near = new InMemCache()
    const deep = new InMemCache()
    const chain = new ChainCache([[near, '10s'], [deep]])
    chain.set('k', 'v', '25s')
    for (const second of [0, 9, 18, 24]) {
      await clock.time.advance(START / 1000 + second - clock.time.now() / 1000)
      expect(chain.get('k')).toBe('v')
    }
    await clock.time.advance('1s')
    expect(chain.get('k')).toBeUndefined()
  })

  it.each([
    ['a cap', '60s' as const],
    ['no cap', null],
  ])('an entry that never expires is promoted under %s', async (_name, cap) => {
    const near = new InMemCache()
    const deep = new InMemCache()
    const chain = new ChainCache([[near, cap], [deep]])
    deep.set('k', 'v')
    expect(chain.get('k')).toBe('v')
    expect(near.getEntry('k')?.expiresAt).toBe(cap === null ? Number.POSITIVE_INFINITY : START + 60_000)
    await clock.time.advance('36500d')
    expect(chain.get('k')).toBe('v')
  })

  it('a cap keeps a freshness that ends earlier, and the stale window up to the cap', () => {
    const near = new InMemCache()
    const deep = new InMemCache()
    const chain = new ChainCache([[near, '20s'], [deep]])
    deep.setEntry('k', entryOf('v', 10_000, 60_000))
    chain.get('k')
    expect(near.getEntry('k')).toMatchObject({ freshUntil: START + 10_000, expiresAt: START + 20_000 })
  })

  it('a promoted entry keeps creation, tags and version', () => {
    const near = new InMemCache()
    const deep = new InMemCache()
    const chain = new ChainCache([[near], [deep]])
    deep.setEntry('k', { ...entryOf('v', 60_000, 60_000, -5000), tags: ['t'] })
    chain.get('k')
    expect(near.getEntry('k')).toEqual(deep.getEntry('k'))
  })

  it('a cap below that is smaller than the one above is as it is: the entry may outlive its origin above', async () => {
    const chain = new ChainCache([
      [new InMemCache(), '1h'],
      [new InMemCache(), '1m'],
    ])
    chain.set('k', 'v')
    await clock.time.advance('2m')
    expect(chain.get('k')).toBe('v')
  })
})

describe('promotion and the caller', () => {
  it('a promotion to a level that answers with promises is not waited for', async () => {
    const far = remote(new InMemCache(), 'far')
    const deep = new InMemCache()
    deep.set('k', 'v')
    const chain = new ChainCache([[far], [deep]])
    const pause = far.pause('writeEntry', 'before')
    expect(await chain.get('k')).toBe('v')
    await pause.reached
    expect(activityOf(chain).busy).toBe(true)
    pause.release()
    await activityOf(chain).drain()
    expect(await far.get('k')).toBe('v')
  })

  it('close waits for promotions under way', async () => {
    const kept = new InMemCache()
    const far = remote(kept, 'far')
    const deep = new InMemCache()
    deep.set('k', 'v')
    const chain = new ChainCache([[far], [deep]])
    const pause = far.pause('writeEntry', 'after')
    await chain.get('k')
    let closed = false
    const closing = chain.close().then(() => {
      closed = true
    })
    await clock.time.advance(0)
    expect(closed).toBe(false)
    pause.release()
    await closing
  })

  it('many reads of a key at once make one promotion', async () => {
    const far = remote(new InMemCache(), 'far')
    const deep = new InMemCache()
    deep.set('k', 'v')
    const chain = new ChainCache([[far], [deep]])
    await Promise.all(Array.from({ length: 100 }, () => chain.get('k')))
    await activityOf(chain).drain()
    expect(far.calls.filter((call) => call === 'writeEntry k')).toHaveLength(1)
  })

  it('a promotion that fails is reported and does not fail the read', async () => {
    const { told, onError } = ear()
    const near = faultyStorage(new InMemCache(), { script: [{ on: 'writeEntry', fault: { kind: 'throw' } }] })
    const far = faultyStorage(new InMemCache(), { script: [{ on: 'writeEntry', fault: { kind: 'reject' } }] })
    const deep = new InMemCache()
    deep.set('k', 'v')
    const chain = new ChainCache([{ storage: near, name: 'near' }, { storage: far, name: 'far' }, [deep]], {
      onError,
    })
    expect(await chain.get('k')).toBe('v')
    await activityOf(chain).drain()
    expect(told).toMatchObject([
      { operation: 'promote', key: 'k', level: 'near' },
      { operation: 'promote', key: 'k', level: 'far' },
    ])
  })

  it('a level that could not be read is not written to behind the read', async () => {
    const far = faultyStorage(new InMemCache(), { script: [{ on: 'getEntry', fault: { kind: 'reject' } }] })
    const deep = new InMemCache()
    deep.set('k', 'v')
    const chain = new ChainCache([[far], [deep]], { onError: () => undefined })
    expect(await chain.get('k')).toBe('v')
    await activityOf(chain).drain()
    expect(far.calls.map(({ operation }) => operation)).toEqual(['getEntry'])
  })
})

describe('promotion against what happens meanwhile', () => {
  /** Memory over a slow middle over a slow bottom that holds 'old'. */
  async function threeLevels() {
    const near = new InMemCache()
    const middle = remote(new InMemCache(), 'middle')
    const deep = remote(new InMemCache(), 'deep')
    await deep.set('k', 'old')
    const chain = new ChainCache([[near], [middle], [deep]])
    const everywhere = async () => [near.get('k'), await middle.get('k'), await deep.get('k')]
    return { near, middle, deep, chain, everywhere }
  }

  it.each([
    ['delete', (chain: ChainCache) => chain.delete('k'), undefined],
    ['deleteMany', (chain: ChainCache) => chain.deleteMany(['k']), undefined],
    ['clear', (chain: ChainCache) => chain.clear(), undefined],
    ['set', (chain: ChainCache) => chain.set('k', 'new'), 'new'],
    ['setMany', (chain: ChainCache) => chain.setMany([['k', 'new']]), 'new'],
    ['setEntry', (chain: ChainCache) => chain.setEntry('k', entryOf('new', 60_000)), 'new'],
  ])('a read that %s overtakes does not bring the old value back', async (_name, mutate, expected) => {
    const { chain, deep, everywhere } = await threeLevels()
    const pause = deep.pause('getEntry', 'after')
    const read = chain.get('k')
    await pause.reached
    await mutate(chain)
    pause.release()
    expect(await read).toBe('old')
    await activityOf(chain).drain()
    expect(await everywhere()).toEqual([expected, expected, expected])
    expect(await chain.get('k')).toBe(expected)
  })

  it.each([
    ['delete', (chain: ChainCache) => chain.delete('k'), undefined],
    ['set', (chain: ChainCache) => chain.set('k', 'new'), 'new'],
  ])('a batch read that %s overtakes does not bring the old value back', async (_name, mutate, expected) => {
    const { chain, deep, everywhere } = await threeLevels()
    const pause = deep.pause('getManyEntries', 'after')
    const read = chain.getMany(['k', 'l'])
    await pause.reached
    await mutate(chain)
    pause.release()
    expect(await read).toEqual(new Map([['k', 'old']]))
    await activityOf(chain).drain()
    expect(await everywhere()).toEqual([expected, expected, expected])
  })

  it.each([
    ['delete', (chain: ChainCache) => chain.delete('k'), undefined],
    ['set', (chain: ChainCache) => chain.set('k', 'new'), 'new'],
  ])(
    'a read that begins while %s is under way does not bring the old value back',
    async (_name, mutate, expected) => {
      const { chain, deep, everywhere } = await threeLevels()
      const write = deep.pause(expected === undefined ? 'delete' : 'writeEntry', 'before')
      const mutation = mutate(chain)
      await write.reached
      const answer = deep.pause('getEntry', 'after')
      const read = chain.get('k')
      await answer.reached
      write.release()
      await mutation
      answer.release()
      expect(await read).toBe('old')
      await activityOf(chain).drain()
      expect(await everywhere()).toEqual([expected, expected, expected])
    },
  )

  it.each([
    ['delete', (chain: ChainCache) => chain.delete('k'), undefined],
    ['deleteMany', (chain: ChainCache) => chain.deleteMany(['k']), undefined],
    ['clear', (chain: ChainCache) => chain.clear(), undefined],
    ['set', (chain: ChainCache) => chain.set('k', 'new'), 'new'],
    ['setMany', (chain: ChainCache) => chain.setMany([['k', 'new']]), 'new'],
  ])('%s waits for a promotion that has been sent, and wins', async (_name, mutate, expected) => {
    const { chain, middle, everywhere } = await threeLevels()
    const promotion = middle.pause('writeEntry', 'before')
    expect(await chain.get('k')).toBe('old')
    await promotion.reached
    const mutation = mutate(chain)
    await clock.time.advance(0)
    promotion.release()
    await mutation
    expect(await everywhere()).toEqual([expected, expected, expected])
  })

  it('a write waits for a promotion to a level without conditional writes too', async () => {
    const kept = createStorage(memoryDriver({ conditions: false }))
    const middle = remote(kept, 'middle')
    const deep = new InMemCache()
    deep.set('k', 'old')
    const chain = new ChainCache([[middle], [deep]])
    const promotion = middle.pause('writeEntry', 'before')
    await chain.get('k')
    await promotion.reached
    const write = chain.set('k', 'new')
    await clock.time.advance(0)
    promotion.release()
    await write
    await activityOf(chain).drain()
    expect(await kept.get('k')).toBe('new')
  })

  it.each([
    ['a read begun during a write', 'during', {}],
    ['a read begun before a conditional write', 'before', { ifVersion: 'known' }],
  ])('%s does not undo the part of it that is done', async (_name, begun, condition) => {
    const { chain, near, middle, deep, everywhere } = await threeLevels()
    await deep.setEntry('k', { ...entryOf('old', 60_000), version: 'known' })
    const answer = deep.pause('getEntry', 'after')
    const decision = deep.pause('writeEntry', 'before')
    const copy = middle.pause('writeEntry', 'before')
    const write = () => chain.setEntry('k', entryOf('new', 60_000, 60_000, -5000), condition)
    const early = begun === 'during' ? undefined : chain.get('k')
    const mutation = write()
    await decision.reached
    const read = early ?? chain.get('k')
    await answer.reached
    decision.release()
    await copy.reached
    expect(near.get('k')).toBe('new')
    answer.release()
    expect(await read).toBe('old')
    expect(near.get('k')).toBe('new')
    copy.release()
    await mutation
    await activityOf(chain).drain()
    expect(await everywhere()).toEqual(['new', 'new', 'new'])
  })

  it('copies of a batch that are not sent yet when the key is deleted are not sent', async () => {
    const middle = remote(new InMemCache(), 'middle')
    const deep = new InMemCache()
    const keys = Array.from({ length: 40 }, (_, index) => `k${index}`)
    deep.setMany(keys.map((key) => [key, 'old']))
    const chain = new ChainCache([[middle], [deep]])
    const pauses = keys.map(() => middle.pause('writeEntry', 'before'))
    await chain.getMany(keys)
    await clock.time.advance(0)
    await chain.delete('k39')
    for (const pause of pauses) pause.release()
    await activityOf(chain).drain()
    expect((await middle.getMany?.(keys))?.size).toBe(39)
    expect(await middle.get('k39')).toBeUndefined()
  })

  it('a copy does not replace what another process has put at the level meanwhile', async () => {
    const shared: MemoryRecords = new Map()
    const other = createStorage(memoryDriver({ records: shared }))
    const deep = remote(new InMemCache(), 'deep')
    await deep.set('k', 'old')
    const chain = new ChainCache([[createStorage(memoryDriver({ records: shared }))], [deep]])
    const pause = deep.pause('getEntry', 'after')
    const read = chain.get('k')
    await pause.reached
    await other.set('k', 'newer')
    pause.release()
    expect(await read).toBe('old')
    await activityOf(chain).drain()
    expect(await other.get('k')).toBe('newer')
  })

  it('a copy replaces the stale entry that the level held', async () => {
    const middle = createStorage(memoryDriver())
    const deep = new InMemCache()
    const chain = new ChainCache([[middle], [deep]])
    await middle.setEntry('k', entryOf('old', 1000, 60_000))
    await clock.time.advance('2s')
    deep.set('k', 'new')
    expect(await chain.get('k')).toBe('new')
    await activityOf(chain).drain()
    expect(await middle.get('k')).toBe('new')
  })

  it('of two reads that overlap, the one with the newer entry fills memory', async () => {
    const near = new InMemCache()
    const deep = remote(new InMemCache())
    const chain = new ChainCache([[near], [deep]])
    await deep.set('k', 'old')
    const slow = deep.pause('getEntry', 'after')
    const first = chain.get('k')
    await slow.reached
    await clock.time.advance('1s')
    await deep.set('k', 'new')
    expect(await chain.get('k')).toBe('new')
    slow.release()
    expect(await first).toBe('old')
    expect(near.get('k')).toBe('new')
  })

  it('a level without conditional writes gets its copy without a condition', async () => {
    const middle = createStorage(memoryDriver({ conditions: false }))
    const deep = new InMemCache()
    deep.set('k', 'v')
    const { told, onError } = ear()
    const chain = new ChainCache([[middle], [deep]], { onError })
    await chain.get('k')
    await activityOf(chain).drain()
    expect(told).toEqual([])
    expect(await middle.get('k')).toBe('v')
  })
})
