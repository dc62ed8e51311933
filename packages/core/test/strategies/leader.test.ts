import { afterEach, describe, expect, it } from '@jest/globals'
import { createStorage } from '../../src/driver.ts'
import { type BackgroundOptions, type BackgroundValue, BGCache, InMemCache } from '../../src/index.ts'
import { faultyDriver } from '../../src/testing/faulty-driver.ts'
import { type MemoryRecords, memoryDriver } from '../../src/testing/memory-driver.ts'
import { manualLoader, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

afterEach(async () => {
  await BGCache.shutdown()
})

interface Member {
  loads: number
  readonly value: BackgroundValue<string>
}

/** Processes that register one value on one backend; each counts its loads. */
function fleet(size: number, options: Partial<BackgroundOptions> = { interval: '1m' }) {
  const records: MemoryRecords = new Map()
  const open = () => createStorage(memoryDriver({ records }))
  const join = (): Member => {
    const member: Member = {
      loads: 0,
      value: BGCache.registerLoader('k', { ...options, cache: open(), leader: true })(async () => {
        member.loads += 1
        return `load ${members.reduce((sum, { loads }) => sum + loads, 0)}`
      }),
    }
    return member
  }
  const members: Member[] = []
  for (let n = 0; n < size; n += 1) members.push(join())
  const total = () => members.reduce((sum, { loads }) => sum + loads, 0)
  const leaders = () => members.filter(({ value }) => value.status().role === 'leader')
  return { members, total, leaders, open, join, records }
}

describe('a leader', () => {
  it('is the one process of the fleet that runs the loader by schedule', async () => {
    const { members, total, leaders } = fleet(4)
    await clock.time.advance('10m')
    expect(total()).toBe(11)
    expect(leaders()).toHaveLength(1)
    expect(leaders()[0]?.loads).toBe(11)
    for (const { value } of members) expect(await value()).toBe('load 11')
    const followers = members.filter(({ value }) => value.status().role === 'follower')
    expect(followers).toHaveLength(3)
    for (const { value } of followers) expect(value.status()).toMatchObject({ runs: 0, nextRunAt: Infinity })
    expect(leaders()[0]?.value.status()).toMatchObject({ runs: 11, nextRunAt: clock.time.now() + 60_000 })
  })

  it('runs the loader once for callers everywhere before the first run has ended', async () => {
    const { members, total } = fleet(4)
    const answers = Promise.all(members.map(({ value }) => value()))
    await clock.time.advance('2s')
    expect(new Set(await answers).size).toBe(1)
    expect(total()).toBe(1)
  })

  it('is succeeded within two intervals of its death', async () => {
    const { open, join, members } = fleet(0)
    const dead = open()
    await dead.set('k', 'of the dead', '2m')
    await dead.leases?.claim('acache:leader:k', { leaseMs: 60_000 })
    for (let n = 0; n < 3; n += 1) members.push(join())
    await clock.time.advance('30s')
    expect(members.map(({ loads }) => loads)).toEqual([0, 0, 0])
    expect(await members[0]?.value()).toBe('of the dead')
    await clock.time.advance('90s')
    expect(members.filter(({ loads }) => loads > 0)).toHaveLength(1)
  })

  it('is succeeded at the next look after it was stopped', async () => {
    const { leaders, members } = fleet(3)
    await clock.time.advance('90s')
    const first = leaders()[0]
    await first?.value.stop()
    await clock.time.advance('6s')
    expect(leaders()).toHaveLength(1)
    expect(leaders()[0]).not.toBe(first)
    const before = members.reduce((sum, { loads }) => sum + loads, 0)
    // What the former leader has brought is not loaded again before its time.
    await clock.time.advance('20s')
    expect(members.reduce((sum, { loads }) => sum + loads, 0)).toBe(before)
    await clock.time.advance('5m')
    expect(members.reduce((sum, { loads }) => sum + loads, 0)).toBe(before + 5)
  })

  it('finds out that it was succeeded while it was paused, before it writes', async () => {
    const records: MemoryRecords = new Map()
    let paused = false
    const inner = memoryDriver({ records })
    // What a paused process does not do: renew its lease.
    const sleepy = {
      ...inner,
      write: (...args: Parameters<typeof inner.write>) =>
        paused && args[0].startsWith('acache:le')
          ? Promise.reject(new Error('paused'))
          : inner.write(...args),
    }
    const old = manualLoader()
    const first = BGCache.registerLoader('k', {
      interval: '1m',
      ttl: '1h',
      cache: createStorage(sleepy),
      leader: true,
      onError: () => undefined,
    })(old.loader)
    await settle()
    old.last().resolve('first')
    await settle()
    expect(first.status().role).toBe('leader')
    await clock.time.advance('59s')
    paused = true
    await clock.time.advance('1s')
    expect(old.calls).toHaveLength(2)
    let loads = 0
    const second = BGCache.registerLoader('k', {
      interval: '1m',
      ttl: '1h',
      cache: createStorage(memoryDriver({ records })),
      leader: true,
    })(async () => `second ${++loads}`)
    await clock.time.advance('3m')
    expect(second.status().role).toBe('leader')
    expect(loads).toBeGreaterThan(0)
    paused = false
    old.last().resolve('late')
    await clock.time.advance('10s')
    expect(first.status().role).toBe('follower')
    expect(await first()).toMatch(/^second/)
    const runs = old.calls.length
    await clock.time.advance('5m')
    expect(old.calls).toHaveLength(runs)
  })

  it('fires a cron schedule once for the fleet', async () => {
    const { total } = fleet(3, { cron: '*/10 * * * *' })
    await clock.time.advance('1h')
    // Once at once, since there was nothing, and six times by the clock.
    expect(total()).toBe(7)
  })

  it('leaves its place when nobody reads there, to a process with readers', async () => {
    const { members, leaders } = fleet(2, { interval: '1m', idleStop: '5m' })
    await clock.time.advance('30s')
    const idle = leaders()[0]
    const busy = members.find((member) => member !== idle)
    for (let minute = 0; minute < 10; minute += 1) {
      await busy?.value()
      await clock.time.advance('1m')
    }
    expect(idle?.value.status().state).toBe('idle')
    expect(leaders()).toEqual([busy])
    expect(busy?.loads).toBeGreaterThan(0)
    await clock.time.advance('10m')
    expect(leaders()).toEqual([])
    await idle?.value()
    await clock.time.advance('1s')
    expect(idle?.value.status()).toMatchObject({ state: 'scheduled', role: 'leader' })
  })

  it('is elected once the storage that was down is back', async () => {
    const errors: unknown[] = []
    const cache = createStorage(
      faultyDriver(memoryDriver(), {
        script: [1, 2, 3].map((nth) => ({ on: 'write', nth, fault: { kind: 'reject' } }) as const),
      }),
    )
    const value = BGCache.registerLoader('k', {
      interval: '1m',
      cache,
      leader: true,
      onError: (error) => errors.push(error),
    })(async () => 'value')
    await clock.time.advance('1m')
    expect(value.status().role).toBe('leader')
    expect(await value()).toBe('value')
    expect(errors).toHaveLength(3)
  })

  it('keeps no timer behind after shutdown', async () => {
    fleet(3)
    await clock.time.advance('5m')
    await BGCache.shutdown()
    expect(clock.time.pending).toBe(0)
  })

  it.each([
    [{ leader: true }, 'leader needs cache'],
    [
      { leader: true, cache: createStorage(memoryDriver({ conditions: false })) },
      'memory-driver keeps no conditions; give another',
    ],
    [{ leader: { lease: 0 }, cache: new InMemCache() }, 'leader: lease is 0'],
    [{ leader: { leese: 1 }, cache: new InMemCache() }, 'did you mean lease?'],
  ])('is refused where there can be none: %#', (options, message) => {
    expect(() => BGCache.registerLoader('k', { interval: 60, ...options } as never)(() => 1)).toThrow(message)
  })
})

describe('the options of a leader', () => {
  it('say how long it leads for, and how often others look, over a cache that is opened at first use', async () => {
    const records: MemoryRecords = new Map()
    const join = () =>
      BGCache.registerLoader('k', {
        interval: '10m',
        cache: () => createStorage(memoryDriver({ records })),
        leader: { lease: '9s', poll: '2s' },
      })(async () => 'value')
    const leader = join()
    await settle()
    const follower = join()
    await settle()
    expect([leader.status().role, follower.status().role]).toEqual(['leader', 'follower'])
    const held = await createStorage(memoryDriver({ records })).leases?.look('acache:leader:k')
    if (held?.state !== 'held') throw new Error('nobody leads')
    expect(held.holder.expiresAt - clock.time.now()).toBe(9000)
    await leader.stop()
    await clock.time.advance('2s')
    expect(follower.status().role).toBe('leader')
  })
})
