import { CreateBucketCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll } from '@jest/globals'
import { type S3Double, type S3DoubleOptions, startS3Double } from '../../src/s3-double/index.ts'

/** A double with one bucket in it, and a client that tries everything once. */
export interface DoubleBench {
  readonly double: S3Double
  readonly client: S3Client
  readonly bucket: string
  /** A client of one's own, closed with the suite. */
  clientWith(config: Partial<S3ClientConfig>): S3Client
}

/** Gives the suite that it is called in a double. After each test it is well again. */
export function useDouble(options: S3DoubleOptions = {}): DoubleBench {
  const bucket = 'a-bucket'
  const clients: S3Client[] = []
  let double: S3Double | undefined
  const present = (): S3Double => {
    if (double === undefined) throw new Error('useDouble: the double is there inside of tests and hooks')
    return double
  }
  const clientWith = (config: Partial<S3ClientConfig>): S3Client => {
    const client = new S3Client({ ...present().clientConfig, maxAttempts: 1, ...config })
    clients.push(client)
    return client
  }
  let first: S3Client | undefined
  beforeAll(async () => {
    double = await startS3Double(options)
    first = clientWith({})
    await first.send(new CreateBucketCommand({ Bucket: bucket }))
    double.forget()
  })
  afterEach(() => {
    present().recover()
    present().forget()
  })
  afterAll(async () => {
    for (const client of clients) client.destroy()
    await double?.stop()
  })
  return {
    bucket,
    clientWith,
    get double() {
      return present()
    },
    get client() {
      present()
      return first ?? clientWith({})
    },
  }
}
