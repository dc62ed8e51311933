/** Answers that the double does not give: of servers and clients that say less, or something else, than S3 does. */
import { StorageError } from '@acache/core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { S3Client } from '../src/client.ts'
import type { S3Cache, S3CacheOptions } from '../src/index.ts'
import { type OpenDouble, openDouble } from './support/open-double.ts'

let at: OpenDouble
beforeAll(async () => {
  at = await openDouble()
})
afterAll(async () => at[Symbol.asyncDispose]())
afterEach(() => at.double.recover())

/** A command as the SDK has it. */
interface Command {
  readonly constructor: { readonly name: string }
  readonly input: Record<string, unknown>
}

/** What a client answers to some commands, given the input, and what would be answered. */
type Answers = Readonly<
  Record<string, (input: Record<string, unknown>, answer: () => Promise<object>) => Promise<unknown>>
>

let prefixes = 0
function open(answers: Answers, options: Partial<S3CacheOptions> = {}): S3Cache {
  const client: S3Client = {
    config: at.client.config,
    send(given, how) {
      const command = given as unknown as Command
      const answer = () => at.client.send(given as never, how as never) as Promise<object>
      return answers[command.constructor.name]?.(command.input, answer) ?? answer()
    },
  }
  prefixes += 1
  return at.open({ client, prefix: `strange/${prefixes}/`, maxAttempts: 1, ...options })
}

/** An error as the SDK throws them. */
const sdkError = (name: string, more: object = {}) =>
  Object.assign(new Error(`it says ${name}`), { name, $metadata: {}, ...more })

const refusing = (error: Error) => () => Promise.reject(error)

async function messageOf(work: () => unknown): Promise<string> {
  try {
    await work()
  } catch (error) {
    expect(error).toBeInstanceOf(StorageError)
    return (error as Error).message
  }
  throw new Error('it did not fail')
}

describe('an answer to a read', () => {
  it('whose body is no stream of Node is a failure that says what to leave alone', async () => {
    const cache = open({
      GetObjectCommand: async (_input, answer) => ({ ...(await answer()), Body: new Blob(['v']) }),
    })
    await cache.set('k', 'v')
    expect(await messageOf(() => cache.get('k'))).toContain('leave its requestHandler as it is')
  })

  it('that does not say how long the object is, is a failure', async () => {
    const cache = open({
      GetObjectCommand: async (_input, answer) => ({ ...(await answer()), ContentLength: undefined }),
    })
    await cache.set('k', 'v')
    expect(await messageOf(() => cache.get('k'))).toContain('has no Content-Length')
  })

  it('without metadata, as servers may leave them out, is read from the object alone', async () => {
    const cache = open({
      GetObjectCommand: async (_input, answer) => ({ ...(await answer()), Metadata: undefined }),
    })
    await cache.set('k', 'v')
    expect(await cache.get('k')).toBe('v')
  })

  it('that there is nothing, from a bucket that cannot be looked at, is a failure', async () => {
    const cache = open({
      HeadBucketCommand: refusing(sdkError('AccessDenied', { $metadata: { httpStatusCode: 403 } })),
    })
    expect(await messageOf(() => cache.exists('absent'))).toContain('AccessDenied')
  })
})

describe('an answer to a write', () => {
  it('without an ETag is a failure', async () => {
    const cache = open({
      PutObjectCommand: async (_input, answer) => ({ ...(await answer()), ETag: undefined }),
    })
    expect(await messageOf(() => cache.set('k', 'v'))).toContain('has no ETag')
  })

  it('that a renewal is denied is a failure', async () => {
    const denied = sdkError('AccessDenied', { $metadata: { httpStatusCode: 403 } })
    const cache = open({ CopyObjectCommand: refusing(denied) }, { dedupeWrites: true })
    await cache.set('k', 'v', '1m')
    expect(await messageOf(() => cache.set('k', 'v', '5m'))).toContain('AccessDenied')
  })
})

describe('an upload in parts', () => {
  const inParts = { multipartThreshold: 1_000_000, partSize: 5 * 1024 * 1024 }
  const large = Buffer.alloc(7 * 5 * 1024 * 1024)
  const denied = sdkError('AccessDenied', { $metadata: { httpStatusCode: 403 } })

  it('begins no further part when one has failed, and tells when it cannot be given up', async () => {
    let parts = 0
    const told: unknown[] = []
    const cache = open(
      {
        UploadPartCommand() {
          parts += 1
          return Promise.reject(denied)
        },
        AbortMultipartUploadCommand: refusing(denied),
      },
      { ...inParts, onError: (error) => told.push(String(error)) },
    )
    expect(await messageOf(() => cache.set('k', large))).toContain('AccessDenied')
    await cache.close()
    expect(parts).toBe(4)
    expect(told).toEqual([expect.stringContaining('AccessDenied')])
  })

  it('asks what the client does about checksums, however that is set', async () => {
    for (const requestChecksumCalculation of ['WHEN_SUPPORTED', async () => 'WHEN_SUPPORTED']) {
      prefixes += 1
      const client = {
        config: { requestChecksumCalculation },
        send: (command: never, how: never) => at.client.send(command, how),
      } as S3Client
      const cache = at.open({ ...inParts, client, prefix: `strange/${prefixes}/` })
      const value = Buffer.alloc(6_000_000, 'x')
      await cache.set('k', value)
      expect(value.equals((await cache.get<Buffer>('k')) ?? Buffer.alloc(0))).toBe(true)
    }
  })
})

