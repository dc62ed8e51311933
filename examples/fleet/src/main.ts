/** `start`: three web processes behind one port share a cache, under a live table. Kill one and watch the others go on. */
import { randomUUID } from 'node:crypto'
import { RedisCache } from '@acache/redis'
import { type RedisAtHand, redisAtHand } from '@acache/test-servers'
import { Redis } from 'ioredis'
import { openCatalogue } from './catalogue.ts'
import { ended, onKeys } from './controls.ts'
import { Fleet } from './fleet.ts'
import { openOrigin, report } from './origin.ts'
import { Screen } from './screen.ts'
import type { Settings } from './shop.ts'
import { sendVisitors } from './visitors.ts'

const SIZE = 3

/** Runs until it is told to end. */
async function run(redis: RedisAtHand, prefix: string): Promise<void> {
  const catalogue = await openCatalogue()
  const settings: Settings = { redisUrl: redis.url, prefix, catalogue: catalogue.url }
  let screen: Screen | undefined
  const fleet = new Fleet(SIZE, settings, (event) => screen?.tell(event))
  try {
    const origin = await openOrigin(fleet, catalogue, Number(process.env['PORT'] ?? 0))
    const keys = process.stdin.isTTY ? `; press 1 to ${SIZE} to kill one, q to end` : ''
    screen = new Screen(`${SIZE} processes behind ${origin.url}${keys}`, () => report(fleet, catalogue))
    const sendHome = sendVisitors(origin.url, Number(process.env['VISITORS'] ?? 20))
    const release = onKeys((key) => fleet.kill(Number(key)))
    await ended()
    release()
    sendHome()
    screen.close()
    await origin.close()
  } finally {
    await fleet.stop()
    await catalogue.close()
  }
}

/** Leaves nothing behind in a Redis that is not of its own. */
async function removeKeys({ url, ours }: RedisAtHand, prefix: string): Promise<void> {
  if (ours) return
  const client = new Redis(url, { maxRetriesPerRequest: 1 })
  client.on('error', () => undefined)
  await new RedisCache(client, { prefix }).clear().catch(() => undefined)
  client.disconnect()
}

try {
  const redis = await redisAtHand()
  const prefix = `acache-example-${randomUUID()}:`
  try {
    await run(redis, prefix)
  } finally {
    await removeKeys(redis, prefix)
    await redis.release()
  }
} catch (error) {
  console.error(`failed: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
