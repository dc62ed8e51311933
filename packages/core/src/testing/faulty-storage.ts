/** A storage that fails on demand, around a storage that works. */
import type { CacheStorage } from '../storage/contract.ts'
import {
  type Fault,
  FaultInjector,
  type FaultPlan,
  type FaultyCall,
  listUnderFault,
  needsPromise,
  underFault,
} from './faults.ts'

/** The operations of a storage. */
export type StorageOperation = Exclude<
  keyof CacheStorage,
  'name' | 'sync' | 'conditional' | 'levels' | 'authority' | 'leases'
>

/** When which call of a storage fails, and how. */
export type StorageFaultPlan = FaultPlan<StorageOperation>

/** A storage that fails on demand. */
export type FaultyStorage<S extends CacheStorage = CacheStorage> = S & {
  /** Every call so far, in order. */
  readonly calls: readonly FaultyCall<StorageOperation>[]
}

const OPERATIONS = {
  get: true,
  set: true,
  delete: true,
  exists: true,
  getEntry: true,
  setEntry: true,
  setIfNotExists: true,
  getMany: true,
  setMany: true,
  deleteMany: true,
  getManyEntries: true,
  writeEntry: true,
  clear: true,
  entries: true,
  close: true,
} satisfies Record<StorageOperation, true>

/**
 * Wraps a storage: the same operations, and the faults of the plan. Where the plan has faults that show only in a
 * promise, the wrapper is not `sync`. It is one place to whoever uses it, levels inside are not shown, and shares with
 * the storage inside what hangs on it: counters, loads in flight.
 *
 * @example
 * ```ts
 * import { InMemCache, TTLCache } from '@acache/core'
 * import { faultyStorage } from '@acache/core/testing'
 *
 * const cache = faultyStorage(new InMemCache(), { script: [{ on: 'getEntry', fault: { kind: 'throw' } }] })
 * const getUser = TTLCache.cached('user:{}', { ttl: '5m', cache, onError: console.warn })(async (id: number) => db.user(id))
 * await getUser(42) // the loader's answer: a read that fails is a miss, and is reported
 * ```
 */
export function faultyStorage<S extends CacheStorage>(
  storage: S,
  plan: StorageFaultPlan = {},
): FaultyStorage<S> {
  const injector = new FaultInjector(plan)
  const shown: Readonly<Record<PropertyKey, unknown>> = {
    calls: injector.calls,
    sync: storage.sync === true && !injector.planned.some(needsPromise),
    levels: undefined,
    authority: undefined,
    [Symbol.asyncDispose]: async () => faulty.close?.(),
  }
  const faulty = new Proxy(storage, {
    get(target, property) {
      if (Object.hasOwn(shown, property)) return shown[property]
      const member: unknown = Reflect.get(target, property)
      if (typeof member !== 'function') return member
      const method = member.bind(target)
      return isOperation(property) ? underPlan(injector, target.name ?? 'storage', property, method) : method
    },
  })
  return faulty as FaultyStorage<S>
}

type Method = (...args: unknown[]) => unknown

function underPlan(
  injector: FaultInjector<StorageOperation, Fault>,
  name: string,
  operation: StorageOperation,
  method: Method,
): Method {
  return (...args) => {
    const key = typeof args[0] === 'string' ? args[0] : undefined
    const fault = injector.next(operation, key)
    const what = `${name}.${operation}`
    if (operation === 'entries') {
      return listUnderFault(fault, what, () => method(...args) as AsyncIterable<unknown>)
    }
    return underFault(fault, what, () => method(...args))
  }
}

function isOperation(property: PropertyKey): property is StorageOperation {
  return Object.hasOwn(OPERATIONS, property)
}
