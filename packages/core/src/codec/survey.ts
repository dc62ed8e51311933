/**
 * A quick look at a value before it is packed: what will bring it back as it is?
 *
 * MessagePack as msgpackr writes it is fast and keeps most values. The look finds what it would lose or could not
 * survive: -0, lone surrogates, own keys `__proto__`, holes, errors, invalid dates, class instances, functions, objects that
 * are there twice, and nesting without end. Values with any of these take the slower graph form, which keeps all of them
 * or says what it cannot keep.
 */
import { MAX_DEPTH } from './limits.ts'
import { Met } from './met.ts'
import { isWellFormed } from './utf8.ts'

/** `maps`: few objects, no Map. `records`: many objects or a Map. `graph`: something that only the graph form keeps. */
export type Form = 'maps' | 'records' | 'graph'

/** From so many objects on, naming the keys of like objects once (records) beats naming them in each (maps). */
export const MANY_OBJECTS = 24
/** msgpackr counts the keys of one object in 16 bits when it writes maps. */
const MANY_KEYS = 10_000

/** How a value has to be written. */
export function survey(value: unknown): Form {
  const look = new Look()
  if (!look.isPlain(value, 0)) return 'graph'
  return look.maps || isCrowd(look.objects, look.keys) ? 'records' : 'maps'
}

/** True for so many objects, or so many keys in them, that records are better than maps. */
export function isCrowd(objects: number, keys: number): boolean {
  return objects > MANY_OBJECTS || keys > MANY_KEYS
}

const typedArrays = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
]
/** msgpackr knows typed arrays by this; in a realm such as Jest's, Uint8Array has another one than the rest. */
const typedArray: unknown = Object.getPrototypeOf(Uint8Array.prototype)
const binary: ReadonlySet<unknown> = new Set([
  ...[Buffer, ArrayBuffer, DataView].map((type) => type.prototype),
  ...typedArrays.map((type) => type.prototype).filter((own) => Object.getPrototypeOf(own) === typedArray),
])

class Look {
  readonly #met = new Met()
  maps = false
  objects = 0
  keys = 0

  isPlain(value: unknown, depth: number): boolean {
    switch (typeof value) {
      case 'string':
        return isWellFormed(value)
      case 'number':
        return value !== 0 || 1 / value > 0
      case 'object':
        return value === null || this.#isPlainAt(value, depth)
      case 'function':
      case 'symbol':
        return false
      default:
        return true
    }
  }

  #isPlainAt(value: object, depth: number): boolean {
    if (depth === MAX_DEPTH || !this.#met.isNew(value)) return false
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype === Object.prototype || prototype === null) return this.#isPlainObject(value, depth + 1)
    if (prototype === Array.prototype) return this.#isPlainArray(value as readonly unknown[], depth + 1)
    if (binary.has(prototype)) return true
    if (prototype === Date.prototype) return !Number.isNaN((value as Date).getTime())
    if (prototype === RegExp.prototype) return isWellFormed((value as RegExp).source)
    if (prototype === Map.prototype)
      return this.#isPlainMap(value as ReadonlyMap<unknown, unknown>, depth + 1)
    return prototype === Set.prototype && this.#isPlainSet(value as ReadonlySet<unknown>, depth + 1)
  }

  #isPlainObject(object: object, depth: number): boolean {
    this.objects += 1
    for (const key in object) {
      this.keys += 1
      if (key === '__proto__' || !isWellFormed(key)) return false
      if (!this.isPlain((object as Record<string, unknown>)[key], depth)) return false
    }
    return true
  }

  #isPlainArray(array: readonly unknown[], depth: number): boolean {
    for (let i = 0; i < array.length; i += 1) {
      const item = array[i]
      if (item === undefined ? !(i in array) : !this.isPlain(item, depth)) return false
    }
    return true
  }

  #isPlainMap(map: ReadonlyMap<unknown, unknown>, depth: number): boolean {
    this.maps = true
    for (const [key, item] of map) {
      if (!this.isPlain(key, depth) || !this.isPlain(item, depth)) return false
    }
    return true
  }

  #isPlainSet(set: ReadonlySet<unknown>, depth: number): boolean {
    for (const item of set) if (!this.isPlain(item, depth)) return false
    return true
  }
}
