/** The two-level chain: memory over something shared. */
import { type CacheBus, type CacheStorage, type Duration, InMemCache } from '@acache/core'
import {
  checkOptions,
  checks,
  durationMs,
  type ErrorReporter,
  lifeMs,
  type OptionCheck,
  requireCacheBus,
  requireCacheStorage,
} from '@acache/core/driver'
import { ChainCache } from './chain-cache.ts'
import { capCheck } from './levels.ts'
import type { Level } from './types.ts'

const DEFAULT_NAME = 'hybrid'
const DEFAULT_L1_TTL: Duration = 60

/** Options of a HybridCache beside the second level. */
export interface HybridFromOptions<L1 extends CacheStorage = InMemCache> {
  /** The near level. Default: an InMemCache with its defaults. */
  readonly l1?: L1 | undefined
  /** The longest life of an entry in `l1`; null: no cap. Default 60 seconds. */
  readonly l1Ttl?: Duration | null | undefined
  /** The longest life of an entry in `l2`; null: no cap. Default: no cap, and values set without a ttl live twice `l1Ttl`. */
  readonly l2Ttl?: Duration | null | undefined
  /** Shown in errors and events. Default `'hybrid'`. */
  readonly name?: string | undefined
  /** Told of a level that failed, or was late, while the other one served. */
  readonly onError?: ErrorReporter | undefined
  /** Drops from `l1` what other processes have written or deleted, and tells them of writes and deletes here. Default: none. */
  readonly bus?: CacheBus | undefined
}

/** Options of a HybridCache. */
export interface HybridOptions<L1 extends CacheStorage = InMemCache, L2 extends CacheStorage = CacheStorage>
  extends HybridFromOptions<L1> {
  /** The deep level: it decides about conditions. */
  readonly l2: L2
}

const hybridChecks: Readonly<Record<keyof HybridOptions, OptionCheck>> = {
  l1: requireCacheStorage,
  l2: requireCacheStorage,
  l1Ttl: capCheck,
  l2Ttl: capCheck,
  name: checks.string,
  onError: checks.function,
  bus: requireCacheBus,
}

/**
 * A chain of two levels, `l1` over `l2`.
 *
 * Without `l2Ttl`, a value that is set without a ttl lives twice `l1Ttl`, and an explicit ttl is not cut, however long.
 * With `l2Ttl` nothing lives longer than that. Throws ConfigurationError for options that cannot work.
 *
 * @example
 * ```ts
 * import { HybridCache } from '@acache/chain'
 * import { LocalFileCache } from '@acache/fs'
 *
 * const cache = HybridCache.from(new LocalFileCache('/var/cache/app'), { l1Ttl: '30s' })
 * await cache.set('user:42', { name: 'Ana' }) // 30 seconds in memory, a minute in the file
 * ```
 */
export class HybridCache<
  L1 extends CacheStorage = InMemCache,
  L2 extends CacheStorage = CacheStorage,
> extends ChainCache<readonly Level[], L1 | L2> {
  /** The ttl of values that are set without one. */
  readonly #defaultTtl: Duration | undefined

  constructor(options: HybridOptions<L1, L2>) {
    checkOptions('HybridCache', options, hybridChecks)
    requireCacheStorage(options.l2, 'HybridCache: l2')
    const { l1 = new InMemCache(), l2, l1Ttl = DEFAULT_L1_TTL, l2Ttl } = options
    const { name = DEFAULT_NAME, onError, bus } = options
    super(
      [
        [l1, l1Ttl],
        [l2, l2Ttl],
      ],
      { name, onError, bus },
    )
    const unbounded = l2Ttl !== undefined || l1Ttl === null
    this.#defaultTtl = unbounded ? undefined : (durationMs(l1Ttl, 'HybridCache: l1Ttl') * 2) / 1000
  }

  /** A memory over `l2`. */
  static from<L2 extends CacheStorage, L1 extends CacheStorage = InMemCache>(
    l2: L2,
    options: HybridFromOptions<L1> = {},
  ): HybridCache<L1, L2> {
    return new HybridCache<L1, L2>({ ...options, l2 })
  }

  protected override ttlOf(ttl: Duration | undefined): Duration | undefined {
    return ttl !== Number.POSITIVE_INFINITY && lifeMs(ttl) === Number.POSITIVE_INFINITY
      ? this.#defaultTtl
      : ttl
  }
}
