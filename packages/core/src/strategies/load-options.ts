/** Options that TTL and SWR share, their checks, and what they mean to the engine. */
import { requireLeases } from '../engine/leasing.ts'
import type { ConcurrencyPlan, Life, LockPlan, NegativePlan, Plan } from '../engine/plan.ts'
import { ConfigurationError } from '../errors.ts'
import type { ErrorReporter } from '../observe/report.ts'
import { checkOptions, checks, must, type OptionCheck, show } from '../options.ts'
import type { CacheStorage } from '../storage/contract.ts'
import { type Duration, durationMs } from '../time/duration.ts'
import { deciderOf, mayStandIn, type Windows } from './decisions.ts'

/** A callback of the application; written as a method type so that its parameters may be declared more narrowly. */
type Callback<A extends unknown[], R> = { callback(...args: A): R }['callback']

/** Bounds on one load. */
export interface LoadTimeouts {
  /** After this long, a caller for whom a stale entry is there (kept by `staleIfError` or `staleTtl`) is answered with it; the load goes on behind. Default: never. */
  readonly soft?: Duration | undefined
  /** After this long, the load is given up and its callers get TimeoutError. Default: never. */
  readonly hard?: Duration | undefined
}

/** The pauses between failing refreshes of a key: `base` after the first, doubled by each further one up to `max`. */
export interface BackoffOptions {
  /** Default 1s. */
  readonly base?: Duration | undefined
  /** Default 1m. */
  readonly max?: Duration | undefined
}

/** How loads are shared by the processes that share a storage. */
export interface LockOptions {
  /** How long a process that died in the middle of a load holds up the others. Renewed while the loader runs. Default 10s. */
  readonly lease?: Duration | undefined
  /** The longest wait for the value of another process; then the loader runs here too. Default: `flightTimeout`. */
  readonly wait?: Duration | undefined
}

/** How many loads run at a time. */
export interface ConcurrencyOptions {
  /** Loads at a time. */
  readonly limit: number
  /** Loads that may wait for their turn; one more fails with TooManyLoadsError. Default 1000. */
  readonly queue?: number | undefined
}

/** A class of errors. */
export type ErrorClass = abstract new (...args: never[]) => Error

/** Failures that are an answer and may be remembered. */
export interface NegativeOptions {
  /** How long callers get the same error again without a load. */
  readonly ttl: Duration
  /** The classes whose errors are remembered, or a function that tells. */
  readonly errors: ErrorClass | readonly ErrorClass[] | Callback<[error: unknown], boolean>
}

/** Options of every function wrapped with TTL or SWR. */
export interface LoadOptions {
  /** How long a value is fresh, or a function of the value and the call's arguments that tells. 0 switches caching off. */
  readonly ttl: Duration | Callback<[value: unknown, ...args: unknown[]], Duration>
  /** Where entries are kept: a storage, or a function that makes one, called once, at first use. Default: an InMemCache of the function's own. */
  readonly cache?: CacheStorage | (() => CacheStorage) | undefined
  /** When the loader fails, an entry that is stale for less than this stands in. Default 0: the error reaches the caller. */
  readonly staleIfError?: Duration | undefined
  /** Bounds on one load. Default: none; `flightTimeout` frees the key of a load without ending it. */
  readonly timeout?: LoadTimeouts | undefined
  /**
   * How many loads of this function run at a time, in this process; further ones wait, and a load that is needed by one that runs
   * does not. The wait counts for `timeout.hard`. Default: no limit.
   */
  readonly concurrency?: number | ConcurrencyOptions | undefined
  /**
   * Remembers failures that are an answer, such as "not found", in this process: callers get the error itself again. A write or
   * delete of the key ends that, and `refresh` goes past it. Default: every call after a failure loads again.
   */
  readonly negativeTtl?: NegativeOptions | undefined
  /** A load that takes longer frees its key: the next caller starts another. Default 30s. */
  readonly flightTimeout?: Duration | undefined
  /** 0 to 1: each ttl is shortened by a random part of up to this share, so that entries made together do not end together. Default 0. */
  readonly jitter?: number | undefined
  /** 0 to 1: past this share of the ttl, a hit starts a refresh behind. Default: never. */
  readonly refreshAhead?: number | undefined
  /** Growing pauses between failing refreshes of a key. Default true: from 1s to 1m; false: every stale read tries again. */
  readonly refreshBackoff?: boolean | BackoffOptions | undefined
  /**
   * One load across all processes that share the storage: a miss claims the key, the others wait for the value. Needs a storage
   * that keeps conditions. Default false: each process loads for itself.
   */
  readonly lock?: boolean | LockOptions | undefined
  /** False for a value that is handed to the callers and not kept. Default: every value is kept. */
  readonly cacheWhen?: Callback<[value: unknown], boolean> | undefined
  /** False for a value, read from the storage, that is to count as a miss. */
  readonly validate?: Callback<[value: unknown], boolean> | undefined
  /** Part of the key: change it when the shape of the values changes. */
  readonly version?: string | number | undefined
  /** Tags of the entry, for `invalidateTags`; or a function of the value and the call's arguments that tells. */
  readonly tags?:
    | readonly string[]
    | Callback<[value: unknown, ...args: unknown[]], readonly string[]>
    | undefined
  /** Given each promise that goes on after its caller was answered, such as a refresh: a serverless `waitUntil`. */
  readonly background?: Callback<[work: Promise<unknown>], void> | undefined
  /** Told of errors that were survived: `(error, { operation, key, level })`. */
  readonly onError?: ErrorReporter | undefined
  /** Names of the function's parameters, in order, for `{name}` in the key when a minifier has changed them in the source. */
  readonly params?: readonly string[] | undefined
}

