/** Replicas of a Redis server. */
import { Redis } from 'ioredis'
import { eventually } from './eventually.ts'
import { HOST } from './redis-process.ts'
import { type RedisOptions, type RedisServer, startRedis } from './redis-server.ts'

/** Starts a read-only replica, which has all that the master has when the promise is kept. */
export async function startRedisReplica(
  master: { readonly port: number },
  options: RedisOptions = {},
): Promise<RedisServer> {
  const args = ['--replicaof', `${HOST} ${master.port}`, ...(options.args ?? [])]
  const replica = await startRedis({ ...options, args })
  const client = new Redis(replica.url)
  try {
    await inStep(client)
    return replica
  } catch (error) {
    await replica.stop()
    throw error
  } finally {
    client.disconnect()
  }
}

/** Waits until the replica that a client talks to has what its master has. */
export async function inStep(replica: Redis): Promise<void> {
  await eventually('the replica is in step', async () => {
    return (await replica.info('replication')).includes('master_link_status:up') || undefined
  })
}
