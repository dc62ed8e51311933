/** Buckets, their lifecycle, and who gets at them. */
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketLifecycleConfigurationCommand,
  GetObjectCommand,
  type LifecycleRule,
  PutBucketLifecycleConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { outcomeOf } from '../outcome.ts'
import { gone, malformed, noSuchBucket, ok, type Place, put, type Row } from './place.ts'

export const bucketsAndAccess: readonly Row[] = [
  {
    name: 'a bucket is made twice, and removed once it is empty',
    async does(place) {
      const { client, bucket, key } = place
      const Bucket = `${bucket}-2`
      const make = () => outcomeOf(client.send(new CreateBucketCommand({ Bucket })))
      const remove = () => outcomeOf(client.send(new DeleteBucketCommand({ Bucket })))
      const made = [await make(), await make()]
      await put({ ...place, bucket: Bucket })
      const full = await remove()
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }))
      return [made, full, await remove(), await remove()]
    },
    answers: [[ok, ok], { status: 409, code: 'BucketNotEmpty' }, gone, noSuchBucket],
  },
  {
    name: 'a bucket has a proper name',
    does: ({ client }) => outcomeOf(client.send(new CreateBucketCommand({ Bucket: 'Not_Proper' }))),
    answers: { status: 400, code: 'InvalidBucketName' },
  },
  {
    name: 'a lifecycle is kept',
    async does(place) {
      const { client, bucket: Bucket } = place
      const before = await outcomeOf(client.send(new GetBucketLifecycleConfigurationCommand({ Bucket })))
      const rule: LifecycleRule = {
        ID: 'expire',
        Status: 'Enabled',
        Filter: { Prefix: 'a/' },
        Expiration: { Days: 3 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      }
      const outcome = await lifecycle(place, [rule])
      const { Rules } = await client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))
      return [before, outcome, Rules]
    },
    answers: [
      { status: 404, code: 'NoSuchLifecycleConfiguration' },
      ok,
      [
        {
          ID: 'expire',
          Status: 'Enabled',
          Filter: { Prefix: 'a/' },
          Expiration: { Days: 3 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
      ],
    ],
  },
  {
    name: 'a lifecycle that is none is refused',
    async does(place) {
      const sound: LifecycleRule = { Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 1 } }
      return [
        await lifecycle(place, [{ ...sound, Expiration: { Days: 0 } }]),
        await lifecycle(place, [{ ...sound, Expiration: undefined }]),
        await lifecycle(place, [{ ...sound, Filter: undefined }]),
      ]
    },
    answers: [{ status: 400, code: 'InvalidArgument' }, malformed, malformed],
  },
  {
    name: 'who asks must be known, must sign, and must know the time',
    async does({ client, bucket: Bucket, key: Key }) {
      const { accessKeyId } = await client.config.credentials()
      const askWith = async (config: ConstructorParameters<typeof S3Client>[0]) => {
        const other = new S3Client({ ...(await settingsOf(client)), ...config })
        try {
          return await outcomeOf(other.send(new GetObjectCommand({ Bucket, Key })))
        } finally {
          other.destroy()
        }
      }
      return [
        await askWith({ credentials: { accessKeyId: 'nobody', secretAccessKey: 'x' } }),
        await askWith({ credentials: { accessKeyId, secretAccessKey: 'x' } }),
        await askWith({ systemClockOffset: 20 * 60 * 1000 }),
        await askWith({ signer: { sign: async (request) => request } }),
      ]
    },
    answers: [
      { status: 403, code: 'InvalidAccessKeyId' },
      { status: 403, code: 'SignatureDoesNotMatch' },
      { status: 403, code: 'RequestTimeTooSkewed' },
      { status: 403, code: 'AccessDenied' },
    ],
  },
]

function lifecycle({ client, bucket: Bucket }: Place, rules: LifecycleRule[]) {
  return outcomeOf(
    client.send(
      new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules: rules } }),
    ),
  )
}

async function settingsOf({ config }: S3Client) {
  const endpoint = await config.endpoint?.()
  if (endpoint === undefined) throw new Error('the client has no endpoint')
  return {
    endpoint,
    region: await config.region(),
    credentials: await config.credentials(),
    forcePathStyle: true,
    maxAttempts: 1,
  }
}
