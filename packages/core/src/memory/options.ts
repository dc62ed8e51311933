/** Options of the memory storage, and their checks. */
import { ConfigurationError } from '../errors.ts'
import { checkOptions, checks, must } from '../options.ts'
import type { EvictionListener } from './evictions.ts'
import { type Isolate, isolations } from './isolation.ts'
import { checkedSize, estimateBytes, type SizeOf } from './size.ts'

/** What an `InMemCache` can be told. */
export interface InMemCacheOptions {
  /** The most entries kept. Default 10 000; `Infinity`: not counted. */
  readonly maxEntries?: number | undefined
  /** The most bytes kept, by `sizeOf`; an entry that is larger alone is not kept at all. Default: bytes are not counted. */
  readonly maxBytes?: number | undefined
  /** The bytes of an entry; needs `maxBytes`. Default: an estimate of the memory that key, value and bookkeeping take. */
  readonly sizeOf?: SizeOf | undefined
  /** How kept values are protected from changes by callers. Default `'none'`: values are shared. */
  readonly isolate?: Isolate | undefined
  /** Told of each entry dropped because it had expired or because room was needed; not of deleted or replaced ones. */
  readonly onEvict?: EvictionListener | undefined
  /** Shown in errors, events and `explain`. Default `'memory'`. */
  readonly name?: string | undefined
}

const OWNER = 'InMemCache'
const DEFAULT_MAX_ENTRIES = 10_000

const optionChecks = {
  maxEntries: checks.positiveIntegerOrInfinity,
  maxBytes: must((value) => typeof value === 'number' && value > 0, 'a number of bytes above 0'),
  sizeOf: checks.function,
  isolate: must(
    (value) => typeof value === 'string' && Object.hasOwn(isolations, value),
    "'none', 'freeze' or 'clone'",
  ),
  onEvict: checks.function,
  name: checks.string,
}

/** The options with their defaults; throws ConfigurationError. `weigh` is there when bytes count. */
export function resolveOptions(options: InMemCacheOptions) {
  checkOptions(OWNER, options, optionChecks)
  const {
    maxEntries = DEFAULT_MAX_ENTRIES,
    maxBytes,
    sizeOf,
    isolate = 'none',
    onEvict,
    name = 'memory',
  } = options
  if (sizeOf !== undefined && maxBytes === undefined) {
    throw new ConfigurationError(
      `${OWNER}: sizeOf is given without maxBytes; give maxBytes too, or drop sizeOf`,
    )
  }
  return {
    capacity: { maxEntries, maxWeight: maxBytes ?? Number.POSITIVE_INFINITY },
    weigh: maxBytes === undefined ? undefined : checkedSize(name, sizeOf ?? estimateBytes),
    isolation: isolations[isolate],
    onEvict,
    name,
  }
}
