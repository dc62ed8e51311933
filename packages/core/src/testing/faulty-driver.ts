/** A driver that fails on demand, around a driver that works. */
import { type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { ConfigurationError } from '../errors.ts'
import type { Driver } from '../storage/driver.ts'
import {
  type Fault,
  FaultInjector,
  type FaultPlan,
  type FaultyCall,
  listUnderFault,
  needsPromise,
  underFault,
} from './faults.ts'

/** The operations of a driver. */
export type DriverOperation = Exclude<keyof Driver, 'name' | 'features'>

/** Damage to the bytes of a record that is read or written. */
export type BytesFault =
  /** Only the first `to` bytes arrive. Default: half of them. */
  | { readonly kind: 'truncate'; readonly to?: number | undefined }
  /** The bits of one byte are turned. A negative `at` counts from the end; default: the last byte. */
  | { readonly kind: 'corrupt'; readonly at?: number | undefined }

/** What can go wrong with a call of a driver. */
export type DriverFault = Fault | BytesFault

/** When which call of a driver fails, and how. */
export type DriverFaultPlan = FaultPlan<DriverOperation, DriverFault>

/** A driver that fails on demand. */
export interface FaultyDriver extends Driver {
  /** Every call so far, in order. */
  readonly calls: readonly FaultyCall<DriverOperation>[]
}

type Damage = (bytes: Uint8Array) => Uint8Array

const MOVES_BYTES: ReadonlySet<DriverOperation | '*'> = new Set([
  '*',
  'read',
  'write',
  'readIf',
  'head',
  'readMany',
  'writeMany',
] as const)

/**
 * Wraps a driver: the same operations and features, and the faults of the plan. Where the plan has faults that show
 * only in a promise, the wrapper is not `sync`. Without a plan it is the driver, with a list of its calls.
 *
 * Throws ConfigurationError for a script that damages the bytes of an operation that moves none.
 *
 * @example
 * ```ts
 * import { createStorage } from '@acache/core/driver'
 * import { faultyDriver, memoryDriver } from '@acache/core/testing'
 *
 * const driver = faultyDriver(memoryDriver(), { script: [{ on: 'read', nth: 1, fault: { kind: 'reject' } }] })
 * const storage = createStorage(driver)
 * await Promise.allSettled([storage.get('user:42')]) // rejected, with a StorageError
 * await storage.get('user:42') // undefined
 * console.log(driver.calls) // two reads, the first with the fault 'reject'
 * ```
 */
export function faultyDriver(driver: Driver, plan: DriverFaultPlan = {}): FaultyDriver {
  for (const { on, fault } of plan.script ?? []) {
    if (isBytesFault(fault) && !MOVES_BYTES.has(on)) {
      throw new ConfigurationError(
        `the script has ${fault.kind} on ${on}, which moves no bytes; plan another fault`,
      )
    }
  }
  const injector = new FaultInjector(plan)
  const sync = driver.features?.sync === true && !injector.planned.some(needsPromise)
  const { touch, readIf, head, readMany, writeMany, removeMany, list, close } = driver

  /** Lets a call meet its fault. */
  function call<T>(
    operation: DriverOperation,
    key: string | undefined,
    work: (damage: Damage) => MaybePromise<T>,
  ): MaybePromise<T> {
    const fault = injector.next(operation, key)
    if (fault !== undefined && isBytesFault(fault)) return work((bytes) => damaged(bytes, fault))
    return underFault(fault, `${driver.name}.${operation}`, () => work(intact))
  }

  return {
    name: driver.name,
    features: { ...driver.features, sync },
    calls: injector.calls,
    read: (key) =>
      call('read', key, (damage) =>
        then(driver.read(key), (found) => found && { ...found, bytes: damage(found.bytes) }),
      ),
    write: (key, record, condition) =>
      call('write', key, (damage) =>
        driver.write(key, { ...record, bytes: damage(record.bytes) }, condition),
      ),
    remove: (key, condition) => call('remove', key, () => driver.remove(key, condition)),
    ...(touch &&
      ({
        touch: (key, renewal, condition) =>
          call('touch', key, () => touch.call(driver, key, renewal, condition)),
      } satisfies Pick<Driver, 'touch'>)),
    ...(readIf &&
      ({
        readIf: (key, wanted) =>
          call('readIf', key, (damage) =>
            then(readIf.call(driver, key, wanted), (found) =>
              found !== undefined && 'bytes' in found ? { ...found, bytes: damage(found.bytes) } : found,
            ),
          ),
      } satisfies Pick<Driver, 'readIf'>)),
    ...(head &&
      ({
        head: (key) =>
          call('head', key, (damage) =>
            then(head.call(driver, key), (found) => found && { ...found, head: damage(found.head) }),
          ),
      } satisfies Pick<Driver, 'head'>)),
    ...(readMany &&
      ({
        readMany: (keys) =>
          call('readMany', undefined, (damage) =>
            then(readMany.call(driver, keys), (found) => {
              return new Map([...found].map(([key, each]) => [key, { ...each, bytes: damage(each.bytes) }]))
            }),
          ),
      } satisfies Pick<Driver, 'readMany'>)),
    ...(writeMany &&
      ({
        writeMany: (records) =>
          call('writeMany', undefined, (damage) =>
            writeMany.call(
              driver,
              records.map(([key, record]) => [key, { ...record, bytes: damage(record.bytes) }] as const),
            ),
          ),
      } satisfies Pick<Driver, 'writeMany'>)),
    ...(removeMany &&
      ({
        removeMany: (keys) => call('removeMany', undefined, () => removeMany.call(driver, keys)),
      } satisfies Pick<Driver, 'removeMany'>)),
    ...(list &&
      ({
        list: (prefix) => {
          const fault = injector.next('list', prefix)
          const listed = () => list.call(driver, prefix)
          if (fault !== undefined && isBytesFault(fault)) return listed()
          return listUnderFault(fault, `${driver.name}.list`, listed)
        },
      } satisfies Pick<Driver, 'list'>)),
    ...(close &&
      ({
        close: () => call('close', undefined, () => close.call(driver)),
      } satisfies Pick<Driver, 'close'>)),
  }
}

function isBytesFault(fault: DriverFault): fault is BytesFault {
  return fault.kind === 'truncate' || fault.kind === 'corrupt'
}

const intact: Damage = (bytes) => bytes

function damaged(bytes: Uint8Array, fault: BytesFault): Uint8Array {
  if (fault.kind === 'truncate') return bytes.slice(0, fault.to ?? Math.floor(bytes.length / 2))
  const { at = -1 } = fault
  const index = at < 0 ? bytes.length + at : at
  return Uint8Array.from(bytes, (byte, position) => (position === index ? byte ^ 0xff : byte))
}
