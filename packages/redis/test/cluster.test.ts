import { type RedisCluster, startRedisCluster } from '@acache/test-servers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Redis } from 'ioredis'
import { slotOf } from '../src/cluster-slots.ts'
import type { RedisCacheOptions } from '../src/index.ts'
import { commandsDuring } from './support/monitor.ts'
import { openCache } from './support/open-cache.ts'
import { releases, type TestClient } from './support/releases.ts'

let cluster: RedisCluster
let masters: Redis[]
beforeAll(async () => {
  cluster = await startRedisCluster()
  masters = cluster.servers.map(({ url }) => new Redis(url))
})
afterAll(async () => {
  for (const master of masters) master.disconnect()
  await cluster.stop()
})

const MANY = Array.from({ length: 600 }, (_, n) => `key ${n}`)

const open = (client: TestClient, prefix = 'p:', options: RedisCacheOptions = {}) =>
  openCache(client, { prefix, ...options })

/** All keys of the cluster. */
const allKeys = async () => (await Promise.all(masters.map((master) => master.keys('*')))).flat().sort()

const keysOfEach = () => Promise.all(masters.map((master) => master.dbsize()))

describe('slotOf', () => {
  it('is what the server says', async () => {
    const [master] = masters
    const key = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('{', '}', 'a', 'b', 'é') }),
    )
    await fc.assert(
      fc.asyncProperty(key, async (text) => {
        expect(slotOf(text)).toBe(await master?.cluster('KEYSLOT', text))
      }),
    )
  })

  it.each([
    ['123456789', 12_739],
    ['{user1000}.following', 3443],
    ['{user1000}.followers', 3443],
  ])('of %s is %d', (key, slot) => {
    expect(slotOf(key)).toBe(slot)
  })
})

describe.each(releases)('RedisCache over a Cluster, $name', (release) => {
  let client: TestClient
  beforeEach(async () => {
    await Promise.all(masters.map((master) => master.flushall()))
    client = release.cluster(cluster.nodes)
  })
  afterEach(() => client.disconnect())

  it('batches keys of all slots', async () => {
    const cache = open(client)
    await cache.setMany(MANY.map((key) => [key, key]))
    for (const count of await keysOfEach()) expect(count).toBeGreaterThan(100)
    expect((await cache.getMany([...MANY, 'absent'])).size).toBe(MANY.length)
    await cache.deleteMany(MANY.slice(1))
    expect(await allKeys()).toEqual([`p:${MANY[0]}`])
  })

  it('reads keys of one hash tag with one command', async () => {
    const cache = open(client, '{tag}:')
    const keys = MANY.slice(0, 50)
    await cache.setMany(keys.map((key) => [key, key]))
    const counts = await keysOfEach()
    expect([...counts].sort()).toEqual([0, 0, 50])
    const owner = cluster.servers[counts.indexOf(50)]
    const arrived = await commandsDuring(owner?.url ?? '', async () => cache.getMany(keys))
    expect(arrived).toEqual([['mget', ...keys.map((key) => `{tag}:${key}`)]])
  })

  it('clears all masters, its own keys only, keyPrefix included', async () => {
    const prefixed = release.cluster(cluster.nodes, { keyPrefix: 'app*:' })
    try {
      const [own, other] = [open(prefixed), open(client)]
      await own.setMany(MANY.map((key) => [key, 1]))
      await other.setMany(MANY.map((key) => [key, 2]))
      const found = new Set<string>()
      for await (const [key, { value }] of own.entries()) {
        expect(value).toBe(1)
        found.add(key)
      }
      expect(found).toEqual(new Set(MANY))
      await own.clear()
      expect(await allKeys()).toEqual(MANY.map((key) => `p:${key}`).sort())
      await other.clear()
      expect(await allKeys()).toEqual([])
    } finally {
      prefixed.disconnect()
    }
  })

  it.each([true, false])('knows all masters before it lists keys, lazyConnect %p', async (lazyConnect) => {
    await open(client).setMany(MANY.map((key) => [key, 1]))
    const late = release.cluster(cluster.nodes.slice(0, 1), { lazyConnect })
    try {
      const cache = open(late)
      const found = new Set<string>()
      for await (const [key] of cache.entries()) found.add(key)
      expect(found).toEqual(new Set(MANY))
    } finally {
      late.disconnect()
    }
  })

  it('sends scripts in full to each master that does not know them', async () => {
    const cache = open(client)
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    await cache.setMany(keys.map((key) => [key, 'v']))
    for (const count of await keysOfEach()) expect(count).toBeGreaterThan(0)
    await Promise.all(masters.map((master) => master.script('FLUSH')))
    const entry = { value: 'w', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
    for (const key of keys) {
      const version = (await cache.getEntry(key))?.version
      expect(await cache.setEntry(key, entry, { ifVersion: version })).toBe(true)
      expect(await cache.setEntry(key, entry, { ifVersion: version })).toBe(false)
    }
    expect(await cache.getMany(keys)).toEqual(new Map(keys.map((key) => [key, 'w'])))
  })

  it('works beside the application’s own commands with enableAutoPipelining', async () => {
    const auto = release.cluster(cluster.nodes, { enableAutoPipelining: true })
    try {
      const cache = open(auto, 'p:', { dedupeWrites: true })
      const keys = MANY.slice(0, 200)
      const round = () => [
        ...keys.map((key) => cache.set(key, key)),
        ...keys.map((key) => auto.call('set', `application ${key}`, '1')),
        ...keys.map((key) => cache.setIfNotExists(`${key}!`, key)),
      ]
      await Promise.all(round())
      await Promise.all(round())
      expect((await cache.getMany(keys)).size).toBe(200)
      expect(await allKeys()).toHaveLength(600)
    } finally {
      auto.disconnect()
    }
  })

  it('follows a slot that moves to another master', async () => {
    const cache = open(client)
    await cache.set('warm', 'up')
    const key = MANY.find((each) => slotOf(`p:${each}`) < 5000) ?? ''
    const slot = slotOf(`p:${key}`)
    const [first, second] = masters
    const ids = await Promise.all(masters.map((master) => master.cluster('MYID')))
    const give = async (id: unknown) => {
      await second?.cluster('SETSLOT', slot, 'NODE', String(id))
      await first?.cluster('SETSLOT', slot, 'NODE', String(id))
    }
    await give(ids[1])
    try {
      await cache.setMany(MANY.map((each) => [each, each]))
      expect(await second?.exists(`p:${key}`)).toBe(1)
      expect((await cache.getMany(MANY)).size).toBe(MANY.length)
      await cache.deleteMany(MANY)
    } finally {
      await give(ids[0])
    }
    const version = await cache.writeEntry(key, {
      value: 'v',
      createdAt: 0,
      freshUntil: 9e15,
      expiresAt: 9e15,
    })
    const entry = { value: 'w', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
    expect(await cache.setEntry(key, entry, { ifVersion: version || undefined })).toBe(true)
    expect(await first?.exists(`p:${key}`)).toBe(1)
  })
})

describe('a client that is no Cluster', () => {
  it('is told that the server is part of one', async () => {
    const key = MANY.find((each) => slotOf(each) > 12_000) ?? ''
    const [first] = cluster.servers
    const single = new Redis(first?.url ?? '')
    try {
      await expect(async () => openCache(single).get(key)).rejects.toThrow('pass a Cluster of ioredis')
    } finally {
      single.disconnect()
    }
  })
})
