/** A place to try things in, and the things that rows of the agreement have in common. */
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3'

/** Where a row is tried. */
export interface Place {
  readonly client: S3Client
  readonly bucket: string
  /** Another for each row. */
  readonly key: string
}

/** Something that servers are asked, and what they answer. */
export interface Row {
  readonly name: string
  /** What is done; the answer is compared. */
  does(place: Place): Promise<unknown>
  readonly answers: unknown
  /** Where Ceph 16 answers something else. */
  readonly ceph?: unknown
  /** True when the double that is like Ceph in its conditions answers as Ceph does. */
  readonly imitated?: true
}

export const STALE = '00000000000000000000000000000000'
export const NO_BUCKET = 'acache-test-there-is-no-such-bucket'
export const FIVE_MIB = 5 * 2 ** 20

export const ok = { status: 200 }
export const gone = { status: 204 }
export const notFound = { status: 404, code: 'NotFound' }
export const noSuchKey = { status: 404, code: 'NoSuchKey' }
export const noSuchBucket = { status: 404, code: 'NoSuchBucket' }
export const failed = { status: 412, code: 'PreconditionFailed' }
export const malformed = { status: 400, code: 'MalformedXML' }

export function put({ client, bucket: Bucket, key: Key }: Place, input: Partial<PutObjectCommandInput> = {}) {
  return client.send(new PutObjectCommand({ Bucket, Key, Body: 'old', ...input }))
}

/** The tag of a new object, without its quotes. */
export async function tagOfNew(place: Place): Promise<string> {
  const { ETag = '' } = await put(place, { Body: 'old', Metadata: { was: 'there' } })
  return ETag.replaceAll('"', '')
}

/** All that comes with a GET. */
export async function contentOf({ client, bucket: Bucket, key: Key }: Place, range?: string) {
  const { Body, ETag, Metadata, ContentType, ContentLength, ContentRange } = await client.send(
    new GetObjectCommand({ Bucket, Key, Range: range }),
  )
  const body = await Body?.transformToString()
  return { body, ETag, Metadata, ContentType, ContentLength, ContentRange }
}

/** The body as text. */
export async function bodyOf({ client, bucket: Bucket, key: Key }: Place): Promise<string | undefined> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
  return Body?.transformToString()
}

/** What a listing says, page by page, without the prefix. */
export async function keysOf(
  place: Place,
  input: { Prefix?: string; MaxKeys?: number; StartAfter?: string; Delimiter?: string },
) {
  const { client, bucket: Bucket } = place
  const keys: (string | undefined)[][] = []
  let ContinuationToken: string | undefined
  do {
    const page = await client.send(new ListObjectsV2Command({ Bucket, ...input, ContinuationToken }))
    const names = [
      ...(page.Contents ?? []).map(({ Key }) => Key),
      ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
    ]
    keys.push(names.map((name) => name?.slice((input.Prefix ?? '').length)))
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken !== undefined)
  return keys
}

/** Puts keys under a prefix of the row's own. */
export async function populate(place: Place, names: readonly string[]): Promise<string> {
  for (const name of names) await put({ ...place, key: `${place.key}/${name}` })
  return `${place.key}/`
}
