import { describe, expect, it } from '@jest/globals'
import { activityOf, createStorage, now } from '../../src/driver.ts'
import { getLoadContext, InMemCache, type LoadLease, TTLCache } from '../../src/index.ts'
import { faultyDriver } from '../../src/testing/faulty-driver.ts'
import { type MemoryRecords, memoryDriver } from '../../src/testing/memory-driver.ts'
import { manualLoader, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

const LEASE = { lease: '10s' } as const

/** Two processes with one backend. */
function pair() {
  const records: MemoryRecords = new Map()
  const open = () => createStorage(memoryDriver({ records }))
  return { mine: open(), theirs: open() }
}

describe('who waits for the holder of a lease', () => {
  it.each([
    ['is too old for it', { ttl: '1m' }, { createdAt: -5000, freshUntil: -1000, expiresAt: 60_000 }],
    [
      'it does not take for valid',
      { ttl: '1m', validate: (value: unknown) => value !== 'theirs' },
      { createdAt: 0, freshUntil: 60_000, expiresAt: 60_000 },
    ],
  ] as const)('loads by itself when what the other brought %s', async (_, options, instants) => {
    const { mine, theirs } = pair()
    await theirs.leases?.claim('k', { leaseMs: 10_000 })
    const load = TTLCache.cached('k', { ...options, staleIfError: '1h', cache: mine, lock: LEASE })(
      async () => 'mine',
    )
    const answer = load()
    await settle()
    const at = now()
    await theirs.setEntry('k', {
      value: 'theirs',
      createdAt: at + instants.createdAt,
      freshUntil: at + instants.freshUntil,
      expiresAt: at + instants.expiresAt,
    })
    activityOf(mine).overtake('k')
    await clock.time.advance('1s')
    expect(await answer).toBe('mine')
    expect(await theirs.get('k')).toBe('mine')
  })
})

describe('a lease in memory', () => {
  it('is renewed for as long as the loader runs', async () => {
    const cache = new InMemCache()
    const { loader, last } = manualLoader()
    const leases: (LoadLease | undefined)[] = []
    const load = TTLCache.cached('k', { ttl: 60, cache, lock: { lease: '3s' } })(() => {
      leases.push(getLoadContext()?.lease)
      return loader()
    })
    const answer = load()
    await clock.time.advance('20s')
    const [lease] = leases
    expect([lease?.lost, Number(lease?.expiresAt) > now()]).toEqual([false, true])
    expect(cache.leases.look('k')).toMatchObject({ state: 'held' })
    last().resolve('value')
    await answer
    expect(cache.leases.look('k')).toEqual({ state: 'entry' })
  })
})

describe('a record that cannot be read', () => {
  it('does not keep its key from being claimed', async () => {
    const driver = faultyDriver(memoryDriver(), {
      script: [{ on: 'read', key: 'k', fault: { kind: 'truncate', to: 1 } }],
    })
    const cache = createStorage(driver)
    await cache.set('k', 'v')
    expect(await cache.leases?.claim('k', { leaseMs: 1000 })).toMatchObject({ state: 'claimed' })
  })
})
