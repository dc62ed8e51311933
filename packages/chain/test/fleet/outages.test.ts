/** Three processes with memory over Redis, which loses the bus, and itself. */
import { setTimeout as sleep } from 'node:timers/promises'
import {
  eventually,
  type FaultProxy,
  type RedisServer,
  startFaultProxy,
  startRedis,
} from '@acache/test-servers'
import {
  type CacheFleet,
  type CacheProcess,
  deleteFrom,
  newsOf,
  useFleet,
  versionsOf,
} from '@acache/test-servers/jest-fleet'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { alike, MEMBER, PROMISES } from './settings.ts'

jest.setTimeout(60_000)

/** Long enough that the pauses between attempts to connect have grown to seconds. */
const CUT_MS = 5000

let server: RedisServer
let proxy: FaultProxy
beforeAll(async () => {
  server = await startRedis()
  proxy = await startFaultProxy({ target: server })
})
afterAll(async () => {
  await proxy.stop()
  await server.stop()
})

/** The last process has its bus behind the proxy. */
function settings() {
  const home = { server: { url: server.url }, prefix: 'p:' }
  const busAt = (url: string) => ({ server: { url }, mode: 'publish', channel: 'bus' }) as const
  const given = { home, memory: true, timeoutMs: 1000 }
  return [...alike(2, { ...given, bus: busAt(server.url) }), ...alike(1, { ...given, bus: busAt(proxied()) })]
}

/** Where the server is, by way of the proxy. */
function proxied(): string {
  return `redis://${proxy.host}:${proxy.port}`
}

/** What all processes answer now, and what Redis has. */
async function everywhere(fleet: CacheFleet, key: string): Promise<readonly number[]> {
  const answers = await Promise.all(fleet.members.map((member) => member.ask('get', { key })))
  const [shared] = await Promise.all(fleet.members.map((member) => member.ask('look', { key })))
  return versionsOf([...answers.flat(), ...(shared === undefined ? [] : [shared])])
}

/** How often a member may have missed news so far: when its bus begins to listen, and whenever it begins anew. */
function gapsOf(fleet: CacheFleet, { name }: CacheProcess): number {
  return fleet.events.filter(
    (event) => event.kind === 'heard' && event.keys === undefined && event.member === name,
  ).length
}

describe('a fleet of processes with memory over Redis', () => {
  const suite = useFleet(MEMBER, settings, PROMISES)

  it('serves nothing old once the bus of one is back, which was cut off while others wrote', async () => {
    const { fleet } = suite
    const [one, two, cut] = [fleet.member(0), fleet.member(1), fleet.member(2)]
    // When they are subscribed here, and when they are subscribed there.
    await fleet.when('the buses listen', () => {
      return fleet.members.every((member) => gapsOf(fleet, member) >= 2) || undefined
    })
    const keys = ['deleted', 'set', 'deleted-behind']
    for (const key of keys) expect(await everywhere(fleet, key)).toEqual([1])
    const gaps = gapsOf(fleet, cut)

    await proxy.inject({ kind: 'refuse' })
    const versions = [await deleteFrom(fleet, one, 'deleted')]
    const version = fleet.origin.change('set')
    expect(await two.ask('set', { key: 'set', version })).toBe(true)
    versions.push(version, await deleteFrom(fleet, cut, 'deleted-behind'))
    await cut.ask('begin', { keys })
    await sleep(CUT_MS)
    await proxy.restore()
    await fleet.when('the bus listens again', () => gapsOf(fleet, cut) > gaps || undefined)
    await newsOf(fleet, cut)
    expect(await cut.ask('rest')).toEqual([])
    for (const [n, key] of keys.entries()) expect(await everywhere(fleet, key)).toEqual([versions[n]])
    // The callers were served all the while, at first with what was in memory.
    const served = fleet.eventsOf('answered', 'deleted').filter(({ member }) => member === cut.name)
    expect(versionsOf(served.map(({ value }) => value))).toEqual([1, 2])
  })

  it('serves its callers while Redis is restarted without what it had, and agrees again afterwards', async () => {
    const { fleet } = suite
    const keys = ['before', 'changed']
    for (const key of keys) expect(await everywhere(fleet, key)).toEqual([1])
    const gaps = new Map(fleet.members.map((member) => [member, gapsOf(fleet, member)]))
    for (const member of fleet.members) await member.ask('begin', { keys })

    const version = fleet.origin.change('changed')
    await fleet.outage(async () => {
      await server.kill()
      expect(await fleet.member(0).ask('delete', { key: 'changed', version })).toBe(false)
      for (const member of fleet.members) expect(await member.ask('get', { key: 'during' })).toHaveLength(1)
      server = await startRedis({ port: server.port })
      await fleet.when('the buses listen again', () => {
        return fleet.members.every((each) => gapsOf(fleet, each) > (gaps.get(each) ?? 0)) || undefined
      })
      // As long as its breaker is open, a member loads without asking for a lease.
      for (const member of fleet.members)
        await eventually('the member asks Redis again', async () => {
          const changed = fleet.origin.change('during')
          return (await member.ask('delete', { key: 'during', version: changed })) || undefined
        })
    })
    for (const member of fleet.members) expect(await member.ask('rest')).toEqual([])
    expect(await everywhere(fleet, 'changed')).toEqual([version])

    const next = await deleteFrom(fleet, fleet.member(1), 'before')
    await newsOf(fleet, fleet.member(1))
    expect(await everywhere(fleet, 'before')).toEqual([next])
  })
})

describe('a process whose way to Redis is blocked', () => {
  const prefix = 'blocked:'
  const suite = useFleet(
    MEMBER,
    () => [
      ...alike(1, { home: { server: { url: proxied() }, prefix }, memory: false, timeoutMs: 20_000 }),
      ...alike(1, { home: { server: { url: server.url }, prefix }, memory: false }),
    ],
    PROMISES,
  )

  it('has its write refused that arrives when the lease has run out, and another has loaded', async () => {
    const { fleet } = suite
    const [blocked, other] = [fleet.member(0), fleet.member(1)]
    const key = 'late'
    using hold = fleet.origin.hold(key)
    const late = blocked.ask('get', { key })
    const old = await hold.next()
    await proxy.inject({ kind: 'blackhole' })
    old.finish()
    const answer = other.ask('get', { key })
    const successor = await hold.next()
    successor.finish()
    expect(await answer).toEqual([successor.value])
    await proxy.restore()
    expect(await late).toEqual([old.value])
    const [first, ...later] = fleet.eventsOf('wrote', key)
    expect(first).toMatchObject({ value: successor.value, kept: true })
    // On a busy machine it may find out by itself that its lease has run out, and not even try.
    for (const write of later) expect(write).toMatchObject({ value: old.value, kept: false })
    for (const member of fleet.members) expect(await member.ask('get', { key })).toEqual([successor.value])
  })
})
