/** The conformance suites over a bucket, in the combinations of options that change what is stored. */
import { randomUUID } from 'node:crypto'
import { Calls, ObjectDriver, ObjectNames } from '@acache/core/driver'
import { driverSuite, OF_NAMES, type StorageSuiteGroup, storageSuite } from '@acache/core/testing'
import { insidePrefix } from '@acache/test-servers'
import { ClientInUse } from '../../src/client.ts'
import { judge } from '../../src/failures.ts'
import { GCSStore } from '../../src/gcs-store.ts'
import { GCSCache, type GCSCacheOptions, type GCSClient } from '../../src/index.ts'
import { JsonApi } from '../../src/json-api.ts'

/** A bucket to test in; read inside of tests only. */
export interface Place {
  readonly client: GCSClient
  readonly bucket: string
}

/** Options of a storage, and the types of values that come back with them. */
export interface Combination {
  readonly name: string
  readonly options: Omit<GCSCacheOptions, 'client' | 'bucket'>
  readonly types: 'all' | 'json'
  /** Default: all. */
  readonly only?: readonly StorageSuiteGroup[]
}

/** What depends on what metadata say of an object; that bytes come back as values is core's to test. */
const OF_HEADS: readonly StorageSuiteGroup[] = ['lifetimes', 'conditions']

const KEYS = ['1f'.repeat(32)]

export const plain: Combination = { name: 'plain', options: {}, types: 'all' }

/** Those beside plain. */
export const combinations: readonly Combination[] = [
  {
    name: 'compressed and sharded, with an awkward prefix',
    options: {
      compress: { algorithm: 'brotli', threshold: 0 },
      shard: 2,
      prefix: '/app//..:*?[%41{{projectId}}/',
    },
    types: 'all',
    only: OF_NAMES,
  },
  {
    name: 'encrypted and deduplicated',
    options: { encrypt: { keys: KEYS }, dedupeWrites: true },
    types: 'all',
    only: OF_HEADS,
  },
  {
    name: 'JSON, gzipped and deduplicated',
    options: { serializer: 'json', compress: true, dedupeWrites: true },
    types: 'json',
    // Servers may unpack gzip on the way.
    only: ['values', ...OF_HEADS],
  },
]

/** On a busy machine a few seconds are soon over. */
const TIMEOUT = '60s'

/** Registers the storage suite. Each test has a prefix to itself. */
export function runStorageSuite(
  name: string,
  { options, types, only }: Combination,
  place: () => Place,
): void {
  storageSuite(name, {
    features: { types, shared: true, prefixes: true },
    only,
    create() {
      const base = `${options.prefix ?? ''}${randomUUID()}*[x]/`
      const open = (prefix: string) => new GCSCache({ timeout: TIMEOUT, ...options, ...place(), prefix })
      return {
        storage: open(base),
        another: () => open(base),
        withPrefix: (prefix) => open(base + prefix),
      }
    },
  })
}

/** Registers the driver suite. Each test has a prefix to itself, of which the driver does not know. */
export function runDriverSuite(name: string, place: () => Place): void {
  driverSuite(name, {
    features: {
      shared: true,
      metadata: true,
      readIf: true,
      readMany: false,
      writeMany: false,
      removeMany: false,
    },
    create() {
      const prefix = `${randomUUID()}*[x]/`
      const open = () => {
        const { client, bucket } = place()
        const api = new JsonApi(new ClientInUse(client), bucket, 60_000)
        const calls = new Calls({
          timeoutMs: 60_000,
          maxAttempts: 4,
          verdict: judge(bucket),
          report(error) {
            throw error
          },
        })
        const driver = new ObjectDriver({
          store: new GCSStore({ api, resumableThreshold: 1_000_000 }),
          names: new ObjectNames({ prefix, shard: 0 }),
          calls,
          conditions: true,
          concurrency: 8,
        })
        return insidePrefix(prefix, driver)
      }
      return { driver: open(), another: open }
    },
  })
}
