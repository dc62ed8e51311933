/** A background value of three processes: one of them refreshes it, and is succeeded. */
import { Fleet, instant } from '@acache/test-servers/fleet'
import { useRedis } from '@acache/test-servers/jest'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { LeaderCommands, LeaderSettings } from './programs/leader.ts'

jest.setTimeout(60_000)

const redis = useRedis()
const INTERVAL_MS = 2000
/** Longer than any takeover: of a load that outlasts the entry that it is to replace, the result is not kept. */
const TTL_MS = 10 * INTERVAL_MS
const KEY = 'config'
/** Where the processes claim the leadership. */
const OFFICE = `acache:leader:${KEY}`
const program = new URL('./programs/leader.ts', import.meta.url)

let fleet: Fleet<LeaderCommands>
let fleets = 0
beforeEach(async () => {
  fleets += 1
  const settings: LeaderSettings = {
    server: { url: redis.url },
    prefix: `${redis.prefix}${fleets}:`,
    key: KEY,
    intervalMs: INTERVAL_MS,
    ttlMs: TTL_MS,
  }
  fleet = await Fleet.start<LeaderCommands>(program, [settings, settings, settings])
})
afterEach(async () => {
  await fleet[Symbol.asyncDispose]()
  // A leader loads again and again, also what is there.
  expect(fleet.violations({ ttlMs: TTL_MS, leaseMs: undefined })).toEqual([])
})

/** All enter, one leads, and its first value is there for all. */
async function elected() {
  for (const member of fleet.members) await member.ask('enter')
  const { member } = await fleet.when('the first value', () => fleet.eventsOf('wrote', KEY)[0])
  const leader = fleet.members.find(({ name }) => name === member)
  if (leader === undefined) throw new Error('a leader')
  return { leader, others: fleet.members.filter((each) => each !== leader) }
}

/** The first load by somebody else. */
function successor(leader: { readonly name: string }) {
  return fleet.when('a load by a successor', () =>
    fleet.eventsOf('loading', KEY).find(({ member }) => member !== leader.name),
  )
}

/** The first claim of the leadership by somebody else. */
function claimBeside(leader: { readonly name: string }) {
  return fleet.when('a new leader', () =>
    fleet.eventsOf('claimed', OFFICE).find(({ member }) => member !== leader.name),
  )
}

describe('the leader of a fleet', () => {
  it('alone refreshes the value, which all others serve', async () => {
    const { leader, others } = await elected()
    await fleet.when('two loads', () => fleet.eventsOf('loaded', KEY)[1])
    expect(fleet.eventsOf('loading', KEY).map(({ member }) => member)).toEqual([leader.name, leader.name])
    expect(await leader.ask('status')).toMatchObject({ role: 'leader' })
    for (const member of others) {
      expect(await member.ask('status')).toEqual({ role: 'follower', runs: 0 })
      expect(await member.ask('get')).toMatchObject({ version: 1 })
    }
  })

  it('is succeeded within two intervals when it is killed between two runs', async () => {
    const { leader, others } = await elected()
    const at = instant()
    await leader.kill()
    const load = await successor(leader)
    expect(load.at - at).toBeLessThan(2 * INTERVAL_MS)
    for (const member of others) expect(await member.ask('get')).toMatchObject({ version: 1 })
  })

  it('is succeeded within two intervals when it is killed in the middle of a run', async () => {
    using hold = fleet.origin.hold(KEY)
    for (const member of fleet.members) await member.ask('enter')
    const first = await hold.next()
    first.finish()
    const { member } = await hold.next()
    const leader = fleet.members.find(({ name }) => name === member)
    const at = instant()
    await leader?.kill()
    const load = await successor({ name: member })
    expect(load.at - at).toBeLessThan(2 * INTERVAL_MS)
  })

  it('is succeeded at once when it shuts down', async () => {
    const { leader } = await elected()
    const at = instant()
    await leader.ask('leave')
    const claim = await claimBeside(leader)
    // A leader that died is waited for, one that has left is not.
    expect(claim.to - at).toBeLessThan(INTERVAL_MS)
    const load = await successor(leader)
    expect(load.at - at).toBeLessThan(2 * INTERVAL_MS)
  })

  it('finds out that it was succeeded while it was stopped, before it writes', async () => {
    using hold = fleet.origin.hold(KEY)
    for (const member of fleet.members) await member.ask('enter')
    const first = await hold.next()
    first.finish()
    const late = await hold.next()
    const leader = fleet.members.find(({ name }) => name === late.member)
    leader?.pause()
    const version = fleet.origin.change(KEY)
    const current = await hold.next()
    expect(current.member).not.toBe(late.member)
    current.finish()
    await fleet.when('the successor’s value', () => {
      return fleet.eventsOf('wrote', KEY).find(({ value, kept }) => kept && value.load === current.value.load)
    })
    late.finish()
    leader?.resume()
    await fleet.when('the late load has ended', () => {
      return fleet.eventsOf('loaded', KEY).find(({ load }) => load === late.value.load)
    })
    expect(await leader?.ask('look')).toEqual(current.value)
    hold.release()
    expect(await leader?.ask('get')).toMatchObject({ version })
    const runs = fleet.eventsOf('wrote', KEY).length
    await fleet.when('a further run', () => fleet.eventsOf('wrote', KEY)[runs])
    expect(await leader?.ask('status')).toMatchObject({ role: 'follower' })
    const kept = fleet.eventsOf('wrote', KEY).filter(({ kept }) => kept)
    expect(kept.map(({ value }) => value.load)).not.toContain(late.value.load)
  })
})
