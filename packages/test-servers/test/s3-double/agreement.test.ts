/**
 * The double and the real server of this run are asked the same and must answer the same. What Ceph 16 is known to do
 * in another way stands beside it; everything else that differs is a defect of the double.
 */
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { useS3 } from '../../src/jest-s3.ts'
import { type S3Double, type S3DoubleOptions, startS3Double } from '../../src/s3-double/index.ts'
import { bucketsAndAccess } from './agreement/buckets-and-access.ts'
import { conditions } from './agreement/conditions.ts'
import { copiesAndUploads } from './agreement/copies-and-uploads.ts'
import { keys } from './agreement/keys.ts'
import { manyKeys } from './agreement/many-keys.ts'
import { objects } from './agreement/objects.ts'
import type { Place, Row } from './agreement/place.ts'

const ROWS: readonly Row[] = [
  ...conditions,
  ...keys,
  ...objects,
  ...copiesAndUploads,
  ...manyKeys,
  ...bucketsAndAccess,
]

const CEPH_LIKE: S3DoubleOptions = {
  etags: 'unquoted-only',
  conditionalDeletes: false,
  conditionalCopies: false,
  conditionalCompletes: false,
}

/** A double with a bucket for the rows. */
function useDoubleFor(options: S3DoubleOptions): () => Omit<Place, 'key'> {
  const bucket = 'a-bucket'
  let double: S3Double | undefined
  let client: S3Client | undefined
  beforeAll(async () => {
    double = await startS3Double(options)
    client = new S3Client({ ...double.clientConfig, maxAttempts: 1 })
    await client.send(new CreateBucketCommand({ Bucket: bucket }))
  })
  afterAll(async () => {
    client?.destroy()
    await double?.stop()
  })
  return () => {
    if (client === undefined) throw new Error('not before the tests')
    return { client, bucket }
  }
}

describe('the double', () => {
  const place = useDoubleFor({})

  it.each(ROWS)('$name', async ({ name, does, answers }) => {
    expect(await does({ ...place(), key: name.replaceAll(/\W+/g, '-') })).toEqual(answers)
  })
})

describe('the real server', () => {
  const s3 = useS3()
  let client: S3Client | undefined
  afterAll(() => client?.destroy())

  it.each(ROWS)('$name', async ({ name, does, answers, ceph }) => {
    client ??= new S3Client({ ...s3.clientConfig, maxAttempts: 1 })
    const expected = s3.kind === 'ceph' && ceph !== undefined ? ceph : answers
    expect(await does({ client, bucket: s3.bucket, key: name.replaceAll(/\W+/g, '-') })).toEqual(expected)
  })
})

describe('the double that is like Ceph in its conditions', () => {
  const place = useDoubleFor(CEPH_LIKE)

  it.each(conditions)('$name', async ({ name, does, answers, ceph, imitated }) => {
    const expected = imitated ? ceph : answers
    expect(await does({ ...place(), key: name.replaceAll(/\W+/g, '-') })).toEqual(expected)
  })
})
