/** Binary data inside the graph form. */
import { types } from 'node:util'

/** Makes what the name says of bytes that it may keep: the whole of an ArrayBuffer. */
const makers = {
  Buffer: (buffer: ArrayBuffer) => Buffer.from(buffer),
  ArrayBuffer: (buffer: ArrayBuffer) => buffer,
  DataView: (buffer: ArrayBuffer) => new DataView(buffer),
  Int8Array: (buffer: ArrayBuffer) => new Int8Array(buffer),
  Uint8Array: (buffer: ArrayBuffer) => new Uint8Array(buffer),
  Uint8ClampedArray: (buffer: ArrayBuffer) => new Uint8ClampedArray(buffer),
  Int16Array: (buffer: ArrayBuffer) => new Int16Array(buffer),
  Uint16Array: (buffer: ArrayBuffer) => new Uint16Array(buffer),
  Int32Array: (buffer: ArrayBuffer) => new Int32Array(buffer),
  Uint32Array: (buffer: ArrayBuffer) => new Uint32Array(buffer),
  Float32Array: (buffer: ArrayBuffer) => new Float32Array(buffer),
  Float64Array: (buffer: ArrayBuffer) => new Float64Array(buffer),
  BigInt64Array: (buffer: ArrayBuffer) => new BigInt64Array(buffer),
  BigUint64Array: (buffer: ArrayBuffer) => new BigUint64Array(buffer),
} as const

export type BinaryName = keyof typeof makers

export function isBinaryName(name: unknown): name is BinaryName {
  return typeof name === 'string' && Object.hasOwn(makers, name)
}

/** The name of a binary object's type; undefined for other objects, and for binary ones that cannot be kept. */
export function binaryName(object: object): BinaryName | undefined {
  if (Buffer.isBuffer(object)) return 'Buffer'
  if (types.isArrayBuffer(object)) return 'ArrayBuffer'
  if (types.isDataView(object)) return 'DataView'
  if (!types.isTypedArray(object)) return undefined
  const name: unknown = object[Symbol.toStringTag]
  return isBinaryName(name) ? name : undefined
}

export function binaryBytes(object: object): Uint8Array {
  if (ArrayBuffer.isView(object)) return new Uint8Array(object.buffer, object.byteOffset, object.byteLength)
  return new Uint8Array(object as ArrayBuffer)
}

/** The object that the name says, on a copy of the bytes. */
export function makeBinary(name: BinaryName, bytes: Uint8Array): object {
  const buffer = new ArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return makers[name](buffer)
}
