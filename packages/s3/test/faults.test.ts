import { randomBytes } from 'node:crypto'
import { StorageError, StorageTimeoutError } from '@acache/core'
import { manualTime } from '@acache/core/testing'
import { eventually } from '@acache/test-servers'
import { type S3Fault, type S3Operation, type S3Request, s3Faults } from '@acache/test-servers/s3-double'
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { S3CacheOptions } from '../src/index.ts'
import { type OpenDouble, openDouble } from './support/open-double.ts'

let at: OpenDouble
beforeAll(async () => {
  at = await openDouble()
})
afterAll(async () => at[Symbol.asyncDispose]())
beforeEach(() => at.double.forget())
afterEach(() => at.double.recover())

let prefixes = 0
const open = (options: Partial<S3CacheOptions> = {}) => {
  prefixes += 1
  return at.open({ prefix: `${prefixes}/`, ...options })
}

const BODY = randomBytes(200_000)
const isBody = (value: Buffer | undefined) => value?.equals(BODY) === true

/** Faults after which a read has to be made again. */
const broken: readonly (readonly [string, S3Fault])[] = [
  ['a reset before the headers', { kind: 'reset' }],
  ['a close before the headers', { kind: 'close' }],
  ['a reset in the middle of the body', { kind: 'cut', afterBytes: 100_000, how: 'reset' }],
  ['a clean close in the middle of the body', { kind: 'cut', afterBytes: 100_000, how: 'close' }],
  ['a status of 500', s3Faults.internalError()],
  ['a status of 503', s3Faults.slowDown()],
  ['a status of 429', s3Faults.tooManyRequests()],
]

describe('a read', () => {
  it.each(broken)('is made again after %s', async (_, fault) => {
    const cache = open()
    await cache.set('k', BODY)
    const scripted = at.double.next('GetObject', fault, 2)
    expect(isBody(await cache.get('k'))).toBe(true)
    expect(scripted.count).toBe(2)
    expect(cache.stats.requests).toMatchObject({ get: 3, retries: 2 })
  })

  it.each(broken)('fails after maxAttempts when there is nothing but %s', async (_, fault) => {
    const cache = open({ maxAttempts: 2 })
    await cache.set('k', BODY)
    const scripted = at.double.always('GetObject', fault)
    await expect(cache.get('k')).rejects.toThrow(StorageError)
    expect(scripted.count).toBe(2)
    at.double.recover()
    expect(isBody(await cache.get('k'))).toBe(true)
  })

  const hanging: readonly (readonly [string, number, S3Fault])[] = [
    ['before the headers', 0, { kind: 'hang' }],
    ['in the middle of the body', 100_000, { kind: 'cut', afterBytes: 100_000, how: 'hang' }],
  ]
  it.each(hanging)(
    'that hangs %s ends at the deadline, and so does its connection',
    async (_, sent, fault) => {
      const cache = open({ timeout: '5s' })
      await cache.set('k', BODY)
      using time = manualTime()
      const scripted = at.double.next('GetObject', fault)
      const late = expect(cache.get('k')).rejects.toThrow(StorageTimeoutError)
      await eventually('the silence', async () => {
        return (scripted.count === 1 && at.double.requests.at(-1)?.bytesOut === sent) || undefined
      })
      await time.advance('5s')
      await late
      expect(isBody(await cache.get('k'))).toBe(true)
      await cache.close()
    },
  )

  it('waits as long as Retry-After says', async () => {
    const cache = open()
    await cache.set('k', BODY)
    using time = manualTime()
    at.double.next('GetObject', s3Faults.slowDown(1))
    const answer = cache.get<Buffer>('k')
    // The timers of the storage's deadline and of the call's, and the pause; one of its own would be 50 ms at most.
    await eventually('the pause', async () => time.pending === 3 || undefined)
    await time.advance('999ms')
    expect(cache.stats.requests).toMatchObject({ get: 1, retries: 0 })
    await time.advance('1ms')
    expect(isBody(await answer)).toBe(true)
    expect(cache.stats.requests).toMatchObject({ get: 2, retries: 1 })
  })

  it('does not wait for longer than its deadline', async () => {
    const cache = open()
    await cache.set('k', BODY)
    const scripted = at.double.next('GetObject', s3Faults.slowDown(3600), 2)
    await expect(cache.get('k')).rejects.toThrow('spread the keys with the option shard')
    expect(scripted.count).toBe(1)
  })

  it('of bytes that are not those that were written is a reported miss', async () => {
    const client = new S3Client({ ...at.double.clientConfig, responseChecksumValidation: 'WHEN_REQUIRED' })
    const errors: unknown[] = []
    const cache = open({ client, onError: (error) => errors.push(error) })
    await cache.set('k', BODY)
    at.double.next('GetObject', { kind: 'corrupt' })
    expect(await cache.get('k')).toBeUndefined()
    expect(errors).toMatchObject([{ message: expect.stringContaining('do not match its checksum') }])
    expect(isBody(await cache.get('k'))).toBe(true)
    client.destroy()
  })

  it('is made again when the client of the SDK finds other bytes than those that were written', async () => {
    const cache = open({ maxAttempts: 2 })
    await cache.set('k', BODY)
    at.double.next('GetObject', { kind: 'corrupt' })
    expect(isBody(await cache.get('k'))).toBe(true)
    at.double.next('GetObject', { kind: 'corrupt' }, 2)
    await expect(cache.get('k')).rejects.toThrow('Checksum mismatch')
  })
})

