import { eventually, type RedisSentinel, startRedisSentinel } from '@acache/test-servers'
import { afterAll, beforeAll, describe, it } from '@jest/globals'
import { Redis } from 'ioredis'
import type { RedisBus } from '../../src/index.ts'
import { BEGIN, listeningBus } from '../support/bus-ear.ts'
import { openCache } from '../support/open-cache.ts'

let set: RedisSentinel
beforeAll(async () => {
  set = await startRedisSentinel()
}, 60_000)
afterAll(() => set.stop())

describe('RedisBus behind Sentinel', () => {
  it('follows the master through a failover, and begins with a gap there', async () => {
    const soon = () => 50
    const options = { sentinels: [...set.sentinels], name: set.name }
    const client = new Redis({ ...options, retryStrategy: soon, sentinelRetryStrategy: soon })
    client.on('error', () => undefined)
    const cache = openCache(client, { prefix: 'p:' })
    const buses: RedisBus[] = []
    const listen = async (mode: 'publish' | 'tracking') => {
      const listening = await listeningBus({
        client,
        ...(mode === 'tracking' ? { mode, prefix: 'p:' } : { mode }),
      })
      buses.push(listening.bus)
      return listening
    }
    const [told, tracked, speaker] = [
      await listen('publish'),
      await listen('tracking'),
      await listen('publish'),
    ]
    const master = await set.master()
    await master?.kill()
    for (const each of [told, tracked]) {
      await each.hears(/^failed/)
      await each.hears(BEGIN)
    }
    // The sentinels may cut connections once more, which is one more gap.
    await eventually('news of both modes', async () => {
      speaker.bus.publish({ keys: ['k'] })
      await cache.set('l', 'v')
      return (told.told.includes('changed k') && tracked.told.includes('changed l')) || undefined
    })
    await Promise.all(buses.map((bus) => bus.close()))
    client.disconnect()
  }, 60_000)
})
