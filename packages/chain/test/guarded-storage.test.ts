import { InMemCache } from '@acache/core'
import { faultyStorage } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import { ChainCache } from '../src/index.ts'
import { entryOf } from './support/entries.ts'
import { remote } from './support/storages.ts'
import { useManualTime } from './support/time.ts'

const clock = useManualTime()

const ENTRY = () => entryOf('v', 60_000)

type Call = (chain: ChainCache) => unknown

/** Every way to the deepest level that goes around the chain, and what errors call it. */
const WAYS: readonly [name: string, call: Call, operation?: string][] = [
  ['get', ({ authority }) => authority.get('k'), 'getEntry'],
  ['getEntry', ({ authority }) => authority.getEntry('k')],
  ['getMany', ({ authority }) => authority.getMany?.(['k'])],
  ['exists', ({ authority }) => authority.exists('k')],
  ['set', ({ authority }) => authority.set('k', 'v')],
  ['setMany', ({ authority }) => authority.setMany?.([['k', 'v']])],
  ['setEntry', ({ authority }) => authority.setEntry('k', ENTRY())],
  ['setIfNotExists', ({ authority }) => authority.setIfNotExists('k', 'v')],
  ['delete', ({ authority }) => authority.delete('k')],
  ['claim', ({ leases }) => leases?.claim('k', { leaseMs: 1000 })],
  ['renew', ({ leases }) => leases?.renew('k', { token: 1 }, 1000)],
  ['release', ({ leases }) => leases?.release('k', { token: 1 })],
  ['look', ({ leases }) => leases?.look('k')],
]

describe('the deepest level of a chain, as it is reached around the chain', () => {
  it('does what it is asked', async () => {
    const { authority } = new ChainCache([[new InMemCache()], [remote(new InMemCache(), 'far')]])
    await authority.set('a', 1, '1h')
    await authority.setMany?.([['b', 2]], '1h')
    await authority.setEntry('c', entryOf(3, 60_000))
    expect(await authority.setIfNotExists('d', 4, '1h')).toBe(true)
    expect(await authority.setIfNotExists('a', 5, '1h')).toBe(false)
    expect(await authority.getMany?.(['a', 'b', 'c', 'd', 'e'])).toEqual(
      new Map(Object.entries({ a: 1, b: 2, c: 3, d: 4 })),
    )
    await authority.delete('a')
    expect([await authority.exists('a'), await authority.exists('b')]).toEqual([false, true])
    expect([await authority.get('a'), await authority.get('b')]).toEqual([undefined, 2])
    await clock.time.advance('2h')
    expect(await authority.get('b')).toBeUndefined()
  })

  it('has stale entries, and no stale values', async () => {
    const { authority } = new ChainCache([[new InMemCache()], [remote(new InMemCache(), 'far')]])
    await authority.setEntry('k', entryOf('stale', 1000, 60_000))
    await clock.time.advance('2s')
    expect(await authority.getEntry('k')).toMatchObject({ value: 'stale' })
    expect(await authority.get('k')).toBeUndefined()
  })

  it('holds the claims', async () => {
    const { leases } = new ChainCache([[new InMemCache()], [remote(new InMemCache(), 'far')]])
    const claimed = await leases?.claim('k', { leaseMs: 1000 })
    if (claimed?.state !== 'claimed') throw new Error('nobody else claims')
    expect(await leases?.look('k')).toMatchObject({ state: 'held' })
    const renewed = await leases?.renew('k', claimed.claim, 5000)
    await clock.time.advance('2s')
    expect(await leases?.look('k')).toMatchObject({ state: 'held' })
    await leases?.release('k', renewed ?? claimed.claim)
    expect(await leases?.look('k')).toEqual({ state: 'absent' })
  })

  it.each(WAYS)('is left alone by %s while its breaker is open', async (name, call, operation = name) => {
    const far = faultyStorage(remote(new InMemCache(), 'far'), {
      script: [{ on: 'getEntry', fault: { kind: 'reject' } }],
    })
    const chain = new ChainCache([[new InMemCache()], { storage: far, breaker: { failures: 1 } }], {
      onError: () => undefined,
    })
    await chain.get('opens it')
    const asked = far.calls.length
    await expect((async () => call(chain))()).rejects.toThrow(`far: ${operation} was not tried`)
    expect(far.calls).toHaveLength(asked)
  })
})

describe('a chain that is closed', () => {
  it.each<[operation: string, call: Call]>([
    ['get', (chain) => chain.get('k')],
    ['getEntry', (chain) => chain.getEntry('k')],
    ['exists', (chain) => chain.exists('k')],
    ['getMany', (chain) => chain.getMany(['k'])],
    ['getManyEntries', (chain) => chain.getManyEntries(['k'])],
    ['set', (chain) => chain.set('k', 'v')],
    ['setEntry', (chain) => chain.setEntry('k', ENTRY())],
    ['writeEntry', (chain) => chain.writeEntry('k', ENTRY())],
    ['setIfNotExists', (chain) => chain.setIfNotExists('k', 'v')],
    ['setMany', (chain) => chain.setMany([['k', 'v']])],
    ['delete', (chain) => chain.delete('k')],
    ['deleteMany', (chain) => chain.deleteMany(['k'])],
    ['clear', (chain) => chain.clear()],
    ['entries', (chain) => chain.entries()[Symbol.asyncIterator]().next()],
  ])('refuses %s by its name', async (operation, call) => {
    const chain = new ChainCache([[new InMemCache()], [remote(new InMemCache(), 'far')]])
    await chain[Symbol.asyncDispose]()
    await expect((async () => call(chain))()).rejects.toMatchObject({ name: 'StorageClosedError', operation })
  })
})
