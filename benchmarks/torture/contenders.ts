/** Who is put through the scenarios. */
import type { Contender } from './contender.ts'
import { asyncCacheDedupe } from './contenders/async-cache-dedupe.ts'
import { bentocache } from './contenders/bentocache.ts'
import { cachified } from './contenders/cachified.ts'
import { cacheable, cacheManager } from './contenders/keyv.ts'
import { layeredLoader } from './contenders/layered-loader.ts'
import { ocache } from './contenders/ocache.ts'
import { inProcess, overRedis } from './contenders/ours.ts'

/** A column of the tables. */
export interface Column {
  readonly id: string
  /** The package as npm names it; absent for ours. */
  readonly npm?: string | undefined
  readonly title: string
  /** What it runs over, beside its memory. */
  readonly over: string
  readonly contender: Contender
}

export const OURS: readonly Column[] = [
  {
    id: 'ours',
    title: 'acache',
    over: 'a storage in the process',
    contender: inProcess,
  },
  {
    id: 'ours-redis',
    title: 'acache, Redis',
    over: 'a real Redis, reached through a proxy that fails',
    contender: overRedis,
  },
]

const peer = (npm: string, over: string, contender: Contender): Column => ({
  id: npm,
  npm,
  title: npm,
  over,
  contender,
})

const PEERS: readonly Column[] = [
  peer('bentocache', 'a driver for its port', bentocache),
  peer('cacheable', 'a Keyv store', cacheable),
  peer('cache-manager', 'a Keyv store', cacheManager),
  peer('@epic-web/cachified', 'an adapter with JSON; it has one level, no memory of its own', cachified),
  peer('layered-loader', 'its Redis cache, with JSON', layeredLoader),
  peer('async-cache-dedupe', 'its Redis storage; it has one level, no memory above it', asyncCacheDedupe),
  peer('ocache', 'a storage with JSON', ocache),
]

export const COLUMNS: readonly Column[] = [...OURS, ...PEERS]
