/** Objects as they are written and read. */
import {
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3'
import { outcomeOf } from '../outcome.ts'
import {
  contentOf,
  failed,
  gone,
  NO_BUCKET,
  noSuchBucket,
  noSuchKey,
  notFound,
  ok,
  put,
  type Row,
  STALE,
  tagOfNew,
} from './place.ts'

export const objects: readonly Row[] = [
  {
    name: 'metadata of 2048 bytes fits and more does not',
    async does(place) {
      const fits = { a: 'b'.repeat(2047) }
      const tooMuch = { a: 'b'.repeat(2048) }
      return [
        await outcomeOf(put(place, { Metadata: fits })),
        await outcomeOf(put(place, { Metadata: tooMuch })),
      ]
    },
    answers: [ok, { status: 400, code: 'MetadataTooLarge' }],
    ceph: [ok, ok],
  },
  {
    name: 'an object comes back with what came with it',
    async does(place) {
      await put(place, {
        Body: 'hello',
        ContentType: 'text/x-test',
        Metadata: { 'Mixed-Case': ' spaced  out ', empty: '' },
      })
      return contentOf(place)
    },
    answers: {
      body: 'hello',
      ETag: '"5d41402abc4b2a76b9719d911017c592"',
      Metadata: { 'mixed-case': 'spaced  out', empty: '' },
      ContentType: 'text/x-test',
      ContentLength: 5,
      ContentRange: undefined,
    },
  },
  {
    name: 'headers of the representation are kept',
    async does(place) {
      await put(place, {
        ContentEncoding: 'gzip',
        CacheControl: 'no-store',
        ContentLanguage: 'en',
        ContentDisposition: 'inline',
      })
      const { client, bucket: Bucket, key: Key } = place
      const head = await client.send(new HeadObjectCommand({ Bucket, Key }))
      return [
        head.ContentEncoding,
        head.CacheControl,
        head.ContentLanguage,
        head.ContentDisposition,
        head.ContentLength,
      ]
    },
    answers: ['gzip', 'no-store', 'en', 'inline', 3],
  },
  {
    name: 'a range is a part',
    async does(place) {
      await put(place, { Body: 'hello' })
      const parts = []
      for (const range of ['bytes=1-2', 'bytes=3-', 'bytes=-2', 'bytes=3-100'])
        parts.push(await contentOf(place, range))
      return parts.map((part) => [part.body, part.ContentRange, part.ContentLength])
    },
    answers: [
      ['el', 'bytes 1-2/5', 2],
      ['lo', 'bytes 3-4/5', 2],
      ['lo', 'bytes 3-4/5', 2],
      ['lo', 'bytes 3-4/5', 2],
    ],
  },
  {
    name: 'a range outside of the object is refused',
    async does(place) {
      await put(place)
      const { client, bucket: Bucket, key: Key } = place
      return outcomeOf(client.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=10-20' })))
    },
    answers: { status: 416, code: 'InvalidRange' },
  },
  {
    name: 'reads are conditional, with quotes and without',
    async does(place) {
      const tag = await tagOfNew(place)
      const { client, bucket: Bucket, key: Key } = place
      const get = (input: { IfMatch?: string; IfNoneMatch?: string }) =>
        outcomeOf(client.send(new GetObjectCommand({ Bucket, Key, ...input })))
      return [
        await get({ IfMatch: `"${tag}"` }),
        await get({ IfMatch: tag }),
        await get({ IfMatch: STALE }),
        await get({ IfNoneMatch: `"${tag}"` }),
        await get({ IfNoneMatch: STALE }),
        await outcomeOf(client.send(new HeadObjectCommand({ Bucket, Key, IfNoneMatch: tag }))),
        await outcomeOf(client.send(new HeadObjectCommand({ Bucket, Key, IfMatch: STALE }))),
      ]
    },
    answers: [
      ok,
      ok,
      failed,
      { status: 304, code: 'Unknown' },
      ok,
      { status: 304, code: 'Unknown' },
      { status: 412, code: 'Unknown' },
    ],
  },
  {
    name: 'a missing key and a missing bucket differ, but not for HEAD',
    async does({ client, bucket, key: Key }) {
      const ask = async (Bucket: string) => [
        await outcomeOf(client.send(new GetObjectCommand({ Bucket, Key }))),
        await outcomeOf(client.send(new HeadObjectCommand({ Bucket, Key }))),
        await outcomeOf(client.send(new DeleteObjectCommand({ Bucket, Key }))),
      ]
      return [await ask(bucket), await ask(NO_BUCKET)]
    },
    answers: [
      [noSuchKey, notFound, gone],
      [noSuchBucket, notFound, noSuchBucket],
    ],
  },
  {
    name: 'nothing is written to, listed in or told of a missing bucket',
    async does(place) {
      const nowhere = { ...place, bucket: NO_BUCKET }
      const { client, bucket: Bucket } = nowhere
      return [
        await outcomeOf(put(nowhere)),
        await outcomeOf(client.send(new ListObjectsV2Command({ Bucket }))),
        await outcomeOf(client.send(new HeadBucketCommand({ Bucket }))),
        await outcomeOf(client.send(new DeleteBucketCommand({ Bucket }))),
      ]
    },
    answers: [noSuchBucket, noSuchBucket, notFound, noSuchBucket],
  },
  {
    name: 'Content-MD5 is compared',
    async does(place) {
      const zeroes = Buffer.alloc(16).toString('base64')
      return [
        await outcomeOf(put(place, { ContentMD5: zeroes })),
        await outcomeOf(put(place, { ContentMD5: 'none' })),
      ]
    },
    answers: [
      { status: 400, code: 'BadDigest' },
      { status: 400, code: 'InvalidDigest' },
    ],
  },
  {
    name: 'a checksum is compared',
    does: (place) => outcomeOf(put(place, { ChecksumCRC32: 'AAAAAA==' })),
    answers: { status: 400, code: 'BadDigest' },
    ceph: ok,
  },
]
