/** RedisBus: tells the memory levels of a fleet what was written and deleted, through Redis. */
import {
  type BusListener,
  BusListeners,
  type BusNews,
  type CacheBus,
  type CacheStorage,
  ConfigurationError,
  Counters,
  checkOptions,
  checks,
  type ErrorReporter,
  must,
  type OptionCheck,
  Reporter,
  show,
  withDeadline,
} from '@acache/core/driver'
import type { Carrier, CarrierParts } from './carrier.ts'
import { type RedisBusClient, requireBusClient } from './client.ts'
import { PublishCarrier } from './publish-carrier.ts'
import { TrackingCarrier } from './tracking-carrier.ts'

/** Options of `RedisBus`. */
export interface RedisBusOptions {
  /** An ioredis client, `Redis` or `Cluster`. It stays the application's; the bus makes connections of its own like it. */
  readonly client: RedisBusClient
  /**
   * `'publish'` (default): each process tells the others what it has written. `'tracking'`: Redis tells of every write of
   * anybody, and of keys that expire.
   */
  readonly mode?: 'publish' | 'tracking' | undefined
  /** `publish`: the Pub/Sub channel, the same for all who share storages. Default `'acache:bus'`. */
  readonly channel?: string | undefined
  /** `publish`: signs the messages; one that is not signed with it is ignored. Default: none, and messages are not signed. */
  readonly secret?: string | Uint8Array | undefined
  /** `tracking`: the prefix of the storage. Default: that of the RedisCache among the levels. */
  readonly prefix?: string | undefined
  /** Told of what does not work, beside the chains that use the bus. */
  readonly onError?: ErrorReporter | undefined
}

/** The message does not show it. */
const secretCheck: OptionCheck = (value, option) => {
  if ((typeof value === 'string' || value instanceof Uint8Array) && value.length > 0) return
  throw new ConfigurationError(`${option} is empty, or no secret; give a string or bytes`)
}

const busChecks: Readonly<Record<keyof RedisBusOptions, OptionCheck>> = {
  client: requireBusClient,
  mode: must((value) => value === 'publish' || value === 'tracking', "'publish' or 'tracking'"),
  channel: must((value) => typeof value === 'string' && value !== '', 'a name that is not empty'),
  secret: secretCheck,
  prefix: checks.string,
  onError: checks.function,
}

/** The options that only one mode has. */
const MODE_OF = { channel: 'publish', secret: 'publish', prefix: 'tracking' } as const

const DEFAULT_CHANNEL = 'acache:bus'

/** How long `close` waits for news to be sent. */
const CLOSE_TIMEOUT_MS = 5000

/**
 * A bus through Redis. It carries keys and never values. It connects at the first subscription, and keeps the process alive
 * neither by its connections nor by its timers. Throws ConfigurationError for options that cannot work.
 *
 * @example
 * ```ts
 * import { ChainCache } from '@acache/chain'
 * import { InMemCache } from '@acache/core'
 * import { RedisBus, RedisCache } from '@acache/redis'
 * import { Redis } from 'ioredis'
 *
 * const redis = new Redis('redis://localhost:6379')
 * const bus = new RedisBus({ client: redis })
 * const cache = new ChainCache([[new InMemCache(), '60s'], [new RedisCache(redis, { prefix: 'app:' })]], { bus })
 * await cache.delete('user:42') // soon gone from the memory of every process
 * ```
 */
export class RedisBus implements CacheBus {
  readonly name = 'redis-bus'
  readonly #listeners = new BusListeners()
  readonly #reporter: Reporter
  readonly #onError: ErrorReporter | undefined
  readonly #carrier: Carrier
  #closing: Promise<void> | undefined

  constructor(options: RedisBusOptions) {
    checkOptions('RedisBus', options, busChecks)
    requireBusClient(options.client)
    const { client, mode = 'publish', channel = DEFAULT_CHANNEL, secret, prefix, onError } = options
    for (const [option, only] of Object.entries(MODE_OF)) {
      const given = options[option as keyof typeof MODE_OF]
      if (given === undefined || only === mode) continue
      throw new ConfigurationError(
        `RedisBus: ${option} is ${option === 'secret' ? 'given' : show(given)}, and mode is '${mode}'; leave it out, or use mode '${only}'`,
      )
    }
    this.#onError = onError
    this.#reporter = new Reporter(this, new Counters(), onError)
    const parts: CarrierParts = {
      client,
      listeners: this.#listeners,
      failed: (error) => this.#failed(error),
    }
    this.#carrier =
      mode === 'publish' ? new PublishCarrier(parts, { channel, secret }) : new TrackingCarrier(parts, prefix)
  }

  publish(news: BusNews): void {
    if (this.#closing === undefined) this.#carrier.publish(news)
  }

  /** Throws ConfigurationError for storages whose keys it cannot tell of, and after `close`. */
  subscribe(listener: BusListener, storages: readonly CacheStorage[]): () => void {
    if (this.#closing !== undefined)
      throw new ConfigurationError('RedisBus: subscribe() after close(); make a new bus')
    this.#carrier.accept(storages)
    const remove = this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#carrier.open()
    listener.gap('listening begins')
    let ended = false
    return () => {
      if (ended) return
      ended = true
      remove()
      if (this.#listeners.size === 0) this.#carrier.shut()
    }
  }

  flush(): Promise<void> {
    return this.#carrier.flush()
  }

  /** Waits, at most 5 seconds, until what was published is sent, then closes the bus's own connections and no other. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    const unsent = new Error(`close() gave up on news after ${CLOSE_TIMEOUT_MS} ms`)
    try {
      await withDeadline(this.#carrier.flush(), {
        timeoutMs: CLOSE_TIMEOUT_MS,
        expired: () => unsent,
        late: () => undefined,
      })
    } catch (error) {
      this.#failed(error)
    }
    this.#carrier.close()
    this.#carrier.shut()
  }

  /** To those who listen; where there are none, and no ear of the bus's own, it is a process warning. */
  #failed(error: unknown): void {
    if (this.#onError !== undefined || this.#listeners.size === 0) {
      this.#reporter.report(error, { operation: 'bus', level: this.name })
    }
    this.#listeners.failed(error)
  }
}
