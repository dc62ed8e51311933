/** Fleets for the length of a Jest suite, and what each of them must pass. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { eventually } from './eventually.ts'
import type { BucketSettings, CacheCommands } from './fleet/cache-member.ts'
import { instant, type Loaded } from './fleet/events.ts'
import { Fleet, type FleetMember } from './fleet/fleet.ts'
import type { Promises } from './fleet/history.ts'
import { useRedis } from './jest.ts'

/** A fleet of caches. */
export type CacheFleet = Fleet<CacheCommands>

/** One process of such a fleet. */
export type CacheProcess = FleetMember<CacheCommands>

/** A suite's fleet. Read it inside of tests: before the suite begins there is none. */
export interface SuiteFleet<Commands extends object> {
  readonly fleet: Fleet<Commands>
}

/**
 * Gives the suite that it is called in a fleet, with a process for each of the settings. After each test, what has happened so
 * far must keep the promises.
 */
export function useFleet<Commands extends object = CacheCommands>(
  program: URL,
  settings: () => readonly object[],
  promises: Promises,
): SuiteFleet<Commands> {
  let fleet: Fleet<Commands> | undefined
  beforeAll(async () => {
    fleet = await Fleet.start<Commands>(program, settings())
  })
  afterEach(() => expect(fleet?.violations(promises) ?? []).toEqual([]))
  afterAll(() => fleet?.[Symbol.asyncDispose]())
  return {
    get fleet() {
      if (fleet === undefined) throw new Error('useFleet: the fleet is there inside of tests, not before')
      return fleet
    },
  }
}

/** The origin changes, and a process deletes the key at every level; settles with the new version. */
export async function deleteFrom(fleet: CacheFleet, member: CacheProcess, key: string): Promise<number> {
  const version = fleet.origin.change(key)
  expect(await member.ask('delete', { key, version })).toBe(true)
  return version
}

/** The versions that are among these values. */
export function versionsOf(values: readonly Loaded[]): readonly number[] {
  return [...new Set(values.map(({ version }) => version))]
}

/** Registers the test that every storage must pass, alone and below memory; the fleet has two processes at least. */
export function deleteDuringLoadTest(suite: SuiteFleet<CacheCommands>): void {
  it('lets a delete from another process win that comes during a load', async () => {
    const { fleet } = suite
    const [one, two] = [fleet.member(0), fleet.member(1)]
    const key = 'deleted'
    using hold = fleet.origin.hold(key)
    const early = one.ask('get', { key, callers: 10 })
    const old = await hold.next()
    const waiting = two.ask('get', { key, callers: 10 })
    await fleet.when('the second process waits for the first', () => fleet.eventsOf('held', key)[0])
    const version = await deleteFrom(fleet, two, key)
    const current = await hold.next()
    expect(current).toMatchObject({ member: two.name, value: { version } })

    old.finish()
    expect(versionsOf(await early)).toEqual([old.value.version])
    expect(await two.ask('look', { key })).toBeUndefined()
    current.finish()
    expect(versionsOf(await waiting)).toEqual([version])
    hold.release()
    for (const member of [one, two]) {
      expect(await member.ask('get', { key })).toEqual([current.value])
      expect(await member.ask('look', { key })).toEqual(current.value)
    }
    const writes = fleet.eventsOf('wrote', key).filter(({ kept }) => kept)
    expect(writes.map(({ value }) => value)).toEqual([current.value])
  })
}

/** Settles when all others have heard what this member has written and deleted so far, or know that they may have missed it. */
export async function newsOf(fleet: CacheFleet, member: CacheProcess): Promise<void> {
  // News of one process come in order: when that of a write after all others has come, theirs have.
  const key = `news-${fleet.events.length}`
  const since = instant()
  expect(await member.ask('set', { key, version: fleet.origin.change(key) })).toBe(true)
  const others = fleet.members.filter((each) => each !== member)
  await fleet.when('the others have heard', (events) => {
    const knowing = events.flatMap((event) =>
      event.kind === 'heard' && event.at >= since && (event.keys?.includes(key) ?? true)
        ? [event.member]
        : [],
    )
    return others.every(({ name }) => knowing.includes(name)) || undefined
  })
}

/** Registers the test that every fleet with memory and a bus must pass. */
export function newsOfDeleteTest(suite: SuiteFleet<CacheCommands>): void {
  it('serves nothing old when the news of a delete has come', async () => {
    const { fleet } = suite
    const key = 'copied'
    for (const member of fleet.members) {
      // News of another's copy may take one away again.
      await eventually('a copy in memory', async () => {
        await member.ask('get', { key })
        return member.ask('near', { key })
      })
    }
    const deleting = fleet.member(0)
    const version = await deleteFrom(fleet, deleting, key)
    await newsOf(fleet, deleting)
    for (const member of fleet.members)
      expect(versionsOf(await member.ask('get', { key }))).toEqual([version])
  })
}

/** Registers the test of a holder that sleeps through its deadline; the fleet has two processes at least. */
export function stoppedHolderTest(suite: SuiteFleet<CacheCommands>): void {
  it('goes on with a successor where the holder is stopped past its deadline, and refuses its late write', async () => {
    const { fleet } = suite
    const holder = fleet.member(0)
    const others = fleet.members.slice(1)
    const key = 'paused'
    using hold = fleet.origin.hold(key)
    const late = holder.ask('get', { key })
    const old = await hold.next()
    holder.pause()
    const answers = Promise.all(others.map((member) => member.ask('get', { key, callers: 50 })))
    const successor = await hold.next()
    expect(Number(successor.token)).toBeGreaterThan(Number(old.token))
    successor.finish()
    expect(new Set((await answers).flat().map(({ load }) => load))).toEqual(new Set([successor.value.load]))
    old.finish()
    holder.resume()
    expect(await late).toEqual([old.value])
    for (const member of fleet.members) {
      expect(await member.ask('get', { key })).toEqual([successor.value])
      expect(await member.ask('look', { key })).toEqual(successor.value)
    }
    expect(fleet.eventsOf('loading', key)).toHaveLength(2)
  })
}

/** Registers what two processes over one bucket must pass, alone and below memory. `place` says to them where the bucket is. */
export function bucketFleetTests(program: URL, place: () => object): void {
  // No value ages in a test. A lease is renewed at a third, for which a busy machine may be late by seconds.
  const promises = { ttlMs: 600_000, leaseMs: 5000 }
  const redis = useRedis()
  jest.setTimeout(60_000)
  const pair = (given: Pick<BucketSettings, 'prefix' | 'busUrl'>) => {
    const settings = { ...promises, ...place(), ...given }
    return [settings, settings]
  }

  describe('two processes over one bucket', () => {
    const suite = useFleet(program, () => pair({ prefix: 'alone/' }), promises)
    deleteDuringLoadTest(suite)
    stoppedHolderTest(suite)
  })

  describe('two processes with memory over one bucket, with the news through Redis', () => {
    const settings = () => pair({ prefix: `chain/${redis.prefix}`, busUrl: redis.url })
    const suite = useFleet(program, settings, promises)
    deleteDuringLoadTest(suite)
    newsOfDeleteTest(suite)
  })
}
