/** How the Redis of a Jest run gets from the run's set-up to its test files: Jest's workers inherit the environment. */
import type { RedisAtHand } from './redis-at-hand.ts'

const URL_VARIABLE = 'ACACHE_TEST_REDIS_URL'
const OURS_VARIABLE = 'ACACHE_TEST_REDIS_OURS'

/** Tells the test files of this run where Redis is. */
export function announce({ url, ours }: RedisAtHand): void {
  process.env[URL_VARIABLE] = url
  process.env[OURS_VARIABLE] = String(ours)
}

/** The Redis of this run, or undefined when the package has no `redis-global-setup`. */
export function announced(): RedisAtHand | undefined {
  const url = process.env[URL_VARIABLE]
  if (url === undefined) return undefined
  return { url, ours: process.env[OURS_VARIABLE] === 'true', release: async () => {} }
}
