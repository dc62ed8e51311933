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

type Slot = null | boolean | string | number | readonly [number] | readonly [string, ...string[]]
type Node = [string, ...unknown[]]

/** Turns any value into the graph form; throws SerializationError that names the place of what cannot be kept. */
export function packGraph(value: unknown): Buffer {
  const writer = new GraphWriter()
  let root: Slot
  try {
    root = writer.slot(value)
  } catch (error) {
    throw error instanceof Refusal ? error.asError() : error
  }
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
  #depth = 0

  slot(value: unknown): Slot {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', numberText(value)]
      case 'bigint':
        // Hexadecimal takes time in proportion to the length, both ways.
        return ['bigint', value.toString(16)]
      case 'undefined':
        return ['undefined']
      case 'object':
        return value === null ? null : this.#objectSlot(value)
      default:
        throw new Refusal(`is a ${typeof value}, which cannot be kept`, nameOf(value))
    }
  }

  #objectSlot(object: object): Slot {
    const known = this.#slots.get(object)
    if (known !== undefined) return known
    if (this.#depth === MAX_DEPTH) throw new Refusal(`is nested deeper than ${MAX_DEPTH}`)
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
      refuseHollow(object)
    }
    // The number is given before the contents are written, which may contain the object.
    const number = this.nodes.length
    const slot: Slot = [number]
    this.#slots.set(object, slot)
    this.nodes.push(['o'])
    this.nodes[number] = writeContents?.() ?? this.#properties(['o'], object, Object.keys(object))
    return slot
  }

  /** What writes the node of an object of a type that JavaScript or Node brings along. */
  #builtIn(object: object): (() => Node) | undefined {
    if (Array.isArray(object)) return () => this.#array(object)
    if (types.isMap(object)) return () => this.#map(object)
    if (types.isSet(object)) return () => this.#items('s', [...object])
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
    if (array.length > SPARSE_LENGTH) {
      const indices = Object.keys(array).filter(isIndex)
      if (indices.length * SPARSE_FACTOR < array.length) return this.#sparse(array, indices)
    }
    return this.#items('a', array)
  }

  #sparse(array: readonly unknown[], indices: readonly string[]): Node {
    const node: Node = ['h', array.length]
    for (const index of indices) node.push(Number(index), this.#at(index, array[Number(index)]))
    return node
  }

  #items(type: string, items: readonly unknown[]): Node {
    const node: Node = [type]
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i]
      node.push(item === undefined && !(i in items) ? ['hole'] : this.#at(i, item))
    }
    return node
  }

  #map(map: ReadonlyMap<unknown, unknown>): Node {
    const node: Node = ['m']
    let number = 0
    for (const [key, item] of map) {
      const place = typeof key === 'string' ? key : `entry ${number}`
      node.push(this.#at(`key of ${place}`, key), this.#at(place, item))
      number += 1
    }
    return node
  }

  #error(error: Error): Node {
    const { type, hidden, shown } = errorParts(error)
    return this.#properties(['e', type, hidden.length], error, [...hidden, ...shown])
  }

  #binary(object: object, name: BinaryName): Node {
    const bytes = binaryBytes(object)
    this.binary.push(bytes)
    return ['b', name, bytes.length]
  }

  #properties(node: Node, object: object, names: readonly string[]): Node {
    for (const name of names) node.push(name, this.#at(name, Reflect.get(object, name)))
    return node
  }

  #at(place: string | number, value: unknown): Slot {
    if (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol') {
      return this.slot(value)
    }
    this.#depth += 1
    try {
      return this.slot(value)
    } catch (error) {
      if (error instanceof Refusal) error.path.push(typeof place === 'number' ? `[${place}]` : `.${place}`)
      throw error
    } finally {
      this.#depth -= 1
    }
  }
}

/** Why a value cannot be kept; the path to it is added on the way out. */
class Refusal extends Error {
  readonly path: string[] = []
  readonly subject: string

  constructor(problem: string, subject = '') {
    super(problem)
    this.subject = subject
  }

  asError(): SerializationError {
    const path = this.path.reverse().join('')
    const place = path.length > 200 ? `${path.slice(0, 100)}…${path.slice(-60)}` : path
    return new SerializationError(`value${place}${this.subject} ${this.message}`)
  }
}

function nameOf(value: unknown): string {
  return typeof value === 'function' && value.name !== '' ? ` ${value.name}()` : ''
}

/** An object of the platform whose contents are not in its properties would come back empty. */
function refuseHollow(object: object): void {
  const tag = Object.prototype.toString.call(object).slice('[object '.length, -1)
  const hollow = tag !== 'Object' && Object.keys(object).length === 0
  if (hollow || types.isPromise(object) || types.isWeakMap(object) || types.isWeakSet(object)) {
    throw new Refusal(`is a ${tag}, which cannot be kept`)
  }
}

function isIndex(key: string): boolean {
  const index = Number(key)
  return index < 2 ** 32 - 1 && String(index >>> 0) === key
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}
