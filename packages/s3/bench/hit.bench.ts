/** What does a hit in S3 cost? Asks the server of S3_ENDPOINT, else a Ceph gateway, else the double. */
import { strict as assert } from 'node:assert'
import { S3Cache } from '@acache/s3'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { pack, unpack } from 'msgpackr'
import { ask, WALL_TIME } from '../../../benchmarks/harness.ts'
import { benchBucket } from './bucket.ts'

const { server, client, bucket, release } = await benchBucket()
const value = Array.from({ length: 20 }, (_, id) => ({ id, name: `product ${id}`, tags: ['new', 'blue'] }))
const cache = new S3Cache({ client, bucket, prefix: 'cache/', timeout: '60s' })
const bare = { Bucket: bucket, Key: 'bare' }
try {
  await client.send(new PutObjectCommand({ ...bare, Body: pack(value) }))
  await cache.set('products', value, '10m')
  await ask({
    clock: WALL_TIME,
    question: `s3: what does a hit cost (a list of 20 small objects, on ${server})?`,
    floor: {
      name: 'GetObject and unpack',
      run: async () => {
        const { Body } = await client.send(new GetObjectCommand(bare))
        return unpack((await Body?.transformToByteArray()) ?? new Uint8Array())
      },
    },
    contenders: [{ name: 'S3Cache.get', run: () => cache.get('products') }],
    check: (answer) => assert.deepEqual(answer, value),
  })
} finally {
  await release()
}
