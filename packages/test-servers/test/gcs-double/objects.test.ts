import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { BUCKET, failure, start, stored } from './start.ts'

const HELLO = { crc32c: 'mnG7TA==', md5Hash: 'XUFAKrxLKna5cZ2REBfFkg==' }

describe('the double of Google Cloud Storage', () => {
  it('keeps what the SDK saves, whatever way, and gives it back', async () => {
    await using service = await start()
    const { bucket } = service
    const large = Buffer.alloc(3_000_000, 'abc')
    await bucket.file('simple').save('hello', { resumable: false, contentType: 'text/plain' })
    await bucket.file('resumable').save(large)
    await bucket.file('in chunks').save(large, { chunkSize: 1024 * 1024 })
    await bucket.file('empty').save('', { resumable: false })
    expect(String((await bucket.file('simple').download())[0])).toBe('hello')
    for (const name of ['resumable', 'in chunks'])
      expect((await bucket.file(name).download())[0].equals(large)).toBe(true)
    expect((await bucket.file('empty').download())[0]).toHaveLength(0)
    const [metadata] = await bucket.file('simple').getMetadata()
    expect(metadata).toMatchObject({ ...HELLO, size: '5', contentType: 'text/plain', metageneration: '1' })
  })

  it.each(["a/b'c", 'ä%2F?#&+ =', '../x', './x', 'a//b/', '/', '😀', 'n'.repeat(1024)])(
    'takes the name %j',
    async (name) => {
      await using service = await start()
      const file = service.bucket.file(name)
      await file.save('x', { resumable: false })
      await file.setMetadata({ metadata: { a: 'b' } })
      expect(String((await file.download())[0])).toBe('x')
      expect((await service.bucket.getFiles())[0].map((each) => each.name)).toEqual([name])
      await file.copy(service.bucket.file('copy'))
      await file.delete()
      expect(service.double.objectNames(BUCKET)).toEqual(['copy'])
    },
  )

  it.each(['n'.repeat(1025), 'é'.repeat(513), 'a\nb', 'a\rb', '.', '..', '.well-known/acme-challenge/x'])(
    'refuses the name %j',
    async (name) => {
      await using service = await start()
      const save = (resumable: boolean) => failure(service.bucket.file(name).save('x', { resumable }))
      expect(await save(false)).toMatchObject({ code: 400, errors: [{ reason: 'invalid' }] })
      expect(await save(true)).toMatchObject({ status: 400 })
      expect(service.double.objectNames(BUCKET)).toEqual([])
    },
  )

  it('refuses custom metadata above 8 KiB, and takes 8 KiB', async () => {
    await using service = await start()
    const save = (bytes: number) =>
      service.bucket
        .file('m')
        .save('x', { resumable: false, metadata: { metadata: { k: 'v'.repeat(bytes - 1) } } })
    await save(8192)
    expect(await failure(save(8193))).toMatchObject({ code: 400, errors: [{ reason: 'invalid' }] })
    const more = service.bucket.file('m').setMetadata({ metadata: { other: 'x' } })
    expect(await failure(more)).toMatchObject({ code: 400 })
    expect(Object.keys(stored(service.double, 'm').metadata)).toEqual(['k'])
  })

  it.each(['crc32c', 'md5Hash'] as const)(
    'stores nothing when the announced %s is not that of the bytes',
    async (key) => {
      await using service = await start()
      const save = (value: string, resumable: boolean) =>
        service.bucket.file('f').save('hello', { resumable, validation: false, metadata: { [key]: value } })
      for (const resumable of [false, true]) {
        expect(await failure(save('AAAAAA==', resumable))).toMatchObject({
          code: 400,
          message: expect.stringContaining('AAAAAA=='),
        })
        expect(service.double.object(BUCKET, 'f')).toBeUndefined()
      }
      await save(HELLO[key], false)
      expect(stored(service.double, 'f').text).toBe('hello')
    },
  )

  it('merges a patch into the metadata and counts it, without a new generation', async () => {
    await using service = await start()
    const file = service.bucket.file('f')
    await file.save('x', {
      resumable: false,
      metadata: { cacheControl: 'no-store', metadata: { a: '1', b: '2' } },
    })
    const before = stored(service.double, 'f')
    const body = JSON.stringify({ cacheControl: null, metadata: { a: null, c: '3' } })
    await service.ask('/o/f', { method: 'PATCH', body })
    const after = stored(service.double, 'f')
    expect(after).toMatchObject({
      generation: before.generation,
      metageneration: '2',
      metadata: { b: '2', c: '3' },
    })
    expect(after.metadata).not.toHaveProperty('a')
    expect((await file.getMetadata())[0]).not.toHaveProperty('cacheControl')
  })

  it('refuses values of metadata that are not strings', async () => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', 'x')
    const answer = await service.ask('/o/f', { method: 'PATCH', body: '{"metadata":{"a":1}}' })
    expect(answer.status).toBe(400)
  })

  it('lets a custom time go forward only', async () => {
    await using service = await start()
    const file = service.bucket.file('f')
    await file.save('x', { resumable: false, metadata: { customTime: '2030-01-01T00:00:00Z' } })
    await file.setMetadata({ customTime: '2030-01-02T00:00:00Z' })
    expect(await failure(file.setMetadata({ customTime: '2029-01-01T00:00:00Z' }))).toMatchObject({
      code: 400,
    })
  })

  it('gives every write a higher generation, also while its clock stands still', async () => {
    await using service = await start({ now: () => 1_700_000_000_000 })
    const generations: bigint[] = []
    for (let write = 0; write < 3; write++) {
      service.double.putObject(BUCKET, 'f', 'x')
      generations.push(BigInt(stored(service.double, 'f').generation))
    }
    expect(generations).toEqual([1_700_000_000_000_001n, 1_700_000_000_000_002n, 1_700_000_000_000_003n])
    expect((await service.ask('/o/f')).headers.get('date')).toBe('Tue, 14 Nov 2023 22:13:20 GMT')
  })

  it('copies an object with its metadata, or with other metadata', async () => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', 'x', { contentType: 'a/b', metadata: { a: '1' } })
    await service.bucket.file('f').copy(service.bucket.file('same'))
    await service.bucket
      .file('f')
      .copy(service.bucket.file('other'), { contentType: 'c/d', metadata: { b: '2' } })
    expect(stored(service.double, 'same')).toMatchObject({
      text: 'x',
      contentType: 'a/b',
      metadata: { a: '1' },
    })
    expect(stored(service.double, 'other')).toMatchObject({
      text: 'x',
      contentType: 'c/d',
      metadata: { b: '2' },
    })
  })

  it('tells a missing object from a missing bucket', async () => {
    await using service = await start()
    const object = { code: 404, errors: [{ reason: 'notFound' }], message: `No such object: ${BUCKET}/nope` }
    const bucket = {
      code: 404,
      errors: [{ reason: 'notFound' }],
      message: 'The specified bucket does not exist.',
    }
    const nowhere = service.storage.bucket('nowhere')
    expect(await failure(service.bucket.file('nope').getMetadata())).toMatchObject(object)
    expect(await failure(service.bucket.file('nope').delete())).toMatchObject(object)
    expect(await failure(service.bucket.file('nope').download())).toMatchObject({ ...object, errors: [] })
    expect(await failure(nowhere.file('f').getMetadata())).toMatchObject(bucket)
    expect(await failure(nowhere.file('f').save('x', { resumable: false }))).toMatchObject(bucket)
    expect(await failure(nowhere.getFiles())).toMatchObject(bucket)
    expect(await failure(nowhere.getMetadata())).toMatchObject(bucket)
  })

  it('describes a download in headers, without custom metadata', async () => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', 'hello', { metadata: { a: '1' } })
    const { generation } = stored(service.double, 'f')
    const { headers } = await service.ask('/o/f?alt=media')
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-length': '5',
      'x-goog-generation': generation,
      'x-goog-metageneration': '1',
      'x-goog-hash': `crc32c=${HELLO.crc32c},md5=${HELLO.md5Hash}`,
      'x-goog-stored-content-encoding': 'identity',
      'x-goog-stored-content-length': '5',
    })
    expect(headers.has('x-goog-meta-a')).toBe(false)
  })

  it('sends custom metadata with a download when it is told to', async () => {
    await using service = await start({ customMetadataHeaders: true })
    service.double.putObject(BUCKET, 'f', 'hello', { metadata: { a: '1' } })
    expect((await service.ask('/o/f?alt=media')).headers.get('x-goog-meta-a')).toBe('1')
  })

  it.each([
    ['bytes=1-3', 206, 'ell', 'bytes 1-3/5'],
    ['bytes=3-', 206, 'lo', 'bytes 3-4/5'],
    ['bytes=-2', 206, 'lo', 'bytes 3-4/5'],
    ['bytes=0-99', 206, 'hello', 'bytes 0-4/5'],
    ['bytes=5-', 416, 'Request range not satisfiable', null],
  ])('answers the range %s', async (range, status, text, contentRange) => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', 'hello')
    const answer = await service.ask('/o/f?alt=media', { headers: { range } })
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
      status,
      text,
      contentRange,
    ])
  })

  it('unpacks a gzip object for those who do not take gzip', async () => {
    await using service = await start()
    const packed = gzipSync('hello')
    service.double.putObject(BUCKET, 'f', packed, { contentEncoding: 'gzip' })
    const plain = await service.ask('/o/f?alt=media', { headers: { 'accept-encoding': 'identity' } })
    expect(await plain.text()).toBe('hello')
    expect(plain.headers.has('content-encoding')).toBe(false)
    expect(plain.headers.get('x-goog-stored-content-encoding')).toBe('gzip')
    const [bytes] = await service.bucket.file('f').download({ decompress: false })
    expect(bytes.equals(packed)).toBe(true)
    expect(String((await service.bucket.file('f').download())[0])).toBe('hello')
  })
})
