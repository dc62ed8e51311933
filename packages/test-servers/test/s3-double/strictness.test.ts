/** What Amazon's S3 refuses or reports and Ceph 16 does not, so that there is no other server here to agree with. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketLifecycleConfigurationCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { describe, expect, it } from '@jest/globals'
import { useDouble } from './bench.ts'
import { meddle } from './meddle.ts'
import { outcomeOf } from './outcome.ts'

const STALE = '"00000000000000000000000000000000"'

describe('bodies', () => {
  const bench = useDouble()
  const at = { Key: 'a-key' }

  it('come in chunks with a checksum behind them', async () => {
    const { client, bucket: Bucket } = bench
    const Body = Readable.from([Buffer.from('hel'), Buffer.from('lo')])
    const answer = await client.send(new PutObjectCommand({ Bucket, ...at, Body, ContentLength: 5 }))
    expect(answer.ChecksumCRC32).toBe('NhCmhg==')
    const [entry] = bench.double.requests
    expect(entry?.headers['x-amz-trailer']).toBe('x-amz-checksum-crc32')
    expect(entry?.bytesIn).toBeGreaterThan(5)
    const { Body: stored, ContentEncoding } = await client.send(new GetObjectCommand({ Bucket, ...at }))
    expect([await stored?.transformToString(), ContentEncoding]).toEqual(['hello', undefined])
  })

  it.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)('are compared with their %s', async (algorithm) => {
    const { client, bucket: Bucket } = bench
    await client.send(new PutObjectCommand({ Bucket, ...at, Body: 'hello', ChecksumAlgorithm: algorithm }))
    const name = `x-amz-checksum-${algorithm.toLowerCase()}`
    const value = bench.double.requests.at(-1)?.headers[name]
    expect(value).toEqual(expect.any(String))
    const { [`Checksum${algorithm}` as const]: kept, ChecksumType } = await client.send(
      new HeadObjectCommand({ Bucket, ...at, ChecksumMode: 'ENABLED' }),
    )
    expect([kept, ChecksumType]).toEqual([value, 'FULL_OBJECT'])
    const other = meddle(bench.clientWith({}), 'unsigned', ({ headers }) => {
      headers[name] = `${value}`.replace(/^./, (char) => (char === 'A' ? 'B' : 'A'))
    })
    const request = other.send(
      new PutObjectCommand({ Bucket, ...at, Body: 'hello', ChecksumAlgorithm: algorithm }),
    )
    expect(await outcomeOf(request)).toEqual({ status: 400, code: 'BadDigest' })
  })

  it("have a checksum of the server's choice when they came without", async () => {
    const { bucket: Bucket } = bench
    const client = bench.clientWith({ requestChecksumCalculation: 'WHEN_REQUIRED' })
    await client.send(new PutObjectCommand({ Bucket, ...at, Body: '123456789' }))
    const head = await client.send(new HeadObjectCommand({ Bucket, ...at, ChecksumMode: 'ENABLED' }))
    expect(head.ChecksumCRC64NVME).toBe(Buffer.from('ae8b14860a799888', 'hex').toString('base64'))
  })

  it('have one checksum, and one that can be one', async () => {
    const { bucket: Bucket } = bench
    for (const [name, value] of [
      ['x-amz-checksum-sha1', 'LPTDyoUmPyA='],
      ['x-amz-checksum-md4', 'LPTDyoUmPyA='],
    ] as const) {
      const client = meddle(bench.clientWith({}), 'unsigned', ({ headers }) => {
        headers[name] = value
      })
      const request = client.send(new PutObjectCommand({ Bucket, ...at, Body: 'x' }))
      expect(await outcomeOf(request)).toEqual({ status: 400, code: 'InvalidRequest' })
    }
  })

  it('are what was signed', async () => {
    const { bucket: Bucket } = bench
    const client = meddle(bench.clientWith({}), 'signed', (request) => {
      request.body = 'hellO'
    })
    const request = client.send(new PutObjectCommand({ Bucket, ...at, Body: 'hello' }))
    expect(await outcomeOf(request)).toEqual({ status: 400, code: 'XAmzContentSHA256Mismatch' })
  })

  it('have a length', async () => {
    const { bucket: Bucket } = bench
    const quiet = () => {}
    const logger = { debug: quiet, info: quiet, warn: quiet, error: quiet }
    const client = meddle(bench.clientWith({ logger }), 'unsigned', ({ headers }) => {
      delete headers['x-amz-decoded-content-length']
    })
    const Body = Readable.from([Buffer.from('hello')])
    const request = client.send(new PutObjectCommand({ Bucket, ...at, Body, ContentLength: 5 }))
    expect(await outcomeOf(request)).toEqual({ status: 411, code: 'MissingContentLength' })
  })
})

describe('conditions', () => {
  const bench = useDouble()

  it('that S3 does not know are refused', async () => {
    const { client, bucket: Bucket } = bench
    const put = (input: { IfMatch?: string; IfNoneMatch: string }) =>
      outcomeOf(client.send(new PutObjectCommand({ Bucket, Key: 'a-key', Body: 'x', ...input })))
    const refused = { status: 501, code: 'NotImplemented' }
    expect(await put({ IfNoneMatch: STALE })).toEqual(refused)
    expect(await put({ IfNoneMatch: '*', IfMatch: STALE })).toEqual(refused)
  })

  it('hold for each of many keys to delete', async () => {
    const { client, bucket: Bucket } = bench
    await client.send(new PutObjectCommand({ Bucket, Key: 'a-key', Body: 'x' }))
    const Objects = [
      { Key: 'a-key', ETag: STALE },
      { Key: 'a-key-not-there', ETag: STALE },
    ]
    const { Errors, Deleted } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
    expect(Deleted).toBeUndefined()
    expect(Errors?.map(({ Code }) => Code)).toEqual(['PreconditionFailed', 'NoSuchKey'])
  })

  it('on a delete of what is not there cannot hold', async () => {
    const { client, bucket: Bucket } = bench
    const request = client.send(new DeleteObjectCommand({ Bucket, Key: 'not-there', IfMatch: '*' }))
    expect(await outcomeOf(request)).toEqual({ status: 404, code: 'NoSuchKey' })
  })
})

describe('a server that ignores conditions', () => {
  const bench = useDouble({ ignoresConditions: true })

  it('does every write and every delete', async () => {
    const { client, bucket: Bucket } = bench
    const Key = 'a-key'
    const CopySource = `${Bucket}/${Key}`
    const put = { Bucket, Key, Body: 'x' }
    const copy = { Bucket, Key, CopySource, MetadataDirective: 'REPLACE', CopySourceIfMatch: STALE } as const
    const outcomes = [
      await outcomeOf(client.send(new PutObjectCommand({ ...put, IfMatch: STALE }))),
      await outcomeOf(client.send(new PutObjectCommand({ ...put, IfNoneMatch: '*' }))),
      await outcomeOf(client.send(new CopyObjectCommand(copy))),
      await outcomeOf(client.send(new DeleteObjectCommand({ Bucket, Key, IfMatch: STALE }))),
    ]
    expect(outcomes.map(({ status }) => status)).toEqual([200, 200, 200, 204])
  })
})

describe('uploads in parts', () => {
  const bench = useDouble()
  const Key = 'a-key'

  const begin = (ChecksumAlgorithm?: 'CRC32') =>
    bench.client.send(new CreateMultipartUploadCommand({ Bucket: bench.bucket, Key, ChecksumAlgorithm }))
  const complete = (UploadId: string | undefined, Parts: object[]) =>
    outcomeOf(
      bench.client.send(
        new CompleteMultipartUploadCommand({
          Bucket: bench.bucket,
          Key,
          UploadId,
          MultipartUpload: { Parts },
        }),
      ),
    )

  it('have the checksums that were agreed on', async () => {
    const { client, bucket: Bucket } = bench
    const { UploadId } = await begin()
    const request = client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'x' }))
    expect(await outcomeOf(request)).toEqual({ status: 400, code: 'InvalidRequest' })
  })

  it('name the checksum of each part in the end', async () => {
    const { client, bucket: Bucket } = bench
    const { UploadId } = await begin('CRC32')
    const { ETag, ChecksumCRC32 } = await client.send(
      new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'x' }),
    )
    const refused = (code: string) => ({ status: 400, code })
    expect(await complete(UploadId, [{ PartNumber: 1, ETag }])).toEqual(refused('InvalidRequest'))
    const part = { PartNumber: 1, ETag, ChecksumCRC32 }
    expect(await complete(UploadId, [{ ...part, ETag: STALE }])).toEqual(refused('InvalidPart'))
    expect(await complete(UploadId, [{ ...part, PartNumber: 2 }])).toEqual(refused('InvalidPart'))
    expect(await complete(UploadId, [part, part])).toEqual(refused('InvalidPartOrder'))
    expect(await complete(UploadId, [])).toEqual(refused('MalformedXML'))
    expect(await complete(UploadId, [part])).toEqual({ status: 200 })
    expect(await complete(UploadId, [part])).toEqual({ status: 404, code: 'NoSuchUpload' })
    const head = await client.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
    expect([head.ChecksumType, head.ChecksumCRC32]).toEqual(['COMPOSITE', expect.stringMatching(/=-1$/)])
  })
})

describe('documents', () => {
  const bench = useDouble()

  it('are vouched for', async () => {
    const { bucket: Bucket } = bench
    const client = meddle(bench.clientWith({}), 'unsigned', ({ headers }) => {
      delete headers['x-amz-checksum-crc32']
    })
    const remove = client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'a' }] } }))
    expect(await outcomeOf(remove)).toEqual({ status: 400, code: 'InvalidRequest' })
    const rule = { Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 1 } } as const
    const configure = client.send(
      new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules: [rule] } }),
    )
    expect(await outcomeOf(configure)).toEqual({ status: 400, code: 'InvalidRequest' })
  })

  it.each([
    '<Delete><Object><Key>a</Key></Object>',
    '<Delete><Object><Key>a</Object></Key></Delete>',
    '<Delete><Object><Key>&unknown;</Key></Object></Delete>',
    '<Delete><Object><Key>&#x1;</Key></Object></Delete>',
    '<Delete><Object></Object></Delete>',
    '<Delete><Thing/><Object><Key>a</Key></Object></Delete>',
    '<Remove><Object><Key>a</Key></Object></Remove>',
    '<Delete/><Delete/>',
    'no document at all',
    '',
  ])('are refused when they are none: %s', async (document) => {
    const { bucket: Bucket } = bench
    const client = meddle(bench.clientWith({}), 'unsigned', (request) => {
      request.body = document
      request.headers['content-length'] = String(Buffer.byteLength(document))
      request.headers['content-md5'] = createHash('md5').update(document).digest('base64')
      delete request.headers['x-amz-checksum-crc32']
    })
    const remove = client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'a' }] } }))
    expect(await outcomeOf(remove)).toEqual({ status: 400, code: 'MalformedXML' })
  })
})

describe('listings', () => {
  const bench = useDouble()

  it('are encoded when that is asked for, as forms are', async () => {
    const { client, bucket: Bucket } = bench
    for (const Key of ['a b/c+d', 'e\u0001'])
      await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket, EncodingType: 'url' }))
    expect(Contents?.map(({ Key }) => Key)).toEqual(['a+b/c%2Bd', 'e%01'])
  })

  it('go on from a token of their own, and no other', async () => {
    const { client, bucket: Bucket } = bench
    for (const input of [{ ContinuationToken: 'made-up' }, { MaxKeys: -1 }]) {
      const request = client.send(new ListObjectsV2Command({ Bucket, ...input }))
      expect(await outcomeOf(request)).toEqual({ status: 400, code: 'InvalidArgument' })
    }
  })
})

describe('what the double does not do', () => {
  const bench = useDouble()

  it.each([
    ['x-amz-tagging', 'a=b'],
    ['if-unmodified-since', 'Wed, 02 Jan 2030 03:04:05 GMT'],
  ])('is refused rather than ignored: %s', async (name, value) => {
    const { bucket: Bucket } = bench
    const client = meddle(bench.clientWith({}), 'unsigned', ({ headers }) => {
      headers[name] = value
    })
    const request = client.send(new PutObjectCommand({ Bucket, Key: 'a-key', Body: 'x' }))
    expect(await outcomeOf(request)).toEqual({ status: 501, code: 'NotImplemented' })
  })

  it('is refused rather than taken for something else', async () => {
    const { bucket: Bucket } = bench
    const client = meddle(bench.clientWith({}), 'unsigned', (request) => {
      request.query = { acl: '' }
    })
    const request = client.send(new PutObjectCommand({ Bucket, Key: 'a-key', Body: 'x' }))
    expect(await outcomeOf(request)).toEqual({ status: 501, code: 'NotImplemented' })
    expect(bench.double.requests.at(-1)?.operation).toBe('Unknown')
  })
})
