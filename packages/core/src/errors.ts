/**
 * Every error of the library, once: class, code, what it carries.
 *
 * `name` is the class name, `code` is stable, `cause` keeps the original error. `instanceof` asks for the brand and
 * not for the prototype, so that two loaded copies of this package (ES module and CommonJS) agree on what an error is.
 */

const BRAND = Symbol.for('@acache/error')

/** Root of all errors of the library. */
export class AcacheError extends Error {
  /** The class name, spelled out so that a minifier cannot change it. */
  static readonly kind: string = 'AcacheError'
  /** Stable, machine-readable: `ACACHE_…`. */
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    Object.defineProperty(this, 'name', { value: new.target.kind, configurable: true, writable: true })
    Object.defineProperty(this, BRAND, { value: lineage(new.target) })
  }

  static override [Symbol.hasInstance](this: { readonly kind: string }, value: unknown): boolean {
    const { kind } = this
    // A subclass of an application has no kind of its own: its instances are known by their prototype.
    if (!Object.hasOwn(this, 'kind')) return Function.prototype[Symbol.hasInstance].call(this, value)
    return isAcacheError(value) && Reflect.get(value, BRAND).includes(kind)
  }
}

/** The kinds of a class and of those it extends. */
function lineage(from: typeof AcacheError): readonly string[] {
  const kinds: string[] = []
  for (let c = from; typeof c.kind === 'string'; c = Object.getPrototypeOf(c)) kinds.push(c.kind)
  return kinds
}

/** True for an error made by this library, whichever copy of it. */
export function isAcacheError(value: unknown): value is AcacheError {
  return typeof value === 'object' && value !== null && BRAND in value
}

/** An option or argument that cannot work; the message names the option, the value and the fix. */
export class ConfigurationError extends AcacheError {
  static override readonly kind: string = 'ConfigurationError'
  constructor(message: string, options?: ErrorOptions) {
    super('ACACHE_CONFIGURATION', message, options)
  }
}

/** A key template that cannot be compiled, or cannot be filled from the arguments of a call. */
export class KeyTemplateError extends AcacheError {
  static override readonly kind: string = 'KeyTemplateError'
  constructor(message: string, options?: ErrorOptions) {
    super('ACACHE_KEY_TEMPLATE', message, options)
  }
}

/** What a storage was doing when it failed. */
export interface StorageErrorDetails {
  /** The contract's method, for example `get`. */
  readonly operation: string
  /** The storage's name, for example `redis`. */
  readonly storage: string
  /** The key concerned, where there is one. */
  readonly key?: string | undefined
  readonly cause?: unknown
  /** Of an operation on many keys that worked for some: the error of each key that failed. */
  readonly failures?: ReadonlyMap<string, unknown> | undefined
  /** With `failures`: the keys that worked. */
  readonly succeeded?: readonly string[] | undefined
}

/** A storage could not do its work: the backend is away, refused, or is full. */
export class StorageError extends AcacheError {
  static override readonly kind: string = 'StorageError'
  readonly operation: string
  readonly storage: string
  readonly key: string | undefined
  readonly failures: ReadonlyMap<string, unknown> | undefined
  readonly succeeded: readonly string[] | undefined

  constructor(message: string, details: StorageErrorDetails, code = 'ACACHE_STORAGE') {
    super(code, message, details.cause === undefined ? undefined : { cause: details.cause })
    this.operation = details.operation
    this.storage = details.storage
    this.key = details.key
    this.failures = details.failures
    this.succeeded = details.succeeded
  }
}

/** A storage was used after `close()`. */
export class StorageClosedError extends StorageError {
  static override readonly kind: string = 'StorageClosedError'
  constructor(details: StorageErrorDetails) {
    super(
      `${details.storage}: ${details.operation} after close(); make a new storage, or close it later`,
      details,
      'ACACHE_STORAGE_CLOSED',
    )
  }
}

/** A storage did not answer within its `timeout`. */
export class StorageTimeoutError extends StorageError {
  static override readonly kind: string = 'StorageTimeoutError'
  readonly timeoutMs: number

  constructor(timeoutMs: number, details: StorageErrorDetails) {
    super(
      `${details.storage}: ${details.operation} got no answer within ${timeoutMs} ms`,
      details,
      'ACACHE_STORAGE_TIMEOUT',
    )
    this.timeoutMs = timeoutMs
  }
}

/** A value cannot be turned into bytes, or bytes cannot be turned into a value. */
export class SerializationError extends AcacheError {
  static override readonly kind: string = 'SerializationError'
  constructor(message: string, options?: ErrorOptions) {
    super('ACACHE_SERIALIZATION', message, options)
  }
}

/** A load did not end within its `timeout.hard`. */
export class TimeoutError extends AcacheError {
  static override readonly kind: string = 'TimeoutError'
  readonly timeoutMs: number

  constructor(timeoutMs: number, key: string) {
    super('ACACHE_TIMEOUT', `loading ${JSON.stringify(key)} took longer than timeout.hard, ${timeoutMs} ms`)
    this.timeoutMs = timeoutMs
  }
}

/** More loads wait for their turn than `concurrency` of the wrapped function allows. */
export class TooManyLoadsError extends AcacheError {
  static override readonly kind: string = 'TooManyLoadsError'
  readonly key: string

  constructor(key: string, limit: number, queue: number) {
    super(
      'ACACHE_TOO_MANY_LOADS',
      `loading ${JSON.stringify(key)} was not begun: ${limit} loads run and ${queue} wait already; see the option concurrency`,
    )
    this.key = key
  }
}

/** A loader asked, directly or through other loaders, for the key it is loading. */
export class RecursiveLoadError extends AcacheError {
  static override readonly kind: string = 'RecursiveLoadError'
  readonly key: string

  constructor(key: string) {
    super(
      'ACACHE_RECURSIVE_LOAD',
      `the loader of ${JSON.stringify(key)} waits for its own result; give the inner call another key or call the function itself`,
    )
    this.key = key
  }
}

/** A second writer was registered for a key in this process. */
export class DuplicateWriterError extends AcacheError {
  static override readonly kind: string = 'DuplicateWriterError'
  readonly key: string

  constructor(key: string) {
    super(
      'ACACHE_DUPLICATE_WRITER',
      `a writer of ${JSON.stringify(key)} is registered already; read it with BGCache.getReader, or stop the first writer`,
    )
    this.key = key
  }
}
