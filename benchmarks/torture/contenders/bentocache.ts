/** bentocache: its memory driver, and a second-level driver written for its port. */
import type { Cluster, Redis } from 'ioredis'
import { peer } from '../../peers/installed.ts'
import type { Contender, Instance, Settings } from '../contender.ts'
import { second, textLevel } from './peer.ts'

interface Facts {
  readonly gracedEntry?: { readonly value: unknown } | undefined
}
interface Options {
  readonly key: string
  readonly ttl: number | null
  readonly grace?: number | false
  readonly timeout?: number
  readonly tags?: string[]
  readonly factory: (facts: Facts) => unknown
}
interface Bento {
  getOrSet(options: Options): Promise<unknown>
  set(options: { key: string; value: unknown; ttl: number }): Promise<unknown>
  delete(options: { key: string }): Promise<unknown>
  clear(): Promise<unknown>
  disconnectAll(): Promise<unknown>
}
interface Store {
  useL1Layer(driver: unknown): Store
  useL2Layer(driver: unknown): Store
}
interface Module {
  readonly BentoCache: new (options: {
    default: string
    stores: Record<string, Store>
    logger?: unknown
  }) => Bento
  bentostore(options?: { prefix?: string }): Store
}

/** bentocache means its ttl in milliseconds when it is a number, and for ever when it is null. */
const ttlOf = (ttlMs: number) => (ttlMs === Infinity ? null : ttlMs)

/** Counts what is logged as an error or a warning. */
class Logger {
  reported = 0
  readonly error = () => {
    this.reported += 1
  }
  readonly warn = this.error
  readonly fatal = this.error
  readonly info = () => {}
  readonly debug = () => {}
  readonly trace = () => {}
  readonly child = () => this
}

function instance(bento: Bento, { ttlMs, staleMs, tags }: Settings, logger?: Logger): Instance {
  const ttl = ttlOf(ttlMs)
  return {
    get: (key, loader) =>
      bento.getOrSet({
        key,
        ttl,
        // A timeout of 0 is its way to serve a stale entry at once.
        ...(staleMs !== undefined && { grace: staleMs, timeout: 0 }),
        ...(tags && { tags: [...tags] }),
        factory: ({ gracedEntry }) => loader({ stale: gracedEntry?.value }),
      }),
    delete: (key) => bento.delete({ key }),
    close: () => bento.disconnectAll(),
    get reported() {
      return logger?.reported
    },
  }
}

const modules = async () => {
  const { BentoCache, bentostore } = await peer<Module>('bentocache')
  const { memoryDriver } = await peer<{ memoryDriver(options: object): unknown }>('bentocache/drivers/memory')
  return {
    memoryDriver,
    bentostore,
    make: (store: Store, logger?: Logger) =>
      new BentoCache({ default: 'store', stores: { store }, ...(logger && { logger }) }),
  }
}

export const bentocache: Contender = {
  abilities: ['memory above', 'refresh behind', 'stale value in the loader', 'tags'],
  second,
  async open(level, settings) {
    const { bentostore, memoryDriver, make } = await modules()
    const text = textLevel(level)
    const driver = (prefix: string) => ({
      type: 'l2',
      namespace: (name: string) => driver(`${prefix}${name}:`),
      get: (key: string) => text.get(prefix + key),
      set: async (key: string, value: string, ttl?: number) => {
        await text.set(prefix + key, value, ttl)
        return true
      },
      delete: (key: string) => text.delete(prefix + key),
      deleteMany: async (keys: string[]) => {
        await Promise.all(keys.map((key) => text.delete(prefix + key)))
        return true
      },
      clear: async () => {},
      disconnect: async () => {},
    })
    const store = bentostore()
      .useL1Layer(memoryDriver({}))
      .useL2Layer({ options: {}, factory: () => driver('') })
    const logger = new Logger()
    return instance(make(store, logger), settings, logger)
  },
  async inRedis(place, servers, prefix) {
    const { bentostore, make } = await modules()
    const { redisDriver } = await peer<{ redisDriver(options: object): unknown }>('bentocache/drivers/redis')
    const ioredis = await peer<{ Redis: typeof Redis; Cluster: typeof Cluster }>('ioredis')
    const connection =
      place === 'redis'
        ? new ioredis.Redis(servers.redis)
        : new ioredis.Cluster([{ host: '127.0.0.1', port: servers.cluster }])
    const bento = make(bentostore({ prefix }).useL2Layer(redisDriver({ connection })))
    return {
      set: (key) => bento.set({ key, value: key, ttl: 60_000 }),
      clear: () => bento.clear(),
      close: async () => connection.disconnect(),
    }
  },
  async inFiles(folder, settings) {
    const { bentostore, make } = await modules()
    const { fileDriver } = await peer<{ fileDriver(options: object): unknown }>('bentocache/drivers/file')
    return instance(
      make(bentostore().useL2Layer(fileDriver({ directory: folder, pruneInterval: false }))),
      settings,
    )
  },
}
