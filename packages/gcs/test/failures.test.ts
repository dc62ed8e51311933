import { StorageError } from '@acache/core'
import type { GcsFault } from '@acache/test-servers/gcs-double'
import { describe, expect, it } from '@jest/globals'
import { judge } from '../src/failures.ts'
import type { GCSCache, GCSCacheOptions } from '../src/index.ts'
import { openDouble } from './support/open-double.ts'
import { newClient } from './support/sdk.ts'
import { errorOf } from './support/until.ts'

/** Every operation must fail with the same advice: none may take a failure for a miss. */
async function expectAdvice(cache: GCSCache, advice: RegExp): Promise<void> {
  const operations = [
    () => cache.get('k'),
    () => cache.exists('k'),
    () => cache.set('k', 'v'),
    () => cache.set('k', 'large'.repeat(1000)),
    () => cache.setIfNotExists('k', 'v', '1m'),
    () => cache.delete('k'),
    () => cache.deleteMany(['k', 'l']),
    () => cache.clear(),
    () => cache.cleanupExpired(),
  ]
  for (const operation of operations) {
    const error = await errorOf(operation)
    expect(error).toBeInstanceOf(StorageError)
    expect((error as Error).message).toMatch(advice)
    expect((error as Error).cause).toBeInstanceOf(Error)
  }
}

const fast: Partial<GCSCacheOptions> = {
  prefix: 'p/',
  maxAttempts: 1,
  timeout: '20s',
  resumableThreshold: 1000,
}

describe('what to check', () => {
  it('when there is no such bucket', async () => {
    await using at = await openDouble()
    await expectAdvice(at.open({ ...fast, bucket: 'absent' }), /\(bucket "absent"\); create it, or check/)
  })

  const refusals: readonly (readonly [string, GcsFault, RegExp])[] = [
    ['it is denied', { kind: 'status', status: 403 }, /check the roles .*roles\/storage\.objectUser/],
    ['the credentials are wrong', { kind: 'status', status: 401 }, /check the credentials of the client/],
    [
      'requests come too fast',
      { kind: 'status', status: 429 },
      /one object can be written about once a second/,
    ],
    [
      'the project has no billing account',
      {
        kind: 'status',
        status: 403,
        message: 'The project to be billed is associated with an absent billing account.',
      },
      /check that the project has a billing account/,
    ],
    [
      'the bucket bills those who ask',
      {
        kind: 'status',
        status: 400,
        message: 'Bucket is a requester pays bucket but no user project provided.',
      },
      /cannot name a project for that/,
    ],
    [
      'the bucket keeps its objects',
      { kind: 'status', status: 403, message: "Object 'p/k' is subject to bucket's retention policy" },
      /without a retention policy/,
    ],
    ['the server lacks a part', { kind: 'status', status: 501 }, /README of @acache\/gcs on emulators/],
  ]
  it.each(refusals)('when %s', async (_, fault, advice) => {
    await using at = await openDouble()
    at.double.always(() => true, fault)
    await expectAdvice(at.open(fast), advice)
  })

  it('when nothing answers', async () => {
    await using at = await openDouble()
    const client = await newClient(at.double.storageOptions)
    await at.double.stop()
    await expectAdvice(at.open({ ...fast, client }), /nothing answers at the client's apiEndpoint/)
  })

  it('when a server that says nothing but 404 has no such bucket', async () => {
    await using at = await openDouble()
    at.double.always(() => true, { kind: 'status', status: 404, message: 'Not Found' })
    const cache = at.open(fast)
    expect(String(await errorOf(() => cache.get('k')))).toMatch(/The bucket does not exist .*create it/)
    at.double.recover()
    at.double.always('objects.media', { kind: 'status', status: 404, message: 'Not Found' })
    expect(await cache.get('k')).toBeUndefined()
    at.double.forget()
    expect(await cache.get('k')).toBeUndefined()
    expect(at.double.requests.map(({ operation }) => operation)).toEqual(['objects.media'])
  })
})

describe('judge', () => {
  const verdict = judge('b')
  const apiError = (code: unknown, message: string, headers: object = {}, reason?: string) =>
    Object.assign(new Error(message), { code, errors: [{ reason }], response: { headers } })

  it.each([
    ['Could not load the default credentials. Browse to …', 'set GOOGLE_APPLICATION_CREDENTIALS'],
    ['Unable to detect a Project Id in the current environment.', 'set GOOGLE_CLOUD_PROJECT'],
    ['invalid_grant: Invalid JWT Signature.', 'its key still exist, and the clock'],
    [
      'The maximum object length is 1024 characters, but got a name with 1025 characters.',
      'shorten the prefix',
    ],
    ["Invalid bucket name: 'B_'", 'check the option bucket'],
    ['Custom metadata has 9001 bytes; the limit is 8192.', 'less metadata'],
  ])('%s', (message, advice) => {
    const error = apiError(400, message)
    const { transient, error: advised } = verdict(error)
    expect(transient).toBe(false)
    expect(advised).toMatchObject({ cause: error, message: expect.stringContaining(advice) })
    expect((advised as Error).message).toContain('(bucket "b"); ')
  })

  it('leaves alone what it does not know', () => {
    const error = apiError(400, 'Invalid argument.')
    expect(verdict(error)).toEqual({ transient: false, retryAfterMs: undefined, error })
    expect(verdict('text')).toEqual({ transient: false, retryAfterMs: undefined, error: 'text' })
  })

  it('knows a request that comes too fast by its reason', () => {
    expect(verdict(apiError(403, 'No.', {}, 'userRateLimitExceeded')).transient).toBe(true)
    expect(verdict(apiError(403, 'No.', {}, 'forbidden')).transient).toBe(false)
  })

  it('reads Retry-After in seconds and as a date', () => {
    const after = (value: string) => verdict(apiError(503, 'No.', { 'retry-after': value })).retryAfterMs
    expect(after('3')).toBe(3000)
    expect(after('soon')).toBeUndefined()
    const inAMinute = after(new Date(Date.now() + 60_000).toUTCString())
    expect(inAMinute).toBeGreaterThan(55_000)
    expect(inAMinute).toBeLessThanOrEqual(60_000)
    expect(after(new Date(0).toUTCString())).toBe(0)
  })

  it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNREFUSED', 'EAI_AGAIN'])('%s may pass', (code) => {
    expect(verdict(apiError(code, 'read')).transient).toBe(true)
  })
})
