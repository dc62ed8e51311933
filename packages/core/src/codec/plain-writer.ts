/**
 * Writes plain values: in one walk each part is looked at and written as MessagePack, byte for byte as msgpackr would.
 *
 * Plain are null, undefined, booleans, numbers, strings, dates, arrays and objects, as long as MessagePack brings them back as
 * they are. The first thing that is not, such as -0, a hole, half a surrogate pair, an object that is there twice, an instance
 * of a class, ends the walk: the value is then for others to write.
 */
import type { Frame } from './frame.ts'
import { MAX_DEPTH } from './limits.ts'
import { Met } from './met.ts'
import {
  ARRAY_BYTES,
  isProportionate,
  OBJECT_BYTES,
  PROPERTY_BYTES,
  SHAPE_KEYS,
  SPECIAL_BYTES,
} from './proportion.ts'
import { RecordShapes } from './record-shapes.ts'
import { type Form, isCrowd, MANY_OBJECTS } from './survey.ts'
import { WireWriter } from './wire-writer.ts'

/** A value as bytes behind the room that was asked for. */
export interface Packed extends Frame {
  readonly form: Form
}

// A getter of a value may have another value written meanwhile, by another writer then.
let idle: PlainWriter | undefined

/** The value behind so many free bytes; undefined for one that is not plain. */
export function packPlain(value: unknown, room: number): Packed | undefined {
  const writer = idle ?? new PlainWriter()
  idle = undefined
  try {
    return writer.pack(value, room)
  } finally {
    idle = writer
  }
}

class PlainWriter {
  readonly #wire = new WireWriter()
  readonly #met = new Met()
  /** Present while objects are written as records. */
  #shapes: RecordShapes | undefined
  /** A long array of objects is taken for a crowd before its objects are counted. */
  #guessing = true
  /** The walk ended because there are, or seem to be, too many objects for maps. */
  #crowded = false
  #objects = 0
  #keys = 0
  #memory = 0
  #compiledKeys = 0

  pack(value: unknown, room: number): Packed | undefined {
    // What shows in this one would show in every object.
    for (const _ in EMPTY) return undefined
    this.#guessing = true
    const maps = this.#write(value, room, undefined)
    if (maps !== undefined || !this.#crowded) return packed('maps', maps)
    const records = this.#write(value, room, new RecordShapes())
    if (records === undefined || isCrowd(this.#objects, this.#keys)) return packed('records', records)
    this.#guessing = false
    return packed('maps', this.#write(value, room, undefined))
  }

  #write(value: unknown, room: number, shapes: RecordShapes | undefined): Frame | undefined {
    this.#shapes = shapes
    this.#crowded = false
    this.#objects = 0
    this.#keys = 0
    this.#memory = 0
    this.#compiledKeys = 0
    this.#wire.begin(room, shapes !== undefined)
    let plain = false
    try {
      plain =
        this.#value(value, 0) && isProportionate(this.#wire.length - room, this.#memory, this.#compiledKeys)
      return plain ? this.#wire.end() : undefined
    } finally {
      if (!plain) this.#wire.abandon()
      this.#met.clear()
    }
  }

  /** False for a value that ends the walk, as everywhere below. */
  #value(value: unknown, depth: number): boolean {
    switch (typeof value) {
      case 'string':
        return this.#wire.text(value)
      case 'number':
        return this.#wire.number(value)
      case 'boolean':
        this.#wire.boolean(value)
        return true
      case 'object':
        if (value !== null) return this.#object(value, depth)
        this.#wire.nil()
        return true
      case 'undefined':
        this.#memory += SPECIAL_BYTES
        this.#wire.undefined()
        return true
      default:
        return false
    }
  }

  #object(object: object, depth: number): boolean {
    if (depth === MAX_DEPTH || !this.#met.isNew(object)) return false
    const prototype: unknown = Object.getPrototypeOf(object)
    if (prototype === Object.prototype || prototype === null) {
      this.#objects += 1
      return this.#shapes === undefined
        ? this.#map(object as Properties, depth + 1)
        : this.#record(object as Properties, this.#shapes, depth + 1)
    }
    if (prototype === Array.prototype) return Array.isArray(object) && this.#array(object, depth + 1)
    if (prototype !== Date.prototype) return false
    this.#memory += SPECIAL_BYTES
    return this.#wire.date(object as Date)
  }

  #array(array: readonly unknown[], depth: number): boolean {
    const { length } = array
    if (this.#guessing && this.#shapes === undefined && length > MANY_OBJECTS && isObject(array[0])) {
      this.#crowded = true
      return false
    }
    this.#memory += ARRAY_BYTES
    this.#wire.arrayHead(length)
    for (let i = 0; i < length; i += 1) {
      const item = array[i]
      if (item === undefined && !(i in array)) return false
      if (!this.#value(item, depth)) return false
    }
    return true
  }

  #map(object: Properties, depth: number): boolean {
    const place = this.#wire.mapHead()
    let count = 0
    for (const key in object) {
      if (key === '__proto__' || !this.#wire.text(key) || !this.#value(object[key], depth)) return false
      count += 1
    }
    this.#memory += OBJECT_BYTES
    this.#keys += count
    this.#crowded = isCrowd(this.#objects, this.#keys)
    this.#wire.mapLength(place, count)
    return !this.#crowded
  }

  #record(object: Properties, shapes: RecordShapes, depth: number): boolean {
    const known = shapes.find(object, depth)
    const shape = known ?? shapes.add(object, depth)
    if (shape === undefined) return false
    const { id, keys } = shape
    if (known !== undefined) this.#wire.record(id)
    else if (!this.#definition(id, keys)) return false
    this.#memory += OBJECT_BYTES + PROPERTY_BYTES * keys.length
    this.#keys += keys.length
    // A getter may have changed the object meanwhile.
    let count = 0
    for (const key in object) {
      if (keys[count] !== key || !this.#value(object[key], depth)) return false
      count += 1
    }
    return count === keys.length
  }

  #definition(id: number, keys: readonly string[]): boolean {
    this.#memory += SPECIAL_BYTES
    this.#compiledKeys += SHAPE_KEYS + keys.length
    this.#wire.recordDefinition(id)
    this.#wire.arrayHead(keys.length)
    return keys.every((key) => key !== '__proto__' && this.#wire.text(key))
  }
}

const EMPTY = {}

type Properties = Readonly<Record<string, unknown>>

function packed(form: Form, frame: Frame | undefined): Packed | undefined {
  return frame === undefined ? undefined : { form, bytes: frame.bytes, view: frame.view, at: frame.at }
}

function isObject(item: unknown): boolean {
  return typeof item === 'object' && item !== null && !Array.isArray(item)
}
