/** The driver suite: every sentence of the driver port as a test, on records as the core makes them. */
import type { MaybePromise } from '../concurrency/maybe-promise.ts'
import type { Driver } from '../storage/driver.ts'
import { batchTests } from './driver-suite/batches.ts'
import { conditionTests } from './driver-suite/conditions.ts'
import { asDeclared, type DriverContext, Records, type SuiteFeatures } from './driver-suite/context.ts'
import { listTests } from './driver-suite/lists.ts'
import { recordTests } from './driver-suite/records.ts'
import { touchTests } from './driver-suite/touch.ts'
import { declaredOpener, frameworkOr, suiteTest, type TestFramework } from './harness.ts'

/** What a driver can do. Tests of what it cannot are skipped, and their names say so. */
export interface DriverSuiteFeatures {
  /** As `driver.features.conditions`. Default true. */
  readonly conditions?: boolean | undefined
  /** As `driver.features.metadata`. Default false. */
  readonly metadata?: boolean | undefined
  /** As `driver.features.sync`. Default false. */
  readonly sync?: boolean | undefined
  /** `another` opens a second driver over the same backend. Default false. */
  readonly shared?: boolean | undefined
  /** The driver has `touch`. Default true. */
  readonly touch?: boolean | undefined
  /** The driver has `readIf`. Default false: few backends tell of a record before its bytes. */
  readonly readIf?: boolean | undefined
  /** The driver has `head`. Default true. */
  readonly head?: boolean | undefined
  /** The driver has `readMany`. Default true. */
  readonly readMany?: boolean | undefined
  /** The driver has `writeMany`. Default true. */
  readonly writeMany?: boolean | undefined
  /** The driver has `removeMany`. Default true. */
  readonly removeMany?: boolean | undefined
  /** The driver has `list`. Default true. */
  readonly list?: boolean | undefined
  /** The driver has `close`. Default true. */
  readonly close?: boolean | undefined
}

/** A driver to test. */
export interface DriverUnderTest {
  /** Over an empty backend, or a part of one that is its alone. */
  readonly driver: Driver
  /** Opens a second driver over the same backend, as another process would. */
  readonly another?: (() => MaybePromise<Driver>) | undefined
  /** Ends what lies beneath; the suite has closed every driver by then. */
  readonly dispose?: (() => MaybePromise<void>) | undefined
}

/** How a driver is tested. */
export interface DriverSuiteOptions {
  /** Called once for each test. */
  create(): MaybePromise<DriverUnderTest>
  /** What the driver can do. Default: everything but `metadata`, `sync`, `shared` and `readIf`. */
  readonly features?: DriverSuiteFeatures | undefined
  /** Default: the globals `describe` and `it`. */
  readonly framework?: TestFramework | undefined
}

/**
 * Registers the tests of a driver. No record lives shorter than a minute, so a backend may expire them by its own clock.
 *
 * @example
 * ```ts
 * import { describe, it } from 'node:test'
 * import { driverSuite, memoryDriver } from '@acache/core/testing'
 *
 * driverSuite('my driver', {
 *   framework: { describe, it },
 *   create: () => ({ driver: memoryDriver() }), // an empty one for each test
 * })
 * ```
 */
export function driverSuite(name: string, options: DriverSuiteOptions): void {
  const { describe, it } = frameworkOr(options.framework, 'driverSuite')
  const features = featuresOf(options.features ?? {})
  const test = suiteTest(it, features, () => openDriver(options, features))
  // A head in each of the formats: drivers that read versions out of records must do so in both.
  const binary = new Records(features, 'msgpack')
  const text = new Records(features, 'json')
  const groups = [
    ['records', recordTests, binary],
    ['conditions', conditionTests, binary],
    ['conditions, on JSON records', conditionTests, text],
    ['touch', touchTests, binary],
    ['touch, on JSON records', touchTests, text],
    ['batches', batchTests, binary],
    ['batches, of JSON records', batchTests, text],
    ['list', listTests, binary],
  ] as const
  describe(`${name}: driver port`, () => {
    for (const [group, register, records] of groups) describe(group, () => register(test, features, records))
  })
}

function featuresOf(given: DriverSuiteFeatures): SuiteFeatures {
  const { conditions = true, metadata = false, sync = false, shared = false, readIf = false } = given
  const { touch = true, head = true, readMany = true, writeMany = true, removeMany = true } = given
  const { list = true, close = true } = given
  return {
    conditions,
    metadata,
    sync,
    shared,
    touch,
    readIf,
    head,
    readMany,
    writeMany,
    removeMany,
    list,
    close,
  }
}

async function openDriver({ create }: DriverSuiteOptions, features: SuiteFeatures) {
  const { driver, another, dispose } = await create()
  const opened = new Set<Driver>([driver])
  const close = async (each: Driver) => {
    opened.delete(each)
    await each.close?.()
  }
  return {
    context: (): DriverContext => ({
      driver: asDeclared(driver, features),
      another: async () => {
        const second = await declaredOpener(another, 'another', 'shared')()
        opened.add(second)
        return asDeclared(second, features)
      },
      close,
    }),
    close: async () => {
      for (const each of opened) await close(each)
      await dispose?.()
    },
  }
}
