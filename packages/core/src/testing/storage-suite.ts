/** The storage conformance suite: every sentence of the storage contract as a test. */
import type { MaybePromise } from '../concurrency/maybe-promise.ts'
import type { CacheStorage } from '../storage/contract.ts'
import type { ValueTypes } from './awkward.ts'
import { declaredOpener, frameworkOr, suiteTest, type TestFramework } from './harness.ts'
import { manualTime } from './manual-clock.ts'
import { batchTests } from './storage-suite/batches.ts'
import { concurrencyTests } from './storage-suite/concurrency.ts'
import { conditionTests } from './storage-suite/conditions.ts'
import { asDeclared, type StorageContext, type SuiteFeatures } from './storage-suite/context.ts'
import { keyTests } from './storage-suite/keys.ts'
import { leaseTests } from './storage-suite/leases.ts'
import { lifecycleTests } from './storage-suite/lifecycle.ts'
import { lifetimeTests } from './storage-suite/lifetimes.ts'
import { sweepTests } from './storage-suite/sweeps.ts'
import { valueTests } from './storage-suite/values.ts'

/** What a storage can do. Tests of what it cannot are skipped, and their names say so. */
export interface StorageFeatures {
  /** Which values come back as they were; see `ValueTypes`. */
  readonly types: ValueTypes
  /** `get` answers with the very object that was set. Default false: with a value of its own. */
  readonly sharedIdentity?: boolean | undefined
  /** Every method answers directly. Default false. */
  readonly sync?: boolean | undefined
  /** `another` opens a second storage over the same backend. Default false. */
  readonly shared?: boolean | undefined
  /** `withPrefix` opens a storage with a prefix over the same backend. Default false. */
  readonly prefixes?: boolean | undefined
  /** `setIfNotExists`, `ifAbsent` and `ifVersion`. Default true. */
  readonly conditions?: boolean | undefined
  /** `leases`. Default: as `conditions`. */
  readonly leases?: boolean | undefined
  /** `writeEntry`. Default true. */
  readonly writeEntry?: boolean | undefined
  /** `getMany`, `setMany` and `deleteMany`. Default true. */
  readonly batches?: boolean | undefined
  /** `getManyEntries`. Default true. */
  readonly entryBatches?: boolean | undefined
  /** `clear`. Default true. */
  readonly clear?: boolean | undefined
  /** `entries`. Default true. */
  readonly entries?: boolean | undefined
  /** `close` and `Symbol.asyncDispose`. Default true. */
  readonly close?: boolean | undefined
}

/** A storage to test, and how to reach its backend by other ways. */
export interface StorageUnderTest {
  /** Empty, and alone with its keys. */
  readonly storage: CacheStorage
  /** Opens a second storage over the same backend, as another process would. */
  readonly another?: (() => MaybePromise<CacheStorage>) | undefined
  /** Opens a storage with this prefix over the same backend. Prefixes may be any strings. */
  readonly withPrefix?: ((prefix: string) => MaybePromise<CacheStorage>) | undefined
  /** Ends what lies beneath; the suite has closed every storage by then. */
  readonly dispose?: (() => MaybePromise<void>) | undefined
}

/** The groups of tests, in the order in which they run. */
const groups = {
  lifetimes: lifetimeTests,
  values: valueTests,
  keys: keyTests,
  conditions: conditionTests,
  leases: leaseTests,
  batches: batchTests,
  'clear and entries': sweepTests,
  concurrency: concurrencyTests,
  closing: lifecycleTests,
}

/** A group of tests. */
export type StorageSuiteGroup = keyof typeof groups

/** What depends on how values are kept: compressed, encrypted, in another format, deduplicated. */
export const OF_VALUES: readonly StorageSuiteGroup[] = [
  'lifetimes',
  'values',
  'conditions',
  'leases',
  'batches',
]

