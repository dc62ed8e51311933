/** Durations as applications write them: a number of seconds, or a number with a unit. */
import { ConfigurationError } from '../errors.ts'

const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

type Unit = keyof typeof UNIT_MS

/** A number of **seconds** (as in Redis EX and HTTP max-age; `Infinity` allowed), or a string with a unit: `'250ms' '30s' '5m' '2h' '1d'`. */
export type Duration = number | `${number}${Unit}`

const FORM = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/

/** Milliseconds of a duration; throws ConfigurationError that names `option` and shows the value. */
export function durationMs(value: Duration, option: string): number {
  if (typeof value === 'number') {
    if (value >= 0) return value * 1000
  } else if (typeof value === 'string') {
    const [, amount, unit] = FORM.exec(value) ?? []
    if (amount !== undefined) return Number(amount) * UNIT_MS[unit as Unit]
  }
  throw new ConfigurationError(
    `${option} is ${show(value)}; give a number of seconds that is not negative, or a string such as '250ms', '30s', '5m', '2h', '1d'`,
  )
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
