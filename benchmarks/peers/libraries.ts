/** Who is compared. */
import { acache } from './libraries/acache.ts'
import { asyncCacheDedupe } from './libraries/async-cache-dedupe.ts'
import { bentocache } from './libraries/bentocache.ts'
import { cachified } from './libraries/cachified.ts'
import { cacheable, cacheManager } from './libraries/keyv.ts'
import { layeredLoader } from './libraries/layered-loader.ts'
import { lruCache, ttlCache } from './libraries/memories.ts'
import { ocache } from './libraries/ocache.ts'
import type { Library } from './library.ts'

export const OURS = acache

export const PEERS: readonly Library[] = [
  lruCache,
  ttlCache,
  layeredLoader,
  asyncCacheDedupe,
  ocache,
  cacheManager,
  cachified,
  cacheable,
  bentocache,
]