/** A duration above 0 that ends. */
export const endingDuration: OptionCheck = (value, option) => {
  const ms = durationMs(value as Duration, option)
  if (ms === 0 || ms === Number.POSITIVE_INFINITY)
    throw new ConfigurationError(`${option} is ${show(value)}; give a duration above 0 that ends`)
}

const wholeNumber = must((value) => Number.isInteger(value) && Number(value) >= 0, 'a whole number')

const errorClasses = must(
  (value) =>
    Array.isArray(value) ? value.length > 0 && value.every(isErrorClass) : typeof value === 'function',
  'an error class, a list of them, or a function that tells',
)

/** Checks of the options above. */
export const loadChecks: Readonly<Record<string, OptionCheck>> = {
  ttl: (value, option) => (typeof value === 'function' ? undefined : checks.duration(value, option)),
  cache: must(
    (value) => typeof value === 'function' || typeof value === 'object',
    'a storage, or a function that makes one',
  ),
  staleIfError: checks.duration,
  timeout: (value, option) => checkOptions(option, value, { soft: checks.duration, hard: checks.duration }),
  flightTimeout: checks.duration,
  concurrency: (value, option) =>
    typeof value === 'object'
      ? checkOptions(option, value, { limit: checks.positiveInteger, queue: wholeNumber })
      : checks.positiveInteger(value, option),
  negativeTtl: (value, option) => checkOptions(option, value, { ttl: endingDuration, errors: errorClasses }),
  jitter: checks.share,
  refreshAhead: checks.share,
  refreshBackoff: (value, option) => {
    if (typeof value !== 'boolean')
      checkOptions(option, value, { base: checks.duration, max: checks.duration })
  },
  lock: (value, option) => {
    if (typeof value !== 'boolean')
      checkOptions(option, value, { lease: endingDuration, wait: checks.duration })
  },
  cacheWhen: checks.function,
  validate: checks.function,
  version: must(
    (value) => typeof value === 'string' || Number.isFinite(value),
    'a string or a finite number',
  ),
  tags: (value, option) => (typeof value === 'function' ? undefined : checks.strings(value, option)),
  background: checks.function,
  onError: checks.function,
  params: checks.strings,
}

const DEFAULT_LEASE: Duration = '10s'
const DEFAULT_FLIGHT_TIMEOUT: Duration = '30s'
const DEFAULT_QUEUE = 1000
const DEFAULT_BACKOFF = { base: '1s', max: '1m' } as const

/** What sets a strategy, or an entry point of it, apart. */
export interface PlanTraits {
  /** The entry point, as errors name it: `TTLCache.cached`. */
  readonly owner: string
  readonly sync: boolean
  readonly staleMs: number
  readonly shareRefresh: boolean
  /** The ttl for a value of undefined that stands for "not there"; undefined: kept like any other value. */
  readonly missingTtlMs?: number | undefined
}

