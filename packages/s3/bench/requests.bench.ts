/** How many requests and bytes do operations cost, beside plain calls of the SDK? All bytes count, with those of headers. */
import { strict as assert } from 'node:assert'
import { randomBytes } from 'node:crypto'
import { S3Cache } from '@acache/s3'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { benchBucket } from './bucket.ts'

const { server, client, bucket, moved, release } = await benchBucket()
const body = randomBytes(1_000_000)
const small = randomBytes(1000)
const keys = Array.from({ length: 100 }, (_, n) => `k${n}`)
const options = { client, bucket, timeout: '60s' } as const
const cache = new S3Cache({ ...options, prefix: 'cache/' })
const deduping = new S3Cache({ ...options, prefix: 'deduping/', dedupeWrites: true })

const plainGet = async (Key: string) => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }))
  return Body?.transformToByteArray()
}
const plainPut = (Key: string, Body: Buffer) =>
  client.send(new PutObjectCommand({ Bucket: bucket, Key, Body }))

interface Row {
  readonly operation: string
  readonly requests: number
  readonly bytes: number
}

const rows: Row[] = []
async function count(operation: string, work: () => unknown): Promise<void> {
  const before = moved()
  await work()
  // What was abandoned arrives as long as its connection is open.
  await new Promise((resolve) => setTimeout(resolve, 100))
  const after = moved()
  rows.push({
    operation,
    requests: after.requests - before.requests,
    bytes: after.bytes - before.bytes,
  })
}

try {
  // Connections are open, and the bucket is known.
  await Promise.all(keys.map((key) => plainPut(`bare/${key}`, small)))
  await cache.setMany(keys.map((key) => [key, small] as const))

  await count('PutObject, 1 MB', () => plainPut('bare', body))
  await count('set, 1 MB', () => cache.set('k', body, '10m'))
  await count('GetObject, 1 MB', () => plainGet('bare'))
  await count('get, 1 MB', async () => assert.ok(body.equals((await cache.get<Buffer>('k')) ?? small)))
  await cache.set('expired', body, '1ms')
  await new Promise((resolve) => setTimeout(resolve, 5))
  await count('get, 1 MB that has expired', async () => assert.equal(await cache.get('expired'), undefined))
  await deduping.set('k', body, '10m')
  await count('set, 1 MB unchanged, with dedupeWrites', () => deduping.set('k', body, '10m'))
  await count('exists', async () => assert.equal(await cache.exists('k'), true))
  await count('100 × GetObject, 1 kB', () => Promise.all(keys.map((key) => plainGet(`bare/${key}`))))
  await count('getMany of 100, 1 kB', async () => assert.equal((await cache.getMany(keys)).size, 100))
} finally {
  await release()
}

const question = `s3: how many requests and bytes do operations cost (on ${server})?`
if (process.argv.includes('--json')) console.log(JSON.stringify({ question, rows }))
else {
  console.log(`\n${question}`)
  for (const { operation, requests, bytes } of rows) {
    console.log(
      `  ${operation.padEnd(42)}${String(requests).padStart(5)} requests${String(bytes).padStart(12)} bytes`,
    )
  }
}
