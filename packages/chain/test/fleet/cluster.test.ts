/** Three processes over a Redis Cluster, which loses a master. */
import { eventually, type RedisCluster, startRedisCluster } from '@acache/test-servers'
import {
  deleteDuringLoadTest,
  deleteFrom,
  newsOf,
  newsOfDeleteTest,
  useFleet,
  versionsOf,
} from '@acache/test-servers/jest-fleet'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { Redis } from 'ioredis'
import { alike, MEMBER, PROMISES } from './settings.ts'

// On a busy machine an election may have to be held again.
jest.setTimeout(60_000)

let cluster: RedisCluster
beforeAll(async () => {
  cluster = await startRedisCluster({ replicas: 1, nodeTimeoutMs: 1000 })
})
afterAll(() => cluster.stop())

describe('a fleet over a Redis Cluster, without memory', () => {
  const home = () => ({ server: { nodes: cluster.nodes }, prefix: 'alone:' })
  const suite = useFleet(MEMBER, () => alike(2, { home: home(), memory: false }), PROMISES)
  deleteDuringLoadTest(suite)
})

describe('a fleet with memory over a Redis Cluster', () => {
  const suite = useFleet(
    MEMBER,
    () => {
      const server = { nodes: cluster.nodes }
      return alike(3, {
        home: { server, prefix: 'p:' },
        memory: true,
        bus: { server, mode: 'publish', channel: 'bus' },
        timeoutMs: 1000,
      })
    },
    PROMISES,
  )
  // A claim that takes longer than the timeout, as the first one may that has to connect, leaves its load without a lease.
  beforeAll(async () => {
    const { fleet } = suite
    for (const member of fleet.members)
      await eventually('a member is connected', async () => {
        const version = fleet.origin.change('first')
        return (await member.ask('delete', { key: 'first', version })) || undefined
      })
  })
  deleteDuringLoadTest(suite)
  newsOfDeleteTest(suite)

  // Of the keys of a master that is dead, nothing is promised until its replica has taken over but that callers are served,
  // perhaps by a load of their own. What the dead one had confirmed a moment ago, the replica may not have.
  // The last test: the cluster has fewer servers from here on.
  it('serves its callers while a master is dead in the middle of a load, and agrees when the next one has taken over', async () => {
    const { fleet } = suite
    const [holder, waiter, other] = [fleet.member(0), fleet.member(1), fleet.member(2)]
    const [dead] = cluster.servers
    const [heir] = cluster.replicas[0] ?? []
    const admin = new Redis(heir?.url ?? '')
    try {
      const [key = '', after = ''] = await keysOf(admin, 2)
      using hold = fleet.origin.hold(key)
      const loaded = holder.ask('get', { key, callers: 10 })
      const load = await hold.next()
      const waiting = waiter.ask('get', { key, callers: 10 })
      await fleet.when('the others wait', () => fleet.eventsOf('held', key)[0])
      await other.ask('begin', { keys: [after, 'elsewhere', 'further'] })

      await fleet.outage(async () => {
        await dead?.kill()
        load.finish()
        hold.release()
        expect(await loaded).toEqual(Array(10).fill(load.value))
        expect(versionsOf(await waiting)).toEqual([1])
        await eventually('the replica has taken over', async () => {
          return (await admin.info('replication')).includes('role:master') || undefined
        })
        // A change that is over has reached the new master.
        for (const member of fleet.members)
          await eventually('the new master is known', async () => {
            const version = fleet.origin.change(after)
            return (await member.ask('delete', { key: after, version })) || undefined
          })
      })
      expect(await other.ask('rest')).toEqual([])

      const version = await deleteFrom(fleet, holder, key)
      await newsOf(fleet, holder)
      for (const member of fleet.members)
        expect(versionsOf(await member.ask('get', { key }))).toEqual([version])
      expect(await other.ask('look', { key })).toMatchObject({ version })
    } finally {
      admin.disconnect()
    }
  })
})

/** Keys of the first master. */
async function keysOf(node: Redis, count: number): Promise<readonly string[]> {
  const keys: string[] = []
  for (let n = 0; keys.length < count; n += 1) {
    const slot = Number(await node.cluster('KEYSLOT', `p:key-${n}`))
    if (slot < Math.floor(16_384 / cluster.servers.length)) keys.push(`key-${n}`)
  }
  return keys
}
