/** ocache: its memory storage composed with one over the second level, which keeps JSON. */
import { peer } from '../../peers/installed.ts'
import type { Contender, Loader } from '../contender.ts'
import { Loaders, second, textLevel } from './peer.ts'

interface Storage {
  get(key: string): unknown
  set(key: string, value: unknown, options?: { ttl?: number }): unknown
}
interface Cached {
  (key: string): Promise<unknown>
  invalidate(key: string): Promise<unknown>
}
interface Options {
  readonly name: string
  readonly getKey: (key: string) => string
  readonly maxAge: number
  readonly swr?: boolean
  readonly staleMaxAge?: number
  readonly storage: Storage
  readonly onError: () => void
}
interface Module {
  createMemoryStorage(): Storage
  composeStorage(layers: readonly Storage[], options: { onError(): void }): Storage
  cachedFunction(load: (key: string) => unknown, options: Options): Cached
}

export const ocache: Contender = {
  abilities: ['memory above', 'refresh behind'],
  second,
  async open(level, { ttlMs, staleMs }) {
    const { cachedFunction, composeStorage, createMemoryStorage } = await peer<Module>('ocache')
    const text = textLevel(level)
    const below: Storage = {
      async get(key) {
        const found = await text.get(key)
        return found === undefined ? null : JSON.parse(found)
      },
      set: (key, value, { ttl = Infinity } = {}) =>
        value === null ? text.delete(key) : text.set(key, JSON.stringify(value), ttl * 1000),
    }
    const loaders = new Loaders<Loader>()
    let reported = 0
    const onError = () => {
      reported += 1
    }
    const cached = cachedFunction((key) => loaders.get(key)({ stale: undefined }), {
      name: 'load',
      getKey: (key) => key,
      maxAge: ttlMs / 1000,
      ...(staleMs !== undefined && { swr: true, staleMaxAge: staleMs / 1000 }),
      storage: composeStorage([createMemoryStorage(), below], { onError }),
      onError,
    })
    return {
      get(key, load) {
        loaders.set(key, load)
        return cached(key)
      },
      delete: (key) => cached.invalidate(key),
      close: async () => {},
      get reported() {
        return reported
      },
    }
  },
}
