/** The conformance suites over a server, in the combinations of options that change what is stored. */
import { randomUUID } from 'node:crypto'
import { Calls, ObjectDriver, ObjectNames } from '@acache/core/driver'
import { driverSuite, type StorageFeatures, type StorageSuiteGroup, storageSuite } from '@acache/core/testing'
import { insidePrefix } from '@acache/test-servers'
import { ClientInUse } from '../../src/client.ts'
import { judge } from '../../src/failures.ts'
import { S3Cache, type S3CacheOptions, type S3Client } from '../../src/index.ts'
import { S3Store } from '../../src/s3-store.ts'

/** A bucket to test in; read inside of tests only. */
export interface Place {
  readonly client: S3Client
  readonly bucket: string
}

/** Options of a storage, and the types of values that come back with them. */
export interface Combination {
  readonly name: string
  readonly options: Omit<S3CacheOptions, 'client' | 'bucket'>
  readonly types: 'all' | 'json'
  /** Default: all. */
  readonly only?: readonly StorageSuiteGroup[]
  readonly features?: Partial<StorageFeatures>
}

/** What depends on what metadata say of an object; that bytes come back as values is core's to test. */
const OF_HEADS: readonly StorageSuiteGroup[] = ['lifetimes', 'conditions']

const KEYS = ['1f'.repeat(32)]

const plain: Combination = { name: 'plain', options: {}, types: 'all' }

/** What the server at hand is asked; the double is asked for the rest. Requests cost milliseconds each, and there are many. */
export const onServer: readonly Combination[] = [
  plain,
  {
    name: 'sharded',
    options: { shard: 2 },
    types: 'all',
    only: ['batches', 'clear and entries'],
  },
  {
    name: 'encrypted and deduplicated',
    options: { encrypt: { keys: KEYS }, dedupeWrites: true },
    types: 'all',
    only: OF_HEADS,
  },
]

/** What the double is asked, which obeys conditions on deletes as S3 does. */
export const onDouble: readonly Combination[] = [
  plain,
  {
    name: 'JSON, gzipped and deduplicated',
    options: { serializer: 'json', compress: true, dedupeWrites: true },
    types: 'json',
    only: OF_HEADS,
  },
  {
    name: 'compressed and encrypted',
    options: { compress: { algorithm: 'brotli', threshold: 0 }, encrypt: { keys: KEYS } },
    types: 'all',
    only: ['values'],
  },
  {
    name: 'without conditional writes',
    options: { conditionalWrites: false },
    types: 'all',
    only: ['lifetimes', 'conditions', 'batches'],
    features: { conditions: false },
  },
]

/** On a busy machine a few seconds are soon over. */
const TIMEOUT = '60s'

/** Registers the storage suite. Each test has a prefix to itself. */
export function runStorageSuite(
  name: string,
  { options, types, features, only }: Combination,
  place: () => Place,
): void {
  storageSuite(name, {
    features: { types, shared: true, prefixes: true, ...features },
    only,
    create() {
      const base = `${options.prefix ?? ''}${randomUUID()}*[x]/`
      const open = (prefix: string) => new S3Cache({ timeout: TIMEOUT, ...options, ...place(), prefix })
      return {
        storage: open(base),
        another: () => open(base),
        withPrefix: (prefix) => open(base + prefix),
      }
    },
  })
}

/** Registers the driver suite. Each test has a prefix to itself, of which the driver does not know. */
export function runDriverSuite(name: string, conditionalDeletes: boolean, place: () => Place): void {
  driverSuite(name, {
    features: { shared: true, metadata: true, readIf: true, readMany: false, writeMany: false },
    create() {
      const prefix = `${randomUUID()}*[x]/`
      const open = () => {
        const { client, bucket } = place()
        const parts = { threshold: Number.POSITIVE_INFINITY, size: 8_000_000 }
        const store = new S3Store({
          client: new ClientInUse(client),
          bucket,
          conditionalDeletes,
          renewals: true,
          parts,
        })
        const calls = new Calls({
          timeoutMs: 60_000,
          maxAttempts: 4,
          verdict: judge(bucket),
          report(error) {
            throw error
          },
        })
        const names = new ObjectNames({ prefix, shard: 0 })
        return insidePrefix(
          prefix,
          new ObjectDriver({ store, names, calls, conditions: true, concurrency: 8 }),
        )
      }
      return { driver: open(), another: open }
    },
  })
}
