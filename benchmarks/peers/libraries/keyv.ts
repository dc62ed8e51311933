/** The two libraries whose levels are Keyv stores: cacheable and cache-manager. */
import { peer } from '../installed.ts'
import {
  keyOf,
  type Library,
  type Load,
  type RedisSetting,
  type Setting,
  TTL_MS,
  type UserCache,
} from '../library.ts'

interface Keyv {
  on(event: 'error', listener: (error: unknown) => void): unknown
}
type MakeKeyv = new (options?: { store: unknown; namespace: string }) => Keyv

interface Cacheable {
  getOrSet(key: string, load: () => Promise<unknown>, options: { ttl: number }): Promise<unknown>
  getMany(keys: readonly string[]): Promise<unknown[]>
  set(key: string, user: unknown, ttl: number): Promise<unknown>
  disconnect(): Promise<unknown>
}
interface CacheableModule {
  readonly Cacheable: new (options: { primary?: Keyv; secondary?: Keyv }) => Cacheable
  createKeyv(options: { lruSize: number }): Keyv
}
interface Manager {
  wrap(key: string, load: () => unknown, ttl: number): Promise<unknown>
  mget(keys: readonly string[]): Promise<unknown[]>
  set(key: string, user: unknown, ttl: number): Promise<unknown>
  disconnect(): Promise<unknown>
}
interface ManagerModule {
  createCache(options?: { stores: readonly Keyv[] }): Manager
}

/** The Redis adapter of Keyv; its namespace is the prefix. An error of the server ends the run. */
async function keyvRedis({ url, prefix }: RedisSetting): Promise<Keyv> {
  const { default: KeyvRedis } = await peer<{ default: new (url: string) => unknown }>('@keyv/redis')
  const { Keyv } = await peer<{ Keyv: MakeKeyv }>('keyv')
  const keyv = new Keyv({ store: new KeyvRedis(url), namespace: prefix })
  keyv.on('error', (error) => {
    throw error
  })
  return keyv
}

/** A memory with a bound; it comes with cacheable, and the manual of cache-manager proposes it. */
async function boundedMemory({ maxEntries }: Setting): Promise<Keyv | undefined> {
  if (maxEntries === undefined) return undefined
  const { createKeyv } = await peer<CacheableModule>('cacheable')
  return createKeyv({ lruSize: maxEntries })
}

async function makeCacheable(load: Load, options: { primary?: Keyv; secondary?: Keyv }): Promise<UserCache> {
  const { Cacheable } = await peer<CacheableModule>('cacheable')
  const cache = new Cacheable(options)
  return {
    get: (id) => cache.getOrSet(keyOf(id), () => load(id), { ttl: TTL_MS }),
    set: (id, user) => cache.set(keyOf(id), user, TTL_MS),
    getMany: (ids) => cache.getMany(ids.map(keyOf)),
    close: () => cache.disconnect(),
  }
}

export const cacheable: Library = {
  name: 'cacheable',
  async memory(setting) {
    const primary = await boundedMemory(setting)
    return makeCacheable(setting.load, primary ? { primary } : {})
  },
  async levels(setting) {
    const primary = await boundedMemory(setting)
    return makeCacheable(setting.load, { ...(primary && { primary }), secondary: await keyvRedis(setting) })
  },
  redis: async (setting) => makeCacheable(setting.load, { primary: await keyvRedis(setting) }),
}

async function makeManager(load: Load, stores: readonly Keyv[] | undefined): Promise<UserCache> {
  const { createCache } = await peer<ManagerModule>('cache-manager')
  const cache = stores === undefined ? createCache() : createCache({ stores })
  return {
    get: (id) => cache.wrap(keyOf(id), () => load(id), TTL_MS),
    set: (id, user) => cache.set(keyOf(id), user, TTL_MS),
    getMany: (ids) => cache.mget(ids.map(keyOf)),
    close: () => cache.disconnect(),
  }
}

export const cacheManager: Library = {
  name: 'cache-manager',
  async memory(setting) {
    const bounded = await boundedMemory(setting)
    return makeManager(setting.load, bounded && [bounded])
  },
  async levels(setting) {
    const { Keyv } = await peer<{ Keyv: MakeKeyv }>('keyv')
    return makeManager(setting.load, [(await boundedMemory(setting)) ?? new Keyv(), await keyvRedis(setting)])
  },
  redis: async (setting) => makeManager(setting.load, [await keyvRedis(setting)]),
}
