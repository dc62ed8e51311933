import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventually, type RedisSentinel, startRedisSentinel } from '@acache/test-servers'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { Redis } from 'ioredis'
import { carriesOn } from './support/failover.ts'
import { leaseTests } from './support/leases.ts'
import { openCache } from './support/open-cache.ts'
import { releases } from './support/releases.ts'
import { plain, runStorageSuite } from './support/suites.ts'

// On a busy machine an election may have to be held again.
jest.setTimeout(60_000)

let set: RedisSentinel
beforeAll(async () => {
  set = await startRedisSentinel({ replicas: 2 })
})
afterAll(() => set.stop())

const [newest, before] = releases
const README = readFileSync(join(__dirname, '../README.md'), 'utf8')

runStorageSuite(
  `RedisCache behind Sentinel, ${newest.name}`,
  plain,
  () => newest.sentinel(set),
  () => '',
)

describe('RedisCache behind Sentinel', () => {
  leaseTests({
    redis: () => ({ master: { sentinels: set.sentinels, name: set.name } }),
    urls: () => set.servers.slice(0, 1).map(({ url }) => url),
    connect: () => newest.sentinel(set),
  })

  it('needs no more rights at the sentinels than the README says', async () => {
    const [rights = ''] = /`\+sentinel\|.*?`\.$/ms.exec(README) ?? []
    const rules = [...rights.matchAll(/`([+&][^`]+)`/g)].map(([, rule = '']) => rule)
    expect(rules).toHaveLength(4)
    const watchers = set.sentinels.map(({ host, port }) => new Redis(port, host))
    const user = ['on', '>secret', ...rules]
    for (const watcher of watchers) await watcher.call('ACL', 'SETUSER', 'cache', ...user)
    const client = new Redis({
      name: set.name,
      sentinels: [...set.sentinels],
      sentinelUsername: 'cache',
      sentinelPassword: 'secret',
      failoverDetector: true,
    })
    try {
      const cache = openCache(client, { prefix: 'user:' })
      await cache.set('k', 'v')
      expect(await cache.get('k')).toBe('v')
      await eventually('it listens for failovers', async () => {
        const clients = await Promise.all(watchers.map((watcher) => watcher.client('LIST')))
        const listening = clients.map((list) => / sub=1 .* user=cache/.test(String(list)))
        return listening.every(Boolean) || undefined
      })
    } finally {
      for (const each of [client, ...watchers]) each.disconnect()
    }
  })

  // Each of these takes a server from the set: they come last.
  it('serves callers while a replica takes over for a dead master, and writes work afterwards', async () => {
    const clients = [newest, before].map((release) => release.sentinel(set, SOON))
    const master = await set.master()
    try {
      await carriesOn(clients, 'dead:', {
        fail: async () => master?.kill(),
        isOver: async () => (await set.master()) !== master,
      })
    } finally {
      for (const client of clients) client.disconnect()
    }
  })

  it('does so for a master that hangs, where the client is told to listen for it', async () => {
    const client = newest.sentinel(set, { ...SOON, failoverDetector: true })
    const master = await set.master()
    const signal = (name: NodeJS.Signals) => process.kill(master?.pid ?? Number.NaN, name)
    try {
      await carriesOn([client], 'hung:', {
        fail: async () => signal('SIGSTOP'),
        isOver: async () => (await set.master()) !== master,
      })
    } finally {
      client.disconnect()
      signal('SIGCONT')
    }
  })
})

const SOON = { retryStrategy: () => 50, sentinelRetryStrategy: () => 50 }
