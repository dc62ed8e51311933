/** Listings, and deletes of many keys. */
import { DeleteObjectsCommand } from '@aws-sdk/client-s3'
import { outcomeOf } from '../outcome.ts'
import { keysOf, malformed, ok, populate, put, type Row } from './place.ts'

export const manyKeys: readonly Row[] = [
  {
    name: 'keys are listed in the order of their bytes, in pages',
    async does(place) {
      const Prefix = await populate(place, ['b', 'a', 'a/1', 'a-1', '\ue000', '😀', 'é', 'Z'])
      return [await keysOf(place, { Prefix }), await keysOf(place, { Prefix, MaxKeys: 3 })]
    },
    answers: [
      [['Z', 'a', 'a-1', 'a/1', 'b', 'é', '\ue000', '😀']],
      [
        ['Z', 'a', 'a-1'],
        ['a/1', 'b', 'é'],
        ['\ue000', '😀'],
      ],
    ],
  },
  {
    name: 'a delimiter folds keys',
    async does(place) {
      const Prefix = await populate(place, ['a/1', 'a/2', 'b', 'c/1'])
      return keysOf(place, { Prefix, Delimiter: '/' })
    },
    answers: [['b', 'a/', 'c/']],
  },
  {
    name: 'a listing begins after the key that it is told',
    async does(place) {
      const Prefix = await populate(place, ['a', 'b', 'c'])
      return [
        await keysOf(place, { Prefix, StartAfter: `${Prefix}a` }),
        await keysOf(place, { Prefix: `${Prefix}x` }),
      ]
    },
    answers: [[['b', 'c']], [[]]],
  },
  {
    name: 'many keys are deleted at once, missing ones too, and no more than 1000',
    async does(place) {
      const { client, bucket: Bucket, key } = place
      await put(place)
      const remove = async (keys: string[]) => {
        const Objects = keys.map((Key) => ({ Key }))
        return client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
      }
      const { Deleted = [], Errors } = await remove([key, `${key}-not-there`])
      const tooMany = await outcomeOf(remove(Array.from({ length: 1001 }, (_, i) => `${key}-${i}`)))
      return [Deleted.length, Errors, tooMany.status]
    },
    answers: [2, undefined, 400],
  },
  {
    name: 'an empty list of keys is no document',
    does: ({ client, bucket: Bucket }) =>
      outcomeOf(client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [] } }))),
    answers: malformed,
    ceph: ok,
  },
]
