import { describe, expect, it, jest } from '@jest/globals'
import { createStorage, now } from '../../src/driver.ts'
import { requireLeases } from '../../src/engine/leasing.ts'
import {
  type CacheStorage,
  ConfigurationError,
  getLoadContext,
  InMemCache,
  SWRCache,
  TTLCache,
} from '../../src/index.ts'
import type { DriverStorage } from '../../src/storage/driver-storage.ts'
import type { Leases } from '../../src/storage/leases.ts'
import { type FaultyDriver, faultyDriver } from '../../src/testing/faulty-driver.ts'
import { type MemoryRecords, memoryDriver } from '../../src/testing/memory-driver.ts'
import { manualLoader, settle, useManualTime, watchesOf } from '../support.ts'

const clock = useManualTime()

interface Process {
  readonly cache: DriverStorage
  readonly leases: Leases
  readonly driver: FaultyDriver
}

/** Two processes with one backend. */
function pair(): readonly [mine: Process, theirs: Process] {
  const records: MemoryRecords = new Map()
  const make = () => {
    const driver = faultyDriver(memoryDriver({ records }))
    const cache = createStorage(driver)
    if (cache.leases === undefined) throw new Error('it has leases')
    return { cache, leases: cache.leases, driver }
  }
  return [make(), make()]
}

/** Stale since ten seconds ago, and kept for as long as is said. */
const stale = (value: string, keptMs = 600_000) => ({
  value,
  createdAt: now() - 70_000,
  freshUntil: now() - 10_000,
  expiresAt: now() + keptMs,
})

/** Has the next claim come after what another process does meanwhile. */
function beforeClaim({ leases }: Process, meanwhile: () => unknown) {
  const { claim } = leases
  Object.assign(leases, {
    claim: async (...args: Parameters<Leases['claim']>) => {
      Object.assign(leases, { claim })
      await meanwhile()
      return claim(...args)
    },
  })
}

const LOCK = { lease: '10s', wait: '1h' } as const
const PLACE = 'acache:lease:k'
const failure = new Error('down')

function ear() {
  const told: [error: unknown, context: object][] = []
  return { told, onError: (error: unknown, context: object) => void told.push([error, context]) }
}

describe('a load under a lease', () => {
  it('is not claimed where the key could not be read', async () => {
    const [{ cache, leases }] = pair()
    const claim = jest.spyOn(leases, 'claim')
    Object.assign(cache, { getEntry: () => Promise.reject(failure) })
    const { told, onError } = ear()
    const load = TTLCache.cached('k', { ttl: 60, cache, lock: LOCK, onError })(
      () => getLoadContext()?.lease === undefined,
    )
    expect(await load()).toBe(true)
    expect(claim).not.toHaveBeenCalled()
    expect(told).toEqual([[failure, { operation: 'get', key: 'k', level: 'memory-driver' }]])
  })

  it('goes on without one where an entry stands in the way that cannot be read', async () => {
    const [{ cache, leases }] = pair()
    let claims = 0
    Object.assign(leases, {
      claim: () => {
        claims += 1
        return claims > 5 ? { state: 'absent' } : { state: 'entry' }
      },
    })
    const load = TTLCache.cached('k', { ttl: 60, cache, lock: LOCK })(
      () => getLoadContext()?.lease === undefined,
    )
    expect(await load()).toBe(true)
    expect(claims).toBe(1)
  })

  it('answers with an entry that another process has written since the read', async () => {
    const [mine, theirs] = pair()
    beforeClaim(mine, () => theirs.cache.set('k', 'theirs', 60))
    const { loader, calls } = manualLoader()
    expect(await TTLCache.cached('k', { ttl: 60, cache: mine.cache, lock: LOCK })(loader)()).toBe('theirs')
    expect(calls).toHaveLength(0)
  })

  it('leaves an entry alone that lives for at least as long as the lease', async () => {
    const [{ cache, driver }] = pair()
    await cache.setEntry('k', stale('old', 10_000))
    const { loader, last } = manualLoader()
    const load = SWRCache.cached('k', { ttl: 60, staleTtl: 600, cache, lock: LOCK })(loader)
    expect(await load()).toBe('old')
    await settle()
    expect((await cache.getEntry('k'))?.expiresAt).toBe(now() + 10_000)
    expect(driver.calls.filter(({ operation, key }) => operation === 'write' && key === 'k')).toHaveLength(1)
    last().resolve('new')
    await settle()
    expect(await cache.get('k')).toBe('new')
  })

  it('keeps an entry that ends sooner for three leases, of which it is served nothing', async () => {
    const [{ cache }] = pair()
    await cache.setEntry('k', stale('old', 9_999))
    const { loader } = manualLoader()
    const load = SWRCache.cached('k', { ttl: 60, staleTtl: 600, cache, lock: LOCK })(loader)
    expect(await load()).toBe('old')
    await settle()
    expect((await cache.getEntry('k'))?.expiresAt).toBe(now() + 30_000)
  })

  it('tells of an entry that cannot be kept for longer, and replaces it all the same', async () => {
    const [{ cache }] = pair()
    await cache.setEntry('k', stale('old', 5_000))
    const failing = jest.spyOn(cache, 'writeEntry').mockImplementationOnce(() => Promise.reject(failure))
    const { loader, last } = manualLoader()
    const { told, onError } = ear()
    const load = SWRCache.cached('k', { ttl: 60, staleTtl: 600, cache, lock: LOCK, onError })(loader)
    expect(await load()).toBe('old')
    await settle()
    expect(failing).toHaveBeenCalledTimes(1)
    expect(told).toEqual([[failure, { operation: 'set', key: 'k', level: 'memory-driver' }]])
    last().resolve('new')
    await settle()
    expect(await cache.get('k')).toBe('new')
  })

  it('loses to what another process writes in the place of an entry that is to be kept for longer', async () => {
    const [mine, theirs] = pair()
    await mine.cache.setEntry('k', stale('old', 5_000))
    const { writeEntry } = mine.cache
    jest.spyOn(mine.cache, 'writeEntry').mockImplementationOnce(async (...args) => {
      await theirs.cache.set('k', 'theirs', 60)
      return writeEntry.apply(mine.cache, args)
    })
    const { loader, last } = manualLoader()
    const load = SWRCache.cached('k', { ttl: 60, staleTtl: 600, cache: mine.cache, lock: LOCK })(loader)
    expect(await load()).toBe('old')
    await settle()
    last().resolve('mine')
    await settle()
    expect(await theirs.cache.get('k')).toBe('theirs')
  })
})

