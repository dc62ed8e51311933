/** What a level is made of. */
import type { CacheStorage, Duration } from '@acache/core'
import type { Counters, KeyedQueue, Reporter } from '@acache/core/driver'
import type { BreakerOptions } from './breaker.ts'

/** A level as the options tell it, checked. */
export interface LevelFacts {
  readonly index: number
  readonly name: string
  readonly storage: CacheStorage
  /** The cap as it was given; undefined: none. */
  readonly cap: Duration | undefined
  readonly timeoutMs: number
  /** Undefined: the level has none. */
  readonly breaker: BreakerOptions | undefined
  /** How many writes may wait for a level that is written behind; undefined: it is written through. */
  readonly queue: number | undefined
}

/** Where the levels of one chain count and report. */
export interface Observers {
  readonly source: object
  readonly counters: Counters
  readonly reporter: Reporter
}

/** What the levels of one chain share. */
export interface LevelParts extends Observers {
  /** The turns of the chain's keys. */
  readonly order: KeyedQueue
  /** Owns work that no caller waits for; it must not reject. */
  readonly track: (work: Promise<unknown>) => void
}
