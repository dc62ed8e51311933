import { randomBytes } from 'node:crypto'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import { createStorage, type DriverStorageOptions } from '../../src/storage/driver-storage.ts'
import { faultyDriver } from '../../src/testing/faulty-driver.ts'
import { faultyStorage } from '../../src/testing/faulty-storage.ts'
import {
  type MemoryDriverOptions,
  type MemoryRecords,
  memoryDriver,
} from '../../src/testing/memory-driver.ts'
import { type StorageFeatures, type StorageUnderTest, storageSuite } from '../../src/testing/storage-suite.ts'

storageSuite('faulty storage without faults over InMemCache', {
  create: () => ({ storage: faultyStorage(new InMemCache()) }),
  features: { types: 'all', sharedIdentity: true, sync: true },
})

/** Storages over one memory backend: a second one, and some with other prefixes. */
function overMemory(
  options: DriverStorageOptions = {},
  driverOptions: MemoryDriverOptions = {},
): StorageUnderTest {
  const records: MemoryRecords = new Map()
  const open = (prefix: string) =>
    createStorage(memoryDriver({ exclusive: true, ...driverOptions, records }), { ...options, prefix })
  const { prefix = '' } = options
  return {
    storage: open(prefix),
    another: () => open(prefix),
    withPrefix: (other) => open(prefix + other),
  }
}

const KEYS = [randomBytes(32), randomBytes(32)]
const ALL: StorageFeatures = { types: 'all', shared: true, prefixes: true }
const JSON_ONLY: StorageFeatures = { ...ALL, types: 'json' }
const SERIAL = {
  dumps: (value: unknown) => JSON.stringify([value]),
  loads: (data: Uint8Array) => JSON.parse(Buffer.from(data).toString())[0],
}

const variants: readonly (readonly [string, StorageFeatures, DriverStorageOptions, MemoryDriverOptions?])[] =
  [
    ['plain', ALL, {}],
    ['prefixed', ALL, { prefix: 'app:*?[' }],
    ['compressed', ALL, { compress: { threshold: 0 } }],
    ['compressed with brotli', ALL, { compress: 'brotli' }],
    ['encrypted', ALL, { encrypt: { keys: KEYS } }],
    ['deduped', ALL, { dedupeWrites: true }],
    [
      'compressed, encrypted and deduped',
      ALL,
      { compress: true, encrypt: { keys: KEYS }, dedupeWrites: true },
    ],
    ['json', JSON_ONLY, { serializer: 'json' }],
    ['json, compressed and deduped', JSON_ONLY, { serializer: 'json', compress: true, dedupeWrites: true }],
    ['json, encrypted', JSON_ONLY, { serializer: 'json', encrypt: { keys: KEYS } }],
    ['a serializer of its own', JSON_ONLY, { serializer: SERIAL }],
    ['sync', { ...ALL, sync: true }, {}, { sync: true }],
    [
      'sync, compressed, encrypted and deduped',
      { ...ALL, sync: true },
      { compress: true, encrypt: { keys: KEYS }, dedupeWrites: true },
      { sync: true },
    ],
    ['metadata', ALL, {}, { metadata: true }],
    ['metadata, json and deduped', JSON_ONLY, { serializer: 'json', dedupeWrites: true }, { metadata: true }],
    [
      'metadata, encrypted and deduped',
      ALL,
      { encrypt: { keys: KEYS }, dedupeWrites: true },
      { metadata: true },
    ],
    [
      'the least a driver can be',
      { ...ALL, clear: false, entries: false },
      {},
      { without: ['touch', 'head', 'readMany', 'writeMany', 'removeMany', 'list', 'close'] },
    ],
    ['a driver without batches', ALL, {}, { without: ['readMany', 'writeMany', 'removeMany'] }],
    ['a driver without conditions', { ...ALL, conditions: false }, {}, { conditions: false }],
  ]

for (const [name, features, options, driverOptions] of variants) {
  storageSuite(`createStorage(memoryDriver()), ${name}`, {
    create: () => overMemory(options, driverOptions),
    features,
  })
}

storageSuite('createStorage over a faulty driver without faults', {
  create: () => ({ storage: createStorage(faultyDriver(memoryDriver())) }),
  features: { types: 'all' },
})

storageSuite('faulty storage without faults over createStorage(memoryDriver())', {
  create: () => ({ storage: faultyStorage(createStorage(memoryDriver())) }),
  features: { types: 'all' },
})