describe('a claim beside an entry', () => {
  const refreshing = async (more: object = {}) => {
    const [mine, theirs] = pair()
    await mine.cache.setEntry('k', stale('old'))
    const { loader, calls, last } = manualLoader()
    const { told, onError } = ear()
    const options = { ttl: 60, staleIfError: 600, cache: mine.cache, lock: LOCK, onError, ...more }
    return { mine, theirs, load: TTLCache.cached('k', options)(loader), calls, last, told }
  }

  it('is given back when the entry has been replaced meanwhile', async () => {
    const { mine, theirs, load, calls, told } = await refreshing()
    beforeClaim(mine, () => theirs.cache.set('k', 'theirs', 60))
    expect(await load()).toBe('theirs')
    expect(calls).toHaveLength(0)
    expect(await theirs.leases.look(PLACE)).toEqual({ state: 'absent' })
    expect(told).toEqual([])
  })

  it('that cannot be given back is told of, and the entry answers all the same', async () => {
    const { mine, theirs, load, told } = await refreshing()
    beforeClaim(mine, () => theirs.cache.set('k', 'theirs', 60))
    Object.assign(mine.leases, { release: () => Promise.reject(failure) })
    expect(await load()).toBe('theirs')
    expect(told).toEqual([[failure, { operation: 'release', key: 'k', level: 'memory-driver' }]])
  })

  it.each<[string, object, (theirs: Process, mine: Process) => unknown]>([
    ['has been deleted', {}, ({ cache }) => cache.delete('k')],
    [
      'has been replaced by what the application refuses',
      { validate: (value: string) => value !== 'bad' },
      ({ cache }) => cache.set('k', 'bad', 60),
    ],
    [
      'cannot be read again',
      {},
      (_, { cache }) => Object.assign(cache, { getEntry: () => Promise.reject(failure) }),
    ],
  ])('is loaded under when the entry %s meanwhile', async (_, more, meanwhile) => {
    const { mine, theirs, load, calls, last } = await refreshing(more)
    beforeClaim(mine, () => meanwhile(theirs, mine))
    const answer = load()
    await settle()
    expect(calls).toHaveLength(1)
    last().resolve('loaded')
    expect(await answer).toBe('loaded')
    expect(await theirs.leases.look(PLACE)).toEqual({ state: 'absent' })
  })

  it('asks the level that decides whether the entry has been replaced', async () => {
    const { mine, theirs, load, calls } = await refreshing()
    const copy = await mine.cache.getEntry<string>('k')
    await theirs.cache.set('k', 'theirs', 60)
    Object.assign(mine.cache, { getEntry: async () => copy, authority: theirs.cache })
    expect(await load()).toBe('theirs')
    expect(calls).toHaveLength(0)
  })
})

