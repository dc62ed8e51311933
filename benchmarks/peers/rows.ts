/** What is compared, in the order of the page. */
import type { Row } from './row.ts'
import { hitRatio } from './rows/hit-ratio.ts'
import { memoryHit, memoryHitSync, miss, mixed, stampede } from './rows/memory.ts'
import { levelsHit, redisHit, redisMany } from './rows/redis.ts'
import { bytesPerEntry, importTime, installSize } from './rows/resources.ts'

export const ROWS: readonly Row[] = [
  memoryHit,
  memoryHitSync,
  miss,
  stampede,
  mixed,
  levelsHit,
  redisHit,
  redisMany,
  hitRatio,
  bytesPerEntry,
  importTime,
  installSize,
]
