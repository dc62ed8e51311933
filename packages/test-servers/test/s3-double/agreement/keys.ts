/** What a key may be. */
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { outcomeOf } from '../outcome.ts'
import { contentOf, gone, notFound, ok, type Place, put, type Row } from './place.ts'

const KEYS = [
  'a//b',
  '/lead',
  'trail/',
  '//',
  '.',
  '..',
  'a/./b',
  'a/../b',
  '../up',
  '%',
  '%41',
  'a%2Fb',
  'a+b',
  'a b',
  'é',
  'e\u0301',
  '漢字',
  '😀',
  'q?x=1&y',
  'h#h',
  `quotes'"<>&`,
  '\\back',
  '*',
  'a:b;c@d',
  '~|^`{}[]',
  'a\tb\nc ',
]

export const keys: readonly Row[] = [
  ...KEYS.map(
    (name): Row => ({
      name: `the key ${JSON.stringify(name)} is one like any other`,
      does: (place) => roundTrip({ ...place, key: name }),
      answers: { body: name, listed: [name], errors: undefined, deleted: 1, after: notFound },
    }),
  ),
  {
    name: 'a key with a control character cannot be named in a document',
    async does({ client, bucket: Bucket, key }) {
      const Key = `${key}\u0001`
      await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
      const { status } = await outcomeOf(
        client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key }] } })),
      )
      return [status, await outcomeOf(client.send(new DeleteObjectCommand({ Bucket, Key })))]
    },
    answers: [400, gone],
  },
  {
    name: 'a key of 1024 bytes fits and one of 1025 does not',
    async does(place) {
      const fits = place.key.padEnd(1024, 'k')
      return [
        await outcomeOf(put({ ...place, key: fits })),
        await outcomeOf(put({ ...place, key: `${fits}k` })),
      ]
    },
    answers: [ok, { status: 400, code: 'KeyTooLongError' }],
    ceph: [ok, { status: 400, code: 'InvalidObjectName' }],
  },
]

/** Puts, gets, lists and deletes, the key in a path at first and in documents then. */
async function roundTrip(place: Place) {
  const { client, bucket: Bucket, key: Key } = place
  await put(place, { Body: Key })
  const { body } = await contentOf(place)
  const { Contents } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: Key }))
  const { Errors: errors, Deleted } = await client.send(
    new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key }] } }),
  )
  const after = await outcomeOf(client.send(new HeadObjectCommand({ Bucket, Key })))
  return { body, listed: Contents?.map((object) => object.Key), errors, deleted: Deleted?.length, after }
}
