/** Stale-while-revalidate: a result that is no longer fresh is still served for a while, and refreshed behind. */
import { checks } from '../options.ts'
import { type Duration, durationMs } from '../time/duration.ts'
import { type Strategy, strategyWith } from './entry-points.ts'
import { type LoadOptions, loadChecks } from './load-options.ts'

/** Options of SWR. */
export interface SWROptions extends LoadOptions {
  /** How long past its freshness an entry is served while it is refreshed behind. Default 0: as TTL. */
  readonly staleTtl?: Duration | undefined
  /** Whether all stale reads of a key share one refresh. Default true; false: each stale read starts one. */
  readonly enableLock?: boolean | undefined
}

/**
 * Wraps functions so that callers do not wait for results that were there a moment ago.
 *
 * @example
 * ```ts
 * import { SWRCache } from '@acache/core'
 *
 * const getProduct = SWRCache.cached('product:{}', { ttl: '1m', staleTtl: '1h' })(fetchProduct)
 * await getProduct(42) // when the minute is over: the old value at once, and a refresh behind
 * ```
 */
export const SWRCache: Strategy<SWROptions, Record<never, never>> = /* @__PURE__ */ strategyWith(
  {
    name: 'SWRCache',
    checks: { ...loadChecks, staleTtl: checks.duration, enableLock: checks.boolean },
    traits: ({ staleTtl = 0, enableLock = true }, owner) => ({
      staleMs: durationMs(staleTtl, `${owner}: staleTtl`),
      shareRefresh: enableLock,
    }),
  },
  {},
)
