/** Servers for the length of a Jest suite. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from '@jest/globals'
import { Redis } from 'ioredis'
import { type RedisAtHand, redisAtHand } from './redis-at-hand.ts'
import { announced } from './shared-redis.ts'

export { type OwnRedis, useOwnRedis } from './own-redis.ts'

/** A suite's part of a Redis. Read its properties inside of tests: before the suite begins there is no server. */
export interface SuiteRedis {
  readonly url: string
  /** Begins every key of the suite, and no key of another. It has no character that is special in a glob pattern. */
  readonly prefix: string
  /** True when the server was started for the tests. Flush no other. */
  readonly ours: boolean
}

/**
 * Gives the suite that it is called in a Redis: the one of the package's `redis-global-setup`, else the one that
 * REDIS_URL names, else one of its own. Afterwards the keys under `prefix` are removed, and all else is left alone.
 */
export function useRedis(): SuiteRedis {
  const prefix = `acache-test:${randomUUID()}:`
  let redis: RedisAtHand | undefined
  const present = (): RedisAtHand => {
    if (redis === undefined)
      throw new Error('useRedis: the server is there inside of tests and hooks, not before')
    return redis
  }
  beforeAll(async () => {
    redis = announced() ?? (await redisAtHand())
  })
  afterAll(async () => {
    if (redis === undefined) return
    await removeKeys(redis.url, prefix)
    await redis.release()
  })
  return {
    prefix,
    get url() {
      return present().url
    },
    get ours() {
      return present().ours
    },
  }
}

async function removeKeys(url: string, prefix: string): Promise<void> {
  const client = new Redis(url)
  try {
    for await (const keys of client.scanStream({ match: `${prefix}*`, count: 1000 })) {
      if (keys.length > 0) await client.unlink(...keys)
    }
  } finally {
    client.disconnect()
  }
}
