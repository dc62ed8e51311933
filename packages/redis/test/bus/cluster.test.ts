import { eventually, type RedisCluster, startRedisCluster } from '@acache/test-servers'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import type { RedisBusClient, RedisBusOptions } from '../../src/index.ts'
import { BEGIN, listeningBus } from '../support/bus-ear.ts'
import { openCache } from '../support/open-cache.ts'
import { type ClientOptions, type Release, releases, type TestClient } from '../support/releases.ts'

let cluster: RedisCluster
let masters: Redis[]
beforeAll(async () => {
  cluster = await startRedisCluster({ replicas: 1, nodeTimeoutMs: 1000 })
  masters = cluster.servers.map(({ url }) => new Redis(url, { retryStrategy: () => null }))
}, 60_000)
afterAll(async () => {
  for (const master of masters) if (master.status === 'ready') master.disconnect()
  await cluster.stop()
})

/** Enough to be on every master. */
const MANY = Array.from({ length: 30 }, (_, n) => `key ${n}`)

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close()
})

const connect = (release: Release, options?: ClientOptions) => {
  const client = release.cluster(cluster.nodes, options) as TestClient & RedisBusClient
  client.on('error', () => undefined)
  open.push({ close: () => client.disconnect() })
  return client
}

const listen = async (release: Release, options: Omit<RedisBusOptions, 'client'>, of?: ClientOptions) => {
  const listening = await listeningBus({ client: connect(release, of), ...options })
  open.push(listening.bus)
  return listening
}

const cutAll = () => Promise.all(masters.map((master) => master.call('client', 'kill', 'type', 'pubsub')))

describe.each(releases)('RedisBus over a Cluster, $name', (release) => {
  it('tells the others, in order', async () => {
    const [a, b] = [await listen(release, {}), await listen(release, {})]
    for (const key of MANY) {
      a.bus.publish({ keys: [key] })
      await a.bus.flush()
    }
    await b.hears(`changed ${MANY.at(-1)}`)
    expect(b.told).toEqual(MANY.map((key) => `changed ${key}`))
  })

  it('listens at another node when the one it has listened to is gone, and begins with a gap', async () => {
    const [a, b] = [await listen(release, {}), await listen(release, {})]
    await cutAll()
    await b.hears(/^failed/)
    await b.hears(BEGIN)
    a.bus.publish({ keys: ['after'] })
    await b.hears('changed after')
  })

  it('tracks the keys of all masters, under the keyPrefix of the client', async () => {
    const options = { keyPrefix: 'app:' }
    const { told, hears } = await listen(release, { mode: 'tracking', prefix: 'p:' }, options)
    const cache = openCache(connect(release, options), { prefix: 'p:' })
    // As many beginnings as there are masters, one of which was waited for.
    await eventually('a line to each master', async () => {
      await cache.setMany(MANY.map((key) => [key, 'v']))
      const heard = new Set(
        told
          .filter((said) => said.startsWith('changed'))
          .join()
          .match(/key \d+/g),
      )
      return heard.size === MANY.length || undefined
    })
    const sizes = await Promise.all(masters.map((master) => master.dbsize()))
    expect(sizes.every((size) => size > 0)).toBe(true)
    await Promise.all(masters.map((master) => master.flushall()))
    await hears('gap all keys of the server were removed', 3)
    await cutAll()
    await hears(/^failed/, 3)
    await hears(BEGIN, 3)
  })
})

describe('a failover', () => {
  it('is followed: the keys of the new master are tracked, after a gap', async () => {
    const [release] = releases
    const { told, hears } = await listen(release, { mode: 'tracking', prefix: 'p:' })
    const publisher = await listen(release, {})
    const published = await listen(release, {})
    const cache = openCache(connect(release), { prefix: 'p:' })
    await cache.setMany(MANY.map((key) => [key, 'v']))
    await hears(/^changed/)
    await cluster.servers[0]?.kill()
    await hears(/^failed/)
    await hears('gap a master of the Cluster is gone')
    told.length = 0
    await eventually('news of each key', async () => {
      await Promise.all(MANY.map((key) => cache.set(key, 'w')))
      const heard = new Set(
        told
          .filter((said) => said.startsWith('changed'))
          .join()
          .match(/key \d+/g),
      )
      return heard.size === MANY.length || undefined
    })
    await eventually('published news', async () => {
      publisher.bus.publish({ keys: ['after'] })
      return published.told.includes('changed after') || undefined
    })
  }, 60_000)
})
