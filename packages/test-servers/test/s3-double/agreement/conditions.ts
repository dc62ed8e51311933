/** Conditional writes, copies and deletes. */
import { DeleteObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3'
import { outcomeOf } from '../outcome.ts'
import { bodyOf, failed, gone, noSuchKey, notFound, ok, put, type Row, STALE, tagOfNew } from './place.ts'
import { copyOntoItself, upload } from './writes.ts'

export const conditions: readonly Row[] = [
  {
    name: 'If-None-Match: * creates what is not there',
    does: (place) => outcomeOf(put(place, { IfNoneMatch: '*' })),
    answers: ok,
  },
  {
    name: 'If-None-Match: * leaves what is there',
    async does(place) {
      await put(place)
      return [await outcomeOf(put(place, { IfNoneMatch: '*', Body: 'new' })), await bodyOf(place)]
    },
    answers: [failed, 'old'],
  },
  {
    name: 'If-None-Match: * has one winner among many',
    async does(place) {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, i) => outcomeOf(put(place, { IfNoneMatch: '*', Body: `${i}` }))),
      )
      return outcomes.filter(({ status }) => status === 200).length
    },
    answers: 1,
  },
  {
    name: 'If-Match of another object leaves it',
    async does(place) {
      await put(place)
      return [await outcomeOf(put(place, { IfMatch: STALE, Body: 'new' })), await bodyOf(place)]
    },
    answers: [failed, 'old'],
  },
  {
    name: 'If-Match without quotes replaces the object that was meant',
    async does(place) {
      const IfMatch = await tagOfNew(place)
      return [await outcomeOf(put(place, { IfMatch, Body: 'new' })), await bodyOf(place)]
    },
    answers: [ok, 'new'],
  },
  {
    name: 'If-Match in quotes replaces the object that was meant',
    async does(place) {
      const tag = await tagOfNew(place)
      return [await outcomeOf(put(place, { IfMatch: `"${tag}"`, Body: 'new' })), await bodyOf(place)]
    },
    answers: [ok, 'new'],
    ceph: [failed, 'old'],
    imitated: true,
  },
  {
    name: 'If-Match: * replaces whatever is there',
    async does(place) {
      await put(place)
      return [await outcomeOf(put(place, { IfMatch: '*', Body: 'new' })), await bodyOf(place)]
    },
    answers: [ok, 'new'],
  },
  {
    name: 'If-Match creates nothing',
    does: (place) => outcomeOf(put(place, { IfMatch: STALE })),
    answers: noSuchKey,
    ceph: failed,
    imitated: true,
  },
  {
    name: 'a delete with If-Match of another object leaves it',
    async does(place) {
      await put(place)
      const { client, bucket: Bucket, key: Key } = place
      const outcome = await outcomeOf(client.send(new DeleteObjectCommand({ Bucket, Key, IfMatch: STALE })))
      return [outcome, await outcomeOf(client.send(new HeadObjectCommand({ Bucket, Key })))]
    },
    answers: [failed, ok],
    ceph: [gone, notFound],
    imitated: true,
  },
  {
    name: 'a copy onto itself leaves an object that is not the one that was meant',
    async does(place) {
      await put(place)
      return outcomeOf(copyOntoItself(place, { CopySourceIfMatch: STALE }))
    },
    answers: failed,
    ceph: ok,
    imitated: true,
  },
  {
    name: 'a copy obeys If-Match of what it replaces',
    async does(place) {
      await put(place)
      return outcomeOf(copyOntoItself(place, { IfMatch: STALE }))
    },
    answers: failed,
    ceph: ok,
    imitated: true,
  },
  {
    name: 'an upload in parts is completed with If-None-Match: * where nothing is',
    does: (place) => upload(place, [3], { IfNoneMatch: '*' }),
    answers: ok,
  },
  {
    name: 'an upload in parts with If-None-Match: * leaves what is there',
    async does(place) {
      await put(place)
      return [await upload(place, [3], { IfNoneMatch: '*' }), await bodyOf(place)]
    },
    answers: [failed, 'old'],
    ceph: [ok, '\0\0\0'],
    imitated: true,
  },
  {
    name: 'an upload in parts with If-Match of another object leaves it',
    async does(place) {
      await put(place)
      return [await upload(place, [3], { IfMatch: STALE }), await bodyOf(place)]
    },
    answers: [failed, 'old'],
    ceph: [ok, '\0\0\0'],
    imitated: true,
  },
]
