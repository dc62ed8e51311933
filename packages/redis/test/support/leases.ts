/** What leases promise between processes, as tests over any shape of Redis. */
import { eventually, type Script, spawnScript } from '@acache/test-servers'
import { describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import type { Fleet, Said, Told } from '../processes/member.ts'
import { openCache } from './open-cache.ts'
import type { TestClient } from './releases.ts'

/** The Redis under test; read inside of tests only. */
export interface SharedRedis {
  readonly redis: () => Fleet['redis']
  /** Of the servers that take writes. */
  readonly urls: () => readonly string[]
  readonly connect: () => TestClient
}

type Member = Script<Told, Said>

const program = new URL('../processes/member.ts', import.meta.url)

/** Registers the tests. */
export function leaseTests(shared: SharedRedis): void {
  const start = (prefix: string): Promise<Member> => {
    const fleet: Fleet = { redis: shared.redis(), prefix }
    return spawnScript<Told, Said>(program, { args: [JSON.stringify(fleet)] })
  }

  describe('leases between two processes', () => {
    it('make one load of a cold key that both ask for', async () => {
      await using one = await start('single:')
      await using two = await start('single:')
      await one.send({ get: 'k' })
      expect(await one.receive()).toEqual({ loading: 'k' })
      const before = await scriptCalls(shared.urls())
      await two.send({ get: 'k' })
      // The other has asked for the lease, too, and was refused.
      await eventually('a second claim', async () => {
        return (await scriptCalls(shared.urls())) > before || undefined
      })
      await one.send({ finish: 'loaded by one' })
      expect(await one.receive()).toEqual({ answer: 'loaded by one' })
      expect(await two.receive()).toEqual({ answer: 'loaded by one' })
    })

    it('let a delete from the other win that comes during the load', async () => {
      await using one = await start('delete:')
      await using two = await start('delete:')
      await one.send({ get: 'k' })
      expect(await one.receive()).toEqual({ loading: 'k' })
      await two.send({ delete: 'k' })
      expect(await two.receive()).toEqual({ deleted: 'k' })
      await one.send({ finish: 'old' })
      expect(await one.receive()).toEqual({ answer: 'old' })
      const client = shared.connect()
      try {
        expect(await openCache(client, { prefix: 'delete:' }).get('k')).toBeUndefined()
      } finally {
        client.disconnect()
      }
      await two.send({ get: 'k' })
      expect(await two.receive()).toEqual({ loading: 'k' })
      await two.send({ finish: 'new' })
      expect(await two.receive()).toEqual({ answer: 'new' })
      await one.send({ get: 'k' })
      expect(await one.receive()).toEqual({ answer: 'new' })
    })
  })
}

/** How often scripts were called so far. */
async function scriptCalls(urls: readonly string[]): Promise<number> {
  let calls = 0
  for (const url of urls) {
    const client = new Redis(url)
    const stats = await client.info('commandstats')
    client.disconnect()
    for (const [, count] of stats.matchAll(/cmdstat_eval(?:sha)?:calls=(\d+)/g)) calls += Number(count)
  }
  return calls
}
