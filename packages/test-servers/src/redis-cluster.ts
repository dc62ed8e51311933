/** A Redis Cluster of masters, on random loopback ports. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { freeClusterPort } from './ports.ts'
import { type RedisServer, startRedis } from './redis-server.ts'

/** What a cluster is started with. */
export interface RedisClusterOptions {
  /** How many nodes; each owns an equal share of the slots. Default 3. */
  readonly masters?: number | undefined
}

/** A running cluster. It ends with this process at the latest. */
export interface RedisCluster extends AsyncDisposable {
  /** Where each master listens. */
  readonly nodes: readonly { readonly host: string; readonly port: number }[]
  readonly servers: readonly RedisServer[]
  stop(): Promise<void>
}

const SLOTS = 16_384
const HOST = '127.0.0.1'

/** How long the nodes may take to agree. */
const AGREEMENT_MS = 30_000
const POLL_MS = 50

/** Starts a cluster that has all its slots covered when the promise is kept. */
export async function startRedisCluster({ masters = 3 }: RedisClusterOptions = {}): Promise<RedisCluster> {
  const servers: RedisServer[] = []
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()))
  }
  try {
    // One after the other: a port is only taken once its server runs.
    for (let i = 0; i < masters; i++) servers.push(await startNode())
    await join(servers)
  } catch (error) {
    await stop()
    throw error
  }
  const nodes = servers.map(({ port }) => ({ host: HOST, port }))
  return { nodes, servers, stop, [Symbol.asyncDispose]: stop }
}

async function startNode(): Promise<RedisServer> {
  const args = [
    '--cluster-enabled',
    'yes',
    '--cluster-config-file',
    'nodes.conf',
    '--cluster-node-timeout',
    '5000',
  ]
  return startRedis({ port: await freeClusterPort(), args })
}

/** Gives each node its slots and makes all of them known to each other. */
async function join(servers: readonly RedisServer[]): Promise<void> {
  const clients = servers.map(({ url }) => new Redis(url, { maxRetriesPerRequest: 1 }))
  try {
    for (const [i, client] of clients.entries()) {
      const from = Math.floor((i * SLOTS) / clients.length)
      const to = Math.floor(((i + 1) * SLOTS) / clients.length)
      const slots = Array.from({ length: to - from }, (_, n) => from + n)
      await client.cluster('ADDSLOTS', ...slots)
      await client.cluster('SET-CONFIG-EPOCH', i + 1)
    }
    // Each pair meets by itself: gossip alone takes seconds more.
    for (const [i, client] of clients.entries())
      for (const { port } of servers.slice(i + 1)) await client.cluster('MEET', HOST, port)
    for (const client of clients) await agreed(client, servers.length)
  } finally {
    for (const client of clients) client.disconnect()
  }
}

/** Waits until this node knows all others and takes commands for every slot. */
async function agreed(client: Redis, nodes: number): Promise<void> {
  const deadline = Date.now() + AGREEMENT_MS
  for (;;) {
    const info = String(await client.cluster('INFO'))
    if (info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${nodes}\r`)) return
    if (Date.now() > deadline) throw new Error(`the cluster's nodes do not agree:\n${info}`)
    await sleep(POLL_MS)
  }
}
