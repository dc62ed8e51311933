/** Whether a value came back as it was: same types, equal contents, the same shape of references. */
import { inspect, types } from 'node:util'

/**
 * Where `actual` is not what `expected` is, in words; undefined when they are the same: equal by Object.is, type for type, through
 * Date, RegExp, Error, Map, Set, buffers, typed arrays, plain objects and class instances. Where `expected` refers to one object
 * twice, or to itself, so must `actual`.
 *
 * Types are told apart by name and not by prototype, so that a test framework with a realm of its own (Jest) is no obstacle.
 */
export function differenceBetween(actual: unknown, expected: unknown, what = 'value'): string | undefined {
  const comparison = new Comparison()
  return comparison.same(actual, expected, what) ? undefined : (comparison.difference ?? what)
}

class Comparison {
  /** The first difference that was met. */
  difference: string | undefined
  /** Partners found so far, both ways: one object on either side has one partner on the other. */
  readonly #toActual = new Map<object, object>()
  readonly #toExpected = new Map<object, object>()

  same(actual: unknown, expected: unknown, path: string): boolean {
    if (!isObject(actual) || !isObject(expected)) {
      return Object.is(actual, expected) || this.#differ(path, actual, expected)
    }
    const partner = this.#toActual.get(expected)
    if (partner !== undefined || this.#toExpected.has(actual)) {
      return (
        partner === actual || this.#note(`${path} does not refer to the same object as the original does`)
      )
    }
    this.#toActual.set(expected, actual)
    this.#toExpected.set(actual, expected)
    if (typeName(actual) !== typeName(expected)) return this.#differ(path, actual, expected)
    return this.#contents(actual, expected, path)
  }

  #contents(actual: object, expected: object, path: string): boolean {
    const bytes = bytesOf(expected)
    if (bytes !== undefined) {
      return Buffer.compare(bytesOf(actual) ?? EMPTY, bytes) === 0 || this.#differ(path, actual, expected)
    }
    return this.#inside(actual, expected, path) && this.#properties(actual, expected, path)
  }

  /** What an object of a built-in type holds beside its properties. */
  #inside(actual: object, expected: object, path: string): boolean {
    if (types.isDate(expected)) return this.same(Number(actual), Number(expected), `${path} as a number`)
    if (types.isRegExp(expected)) return this.same(String(actual), String(expected), `${path} as a text`)
    if (types.isMap(expected)) {
      const map = actual as typeof expected
      return (
        this.#list([...map.keys()], [...expected.keys()], `${path} keys`) &&
        this.#list([...map.values()], [...expected.values()], `${path} values`)
      )
    }
    if (types.isSet(expected)) {
      return this.#list([...(actual as typeof expected)], [...expected], `${path} members`)
    }
    if (types.isNativeError(expected)) {
      return ['name', 'message', 'cause'].every((name) => this.#property(name, actual, expected, path))
    }
    return true
  }

  #list(actual: readonly unknown[], expected: readonly unknown[], path: string): boolean {
    if (actual.length !== expected.length) {
      return this.#note(`${path}: there are ${actual.length} and not ${expected.length}`)
    }
    return expected.every((item, index) => this.same(actual[index], item, `${path}[${index}]`))
  }

  #properties(actual: object, expected: object, path: string): boolean {
    const surplus = Object.keys(actual).find((key) => !Object.hasOwn(expected, key))
    if (surplus !== undefined) {
      return this.#note(`${path} has a property that the original lacks: ${JSON.stringify(surplus)}`)
    }
    if (Array.isArray(expected) && !this.#property('length', actual, expected, path)) return false
    return Object.keys(expected).every((key) =>
      Object.hasOwn(actual, key)
        ? this.#property(key, actual, expected, path)
        : this.#note(`${path} lacks its own property ${JSON.stringify(key)}`),
    )
  }

  #property(key: string, actual: object, expected: object, path: string): boolean {
    const [mine, original] = [Reflect.get(actual, key), Reflect.get(expected, key)]
    // Most properties are equal primitives: they need no path.
    if (!isObject(original) && Object.is(mine, original)) return true
    return this.same(mine, original, `${path}[${JSON.stringify(key)}]`)
  }

  #differ(path: string, actual: unknown, expected: unknown): false {
    return this.#note(`${path} is ${show(actual)} and not ${show(expected)}`)
  }

  #note(difference: string): false {
    this.difference = difference
    return false
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

function show(value: unknown): string {
  const text = inspect(value, { depth: 1, maxStringLength: 80, maxArrayLength: 10 })
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
