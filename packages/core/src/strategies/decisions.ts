/** The strategies themselves: pure functions from an entry and an instant to what is to be done. */
import type { Decision } from '../engine/plan.ts'
import type { Instants } from '../storage/entry.ts'

/** How long an entry serves, seen from its freshness. */
export interface Windows {
  /** Past its freshness, an entry is served this long while it is refreshed behind. TTL: 0. */
  readonly staleMs: number
  /** Past its freshness, an entry stands in this long for a load that failed. */
  readonly staleIfErrorMs: number
  /** From this age on, a fresh entry is refreshed behind; undefined: from this share of the entry's own life on. */
  readonly refreshAheadMs: number | undefined
  /** 0 to 1; Infinity: never. */
  readonly refreshAhead: number
}

/** TTL and stale-while-revalidate in one: TTL has no stale window. */
export function deciderOf(windows: Windows): (entry: Instants, at: number) => Decision {
  const { staleMs, refreshAhead, refreshAheadMs } = windows
  // Nearly always: every hit asks it.
  if (refreshAhead === Number.POSITIVE_INFINITY) {
    return (entry, at) => (at < entry.freshUntil ? 'serve' : decideOnStale(entry, at, staleMs))
  }
  return (entry, at) => {
    if (at >= entry.freshUntil) return decideOnStale(entry, at, staleMs)
    const aheadMs = refreshAheadMs ?? (entry.freshUntil - entry.createdAt) * refreshAhead
    return at - entry.createdAt < aheadMs ? 'serve' : 'refresh'
  }
}

function decideOnStale(entry: Instants, at: number, staleMs: number): Decision {
  return at < entry.freshUntil + staleMs ? 'refresh' : 'load'
}

/** Whether an entry may stand in for a load that failed. */
export function mayStandIn(windows: Windows, entry: Instants, at: number): boolean {
  return at < entry.freshUntil + Math.max(windows.staleMs, windows.staleIfErrorMs)
}