/** What the engine is told; undefined when the ttl is 0: caching is switched off. */
export function planOf(options: LoadOptions, traits: PlanTraits): Plan | undefined {
  const { owner, sync, staleMs, shareRefresh, missingTtlMs } = traits
  const { ttl } = options
  if (ttl === undefined)
    throw new ConfigurationError(`${owner}: ttl is missing; give how long a value is fresh, such as '5m'`)
  const fixedTtlMs = typeof ttl === 'function' ? undefined : durationMs(ttl, `${owner}: ttl`)
  if (fixedTtlMs === 0) return undefined
  const ms = (value: Duration | undefined, name: string, otherwise: Duration) =>
    durationMs(value ?? otherwise, `${owner}: ${name}`)
  const { refreshAhead = Number.POSITIVE_INFINITY } = options
  const windows: Windows = {
    staleMs,
    staleIfErrorMs: ms(options.staleIfError, 'staleIfError', 0),
    // Of a fixed ttl, not of the entry's life: a level of a chain may have capped that.
    refreshAheadMs: fixedTtlMs === undefined ? undefined : fixedTtlMs * refreshAhead,
    refreshAhead,
  }
  const { cacheWhen, jitter = 0, tags } = options

  const life = (value: unknown, args: readonly unknown[], askedMs: number | undefined): Life | undefined => {
    if (cacheWhen !== undefined && !cacheWhen(value)) return undefined
    const missing = value === undefined && askedMs === undefined ? missingTtlMs : undefined
    const ttlMs =
      askedMs ??
      missing ??
      fixedTtlMs ??
      durationMs((ttl as Callback<unknown[], Duration>)(value, ...args), `${owner}: ttl()`)
    if (ttlMs === 0) return undefined
    const freshMs = ttlMs === Number.POSITIVE_INFINITY ? ttlMs : ttlMs * (1 - jitter * Math.random())
    return { freshMs, keptMs: freshMs + Math.max(windows.staleMs, windows.staleIfErrorMs) }
  }

  return {
    sync,
    decide: deciderOf(windows),
    mayFallBack: (entry, at) => mayStandIn(windows, entry, at),
    life,
    validate: options.validate,
    tags: typeof tags === 'function' ? (value, args) => tags(value, ...args) : tags,
    softTimeoutMs: ms(options.timeout?.soft, 'timeout.soft', Number.POSITIVE_INFINITY),
    hardTimeoutMs: ms(options.timeout?.hard, 'timeout.hard', Number.POSITIVE_INFINITY),
    flightTimeoutMs: ms(options.flightTimeout, 'flightTimeout', DEFAULT_FLIGHT_TIMEOUT),
    shareRefresh,
    lock: lockOf(options, owner),
    concurrency: concurrencyOf(options, owner),
    negative: negativeOf(options, owner),
    backoff: pauses(options.refreshBackoff ?? true, owner),
    background: options.background,
  }
}

function lockOf({ lock = false, flightTimeout, cache }: LoadOptions, owner: string): LockPlan | undefined {
  if (lock === false) return undefined
  // A storage that is made at the first use is looked at then.
  if (typeof cache === 'object') requireLeases(cache, 'lock', owner)
  const { lease = DEFAULT_LEASE, wait = flightTimeout ?? DEFAULT_FLIGHT_TIMEOUT } = lock === true ? {} : lock
  return {
    leaseMs: durationMs(lease, `${owner}: lock.lease`),
    waitMs: durationMs(wait, `${owner}: lock.wait`),
  }
}

function concurrencyOf({ concurrency }: LoadOptions, owner: string): ConcurrencyPlan | undefined {
  if (concurrency === undefined) return undefined
  const { limit, queue = DEFAULT_QUEUE } =
    typeof concurrency === 'number' ? { limit: concurrency } : concurrency
  if (limit !== undefined) return { limit, queue }
  throw new ConfigurationError(
    `${owner}: concurrency.limit is missing; give how many loads may run at a time`,
  )
}

function negativeOf({ negativeTtl }: LoadOptions, owner: string): NegativePlan | undefined {
  if (negativeTtl === undefined) return undefined
  const { ttl, errors } = negativeTtl
  if (ttl === undefined || errors === undefined) {
    throw new ConfigurationError(
      `${owner}: negativeTtl needs ttl and errors; give { ttl: '10s', errors: NotFoundError }`,
    )
  }
  const classes = Array.isArray(errors) ? errors : isErrorClass(errors) ? [errors] : undefined
  return {
    ttlMs: durationMs(ttl, `${owner}: negativeTtl.ttl`),
    matches: classes
      ? (error) => classes.some((each) => error instanceof each)
      : (errors as (error: unknown) => boolean),
  }
}

function isErrorClass(value: unknown): value is ErrorClass {
  return typeof value === 'function' && (value === Error || value.prototype instanceof Error)
}

/** The pause after the nth failure in a row; up to a tenth shorter, so that processes do not retry together. */
function pauses(
  backoff: boolean | BackoffOptions,
  owner: string,
): ((failures: number) => number) | undefined {
  if (backoff === false) return undefined
  const { base, max } = { ...DEFAULT_BACKOFF, ...(backoff === true ? {} : backoff) }
  const baseMs = durationMs(base ?? DEFAULT_BACKOFF.base, `${owner}: refreshBackoff.base`)
  const maxMs = durationMs(max ?? DEFAULT_BACKOFF.max, `${owner}: refreshBackoff.max`)
  return (failures) => Math.min(maxMs, baseMs * 2 ** (failures - 1)) * (1 - Math.random() / 10)
}
