/** The client as a bus uses it: to publish, and as the pattern of connections of the bus's own. */
import { ConfigurationError, show } from '@acache/core/driver'
import type { RedisArgument } from '../client.ts'

/** A connection of the bus's own. */
export interface BusConnection {
  /** `end`: it is over. */
  readonly status: string
  /** The socket, once there is one. */
  readonly stream: { unref?(): unknown } | null | undefined
  /** Connects; rejects when that fails. */
  connect(): Promise<void>
  /** Ends the connection without waiting for replies. */
  disconnect(): void
  /** Any command. */
  call(command: string, ...args: RedisArgument[]): Promise<unknown>
  /** SUBSCRIBE: from now on the connection hears the channel. */
  subscribe(channel: string): Promise<unknown>
  /** PING, to find out whether the other end is still there. */
  ping(): Promise<unknown>
  on(event: 'connect' | 'end', listener: () => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  /** The message is an array of keys, or null, for what Redis itself tells of keys. */
  on(event: 'messageBuffer', listener: (channel: Buffer, message: unknown) => void): unknown
}

/** How a connection of the bus's own differs from the client that it is a duplicate of. */
export interface BusConnectionOptions {
  /** The bus connects when it is ready to listen. */
  readonly lazyConnect: true
  /** ioredis does not connect anew: the bus does, with pauses of its own. */
  readonly retryStrategy: () => null
  /** A new connection subscribes when the bus says so. */
  readonly autoResubscribe: false
  /** Commands are not sent again on another connection. */
  readonly autoResendUnfulfilledCommands: false
  /** Commands go out in the order in which they are given. */
  readonly enableAutoPipelining: false
  /** It would keep the process alive; the bus sends PING instead. */
  readonly failoverDetector: false
  /** Keys are named as the server knows them. */
  readonly keyPrefix: ''
  /** RESP2: ioredis 6 drops what Redis tells of keys in the newer one. */
  readonly protocol: 2
}

/** An ioredis `Redis`. */
export interface RedisBusNode {
  /** False: it tells the two kinds of client apart. */
  readonly isCluster: boolean
  /** The state of its connection, as ioredis names it. */
  readonly status: string
  /** How the client was made; `host` and `port` tell a master from the others of its Cluster. */
  readonly options: {
    readonly keyPrefix?: string | undefined
    readonly host?: string | undefined
    readonly port?: number | undefined
  }
  /** Any command. */
  call(command: string, ...args: RedisArgument[]): Promise<unknown>
  /** A connection to the same server, with the same credentials, made otherwise where `override` says so. */
  duplicate(override: BusConnectionOptions): BusConnection
}

/** An ioredis `Cluster`. */
export interface RedisBusCluster {
  /** True: it tells the two kinds of client apart. */
  readonly isCluster: boolean
  /** `ready` once the nodes are known. */
  readonly status: string
  /** How the client was made. */
  readonly options: { readonly keyPrefix?: string | undefined }
  /** Any command; the Cluster sends it to the node of its key. */
  call(command: string, ...args: RedisArgument[]): Promise<unknown>
  /** The masters, each as a client of its own. */
  nodes(role: 'master'): RedisBusNode[]
  /** Asks the Cluster for its nodes; the event `refresh` tells that they are known. */
  refreshSlotsCache(): void
  /** Begins to hear of changes of the nodes. */
  on(event: 'refresh', listener: () => void): unknown
  /** Ends that. */
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
