import { Readable } from 'node:stream'
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from '@jest/globals'
import { useDouble } from './bench.ts'

describe('the log', () => {
  const bench = useDouble()

  it('says what was asked and what moved', async () => {
    const { client, bucket: Bucket, double } = bench
    const at = { Bucket, Key: 'a/key with spaces' }
    await client.send(new PutObjectCommand({ ...at, Body: Buffer.alloc(100_000), IfNoneMatch: '*' }))
    await client.send(new HeadObjectCommand(at))
    const { Body } = await client.send(new GetObjectCommand(at))
    await Body?.transformToByteArray()
    await expect(client.send(new GetObjectCommand({ ...at, Key: 'other' }))).rejects.toThrow()
    const place = { bucket: Bucket, key: at.Key }
    expect(double.requests).toMatchObject([
      { method: 'PUT', operation: 'PutObject', ...place, status: 200, bytesIn: 100_000, bytesOut: 0 },
      { method: 'HEAD', operation: 'HeadObject', ...place, status: 200, bytesIn: 0, bytesOut: 0 },
      { method: 'GET', operation: 'GetObject', ...place, status: 200, bytesIn: 0, bytesOut: 100_000 },
      { method: 'GET', operation: 'GetObject', bucket: Bucket, key: 'other', status: 404 },
    ])
    expect(double.requests[0]?.headers).toMatchObject({ 'if-none-match': '*' })
    double.forget()
    expect(double.requests).toEqual([])
  })
})

describe('a double with a slow line', () => {
  const bench = useDouble({ bytesPerSecond: 2 ** 16 })

  it('has sent the first piece and not the rest to one who hangs up on the headers', async () => {
    const { client, bucket: Bucket, double } = bench
    const at = { Bucket, Key: 'a-key' }
    await client.send(new PutObjectCommand({ ...at, Body: Buffer.alloc(2 ** 20) }))
    const { Body, ContentLength } = await client.send(new GetObjectCommand(at))
    if (!(Body instanceof Readable)) throw new Error('not a stream')
    Body.on('error', () => {}).destroy()
    expect(ContentLength).toBe(2 ** 20)
    // A small one in between: the connection of the large one is gone by now.
    await client.send(new HeadObjectCommand(at))
    expect(double.requests[1]).toMatchObject({ operation: 'GetObject', status: 200 })
    expect(double.requests[1]?.bytesOut).toBeLessThanOrEqual(64 * 1024)
  })
})
