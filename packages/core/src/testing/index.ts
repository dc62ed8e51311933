/** `@acache/core/testing`: manual time, awkward data, conformance suites, and backends that fail on demand. */

export { type Clock, replaceTime, type Scheduler } from '../time/clock.ts'
export {
  type AwkwardKey,
  type AwkwardValue,
  assertCameBack,
  awkwardKeys,
  awkwardValues,
  keepsTypes,
  type ValueTypes,
} from './awkward.ts'
export {
  type DriverSuiteFeatures,
  type DriverSuiteOptions,
  type DriverUnderTest,
  driverSuite,
} from './driver-suite.ts'
export type { Fault, FaultPlan, FaultRule, FaultyCall, RandomFaults } from './faults.ts'
export {
  type BytesFault,
  type DriverFault,
  type DriverFaultPlan,
  type DriverOperation,
  type FaultyDriver,
  faultyDriver,
} from './faulty-driver.ts'
export {
  type FaultyStorage,
  faultyStorage,
  type StorageFaultPlan,
  type StorageOperation,
} from './faulty-storage.ts'
export type { RegisterTest, TestFramework } from './harness.ts'
export { type ManualTime, manualTime } from './manual-clock.ts'
export {
  type MemoryDriverOptions,
  type MemoryRecords,
  memoryDriver,
  type OptionalDriverOperation,
} from './memory-driver.ts'
export { assertSame, isSame } from './same.ts'
export {
  OF_LEVELS,
  OF_NAMES,
  OF_VALUES,
  type StorageFeatures,
  type StorageSuiteGroup,
  type StorageSuiteOptions,
  type StorageUnderTest,
  storageSuite,
} from './storage-suite.ts'
