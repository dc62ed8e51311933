import {
  CreateMultipartUploadCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { startS3Double } from '../src/index.ts'
import { useS3 } from '../src/jest-s3.ts'
import { describeS3, s3AtHand } from '../src/s3-at-hand.ts'
import { announcedS3 } from '../src/shared-s3.ts'

describe('useS3', () => {
  const outside = useS3()
  let client: S3Client | undefined
  const clientOutside = () => {
    client ??= new S3Client({ ...outside.clientConfig })
    return client
  }
  let bucketInside = ''

  describe('in a suite', () => {
    const suite = useS3()

    it('has the server of the run and an empty bucket of its own', async () => {
      bucketInside = suite.bucket
      expect(suite.bucket).not.toBe(outside.bucket)
      expect(suite).toMatchObject({ kind: announcedS3()?.kind, endpoint: announcedS3()?.endpoint })
      expect(suite.ours).toBe(suite.kind !== 'endpoint')
      const Bucket = suite.bucket
      expect((await clientOutside().send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0)
      for (const Key of ['a', 'b//c ', 'd%+', ' ', 'e\u0001'])
        await clientOutside().send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
      await clientOutside().send(new CreateMultipartUploadCommand({ Bucket, Key: 'begun' }))
    })
  })

  it('removes the bucket of a suite that has ended, and no other', async () => {
    await expect(clientOutside().send(new HeadBucketCommand({ Bucket: bucketInside }))).rejects.toMatchObject(
      {
        $metadata: { httpStatusCode: 404 },
      },
    )
    await clientOutside().send(new HeadBucketCommand({ Bucket: outside.bucket }))
    clientOutside().destroy()
  })

  describe('asked before its suite begins', () => {
    const suite = useS3()
    let error: unknown
    try {
      expect(suite.endpoint).toBe('')
    } catch (thrown) {
      error = thrown
    }

    it('says when it can be asked', () => {
      expect(error).toEqual(new Error('useS3: the server is there inside of tests and hooks, not before'))
    })
  })
})

describe('s3AtHand', () => {
  const names = ['S3_SERVER', 'S3_ENDPOINT', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION']
  const before = names.map((name) => [name, process.env[name]] as const)
  beforeEach(() => {
    for (const name of names) delete process.env[name]
  })
  afterAll(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })

  it('is the double when that is asked for', async () => {
    process.env['S3_SERVER'] = 'double'
    process.env['S3_ENDPOINT'] = 'http://127.0.0.1:1'
    const s3 = await s3AtHand()
    expect(s3).toMatchObject({ kind: 'double', ours: true })
    expect(describeS3(s3)).toBe(`S3 tests use the S3 double at ${s3.endpoint}`)
    await s3.release()
  })

  it('is the server of S3_ENDPOINT, which stays', async () => {
    await using double = await startS3Double()
    process.env['S3_ENDPOINT'] = double.endpoint
    process.env['AWS_ACCESS_KEY_ID'] = double.clientConfig.credentials.accessKeyId
    process.env['AWS_SECRET_ACCESS_KEY'] = double.clientConfig.credentials.secretAccessKey
    const s3 = await s3AtHand()
    expect(s3).toMatchObject({ kind: 'endpoint', endpoint: double.endpoint, ours: false })
    expect(s3.clientConfig).toEqual(double.clientConfig)
    await s3.release()
    expect((await s3AtHand()).endpoint).toBe(double.endpoint)
  })

  it('rejects when the server of S3_ENDPOINT does not answer, or the credentials are not for it', async () => {
    await using double = await startS3Double()
    process.env['S3_ENDPOINT'] = double.endpoint
    await expect(s3AtHand()).rejects.toThrow('needs AWS_ACCESS_KEY_ID, which is not set')
    process.env['AWS_ACCESS_KEY_ID'] = 'nobody'
    process.env['AWS_SECRET_ACCESS_KEY'] = 'secret'
    await expect(s3AtHand()).rejects.toThrow(/^S3_ENDPOINT is set, but does not list its buckets/)
    await double.stop()
    await expect(s3AtHand()).rejects.toThrow(/^S3_ENDPOINT is set, but does not list its buckets/)
  })

  it('rejects when it is asked for what there is not', async () => {
    process.env['S3_SERVER'] = 'minio'
    await expect(s3AtHand()).rejects.toThrow(
      'S3_SERVER is minio: set it to endpoint, ceph or double, or unset it.',
    )
  })

  it('rejects when a gateway is asked for where there can be none', async () => {
    const path = process.env['PATH']
    process.env['S3_SERVER'] = 'ceph'
    process.env['PATH'] = '/nowhere'
    try {
      await expect(s3AtHand()).rejects.toThrow(/^A Ceph gateway needs .*radosgw.* on PATH: install it/)
      delete process.env['S3_SERVER']
      const s3 = await s3AtHand()
      expect(s3.kind).toBe('double')
      await s3.release()
    } finally {
      process.env['PATH'] = path
    }
  })
})
