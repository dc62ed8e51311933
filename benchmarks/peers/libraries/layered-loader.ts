/** layered-loader: its memory, and its Redis cache with JSON. It asks for a client of ioredis 6. */
import { Redis } from 'ioredis'
import { peer } from '../installed.ts'
import { keyOf, type Library, type RedisSetting, type Setting, TTL_MS, type UserCache } from '../library.ts'
import type { User } from '../users.ts'

interface Loading {
  get(id: number): Promise<unknown>
  getInMemoryOnly(id: number): unknown
  getMany(keys: readonly string[]): Promise<unknown[]>
  forceSetValue(key: string, user: unknown): Promise<unknown>
  close(): Promise<unknown>
}
interface Options {
  readonly inMemoryCache?: { readonly ttlInMsecs: number; readonly maxItems?: number } | false
  readonly asyncCache?: unknown
  readonly cacheKeyFromLoadParamsResolver: (id: number | string) => string
  readonly cacheKeyFromValueResolver: (user: User) => string
  readonly dataSourceGetOneFn: (id: number) => Promise<unknown>
  readonly dataSourceGetManyFn: (keys: readonly string[]) => Promise<unknown[]>
}
interface Module {
  readonly Loader: new (options: Options) => Loading
  readonly RedisCache: new (
    client: unknown,
    options: { ttlInMsecs: number; json: true; prefix: string },
  ) => unknown
}

async function loader(load: Setting['load'], levels: Pick<Options, 'inMemoryCache' | 'asyncCache'>) {
  const { Loader } = await peer<Module>('layered-loader')
  return new Loader({
    ...levels,
    cacheKeyFromLoadParamsResolver: (id) => (typeof id === 'number' ? keyOf(id) : id),
    cacheKeyFromValueResolver: ({ id }) => keyOf(id),
    dataSourceGetOneFn: load,
    dataSourceGetManyFn: (keys) => Promise.all(keys.map((key) => load(Number(key.slice('user:'.length))))),
  })
}

const memoryOf = ({ maxEntries }: Setting) => ({
  ttlInMsecs: TTL_MS,
  ...(maxEntries !== undefined && { maxItems: maxEntries }),
})

const asCache = (loading: Loading, close?: () => unknown): UserCache => ({
  get: (id) => loading.get(id),
  set: (id, user) => loading.forceSetValue(keyOf(id), user),
  getMany: (ids) => loading.getMany(ids.map(keyOf)),
  close: async () => {
    await loading.close()
    await close?.()
  },
})

async function overRedis({ load, url, prefix }: RedisSetting, inMemoryCache: Options['inMemoryCache']) {
  const { RedisCache } = await peer<Module>('layered-loader')
  const client = new Redis(url)
  const asyncCache = new RedisCache(client, { ttlInMsecs: TTL_MS, json: true, prefix })
  const loading = await loader(load, { asyncCache, ...(inMemoryCache && { inMemoryCache }) })
  return asCache(loading, () => client.disconnect())
}

export const layeredLoader: Library = {
  name: 'layered-loader',
  memory: async (setting) => asCache(await loader(setting.load, { inMemoryCache: memoryOf(setting) })),
  async memorySync(setting) {
    const loading = await loader(setting.load, { inMemoryCache: memoryOf(setting) })
    return { ...asCache(loading), get: (id) => loading.getInMemoryOnly(id) }
  },
  levels: (setting) => overRedis(setting, memoryOf(setting)),
  redis: (setting) => overRedis(setting, false),
}
