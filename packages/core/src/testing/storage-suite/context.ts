/** What every group of the storage suite works with. */
import { ok, strictEqual } from 'node:assert/strict'
import { type CacheStorage, validateCacheStorage } from '../../storage/contract.ts'
import type { CacheEntry, Instants } from '../../storage/entry.ts'
import { keepsTypes, type ValueTypes } from '../awkward.ts'
import type { SuiteTest } from '../harness.ts'
import type { ManualTime } from '../manual-clock.ts'
import { assertSame } from '../same.ts'
import type { StorageFeatures } from '../storage-suite.ts'

/** The features with every default filled in. */
export type SuiteFeatures = { readonly [F in keyof StorageFeatures]-?: NonNullable<StorageFeatures[F]> }

/** What one test is given. */
export interface StorageContext {
  readonly storage: FullStorage
  readonly time: ManualTime
  another(): Promise<FullStorage>
  withPrefix(prefix: string): Promise<FullStorage>
}

export type StorageTest = SuiteTest<SuiteFeatures, StorageContext>

type Optional =
  | 'getMany'
  | 'setMany'
  | 'deleteMany'
  | 'getManyEntries'
  | 'writeEntry'
  | 'clear'
  | 'entries'
  | 'close'

/** A storage with every method of the contract; tests use only those that the features declare. */
export type FullStorage = CacheStorage & Required<Pick<CacheStorage, Optional>>

const METHODS_OF = {
  batches: ['getMany', 'setMany', 'deleteMany'],
  entryBatches: ['getManyEntries'],
  writeEntry: ['writeEntry'],
  clear: ['clear'],
  entries: ['entries'],
  close: ['close', Symbol.asyncDispose],
} as const satisfies Partial<Record<keyof SuiteFeatures, readonly PropertyKey[]>>

/** The storage itself; fails unless it has every method that its features declare. */
export function asDeclared(storage: CacheStorage, features: SuiteFeatures): FullStorage {
  ok(
    validateCacheStorage(storage),
    'a storage has get, set, delete, exists, getEntry, setEntry, setIfNotExists',
  )
  for (const [feature, methods] of Object.entries(METHODS_OF)) {
    if (!Reflect.get(features, feature)) continue
    for (const method of methods) {
      const type = typeof Reflect.get(storage, method)
      strictEqual(type, 'function', `features.${feature} is true, but ${String(method)} is ${type}`)
    }
  }
  const conditional = storage.conditional ?? true
  strictEqual(
    conditional,
    features.conditions,
    `features.conditions says whether storage.conditional is false`,
  )
  strictEqual(storage.leases !== undefined, features.leases, 'features.leases says whether there are any')
  return storage as FullStorage
}

/** The need of a test for values of these types. */
export function needsTypes(features: SuiteFeatures, types: ValueTypes): Partial<SuiteFeatures> {
  return keepsTypes(features.types, types) ? {} : { types }
}

/** An entry whose parts follow from the present: fresh for `freshMs`, there for `liveMs`. */
export function entryAt(time: ManualTime, value: unknown, freshMs: number, liveMs: number): CacheEntry {
  const createdAt = time.now()
  return { value, createdAt, freshUntil: createdAt + freshMs, expiresAt: createdAt + liveMs }
}

/** The instants of an entry and nothing else. */
export function instantsOf(entry: CacheEntry | undefined): Instants {
  ok(entry !== undefined, 'there is an entry')
  return { createdAt: entry.createdAt, freshUntil: entry.freshUntil, expiresAt: entry.expiresAt }
}

/** The key holds nothing, whichever way one asks. */
export async function expectAbsent(storage: CacheStorage, key: string): Promise<void> {
  strictEqual(await storage.get(key), undefined, 'get of an absent key')
  strictEqual(await storage.exists(key), false, 'exists of an absent key')
  strictEqual(await storage.getEntry(key), undefined, 'getEntry of an absent key')
  assertSame(await listed(storage.getMany?.([key])), [], 'getMany of an absent key')
  assertSame(await listed(storage.getManyEntries?.([key])), [], 'getManyEntries of an absent key')
}

/** The key holds this fresh value, whichever way one asks. */
export async function expectFresh(storage: CacheStorage, key: string, value: unknown): Promise<void> {
  assertSame(await storage.get(key), value, 'get of a fresh value')
  strictEqual(await storage.exists(key), true, 'exists of a fresh value')
  assertSame((await storage.getEntry(key))?.value, value, 'getEntry of a fresh value')
  const many = await storage.getMany?.([key])
  if (many !== undefined) assertSame([...many], [[key, value]], 'getMany of a fresh value')
}

/** The key holds this value past its freshness: only entries answer with it. */
export async function expectStale(storage: CacheStorage, key: string, value: unknown): Promise<void> {
  strictEqual(await storage.get(key), undefined, 'get of a stale value')
  strictEqual(await storage.exists(key), false, 'exists of a stale value')
  assertSame((await storage.getEntry(key))?.value, value, 'getEntry of a stale value')
  assertSame(await listed(storage.getMany?.([key])), [], 'getMany of a stale value')
  const many = await storage.getManyEntries?.([key])
  if (many !== undefined) assertSame(many.get(key)?.value, value, 'getManyEntries of a stale value')
}

/** Everything that `entries` gives, as a Map; fails when a key comes twice. */
export async function allEntries(
  storage: FullStorage,
  options?: { readonly prefix?: string },
): Promise<Map<string, CacheEntry>> {
  const found = new Map<string, CacheEntry>()
  for await (const [key, entry] of storage.entries(options)) {
    strictEqual(found.has(key), false, `entries() gave ${JSON.stringify(key)} twice`)
    found.set(key, entry)
  }
  return found
}

async function listed(map: unknown): Promise<unknown[]> {
  const answer = await map
  return answer === undefined ? [] : [...(answer as Map<string, unknown>)]
}
