import { StorageError, TTLCache } from '@acache/core'
import { eventually, type RedisCluster, startRedisCluster } from '@acache/test-servers'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { Redis } from 'ioredis'
import { slotOf } from '../src/cluster-slots.ts'
import { callersOf, carriesOn } from './support/failover.ts'
import { leaseTests } from './support/leases.ts'
import { openCache } from './support/open-cache.ts'
import { releases } from './support/releases.ts'
import { beginMove, endMove, moveKeys, type SlotMove } from './support/reshard.ts'

// On a busy machine an election may have to be held again.
jest.setTimeout(60_000)

let cluster: RedisCluster
let masters: Redis[]
beforeAll(async () => {
  cluster = await startRedisCluster({
    replicas: 1,
    nodeTimeoutMs: 1000,
    args: ['--cluster-require-full-coverage', 'no'],
  })
  masters = cluster.servers.map(({ url }) => new Redis(url, { retryStrategy: null }))
  for (const master of masters) master.on('error', () => undefined)
})
afterAll(async () => {
  for (const master of masters) master.disconnect()
  await cluster.stop()
})

const [newest, before] = releases
const NUMBERS = Array.from({ length: 40 }, (_, n) => n)
/** The slots below this are the first master's; none of the keys that it loses is in one that has moved. */
const FIRST_SHARE = 5461
const entry = (value: unknown) => ({ value, createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 })

leaseTests({
  redis: () => ({ nodes: cluster.nodes }),
  urls: () => cluster.servers.map(({ url }) => url),
  connect: () => newest.cluster(cluster.nodes),
})

describe.each([newest, before])('a slot that moves, $name', (release) => {
  const prefix = `{${release.name}}:`
  const move = async (): Promise<SlotMove> => {
    const owner = await ownerOf(prefix)
    const [from, to] = [masters[owner], masters[(owner + 1) % masters.length]]
    if (from === undefined || to === undefined) throw new Error('a cluster of masters')
    return { slot: slotOf(prefix), from, to, masters }
  }

  it('serves every key, moved or not, while it is on its way', async () => {
    const client = release.cluster(cluster.nodes)
    try {
      const cache = openCache(client, { prefix, dedupeWrites: true })
      await cache.setMany(NUMBERS.map((n) => [`k${n}`, n]))
      const half = await move()
      await beginMove(half)
      expect(await moveKeys(half, 20)).toBe(20)

      for (const n of NUMBERS) {
        const key = `k${n}`
        expect(await cache.get(key)).toBe(n)
        expect(await cache.exists(key)).toBe(true)
        expect(await cache.setIfNotExists(key, 'no')).toBe(false)
        await cache.set(key, n, '5m')
        const version = (await cache.getEntry(key))?.version
        expect(await cache.setEntry(key, entry(n + 100), { ifVersion: version })).toBe(true)
        expect(await cache.setEntry(key, entry('no'), { ifVersion: version })).toBe(false)
      }
      await cache.setMany(NUMBERS.map((n) => [`k${n}`, n + 200]))
      await cache.set('new', 'value')
      await cache.delete('k0')
      expect(await cache.leases?.claim('k0', { leaseMs: 60_000 })).toMatchObject({ state: 'claimed' })
      await cache.delete('k0')

      // One command over keys of both masters has to wait until they are together again.
      const many = cache.getMany(['new', ...NUMBERS.map((n) => `k${n}`)])
      while ((await moveKeys(half, 10)) > 0);
      await endMove(half)
      const expected = NUMBERS.slice(1).map((n) => [`k${n}`, n + 200] as const)
      expect(await many).toEqual(new Map<string, unknown>([['new', 'value'], ...expected]))
      await cache.deleteMany(NUMBERS.map((n) => `k${n}`))
      const left: string[] = []
      for await (const [key] of cache.entries()) left.push(key)
      expect(left).toEqual(['new'])
    } finally {
      client.disconnect()
    }
  })

  it('loses nothing of the reads and writes that go on all the while', async () => {
    const client = release.cluster(cluster.nodes)
    const reported: unknown[] = []
    try {
      const cache = openCache(client, { prefix })
      const load = TTLCache.cached('load {}', {
        ttl: '5m',
        cache,
        lock: true,
        onError: (error) => reported.push(error),
      })(async (n: number) => n)
      let moved = false
      /** Counts up in a key of its own: a write that was lost, or undone, shows. */
      const count = async (worker: number) => {
        const key = `count ${worker}`
        let n = 0
        for (; !moved || n < 20; n += 1) {
          expect(await cache.get(key)).toBe(n === 0 ? undefined : n)
          if (n % 2 === 0) await cache.set(key, n + 1)
          else {
            const version = (await cache.getEntry(key))?.version
            expect(await cache.setEntry(key, entry(n + 1), { ifVersion: version })).toBe(true)
          }
          expect(await load(n)).toBe(n)
        }
        return n
      }
      const workers = NUMBERS.slice(0, 8).map(count)
      await eventually('the workers are at work', async () => (await cache.exists('count 7')) || undefined)
      const way = await move()
      await beginMove(way)
      while ((await moveKeys(way, 1)) > 0);
      await endMove(way)
      moved = true
      const counts = await Promise.all(workers)
      for (const [worker, n] of counts.entries()) expect(await cache.get(`count ${worker}`)).toBe(n)
      expect(reported).toEqual([])
    } finally {
      client.disconnect()
    }
  })
})

