import { StorageError } from '@acache/core'
import { S3Client } from '@aws-sdk/client-s3'
import { describe, expect, it } from '@jest/globals'
import { judge } from '../src/failures.ts'
import { S3Cache, type S3CacheOptions } from '../src/index.ts'
import { openDouble } from './support/open-double.ts'

/** Every operation must fail with the same advice: none may take a failure for a miss. */
async function expectAdvice(cache: S3Cache, advice: RegExp): Promise<void> {
  const operations = [
    () => cache.get('k'),
    () => cache.exists('k'),
    () => cache.set('k', 'v'),
    () => cache.setIfNotExists('k', 'v', '1m'),
    () => cache.delete('k'),
    () => cache.deleteMany(['k', 'l']),
    () => cache.clear(),
  ]
  for (const operation of operations) {
    const error = await Promise.resolve(operation()).catch((failure: unknown) => failure)
    expect(error).toBeInstanceOf(StorageError)
    expect((error as Error).message).toMatch(advice)
    expect((error as Error).cause).toBeInstanceOf(Error)
  }
}

const fast: Partial<S3CacheOptions> = { prefix: 'p/', maxAttempts: 1, timeout: '20s' }

describe('what to check', () => {
  it('when there is no such bucket', async () => {
    await using at = await openDouble()
    await expectAdvice(at.open({ ...fast, bucket: 'absent' }), /\(bucket "absent"\); create it, or check/)
  })

  it('when it is denied', async () => {
    await using at = await openDouble()
    at.double.always(() => true, { kind: 'error', status: 403, code: 'AccessDenied', message: 'Denied' })
    await expectAdvice(at.open(fast), /check the policy: .*s3:ListBucket/)
  })

  it('when the region is another one', async () => {
    await using at = await openDouble({ region: 'eu-west-1' })
    const client = new S3Client({ ...at.double.clientConfig, region: 'us-west-2', maxAttempts: 1 })
    // HEAD has no body that says why.
    await expectAdvice(at.open({ ...fast, client }), /another region|a wrong region/)
    client.destroy()
  })

  it('when the bucket is in another region', async () => {
    await using at = await openDouble({ region: 'us-east-1', bucketRegion: 'eu-west-1' })
    await expectAdvice(at.open(fast), /in another region; give the client that region, eu-west-1/)
  })

  it('when the credentials have expired', async () => {
    await using at = await openDouble()
    at.double.always(() => true, { kind: 'error', status: 400, code: 'ExpiredToken' })
    await expectAdvice(at.open(fast), /credentials (have expired; give|that have expired)/)
  })

  it('when the secret is wrong', async () => {
    await using at = await openDouble()
    const credentials = { ...at.double.clientConfig.credentials, secretAccessKey: 'wrong' }
    const client = new S3Client({ ...at.double.clientConfig, credentials, maxAttempts: 1 })
    await expectAdvice(at.open({ ...fast, client }), /check the (secret access key|policy)/)
    client.destroy()
  })

  it('when nothing answers', async () => {
    await using at = await openDouble()
    await at.double.stop()
    // One of its own: it has no connection that breaks instead.
    const client = new S3Client({ ...at.double.clientConfig, maxAttempts: 1 })
    await expectAdvice(at.open({ ...fast, client }), /nothing answers at the client's endpoint/)
    client.destroy()
  })

  it('when there are no credentials or no region', async () => {
    const endpoint = 'http://127.0.0.1:1'
    const nobody = new S3Client({
      endpoint,
      region: 'us-east-1',
      credentials: () =>
        Promise.reject(Object.assign(new Error('none'), { name: 'CredentialsProviderError' })),
    })
    await expectAdvice(new S3Cache({ ...fast, client: nobody, bucket: 'b' }), /set AWS_ACCESS_KEY_ID/)
    const nowhere = new S3Client({
      endpoint,
      region: () => Promise.reject<string>(new Error('Region is missing')),
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    })
    await expectAdvice(new S3Cache({ ...fast, client: nowhere, bucket: 'b' }), /set AWS_REGION/)
  })
})

/** Errors that a test cannot provoke. */
const codes = [
  ['InvalidAccessKeyId', 403, 'does not know the access key'],
  ['RequestTimeTooSkewed', 403, 'set the clock'],
  ['KeyTooLongError', 400, 'shorten the prefix'],
  ['MetadataTooLarge', 400, 'less metadata'],
  ['EntityTooLarge', 400, 'lower maxValueBytes'],
  ['MissingContentLength', 411, 'streamed bodies'],
  ['NotImplemented', 501, 'lookalikes'],
] as const

describe('judge', () => {
  const verdict = judge('b')
  const serviceError = (name: string, httpStatusCode: number, headers = {}) =>
    Object.assign(new Error('No.'), {
      name,
      Code: name,
      $metadata: { httpStatusCode },
      $response: { headers },
    })

  it.each(codes)('%s', (code, status, advice) => {
    const error = serviceError(code, status)
    const { transient, error: advised } = verdict(error)
    expect(transient).toBe(false)
    expect(advised).toMatchObject({ name: code, cause: error, message: expect.stringContaining(advice) })
    expect((advised as Error).message).toMatch(/^No \(bucket "b"\); /)
  })

  it('leaves alone what it does not know', () => {
    const error = serviceError('InvalidDigest', 400)
    expect(verdict(error)).toEqual({ transient: false, retryAfterMs: undefined, error })
    expect(verdict('text')).toEqual({ transient: false, retryAfterMs: undefined, error: 'text' })
  })

  it('reads Retry-After in seconds and as a date', () => {
    const after = (value: string) =>
      verdict(serviceError('SlowDown', 503, { 'retry-after': value })).retryAfterMs
    expect(after('3')).toBe(3000)
    expect(after('soon')).toBeUndefined()
    const inAMinute = after(new Date(Date.now() + 60_000).toUTCString())
    expect(inAMinute).toBeGreaterThan(55_000)
    expect(inAMinute).toBeLessThanOrEqual(60_000)
    expect(after(new Date(0).toUTCString())).toBe(0)
  })

  it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNREFUSED'])('%s may pass', (code) => {
    expect(verdict(Object.assign(new Error('read'), { code })).transient).toBe(true)
  })

  it('knows the code of an error that the SDK took for none', () => {
    const wrapped = new Error('AWS SDK error wrapper for Error: connect ECONNREFUSED 127.0.0.1:9')
    expect(verdict(wrapped)).toMatchObject({
      transient: true,
      error: { message: expect.stringContaining('nothing answers') },
    })
  })
})
