/** Writes that rows of the agreement have in common. */
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { outcomeOf } from '../outcome.ts'
import type { Place } from './place.ts'

/** An upload in parts of these sizes, up to its completion. */
export async function upload(
  place: Place,
  sizes: readonly number[],
  condition: { IfMatch?: string; IfNoneMatch?: string } = {},
) {
  const { client, bucket: Bucket, key: Key } = place
  const created = await client.send(
    new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'CRC32', Metadata: { in: 'parts' } }),
  )
  const UploadId = created.UploadId
  const Parts = []
  for (const [i, size] of sizes.entries()) {
    const part = { PartNumber: i + 1, Body: Buffer.alloc(size, i) }
    const { ETag, ChecksumCRC32 } = await client.send(
      new UploadPartCommand({ Bucket, Key, UploadId, ...part }),
    )
    Parts.push({ PartNumber: i + 1, ETag, ChecksumCRC32 })
  }
  const outcome = await outcomeOf(
    client.send(
      new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts }, ...condition }),
    ),
  )
  if (outcome.status !== 200) await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
  return outcome
}

/** A copy onto itself with other metadata. */
export function copyOntoItself(
  { client, bucket: Bucket, key: Key }: Place,
  input: { CopySourceIfMatch?: string; IfMatch?: string },
) {
  const CopySource = `${Bucket}/${Key}`
  const Metadata = { is: 'new' }
  return client.send(
    new CopyObjectCommand({ Bucket, Key, CopySource, MetadataDirective: 'REPLACE', Metadata, ...input }),
  )
}
