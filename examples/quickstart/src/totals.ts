/** Adds up what the processes have counted, and finds what does not add up. */
import type { Report } from './report.ts'

/** The sums over all processes. */
export interface Totals {
  readonly calls: number
  /** Calls answered by the cache, fresh or stale. */
  readonly served: number
  /** Calls that waited for a request that another caller had started. */
  readonly shared: number
  /** Requests that a caller has started, and waited for. */
  readonly awaited: number
  /** Requests that no caller waited for. */
  readonly behind: number
  readonly requests: number
  readonly saved: number
  /** Reads answered by each level, refreshes included; nearest first. */
  readonly levels: ReadonlyMap<string, number>
}

export function addUp(reports: readonly Report[]): Totals {
  const sum = (of: 'calls' | 'misses' | 'requests' | 'refreshes') =>
    reports.reduce((total, { counts }) => total + counts[of], 0)
  const [calls, misses, requests, behind] = [sum('calls'), sum('misses'), sum('requests'), sum('refreshes')]
  const awaited = requests - behind
  return {
    calls,
    served: calls - misses,
    shared: misses - awaited,
    awaited,
    behind,
    requests,
    saved: calls - requests,
    levels: addLevels(reports),
  }
}

/** The longest chain gives the order. */
function addLevels(reports: readonly Report[]): Map<string, number> {
  const levels = new Map<string, number>()
  const chains = reports.map(({ counts }) => counts.levels).sort((a, b) => b.length - a.length)
  for (const [level, reads] of chains.flat()) levels.set(level, (levels.get(level) ?? 0) + reads)
  return levels
}

/** What went otherwise than told. `received` is the number of requests that the origin itself has counted. */
export function complaintsAbout(reports: readonly Report[], received: number): string[] {
  const { calls, requests } = addUp(reports)
  const made = reports.reduce((total, report) => total + report.made, 0)
  const complaints = reports.flatMap((report) => report.complaints)
  if (made !== calls) complaints.push(`the application made ${made} calls, of which ${calls} were counted`)
  if (received !== requests)
    complaints.push(`the origin received ${received} requests, of which ${requests} were counted`)
  return complaints
}