/** What depends on the names that entries have in the backend: prefixes, shards. */
export const OF_NAMES: readonly StorageSuiteGroup[] = ['keys', 'batches', 'clear and entries']

/** What depends on how storages work together as one; keys and values go through as they are. */
export const OF_LEVELS: readonly StorageSuiteGroup[] = [
  'lifetimes',
  'conditions',
  'leases',
  'batches',
  'clear and entries',
  'concurrency',
  'closing',
]

/** How a storage is tested. */
export interface StorageSuiteOptions {
  /** Called once for each test. */
  create(): MaybePromise<StorageUnderTest>
  /** What the storage can do; `types` must be said. */
  readonly features: StorageFeatures
  /**
   * The groups of tests to run. Default: all. For a storage that has passed them all, and that is tested again with options
   * that change a part of what it does: OF_VALUES, OF_NAMES or OF_LEVELS, over a backend whose requests take long perhaps less.
   */
  readonly only?: readonly StorageSuiteGroup[] | undefined
  /** Default: the globals `describe` and `it`. */
  readonly framework?: TestFramework | undefined
}

/**
 * Registers the conformance tests of a storage.
 *
 * Each test runs on manual time of its own, which begins at the present and only moves forwards, and no entry lives
 * shorter than a minute unless it is to expire. So backends that expire by their own clock (Redis, a server on another
 * machine) pass without waiting: they drop a record later than manual time says, and readers go by its instants. Timers
 * of the library stand still while an operation is under way: one that waits for them waits for ever.
 *
 * @example
 * ```ts
 * import { describe, it } from 'node:test'
 * import { createStorage } from '@acache/core/driver'
 * import { memoryDriver, storageSuite } from '@acache/core/testing'
 *
 * storageSuite('my storage', {
 *   framework: { describe, it },
 *   features: { types: 'all' },
 *   create: () => ({ storage: createStorage(memoryDriver()) }), // an empty one for each test
 * })
 * ```
 */
export function storageSuite(name: string, options: StorageSuiteOptions): void {
  const { describe, it } = frameworkOr(options.framework, 'storageSuite')
  const features = featuresOf(options.features)
  const test = suiteTest(it, features, () => openStorage(options, features))
  const names = Object.keys(groups) as StorageSuiteGroup[]
  describe(`${name}: storage contract`, () => {
    for (const group of names) {
      if (options.only?.includes(group) ?? true) describe(group, () => groups[group](test, features))
    }
  })
}

function featuresOf(given: StorageFeatures): SuiteFeatures {
  const {
    types,
    sharedIdentity = false,
    sync = false,
    shared = false,
    prefixes = false,
    conditions = true,
    leases = conditions,
    writeEntry = true,
    batches = true,
    entryBatches = true,
    clear = true,
    entries = true,
    close = true,
  } = given
  return {
    types,
    sharedIdentity,
    sync,
    shared,
    prefixes,
    conditions,
    leases,
    writeEntry,
    batches,
    entryBatches,
    clear,
    entries,
    close,
  }
}

async function openStorage({ create }: StorageSuiteOptions, features: SuiteFeatures) {
  const time = manualTime()
  const opened: CacheStorage[] = []
  const track = async (storage: MaybePromise<CacheStorage>) => {
    const ready = await storage
    opened.push(ready)
    return asDeclared(ready, features)
  }
  try {
    const { storage, another, withPrefix, dispose } = await create()
    opened.push(storage)
    return {
      context: (): StorageContext => ({
        storage: asDeclared(storage, features),
        time,
        another: () => track(declaredOpener(another, 'another', 'shared')()),
        withPrefix: (prefix) => track(declaredOpener(withPrefix, 'withPrefix', 'prefixes')(prefix)),
      }),
      close: async () => {
        try {
          for (const each of opened) await each.close?.()
          await dispose?.()
        } finally {
          time.restore()
        }
      },
    }
  } catch (error) {
    time.restore()
    throw error
  }
}
