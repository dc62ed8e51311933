/** Whether a value keeps its bound. */
import type { Bound } from './bounds.ts'

export interface Verdict {
  readonly bound: Bound
  /** NaN where nothing was measured. */
  readonly value: number
  readonly kind: 'reached' | 'within noise' | 'not reached, but held' | 'broken' | 'not measured'
}

/** Where a value goes no further, noise included. */
function limitOf({ is, goal, noise, ceiling }: Bound): number {
  const limit = ceiling?.value ?? goal
  return is === 'at most' ? limit + noise : limit - noise
}

export function judge(bound: Bound, value: number | undefined): Verdict {
  if (value === undefined || Number.isNaN(value)) return { bound, value: Number.NaN, kind: 'not measured' }
  const isWithin = (limit: number) => (bound.is === 'at most' ? value <= limit : value >= limit)
  const limit = limitOf(bound)
  if (!isWithin(limit)) return { bound, value, kind: 'broken' }
  if (isWithin(bound.goal)) return { bound, value, kind: 'reached' }
  return { bound, value, kind: bound.ceiling === undefined ? 'within noise' : 'not reached, but held' }
}

/** Whether the check fails for it. */
export const fails = ({ kind }: Verdict) => kind === 'broken' || kind === 'not measured'

/** A line, and the reason below it where the goal is not reached. */
export function describeVerdict({ bound, value, kind }: Verdict): string {
  const { what, is, goal, noise, ceiling } = bound
  const measured = Number.isNaN(value) ? '' : value.toFixed(2)
  const limit = ceiling === undefined ? '' : `, until then ${ceiling.value}`
  const line = `${kind.padEnd(22)}${measured.padStart(8)}  ${what}: ${is} ${goal}${limit} (noise ${noise})`
  return kind === 'not reached, but held' && ceiling ? `${line}\n${' '.repeat(32)}${ceiling.reason}` : line
}
