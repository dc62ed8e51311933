/** The clients of a fleet's processes. */
import { Cluster, Redis } from 'ioredis'

/** A Redis by its address, or a Cluster by some of its nodes. */
export type Server =
  | { readonly url: string }
  | { readonly nodes: readonly { readonly host: string; readonly port: number }[] }

/** Servers come back within moments: a client that waits longer would only prolong the tests. */
const soon = () => 50

/** A client. What goes wrong with it shows in what the storages and the bus report. */
export function connect(server: Server): Redis | Cluster {
  const client =
    'url' in server
      ? new Redis(server.url, { retryStrategy: soon })
      : new Cluster([...server.nodes], { clusterRetryStrategy: soon })
  return client.on('error', () => undefined)
}
