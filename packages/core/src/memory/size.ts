/**
 * An estimate of the memory that an entry takes, with bounded effort: what `maxBytes` counts unless the application
 * passes a `sizeOf` of its own.
 */
import { types } from 'node:util'
import { ConfigurationError } from '../errors.ts'
import { show } from '../options.ts'

/** The weight of an entry in bytes. Must not be negative; fractions are rounded up. */
export type SizeOf = (value: unknown, key: string) => number

/** A `sizeOf` whose answers are checked and whole. */
export function checkedSize(owner: string, sizeOf: SizeOf): SizeOf {
  return (value, key) => {
    const bytes = sizeOf(value, key)
    if (bytes >= 0) return Math.ceil(bytes)
    throw new ConfigurationError(
      `${owner}: sizeOf answered ${show(bytes)} for ${JSON.stringify(key)}; answer a number of bytes that is not negative`,
    )
  }
}

/** Of a container with more children than this, as many are looked at, evenly spread, and stand for all. */
const SAMPLE = 32
/** No more values than this are looked at; what was seen until then stands for the rest. */
const MAX_VISITS = 1024

const SLOT = 8
const STRING_HEAD = 16
const NUMBER = 16
const OBJECT_HEAD = 24
const ARRAY_HEAD = 48
const COLLECTION_HEAD = 200
/** Of a Map or Set, for each entry: its slots and its share of the hash table. */
const COLLECTION_ENTRY = 36
/** Of an object that is used as a dictionary, for each property: the hash table's share beyond the slot. */
const DICTIONARY_ENTRY = 100
const BINARY_HEAD = 200
/** What an entry costs beside key and value: its columns, its place in the index, and the entry with its version once it was asked for. */
const ENTRY = 256

/**
 * Estimates the bytes of key, value and bookkeeping.
 *
 * Strings count one byte per character, two when a sample of them shows characters above U+00FF; Buffers, typed arrays
 * and ArrayBuffers their length; other objects the slots of their own enumerable properties, and what these hold. An
 * object that is reached twice counts once. Property names are taken to be shared, except in objects that are used as
 * dictionaries. Getters are not called. What hangs on closures, prototypes and native handles is not seen.
 */
export function estimateBytes(value: unknown, key: string): number {
  return Math.round(ENTRY + stringBytes(key) + new Estimate().of(value))
}

class Estimate {
  #visits = 0
  readonly #seen = new Set<object>()

  /** Bytes beyond the slot that holds the value. */
  of(value: unknown): number {
    this.#visits += 1
    switch (typeof value) {
      case 'string':
        return stringBytes(value)
      case 'number':
        return (value | 0) === value ? 0 : NUMBER
      case 'bigint':
        return NUMBER + value.toString(16).length / 2
      case 'object':
        return value === null ? 0 : this.#object(value)
      case 'function':
        return this.#object(value)
      default:
        return 0
    }
  }

  #object(value: object): number {
    if (this.#seen.has(value)) return 0
    this.#seen.add(value)
    if (ArrayBuffer.isView(value) || types.isAnyArrayBuffer(value)) return BINARY_HEAD + value.byteLength
    if (Array.isArray(value)) {
      return ARRAY_HEAD + value.length * SLOT + this.#children(value.length, (index) => this.of(value[index]))
    }
    if (types.isMap(value)) {
      return this.#collection(value.size, value.entries(), ([name, held]) => this.of(name) + this.of(held))
    }
    if (types.isSet(value)) return this.#collection(value.size, value.values(), (held) => this.of(held))
    const names = Object.keys(value)
    const dictionary = names.length > SAMPLE
    const properties = this.#children(names.length, (index) => {
      const name = names[index] ?? ''
      const held = this.of(Object.getOwnPropertyDescriptor(value, name)?.value)
      return dictionary ? held + stringBytes(name) + DICTIONARY_ENTRY : held
    })
    return OBJECT_HEAD + names.length * SLOT + properties
  }

  /** The first items stand for all: a collection can only be read in order. */
  #collection<I>(size: number, items: Iterator<I>, sizeOf: (item: I) => number): number {
    const looked = Math.min(size, SAMPLE)
    const held = this.#children(looked, () => {
      const step = items.next()
      return step.done === true ? 0 : sizeOf(step.value)
    })
    return COLLECTION_HEAD + size * COLLECTION_ENTRY + (looked === 0 ? 0 : (held * size) / looked)
  }

  /** The sum over `count` children, by sample. */
  #children(count: number, sizeOf: (index: number) => number): number {
    const step = Math.max(1, count / SAMPLE)
    let looked = 0
    let sum = 0
    for (let at = 0; at < count && this.#visits < MAX_VISITS; at += step) {
      sum += sizeOf(Math.floor(at))
      looked += 1
    }
    return looked === 0 ? 0 : (sum * count) / looked
  }
}

function stringBytes(text: string): number {
  const step = Math.max(1, text.length / SAMPLE)
  for (let at = 0; at < text.length; at += step) {
    if (text.charCodeAt(Math.floor(at)) > 0xff) return STRING_HEAD + 2 * text.length
  }
  return STRING_HEAD + text.length
}
