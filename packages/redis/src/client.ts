/** The client, as little of it as is used: ioredis 5 and 6, `Redis` and `Cluster`, fit it. */
import { ConfigurationError } from '@acache/core/driver'

/** An argument of a command. Bytes must be a Buffer: ioredis would write any other object as text. */
export type RedisArgument = string | number | Buffer

/** A connection that takes commands: an ioredis `Redis`, or the whole of a `Cluster`. */
export interface RedisConnection {
  readonly options: { readonly keyPrefix?: string | undefined }
  getBuffer(key: string): Promise<Buffer | null>
  getrangeBuffer(key: string, start: number, end: number): Promise<Buffer>
  mgetBuffer(keys: string[]): Promise<(Buffer | null)[]>
  call(command: string, ...args: RedisArgument[]): Promise<unknown>
  pipeline(commands: RedisArgument[][]): RedisPipeline
}

/** Commands that are sent in one write. */
export interface RedisPipeline {
  exec(): Promise<[error: Error | null, reply: unknown][] | null>
}

/** An ioredis `Redis`: one server, or the master that a Sentinel names. */
export interface RedisNode extends RedisConnection {
  readonly isCluster: boolean
}

/** An ioredis `Cluster`. */
export interface RedisCluster extends RedisConnection {
  readonly isCluster: boolean
  readonly status: string
  /** The nodes that serve each slot; empty until the cluster is known. */
  readonly slots: readonly (readonly string[])[]
  nodes(role: 'master'): RedisConnection[]
}

/** What `RedisCache` takes: made, configured and closed by the application. */
export type RedisClient = RedisNode | RedisCluster

const METHODS = ['getBuffer', 'getrangeBuffer', 'mgetBuffer', 'call', 'pipeline'] as const

/** The client itself; throws ConfigurationError for anything that is not an ioredis client. */
export function requireClient(client: unknown): RedisClient {
  const usable =
    typeof client === 'object' &&
    client !== null &&
    METHODS.every((method) => typeof Reflect.get(client, method) === 'function')
  if (usable) return client as RedisClient
  throw new ConfigurationError(
    'RedisCache: the first argument is not an ioredis client; pass new Redis(…) or new Cluster(…) of the package ioredis, version 5.4 or later',
  )
}

/** True for an ioredis `Cluster`. */
export function isCluster(client: RedisClient): client is RedisCluster {
  return client.isCluster
}
