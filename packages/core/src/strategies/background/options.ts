/** Options of background values, and their checks. */
import type { ErrorReporter } from '../../observe/report.ts'
import { checkOptions, checks, must, type OptionCheck } from '../../options.ts'
import type { CacheStorage } from '../../storage/contract.ts'
import type { Duration } from '../../time/duration.ts'
import { endingDuration } from '../load-options.ts'
import type { TimetableOptions } from './timetable.ts'

/** Options of loaders and writers. Give either `interval` or `cron`. */
export interface BackgroundOptions extends TimetableOptions {
  /** How long a value is kept. Default: until the second run from then, 2×interval; with interval 0: for ever. */
  readonly ttl?: Duration | undefined
  /** Run at once when the cache has no value. Default true; false: the first run comes after one interval, or with the first call. */
  readonly runImmediately?: boolean | undefined
  /** Told of failed refreshes, with operation `refresh`, and of survived storage errors. Without it, a process warning. */
  readonly onError?: ErrorReporter | undefined
  /** Where the value is kept: a storage, or a function that makes one, called once, at first use. Default: an InMemCache of its own. */
  readonly cache?: CacheStorage | (() => CacheStorage) | undefined
  /**
   * One process of the fleet runs the loader by schedule, the others serve what it has put into the cache they share, and one
   * of them takes over when it dies. Needs `cache`, a storage that keeps conditions. Default false: every process runs it.
   */
  readonly leader?: boolean | LeaderOptions | undefined
  /** Pause refreshing when nobody has asked for the value for this long; the next call wakes it. Default: never. */
  readonly idleStop?: Duration | undefined
}

/** How one process of the fleet is made the leader. */
export interface LeaderOptions {
  /** A leader that died is succeeded after one to two of these. Renewed at a third. Default: the interval, 60s at most. */
  readonly lease?: Duration | undefined
  /** How often the others look whether they may lead, and how late they notice that the leader has resigned. Default: a third of the lease, 5s at most. */
  readonly poll?: Duration | undefined
}

/** Options of readers. */
export interface ReaderOptions {
  /** From pull to pull; 0: only when the local cache has nothing. */
  readonly interval: Duration
  /** How long a pulled value is served; never longer than its own life. Default: 2×interval; with interval 0: its own life. */
  readonly ttl?: Duration | undefined
  /** Where the writer keeps the value. Default: the cache of the writer registered in this process. */
  readonly source?: CacheStorage | (() => CacheStorage) | undefined
  /** The reader's local cache. Default: an InMemCache of its own. */
  readonly cache?: CacheStorage | (() => CacheStorage) | undefined
  /** Pull at once. Default true. */
  readonly runImmediately?: boolean | undefined
  /** Told of failed pulls, with operation `pull`. Without it, a process warning. */
  readonly onError?: ErrorReporter | undefined
}

const storage = must(
  (value) => typeof value === 'function' || typeof value === 'object',
  'a storage, or a function that makes one',
)

const positiveDuration: OptionCheck = (value, option) => {
  checks.duration(value, option)
  must(
    (given) => Number.parseFloat(String(given)) > 0,
    'a duration above 0, or leave it out; a background value cannot be switched off by its ttl',
  )(value, option)
}

const common: Readonly<Record<string, OptionCheck>> = {
  interval: checks.duration,
  ttl: positiveDuration,
  runImmediately: checks.boolean,
  onError: checks.function,
  cache: storage,
}

export const backgroundChecks: Readonly<Record<string, OptionCheck>> = {
  ...common,
  cron: checks.string,
  idleStop: checks.duration,
  leader: (value, option) => {
    if (typeof value !== 'boolean')
      checkOptions(option, value, { lease: endingDuration, poll: endingDuration })
  },
}

export const readerChecks: Readonly<Record<string, OptionCheck>> = { ...common, source: storage }
