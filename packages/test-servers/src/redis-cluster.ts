/** A Redis Cluster on random loopback ports. */
import { Redis } from 'ioredis'
import { eventually } from './eventually.ts'
import { freeClusterPort } from './ports.ts'
import { HOST } from './redis-process.ts'
import { inStep } from './redis-replica.ts'
import { type RedisServer, startRedis } from './redis-server.ts'

/** What a cluster is started with. */
export interface RedisClusterOptions {
  /** How many masters; each owns an equal share of the slots. Default 3. */
  readonly masters?: number | undefined
  /** How many replicas each master has. Default 0. */
  readonly replicas?: number | undefined
  /** How long a node may be silent until the others think it down. Default 5000. */
  readonly nodeTimeoutMs?: number | undefined
  /** Further arguments of each server. */
  readonly args?: readonly string[] | undefined
}

/** A running cluster. It ends with this process at the latest. */
export interface RedisCluster extends AsyncDisposable {
  /** Where each master listens. */
  readonly nodes: readonly { readonly host: string; readonly port: number }[]
  /** The masters. */
  readonly servers: readonly RedisServer[]
  /** The replicas of each master, in the order of the masters. */
  readonly replicas: readonly (readonly RedisServer[])[]
  stop(): Promise<void>
}

const SLOTS = 16_384

/** Starts a cluster that has all its slots covered when the promise is kept. */
export async function startRedisCluster(options: RedisClusterOptions = {}): Promise<RedisCluster> {
  const { masters = 3, replicas = 0 } = options
  const servers: RedisServer[] = []
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()))
  }
  try {
    // One after the other: a port is only taken once its server runs.
    for (let i = 0; i < masters * (1 + replicas); i++) servers.push(await startNode(options))
    await join(servers, masters)
  } catch (error) {
    await stop()
    throw error
  }
  const leading = servers.slice(0, masters)
  return {
    nodes: leading.map(({ port }) => ({ host: HOST, port })),
    servers: leading,
    replicas: leading.map((_, i) => servers.slice(masters).filter((_, r) => r % masters === i)),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

async function startNode({ nodeTimeoutMs = 5000, args = [] }: RedisClusterOptions): Promise<RedisServer> {
  const clustered = ['--cluster-enabled', 'yes', '--cluster-config-file', 'nodes.conf']
  const timeout = ['--cluster-node-timeout', `${nodeTimeoutMs}`]
  return startRedis({ port: await freeClusterPort(), args: [...clustered, ...timeout, ...args] })
}

/** Gives each master its slots, makes all nodes known to each other, and then the further ones replicas. */
async function join(servers: readonly RedisServer[], masters: number): Promise<void> {
  const clients = servers.map(({ url }) => new Redis(url, { maxRetriesPerRequest: 1 }))
  try {
    for (const [i, client] of clients.entries()) {
      await client.cluster('SET-CONFIG-EPOCH', i + 1)
      if (i >= masters) continue
      const from = Math.floor((i * SLOTS) / masters)
      const to = Math.floor(((i + 1) * SLOTS) / masters)
      const slots = Array.from({ length: to - from }, (_, n) => from + n)
      await client.cluster('ADDSLOTS', ...slots)
    }
    // Each pair meets by itself: gossip alone takes seconds more.
    for (const [i, client] of clients.entries())
      for (const { port } of servers.slice(i + 1)) await client.cluster('MEET', HOST, port)
    for (const client of clients) await agreed(client, servers.length)
    for (const [r, replica] of clients.slice(masters).entries()) {
      await replica.cluster('REPLICATE', String(await clients[r % masters]?.cluster('MYID')))
      await inStep(replica)
    }
    for (const client of clients) await knowsReplicas(client, servers.length - masters)
  } finally {
    for (const client of clients) client.disconnect()
  }
}

/** Waits until this node knows all others and takes commands for every slot. */
async function agreed(client: Redis, nodes: number): Promise<void> {
  await eventually("the cluster's nodes agree", async () => {
    const info = String(await client.cluster('INFO'))
    const known = info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${nodes}\r`)
    if (!known) throw new Error(info)
    return true
  })
}

/** Waits until this node knows which of the others are replicas. */
async function knowsReplicas(client: Redis, replicas: number): Promise<void> {
  await eventually('every node knows the replicas', async () => {
    const known = String(await client.cluster('NODES')).match(/\bslave\b/g) ?? []
    return known.length === replicas || undefined
  })
}
