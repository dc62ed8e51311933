/** Checks options where they are given: unknown names, wrong types, values that cannot work. */
import { ConfigurationError } from './errors.ts'
import { type Duration, durationMs } from './time/duration.ts'

/** Throws ConfigurationError that begins with the option's full name when the value cannot work. */
export type OptionCheck = (value: unknown, option: string) => void

/** Refuses options that are not an object, have an unknown name, or fail their check; undefined counts as absent. */
export function checkOptions(
  owner: string,
  options: unknown,
  checks: Readonly<Record<string, OptionCheck>>,
): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new ConfigurationError(`${owner}: options are ${show(options)}; pass an object`)
  }
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined
    if (check === undefined) throw unknownOption(owner, name, Object.keys(checks))
    if (value !== undefined) check(value, `${owner}: ${name}`)
  }
}

function unknownOption(owner: string, name: string, known: readonly string[]): ConfigurationError {
  const nearest = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0]
  const hint =
    nearest !== undefined && nearest.distance <= Math.max(2, name.length / 3)
      ? `did you mean ${nearest.candidate}?`
      : `known are ${known.join(', ')}`
  return new ConfigurationError(`${owner}: there is no option ${JSON.stringify(name)}; ${hint}`)
}

/** The options that are not undefined: those that are count as absent, and must not hide ones given in advance. */
export function present<O extends object>(options: O | undefined): Partial<O> {
  const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as Partial<O>
}

/** A check that a predicate holds; `wanted` completes "…; give ". */
export function must(holds: (value: unknown) => boolean, wanted: string): OptionCheck {
  return (value, option) => {
    if (!holds(value)) throw new ConfigurationError(`${option} is ${show(value)}; give ${wanted}`)
  }
}

/** The checks that many options share. */
export const checks = {
  function: must((value) => typeof value === 'function', 'a function'),
  boolean: must((value) => typeof value === 'boolean', 'true or false'),
  string: must((value) => typeof value === 'string', 'a string'),
  share: must((value) => typeof value === 'number' && value >= 0 && value <= 1, 'a number from 0 to 1'),
  positiveInteger: must((value) => Number.isInteger(value) && Number(value) > 0, 'a whole number above 0'),
  positiveIntegerOrInfinity: must(
    (value) => value === Number.POSITIVE_INFINITY || (Number.isInteger(value) && Number(value) > 0),
    'a whole number above 0, or Infinity',
  ),
  duration: ((value, option) => void durationMs(value as Duration, option)) as OptionCheck,
  strings: must(
    (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
    'an array of strings',
  ),
  anything: (() => undefined) as OptionCheck,
} as const

/** A value in an error message, in one short line. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  if (typeof value === 'function') return `a function (${value.name || 'anonymous'})`
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object' && value !== null)
    return `an object (${value.constructor?.name ?? 'no prototype'})`
  return String(value)
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
