/** The strategies themselves: pure functions from an entry and an instant to what is to be done. */
import type { Decision } from '../engine/plan.ts'
import type { Instants } from '../storage/entry.ts'

/** How long an entry serves, seen from its freshness. */
export interface Windows {
  /** Past its freshness, an entry is served this long while it is refreshed behind. TTL: 0. */
  readonly staleMs: number
  /** Past its freshness, an entry stands in this long for a load that failed. */
  readonly staleIfErrorMs: number
  /** From this age on, a fresh entry is refreshed behind. Infinity: never. */
  readonly refreshAheadMs: number
}

/** TTL and stale-while-revalidate in one: TTL has no stale window. */
export function decideByWindows(windows: Windows, entry: Instants, at: number): Decision {
  if (at < entry.freshUntil) return at - entry.createdAt < windows.refreshAheadMs ? 'serve' : 'refresh'
  return at < entry.freshUntil + windows.staleMs ? 'refresh' : 'load'
}

/** Whether an entry may stand in for a load that failed. */
export function mayStandIn(windows: Windows, entry: Instants, at: number): boolean {
  return at < entry.freshUntil + Math.max(windows.staleMs, windows.staleIfErrorMs)
}
