/** A double with a bucket, and storages in it that count on nothing being late. */
import { type S3Double, type S3DoubleOptions, startS3Double } from '@acache/test-servers/s3-double'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { S3Cache, type S3CacheOptions } from '../../src/index.ts'

/** A double, a client of it, and storages over both. It ends with the test. */
export interface OpenDouble extends AsyncDisposable {
  readonly double: S3Double
  readonly client: S3Client
  readonly bucket: string
  open(options?: Partial<S3CacheOptions>): S3Cache
}

/** Starts a double. The log of its requests is empty, and its client repeats nothing by itself. */
export async function openDouble(options: S3DoubleOptions = {}): Promise<OpenDouble> {
  const double = await startS3Double(options)
  const client = new S3Client({ ...double.clientConfig, maxAttempts: 1 })
  const bucket = 'bucket'
  if (options.bucketRegion === undefined) await client.send(new CreateBucketCommand({ Bucket: bucket }))
  double.forget()
  return {
    double,
    client,
    bucket,
    open: (given) => new S3Cache({ timeout: '30s', client, bucket, ...given }),
    async [Symbol.asyncDispose]() {
      client.destroy()
      await double.stop()
    },
  }
}
