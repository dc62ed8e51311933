/**
 * Values as text, for keys: equal values give equal text, different values give different text.
 *
 * The order of properties, Map entries and Set members does not count, -0 is 0, and an object without a prototype is a
 * plain object. The rest counts: types, undefined against absent, 1 against '1', the name of an instance's class. What
 * cannot be seen from outside cannot count: private fields, closures, which of two classes of one name it was.
 */
import { types } from 'node:util'
import { isRoot } from './property.ts'

/** Told why a value has no text. */
export type Refuse = (why: string) => never

/** The text of a value; calls `refuse` for one with nothing to tell it apart by: functions, own symbols, cycles, empty instances. */
export function canonical(value: unknown, refuse: Refuse): string {
  return new Canonical(refuse).text(value)
}

class Canonical {
  readonly #refuse: Refuse
  /** The objects that the present one is inside of. */
  readonly #above = new Set<object>()
  /** The way to the present value, for messages. */
  readonly #path: string[] = []

  constructor(refuse: Refuse) {
    this.#refuse = refuse
  }

  text(value: unknown): string {
    switch (typeof value) {
      case 'string':
        return JSON.stringify(value)
      case 'bigint':
        return `${value}n`
      case 'symbol':
        return this.#symbol(value)
      case 'function':
        return this.#no('a function')
      case 'object':
        return value === null ? 'null' : this.#object(value)
      default:
        return String(value)
    }
  }

  #no(what: string): never {
    return this.#refuse(this.#path.length === 0 ? what : `${what}, at ${this.#path.join('')}`)
  }

  #symbol(value: symbol): string {
    const name = Symbol.keyFor(value)
    return name === undefined
      ? this.#no('a symbol that is not from Symbol.for')
      : `Symbol.for(${JSON.stringify(name)})`
  }

  #object(value: object): string {
    if (this.#above.has(value)) return this.#no('a cycle')
    this.#above.add(value)
    const text = this.#builtin(value) ?? this.#json(value) ?? this.#properties(value)
    this.#above.delete(value)
    return text
  }

  /** Objects whose content is not in their properties. */
  #builtin(value: object): string | undefined {
    if (Array.isArray(value)) return this.#array(value)
    if (types.isDate(value)) return this.#tagged(value, 'Date', dateText(value))
    if (types.isRegExp(value)) return this.#tagged(value, 'RegExp', `/${value.source}/${value.flags}`)
    if (types.isMap(value)) {
      const entries = Array.from(value, ([key, item]) => `${this.text(key)}=${this.text(item)}`)
      return this.#tagged(value, 'Map', entries.sort().join())
    }
    if (types.isSet(value)) {
      const members = Array.from(value, (member) => this.text(member))
      return this.#tagged(value, 'Set', members.sort().join())
    }
    if (types.isAnyArrayBuffer(value)) return this.#tagged(value, tagOf(value), hex(new Uint8Array(value)))
    if (ArrayBuffer.isView(value)) return `${headOf(value, tagOf(value))}(${viewText(value)})`
    return undefined
  }

  #tagged(value: object, name: string, content: string): string {
    const extra = this.#entries(value)
    return `${headOf(value, name)}(${content})${extra.length === 0 ? '' : `{${extra.join()}}`}`
  }

  #array(value: readonly unknown[]): string {
    const names = Object.keys(value)
    const dense =
      names.length === value.length &&
      (names.at(-1) ?? '-1') === String(value.length - 1) &&
      Object.getOwnPropertySymbols(value).length === 0
    const parts = dense
      ? Array.from(value, (item, index) => this.#within(`[${index}]`, item))
      : [`length=${value.length}`, ...this.#entries(value)]
    const name = classNameOf(value)
    return `${name === 'Array' ? '' : nameText(name)}[${parts.join()}]`
  }

  /** What `toJSON` answers stands for the object; it is not asked again about its own answer. */
  #json(value: object): string | undefined {
    const toJSON: unknown = Reflect.get(value, 'toJSON')
    if (typeof toJSON !== 'function') return undefined
    const json: unknown = Reflect.apply(toJSON, value, [''])
    const text =
      typeof json === 'object' && json !== null
        ? (this.#builtin(json) ?? this.#properties(json))
        : this.text(json)
    return `${nameText(classNameOf(value))}<${text}>`
  }

  #properties(value: object): string {
    const prototype = Object.getPrototypeOf(value)
    if (prototype === null || isRoot(prototype)) return `{${this.#entries(value).join()}}`
    const name = classNameOf(value)
    if (hidesContent(value)) return this.#no(`an instance of ${name}, whose content is not in its properties`)
    const entries = this.#entries(value)
    if (entries.length === 0) return this.#no(`an instance of ${name || 'a class'} without properties`)
    return `${nameText(name)}{${entries.join()}}`
  }

  /** `name=text` of the enumerable properties, in one order; methods of a prototype are left out. */
  #entries(value: object): string[] {
    const names: string[] = []
    for (const name in value) {
      if (Object.hasOwn(value, name) || typeof Reflect.get(value, name) !== 'function') names.push(name)
    }
    const symbols = Object.getOwnPropertySymbols(value).filter((symbol) =>
      Object.prototype.propertyIsEnumerable.call(value, symbol),
    )
    return [
      ...names
        .sort()
        .map((name) => `${nameText(name)}=${this.#within(`.${name}`, Reflect.get(value, name))}`),
      ...symbols.map((symbol) => `[${this.#symbol(symbol)}]=${this.text(Reflect.get(value, symbol))}`).sort(),
    ]
  }

  #within(step: string, value: unknown): string {
    this.#path.push(step)
    const text = this.text(value)
    this.#path.pop()
    return text
  }
}

/** The ISO form without its colons, which a key would have to escape. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'NaN' : date.toISOString().replaceAll(':', '')
}

/** Bytes in hex; other elements in decimal, the same on every machine. */
function viewText(view: ArrayBufferView): string {
  if (types.isTypedArray(view) && !types.isUint8Array(view)) return Array.from<unknown>(view).join()
  return hex(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

/** Errors, promises and their like: what they are is in places that cannot be listed. */
function hidesContent(value: object): boolean {
  return (
    types.isNativeError(value) ||
    types.isBoxedPrimitive(value) ||
    types.isPromise(value) ||
    types.isWeakMap(value) ||
    types.isWeakSet(value)
  )
}

/** The name of a builtin, behind the name of the class that extends it, if one does. */
function headOf(value: object, builtin: string): string {
  const name = classNameOf(value)
  return name === builtin ? builtin : `${nameText(name)}.${builtin}`
}

function tagOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1)
}

function classNameOf(value: object): string {
  const prototype: object | null = Object.getPrototypeOf(value)
  const maker: unknown = prototype === null ? undefined : Reflect.get(prototype, 'constructor')
  const name: unknown = typeof maker === 'function' ? Reflect.get(maker, 'name') : undefined
  return typeof name === 'string' ? name : ''
}

function nameText(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
}
