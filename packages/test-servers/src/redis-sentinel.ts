/** A Redis master with replicas, watched over by sentinels, on random loopback ports. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import type { Child } from './children.ts'
import { eventually } from './eventually.ts'
import { HOST, startRedisProcess } from './redis-process.ts'
import { startRedisReplica } from './redis-replica.ts'
import { type RedisServer, startRedis } from './redis-server.ts'
import { requireRedisServer } from './require-redis-server.ts'

/** What a sentinel set is started with. */
export interface RedisSentinelOptions {
  /** How many replicas can take over. Default 1. */
  readonly replicas?: number | undefined
}

/** A running set. It ends with this process at the latest. */
export interface RedisSentinel extends AsyncDisposable {
  /** The name of the master: what clients ask the sentinels for. */
  readonly name: string
  /** Where each sentinel listens. */
  readonly sentinels: readonly { readonly host: string; readonly port: number }[]
  /** The master and the replicas, as they were at the start: the master first. */
  readonly servers: readonly RedisServer[]
  /** The server that all sentinels name as the master now; undefined while they differ. */
  master(): Promise<RedisServer | undefined>
  stop(): Promise<void>
}

const NAME = 'main'
const SENTINELS = 3
const QUORUM = 2

/** How long a master may be silent until a sentinel thinks it down; a busy machine is silent for a moment, too. */
const DOWN_AFTER_MS = 500
const FAILOVER_TIMEOUT_MS = 5000

/** Starts a set whose sentinels know of each other and of every replica when the promise is kept. */
export async function startRedisSentinel({
  replicas = 1,
}: RedisSentinelOptions = {}): Promise<RedisSentinel> {
  const servers: RedisServer[] = []
  const watchers: { readonly child: Child; readonly port: number }[] = []
  const clients: Redis[] = []
  const stop = async (): Promise<void> => {
    for (const client of clients) client.disconnect()
    // The sentinels first: they would take the end of the servers for a crash.
    await Promise.all(watchers.map(({ child }) => child.kill('SIGKILL')))
    await Promise.all(servers.map((server) => server.stop()))
  }
  try {
    const master = await startRedis()
    servers.push(master)
    for (let i = 0; i < replicas; i++) servers.push(await startRedisReplica(master))
    for (let i = 0; i < SENTINELS; i++) watchers.push(await startSentinel(master.port))
    for (const { port } of watchers) clients.push(new Redis(port, HOST, { maxRetriesPerRequest: null }))
    for (const client of clients) await eventually('the sentinels agree', () => agreed(client, replicas))
  } catch (error) {
    await stop()
    throw error
  }
  return {
    name: NAME,
    sentinels: watchers.map(({ port }) => ({ host: HOST, port })),
    servers,
    async master() {
      const ports = await Promise.all(clients.map(portOfMaster))
      return servers.find(({ port }) => ports.every((each) => each === port))
    },
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

async function startSentinel(master: number): Promise<{ readonly child: Child; readonly port: number }> {
  return startRedisProcess({
    program: await requireRedisServer(),
    args(port, folder) {
      // A sentinel keeps what it learns in its configuration.
      const file = join(folder, 'sentinel.conf')
      writeFileSync(file, configuration(port, master))
      return [file, '--sentinel']
    },
    ready: 'Sentinel ID is',
  })
}

const configuration = (port: number, master: number) => `
bind ${HOST}
port ${port}
sentinel announce-ip ${HOST}
sentinel monitor ${NAME} ${HOST} ${master} ${QUORUM}
sentinel down-after-milliseconds ${NAME} ${DOWN_AFTER_MS}
sentinel failover-timeout ${NAME} ${FAILOVER_TIMEOUT_MS}
`

/** Whether a sentinel knows all the others and every replica. */
async function agreed(sentinel: Redis, replicas: number): Promise<true | undefined> {
  const info = await sentinel.info('sentinel')
  const known = `status=ok,address=[^,]*,slaves=${replicas},sentinels=${SENTINELS}`
  return new RegExp(known).test(info) || undefined
}

async function portOfMaster(sentinel: Redis): Promise<number> {
  const reply: unknown = await sentinel.call('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', NAME)
  return Array.isArray(reply) ? Number(reply[1]) : Number.NaN
}
