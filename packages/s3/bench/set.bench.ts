/** What does a write to S3 cost? Asks the server of S3_ENDPOINT, else a Ceph gateway, else the double. */
import { strict as assert } from 'node:assert'
import { S3Cache } from '@acache/s3'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { pack } from 'msgpackr'
import { ask, WALL_TIME } from '../../../benchmarks/harness.ts'
import { benchBucket } from './bucket.ts'

const { server, client, bucket, release } = await benchBucket()
const value = { name: 'report', text: 'x'.repeat(100_000) }
const cache = new S3Cache({ client, bucket, prefix: 'cache/', timeout: '60s' })
const deduping = new S3Cache({ client, bucket, prefix: 'deduping/', timeout: '60s', dedupeWrites: true })
try {
  await ask({
    clock: WALL_TIME,
    question: `s3: what does a write cost (100 kB of text, on ${server})?`,
    floor: {
      name: 'pack and PutObject',
      run: async () => {
        await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'bare', Body: pack(value) }))
      },
    },
    contenders: [
      { name: 'S3Cache.set', run: () => cache.set('report', value, '10m') },
      { name: 'the same value again, with dedupeWrites', run: () => deduping.set('report', value, '10m') },
    ],
    check: (answer) => assert.equal(answer, undefined),
  })
} finally {
  await release()
}
