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
import {
  OF_LEVELS,
  OF_NAMES,
  OF_VALUES,
  type StorageFeatures,
  type StorageSuiteGroup,
  type StorageUnderTest,
  storageSuite,
} from '../../src/testing/storage-suite.ts'

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

/** A storage to test, and with which parts of the suite; undefined: with all. */
type Variant = readonly [
  name: string,
  features: StorageFeatures,
  only: readonly StorageSuiteGroup[] | undefined,
  options: DriverStorageOptions,
  driver?: MemoryDriverOptions,
]

const ENCRYPTED = { encrypt: { keys: KEYS } }
const DEDUPED = { dedupeWrites: true }
const ALL_OPTIONS = { compress: true, ...ENCRYPTED, ...DEDUPED }
const MINIMAL = ['touch', 'head', 'readMany', 'writeMany', 'removeMany', 'list', 'close'] as const

const variants: readonly Variant[] = [
  ['plain', ALL, undefined, {}],
  ['prefixed', ALL, OF_NAMES, { prefix: 'app:*?[' }],
  ['compressed', ALL, ['values'], { compress: { threshold: 0 } }],
  ['compressed with brotli', ALL, ['values'], { compress: 'brotli' }],
  ['encrypted', ALL, OF_VALUES, ENCRYPTED],
  ['deduped', ALL, OF_VALUES, DEDUPED],
  ['compressed, encrypted and deduped', ALL, OF_VALUES, ALL_OPTIONS],
  ['json', JSON_ONLY, OF_VALUES, { serializer: 'json' }],
  ['json, compressed and deduped', JSON_ONLY, OF_VALUES, { serializer: 'json', compress: true, ...DEDUPED }],
  ['json, encrypted', JSON_ONLY, OF_VALUES, { serializer: 'json', ...ENCRYPTED }],
  ['a serializer of its own', JSON_ONLY, OF_VALUES, { serializer: SERIAL }],
  ['sync', { ...ALL, sync: true }, undefined, {}, { sync: true }],
  ['sync, compressed, encrypted and deduped', { ...ALL, sync: true }, OF_VALUES, ALL_OPTIONS, { sync: true }],
  ['metadata', ALL, undefined, {}, { metadata: true }],
  [
    'metadata, json and deduped',
    JSON_ONLY,
    OF_VALUES,
    { serializer: 'json', ...DEDUPED },
    { metadata: true },
  ],
  ['metadata, encrypted and deduped', ALL, OF_VALUES, { ...ENCRYPTED, ...DEDUPED }, { metadata: true }],
  [
    'the least a driver can be',
    { ...ALL, clear: false, entries: false },
    undefined,
    {},
    { without: MINIMAL },
  ],
  ['a driver without batches', ALL, OF_NAMES, {}, { without: ['readMany', 'writeMany', 'removeMany'] }],
  ['a driver without conditions', { ...ALL, conditions: false }, OF_LEVELS, {}, { conditions: false }],
]

for (const [name, features, only, options, driverOptions] of variants) {
  storageSuite(`createStorage(memoryDriver()), ${name}`, {
    create: () => overMemory(options, driverOptions),
    features,
    only,
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
