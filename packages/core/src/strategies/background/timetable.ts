/** When a job runs: at an interval counted from its last start, by a cron pattern, or only when asked. */
import { Cron } from 'croner'
import { ConfigurationError } from '../../errors.ts'
import { describe } from '../../observe/report.ts'
import { show } from '../../options.ts'
import { now } from '../../time/clock.ts'
import { type Duration, durationMs } from '../../time/duration.ts'

/** How often a job runs. */
export interface TimetableOptions {
  /** From start to start; 0: never by itself. */
  readonly interval?: Duration | undefined
  /** A cron pattern in local time, with optional seconds, instead of an interval. */
  readonly cron?: string | undefined
}

/** The schedule of a job. Instants are epoch ms; Infinity: never. */
export interface Timetable {
  /** The start after one at `startedAt`. */
  next(startedAt: number): number
  /** How long a value made at `at` is kept unless the application says otherwise: until the second start from then. */
  ttlMs(at: number): number
}

/** Throws ConfigurationError unless exactly one of `interval` and `cron` is given and can be understood. */
export function timetableOf({ interval, cron }: TimetableOptions, owner: string): Timetable {
  if ((interval === undefined) === (cron === undefined)) {
    throw new ConfigurationError(`${owner}: give either interval, such as '5m', or cron, such as '0 * * * *'`)
  }
  if (cron !== undefined) return byCron(cron, owner)
  const intervalMs = durationMs(interval ?? 0, `${owner}: interval`)
  if (intervalMs === 0) return { next: () => Number.POSITIVE_INFINITY, ttlMs: () => Number.POSITIVE_INFINITY }
  return { next: (startedAt) => startedAt + intervalMs, ttlMs: () => 2 * intervalMs }
}

const LEAST_PATIENCE_MS = 30_000
const PATIENCE_IN_LIVES = 5

/** How long a run may take before it is no longer waited for: five lives of its value (ten intervals), and at least 30s. */
export function patienceMs(timetable: Timetable): number {
  const lifeMs = timetable.ttlMs(now())
  return Number.isFinite(lifeMs) ? Math.max(LEAST_PATIENCE_MS, PATIENCE_IN_LIVES * lifeMs) : LEAST_PATIENCE_MS
}

function byCron(pattern: string, owner: string): Timetable {
  let cron: Cron
  try {
    // Paused: only its arithmetic is used; the timers are the library's own.
    cron = new Cron(pattern, { paused: true })
  } catch (error) {
    throw new ConfigurationError(
      `${owner}: cron is ${show(pattern)}, which cannot be understood (${describe(error)}); give five or six fields, such as '*/5 * * * *'`,
      { cause: error },
    )
  }
  const next = (from: number) => cron.nextRun(new Date(from))?.getTime() ?? Number.POSITIVE_INFINITY
  return { next, ttlMs: (at) => next(next(at)) - at }
}
