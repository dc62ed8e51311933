/**
 * The bounds that the benchmarks are held to. Times are ratios to the least work that gives the same answer: those of a
 * machine that is twice as fast are the same.
 */

export interface Bound {
  /** What is bounded. */
  readonly what: string
  /** Where its value comes from: a measurement by its name. */
  readonly of: string
  readonly is: 'at most' | 'at least'
  /** What is wanted. */
  readonly goal: number
  /** How far chance may take a value past its bound, in the value's unit. */
  readonly noise: number
  /** Where the goal is not reached: what must hold until it is, and what stands in the way. */
  readonly ceiling?: { readonly value: number; readonly reason: string } | undefined
}

/** Time in times that of lru-cache, by workload: 0.7 of its throughput is 1.43 of its time. With what holds where that is not reached. */
const THROUGHPUT: Readonly<Record<string, number | undefined>> = {
  'get of what is there, no ttl': undefined,
  'set of what is there, no ttl': 2.6,
  'set of what is not there, no ttl': 4.4,
  'get, and set after a miss, no ttl': 2.3,
  'get of what is there, with a ttl': 2.2,
  'set of what is there, with a ttl': undefined,
  'set of what is not there, with a ttl': 3,
  'get, and set after a miss, with a ttl': 2.2,
}

const REASON =
  'Each looks at the clock, which lru-cache remembers for a millisecond; sets add hash, sketch, queues and simulations to its three Map operations.'

const throughput = Object.entries(THROUGHPUT).map(
  ([workload, value]): Bound => ({
    what: `${workload}: time of a full memory, x lru-cache`,
    of: `core/throughput: core: how long does a full memory take: ${workload}? InMemCache`,
    is: 'at most',
    goal: 1.43,
    noise: 0.6,
    ceiling: value === undefined ? undefined : { value, reason: REASON },
  }),
)

/** The longest pauses, in milliseconds: a thirtieth of the bound, so that the machine makes no difference. */
const PAUSES = ['set when it is full', 'get', 'set after all have expired at once', 'clear']

const pauses = PAUSES.map(
  (phase): Bound => ({
    what: `longest pause, ms, a million entries: ${phase}`,
    of: `core/pauses: ${phase}`,
    is: 'at most',
    goal: 5,
    noise: 5,
  }),
)

/** What the codec is held to, by each answer of its benchmark: msgpackr with records is there to be read, not judged. */
export function codecBounds(answers: Iterable<string>): Bound[] {
  return [...answers].flatMap((of) => {
    const [, direction] = / codec\.(encode|decode)$/.exec(of) ?? []
    if (direction === undefined) return []
    const ceiling = of.includes('100 B') ? SMALL_VALUES[direction] : undefined
    return { what: `${of}, x msgpackr`, of, is: 'at most', goal: 1.2, noise: 0.3, ceiling }
  })
}

const SMALL_VALUES: Readonly<Record<string, Bound['ceiling']>> = {
  encode: {
    value: 1.6,
    reason: 'Beside so little, the head of a record, its checksum and two views of its bytes weigh a third.',
  },
  decode: {
    value: 1.35,
    reason: 'Beside so little, the head of a record and the check of its payload weigh a quarter.',
  },
}

