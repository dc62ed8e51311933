/** The conformance suites over a client, in the combinations of options that change what is stored. */
import { randomUUID } from 'node:crypto'
import { driverSuite, OF_VALUES, type StorageSuiteGroup, storageSuite } from '@acache/core/testing'
import { RedisCache, type RedisCacheOptions } from '../../src/index.ts'
import { RedisDriver } from '../../src/redis-driver.ts'
import type { ClientOptions, TestClient } from './releases.ts'

/** Opens a client of the server under test; called inside of tests only. */
export type Connect = (options?: ClientOptions) => TestClient

/** Options of a storage, and the types of values that come back with them. */
export interface Combination {
  readonly name: string
  readonly options: Omit<RedisCacheOptions, 'prefix'>
  readonly types: 'all' | 'json'
  /** Default: all. */
  readonly only?: readonly StorageSuiteGroup[]
}

const KEY = '1f'.repeat(32)

export const plain: Combination = { name: 'plain', options: {}, types: 'all' }

export const combinations: readonly Combination[] = [
  plain,
  {
    name: 'compressed',
    options: { compress: { algorithm: 'brotli', threshold: 0 } },
    types: 'all',
    only: ['values'],
  },
  {
    name: 'encrypted and deduplicated',
    options: { encrypt: { keys: [KEY] }, dedupeWrites: true },
    types: 'all',
    only: OF_VALUES,
  },
  { name: 'JSON', options: { serializer: 'json', dedupeWrites: true }, types: 'json', only: OF_VALUES },
]

/** Registers the storage suite; `scope` begins every key, so that suites can share a server. */
export function runStorageSuite(
  name: string,
  { options, types, only }: Combination,
  connect: Connect,
  scope: () => string,
): void {
  storageSuite(name, {
    features: { types, shared: true, prefixes: true },
    only,
    create() {
      const base = `${scope()}${randomUUID()}*[x]:`
      const clients: TestClient[] = []
      const open = (prefix: string) => {
        const client = connect()
        clients.push(client)
        return new RedisCache(client, { ...options, prefix })
      }
      return {
        storage: open(base),
        another: () => open(base),
        withPrefix: (prefix) => open(base + prefix),
        dispose: () => disconnect(clients),
      }
    },
  })
}

/** Registers the driver suite; each test has a part of the server to itself by way of the client's `keyPrefix`. */
export function runDriverSuite(name: string, connect: Connect, scope: () => string): void {
  driverSuite(name, {
    features: { shared: true, close: false },
    create() {
      const keyPrefix = `${scope()}${randomUUID()}*[x]:`
      const clients: TestClient[] = []
      const open = () => {
        const client = connect({ keyPrefix })
        clients.push(client)
        return new RedisDriver(client)
      }
      return { driver: open(), another: open, dispose: () => disconnect(clients) }
    },
  })
}

function disconnect(clients: readonly TestClient[]): void {
  for (const client of clients) client.disconnect()
}
