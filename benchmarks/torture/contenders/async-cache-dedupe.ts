/** async-cache-dedupe: it has one level, its Redis storage, over a client in this process. */
import { peer } from '../../peers/installed.ts'
import type { Contender, Loader } from '../contender.ts'
import { Loaders, redisLike, second, textLevel } from './peer.ts'

interface Cache {
  define(
    name: 'load',
    options: { serialize(key: string): string; onError(): void },
    load: (key: string) => unknown,
  ): { load(key: string): Promise<unknown> }
  clear(name: 'load', key: string): Promise<unknown>
}
interface Module {
  readonly createCache: (options: {
    storage: { type: 'redis'; options: { client: unknown; log: object } }
    ttl: number
    stale?: number
  }) => Cache
}

export const asyncCacheDedupe: Contender = {
  abilities: ['refresh behind'],
  second,
  async open(level, { ttlMs, staleMs }) {
    const { createCache } = await peer<Module>('async-cache-dedupe')
    const loaders = new Loaders<Loader>()
    let reported = 0
    const report = () => {
      reported += 1
    }
    const cache = createCache({
      storage: {
        type: 'redis',
        options: {
          client: redisLike(textLevel(level)),
          log: { debug() {}, warn: report, error: report },
        },
      },
      ttl: ttlMs / 1000,
      ...(staleMs !== undefined && { stale: staleMs / 1000 }),
    })
    const defined = cache.define(
      'load',
      {
        serialize: (key) => key,
        onError: report,
      },
      (key) => loaders.get(key)({ stale: undefined }),
    )
    return {
      get(key, load) {
        loaders.set(key, load)
        return defined.load(key)
      },
      delete: (key) => cache.clear('load', key),
      close: async () => {},
      get reported() {
        return reported
      },
    }
  },
}