describe('a write', () => {
  it('is made again after a conflict with another one', async () => {
    const cache = open()
    const conflicts = at.double.next('PutObject', s3Faults.conflict(), 2)
    expect(await cache.setIfNotExists('k', 'v', '1m')).toBe(true)
    expect(conflicts.count).toBe(2)
    expect(await cache.get('k')).toBe('v')
  })

  const ambiguous: readonly (readonly [string, S3Fault])[] = [
    ['a reset', { kind: 'reset', applied: true }],
    ['a close', { kind: 'close', applied: true }],
    ['a status of 500', { kind: 'error', status: 500, code: 'InternalError', applied: true }],
  ]
  it.each(ambiguous)('that was done, and answered with %s, is known as won', async (_, fault) => {
    const cache = open()
    at.double.next('PutObject', fault)
    expect(await cache.setIfNotExists('k', 'v', '1m')).toBe(true)
    const entry = await cache.getEntry('k')
    const next = { value: 'next', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
    at.double.next('PutObject', fault)
    expect(await cache.setEntry('k', next, { ifVersion: entry?.version })).toBe(true)
    expect(await cache.get('k')).toBe('next')
  })

  it.each(ambiguous)('of another process that was first is lost, after %s too', async (_, fault) => {
    const prefix = `lost ${prefixes}/`
    const [one, other] = [open({ prefix }), open({ prefix })]
    await other.set('k', 'theirs', '1m')
    at.double.next('PutObject', fault)
    expect(await one.setIfNotExists('k', 'ours', '1m')).toBe(false)
    expect(await one.get('k')).toBe('theirs')
  })

  it('is known as won when the client of the application repeats by itself', async () => {
    const client = new S3Client({ ...at.double.clientConfig, maxAttempts: 3 })
    const cache = open({ client })
    at.double.next('PutObject', { kind: 'error', status: 500, code: 'InternalError', applied: true })
    expect(await cache.setIfNotExists('k', 'v', '1m')).toBe(true)
    client.destroy()
  })

  it('that hangs ends at the deadline', async () => {
    const cache = open({ timeout: '5s' })
    using time = manualTime()
    const scripted = at.double.next('PutObject', { kind: 'hang' })
    const late = expect(cache.set('k', 'v')).rejects.toThrow(StorageTimeoutError)
    await eventually('the silence', async () => scripted.count === 1 || undefined)
    await time.advance('5s')
    await late
    await cache.set('k', 'v')
    expect(await cache.get('k')).toBe('v')
  })
})

describe('many keys', () => {
  const requestFor = (operation: S3Operation, key: string) => {
    const name = `${prefixes}/${key}`
    return (request: S3Request) => request.operation === operation && request.key === name
  }

  it('deleteMany tells which keys could not be removed and which could', async () => {
    const cache = open()
    const keys = ['a', 'b', 'c', 'd']
    await cache.setMany(keys.map((key) => [key, key] as const))
    const refused = [`${prefixes}/b`, `${prefixes}/d`]
    at.double.always('DeleteObjects', {
      kind: 'keys',
      code: 'AccessDenied',
      keys: (key) => refused.includes(key),
    })
    const error = await Promise.resolve(cache.deleteMany(keys)).catch((failure: unknown) => failure)
    expect(error).toBeInstanceOf(StorageError)
    const { failures, succeeded } = error as StorageError
    expect([...(failures?.keys() ?? [])].sort()).toEqual(['b', 'd'])
    expect([...(succeeded ?? [])].sort()).toEqual(['a', 'c'])
    expect(failures?.get('b')).toMatchObject({ message: expect.stringContaining('check the policy') })
    expect([...(await cache.getMany(keys)).keys()].sort()).toEqual(['b', 'd'])
  })

  it('deleteMany asks again for the keys that failed in passing, and for no others', async () => {
    const cache = open()
    const keys = ['a', 'b', 'c']
    await cache.setMany(keys.map((key) => [key, key] as const))
    at.double.forget()
    const name = `${prefixes}/b`
    at.double.next('DeleteObjects', { kind: 'keys', code: 'InternalError', keys: (key) => key === name })
    await cache.deleteMany(keys)
    const asked = at.double.requests.filter(({ operation }) => operation === 'DeleteObjects')
    expect(asked).toHaveLength(2)
    expect(asked[1]?.bytesIn).toBeLessThan(asked[0]?.bytesIn ?? 0)
    expect(await cache.getMany(keys)).toEqual(new Map())
  })

  it('getMany and setMany tell which keys failed', async () => {
    const cache = open()
    const keys = ['a', 'b', 'c']
    await cache.setMany(keys.map((key) => [key, key] as const))
    at.double.always(requestFor('GetObject', 'b'), s3Faults.accessDenied())
    at.double.always(requestFor('PutObject', 'c'), s3Faults.accessDenied())
    const read = await Promise.resolve(cache.getMany(keys)).catch((failure: unknown) => failure)
    expect([...((read as StorageError).failures?.keys() ?? [])]).toEqual(['b'])
    expect([...((read as StorageError).succeeded ?? [])].sort()).toEqual(['a', 'c'])
    const written = await Promise.resolve(cache.setMany(keys.map((key) => [key, 1] as const))).catch(
      (failure: unknown) => failure,
    )
    expect([...((written as StorageError).failures?.keys() ?? [])]).toEqual(['c'])
    expect([...((written as StorageError).succeeded ?? [])].sort()).toEqual(['a', 'b'])
  })
})

describe('an upload in parts', () => {
  const large = randomBytes(12_000_000)
  const inParts = { multipartThreshold: 1_000_000, partSize: 5 * 1024 * 1024 }

  it('is given up when a part fails for good, and nothing is written', async () => {
    const cache = open({ ...inParts, maxAttempts: 2 })
    at.double.always('UploadPart', s3Faults.internalError())
    await expect(cache.set('k', large)).rejects.toThrow(StorageError)
    await cache.close()
    expect(at.double.requests.filter(({ operation }) => operation === 'AbortMultipartUpload')).toHaveLength(1)
    expect(at.double.requests.some(({ operation }) => operation === 'CompleteMultipartUpload')).toBe(false)
    expect(await open({ prefix: `${prefixes}/` }).get('k')).toBeUndefined()
  })

  it('sends a part again that failed in passing', async () => {
    const cache = open(inParts)
    at.double.next('UploadPart', s3Faults.internalError())
    at.double.next('CompleteMultipartUpload', s3Faults.internalError())
    await cache.set('k', large)
    expect(large.equals((await cache.get<Buffer>('k')) ?? Buffer.alloc(0))).toBe(true)
  })
})
