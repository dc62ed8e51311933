/** bentocache: its memory driver, and its Redis driver over the ioredis that it asks for. */
import type { Redis } from 'ioredis'
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

interface Bento {
  getOrSet(options: { key: string; ttl: number; factory: () => unknown }): Promise<unknown>
  set(options: { key: string; value: unknown; ttl: number }): Promise<unknown>
  disconnectAll(): Promise<unknown>
}
interface Store {
  useL1Layer(driver: unknown): Store
  useL2Layer(driver: unknown): Store
}
interface Module {
  readonly BentoCache: new (options: { default: 'users'; stores: { users: Store } }) => Bento
  bentostore(options?: { prefix?: string }): Store
}

async function makeCache(load: Load, store: Store): Promise<UserCache> {
  const { BentoCache } = await peer<Module>('bentocache')
  const bento = new BentoCache({ default: 'users', stores: { users: store } })
  return {
    get: (id) => bento.getOrSet({ key: keyOf(id), ttl: TTL_MS, factory: () => load(id) }),
    set: (id, value) => bento.set({ key: keyOf(id), value, ttl: TTL_MS }),
    close: () => bento.disconnectAll(),
  }
}

async function memoryDriver({ maxEntries }: Setting): Promise<unknown> {
  const driver = await peer<{ memoryDriver(options: object): unknown }>('bentocache/drivers/memory')
  return driver.memoryDriver(maxEntries === undefined ? {} : { maxItems: maxEntries })
}

async function redisDriver({ url }: RedisSetting): Promise<unknown> {
  const driver = await peer<{ redisDriver(options: object): unknown }>('bentocache/drivers/redis')
  const ioredis = await peer<{ Redis: new (url: string) => Redis }>('ioredis')
  return driver.redisDriver({ connection: new ioredis.Redis(url) })
}

const stores = () => peer<Module>('bentocache')

export const bentocache: Library = {
  name: 'bentocache',
  async memory(setting) {
    const { bentostore } = await stores()
    return makeCache(setting.load, bentostore().useL1Layer(await memoryDriver(setting)))
  },
  async levels(setting) {
    const { bentostore } = await stores()
    const store = bentostore({ prefix: setting.prefix })
    const drivers = [await memoryDriver(setting), await redisDriver(setting)]
    return makeCache(setting.load, store.useL1Layer(drivers[0]).useL2Layer(drivers[1]))
  },
  async redis(setting) {
    const { bentostore } = await stores()
    const store = bentostore({ prefix: setting.prefix })
    return makeCache(setting.load, store.useL2Layer(await redisDriver(setting)))
  },
}
