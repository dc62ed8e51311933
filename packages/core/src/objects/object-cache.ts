/** The storage over a bucket: what every object storage offers beside the contract. */
import { checkOptions, checks, must, type OptionCheck } from '../options.ts'
import { DriverStorage, type DriverStorageOptions, driverStorageChecks } from '../storage/driver-storage.ts'
import { type Duration, durationMs } from '../time/duration.ts'
import { Calls, type Verdict } from './calls.ts'
import { obeysConditions } from './conditional-writes.ts'
import { type CostEstimate, costOf, type RequestPrices } from './costs.ts'
import { ObjectDriver } from './object-driver.ts'
import { escapedLength, MAX_PREFIX_BYTES, ObjectNames } from './object-names.ts'
import type { ObjectStore } from './object-store.ts'
import { Sweep, type SweepParts } from './sweep.ts'

/** Options of every storage over a bucket. `timeout` is 5 seconds unless it is given; retries happen within it. */
export interface ObjectCacheOptions extends DriverStorageOptions {
  /** How many hexadecimal digits of a hash of the key stand before it in the object's name, 0 to 4: spreads keys where the request rate of one prefix is not enough. Default 0. */
  readonly shard?: number | undefined
  /** False for a store that ignores the conditions of writes: `setIfNotExists` and leases are refused then. Default true. */
  readonly conditionalWrites?: boolean | undefined
  /** How often one request is tried, the first time included. Default 4. */
  readonly maxAttempts?: number | undefined
}

/** Bounds of `cleanupExpired`. */
export interface CleanupOptions {
  /** Leaves objects alone that were changed later than so long ago, without a request for them. Default 0. */
  readonly olderThan?: Duration | undefined
  /** About how many requests it may make; the next call goes on where this one stopped. Default Infinity. */
  readonly maxRequests?: number | undefined
}

/** A backend of objects, as a package for one provides it. */
export interface ObjectBackend {
  /** The requests to its bucket. */
  readonly store: ObjectStore
  /** What an error of a request means. */
  verdict(error: unknown): Verdict
  /** The prices in force unless others are given. */
  readonly prices: RequestPrices
}

const DEFAULT_TIMEOUT: Duration = '5s'
const DEFAULT_CONCURRENCY = 32
const DEFAULT_MAX_ATTEMPTS = 4

/** The checks of the options that storages over buckets share; each adds its own. */
export const objectCacheChecks: Readonly<Record<string, OptionCheck>> = {
  ...driverStorageChecks,
  prefix: must(
    (value) => typeof value === 'string' && escapedLength(value) <= MAX_PREFIX_BYTES,
    `a string of at most ${MAX_PREFIX_BYTES} bytes`,
  ),
  shard: must(
    (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 4,
    'a whole number from 0 to 4',
  ),
  conditionalWrites: checks.boolean,
  maxAttempts: checks.positiveInteger,
}

const cleanupChecks = { olderThan: checks.duration, maxRequests: checks.positiveIntegerOrInfinity }

/** A storage over a bucket. */
export class ObjectCache extends DriverStorage {
  readonly #store: ObjectStore
  readonly #names: ObjectNames
  readonly #calls: Calls
  readonly #prices: RequestPrices
  readonly #sweep: Sweep

  /** `backendOf` is called once, with options that have been checked. Throws ConfigurationError for those that cannot work. */
  constructor(
    owner: string,
    options: ObjectCacheOptions,
    extraChecks: Readonly<Record<string, OptionCheck>>,
    backendOf: () => ObjectBackend,
  ) {
    const allChecks = { ...objectCacheChecks, ...extraChecks }
    checkOptions(owner, options, allChecks)
    const { prefix = '', shard = 0, conditionalWrites = true, maxAttempts = DEFAULT_MAX_ATTEMPTS } = options
    const { timeout = DEFAULT_TIMEOUT, concurrency = DEFAULT_CONCURRENCY } = options
    const { store, verdict, prices } = backendOf()
    const report = (error: unknown) => this.report(error, { operation: 'tidy up', level: this.name })
    const names = new ObjectNames({ prefix, shard })
    const calls = new Calls({
      timeoutMs: durationMs(timeout, `${owner}: timeout`),
      maxAttempts,
      verdict,
      report,
    })
    const driver = new ObjectDriver({ store, names, calls, conditions: conditionalWrites, concurrency })
    super(driver, { ...options, timeout, concurrency }, allChecks)
    this.#store = store
    this.#names = names
    this.#calls = calls
    this.#prices = prices
    const instantsOf: SweepParts['instantsOf'] = (fullKey, head) => this.instantsOf(fullKey, head)
    this.#sweep = new Sweep({ driver, store, names, calls, concurrency, instantsOf })
  }

  /**
   * Removes the objects under the prefix that have expired; answers how many. One request per object that is old enough, and one
   * per 1000 for the listing. Objects of other programs are left alone. For buckets with many, see also `lifecycleRule`.
   */
  cleanupExpired(options: CleanupOptions = {}): Promise<number> {
    checkOptions(`${this.name}: cleanupExpired`, options, cleanupChecks)
    const { olderThan = 0, maxRequests = Number.POSITIVE_INFINITY } = options
    const olderThanMs = durationMs(olderThan, `${this.name}: cleanupExpired: olderThan`)
    return this.run('cleanupExpired', () => this.#sweep.run({ olderThanMs, maxRequests }))
  }

  /**
   * Whether the store obeys the conditions of writes, found out on an object of its own under the prefix: false for a store
   * on which `setIfNotExists`, leases and late writes are not safe, which then needs `conditionalWrites: false`.
   */
  verifyConditionalWrites(): Promise<boolean> {
    return this.run('verifyConditionalWrites', () => obeysConditions(this.#store, this.#names, this.#calls))
  }

  /** What the requests counted in `stats.requests` cost, by list prices or by those given. */
  estimateCost({
    prices = this.#prices,
  }: {
    readonly prices?: RequestPrices | undefined
  } = {}): CostEstimate {
    return costOf(this.#calls.counts, prices)
  }

  /** Begins the name of every object of this storage. */
  protected get namePrefix(): string {
    return this.#names.prefix
  }
}
