/** Who asks, from where and when. */
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { describe, expect, it } from '@jest/globals'
import { startS3Double } from '../../src/s3-double/index.ts'
import { useDouble } from './bench.ts'
import { meddle } from './meddle.ts'
import { outcomeOf } from './outcome.ts'

describe('signatures', () => {
  const bench = useDouble()

  it('cover what is asked', async () => {
    const { bucket: Bucket } = bench
    const client = meddle(bench.clientWith({}), 'signed', (request) => {
      request.path = `/${Bucket}/another-key`
    })
    const request = client.send(new GetObjectCommand({ Bucket, Key: 'a-key' }))
    expect(await outcomeOf(request)).toEqual({ status: 403, code: 'SignatureDoesNotMatch' })
  })

  it("cover every header of Amazon's", async () => {
    const { bucket: Bucket } = bench
    const client = meddle(bench.clientWith({}), 'signed', ({ headers }) => {
      headers['x-amz-meta-added'] = 'later'
    })
    const request = client.send(new PutObjectCommand({ Bucket, Key: 'a-key', Body: 'x' }))
    expect(await outcomeOf(request)).toEqual({ status: 403, code: 'AccessDenied' })
  })
})

describe('a double in a region', () => {
  const bench = useDouble({ region: 'eu-central-1' })

  it('takes requests for it alone', async () => {
    const { client, bucket: Bucket } = bench
    expect(await outcomeOf(client.send(new HeadBucketCommand({ Bucket })))).toEqual({ status: 200 })
    const elsewhere = bench.clientWith({ region: 'eu-west-1' })
    await expect(elsewhere.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({
      name: 'AuthorizationHeaderMalformed',
      Region: 'eu-central-1',
      $metadata: { httpStatusCode: 400 },
    })
  })

  it('makes a bucket once, and in no other region', async () => {
    const { client, bucket: Bucket } = bench
    expect(await outcomeOf(client.send(new CreateBucketCommand({ Bucket })))).toEqual({
      status: 409,
      code: 'BucketAlreadyOwnedByYou',
    })
    const CreateBucketConfiguration = { LocationConstraint: 'eu-west-1' } as const
    const request = client.send(
      new CreateBucketCommand({ Bucket: 'other-bucket', CreateBucketConfiguration }),
    )
    expect(await outcomeOf(request)).toEqual({ status: 400, code: 'IllegalLocationConstraintException' })
  })
})

describe('a double whose buckets are elsewhere', () => {
  const bench = useDouble({ region: 'us-east-1' })

  it('sends there', async () => {
    await using double = await startS3Double({ region: 'us-east-1', bucketRegion: 'eu-west-1' })
    const client = bench.clientWith(double.clientConfig)
    await expect(client.send(new ListObjectsV2Command({ Bucket: 'a-bucket' }))).rejects.toMatchObject({
      name: 'PermanentRedirect',
      $response: { statusCode: 301, headers: { 'x-amz-bucket-region': 'eu-west-1' } },
    })
  })
})

describe('a double for a session', () => {
  const bench = useDouble({ sessionToken: 'a-session' })

  it('takes its token and no other', async () => {
    const { client, bucket: Bucket } = bench
    expect(await outcomeOf(client.send(new HeadBucketCommand({ Bucket })))).toEqual({ status: 200 })
    const { credentials } = bench.double.clientConfig
    const other = bench.clientWith({ credentials: { ...credentials, sessionToken: 'another' } })
    expect(await outcomeOf(other.send(new ListObjectsV2Command({ Bucket })))).toEqual({
      status: 400,
      code: 'InvalidToken',
    })
  })
})

describe('a double with a clock of its own', () => {
  it('tells its time and goes by it', async () => {
    const now = Date.UTC(2030, 0, 2, 3, 4, 5, 678)
    await using double = await startS3Double({ now: () => now })
    const client = new S3Client({ ...double.clientConfig, maxAttempts: 1 })
    const Bucket = 'a-bucket'
    const early = client.send(new CreateBucketCommand({ Bucket }))
    expect(await outcomeOf(early)).toEqual({ status: 403, code: 'RequestTimeTooSkewed' })
    // The client has learnt from the refusal what time it is there.
    await client.send(new CreateBucketCommand({ Bucket }))
    await client.send(new PutObjectCommand({ Bucket, Key: 'a-key', Body: 'x' }))
    const { LastModified } = await client.send(new HeadObjectCommand({ Bucket, Key: 'a-key' }))
    expect(LastModified).toEqual(new Date(Date.UTC(2030, 0, 2, 3, 4, 5)))
    client.destroy()
  })
})
