/** What a process has done, by the counters and channels of the library. */
import { subscribe } from 'node:diagnostics_channel'
import { type AcacheEvents, stats } from '@acache/core'
import type { openShop } from './shop.ts'

/** The counts of a process since it was started. */
export interface Counts {
  readonly pid: number
  /** Of the rates. */
  readonly role: 'leader' | 'follower'
  /** Reads that memory answered, and reads that Redis answered. */
  readonly memoryHits: number
  readonly redisHits: number
  /** How often it has asked for a price itself. */
  readonly loads: number
  /** How often its memory has dropped an entry because somebody, it or another process, has written or deleted the key. */
  readonly invalidations: number
  /** How often it has asked for the rates. */
  readonly runs: number
  /** What failed in Redis, and was survived. */
  readonly survived: number
}

/** Counts from now on. */
export function countsOf(shop: ReturnType<typeof openShop>, survived: () => number): () => Counts {
  let invalidations = 0
  subscribe('acache:delete', (message) => {
    if ((message as AcacheEvents['delete']).source === shop.memory) invalidations += 1
  })
  return () => {
    const { memory, redis } = stats(shop.cache).levels
    const { role = 'follower', runs } = shop.rates.status()
    return {
      pid: process.pid,
      role,
      memoryHits: memory?.hits ?? 0,
      redisHits: redis?.hits ?? 0,
      loads: stats(shop.price).loads,
      invalidations,
      runs,
      survived: survived(),
    }
  }
}
