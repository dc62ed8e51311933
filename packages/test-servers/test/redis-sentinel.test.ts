import { describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { eventually, startRedisSentinel } from '../src/index.ts'
import { silent } from './silent.ts'

describe('startRedisSentinel', () => {
  it('names its master to clients, and another when that one is gone', async () => {
    await using set = await startRedisSentinel({ replicas: 2 })
    const client = new Redis({ sentinels: [...set.sentinels], name: set.name })
    client.on('error', () => {})
    try {
      const [first, ...replicas] = set.servers
      expect(replicas).toHaveLength(2)
      expect(set.sentinels).toHaveLength(3)
      expect(await set.master()).toBe(first)
      await client.set('k', 'v')
      expect(await client.wait(2, 0)).toBe(2)
      await first?.kill()
      const next = await eventually('another master', async () => {
        const master = await set.master()
        return master === first ? undefined : master
      })
      expect(replicas).toContain(next)
      await eventually('writes work', () => client.set('l', 'v'))
      expect(await client.get('k')).toBe('v')
    } finally {
      client.disconnect()
    }
  })

  it('leaves no server behind', async () => {
    const set = await startRedisSentinel()
    await set.stop()
    for (const { port } of [...set.sentinels, ...set.servers]) await silent(port)
    expect([...set.sentinels, ...set.servers]).toHaveLength(5)
  })
})
