/** What the reads and the writes of one chain share. */
import type { Activity, Counters, KeyedQueue } from '@acache/core/driver'
import type { ChainLevel } from './level.ts'
import type { News } from './news.ts'

export interface ChainParts {
  /** The chain itself, as events name it. */
  readonly source: object
  /** All levels, nearest first. */
  readonly levels: readonly ChainLevel[]
  readonly nearest: ChainLevel
  /** The level that decides about conditions and gives versions. */
  readonly deepest: ChainLevel
  readonly activity: Activity
  readonly order: KeyedQueue
  readonly counters: Counters
  /** Absent without a bus. */
  readonly news: News | undefined
}