describe('waiting for the value of another process', () => {
  /** A process that waits while another holds the key; when it looks at the claim, and what it answers. */
  const waiting = async (more: object = {}) => {
    const [mine, theirs] = pair()
    const held = await theirs.leases.claim('k', { leaseMs: 3_600_000 })
    if (held.state !== 'claimed') throw new Error('it is free')
    const { look } = mine.leases
    const looks: number[] = []
    Object.assign(mine.leases, {
      look: (key: string) => {
        looks.push(now())
        return look(key)
      },
    })
    const watches = watchesOf(mine.cache)
    const startedAt = now()
    const seen: { answer?: unknown; at?: number; leased?: boolean } = {}
    const load = TTLCache.cached('k', { ttl: 60, cache: mine.cache, lock: LOCK, ...more })(() => {
      seen.leased = getLoadContext()?.lease !== undefined
      return 'loaded here'
    })
    void load().then((answer) => {
      seen.answer = answer
      seen.at = now() - startedAt
    })
    await settle()
    return { mine, theirs, claim: held.claim, looks: () => looks.map((at) => at - startedAt), seen, watches }
  }

  it('looks soon to begin with, ever less often, and never stops looking', async () => {
    const { looks } = await waiting()
    await clock.time.advance('1m')
    const [first = 0, ...later] = looks()
    const pauses = later.map((at, index) => at - (looks()[index] ?? 0))
    expect(first).toBeGreaterThanOrEqual(10)
    expect(first).toBeLessThanOrEqual(30)
    const settled = pauses.slice(20)
    expect(settled.length).toBeGreaterThan(30)
    for (const pause of settled) {
      expect(pause).toBeGreaterThanOrEqual(249)
      expect(pause).toBeLessThanOrEqual(751)
    }
    expect(new Set(settled).size).toBeGreaterThan(1)
  })

  it('ends when it was told to, not sooner and not later', async () => {
    const { seen } = await waiting({ lock: { lease: '1h', wait: '5s' } })
    await clock.time.advance('4999ms')
    expect(seen).toEqual({})
    await clock.time.advance('1ms')
    expect(seen).toEqual({ answer: 'loaded here', at: 5000, leased: false })
  })

  it('claims nothing for itself once its time is over', async () => {
    const { theirs, claim, seen } = await waiting({ lock: { lease: '1h', wait: '5s' } })
    await clock.time.advance('4999ms')
    await theirs.leases.release('k', claim)
    await clock.time.advance('1ms')
    expect(seen).toMatchObject({ answer: 'loaded here', leased: false })
  })

  it('claims the key for itself when it is given back', async () => {
    const { theirs, claim, seen } = await waiting()
    await theirs.leases.release('k', claim)
    await clock.time.advance('1s')
    expect(seen).toMatchObject({ answer: 'loaded here', leased: true })
  })

  it('leaves nothing behind', async () => {
    const { theirs, seen, watches } = await waiting()
    await theirs.cache.set('k', 'theirs')
    await clock.time.advance('1s')
    expect(seen.answer).toBe('theirs')
    expect(watches.size).toBe(0)
    expect(clock.time.pending).toBe(0)
  })
})

describe('a refresh behind a stale answer, while another process loads', () => {
  /** One process that has served something stale, and may have to leave the refresh to the other. */
  const leaving = async (more: object = {}) => {
    const [mine, theirs] = pair()
    await mine.cache.setEntry('k', stale('old'))
    const held = await theirs.leases.claim(PLACE, { leaseMs: 3_600_000 })
    if (held.state !== 'claimed') throw new Error('it is free')
    const { loader, calls, last } = manualLoader()
    const { told, onError } = ear()
    const options = { ttl: 60, staleTtl: 600, cache: mine.cache, lock: LOCK, onError, ...more }
    return { theirs, claim: held.claim, load: SWRCache.cached('k', options)(loader), calls, last, told }
  }

  it('is no failure: nothing is told, and the next caller may try again at once', async () => {
    const { theirs, claim, load, calls, told } = await leaving({
      negativeTtl: { ttl: '1h', errors: () => true },
    })
    expect(await load()).toBe('old')
    await settle()
    expect([calls.length, told]).toEqual([0, []])
    await theirs.leases.release(PLACE, claim)
    expect(await load()).toBe('old')
    await settle()
    expect([calls.length, told]).toEqual([1, []])
  })

  it('leaves those who have joined it to wait for the value themselves', async () => {
    const { theirs, load, calls, told } = await leaving()
    expect(await load()).toBe('old')
    const joined = load.refresh()
    await settle()
    expect(calls).toHaveLength(0)
    await theirs.cache.set('k', 'theirs', 60)
    await theirs.cache.delete(PLACE)
    await clock.time.advance('1s')
    expect(await joined).toBe('theirs')
    expect([calls.length, told]).toEqual([0, []])
  })

  it('that fails by itself fails those who have joined it', async () => {
    const { theirs, claim, load, last } = await leaving()
    await theirs.leases.release(PLACE, claim)
    expect(await load()).toBe('old')
    const joined = expect(load.refresh()).rejects.toThrow('origin')
    await settle()
    last().reject(new Error('origin'))
    await joined
  })
})

describe('a storage without leases', () => {
  it.each([
    [{}, undefined, 'lock needs a storage that can hold leases, and the storage keeps no conditions'],
    [
      { name: 'mine' },
      'TTLCache',
      'TTLCache: lock needs a storage that can hold leases, and mine keeps no conditions',
    ],
  ])('is refused by name: %j', (about, owner, message) => {
    const make = () => requireLeases(about as CacheStorage, 'lock', owner)
    expect(make).toThrow(ConfigurationError)
    expect(make).toThrow(new ConfigurationError(`${message}; give another, or leave lock out`))
  })

  it('is not memory, where leases are kept too', () => {
    const cache = new InMemCache()
    expect(requireLeases(cache, 'leader')).toBe(cache.leases)
  })
})
