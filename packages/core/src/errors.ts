/**
 * Every error of the library, once: class, code, what it carries.
 *
 * `name` is the class name, `code` is stable, `cause` keeps the original error. `instanceof` asks for the brand and
 * not for the prototype, so that two loaded copies of this package (ES module and CommonJS) agree on what an error is.
 */

const BRAND = Symbol.for('@acache/error')

/**
 * Root of all errors of the library.
 *
 * @example
 * ```ts
 * import { AcacheError, InMemCache } from '@acache/core'
 *
 * try {
 *   new InMemCache({ maxEntries: Number(process.env['MAX_ENTRIES']) })
 * } catch (error) {
 *   if (error instanceof AcacheError) console.error(error.name, error.code) // ConfigurationError ACACHE_CONFIGURATION
 * }
 * ```
 */
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

/**
 * True for an error made by this library, whichever copy of it.
 *
 * @example
 * ```ts
 * import { isAcacheError } from '@acache/core'
 *
 * const codeOf = (error: unknown) => (isAcacheError(error) ? error.code : undefined)
 * ```
 */
export function isAcacheError(value: unknown): value is AcacheError {
  return typeof value === 'object' && value !== null && BRAND in value
}

/**
 * An option or argument that cannot work; the message names the option, the value and the fix.
 *
 * @example
 * ```ts
 * import { ConfigurationError, InMemCache } from '@acache/core'
 *
 * try {
 *   new InMemCache({ maxEntries: 0 })
 * } catch (error) {
 *   if (error instanceof ConfigurationError) console.error(error.message) // names maxEntries, 0, and what to give
 * }
 * ```
 */
export class ConfigurationError extends AcacheError {
  static override readonly kind: string = 'ConfigurationError'
  constructor(message: string, options?: ErrorOptions) {
    super('ACACHE_CONFIGURATION', message, options)
  }
}

/**
 * A key template that cannot be compiled, or cannot be filled from the arguments of a call.
 *
 * @example
 * ```ts
 * import { KeyTemplateError, TTLCache } from '@acache/core'
 *
 * const getUser = TTLCache.cached('user:{id}', { ttl: '5m' })(async (query: { id?: number }) => db.user(query.id ?? 0))
 * const user = await getUser({}).catch((error: unknown) => {
 *   if (error instanceof KeyTemplateError) return undefined // the call has no id
 *   throw error
 * })
 * ```
 */
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
  /** The error that the backend, or its client, threw. */
  readonly cause?: unknown
  /** Of an operation on many keys that worked for some: the error of each key that failed. */
  readonly failures?: ReadonlyMap<string, unknown> | undefined
  /** With `failures`: the keys that worked. */
  readonly succeeded?: readonly string[] | undefined
}

/**
 * A storage could not do its work: the backend is away, refused, or is full.
 *
 * @example
 * ```ts
 * import { type CacheStorage, StorageError } from '@acache/core'
 *
 * async function read(storage: CacheStorage, key: string) {
 *   try {
 *     return await storage.get(key)
 *   } catch (error) {
 *     if (error instanceof StorageError) console.error(error.storage, error.operation, error.key, error.cause)
 *     return undefined
 *   }
 * }
 * ```
 */
