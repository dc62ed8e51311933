/** What keeps callers from changing kept values: nothing, freezing, or copies. */
import { types } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { SerializationError } from '../errors.ts'
import { describe } from '../observe/report.ts'
import type { CacheEntry } from '../storage/entry.ts'
import { type KeptEntry, keptEntry } from './kept.ts'

/**
 * How kept values are protected from those who share them.
 *
 * - `'none'`: the object that was set is the object that is got; who changes it changes the cache. Costs nothing.
 * - `'freeze'`: plain objects and arrays are frozen when set, through and through, the caller's own object included.
 *   Everything else (Map, Set, Date, Buffer, typed arrays, class instances) cannot be frozen or is not known to bear it,
 *   and stays as it is.
 * - `'clone'`: a deep copy when set and at each read, as by `structuredClone`, but a Buffer stays a Buffer. Class
 *   instances become plain objects. What cannot be copied (functions, promises) is a SerializationError when set.
 */
export type Isolate = 'none' | 'freeze' | 'clone'

/** One way to protect kept values. What is undefined has nothing to do. */
export interface Isolation {
  /** The value as it is kept. */
  readonly keep: ((value: unknown, key: string) => unknown) | undefined
  /** Copies a value that is handed out. */
  readonly copy: ((kept: unknown) => unknown) | undefined
  /** Protects an entry that is handed out. */
  readonly handOut: ((kept: KeptEntry) => CacheEntry) | undefined
}

export const isolations: Readonly<Record<Isolate, Isolation>> = {
  none: { keep: undefined, copy: undefined, handOut: undefined },
  freeze: {
    keep(value) {
      freezeDeep(value)
      return value
    },
    copy: undefined,
    handOut: (kept) => Object.freeze(kept),
  },
  clone: {
    keep(value, key) {
      try {
        return clone(value)
      } catch (cause) {
        throw new SerializationError(
          `the value of ${JSON.stringify(key)} cannot be cloned: ${describe(cause)}; set data without functions and handles, or use isolate 'none' or 'freeze'`,
          { cause },
        )
      }
    },
    copy: clone,
    handOut: ({ value, createdAt, freshUntil, expiresAt, version, tags }) =>
      keptEntry(clone(value), createdAt, freshUntil, expiresAt, version, tags),
  },
}

/** structuredClone makes a Uint8Array of a Buffer; the slower way through V8's serializer keeps it one. */
function clone<T>(kept: T): T {
  if (Buffer.isBuffer(kept)) return Buffer.from(kept) as unknown as T
  return holdsBuffer(kept) ? deserialize(serialize(kept)) : structuredClone(kept)
}

/** True when a Buffer is somewhere in what a clone would copy. */
function holdsBuffer(root: unknown): boolean {
  if (typeof root !== 'object' || root === null) return false
  const seen = new Set<unknown>()
  const pending: unknown[] = [root]
  while (pending.length > 0) {
    const value = pending.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    if (Buffer.isBuffer(value)) return true
    seen.add(value)
    if (ArrayBuffer.isView(value)) continue
    if (types.isMap(value)) for (const pair of value) pending.push(...pair)
    else if (types.isSet(value)) for (const item of value) pending.push(item)
    else for (const name of Object.keys(value)) pending.push(Reflect.get(value, name))
  }
  return false
}

/** Freezes plain objects and arrays, whatever their depth; cycles and objects that were frozen before included. */
function freezeDeep(root: unknown): void {
  const seen = new Set<unknown>()
  const pending = [root]
  while (pending.length > 0) {
    const value = pending.pop()
    if (!isPlain(value) || seen.has(value)) continue
    seen.add(value)
    Object.freeze(value)
    for (const name of Reflect.ownKeys(value)) {
      pending.push(Reflect.getOwnPropertyDescriptor(value, name)?.value)
    }
  }
}

/** True for arrays and for objects without a class, of this realm or another. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return true
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
