import { describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { startRedis, startRedisReplica } from '../src/index.ts'
import { silent } from './silent.ts'

describe('startRedisReplica', () => {
  it('has what the master has when it is ready, and takes no writes', async () => {
    await using master = await startRedis()
    const writer = new Redis(master.url)
    await writer.set('k', 'v')
    const replica = await startRedisReplica(master)
    const reader = new Redis(replica.url)
    try {
      expect(await reader.get('k')).toBe('v')
      await expect(reader.set('k', 'w')).rejects.toThrow('READONLY')
    } finally {
      writer.disconnect()
      reader.disconnect()
    }
    await replica.stop()
    await silent(replica.port)
  })
})
