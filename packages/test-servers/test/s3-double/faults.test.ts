import { once } from 'node:events'
import { Readable } from 'node:stream'
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { s3Faults, startS3Double } from '../../src/s3-double/index.ts'
import { useDouble } from './bench.ts'
import { outcomeOf } from './outcome.ts'

const BODY = 'the whole body of the object'

describe('a fault', () => {
  const bench = useDouble()
  const Key = 'a-key'

  const put = (Body = BODY) => bench.client.send(new PutObjectCommand({ Bucket: bench.bucket, Key, Body }))
  const get = (client: S3Client = bench.client) =>
    client.send(new GetObjectCommand({ Bucket: bench.bucket, Key }))
  /** The body as far as it came, and what ended it. */
  const download = async (): Promise<{ text: string; error?: string; length: unknown }> => {
    const { Body, ContentLength: length } = await get()
    if (!(Body instanceof Readable)) throw new Error('not a stream')
    let text = ''
    try {
      for await (const chunk of Body) text += chunk
      return { text, length }
    } catch (error) {
      return { text, length, error: String(error) }
    }
  }
  const stored = async (): Promise<string | undefined> => {
    bench.double.recover()
    return (await download()).text
  }

  beforeEach(() => put())

  it.each([
    {
      name: 'conflict',
      fault: s3Faults.conflict(),
      outcome: { status: 409, code: 'ConditionalRequestConflict' },
    },
    { name: 'slowDown', fault: s3Faults.slowDown(), outcome: { status: 503, code: 'SlowDown' } },
    {
      name: 'tooManyRequests',
      fault: s3Faults.tooManyRequests(),
      outcome: { status: 429, code: 'TooManyRequests' },
    },
    {
      name: 'internalError',
      fault: s3Faults.internalError(),
      outcome: { status: 500, code: 'InternalError' },
    },
    { name: 'accessDenied', fault: s3Faults.accessDenied(), outcome: { status: 403, code: 'AccessDenied' } },
    { name: 'expiredToken', fault: s3Faults.expiredToken(), outcome: { status: 400, code: 'ExpiredToken' } },
  ])('is a refusal that changes nothing: $name', async ({ fault, outcome }) => {
    bench.double.next('PutObject', fault)
    expect(await outcomeOf(put('other'))).toEqual(outcome)
    expect(await stored()).toBe(BODY)
  })

  it('says when to come back', async () => {
    bench.double.next('GetObject', s3Faults.slowDown(7))
    await expect(get()).rejects.toMatchObject({ $response: { headers: { 'retry-after': '7' } } })
  })

  it('has no body when the head was asked for', async () => {
    bench.double.next('HeadObject', s3Faults.accessDenied())
    const head = bench.client.send(new HeadObjectCommand({ Bucket: bench.bucket, Key }))
    expect(await outcomeOf(head)).toEqual({ status: 403, code: 'Unknown' })
    expect(bench.double.requests.at(-1)).toMatchObject({ status: 403, bytesOut: 0 })
  })

  it('is an error in an answer that began as a success', async () => {
    const { bucket: Bucket } = bench
    const { UploadId } = await bench.client.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    bench.double.next('CompleteMultipartUpload', { kind: 'error', status: 200, code: 'InternalError' })
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: 'any' }] }
    const complete = new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload })
    await expect(bench.client.send(complete)).rejects.toMatchObject({ name: 'InternalError' })
  })

  it('happens as often as it was asked for, to those that it was meant for, one after the other', async () => {
    const first = bench.double.next('GetObject', s3Faults.internalError(), 2)
    const second = bench.double.next(({ key }) => key === Key, s3Faults.accessDenied())
    const codes = []
    for (let i = 0; i < 4; i++) codes.push((await outcomeOf(get())).code)
    expect(codes).toEqual(['InternalError', 'InternalError', 'AccessDenied', undefined])
    expect([first.count, second.count]).toEqual([2, 1])
  })

  it('happens always, until it is cancelled', async () => {
    const fault = bench.double.always('GetObject', s3Faults.internalError())
    for (let i = 0; i < 3; i++) expect((await outcomeOf(get())).status).toBe(500)
    fault.cancel()
    expect((await outcomeOf(get())).status).toBe(200)
    expect(fault.count).toBe(3)
  })

  it.each([false, true])('is a reset in place of an answer, the write done: %s', async (applied) => {
    bench.double.next('PutObject', { kind: 'reset', applied })
    await expect(put('other')).rejects.toThrow('read ECONNRESET')
    expect(bench.double.requests.at(-1)).toMatchObject({ status: undefined, bytesIn: 5 })
    expect(await stored()).toBe(applied ? 'other' : BODY)
  })

  it.each([false, true])(
    'is a closed connection in place of an answer, the write done: %s',
    async (applied) => {
      bench.double.next('PutObject', { kind: 'close', applied })
      await expect(put('other')).rejects.toThrow('socket hang up')
      expect(await stored()).toBe(applied ? 'other' : BODY)
    },
  )

  it.each([false, true])('is a refusal, the write done: %s', async (applied) => {
    bench.double.next('PutObject', { kind: 'error', status: 500, code: 'InternalError', applied })
    expect((await outcomeOf(put('other'))).status).toBe(500)
    expect(await stored()).toBe(applied ? 'other' : BODY)
  })

  it.each([false, true])('is silence, the write done: %s', async (applied) => {
    bench.double.next('PutObject', { kind: 'hang', applied })
    const giveUp = new AbortController()
    const { bucket: Bucket, client } = bench
    const request = client.send(new PutObjectCommand({ Bucket, Key, Body: 'other' }), {
      abortSignal: giveUp.signal,
    })
    await came('PutObject', 5)
    giveUp.abort()
    await expect(request).rejects.toMatchObject({ name: 'AbortError' })
    expect(await stored()).toBe(applied ? 'other' : BODY)
  })

  it('is a late answer', async () => {
    bench.double.next('GetObject', { kind: 'delay', ms: 30 })
    expect(await download()).toMatchObject({ text: BODY })
  })

  it('is a reset in the middle of a body', async () => {
    bench.double.next('GetObject', { kind: 'cut', afterBytes: 9, how: 'reset' })
    expect(await download()).toEqual({ text: 'the whole', length: BODY.length, error: 'Error: aborted' })
    expect(bench.double.requests.at(-1)).toMatchObject({ status: 200, bytesOut: 9 })
  })

  it('is a clean end in the middle of a body', async () => {
    bench.double.next('GetObject', { kind: 'cut', afterBytes: 9, how: 'close' })
    expect(await download()).toEqual({ text: 'the whole', length: BODY.length, error: 'Error: aborted' })
  })

  it('is silence in the middle of a body', async () => {
    bench.double.next('GetObject', { kind: 'cut', afterBytes: 9, how: 'hang' })
    const { Body } = await get()
    if (!(Body instanceof Readable)) throw new Error('not a stream')
    const [chunk] = await once(Body, 'data')
    expect(String(chunk)).toBe('the whole')
    await put('other')
    expect(Body.readableEnded || Body.destroyed).toBe(false)
    Body.on('error', () => {}).destroy()
  })

  it('is a wrong byte, which a checksum tells', async () => {
    bench.double.next('GetObject', { kind: 'corrupt' })
    expect(await download()).toMatchObject({
      length: BODY.length,
      error: expect.stringMatching(/Checksum mismatch/),
    })
  })

  it('is a short body, which a checksum tells', async () => {
    bench.double.next('GetObject', { kind: 'truncate', toBytes: 9 })
    expect(await download()).toMatchObject({ length: 9, error: expect.stringMatching(/Checksum mismatch/) })
  })

  it('is an answer that comes twice, of which one counts', async () => {
    bench.double.next('GetObject', { kind: 'duplicate' })
    expect(await download()).toMatchObject({ text: BODY })
    expect(await download()).toMatchObject({ text: BODY })
  })

  it('is a key that is not deleted', async () => {
    const { bucket: Bucket, client } = bench
    bench.double.next('DeleteObjects', { kind: 'keys', code: 'AccessDenied', keys: (key) => key === Key })
    const Objects = [{ Key }, { Key: 'another' }]
    const { Deleted, Errors } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
    expect(Deleted).toEqual([{ Key: 'another' }])
    expect(Errors).toEqual([{ Key, Code: 'AccessDenied', Message: 'AccessDenied' }])
    expect(await stored()).toBe(BODY)
  })

  /** Settles when so many bytes of the latest request of the operation have come. */
  async function came(operation: string, bytes: number): Promise<void> {
    while (bench.double.requests.findLast((entry) => entry.operation === operation)?.bytesIn !== bytes)
      await new Promise((resolve) => setImmediate(resolve))
  }
})

describe('a double that is stopped', () => {
  it('lets go of those that wait', async () => {
    const double = await startS3Double()
    double.always(() => true, { kind: 'hang' })
    const answer = fetch(`${double.endpoint}/a-bucket`)
    while (double.requests.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await double.stop()
    await expect(answer).rejects.toThrow()
    await double.stop()
  })
})