export const BOUNDS: readonly Bound[] = [
  {
    what: 'hit of cachedSync, x a function over a Map',
    of: 'core/hit-sync: TTLCache.cachedSync',
    is: 'at most',
    goal: 1.5,
    noise: 0.3,
    ceiling: { value: 1.8, reason: 'What is left are calls that V8 does not inline.' },
  },
  {
    what: 'hit of cached, x an async function over a Map',
    of: 'core/hit: TTLCache.cached',
    is: 'at most',
    goal: 1.25,
    noise: 0.3,
  },
  {
    what: 'hit with stale-while-revalidate, x an async function over a Map',
    of: 'core/hit: SWRCache.cached',
    is: 'at most',
    goal: 1.25,
    noise: 0.3,
    ceiling: {
      value: 1.5,
      reason: 'A second strategy in one process makes the calls of the engine polymorphic.',
    },
  },
  {
    // 2 µs more than a floor that takes 1.4 µs on the machine that the bound is from.
    what: 'miss, x an async function over a Map',
    of: 'core/miss: TTLCache.cached',
    is: 'at most',
    goal: 2.5,
    noise: 0.8,
    ceiling: {
      value: 3.4,
      reason:
        'Reading and writing a full memory takes 1.5 floors of it; the rest is flight, context and promise.',
    },
  },
  {
    // 5 ms more than a floor that takes 3.1 ms on that machine.
    what: '10,000 callers of a cold key, x the same over a Map of promises',
    of: 'core/stampede: TTLCache.cached',
    is: 'at most',
    goal: 2.6,
    noise: 0.6,
  },
  {
    what: 'hit in the memory of a chain, x the memory alone',
    of: 'chain/near-hit: cached over memory -> files',
    is: 'at most',
    goal: 1.2,
    noise: 0.2,
    ceiling: { value: 1.3, reason: 'One more call for the level, and its own record of hits.' },
  },
  {
    what: 'hit in Redis, x getBuffer and unpack',
    of: 'redis/hit: RedisCache.get',
    is: 'at most',
    goal: 1.15,
    noise: 0.4,
  },
  {
    what: '100 hits in Redis at once, x MGET and unpack',
    of: 'redis/get-many: RedisCache.getMany',
    is: 'at most',
    goal: 1.2,
    noise: 0.4,
  },
  {
    what: 'hit in files, x readFile and unpack',
    of: 'fs/hit: LocalFileCache.get',
    is: 'at most',
    goal: 1.3,
    noise: 0.3,
    ceiling: {
      value: 1.4,
      reason:
        'CPU time, in which the wait for the disk is not counted: checksums and the decoder weigh more.',
    },
  },
  {
    what: 'hit in a bucket, x download and unpack',
    of: 'gcs/hit: GCSCache.get',
    is: 'at most',
    goal: 1.1,
    noise: 0.3,
  },
  ...throughput,
  {
    what: 'bytes of an entry with a ttl, x lru-cache',
    of: 'core/bytes-per-entry: InMemCache',
    is: 'at most',
    goal: 1.15,
    noise: 0.05,
  },
  ...pauses,
  {
    what: 'longest pause, ms, a million entries: set while it fills',
    of: 'core/pauses: set while it fills',
    is: 'at most',
    goal: 5,
    noise: 30,
    ceiling: {
      value: 12,
      reason:
        'V8 moves what survives in its young space, and all entries do; memory itself takes less than 5.',
    },
  },
  {
    what: 'hit ratio, points ahead of the best policy where that is least',
    of: 'core/hit-ratio: least lead',
    is: 'at least',
    goal: -0.5,
    noise: 0.3,
    ceiling: {
      value: -1.1,
      reason: 'Popularity that shifts (zipf-shift) with little room: S3-FIFO forgets sooner.',
    },
  },
  {
    what: 'hit ratio, points of the mean ahead of the best policy',
    of: 'core/hit-ratio: lead of the mean',
    is: 'at least',
    goal: 0,
    noise: 0,
  },
  ...(
    [
      ['all, minified', 60, 93.5],
      ['all, gzipped', 20, 32.4],
      ['ttl, minified', 60, 81.5],
      ['ttl, gzipped', 20, 28.4],
    ] as const
  ).map(
    ([size, goal, value]): Bound => ({
      what: `size of the core in a bundle, kB: ${size}`,
      of: `core/import-size: ${size}`,
      is: 'at most',
      goal,
      noise: 0.5,
      ceiling: {
        value,
        reason:
          'Memory, keys and engine are what a strategy consists of: little can be dropped by a bundler.',
      },
    }),
  ),
]
