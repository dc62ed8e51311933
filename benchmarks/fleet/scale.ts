/** The arithmetic of a fleet: what processes ask of what they share, from what one of them asks. */
import { S3_PRICES } from '@acache/s3'

/** What is assumed of the application. */
export interface Workload {
  /** K: keys that every process reads all the time. */
  readonly keys: number
  /** T: ttl of an entry, in seconds. */
  readonly ttl: number
  /** C: cap of the memory level, in seconds. */
  readonly cap: number
  /** D: deletes and writes of the whole fleet beside its loads, a second. */
  readonly deletes: number
  /** B: background values with `leader: true`. */
  readonly values: number
  /** R: their lease, renewed at a third, in seconds. */
  readonly lease: number
  /** P: how often a follower looks, in seconds. */
  readonly poll: number
}

/** What was counted, and goes into the sums. */
export interface Units {
  /** w: requests of a process that waits for a load of one second. */
  readonly waiting: number
  /** b: bytes of one message at a listener. */
  readonly publishBytes: number
  readonly trackingBytes: number
  /** m: messages that tracking makes of one load. */
  readonly trackingPerLoad: number
  /** Requests to a bucket of one load with `lock`, by what they cost. */
  readonly bucketLoad: { readonly puts: number; readonly gets: number }
}

/** What one Redis is taken to give. */
export interface Budget {
  readonly commands: number
  readonly bytes: number
  readonly connections: number
}

/** One line: a quantity, its formula with the letters of above and N processes, and its value. */
export interface Line {
  readonly quantity: string
  readonly formula: string
  readonly unit: 'a second' | 'bytes a second' | 'connections' | 'dollars a month'
  readonly of: (processes: number) => number
  /** What of one Redis it uses. */
  readonly uses?: keyof Budget
}

export const WORKLOAD: Workload = {
  keys: 1000,
  ttl: 300,
  cap: 60,
  deletes: 10,
  values: 10,
  lease: 60,
  poll: 5,
}
export const BUDGET: Budget = { commands: 100_000, bytes: 125e6, connections: 10_000 }
export const SIZES = [10, 1000, 100_000] as const
const MONTH_SECONDS = 30 * 86_400

/** Prices of one request. */
export const GET = S3_PRICES.perThousand.get / 1000
export const PUT = S3_PRICES.perThousand.put / 1000

/** Memory over Redis, with a bus. */
export function redisLines(load: Workload, units: Units): readonly Line[] {
  const { keys, ttl, cap, deletes, values, lease, poll } = load
  const loads = keys / ttl
  const news = loads + deletes
  return [
    {
      quantity: 'loads, without `lock`, at worst',
      formula: 'N × K / T',
      unit: 'a second',
      of: (n) => n * loads,
    },
    { quantity: 'loads, with `lock`', formula: 'K / T', unit: 'a second', of: () => loads },
    {
      quantity: 'reads of Redis by memories that refill',
      formula: 'N × (K / C + K / T + D)',
      unit: 'a second',
      of: (n) => n * (keys / cap + news),
      uses: 'commands',
    },
    {
      quantity: 'commands of those who wait, when all do',
      formula: '(N − 1) × K / T × w',
      unit: 'a second',
      of: (n) => (n - 1) * loads * units.waiting,
      uses: 'commands',
    },
    {
      quantity: 'commands for leaders',
      formula: 'B × (3 / R + (N − 1) × 2 / P)',
      unit: 'a second',
      of: (n) => values * (3 / lease + ((n - 1) * 2) / poll),
      uses: 'commands',
    },
    { quantity: '`publish`: messages sent', formula: 'K / T + D', unit: 'a second', of: () => news },
    {
      quantity: '`publish`: messages delivered',
      formula: 'N × (K / T + D)',
      unit: 'a second',
      of: (n) => n * news,
    },
    {
      quantity: '`publish`: what Redis sends',
      formula: 'N × (K / T + D) × b',
      unit: 'bytes a second',
      of: (n) => n * news * units.publishBytes,
      uses: 'bytes',
    },
    {
      quantity: '`tracking`: messages delivered',
      formula: 'N × (m × K / T + D)',
      unit: 'a second',
      of: (n) => n * (units.trackingPerLoad * loads + deletes),
    },
    {
      quantity: '`tracking`: what Redis sends',
      formula: 'N × (m × K / T + D) × t',
      unit: 'bytes a second',
      of: (n) => n * (units.trackingPerLoad * loads + deletes) * units.trackingBytes,
      uses: 'bytes',
    },
    { quantity: 'connections', formula: '2 × N', unit: 'connections', of: (n) => 2 * n, uses: 'connections' },
  ]
}

/** Memory over a bucket, without Redis: its requests cost money. */
export function bucketLines(
  { keys, ttl, cap, values, lease, poll }: Workload,
  units: Units,
): readonly Line[] {
  const loads = keys / ttl
  const { puts, gets } = units.bucketLoad
  const line = (quantity: string, formula: string, of: Line['of']): Line => ({
    quantity,
    formula,
    unit: 'dollars a month',
    of: (n) => of(n) * MONTH_SECONDS,
  })
  return [
    line('reads by memories that refill', 'N × K / C × g', (n) => (n * keys * GET) / cap),
    line('loads', `K / T × (${puts} × p + ${gets} × g)`, () => loads * (puts * PUT + gets * GET)),
    line('those who wait, when all do', '(N − 1) × K / T × (p + (w − 1) × g)', (n) => {
      return (n - 1) * loads * (PUT + (units.waiting - 1) * GET)
    }),
    line('leaders: renewals', 'B × 3 / R × p', () => ((values * 3) / lease) * PUT),
    line('leaders: looks of the others', '(N − 1) × B / P × g', (n) => {
      return (((n - 1) * values) / poll) * GET
    }),
  ]
}

/** How many processes use up what one Redis gives, by this line alone. */
export function limitOf({ of, uses }: Line, budget: Budget): number | undefined {
  if (uses === undefined) return undefined
  // All lines are straight.
  const perProcess = of(2) - of(1)
  return Math.floor(1 + (budget[uses] - of(1)) / perProcess)
}
