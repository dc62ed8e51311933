/** A driver that keeps its records in memory: the model for a driver of one's own, and a backend for tests. */
import { setImmediate } from 'node:timers'
import type { MaybePromise } from '../concurrency/maybe-promise.ts'
import type { Driver, DriverFeatures, WriteCondition } from '../storage/driver.ts'

/** What several memory drivers share when they are to be one backend, as processes share a server. */
export type MemoryRecords = Map<string, { bytes: Uint8Array; head: Uint8Array; version: string }>

/** The operations that a driver may leave out; the core does without them. */
export type OptionalDriverOperation =
  | 'touch'
  | 'readIf'
  | 'head'
  | 'readMany'
  | 'writeMany'
  | 'removeMany'
  | 'list'
  | 'close'

/** Options of a memory driver. */
export interface MemoryDriverOptions extends DriverFeatures {
  /** The backend. Default: one of its own, and then the driver is `exclusive`. */
  readonly records?: MemoryRecords | undefined
  /** Operations that this driver is to lack. Default: none. */
  readonly without?: readonly OptionalDriverOperation[] | undefined
}

/** Keys in one batch of `list`: few, so that every listing has many batches. */
const LIST_BATCH = 3

/** Versions must differ between all writes of a key, by whichever driver. */
let writes = 0

/**
 * Makes a memory driver. It answers with promises, each in a later turn of the event loop, or directly with `sync`.
 * A driver knows nothing of entries: this one keeps an expired record until it is told otherwise. After `close` it
 * refuses to work.
 *
 * @example
 * ```ts
 * import { createStorage } from '@acache/core/driver'
 * import { type MemoryRecords, memoryDriver } from '@acache/core/testing'
 *
 * const records: MemoryRecords = new Map()
 * const here = createStorage(memoryDriver({ records }))
 * const there = createStorage(memoryDriver({ records })) // as in another process, over the same backend
 * await here.set('user:42', 'Ana')
 * await there.get('user:42') // 'Ana'
 * ```
 */
export function memoryDriver(options: MemoryDriverOptions = {}): Driver {
  const { without = [], conditions = true, metadata = false, sync = false } = options
  const { records = new Map(), exclusive = options.records === undefined } = options
  let open = true

  /** Does `work` in one step, now or later. Nothing comes between its parts: that makes conditions atomic here. */
  function answer<T>(work: () => T): MaybePromise<T> {
    const checked = () => {
      if (!open) throw new Error('the driver is closed')
      return work()
    }
    return sync ? checked() : new Promise((resolve) => setImmediate(resolve)).then(checked)
  }

  /** Copies: the caller's memory and the kept one must not be the same. */
  function keep(key: string, bytes: Uint8Array, head: Uint8Array): string {
    writes += 1
    const version = `v${writes}`
    records.set(key, { bytes: new Uint8Array(bytes), head: new Uint8Array(head), version })
    return version
  }

  function found(key: string) {
    const record = records.get(key)
    if (record === undefined) return undefined
    const { version } = record
    const [bytes, head] = [new Uint8Array(record.bytes), new Uint8Array(record.head)]
    return metadata ? { bytes, head, version } : { bytes, version }
  }

  function allowed(key: string, condition: WriteCondition | undefined): boolean {
    if (condition === undefined) return true
    if (!conditions) throw new Error('this driver declares that it has no conditions')
    const version = records.get(key)?.version
    return 'ifAbsent' in condition ? version === undefined : version === condition.ifVersion
  }

  const driver: Driver = {
    name: 'memory-driver',
    features: { conditions, metadata, sync, exclusive },
    read: (key) => answer(() => found(key)),
    write: (key, { bytes, head }, condition) =>
      answer(() => (allowed(key, condition) ? keep(key, bytes, head) : false)),
    remove: (key, condition) =>
      // What is not there is as the caller wants it, whatever the condition says.
      answer(() => !records.has(key) || (allowed(key, condition) && records.delete(key))),
    touch: (key, { head, match }, condition) =>
      answer(() => {
        const record = records.get(key)
        if (record === undefined || !allowed(key, condition)) return false
        const held = record.head.subarray(match.offset, match.offset + match.bytes.length)
        if (Buffer.compare(held, match.bytes) !== 0) return false
        const bytes = new Uint8Array(record.bytes)
        if (!metadata) bytes.set(head)
        return keep(key, bytes, head)
      }),
    readIf: (key, wanted) =>
      answer(() => {
        const record = found(key)
        if (record === undefined) return undefined
        const { bytes, head = bytes, version } = record
        return wanted({ head, size: bytes.length }) ? record : { head, version }
      }),
    head: (key) =>
      answer(() => {
        const record = records.get(key)
        return record && { head: new Uint8Array(record.head), version: record.version }
      }),
    readMany: (keys) =>
      answer(() => {
        const present = keys.map((key) => [key, found(key)] as const)
        return new Map(present.flatMap(([key, record]) => (record === undefined ? [] : [[key, record]])))
      }),
    writeMany: (entries) =>
      answer(() => {
        for (const [key, { bytes, head }] of entries) keep(key, bytes, head)
      }),
    removeMany: (keys) =>
      answer(() => {
        for (const key of keys) records.delete(key)
      }),
    async *list(prefix) {
      const keys = [...records.keys()].filter((key) => key.startsWith(prefix))
      for (let from = 0; from < keys.length; from += LIST_BATCH) {
        yield await answer(() => keys.slice(from, from + LIST_BATCH))
      }
    },
    close: () =>
      answer(() => {
        open = false
      }),
  }
  if (!metadata) delete driver.readIf
  for (const operation of without) delete driver[operation]
  return driver
}
