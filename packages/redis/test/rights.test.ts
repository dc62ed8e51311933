import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StorageError } from '@acache/core'
import { eventually, startRedisCluster } from '@acache/test-servers'
import { useOwnRedis } from '@acache/test-servers/jest'
import { describe, expect, it } from '@jest/globals'
import { Cluster, type ClusterOptions, Redis } from 'ioredis'
import type { RedisClient } from '../src/client.ts'
import { RedisDriver } from '../src/redis-driver.ts'
import { errorOf } from './support/error-of.ts'
import { openCache } from './support/open-cache.ts'

const README = readFileSync(join(__dirname, '../README.md'), 'utf8')
const RULES = /ACL SETUSER cache on >secret (.*)/.exec(README)?.[1]?.split(' ') ?? []
const COMMANDS = RULES.filter((rule) => rule.startsWith('+'))

/** The rights in the first cells of the rows of a table of the README, by what is in the last cells. */
function rightsOf(heading: RegExp): Map<string, string[]> {
  const table = README.split('\n\n').find((block) => heading.test(block)) ?? ''
  const rows = table.split('\n').slice(2)
  return new Map(
    rows.map((row) => {
      const cells = row.split(/ +(?<!\\)\| */)
      const rights = row.slice(0, row.indexOf(' | ')).match(/(?<=`)\+[^`]+(?=`)/g) ?? []
      return [cells.at(-2)?.trim() ?? '', rights.map((right) => right.replace('\\|', '|'))]
    }),
  )
}

const own = useOwnRedis()

const USER = { username: 'cache', password: 'secret' }

const grant = (node: Redis, rules: readonly string[]) =>
  node.call('ACL', 'SETUSER', 'cache', 'reset', 'on', '>secret', ...rules)

/** Every operation that sends a command of its own, beginning with servers that know no scripts. */
async function everything(client: RedisClient): Promise<void> {
  const cache = openCache(client, { prefix: 'app:', dedupeWrites: true })
  const entry = { value: 'w', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
  await cache.set('k', 'v')
  await cache.set('k', 'v', '1m')
  await cache.set('k', 'v')
  await cache.setIfNotExists('l', 'v')
  expect(await cache.exists('k')).toBe(true)
  const version = (await cache.getEntry('k'))?.version
  expect(await cache.setEntry('k', entry, { ifVersion: version })).toBe(true)
  const claimed = await cache.leases?.claim('claim', { leaseMs: 60_000 })
  if (claimed?.state !== 'claimed') throw new Error(`the claim is ${claimed?.state}`)
  expect(await cache.leases?.look('claim')).toMatchObject({ state: 'held' })
  await cache.leases?.release('claim', claimed.claim)
  expect(await new RedisDriver(client).remove('app:k', { ifVersion: String(version) })).toBe(false)
  await cache.setMany([['m', 1]])
  expect((await cache.getMany(['k', 'l', 'm'])).size).toBe(3)
  await cache.delete('k')
  await cache.deleteMany(['l'])
  for await (const [key] of cache.entries()) expect(key).toBe('m')
  await cache.clear()
}

describe('a user with the rights of the README', () => {
  const asUser = async (rules: readonly string[], work: (client: Redis) => Promise<void>) => {
    await grant(own.admin, rules)
    await Promise.all([own.admin.script('FLUSH'), own.admin.flushdb()])
    const client = new Redis(own.server.port, '127.0.0.1', { ...USER, enableReadyCheck: false })
    client.on('error', () => undefined)
    try {
      await work(client)
    } finally {
      client.disconnect()
    }
  }

  it('can do everything, with keys of the prefix only', async () => {
    expect(COMMANDS.length).toBeGreaterThan(10)
    await asUser(RULES, async (client) => {
      await everything(client)
      await expect(async () => openCache(client, { prefix: 'other:' }).get('k')).rejects.toThrow('NOPERM')
    })
  })

  it.each(COMMANDS)('cannot do everything without %s, and the error says so', async (rule) => {
    const others = RULES.filter((each) => each !== rule)
    await asUser(others, async (client) => {
      const advice = 'the README of @acache/redis lists the commands'
      const error = await errorOf(() => everything(client))
      expect(error).toMatchObject({ message: expect.stringContaining(advice) })
    })
  })

  it('leaves no claim behind where it may not have one', async () => {
    await asUser([...RULES, '-time'], async (client) => {
      const { leases } = openCache(client, { prefix: 'app:' })
      expect(await errorOf(() => leases?.claim('k', { leaseMs: 60_000 }))).toBeInstanceOf(StorageError)
      expect(await leases?.look('k')).toEqual({ state: 'absent' })
    })
  })

  it('has those that the table lists, and no others', () => {
    const listed = [...rightsOf(/^\| right .* keys /).values()].flat()
    expect(listed.sort()).toEqual([...COMMANDS].sort())
  })
})

describe('what ioredis needs beside', () => {
  const beside = rightsOf(/^\| right +\| needed for/)
  const rightsFor = (what: RegExp) => {
    const found = [...beside].filter(([purpose]) => what.test(purpose)).flatMap(([, rights]) => rights)
    expect(found.length).toBeGreaterThan(0)
    return found
  }

  it('for its ready check, and for a db', async () => {
    const rules = [...RULES, ...rightsFor(/ready check/), ...rightsFor(/`db`/)]
    await grant(own.admin, rules)
    await own.admin.script('FLUSH')
    const client = new Redis(own.server.port, '127.0.0.1', { ...USER, db: 1 })
    try {
      await everything(client)
    } finally {
      client.disconnect()
    }
  })

  it('in a Cluster, and to read from replicas of it', async () => {
    await using cluster = await startRedisCluster({ masters: 1, replicas: 1 })
    const nodes = [...cluster.servers, ...cluster.replicas.flat()].map(({ url }) => new Redis(url))
    const [master, replica] = nodes as [Redis, Redis]
    const open = (options: ClusterOptions = {}) =>
      new Cluster([...cluster.nodes], { ...options, redisOptions: USER })
    const clients: Cluster[] = []
    try {
      const rules = [...RULES, ...rightsFor(/^Cluster$/), ...rightsFor(/ready check/)]
      for (const node of nodes) await grant(node, rules)
      clients.push(open())
      await everything(clients[0] as Cluster)
      for (const node of nodes) await grant(node, [...rules, ...rightsFor(/scaleReads/)])
      await eventually('clients are told of the replica', async () => {
        const [range] = (await master.cluster('SLOTS')) as unknown[][]
        return range?.length === 4 || undefined
      })
      clients.push(open({ scaleReads: 'slave' }))
      const cache = openCache(clients[1] as Cluster, { prefix: 'app:' })
      await cache.set('k', 'v')
      await eventually('the replica has it', async () => (await cache.get('k')) === 'v' || undefined)
      expect(await replica.info('commandstats')).toMatch(/cmdstat_get:/)
      expect(await replica.info('errorstats')).not.toMatch(/errorstat_(MOVED|NOPERM)/)
    } finally {
      for (const client of [...clients, ...nodes]) client.disconnect()
    }
  })
})
