/** The Redis that tests share: the one that REDIS_URL names, else one that is started for them. */
import { Redis } from 'ioredis'
import { startRedis } from './redis-server.ts'

/** A Redis to test against. */
export interface RedisAtHand {
  readonly url: string
  /** True when it was started for the tests, so that nobody else's keys are in it. */
  readonly ours: boolean
  /** Ends it when it is ours. */
  release(): Promise<void>
}

/** How long a server named by REDIS_URL may take to answer. */
const ANSWER_MS = 5000

/** Rejects with one sentence when no Redis can be had. */
export async function redisAtHand(): Promise<RedisAtHand> {
  const url = process.env['REDIS_URL']
  if (url !== undefined && url !== '') {
    await ping(url)
    return { url, ours: false, release: async () => {} }
  }
  const server = await startRedis()
  return { url: server.url, ours: true, release: server.stop }
}

async function ping(url: string): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: ANSWER_MS,
    commandTimeout: ANSWER_MS,
    retryStrategy: () => null,
  })
  // Without a listener the client prints every failed connection; the one that matters is thrown below.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.ping()
  } catch (cause) {
    // The address may hold a password.
    throw new Error('REDIS_URL is set, but no Redis answers there: start it, or unset REDIS_URL.', { cause })
  } finally {
    // A connection that never was has no end that would stop the timer of disconnect.
    if (client.status !== 'end') client.disconnect()
  }
}
