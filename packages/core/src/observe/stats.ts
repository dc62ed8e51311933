/** Counters per storage and per wrapped function. */

/** Plain counts. */
interface Counts {
  /** Reads answered with a fresh entry. */
  readonly hits: number
  /** Reads that found nothing that could be served. */
  readonly misses: number
  /** Answers from an entry past its freshness. */
  readonly stale: number
  /** Loads that were begun, each of one key; 0 for a storage. */
  readonly loads: number
  /** Loads that failed. */
  readonly loadErrors: number
  /** Refreshes that were begun, behind a served value or by `refresh`. */
  readonly refreshes: number
  /** Entries that were written. */
  readonly writes: number
  /** Errors that were survived and reported. */
  readonly errors: number
  /** Entries that a memory has dropped, as expired or for want of room, or has not let in. */
  readonly evictions: number
  /** Answers that came after their deadline and were dropped. */
  readonly lateAnswers: number
}

/** What `stats` answers: counts since the thing was made. */
export interface Stats extends Counts {
  /** Latency of reads per level, where a level is remote. */
  readonly levels: Readonly<Record<string, LevelStats>>
  /** The requests sent to a backend that charges for them; absent for others. */
  readonly requests?: RequestStats | undefined
}

/** Requests to an object storage by class of price, and the bytes that they moved. */
export interface RequestStats {
  /** Requests that read an object or its metadata. */
  readonly get: number
  /** Requests that write, copy or patch. */
  readonly put: number
  /** Requests that list keys: one per page. */
  readonly list: number
  /** Requests that remove, one or many. */
  readonly delete: number
  /** Bytes of objects received, those of abandoned downloads included. */
  readonly bytesIn: number
  /** Bytes of objects sent. */
  readonly bytesOut: number
  /** How many of the requests repeated one that had failed. */
  readonly retries: number
}

/** Reads at one level. */
export interface LevelStats {
  /** Keys that were asked for and found fresh. */
  readonly hits: number
  /** Keys that were asked for and found stale, or not at all. */
  readonly misses: number
  /** Reads that failed, or were late; one of many keys counts once. */
  readonly errors: number
  /** How many reads were timed: those of levels that answer with promises. */
  readonly count: number
  /** How long the timed reads took together, in milliseconds. */
  readonly totalMs: number
  /** How long the slowest of them took, in milliseconds. */
  readonly maxMs: number
  /** How the level is; absent for one that was only counted. */
  readonly health?: LevelHealth | undefined
}

/** The state of a level of a chain, now. */
export interface LevelHealth {
  /** `open`: the level is left alone for a while; `half-open`: one call tries it. Undefined: it has no breaker. */
  readonly breaker: 'closed' | 'open' | 'half-open' | undefined
  /** Calls that were not made while the level was left alone. */
  readonly skipped: number
  /** Deletes that it could not take, and that are tried again. */
  readonly owed: number
  /** Writes that wait for a level that is written behind. */
  readonly queued: number
}

/** The counters of one level; plain fields, bumped in place. */
export class LevelCounts implements LevelStats {
  hits = 0
  misses = 0
  errors = 0
  count = 0
  totalMs = 0
  maxMs = 0

  /** Counts one read; `durationMs` only where it was measured. */
  note(result: 'hit' | 'miss' | 'error', durationMs?: number): void {
    if (result === 'hit') this.hits += 1
    else if (result === 'miss') this.misses += 1
    else this.errors += 1
    if (durationMs === undefined) return
    this.count += 1
    this.totalMs += durationMs
    this.maxMs = Math.max(this.maxMs, durationMs)
  }
}

/** The counters themselves; plain fields, bumped in place. */
export class Counters implements Counts {
  hits = 0
  misses = 0
  stale = 0
  loads = 0
  loadErrors = 0
  refreshes = 0
  writes = 0
  errors = 0
  evictions = 0
  lateAnswers = 0
  /** Live counts of a driver, where it has any. */
  requests: RequestStats | undefined
  readonly #levels = new Map<string, LevelCounts>()
  readonly #health = new Map<string, () => LevelHealth>()

  /** Shows the health of a level from now on. */
  watchLevel(name: string, health: () => LevelHealth): void {
    this.countsOf(name)
    this.#health.set(name, health)
  }

  /** The counts as they are now. */
  snapshot(): Stats {
    const { hits, misses, stale, loads, loadErrors, refreshes, writes, errors, evictions, lateAnswers } = this
    const levels = Object.fromEntries(
      [...this.#levels].map(([name, level]) => {
        const health = this.#health.get(name)
        return [name, health === undefined ? { ...level } : { ...level, health: health() }]
      }),
    )
    return {
      hits,
      misses,
      stale,
      loads,
      loadErrors,
      refreshes,
      writes,
      errors,
      evictions,
      lateAnswers,
      levels,
      ...(this.requests === undefined ? undefined : { requests: { ...this.requests } }),
    }
  }

  /** The counts of one level, for who reads there often; shown in `stats` from now on. */
  countsOf(name: string): LevelCounts {
    let level = this.#levels.get(name)
    if (level === undefined) {
      level = new LevelCounts()
      this.#levels.set(name, level)
    }
    return level
  }
}

const COUNTERS = Symbol.for('@acache/counters')

/** Gives an object counters that `stats` finds. */
export function attachCounters(target: object, counters: Counters = new Counters()): Counters {
  Object.defineProperty(target, COUNTERS, { value: counters })
  return counters
}

/**
 * The counters of a storage or of a wrapped function; all zero for something that does not count.
 *
 * @example
 * ```ts
 * import { stats, TTLCache } from '@acache/core'
 *
 * const getUser = TTLCache.cached('user:{}', { ttl: '5m' })(async (id: number) => db.user(id))
 * await getUser(42)
 * await getUser(42)
 * const { hits, misses, loads } = stats(getUser) // 1, 1, 1
 * ```
 */
export function stats(target: object): Stats {
  const counters = Reflect.get(target, COUNTERS)
  return counters === undefined ? new Counters().snapshot() : (counters as Counters).snapshot()
}
