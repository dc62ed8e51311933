/** Whether a value came back as it was: same types, equal contents, the same shape of references. */
import { fail } from 'node:assert/strict'
import { inspect, types } from 'node:util'

/**
 * Throws an AssertionError unless `actual` is what `expected` is: equal by Object.is, type for type, through Date, RegExp,
 * Error, Map, Set, buffers, typed arrays, plain objects and class instances. Where `expected` refers to one object twice,
 * or to itself, so must `actual`.
 *
 * Types are told apart by name and not by prototype, so that a test framework with a realm of its own (Jest) is no obstacle.
 */
export function assertSame(actual: unknown, expected: unknown, what = 'value'): void {
  new Comparison().compare(actual, expected, what)
}

/** True where `assertSame` would not throw. */
export function isSame(actual: unknown, expected: unknown): boolean {
  try {
    assertSame(actual, expected)
    return true
  } catch {
    return false
  }
}

class Comparison {
  /** Partners found so far, both ways: one object on either side has one partner on the other. */
  readonly #toActual = new Map<object, object>()
  readonly #toExpected = new Map<object, object>()

  compare(actual: unknown, expected: unknown, path: string): void {
    if (!isObject(actual) || !isObject(expected)) {
      if (!Object.is(actual, expected)) differ(path, actual, expected)
      return
    }
    const partner = this.#toActual.get(expected)
    if (partner !== undefined || this.#toExpected.has(actual)) {
      if (partner !== actual) fail(`${path} does not refer to the same object as the original does`)
      return
    }
    this.#toActual.set(expected, actual)
    this.#toExpected.set(actual, expected)
    if (typeName(actual) !== typeName(expected)) differ(path, actual, expected)
    this.#contents(actual, expected, path)
  }

  #contents(actual: object, expected: object, path: string): void {
    const bytes = bytesOf(expected)
    if (bytes !== undefined) {
      if (Buffer.compare(bytesOf(actual) ?? EMPTY, bytes) !== 0) differ(path, actual, expected)
      return
    }
    if (types.isDate(expected)) this.compare(Number(actual), Number(expected), `${path} as a number`)
    if (types.isRegExp(expected)) this.compare(String(actual), String(expected), `${path} as a string`)
    if (types.isMap(expected)) {
      const map = actual as typeof expected
      this.#lists([...map.keys()], [...expected.keys()], `${path} keys`)
      this.#lists([...map.values()], [...expected.values()], `${path} values`)
    }
    if (types.isSet(expected)) this.#lists([...(actual as typeof expected)], [...expected], `${path} members`)
    if (types.isNativeError(expected)) {
      for (const name of ['name', 'message', 'cause']) this.#property(name, actual, expected, path)
    }
    this.#properties(actual, expected, path)
  }

  #lists(actual: readonly unknown[], expected: readonly unknown[], path: string): void {
    if (actual.length !== expected.length)
      fail(`${path}: there are ${actual.length} and not ${expected.length}`)
    for (const [index, item] of expected.entries()) this.compare(actual[index], item, `${path}[${index}]`)
  }

  #properties(actual: object, expected: object, path: string): void {
    const keys = Object.keys(expected)
    const surplus = Object.keys(actual).filter((key) => !Object.hasOwn(expected, key))
    if (surplus.length > 0) fail(`${path} has properties that the original lacks: ${surplus.join(', ')}`)
    for (const key of keys) {
      if (!Object.hasOwn(actual, key)) fail(`${path} lacks its own property ${JSON.stringify(key)}`)
      this.#property(key, actual, expected, path)
    }
    if (Array.isArray(expected)) this.#property('length', actual, expected, path)
  }

  #property(key: string, actual: object, expected: object, path: string): void {
    this.compare(Reflect.get(actual, key), Reflect.get(expected, key), `${path}[${JSON.stringify(key)}]`)
  }
}

const EMPTY = new Uint8Array()

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function typeName(value: object): string {
  return Object.getPrototypeOf(value)?.constructor?.name ?? 'no prototype'
}

function bytesOf(value: object): Uint8Array | undefined {
  if (types.isAnyArrayBuffer(value)) return new Uint8Array(value)
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  return undefined
}

function differ(path: string, actual: unknown, expected: unknown): never {
  fail(`${path} is ${show(actual)} and not ${show(expected)}`)
}

function show(value: unknown): string {
  const text = inspect(value, { depth: 2, maxStringLength: 80, maxArrayLength: 10 })
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}
