/** The client as a bus uses it: to publish, and as the pattern of connections of the bus's own. */
import { ConfigurationError, show } from '@acache/core/driver'
import type { RedisArgument } from '../client.ts'

/** A connection of the bus's own. */
export interface BusConnection {
  /** `end`: it is over. */
  readonly status: string
  /** The socket, once there is one. */
  readonly stream: { unref?(): unknown } | null | undefined
  connect(): Promise<void>
  disconnect(): void
  call(command: string, ...args: RedisArgument[]): Promise<unknown>
  subscribe(channel: string): Promise<unknown>
  ping(): Promise<unknown>
  on(event: 'connect' | 'end', listener: () => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  /** The message is an array of keys, or null, for what Redis itself tells of keys. */
  on(event: 'messageBuffer', listener: (channel: Buffer, message: unknown) => void): unknown
}

/** How a connection of the bus's own differs from the client that it is a duplicate of. */
export interface BusConnectionOptions {
  readonly lazyConnect: true
  readonly retryStrategy: () => null
  readonly autoResubscribe: false
  readonly autoResendUnfulfilledCommands: false
  readonly enableAutoPipelining: false
  readonly failoverDetector: false
  readonly keyPrefix: ''
  readonly protocol: 2
}

/** An ioredis `Redis`. */
export interface RedisBusNode {
  readonly isCluster: boolean
  readonly status: string
  readonly options: {
    readonly keyPrefix?: string | undefined
    readonly host?: string | undefined
    readonly port?: number | undefined
  }
  call(command: string, ...args: RedisArgument[]): Promise<unknown>
  duplicate(override: BusConnectionOptions): BusConnection
}

/** An ioredis `Cluster`. */
export interface RedisBusCluster {
  readonly isCluster: boolean
  readonly status: string
  readonly options: { readonly keyPrefix?: string | undefined }
  call(command: string, ...args: RedisArgument[]): Promise<unknown>
  nodes(role: 'master'): RedisBusNode[]
  /** Asks the Cluster for its nodes; the event `refresh` tells that they are known. */
  refreshSlotsCache(): void
  on(event: 'refresh', listener: () => void): unknown
  off(event: 'refresh', listener: () => void): unknown
}

/** What `RedisBus` takes: made, configured and closed by the application. */
export type RedisBusClient = RedisBusNode | RedisBusCluster

/** The bus opens its connections itself, and makes them anew when they break. */
const OWN_CONNECTION: BusConnectionOptions = {
  lazyConnect: true,
  retryStrategy: () => null,
  autoResubscribe: false,
  autoResendUnfulfilledCommands: false,
  enableAutoPipelining: false,
  // It would keep the process alive; a PING finds out as much.
  failoverDetector: false,
  keyPrefix: '',
  // ioredis 6 drops what Redis tells of keys in the newer protocol.
  protocol: 2,
}

/** A connection like those of the node, not opened yet. */
export function ownConnection(node: RedisBusNode): BusConnection {
  return node.duplicate(OWN_CONNECTION)
}

export function isBusCluster(client: RedisBusClient): client is RedisBusCluster {
  return client.isCluster
}

/** A node's address, which tells it from the others of its Cluster. */
export function addressOf({ options }: RedisBusNode): string {
  return `${options.host}:${options.port}`
}

/** Throws ConfigurationError for anything that is not an ioredis client. */
export function requireBusClient(client: unknown): asserts client is RedisBusClient {
  const given = typeof client === 'object' && client !== null ? client : {}
  const methods = ['call', 'duplicate', Reflect.get(given, 'isCluster') === true ? 'nodes' : 'subscribe']
  if (methods.every((method) => typeof Reflect.get(given, method) === 'function')) return
  throw new ConfigurationError(
    `RedisBus: client is ${show(client)}; pass new Redis(…) or new Cluster(…) of the package ioredis, version 5.4 or later`,
  )
}
