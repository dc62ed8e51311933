/** The end of a bucket. */
import {
  AbortMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  ListMultipartUploadsCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3'

/** Removes a bucket with all that is in it, uploads that were begun and not ended included. */
export async function removeBucket(client: S3Client, bucket: string): Promise<void> {
  // Encoded: a key of spaces is an empty text for the parser of the client.
  const pages = paginateListObjectsV2({ client }, { Bucket: bucket, EncodingType: 'url' })
  for await (const { Contents = [] } of pages)
    await removeKeys(
      client,
      bucket,
      Contents.map(({ Key = '' }) => decode(Key)),
    )
  const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }))
  for (const { Key, UploadId } of Uploads)
    await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }))
  await client.send(new DeleteBucketCommand({ Bucket: bucket }))
}

async function removeKeys(client: S3Client, bucket: string, keys: readonly string[]): Promise<void> {
  const Objects = keys.filter((key) => !UNWRITABLE.test(key)).map((Key) => ({ Key }))
  if (Objects.length > 0) {
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
    )
    if (Errors.length > 0)
      throw new Error(`${bucket}: ${Errors.length} objects remain, the first: ${JSON.stringify(Errors[0])}`)
  }
  for (const Key of keys.filter((key) => UNWRITABLE.test(key)))
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))
}

/** What cannot stand in XML, which lists of keys are. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

/** Some servers write a space as forms do. */
function decode(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '))
}
