/** Large objects in parts. Conditions are not for them: they hold for one request. */
import { type Call, mapLimited, type ObjectUpload } from '@acache/core/driver'
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import type { ClientInUse } from './client.ts'
import { codeOf } from './service-error.ts'
import { named } from './version.ts'

/** When and how an object is sent in parts. */
export interface PartOptions {
  /** Larger objects are. */
  readonly threshold: number
  /** Length of a part; longer where there would be too many. */
  readonly size: number
}

/** Where an object goes. */
export interface UploadTarget {
  readonly client: ClientInUse
  readonly Bucket: string
  readonly Key: string
}

/** The smallest part that S3 takes, but for the last one. */
export const MIN_PART_BYTES = 5 * 1024 * 1024

const MAX_PARTS = 10_000
const PARTS_AT_ONCE = 4

/** Sends an object in parts; the version it has then. What was sent is given up when a part fails for good. */
export async function uploadInParts(
  { client, Bucket, Key }: UploadTarget,
  { bytes, metadata }: ObjectUpload,
  call: Call,
  size: number,
): Promise<string> {
  const write = named(metadata)
  // Parts with checksums must be announced, and the client announces none.
  const checksums = (await client.addsChecksums()) ? ({ ChecksumAlgorithm: 'CRC32' } as const) : undefined
  const begin = { Bucket, Key, Metadata: write.metadata, ...checksums }
  const { UploadId } = await call.send('put', ({ signal }) =>
    client.send(new CreateMultipartUploadCommand(begin), signal),
  )
  const upload = { Bucket, Key, UploadId }
  const failures: unknown[] = []

  const sendPart = async (body: Buffer, PartNumber: number): Promise<CompletedPart> => {
    const part = await call.send('put', ({ signal }) => {
      call.moved({ out: body.length })
      return client.send(new UploadPartCommand({ ...upload, ...checksums, PartNumber, Body: body }), signal)
    })
    return { PartNumber, ETag: part.ETag, ChecksumCRC32: part.ChecksumCRC32 }
  }

  try {
    const parts = await mapLimited(partsOf(bytes, size), PARTS_AT_ONCE, async ([body, number]) => {
      if (failures.length > 0) return undefined
      // Those under way are waited for: one that came after the end would stay.
      return sendPart(body, number).catch((error: unknown) => void failures.push(error))
    })
    if (failures.length > 0) throw failures[0]
    const Parts = parts.filter((part) => part !== undefined)
    const { ETag } = await call.send('put', ({ signal }) =>
      client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }), signal),
    )
    return write.versionOf(ETag)
  } catch (error) {
    call.afterwards('delete', async ({ signal }) => {
      try {
        await client.send(new AbortMultipartUploadCommand(upload), signal)
      } catch (failure) {
        // It was completed after all, or somebody else has given it up.
        if (codeOf(failure) !== 'NoSuchUpload') throw failure
      }
    })
    throw error
  }
}

function partsOf(
  bytes: Uint8Array,
  wantedSize: number,
): readonly (readonly [body: Buffer, number: number])[] {
  const size = Math.max(wantedSize, Math.ceil(bytes.length / MAX_PARTS))
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => {
    const from = index * size
    const length = Math.min(size, bytes.length - from)
    return [Buffer.from(bytes.buffer, bytes.byteOffset + from, length), index + 1] as const
  })
}
