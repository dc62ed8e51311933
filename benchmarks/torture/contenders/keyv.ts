/** The two libraries whose levels are Keyv stores: cacheable and cache-manager. */
import { peer } from '../../peers/installed.ts'
import type { Cleared, Contender, Instance, Loader, Servers, Settings } from '../contender.ts'
import type { TextLevel } from '../second-level.ts'
import { second, textLevel } from './peer.ts'

interface Keyv {
  on(event: 'error', listener: () => void): unknown
}
type MakeKeyv = new (options?: { store: unknown; namespace?: string }) => Keyv

/** A store as Keyv asks for one, over a second level in this process. */
function storeOver(level: TextLevel) {
  return {
    opts: {},
    on() {},
    get: (key: string) => level.get(key),
    set: (key: string, value: string, ttl?: number) => level.set(key, value, ttl),
    delete: (key: string) => level.delete(key),
    clear: async () => {},
  }
}

interface Cacheable {
  getOrSet(key: string, load: () => Promise<unknown>, options: { ttl: number | undefined }): Promise<unknown>
  delete(key: string): Promise<unknown>
  get(key: string): Promise<unknown>
  set(key: string, value: unknown, options?: { tags: readonly string[] }): Promise<unknown>
  clear(): Promise<unknown>
  disconnect(): Promise<unknown>
  on(event: 'error', listener: () => void): unknown
}
interface CacheableOptions {
  readonly primary?: Keyv
  readonly secondary?: Keyv
  readonly nonBlocking?: boolean
  readonly tags?: boolean
}
type MakeCacheable = new (options: CacheableOptions) => Cacheable
interface CacheableModule {
  readonly Cacheable: MakeCacheable
  createKeyv(options: { useClone: boolean }): Keyv
}

const lifeOf = (ttlMs: number) => (ttlMs === Infinity ? undefined : ttlMs)

export const cacheable: Contender = {
  abilities: ['memory above', 'non-blocking reads', 'tags'],
  protections: ['useClone'],
  second,
  async open(level, { ttlMs, nonBlocking, protection, tags }) {
    const { Cacheable, createKeyv } = await peer<CacheableModule>('cacheable')
    const { Keyv } = await peer<{ Keyv: MakeKeyv }>('keyv')
    const secondary = new Keyv({ store: storeOver(textLevel(level)) })
    const cache = new Cacheable({
      secondary,
      ...(protection === 'useClone' && { primary: createKeyv({ useClone: true }) }),
      ...(nonBlocking === true && { nonBlocking }),
      ...(tags && { tags: true }),
    })
    const reports = { count: 0 }
    cache.on('error', () => {
      reports.count += 1
    })
    /** Tags are given to `set` alone. */
    const tagged = async (key: string, load: Loader, of: readonly string[]) => {
      const found = await cache.get(key)
      if (found !== undefined) return found
      const value = await load({ stale: undefined })
      await cache.set(key, value, { tags: of })
      return value
    }
    return {
      get: (key, loader) =>
        tags
          ? tagged(key, loader, tags)
          : cache.getOrSet(key, async () => loader({ stale: undefined }), { ttl: lifeOf(ttlMs) }),
      delete: (key) => cache.delete(key),
      close: () => cache.disconnect(),
      get reported() {
        return reports.count
      },
    }
  },
  async inRedis(place, servers, prefix) {
    const { Cacheable } = await peer<CacheableModule>('cacheable')
    const secondary = await keyvRedis(place, servers, prefix)
    const cache = new Cacheable({ secondary })
    return cleared(cache, () => cache.disconnect())
  },
}

interface Manager {
  wrap(
    key: string,
    load: () => unknown,
    options: { ttl?: number; refreshThreshold?: number },
  ): Promise<unknown>
  del(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<unknown>
  clear(): Promise<unknown>
  disconnect(): Promise<unknown>
}
interface ManagerOptions {
  readonly stores: readonly Keyv[]
  readonly nonBlocking?: boolean
}
type CreateCache = (options: ManagerOptions) => Manager

const memory = async () => {
  const { Keyv } = await peer<{ Keyv: MakeKeyv }>('keyv')
  return new Keyv()
}

/** What is stale elsewhere is, here, the part of the ttl in which it is refreshed. */
const managerLife = ({ ttlMs, staleMs }: Settings) =>
  ttlMs === Infinity
    ? {}
    : { ttl: ttlMs + (staleMs ?? 0), ...(staleMs !== undefined && { refreshThreshold: staleMs }) }

export const cacheManager: Contender = {
  abilities: ['memory above', 'refresh behind', 'non-blocking reads'],
  second,
  async open(level, settings): Promise<Instance> {
    const { createCache } = await peer<{ createCache: CreateCache }>('cache-manager')
    const { Keyv } = await peer<{ Keyv: MakeKeyv }>('keyv')
    const { nonBlocking } = settings
    const below = new Keyv({ store: storeOver(textLevel(level)) })
    const reports = { count: 0 }
    below.on('error', () => {
      reports.count += 1
    })
    const cache = createCache({
      stores: [await memory(), below],
      ...(nonBlocking === true && { nonBlocking }),
    })
    return {
      get: (key, loader) => cache.wrap(key, () => loader({ stale: undefined }), managerLife(settings)),
      delete: (key) => cache.del(key),
      close: () => cache.disconnect(),
      get reported() {
        return reports.count
      },
    }
  },
  async inRedis(place, servers, prefix) {
    const { createCache } = await peer<{ createCache: CreateCache }>('cache-manager')
    const cache = createCache({ stores: [await memory(), await keyvRedis(place, servers, prefix)] })
    return cleared(cache, () => cache.disconnect())
  },
}

interface KeyvRedisModule {
  readonly Keyv: MakeKeyv
  readonly default: new (connection: unknown) => unknown
  createCluster(options: { rootNodes: { url: string }[] }): unknown
}

/** The Redis adapter of Keyv; its namespace is the prefix. */
async function keyvRedis(place: keyof Servers, servers: Servers, prefix: string): Promise<Keyv> {
  const { default: KeyvRedis, createCluster } = await peer<KeyvRedisModule>('@keyv/redis')
  const { Keyv } = await peer<{ Keyv: MakeKeyv }>('keyv')
  const connection =
    place === 'redis'
      ? servers.redis
      : createCluster({ rootNodes: [{ url: `redis://127.0.0.1:${servers.cluster}` }] })
  const keyv = new Keyv({ store: new KeyvRedis(connection), namespace: prefix })
  keyv.on('error', () => {})
  return keyv
}

function cleared(cache: Pick<Manager, 'set' | 'clear'>, close: () => Promise<unknown>): Cleared {
  return { set: (key) => cache.set(key, key), clear: () => cache.clear(), close }
}
