/** Errors inside the graph form: the nearest type that JavaScript knows, and all own properties. */

const errorTypes = {
  Error,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
  AggregateError,
} as const

type ErrorType = keyof typeof errorTypes

/** Own properties that are not enumerable where JavaScript puts them. */
const HIDDEN = ['message', 'stack', 'cause', 'errors', 'name'] as const

export interface ErrorParts {
  readonly type: ErrorType
  /** Names of properties to define as not enumerable. */
  readonly hidden: readonly string[]
  /** Names of enumerable properties. */
  readonly shown: readonly string[]
}

/** What of an error is kept. */
export function errorParts(error: Error): ErrorParts {
  const type = nearestType(error)
  const shown = Object.keys(error)
  const hidden = HIDDEN.filter((name) => {
    if (shown.includes(name)) return false
    // A class may give its name on the prototype.
    return Object.hasOwn(error, name) || (name === 'name' && error.name !== type)
  })
  return { type, hidden, shown }
}

/** By name along the prototypes, since errors may come from another realm. */
function nearestType(error: Error): ErrorType {
  for (let prototype: unknown = error; prototype !== null; prototype = Object.getPrototypeOf(prototype)) {
    const type: unknown =
      Object.hasOwn(Object(prototype), 'constructor') && Reflect.get(Object(prototype), 'constructor')
    if (typeof type === 'function' && isErrorType(type.name)) return type.name
  }
  return 'Error'
}

export function isErrorType(name: unknown): name is ErrorType {
  return typeof name === 'string' && Object.hasOwn(errorTypes, name)
}

/** An error of this type without any property of its own, as far as the platform allows. */
export function makeError(type: ErrorType): Error {
  const error = type === 'AggregateError' ? new AggregateError([]) : new errorTypes[type]()
  for (const name of Object.getOwnPropertyNames(error)) Reflect.deleteProperty(error, name)
  return error
}