describe('a refusal by a client that does not count its attempts', () => {
  it('is one', async () => {
    const refusal = sdkError('PreconditionFailed', { $metadata: { httpStatusCode: 412 } })
    const cache = open({ PutObjectCommand: refusing(refusal) })
    const other = at.open({ prefix: `strange/${prefixes}/` })
    await other.set('k', 'theirs', '1m')
    expect(await cache.setIfNotExists('k', 'ours', '1m')).toBe(false)
  })
})

describe('a bucket that is named by an access point', () => {
  it('is the source of a renewal in the form that S3 asks for', async () => {
    const arn = 'arn:aws:s3:us-east-1:123456789012:accesspoint/point'
    const sources: unknown[] = []
    const there = (input: Record<string, unknown>, answer: () => Promise<object>) => {
      input['Bucket'] = at.bucket
      return answer()
    }
    const cache = open(
      {
        PutObjectCommand: there,
        HeadObjectCommand: there,
        HeadBucketCommand: there,
        CopyObjectCommand(input, answer) {
          sources.push(input['CopySource'])
          input['CopySource'] = String(input['CopySource']).replace(`${arn}/object`, at.bucket)
          return there(input, answer)
        },
      },
      { bucket: arn, dedupeWrites: true, prefix: 'point/' },
    )
    await cache.set('k', 'v', '1m')
    await cache.set('k', 'v', '5m')
    expect(sources).toEqual([`${arn}/object/point/k`])
  })
})

describe('an answer to the removal of many', () => {
  const keys = ['a', 'b']

  it('that says of a key that it is not there is as good as any', async () => {
    const cache = open({
      DeleteObjectsCommand: async (_input, answer) => ({
        ...(await answer()),
        Errors: [{ Key: `strange/${prefixes}/a`, Code: 'NoSuchKey' }],
      }),
    })
    await cache.deleteMany(keys)
  })

  it('that says no more than that something failed is a failure', async () => {
    const cache = open({
      DeleteObjectsCommand: async (_input, answer) => ({ ...(await answer()), Errors: [{}] }),
    })
    await expect(cache.deleteMany(keys)).rejects.toBeInstanceOf(StorageError)
  })

  it('tells what failed in the end, when what failed in passing is refused afterwards', async () => {
    let calls = 0
    const cache = open(
      {
        async DeleteObjectsCommand(_input, answer) {
          calls += 1
          if (calls > 1) throw sdkError('AccessDenied', { $metadata: { httpStatusCode: 403 } })
          return { ...(await answer()), Errors: [{ Key: `strange/${prefixes}/b`, Code: 'InternalError' }] }
        },
      },
      { maxAttempts: 3 },
    )
    const failure: unknown = await Promise.resolve(cache.deleteMany(keys)).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StorageError)
    expect([...((failure as StorageError).failures?.keys() ?? [])]).toEqual(['b'])
    expect(calls).toBe(2)
  })
})

describe('a listing', () => {
  const listed = async (cache: S3Cache) => {
    const keys: string[] = []
    for await (const [key] of cache.entries()) keys.push(key)
    return keys.sort()
  }

  it('goes on over as many pages as there are', async () => {
    let pages = 0
    const cache = open({
      ListObjectsV2Command(input, answer) {
        pages += 1
        input['MaxKeys'] = 2
        return answer()
      },
    })
    await cache.setMany(['a', 'b', 'c', 'd', 'e'].map((key) => [key, key]))
    expect(await listed(cache)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(pages).toBe(3)
  })

  it('whose names are not encoded is read as it is, and what is no object is passed over', async () => {
    const cache = open({
      async ListObjectsV2Command(_input, answer) {
        const page = (await answer()) as { Contents?: readonly object[] }
        return { ...page, EncodingType: undefined, Contents: [{}, ...(page.Contents ?? [])] }
      },
    })
    await cache.set('a', 'v')
    expect(await listed(cache)).toEqual(['a'])
  })

  it('passes over an object that has no first byte, and fails where none can be read', async () => {
    const long = 'k'.repeat(2000)
    const begin = (error: Error): Answers => ({
      GetObjectCommand: (input, answer) => (input['Range'] === undefined ? answer() : Promise.reject(error)),
    })
    const empty = open(begin(sdkError('InvalidRange', { $metadata: { httpStatusCode: 416 } })))
    await empty.set(long, 'v')
    expect(await listed(empty)).toEqual([])
    const denied = open(begin(sdkError('AccessDenied', { $metadata: { httpStatusCode: 403 } })))
    await denied.set(long, 'v')
    expect(await messageOf(() => listed(denied))).toContain('AccessDenied')
  })
})

describe('an error of the client', () => {
  it('without a status or a word is told by its name', async () => {
    const cache = open({ PutObjectCommand: refusing(sdkError('Odd', { message: '', $metadata: undefined })) })
    expect(await messageOf(() => cache.set('k', 'v'))).toContain('Odd')
  })

  it('that sends elsewhere without saying where says what to check', async () => {
    const moved = sdkError('PermanentRedirect', { $metadata: { httpStatusCode: 301 } })
    const cache = open({ PutObjectCommand: refusing(moved) })
    expect(await messageOf(() => cache.set('k', 'v'))).toContain('region')
  })
})
