import { describe, expect, it } from '@jest/globals'
import { activityOf, createStorage, now } from '../../src/driver.ts'
import { requireLeases } from '../../src/engine/leasing.ts'
import {
  type CacheStorage,
  getLoadContext,
  InMemCache,
  type LoadLease,
  SWRCache,
  TTLCache,
} from '../../src/index.ts'
import { faultyDriver } from '../../src/testing/faulty-driver.ts'
import { type MemoryRecords, memoryDriver } from '../../src/testing/memory-driver.ts'
import { manualLoader, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

const LEASE = { lease: '10s' } as const

/** Fresh for ten seconds from `at`, and kept for three more. */
const entryAt = (at: number) => ({ createdAt: at, freshUntil: at + 10_000, expiresAt: at + 13_000 })

/** Two processes with one backend; writes of entries fail in the first while `down.is`. */
function pair() {
  const records: MemoryRecords = new Map()
  const down = { is: false }
  const driver = faultyDriver(memoryDriver({ records }), {
    script: [{ on: 'write', key: 'k', when: () => down.is, fault: { kind: 'reject' } }],
  })
  return { down, mine: createStorage(driver), theirs: createStorage(memoryDriver({ records })) }
}

describe('an entry that would expire during the load that is to replace it', () => {
  it('is reported, and loaded all the same, when its life cannot be lengthened', async () => {
    const { down, mine, theirs } = pair()
    const { loader, last } = manualLoader()
    const told: string[] = []
    const load = SWRCache.cached('k', {
      ttl: '10s',
      staleTtl: '3s',
      cache: mine,
      lock: LEASE,
      onError: (_, { operation }) => told.push(operation),
    })(loader)
    await mine.setEntry('k', { ...entryAt(now()), value: 'old' })
    await clock.time.advance('11s')
    down.is = true
    expect(await load()).toBe('old')
    await settle()
    expect(told).toEqual(['set'])
    down.is = false
    last().resolve('new')
    await settle()
    expect(await theirs.get('k')).toBe('new')
  })

  it('keeps what another process writes before its life was lengthened', async () => {
    const records: MemoryRecords = new Map()
    const inner = memoryDriver({ records })
    const theirs = createStorage(memoryDriver({ records }))
    let armed = false
    const mine = createStorage({
      ...inner,
      write: async (...args: Parameters<typeof inner.write>) => {
        if (armed && args[0] === 'k') {
          armed = false
          await theirs.set('k', 'theirs', 60)
        }
        return inner.write(...args)
      },
    })
    const { loader, last } = manualLoader()
    const load = SWRCache.cached('k', { ttl: '10s', staleTtl: '3s', cache: mine, lock: LEASE })(loader)
    await mine.setEntry('k', { ...entryAt(now()), value: 'old' })
    await clock.time.advance('11s')
    armed = true
    expect(await load()).toBe('old')
    await settle()
    last().resolve('mine')
    await settle()
    expect([armed, await theirs.get('k')]).toEqual([false, 'theirs'])
  })
})

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

describe('a storage without leases', () => {
  it('is refused also where it has no name', () => {
    expect(() => requireLeases({} as CacheStorage, 'lock', 'TTLCache.cached')).toThrow(
      'TTLCache.cached: lock needs a storage that can hold leases, and the storage keeps no conditions',
    )
  })
})