// The last tests: the cluster has fewer servers from here on.
describe('a master that dies', () => {
  it('is followed by its replica, and callers are served all the while', async () => {
    const clients = [newest, before].map((release) => release.cluster(cluster.nodes))
    const [dead] = cluster.servers
    const [heir] = cluster.replicas[0] ?? []
    const admin = new Redis(heir?.url ?? '')
    try {
      await carriesOn(clients, 'dead:', {
        fail: async () => dead?.kill(),
        isOver: async () => (await admin.info('replication')).includes('role:master'),
      })
    } finally {
      for (const client of [admin, ...clients]) client.disconnect()
    }
  })

  it('without a replica takes its own keys along, and no others', async () => {
    const client = newest.cluster(cluster.nodes.slice(1))
    const { reported, round } = callersOf([client], 'gone:')
    const [, alive] = masters
    try {
      const cache = openCache(client, { prefix: 'p:' })
      await cache.setMany(NUMBERS.map((n) => [`${n}`, n]))
      const isLost = (n: number) => slotOf(`p:${n}`) < FIRST_SHARE
      const [lost, kept] = [NUMBERS.filter(isLost), NUMBERS.filter((n) => !isLost(n))]
      await cluster.replicas[0]?.[0]?.kill()
      await eventually('the others know', async () => {
        return /cluster_slots_fail:[1-9]/.test(String(await alive?.cluster('INFO'))) || undefined
      })
      for (const n of kept) {
        expect(await cache.get(`${n}`)).toBe(n)
        await cache.set(`${n}`, n)
      }
      const gone = `${lost[0]}`
      await expect(async () => cache.get(gone)).rejects.toThrow(
        /^redis: get "\d+" failed: .*Too many Cluster redirections.*; a master is down/,
      )
      await expect(async () => cache.setMany([[gone, 1]])).rejects.toThrow(StorageError)
      await round()
      expect(reported.length).toBeGreaterThan(0)
      for (const error of reported) expect(error).toBeInstanceOf(StorageError)
    } finally {
      client.disconnect()
    }
  })
})

/** Which of the masters a key belongs to: the others send one away that asks for it. */
async function ownerOf(key: string): Promise<number> {
  for (const [index, master] of masters.entries()) {
    const answers = master.get(key).then(
      () => true,
      () => false,
    )
    if (await answers) return index
  }
  throw new Error(`nobody has ${key}`)
}
