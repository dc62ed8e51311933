/** What every group of the driver suite works with. */
import { ok, strictEqual } from 'node:assert/strict'
import { types } from 'node:util'
import { type Codec, createCodec } from '../../codec/codec.ts'
import type {
  Driver,
  DriverRecord,
  RecordFacts,
  Renewal,
  StoredHead,
  StoredRecord,
} from '../../storage/driver.ts'
import { type CacheEntry, entryFor } from '../../storage/entry.ts'
import { now } from '../../time/clock.ts'
import type { DriverSuiteFeatures } from '../driver-suite.ts'
import type { SuiteTest } from '../harness.ts'
import { assertSame } from '../same.ts'

/** The features with every default filled in. */
export type SuiteFeatures = {
  readonly [F in keyof DriverSuiteFeatures]-?: NonNullable<DriverSuiteFeatures[F]>
}

/** A driver with every operation of the port; tests use only those that the features declare. */
export type FullDriver = Required<Driver>

/** What one test is given. */
export interface DriverContext {
  readonly driver: FullDriver
  another(): Promise<FullDriver>
  /** Closes a driver, as the core does: once. */
  close(driver: Driver): Promise<void>
}

export type DriverTest = SuiteTest<SuiteFeatures, DriverContext>

const OPTIONAL = ['touch', 'readIf', 'head', 'readMany', 'writeMany', 'removeMany', 'list', 'close'] as const

export const MINUTE_MS = 60_000

/** The driver itself; fails unless it has what its features declare, and nothing that they deny. */
export function asDeclared(driver: Driver, features: SuiteFeatures): FullDriver {
  ok(typeof driver.name === 'string' && driver.name !== '', 'a driver has a name')
  for (const operation of OPTIONAL) {
    const type = features[operation] ? 'function' : 'undefined'
    strictEqual(typeof driver[operation], type, `features.${operation} is ${features[operation]}`)
  }
  const { conditions = true, metadata = false, sync = false } = driver.features ?? {}
  assertSame(
    { conditions, metadata, sync },
    { conditions: features.conditions, metadata: features.metadata, sync: features.sync },
    'driver.features',
  )
  return driver as FullDriver
}

/** Makes records and renewals as the core does. */
export class Records {
  readonly #codec: Codec

  constructor({ metadata }: SuiteFeatures, serializer: 'msgpack' | 'json') {
    this.#codec = createCodec({ dedupeWrites: true, serializer }, { storage: 'driver suite', metadata })
  }

  /** A record that no other call makes, even of the same value. */
  async make(key: string, value: unknown, lifeMs: number = MINUTE_MS): Promise<DriverRecord> {
    return this.of(key, entryFor(value, lifeMs))
  }

  async of(key: string, entry: CacheEntry): Promise<DriverRecord> {
    return this.#codec.encode(key, entry).record()
  }

  pending(key: string): DriverRecord {
    return this.#codec.encodePending(key, entryFor(undefined, MINUTE_MS))
  }

  /** What renews a record of this value, to last for `lifeMs` from now. */
  renewal(key: string, value: unknown, lifeMs: number): Renewal {
    const { renewal } = this.#codec.encode(key, entryFor(value, lifeMs, now()))
    ok(renewal !== undefined, 'a codec that dedupes makes renewals')
    return renewal
  }
}

/** Fails unless the driver answers with this record, in each of the ways to read it, and with one version; answers that. */
export async function expectHolds(
  driver: FullDriver,
  key: string,
  record: Pick<DriverRecord, 'bytes' | 'head'>,
  features: SuiteFeatures,
): Promise<string> {
  const stored = await driver.read(key)
  ok(stored !== undefined, `${JSON.stringify(key)} is there`)
  expectRecord(stored, record, features)
  if (features.readIf) await expectReadIf(driver, key, record, features)
  if (features.head) expectHead(await driver.head(key), record, stored.version)
  if (features.readMany) {
    const many = await driver.readMany([key])
    assertSame([...many.keys()], [key])
    const same = many.get(key)
    ok(same !== undefined)
    expectRecord(same, record, features)
    strictEqual(same.version, stored.version, 'read and readMany answer one version')
  }
  return stored.version
}

