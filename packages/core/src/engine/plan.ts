/** What a strategy tells the engine: pure answers, and bounds. */
import type { CacheEntry, Instants } from '../storage/entry.ts'

/** What to do with an entry: answer with it; answer with it and load behind; load first. */
export type Decision = 'serve' | 'refresh' | 'load'

/** The windows of a new entry, from the moment it is written. */
export interface Life {
  readonly freshMs: number
  /** From when it is written until it may be dropped; at least `freshMs`. */
  readonly keptMs: number
}

/** How one load is shared by processes. */
export interface LockPlan {
  /** A lease that is not renewed ends after this long. */
  readonly leaseMs: number
  /** The longest wait for the value of somebody else. */
  readonly waitMs: number
}

/** How many loads run at a time. */
export interface ConcurrencyPlan {
  readonly limit: number
  /** How many may wait for their turn. */
  readonly queue: number
}

/** Which failures are remembered, and for how long. */
export interface NegativePlan {
  readonly ttlMs: number
  matches(error: unknown): boolean
}

/** A strategy with its options, as the engine sees it. Everything here is pure but what the application passed in. */
export interface Plan {
  /** Callers are answered directly: loads are never waited for, and a refresh is put off until the caller has its answer. */
  readonly sync: boolean
  /** What to do with an entry that has not expired. */
  decide(entry: Instants, at: number): Decision
  /** Whether a failed load may be answered with this entry. */
  mayFallBack(entry: Instants, at: number): boolean
  /** How long a value is kept; undefined: not at all. `ttlMs` is what the loader asked for through its context. */
  life(value: unknown, args: readonly unknown[], ttlMs: number | undefined): Life | undefined
  /** False: an entry with this value is a miss. */
  readonly validate: ((value: unknown) => boolean) | undefined
  readonly tags:
    | readonly string[]
    | ((value: unknown, args: readonly unknown[]) => readonly string[])
    | undefined
  /** After this long, a caller with a stale entry is answered with it and the load goes on. Infinity: never. */
  readonly softTimeoutMs: number
  /** After this long, a load is given up and its callers get TimeoutError. Infinity: never. */
  readonly hardTimeoutMs: number
  /** After this long, a flight frees its key for the next caller. */
  readonly flightTimeoutMs: number
  /** Whether all that refresh one key share one load. */
  readonly shareRefresh: boolean
  /** Loads are shared by the processes that share the storage; undefined: by those of this process alone. */
  readonly lock: LockPlan | undefined
  /** Undefined: as many loads run as there are keys asked for. */
  readonly concurrency: ConcurrencyPlan | undefined
  /** Undefined: no failure is remembered. */
  readonly negative: NegativePlan | undefined
  /** The pause after the nth failed refresh in a row, in ms; undefined: none. */
  readonly backoff: ((failures: number) => number) | undefined
  /** Given each promise that goes on after its caller was answered. */
  readonly background: ((work: Promise<unknown>) => void) | undefined
}

/** What a load is for. */
export interface Call<T> {
  readonly key: string
  readonly args: readonly unknown[]
  /** True: it is loaded together with other keys, and who gathers them traces the load. */
  readonly gathered?: boolean | undefined
  /** Runs the application's function. */
  readonly load: () => T | Promise<T>
}

/** What a read found: the entry if any, and whether the storage could be asked at all. */
export interface Found<T> {
  readonly entry: CacheEntry<T> | undefined
  /** False when the read failed, or a level of the storage could not be asked: not all is known about what the storage holds. */
  readonly sound: boolean
}
