/** News by CLIENT TRACKING: Redis itself tells of every key under a prefix that anybody has written, or that has expired. */
import { type CacheStorage, ConfigurationError, show } from '@acache/core/driver'
import { RedisCache } from '../redis-cache.ts'
import { ownKeyOf, redisPrefixOf } from '../redis-key.ts'
import type { Carrier, CarrierParts } from './carrier.ts'
import { type BusConnection, isBusCluster, ownConnection, type RedisBusNode } from './client.ts'
import { Line } from './line.ts'
import { Masters } from './masters.ts'

/** The channel on which a connection of the older protocol gets what Redis tells of keys. */
const INVALIDATIONS = '__redis__:invalidate'

/** The news of one prefix. */
export class TrackingCarrier implements Carrier {
  readonly #parts: CarrierParts
  readonly #keyPrefix: string
  readonly #givenPrefix: string | undefined
  #prefix: string | undefined
  #lines: { close(): void } | undefined

  constructor(parts: CarrierParts, prefix: string | undefined) {
    this.#parts = parts
    this.#keyPrefix = parts.client.options.keyPrefix ?? ''
    this.#givenPrefix = prefix
  }

  accept(storages: readonly CacheStorage[]): void {
    const prefix = this.#givenPrefix ?? prefixAmong(storages)
    if (this.#prefix !== undefined && this.#prefix !== prefix) {
      throw new ConfigurationError(
        `RedisBus: the prefix ${show(prefix)} is another than that of the storages that listen already, ${show(this.#prefix)}; make a bus for each prefix`,
      )
    }
    this.#prefix = prefix
  }

  open(): void {
    const { client } = this.#parts
    if (!isBusCluster(client)) {
      this.#lines = this.#line(client, () => undefined)
      return
    }
    const masters: Masters = new Masters({
      cluster: client,
      open: (node) => this.#line(node, () => masters.ask()),
      gone: () => this.#parts.listeners.gap('a master of the Cluster is gone'),
    })
    this.#lines = masters
  }

  shut(): void {
    this.#lines?.close()
    this.#prefix = undefined
  }

  publish(): void {}

  async flush(): Promise<void> {}

  close(): void {}

  #line(node: RedisBusNode, lost: () => void): Line {
    const { listeners, failed } = this.#parts
    return new Line({
      dial: () => ownConnection(node),
      listen: (connection) => this.#track(connection),
      heard: (message) => this.#heard(message),
      up: () => listeners.gap('listening begins'),
      down(error) {
        failed(error)
        lost()
      },
    })
  }

  /** The connection tells itself, and takes no other commands from then on. */
  async #track(connection: BusConnection): Promise<void> {
    const id = String(await connection.call('client', 'id'))
    const prefix = redisPrefixOf(this.#prefix ?? '', this.#keyPrefix)
    const only = prefix === '' ? [] : ['prefix', prefix]
    await connection.call('client', 'tracking', 'on', 'redirect', id, 'bcast', ...only)
    await connection.subscribe(INVALIDATIONS)
  }

  #heard(message: unknown): void {
    const { listeners } = this.#parts
    if (!Array.isArray(message)) {
      listeners.gap('all keys of the server were removed')
      return
    }
    const prefix = this.#prefix ?? ''
    const keys = message
      .map((redisKey) => ownKeyOf(String(redisKey), prefix, this.#keyPrefix))
      .filter((key) => key !== undefined)
    if (keys.length > 0) listeners.tell({ keys })
  }
}

/** The one prefix of the RedisCaches among these. */
function prefixAmong(storages: readonly CacheStorage[]): string {
  const prefixes = new Set(
    storages.filter((storage) => storage instanceof RedisCache).map(({ prefix }) => prefix),
  )
  const [prefix, ...others] = prefixes
  if (prefix !== undefined && others.length === 0) return prefix
  throw new ConfigurationError(
    prefix === undefined
      ? 'RedisBus: there is no RedisCache among the levels whose prefix could be tracked; give the option prefix'
      : 'RedisBus: there are RedisCaches with different prefixes among the levels; give the option prefix',
  )
}
