/** The client, as little of it as is used: ioredis 5 and 6, `Redis` and `Cluster`, fit it. */
import { ConfigurationError } from '@acache/core/driver'

/** An argument of a command. Bytes must be a Buffer: ioredis would write any other object as text. */
export type RedisArgument = string | number | Buffer

/** A connection that takes commands: an ioredis `Redis`, or the whole of a `Cluster`. */
export interface RedisConnection {
  /** How the client was made; `keyPrefix` is what it puts before every key by itself. */
  readonly options: { readonly keyPrefix?: string | undefined }
  /** GET, answered in bytes. */
  getBuffer(key: string): Promise<Buffer | null>
  /** GETRANGE, answered in bytes; empty where there is no such key. */
  getrangeBuffer(key: string, start: number, end: number): Promise<Buffer>
  /** MGET, answered in bytes, in the order of the keys. */
  mgetBuffer(keys: string[]): Promise<(Buffer | null)[]>
  /** Any command. */
  call(command: string, ...args: RedisArgument[]): Promise<unknown>
  /** Commands to send in one write, each as its name and arguments. */
  pipeline(commands: RedisArgument[][]): RedisPipeline
}

/** Commands that are sent in one write. */
export interface RedisPipeline {
  /** Sends them; answers an error or a reply for each, in their order. */
  exec(): Promise<[error: Error | null, reply: unknown][] | null>
}

/** An ioredis `Redis`: one server, or the master that a Sentinel names. */
export interface RedisNode extends RedisConnection {
  /** False: it tells the two kinds of client apart. */
  readonly isCluster: boolean
}

/** An ioredis `Cluster`. */
export interface RedisCluster extends RedisConnection {
  /** True: it tells the two kinds of client apart. */
  readonly isCluster: boolean
  /** `ready` once the nodes are known. */
  readonly status: string
  /** The nodes that serve each slot; empty until the cluster is known. */
  readonly slots: readonly (readonly string[])[]
  /** A connection to each master. */
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
