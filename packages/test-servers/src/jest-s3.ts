/** A bucket for the length of a Jest suite. */
import { randomUUID } from 'node:crypto'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll } from '@jest/globals'
import { removeBucket } from './remove-bucket.ts'
import { type S3AtHand, type S3Kind, s3AtHand } from './s3-at-hand.ts'
import type { S3Settings } from './s3-settings.ts'
import { announcedS3 } from './shared-s3.ts'

export type { S3Kind } from './s3-at-hand.ts'
export type { S3Settings } from './s3-settings.ts'

/** A suite's bucket in an S3. Read its properties inside of tests: before the suite begins there is no server. */
export interface SuiteS3 {
  readonly kind: S3Kind
  readonly endpoint: string
  /** For `new S3Client({ ...clientConfig })`. */
  readonly clientConfig: S3Settings
  /** Empty when the suite begins, and the suite's own. */
  readonly bucket: string
  /** True when the server was started for the tests. */
  readonly ours: boolean
}

/**
 * Gives the suite that it is called in a bucket of an S3: the one of the package's `s3-global-setup`, else what
 * `s3AtHand` finds. Afterwards the bucket is removed with all that is in it.
 */
export function useS3(): SuiteS3 {
  const bucket = `acache-test-${randomUUID()}`
  let s3: S3AtHand | undefined
  const present = (): S3AtHand => {
    if (s3 === undefined) throw new Error('useS3: the server is there inside of tests and hooks, not before')
    return s3
  }
  const withClient = async (use: (client: S3Client) => Promise<unknown>): Promise<void> => {
    const client = new S3Client(present().clientConfig)
    try {
      await use(client)
    } finally {
      client.destroy()
    }
  }
  beforeAll(async () => {
    s3 = announcedS3() ?? (await s3AtHand())
    await withClient((client) => client.send(new CreateBucketCommand({ Bucket: bucket })))
  })
  afterAll(async () => {
    if (s3 === undefined) return
    await withClient((client) => removeBucket(client, bucket))
    await s3.release()
  })
  return {
    bucket,
    get kind() {
      return present().kind
    },
    get endpoint() {
      return present().endpoint
    },
    get clientConfig() {
      // The SDK writes into the credentials that it is given.
      return structuredClone(present().clientConfig)
    },
    get ours() {
      return present().ours
    },
  }
}
