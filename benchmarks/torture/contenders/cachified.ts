/** @epic-web/cachified: it has one level, whose port its user implements; values are kept as JSON, as its own adapters do. */
import { peer } from '../../peers/installed.ts'
import type { Contender } from '../contender.ts'
import { second, textLevel } from './peer.ts'

interface Entry {
  readonly value: unknown
  readonly metadata: {
    readonly createdTime: number
    readonly ttl?: number | null
    readonly swr?: number | null
  }
}
interface Options {
  readonly key: string
  readonly cache: {
    readonly name: string
    get(key: string): Promise<Entry | undefined>
    set(key: string, entry: Entry): Promise<unknown>
    delete(key: string): Promise<unknown>
  }
  readonly ttl: number
  readonly swr?: number
  getFreshValue(): unknown
}
interface Module {
  cachified(options: Options): Promise<unknown>
  totalTtl(metadata: Entry['metadata']): number
}

export const cachified: Contender = {
  abilities: ['refresh behind'],
  second,
  async open(level, { ttlMs, staleMs }) {
    const { cachified, totalTtl } = await peer<Module>('@epic-web/cachified')
    const text = textLevel(level)
    const cache: Options['cache'] = {
      name: 'second level',
      async get(key) {
        const found = await text.get(key)
        return found === undefined ? undefined : JSON.parse(found)
      },
      set: async (key, entry) => text.set(key, JSON.stringify(entry), totalTtl(entry.metadata)),
      delete: (key) => text.delete(key),
    }
    return {
      get: (key, loader) =>
        cachified({
          key,
          cache,
          ttl: ttlMs,
          ...(staleMs !== undefined && { swr: staleMs }),
          getFreshValue: () => loader({ stale: undefined }),
        }),
      delete: (key) => text.delete(key),
      close: async () => {},
    }
  },
}
