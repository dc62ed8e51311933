import { describe, expect, it } from '@jest/globals'
import { Cluster, Redis } from 'ioredis'
import { eventually, type RedisServer, startRedisCluster } from '../src/index.ts'
import { silent } from './silent.ts'

describe('startRedisCluster', () => {
  it('starts masters that cover every slot and share the keys', async () => {
    await using cluster = await startRedisCluster({ masters: 3 })
    const client = new Cluster([...cluster.nodes])
    try {
      const keys = Array.from({ length: 60 }, (_, i) => `key:${i}`)
      for (const key of keys) await client.set(key, key)
      for (const key of keys) expect(await client.get(key)).toBe(key)
      const shares = await Promise.all(client.nodes('master').map((node) => node.dbsize()))
      expect(shares).toHaveLength(3)
      expect(shares.filter((share) => share > 0)).toHaveLength(3)
    } finally {
      client.disconnect()
    }
  })

  it('starts replicas that take over for their masters', async () => {
    await using cluster = await startRedisCluster({ masters: 3, replicas: 1, nodeTimeoutMs: 1000 })
    const [[heir]] = cluster.replicas as [[RedisServer]]
    const client = new Redis(heir.url)
    try {
      await cluster.servers[0]?.kill()
      await eventually('the replica is a master', async () => {
        return (await client.info('replication')).includes('role:master') || undefined
      })
      expect(String(await client.cluster('INFO'))).toContain('cluster_slots_assigned:16384')
    } finally {
      client.disconnect()
    }
  })

  it('leaves no server behind', async () => {
    const cluster = await startRedisCluster()
    await cluster.stop()
    for (const { port } of cluster.nodes) await silent(port)
    expect(cluster.nodes).toHaveLength(3)
  })
})
