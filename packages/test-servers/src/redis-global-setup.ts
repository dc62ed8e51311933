/**
 * Jest's `globalSetup` for packages whose tests need a Redis: one server for all of their test files, which ends with
 * Jest. `useRedis` finds it.
 */
import { redisAtHand } from './redis-at-hand.ts'
import { announce, announced } from './shared-redis.ts'

export default async function globalSetup(): Promise<void> {
  // In watch mode the set-up runs again before each run.
  if (announced() === undefined) announce(await redisAtHand())
}
