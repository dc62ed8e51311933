import { type RedisCluster, type RedisServer, startRedis, startRedisCluster } from '@acache/test-servers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isMalicious, lockedPackages } from '../peers/versions.ts'
import { OURS } from '../torture/contenders.ts'
import { type Cell, runCells } from '../torture/run-cells.ts'
import { DATABASES, SCENARIOS } from '../torture/scenarios.ts'

const PATIENCE_MS = 240_000

describe('the situations in which caches fail', () => {
  let redis: RedisServer
  let cluster: RedisCluster
  let cells: Cell[]
  beforeAll(async () => {
    redis = await startRedis({ args: ['--databases', String(DATABASES)] })
    cluster = await startRedisCluster()
    const servers = { redis: redis.url, cluster: cluster.nodes[0]?.port ?? Number.NaN }
    cells = await runCells(OURS, SCENARIOS, servers, 5)
  }, PATIENCE_MS)
  afterAll(async () => {
    await cluster?.stop()
    await redis?.stop()
  })

  for (const { id, name } of SCENARIOS) {
    it(`end as they should: ${name}`, () => {
      const played = cells.filter(({ scenario, verdict }) => scenario === id && verdict !== 'n/a')
      expect(played).not.toEqual([])
      expect(played.filter(({ verdict }) => verdict !== 'clean')).toEqual([])
    })
  }
})

describe('the libraries that are compared', () => {
  it('bring along no release that is known to be malicious', () => {
    const locked = lockedPackages()
    expect(locked).toContain('keyv@5.6.0')
    expect(locked.filter(isMalicious)).toEqual([])
  })

  it('would be refused with such a release', () => {
    expect(['keyv@6.0.0', '@keyv/redis@6.0.0', 'cacheable@2.5.1'].every(isMalicious)).toBe(true)
    expect(['keyv@5.6.0', '@keyv/redis@5.1.6', 'cacheable@2.5.0'].some(isMalicious)).toBe(false)
  })
})
