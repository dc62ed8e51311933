import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { manualTime } from '@acache/core/testing'
import { useS3 } from '@acache/test-servers/jest-s3'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { S3Cache, type S3CacheOptions } from '../src/index.ts'

/** Bytes that advanced-caching 0.2.2 wrote with serializer json; the folder's README tells by which calls. */
const fixture = (name: string) => readFileSync(join(__dirname, 'fixtures/interop', name))
const VALUE: unknown = JSON.parse(fixture('value.json').toString())

const CREATED_AT = 1_700_000_000_250
const FRESH_UNTIL = 4_102_444_800_500

const s3 = useS3()
const PREFIX = 'py/'
let client: S3Client
beforeAll(() => {
  client = new S3Client({ ...s3.clientConfig, maxAttempts: 3 })
})
afterAll(() => client.destroy())

const open = (options: Partial<S3CacheOptions> = {}) =>
  new S3Cache({ client, bucket: s3.bucket, prefix: PREFIX, timeout: '60s', serializer: 'json', ...options })

const place = (name: string) =>
  client.send(new PutObjectCommand({ Bucket: s3.bucket, Key: PREFIX + name, Body: fixture(name) }))

/** `get` of the Python original, by its rules: gunzip when its own compress is on, then `__ac_type` decides. */
async function readByPython(key: string, gzip: boolean, at = Date.now()): Promise<unknown> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: s3.bucket, Key: PREFIX + key }))
  const bytes = Buffer.from((await Body?.transformToByteArray()) ?? [])
  const parsed: unknown = JSON.parse((gzip ? gunzipSync(bytes) : bytes).toString())
  if (typeof parsed !== 'object' || parsed === null || !('__ac_type' in parsed)) return parsed
  const { __ac_type: type, v, f } = parsed as Record<string, unknown>
  if (type === 'value') return v
  return type === 'entry' && at / 1000 < Number(f) ? v : undefined
}

describe('what the Python original wrote', () => {
  it.each(['object-entry.gz', 'object-entry-plain'])('%s is an entry with its instants', async (name) => {
    await place(name)
    const cache = open()
    expect(await cache.get(name)).toEqual(VALUE)
    expect(await cache.exists(name)).toBe(true)
    expect(await cache.getMany([name])).toEqual(new Map([[name, VALUE]]))
    expect(await cache.getEntry(name)).toMatchObject({
      value: VALUE,
      createdAt: CREATED_AT,
      freshUntil: FRESH_UNTIL,
    })
  })

  it('object-bare.gz is a value that is fresh for ever', async () => {
    await place('object-bare.gz')
    const cache = open()
    expect(await cache.get('object-bare.gz')).toEqual(VALUE)
    expect(await cache.exists('object-bare.gz')).toBe(true)
    expect(await cache.getEntry('object-bare.gz')).toMatchObject({ expiresAt: Number.POSITIVE_INFINITY })
  })

  it.each(['object-bare.gz', 'object-entry-plain'])(
    'keeps setIfNotExists away, and %s is replaced only while it is the same',
    async (name) => {
      await place(name)
      const cache = open()
      expect(await cache.setIfNotExists(name, 'ours')).toBe(false)
      const version = (await cache.getEntry(name))?.version
      const entry = { value: 'ours', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
      expect(await cache.setEntry(name, entry, { ifVersion: 'another' })).toBe(false)
      expect(await cache.setEntry(name, entry, { ifVersion: version })).toBe(true)
      expect(await cache.get(name)).toBe('ours')
    },
  )

  it('is stale from its instant on, and still there', async () => {
    await place('object-entry.gz')
    using _ = manualTime(FRESH_UNTIL)
    const cache = open()
    expect(await cache.get('object-entry.gz')).toBeUndefined()
    expect(await cache.exists('object-entry.gz')).toBe(false)
    expect((await cache.getEntry('object-entry.gz'))?.value).toEqual(VALUE)
  })
})

describe.each([true, false])('what the Python original reads of ours, gzip: %s', (gzip) => {
  const values = [VALUE, null, 0, '', false, 'plain', [], {}]
  const compress = gzip ? ({ algorithm: 'gzip', threshold: 0 } as const) : false

  it.each(values)('set with a ttl and without: %j', async (value) => {
    using time = manualTime()
    const cache = open({ compress })
    await cache.set('k', value)
    expect(await readByPython('k', gzip, 32e12)).toEqual(value)
    await cache.set('k', value, '1m')
    expect(await readByPython('k', gzip, time.now() + 59_999)).toEqual(value)
    expect(await readByPython('k', gzip, time.now() + 60_000)).toBeUndefined()
  })
})

it('what dedupeWrites renewed the Python original finds with its former instants', async () => {
  using time = manualTime()
  const cache = open({ dedupeWrites: true })
  await cache.set('k', VALUE, '1m')
  await cache.set('k', VALUE, '5m')
  // The body is not moved, and the original looks at nothing else.
  expect(await readByPython('k', false, time.now() + 60_000)).toBeUndefined()
  await time.advance('2m')
  expect(await cache.get('k')).toEqual(VALUE)
})
