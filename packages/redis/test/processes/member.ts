/** One process of a fleet: a wrapped function over the Redis that all share, with a loader that ends when it is told to. */
import { TTLCache } from '@acache/core'
import { Cluster, Redis } from 'ioredis'
import { RedisCache, type RedisClient } from '../../src/index.ts'
import type { Address, WatchedMaster } from '../support/releases.ts'

/** Where the fleet's Redis is, and what its keys begin with. */
export interface Fleet {
  readonly redis: { readonly master: WatchedMaster } | { readonly nodes: readonly Address[] }
  readonly prefix: string
}

/** What a member is told; `finish` is what its loader answers. */
export type Told = { readonly get: string } | { readonly delete: string } | { readonly finish: string }

/** What a member says. */
export type Said = { readonly loading: string } | { readonly answer: unknown } | { readonly deleted: string }

const { redis, prefix }: Fleet = JSON.parse(process.argv[2] ?? '')
const client: RedisClient =
  'master' in redis
    ? new Redis({ sentinels: [...redis.master.sentinels], name: redis.master.name })
    : new Cluster([...redis.nodes])

let finish: (value: string) => void = () => {}
const load = TTLCache.cached('{}', {
  ttl: '5m',
  cache: new RedisCache(client, { prefix, timeout: '20s' }),
  lock: true,
})((key: string) => {
  const value = new Promise<string>((resolve) => {
    finish = resolve
  })
  say({ loading: key })
  return value
})

process.on('message', async (told: Told) => {
  if ('finish' in told) return finish(told.finish)
  if ('get' in told) return say({ answer: await load(told.get) })
  await load.invalidate(told.delete)
  say({ deleted: told.delete })
})

function say(said: Said): void {
  process.send?.(said)
}
