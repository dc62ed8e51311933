/** Reads the graph form. What comes out of a backend may have been put there by anyone: nothing is taken for granted. */
import { SerializationError } from '../errors.ts'
import { isBinaryName, makeBinary } from './graph-binary.ts'
import { isErrorType, makeError } from './graph-errors.ts'
import { parseJson } from './json.ts'
import { MAX_DEPTH } from './limits.ts'

/** Turns the graph form back into the value; throws SerializationError for anything else. */
export function unpackGraph(bytes: Buffer): unknown {
  const jsonEnd = bytes.length < 4 ? Number.POSITIVE_INFINITY : 4 + bytes.readUInt32BE(0)
  if (jsonEnd > bytes.length) throw new SerializationError('the payload is cut off')
  const parsed = parseJson(bytes.subarray(4, jsonEnd))
  if (!Array.isArray(parsed)) throw damaged()
  const [root, ...nodes] = parsed
  return new GraphReader(nodes, bytes.subarray(jsonEnd)).value(root, 0)
}

function damaged(): SerializationError {
  return new SerializationError('the payload is damaged')
}

class GraphReader {
  readonly #nodes: readonly (readonly unknown[])[]
  readonly #binary: readonly (Uint8Array | undefined)[]
  readonly #objects = new Map<number, object>()

  constructor(nodes: readonly unknown[], binary: Uint8Array) {
    if (!nodes.every((node) => Array.isArray(node))) throw damaged()
    this.#nodes = nodes
    this.#binary = binaryOf(nodes, binary)
  }

  value(slot: unknown, depth: number): unknown {
    if (!Array.isArray(slot)) {
      if (typeof slot === 'object' && slot !== null) throw damaged()
      return slot
    }
    const [name, text] = slot
    if (typeof name === 'number') return this.#objects.get(name) ?? this.#object(name, depth)
    if (name === 'undefined') return undefined
    if (name === 'number' && typeof text === 'string') return Number(text)
    if (name === 'bigint' && typeof text === 'string') return bigintOf(text)
    throw damaged()
  }

  #object(number: number, depth: number): object {
    const node = this.#nodes[number]
    if (node === undefined) throw damaged()
    if (depth === MAX_DEPTH) throw new SerializationError(`the payload is nested deeper than ${MAX_DEPTH}`)
    const [type, ...parts] = node
    const inner = depth + 1
    switch (type) {
      case 'o':
        return this.#define(this.#keep(number, {}), parts, 0, true, inner)
      case 'a':
        return this.#array(this.#keep(number, new Array<unknown>(parts.length)), parts, inner)
      case 'h':
        return this.#sparse(this.#keep(number, []), parts, inner)
      case 'm':
        return this.#map(this.#keep(number, new Map<unknown, unknown>()), parts, inner)
      case 's': {
        const set = this.#keep(number, new Set<unknown>())
        for (const part of parts) set.add(this.value(part, inner))
        return set
      }
      case 'e':
        return this.#error(number, parts, inner)
      case 'p':
        return this.#keep(number, Object(this.value(parts[0], inner)))
      default:
        return this.#keep(number, leaf(type, parts, this.#binary[number]))
    }
  }

  /** Remembers an object before its contents are read, which may refer to it. */
  #keep<T extends object>(number: number, object: T): T {
    this.#objects.set(number, object)
    return object
  }

  #define<T extends object>(
    object: T,
    parts: readonly unknown[],
    from: number,
    enumerable: boolean,
    depth: number,
  ): T {
    for (let i = from; i < parts.length; i += 2) {
      const name = parts[i]
      if (typeof name !== 'string' || i + 1 === parts.length) throw damaged()
      const value = this.value(parts[i + 1], depth)
      // Assigning to __proto__ would set the prototype.
      if (enumerable && name !== '__proto__') (object as Record<string, unknown>)[name] = value
      else Object.defineProperty(object, name, { value, enumerable, configurable: true, writable: true })
    }
    return object
  }

  #array(array: unknown[], parts: readonly unknown[], depth: number): unknown[] {
    for (let i = 0; i < parts.length; i += 1) {
      const part = parts[i]
      if (!(Array.isArray(part) && part[0] === 'hole')) array[i] = this.value(part, depth)
    }
    return array
  }

  #sparse(array: unknown[], parts: readonly unknown[], depth: number): unknown[] {
    const [length] = parts
    if (!isUint32(length)) throw damaged()
    // Made as long as can be, an array gives up reserving room for what is not there, and does so for good.
    array.length = 2 ** 32 - 1
    for (let i = 1; i < parts.length; i += 2) {
      const index = parts[i]
      if (!isUint32(index) || index >= length) throw damaged()
      array[index] = this.value(parts[i + 1], depth)
    }
    array.length = length
    return array
  }

  #map(map: Map<unknown, unknown>, parts: readonly unknown[], depth: number): Map<unknown, unknown> {
    if (parts.length % 2 !== 0) throw damaged()
    for (let i = 0; i < parts.length; i += 2) {
      map.set(this.value(parts[i], depth), this.value(parts[i + 1], depth))
    }
    return map
  }

  #error(number: number, parts: readonly unknown[], depth: number): Error {
    const [type, hidden, ...properties] = parts
    if (!isErrorType(type) || typeof hidden !== 'number') throw damaged()
    const error = this.#keep(number, makeError(type))
    this.#define(error, properties.slice(0, 2 * hidden), 0, false, depth)
    return this.#define(error, properties, 2 * hidden, true, depth)
  }
}

/** An object that contains no others. */
function leaf(type: unknown, [first, second]: readonly unknown[], binary: Uint8Array | undefined): object {
  if (type === 'd' && (typeof first === 'number' || first === null)) return new Date(first ?? Number.NaN)
  if (type === 'r' && typeof first === 'string' && typeof second === 'string')
    return new RegExp(first, second)
  if (type === 'u' && typeof first === 'string') return new URL(first)
  if (binary !== undefined && isBinaryName(first)) return makeBinary(first, binary)
  throw damaged()
}

/** The binary data of each node that has some: all of it, in order, so that no node can claim what another has. */
function binaryOf(nodes: readonly (readonly unknown[])[], binary: Uint8Array): (Uint8Array | undefined)[] {
  let position = 0
  const parts = nodes.map(([type, , length]) => {
    if (type !== 'b') return undefined
    if (!isUint32(length)) throw damaged()
    position += length
    return binary.subarray(position - length, position)
  })
  if (position !== binary.length)
    throw new SerializationError('the payload is cut off, or there are bytes behind it')
  return parts
}

function isUint32(part: unknown): part is number {
  return typeof part === 'number' && part >>> 0 === part
}

function bigintOf(text: string): bigint {
  return text.startsWith('-') ? -BigInt(`0x${text.slice(1)}`) : BigInt(`0x${text}`)
}