export class StorageError extends AcacheError {
  static override readonly kind: string = 'StorageError'
  /** The contract's method that failed, for example `get`. */
  readonly operation: string
  /** The name of the storage, for example `redis`. */
  readonly storage: string
  /** The key concerned; undefined for an operation on many keys or on none. */
  readonly key: string | undefined
  /** Of an operation on many keys that worked for some: the error of each key that failed. Undefined for others. */
  readonly failures: ReadonlyMap<string, unknown> | undefined
  /** With `failures`: the keys that worked. */
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

/**
 * A storage was used after `close()`.
 *
 * @example
 * ```ts
 * import { InMemCache, StorageClosedError } from '@acache/core'
 *
 * const cache = new InMemCache()
 * await cache.close()
 * try {
 *   cache.get('user:42')
 * } catch (error) {
 *   console.log(error instanceof StorageClosedError) // true
 * }
 * ```
 */
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

/**
 * A storage did not answer within its `timeout`.
 *
 * @example
 * ```ts
 * import { StorageTimeoutError, TTLCache } from '@acache/core'
 *
 * const getUser = TTLCache.cached('user:{}', {
 *   ttl: '5m',
 *   onError(error) {
 *     if (error instanceof StorageTimeoutError) console.warn(`${error.storage} took over ${error.timeoutMs} ms`)
 *   },
 * })(async (id: number) => db.user(id)) // a read that is late is a miss: callers get the loader's answer
 * ```
 */
export class StorageTimeoutError extends StorageError {
  static override readonly kind: string = 'StorageTimeoutError'
  /** How long an answer was waited for, in milliseconds. */
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

/**
 * A value cannot be turned into bytes, or bytes cannot be turned into a value.
 *
 * @example
 * ```ts
 * import { SerializationError } from '@acache/core'
 * import { LocalFileCache } from '@acache/fs'
 *
 * try {
 *   await new LocalFileCache('/var/cache/app').set('job', { run: () => 1 })
 * } catch (error) {
 *   if (error instanceof SerializationError) console.error(error.message) // names the place: a function cannot be kept
 * }
 * ```
 */
export class SerializationError extends AcacheError {
  static override readonly kind: string = 'SerializationError'
  constructor(message: string, options?: ErrorOptions) {
    super('ACACHE_SERIALIZATION', message, options)
  }
}

/**
 * A load did not end within its `timeout.hard`.
 *
 * @example
 * ```ts
 * import { TimeoutError, TTLCache } from '@acache/core'
 *
 * const getRates = TTLCache.cached('rates', { ttl: '1h', timeout: { hard: '2s' } })(async () => db.rates())
 * const rates = await getRates().catch((error: unknown) => {
 *   if (error instanceof TimeoutError) return undefined // no rates within two seconds
 *   throw error
 * })
 * ```
 */
export class TimeoutError extends AcacheError {
  static override readonly kind: string = 'TimeoutError'
  /** The `timeout.hard` that was exceeded, in milliseconds. */
  readonly timeoutMs: number

  constructor(timeoutMs: number, key: string) {
    super('ACACHE_TIMEOUT', `loading ${JSON.stringify(key)} took longer than timeout.hard, ${timeoutMs} ms`)
    this.timeoutMs = timeoutMs
  }
}

/**
 * More loads wait for their turn than `concurrency` of the wrapped function allows.
 *
 * @example
 * ```ts
 * import { TooManyLoadsError, TTLCache } from '@acache/core'
 *
 * const concurrency = { limit: 4, queue: 100 }
 * const getPage = TTLCache.cached('page:{}', { ttl: '1m', concurrency })(async (path: string) => render(path))
 * const page = await getPage('/').catch((error: unknown) => {
 *   if (error instanceof TooManyLoadsError) return undefined // time for a 503
 *   throw error
 * })
 * ```
 */
export class TooManyLoadsError extends AcacheError {
  static override readonly kind: string = 'TooManyLoadsError'
  /** The key whose load was not begun. */
  readonly key: string

  constructor(key: string, limit: number, queue: number) {
    super(
      'ACACHE_TOO_MANY_LOADS',
      `loading ${JSON.stringify(key)} was not begun: ${limit} loads run and ${queue} wait already; see the option concurrency`,
    )
    this.key = key
  }
}

/**
 * A loader asked, directly or through other loaders, for the key it is loading.
 *
 * @example
 * ```ts
 * import { RecursiveLoadError, TTLCache } from '@acache/core'
 *
 * const count: () => Promise<number> = TTLCache.cached('count', { ttl: '1m' })(async () => (await count()) + 1)
 * await count().catch((error: unknown) => console.log(error instanceof RecursiveLoadError)) // true
 * ```
 */
export class RecursiveLoadError extends AcacheError {
  static override readonly kind: string = 'RecursiveLoadError'
  /** The key that is being loaded, and was asked for again. */
  readonly key: string

  constructor(key: string) {
    super(
      'ACACHE_RECURSIVE_LOAD',
      `the loader of ${JSON.stringify(key)} waits for its own result; give the inner call another key or call the function itself`,
    )
    this.key = key
  }
}

/**
 * A second writer was registered for a key in this process.
 *
 * @example
 * ```ts
 * import { BGCache, DuplicateWriterError } from '@acache/core'
 *
 * BGCache.registerWriter('config', { interval: '5m' })(() => db.config())
 * try {
 *   BGCache.registerWriter('config', { interval: '1m' })
 * } catch (error) {
 *   if (error instanceof DuplicateWriterError) console.error(error.key) // 'config'
 * }
 * ```
 */
export class DuplicateWriterError extends AcacheError {
  static override readonly kind: string = 'DuplicateWriterError'
  /** The key that has a writer already. */
  readonly key: string

  constructor(key: string) {
    super(
      'ACACHE_DUPLICATE_WRITER',
      `a writer of ${JSON.stringify(key)} is registered already; read it with BGCache.getReader, or stop the first writer`,
    )
    this.key = key
  }
}
