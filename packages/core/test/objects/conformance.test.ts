/** The suites over a bucket: every combination of what a store can do and what a storage is asked for. */
import { Calls } from '../../src/objects/calls.ts'
import { ObjectCache, type ObjectCacheOptions } from '../../src/objects/object-cache.ts'
import { ObjectDriver } from '../../src/objects/object-driver.ts'
import { ObjectNames } from '../../src/objects/object-names.ts'
import { driverSuite } from '../../src/testing/driver-suite.ts'
import {
  OF_NAMES,
  OF_VALUES,
  type StorageFeatures,
  type StorageSuiteGroup,
  storageSuite,
} from '../../src/testing/storage-suite.ts'
import { type MemoryStoreOptions, memoryObjectStore, verdict } from './memory-object-store.ts'

for (const { conditionalDeletes, shard } of [
  { conditionalDeletes: true, shard: 2 },
  { conditionalDeletes: false, shard: 0 },
]) {
  driverSuite(`ObjectDriver, conditional deletes: ${conditionalDeletes}, shard: ${shard}`, {
    create() {
      const objects: MemoryStoreOptions['objects'] = new Map()
      const open = () =>
        new ObjectDriver({
          store: memoryObjectStore({ conditionalDeletes, objects }).store,
          names: new ObjectNames({ prefix: '', shard }),
          calls: new Calls({ timeoutMs: 60_000, maxAttempts: 1, verdict, report: () => undefined }),
          conditions: true,
          concurrency: 8,
        })
      return { driver: open(), another: open }
    },
    features: {
      shared: true,
      metadata: true,
      readIf: true,
      readMany: false,
      writeMany: false,
    },
  })
}

/** What depends on conditions that a bucket obeys or not. */
const OF_CONDITIONS: readonly StorageSuiteGroup[] = [
  'lifetimes',
  'conditions',
  'leases',
  'clear and entries',
  'concurrency',
]

const PRICES = { perThousand: { get: 0, put: 0, list: 0, delete: 0 }, perGigabyte: { in: 0, out: 0 } }
const KEYS = [Buffer.alloc(32, 7)]
const ALL: StorageFeatures = { types: 'all', shared: true, prefixes: true }
const JSON_ONLY: StorageFeatures = { ...ALL, types: 'json' }

/** A storage to test, and with which parts of the suite; undefined: with all. */
type Variant = readonly [
  name: string,
  features: StorageFeatures,
  only: readonly StorageSuiteGroup[] | undefined,
  options: ObjectCacheOptions,
  store?: MemoryStoreOptions,
]

const variants: readonly Variant[] = [
  ['plain', ALL, undefined, {}],
  ['sharded', ALL, OF_NAMES, { shard: 2 }],
  ['an awkward prefix', ALL, OF_NAMES, { prefix: '/app//..:*?[%41/' }],
  [
    'compressed, encrypted and deduped',
    ALL,
    OF_VALUES,
    { compress: true, encrypt: { keys: KEYS }, dedupeWrites: true },
  ],
  [
    'json, compressed and deduped',
    JSON_ONLY,
    OF_VALUES,
    { serializer: 'json', compress: true, dedupeWrites: true },
  ],
  ['without conditional deletes', ALL, OF_CONDITIONS, {}, { conditionalDeletes: false }],
  ['without conditional writes', { ...ALL, conditions: false }, OF_CONDITIONS, { conditionalWrites: false }],
]

for (const [name, features, only, options, storeOptions] of variants) {
  storageSuite(`ObjectCache, ${name}`, {
    create() {
      const objects: MemoryStoreOptions['objects'] = new Map()
      const open = (prefix: string) => {
        const { store } = memoryObjectStore({ ...storeOptions, objects })
        return new ObjectCache('ObjectCache', { ...options, prefix }, {}, () => ({
          store,
          verdict,
          prices: PRICES,
        }))
      }
      const { prefix = 'app/' } = options
      return {
        storage: open(prefix),
        another: () => open(prefix),
        withPrefix: (other) => open(prefix + other),
      }
    },
    features,
    only,
  })
}
