/** Copies, and uploads in parts. */
import {
  AbortMultipartUploadCommand,
  CopyObjectCommand,
  HeadObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { outcomeOf } from '../outcome.ts'
import { contentOf, FIVE_MIB, NO_BUCKET, noSuchBucket, noSuchKey, ok, put, type Row } from './place.ts'
import { copyOntoItself, upload } from './writes.ts'

export const copiesAndUploads: readonly Row[] = [
  {
    name: 'a copy keeps the bytes and their tag, and has the metadata that it is given',
    async does(place) {
      await put(place, { Metadata: { was: 'there' } })
      await copyOntoItself(place, {})
      return contentOf(place)
    },
    answers: {
      body: 'old',
      ETag: '"149603e6c03516362a8da23f624db945"',
      Metadata: { is: 'new' },
      ContentType: 'binary/octet-stream',
      ContentLength: 3,
      ContentRange: undefined,
    },
  },
  {
    name: 'a copy to elsewhere takes the metadata along',
    async does(place) {
      await put(place, { Metadata: { was: 'there' }, ContentType: 'text/x-test' })
      const { client, bucket: Bucket, key } = place
      const Key = `${key}-copy+1 é`
      await client.send(
        new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/${encodeURIComponent(key)}` }),
      )
      return contentOf({ ...place, key: Key })
    },
    answers: {
      body: 'old',
      ETag: '"149603e6c03516362a8da23f624db945"',
      Metadata: { was: 'there' },
      ContentType: 'text/x-test',
      ContentLength: 3,
      ContentRange: undefined,
    },
  },
  {
    name: 'a copy onto itself that changes nothing is refused',
    async does(place) {
      await put(place)
      const { client, bucket: Bucket, key: Key } = place
      return outcomeOf(client.send(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/${Key}` })))
    },
    answers: { status: 400, code: 'InvalidRequest' },
  },
  {
    name: 'a copy of what is not there is refused',
    async does({ client, bucket: Bucket, key: Key }) {
      const copy = (CopySource: string) =>
        outcomeOf(client.send(new CopyObjectCommand({ Bucket, Key, CopySource })))
      return [await copy(`${Bucket}/${Key}-not-there`), await copy(`${NO_BUCKET}/${Key}`)]
    },
    answers: [noSuchKey, noSuchBucket],
  },
  {
    name: 'an upload in parts is one object, with a tag that counts them',
    async does(place) {
      const outcome = await upload(place, [FIVE_MIB, 3])
      const { client, bucket: Bucket, key: Key } = place
      const { ETag, Metadata, ContentLength } = await client.send(new HeadObjectCommand({ Bucket, Key }))
      return [
        outcome,
        ETag,
        Metadata,
        ContentLength,
        await contentOf(place, 'bytes=-4').then((part) => part.body),
      ]
    },
    answers: [
      ok,
      '"8e3318a326447ba409d6f7f09cb8a616-2"',
      { in: 'parts' },
      FIVE_MIB + 3,
      '\0\u0001\u0001\u0001',
    ],
  },
  {
    name: 'a small part that is not the last is refused',
    does: (place) => upload(place, [3, 3]),
    answers: { status: 400, code: 'EntityTooSmall' },
  },
  {
    name: 'an upload that was not begun has no parts and no end',
    async does({ client, bucket: Bucket, key: Key }) {
      const it = { Bucket, Key, UploadId: 'not-begun' }
      return [
        await outcomeOf(client.send(new UploadPartCommand({ ...it, PartNumber: 1, Body: 'x' }))),
        await outcomeOf(client.send(new AbortMultipartUploadCommand(it))),
      ]
    },
    answers: [
      { status: 404, code: 'NoSuchUpload' },
      { status: 404, code: 'NoSuchUpload' },
    ],
  },
]
