/** A program: succeeds when the tests will have a Redis, and says in one sentence why not otherwise. */
import { redisAtHand } from './redis-at-hand.ts'

try {
  const redis = await redisAtHand()
  await redis.release()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