/** Fails unless `readIf` tells the truth before the bytes move, and moves them when they are wanted. */
async function expectReadIf(
  driver: FullDriver,
  key: string,
  { bytes, head }: Pick<DriverRecord, 'bytes' | 'head'>,
  features: SuiteFeatures,
): Promise<void> {
  for (const wanted of [true, false]) {
    const asked: RecordFacts[] = []
    const found = await driver.readIf(key, (facts) => {
      asked.push(facts)
      return wanted
    })
    ok(found !== undefined, `${JSON.stringify(key)} is there for readIf`)
    const [facts] = asked
    ok(facts !== undefined && asked.length === 1, 'wanted is asked once')
    ok(facts.size >= bytes.length, 'the size covers the bytes')
    if (features.metadata)
      strictEqual(byteDifference(facts.head, head, 'the head before the bytes'), undefined)
    if (wanted) {
      ok('bytes' in found, 'bytes that are wanted move')
      expectRecord(found, { bytes, head }, features)
    } else {
      ok(!('bytes' in found), 'bytes that are not wanted stay')
      strictEqual(byteDifference(found.head.subarray(0, head.length), head, 'the head'), undefined)
    }
  }
}

/** Fails unless what was found is this record, with its head beside it where the driver keeps it there. */
export function expectRecord(...parts: Parameters<typeof differenceOf>): void {
  strictEqual(differenceOf(...parts), undefined)
}

/** True where `expectRecord` would not throw. */
export function isRecord(...parts: Parameters<typeof differenceOf>): boolean {
  return differenceOf(...parts) === undefined
}

function differenceOf(
  stored: StoredRecord,
  { bytes, head }: Pick<DriverRecord, 'bytes' | 'head'>,
  { metadata }: SuiteFeatures,
): string | undefined {
  if (typeof stored.version !== 'string' || stored.version === '') return 'the record has no version'
  if (!metadata) return byteDifference(withHead(stored.bytes, stored.head), bytes, 'the record')
  return (
    byteDifference(stored.head, head, 'the head beside the record') ??
    byteDifference(stored.bytes, bytes, 'the record')
  )
}

/** The record with another head. */
export function withHead(bytes: Uint8Array, head: Uint8Array | undefined): Uint8Array {
  if (head === undefined) return bytes
  const renewed = new Uint8Array(bytes)
  renewed.set(head)
  return renewed
}

/** Fails unless the key holds nothing. */
export async function expectAbsent(driver: FullDriver, key: string, features: SuiteFeatures): Promise<void> {
  strictEqual(await driver.read(key), undefined)
  if (features.readIf) strictEqual(await driver.readIf(key, () => true), undefined)
  if (features.head) strictEqual(await driver.head(key), undefined)
  if (features.readMany) strictEqual((await driver.readMany([key])).size, 0)
}

function expectHead(
  stored: StoredHead | undefined,
  { head }: Pick<DriverRecord, 'head'>,
  version: string,
): void {
  ok(stored !== undefined, 'the head is there')
  // A driver that does not know where the head of a record ends answers with more of it.
  strictEqual(byteDifference(stored.head.subarray(0, head.length), head, 'the head'), undefined)
  strictEqual(stored.version, version, 'read and head answer one version')
}

/** A Buffer and a Uint8Array of the same bytes are the same here. */
function byteDifference(actual: unknown, expected: Uint8Array, what: string): string | undefined {
  if (!types.isUint8Array(actual)) return `${what} is not bytes`
  if (Buffer.compare(actual, expected) === 0) return undefined
  return `${what} has ${actual.length} bytes that are not the ${expected.length} written`
}
