/**
 * The graph form: a serializer for values that MessagePack would change. It is slower, and keeps everything that can be kept.
 *
 * A value becomes a JSON array `[slot, node, node, …]` and the binary data behind it. Each object is one node, named by its
 * number, so what is shared stays shared and cycles end. A slot is null, a boolean, a string or a finite number as JSON
 * has them, or an array: `[number]` for a node, `[name, …]` for a value that JSON lacks. A node is an array that begins with
 * the letter of its type. The binary data of the nodes comes in the order of the nodes, without gaps.
 *
 *     length of the JSON, uint32 big endian | JSON | binary data
 */
import { types } from 'node:util'
import { SerializationError } from '../errors.ts'
import { type BinaryName, binaryBytes, binaryName } from './graph-binary.ts'
import { errorParts } from './graph-errors.ts'
import { MAX_DEPTH } from './limits.ts'

export type Slot = null | boolean | string | number | readonly [number] | readonly [string, ...string[]]
export type Node = readonly [string, ...unknown[]]

/** Turns any value into the graph form; throws SerializationError that names the place of what cannot be kept. */
export function packGraph(value: unknown): Buffer {
  const writer = new GraphWriter()
  const root = writer.slot(value)
  const json = Buffer.from(JSON.stringify([root, ...writer.nodes]))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  return Buffer.concat([length, json, ...writer.binary])
}

/** An array is written with its holes as they come, unless it is mostly holes. */
const SPARSE_LENGTH = 1000
const SPARSE_FACTOR = 8

class GraphWriter {
  readonly nodes: Node[] = []
  readonly binary: Uint8Array[] = []
  readonly #slots = new Map<object, Slot>()
  /** Where the writer is. */
  readonly #path: string[] = []

  slot(value: unknown): Slot {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', numberText(value)]
      case 'bigint':
        return ['bigint', bigintText(value)]
      case 'undefined':
        return ['undefined']
      case 'object':
        return value === null ? null : this.#objectSlot(value)
      default:
        throw this.#refusal(value, `is a ${typeof value}, which cannot be kept`)
    }
  }

  #objectSlot(object: object): Slot {
    const known = this.#slots.get(object)
    if (known !== undefined) return known
    if (this.#path.length >= MAX_DEPTH) throw this.#refusal(object, `is nested deeper than ${MAX_DEPTH}`)
    const writeContents = this.#builtIn(object)
    if (writeContents === undefined) {
      const toJSON: unknown = Reflect.get(object, 'toJSON')
      if (typeof toJSON === 'function') {
        const stands: unknown = toJSON.call(object, '')
        if (stands !== object) {
          const slot = this.#at('toJSON()', stands)
          this.#slots.set(object, slot)
          return slot
        }
      }
      this.#refuseHollow(object)
    }
    // The number is given before the contents are written, which may contain the object.
    const number = this.nodes.length
    const slot: Slot = [number]
    this.#slots.set(object, slot)
    this.nodes.push(['o'])
    this.nodes[number] = writeContents?.() ?? ['o', ...this.#properties(object, Object.keys(object))]
    return slot
  }

  /** What writes the node of an object of a type that JavaScript or Node brings along. */
  #builtIn(object: object): (() => Node) | undefined {
    if (Array.isArray(object)) return () => this.#array(object)
    if (types.isMap(object)) return () => ['m', ...this.#map(object)]
    if (types.isSet(object)) return () => ['s', ...[...object].map((item, i) => this.#at(i, item))]
    if (types.isDate(object)) return () => ['d', Number.isNaN(object.getTime()) ? null : object.getTime()]
    if (types.isRegExp(object)) return () => ['r', object.source, object.flags]
    if (types.isNativeError(object)) return () => this.#error(object)
    if (types.isBoxedPrimitive(object) && !types.isSymbolObject(object)) {
      return () => ['p', this.#at('valueOf()', object.valueOf())]
    }
    if (object instanceof URL) return () => ['u', object.href]
    const binary = binaryName(object)
    return binary === undefined ? undefined : () => this.#binary(object, binary)
  }

  #array(array: readonly unknown[]): Node {
    const indices = array.length > SPARSE_LENGTH ? Object.keys(array).filter(isIndex) : []
    if (array.length > SPARSE_LENGTH && indices.length * SPARSE_FACTOR < array.length) {
      const items = indices.flatMap((index) => [Number(index), this.#at(index, array[Number(index)])])
      return ['h', array.length, ...items]
    }
    const slots: Slot[] = []
    for (let i = 0; i < array.length; i += 1) slots.push(i in array ? this.#at(i, array[i]) : ['hole'])
    return ['a', ...slots]
  }

  #map(map: ReadonlyMap<unknown, unknown>): Slot[] {
    const slots: Slot[] = []
    for (const [key, item] of map) {
      const place = typeof key === 'string' ? key : `entry ${slots.length / 2}`
      slots.push(this.#at(`key of ${place}`, key), this.#at(place, item))
    }
    return slots
  }

  #error(error: Error): Node {
    const { type, hidden, shown } = errorParts(error)
    return ['e', type, hidden.length, ...this.#properties(error, hidden), ...this.#properties(error, shown)]
  }

  #binary(object: object, name: BinaryName): Node {
    const bytes = binaryBytes(object)
    this.binary.push(bytes)
    return ['b', name, bytes.length]
  }

  #properties(object: object, names: readonly string[]): (string | Slot)[] {
    return names.flatMap((name) => [name, this.#at(name, Reflect.get(object, name))])
  }

  #at(place: string | number, value: unknown): Slot {
    this.#path.push(typeof place === 'number' ? `[${place}]` : `.${place}`)
    const slot = this.slot(value)
    this.#path.pop()
    return slot
  }

  /** An object of the platform whose contents are not in its properties would come back empty. */
  #refuseHollow(object: object): void {
    const tag = Object.prototype.toString.call(object).slice('[object '.length, -1)
    const hollow = tag !== 'Object' && Object.keys(object).length === 0
    if (hollow || types.isPromise(object) || types.isWeakMap(object) || types.isWeakSet(object)) {
      throw this.#refusal(object, `is a ${tag}, which cannot be kept`)
    }
  }

  #refusal(value: unknown, problem: string): SerializationError {
    const path = this.#path.join('')
    const place = path.length > 200 ? `${path.slice(0, 100)}…${path.slice(-60)}` : path
    const name = typeof value === 'function' && value.name !== '' ? ` ${value.name}()` : ''
    return new SerializationError(`value${place}${name} ${problem}`)
  }
}

function isIndex(key: string): boolean {
  const index = Number(key)
  return index < 2 ** 32 - 1 && String(index >>> 0) === key
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

/** Hexadecimal, which takes time in proportion to the length, both ways. */
function bigintText(value: bigint): string {
  return value < 0n ? `-${(-value).toString(16)}` : value.toString(16)
}
