/** TTL: while there is no fresh entry the function runs, and its callers wait for it. */
import { type Strategy, strategyWith } from './entry-points.ts'
import { type LoadOptions, loadChecks } from './load-options.ts'

/** Options of TTL. */
export type TTLOptions = LoadOptions

/**
 * Wraps functions so that their results are kept for a time.
 *
 * @example
 * ```ts
 * import { TTLCache } from '@acache/core'
 *
 * const getUser = TTLCache.cached('user:{}', { ttl: '5m' })(async (id: number) => db.user(id))
 * await getUser(42) // runs the function
 * await getUser(42) // from memory, for five minutes
 * await getUser.invalidate(42)
 * ```
 */
export const TTLCache: Strategy<TTLOptions, Record<never, never>> = /* @__PURE__ */ strategyWith(
  { name: 'TTLCache', checks: loadChecks, traits: () => ({ staleMs: 0, shareRefresh: true }) },
  {},
)
