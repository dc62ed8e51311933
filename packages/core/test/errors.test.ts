import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import * as errors from '../src/errors.ts'

type Errors = typeof errors

const details = { operation: 'get', storage: 'redis', key: 'user:1', cause: new Error('away') }

/** One error of each class, of one copy of the module. */
const samples = (
  from: Errors,
): readonly [name: keyof Errors & string, code: string, error: errors.AcacheError][] => [
  ['ConfigurationError', 'ACACHE_CONFIGURATION', new from.ConfigurationError('ttl is -1')],
  ['KeyTemplateError', 'ACACHE_KEY_TEMPLATE', new from.KeyTemplateError('key template "{"')],
  ['StorageError', 'ACACHE_STORAGE', new from.StorageError('away', details)],
  ['StorageClosedError', 'ACACHE_STORAGE_CLOSED', new from.StorageClosedError(details)],
  ['StorageTimeoutError', 'ACACHE_STORAGE_TIMEOUT', new from.StorageTimeoutError(1000, details)],
  ['SerializationError', 'ACACHE_SERIALIZATION', new from.SerializationError('truncated')],
  ['TimeoutError', 'ACACHE_TIMEOUT', new from.TimeoutError(1000, 'user:1')],
  ['RecursiveLoadError', 'ACACHE_RECURSIVE_LOAD', new from.RecursiveLoadError('user:1')],
  ['DuplicateWriterError', 'ACACHE_DUPLICATE_WRITER', new from.DuplicateWriterError('user:1')],
]

const storageKinds = ['StorageError', 'StorageClosedError', 'StorageTimeoutError']

/** The classes that an error of this name is an instance of. */
function kindsOf(name: string): string[] {
  return ['AcacheError', ...(storageKinds.includes(name) ? ['StorageError'] : []), name]
}

let other: Errors

beforeAll(async () => {
  await jest.isolateModulesAsync(async () => {
    other = await import('../src/errors.ts')
  })
})

describe('every error', () => {
  it.each(samples(errors))('%s has its class name, its code and a message', (name, code, error) => {
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe(name)
    expect(error.code).toBe(code)
    expect(error.message).not.toBe('')
    expect(String(error)).toBe(`${name}: ${error.message}`)
    expect(error.stack).toContain(error.message)
  })

  it('has a code of its own', () => {
    const codes = samples(errors).map(([, code]) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each(samples(errors))('%s shows its code among its properties, and no marks', (_name, code, error) => {
    expect(Object.entries(error)).toContainEqual(['code', code])
    expect(Object.keys(error)).not.toContain('name')
  })

  it('keeps its cause', () => {
    const cause = new Error('the reason')
    expect(new errors.ConfigurationError('a', { cause }).cause).toBe(cause)
    expect(new errors.KeyTemplateError('a', { cause }).cause).toBe(cause)
    expect(new errors.SerializationError('a', { cause }).cause).toBe(cause)
    expect(new errors.StorageError('a', { ...details, cause }).cause).toBe(cause)
    expect(new errors.StorageClosedError({ ...details, cause }).cause).toBe(cause)
    expect(new errors.StorageTimeoutError(5, { ...details, cause }).cause).toBe(cause)
    expect(new errors.StorageError('a', { operation: 'get', storage: 'redis' })).not.toHaveProperty('cause')
  })

  it('of a storage tells operation, storage and key', () => {
    for (const error of [
      new errors.StorageError('away', details),
      new errors.StorageClosedError(details),
      new errors.StorageTimeoutError(1000, details),
    ]) {
      expect(error).toMatchObject({ operation: 'get', storage: 'redis', key: 'user:1' })
    }
    expect(new errors.StorageTimeoutError(1000, details)).toMatchObject({
      timeoutMs: 1000,
      message: 'redis: get got no answer within 1000 ms',
    })
  })

  it('of a load tells its key', () => {
    expect(new errors.RecursiveLoadError('a"b').message).toContain('"a\\"b"')
    expect(new errors.RecursiveLoadError('user:1').key).toBe('user:1')
    expect(new errors.DuplicateWriterError('user:1').key).toBe('user:1')
    expect(new errors.TimeoutError(250, 'user:1')).toMatchObject({ timeoutMs: 250 })
    expect(new errors.TimeoutError(250, 'user:1').message).toContain(
      '"user:1" took longer than timeout.hard, 250 ms',
    )
  })

  it('keeps name and kind in a class that extends it', () => {
    class QuotaError extends errors.StorageError {
      static override readonly kind = 'QuotaError'
    }
    const error = new QuotaError('full', details)
    expect(error.name).toBe('QuotaError')
    expect(error).toBeInstanceOf(QuotaError)
    expect(error).toBeInstanceOf(errors.StorageError)
    expect(error).toBeInstanceOf(other.StorageError)
    expect(new errors.StorageError('away', details)).not.toBeInstanceOf(QuotaError)
  })
})

describe('instanceof', () => {
  it.each(samples(errors))(
    '%s is an instance of itself and of what it extends, and of nothing else',
    (name, _code, error) => {
      for (const [kind, type] of classes(errors)) {
        expect([kind, error instanceof type]).toEqual([kind, kindsOf(name).includes(kind)])
      }
    },
  )

  it('agrees between two loaded copies of the module', () => {
    expect(other.AcacheError).not.toBe(errors.AcacheError)
    for (const [makers, judges] of [
      [errors, other],
      [other, errors],
    ] as const) {
      for (const [name, , error] of samples(makers)) {
        for (const [kind, type] of classes(judges)) {
          expect([name, kind, error instanceof type]).toEqual([name, kind, kindsOf(name).includes(kind)])
        }
        expect(judges.isAcacheError(error)).toBe(true)
      }
    }
  })

  it.each([
    ['an error of somebody else', new Error('a')],
    ['an object with the code and name', { name: 'ConfigurationError', code: 'ACACHE_CONFIGURATION' }],
    ['null', null],
    ['undefined', undefined],
    ['a string', 'ConfigurationError'],
    ['a function', () => 1],
  ])('is false for %s', (_name, value) => {
    for (const [, type] of classes(errors)) expect(value instanceof type).toBe(false)
    expect(errors.isAcacheError(value)).toBe(false)
  })

  function classes(from: Errors): [name: string, type: typeof errors.AcacheError][] {
    const names = ['AcacheError', ...samples(from).map(([name]) => name)]
    return names.map((name) => [name, Reflect.get(from, name) as typeof errors.AcacheError])
  }
})
