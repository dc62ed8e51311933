/** What servers differ in. */
import { useS3 } from '@acache/test-servers/jest-s3'
import {
  GetBucketLifecycleConfigurationCommand,
  PutBucketLifecycleConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { S3Cache } from '../src/index.ts'
import { openDouble } from './support/open-double.ts'

const s3 = useS3()
let client: S3Client
beforeAll(() => {
  client = new S3Client({ ...s3.clientConfig, maxAttempts: 1 })
})
afterAll(() => client.destroy())

const entry = { value: 'next', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }

describe('verifyConditionalWrites', () => {
  it('is true on the server at hand and on the double, and leaves nothing behind', async () => {
    const cache = new S3Cache({ client, bucket: s3.bucket, prefix: 'verify/', timeout: '60s' })
    expect(await cache.verifyConditionalWrites()).toBe(true)
    for await (const found of cache.entries()) expect(found).toBeUndefined()
    await using at = await openDouble()
    expect(await at.open().verifyConditionalWrites()).toBe(true)
  })

  it('is false on a lookalike that ignores conditions', async () => {
    await using at = await openDouble({ ignoresConditions: true })
    expect(await at.open().verifyConditionalWrites()).toBe(false)
  })
})

describe('conditionalWrites: false', () => {
  it('refuses conditions instead of pretending', async () => {
    await using at = await openDouble({ ignoresConditions: true })
    const cache = at.open({ conditionalWrites: false })
    await expect(cache.setIfNotExists('k', 'v')).rejects.toThrow('needs conditional writes')
    await cache.set('k', 'v')
    expect(await cache.get('k')).toBe('v')
    expect(at.double.requests.map(({ operation }) => operation)).toEqual(['PutObject', 'GetObject'])
  })
})

describe('entity tags', () => {
  it('are found out to be wanted bare, once', async () => {
    await using at = await openDouble({ etags: 'unquoted-only' })
    const cache = at.open()
    for (const expected of [['PutObject', 'HeadObject', 'PutObject'], ['PutObject'], ['PutObject']]) {
      await cache.set('k', 'v')
      const version = (await cache.getEntry('k'))?.version
      at.double.forget()
      expect(await cache.setEntry('k', entry, { ifVersion: version })).toBe(true)
      expect(at.double.requests.map(({ operation }) => operation)).toEqual(expected)
    }
    at.double.forget()
    expect(await cache.setEntry('k', entry, { ifVersion: 'stale' })).toBe(false)
    expect(at.double.requests.map(({ operation }) => operation)).toEqual(['PutObject'])
  })

  it('are found out by several writes at once', async () => {
    await using at = await openDouble({ etags: 'unquoted-only' })
    const cache = at.open()
    const keys = Array.from({ length: 20 }, (_, n) => `k${n}`)
    await cache.setMany(keys.map((key) => [key, 'v'] as const))
    const entries = await cache.getManyEntries(keys)
    const written = keys.map((key) => cache.setEntry(key, entry, { ifVersion: entries.get(key)?.version }))
    expect(await Promise.all(written)).toEqual(keys.map(() => true))
  })
})

describe('renewals', () => {
  it('go without the condition on the destination where the server lacks that', async () => {
    await using at = await openDouble()
    const cache = at.open({ dedupeWrites: true })
    await cache.set('k', 'v', '1m')
    at.double.always(
      ({ operation, headers }) => operation === 'CopyObject' && headers['if-match'] !== undefined,
      { kind: 'error', status: 501, code: 'NotImplemented' },
    )
    const copies = () => at.double.requests.filter(({ operation }) => operation === 'CopyObject').length
    await cache.set('k', 'v', '5m')
    expect(copies()).toBe(2)
    await cache.set('k', 'v', '6m')
    expect(copies()).toBe(3)
    expect(at.double.requests.filter(({ operation }) => operation === 'PutObject')).toHaveLength(1)
  })

  it('never put the metadata of one content on another, on the server at hand', async () => {
    const errors: unknown[] = []
    const open = () =>
      new S3Cache({
        ...{ client, bucket: s3.bucket, prefix: 'renewals/', timeout: '60s' },
        ...{ dedupeWrites: true, onError: (error: unknown) => errors.push(error) },
      })
    const caches = [open(), open(), open()]
    for (let round = 0; round < 30; round += 1) {
      await Promise.all(caches.map((cache, n) => cache.set('k', `value ${(round + n) % 2}`, '1m')))
      expect(await caches[0]?.get('k')).toMatch(/^value [01]$/)
    }
    expect(errors).toEqual([])
  })
})

describe('conditionalDeletes', () => {
  it('leave nothing behind', async () => {
    await using at = await openDouble()
    const cache = at.open({ conditionalDeletes: true, prefix: 'p/' })
    await cache.set('k', 'v', '1m')
    await cache.delete('k')
    expect(at.double.requests.map(({ operation }) => operation)).toEqual(['PutObject', 'DeleteObject'])
  })
})

describe('lifecycleRule', () => {
  it('is taken by the server at hand and by the double', async () => {
    await using at = await openDouble()
    const places = [
      { client, bucket: s3.bucket },
      { client: at.client, bucket: at.bucket },
    ]
    for (const place of places) {
      const cache = new S3Cache({ ...place, prefix: 'app: %/' })
      const LifecycleConfiguration = cache.lifecycleRule({ maxAge: '36h' })
      const Bucket = place.bucket
      await place.client.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration }))
      const kept = await place.client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))
      expect(kept.Rules).toMatchObject([
        {
          ID: expect.stringMatching(/^acache-/),
          Status: 'Enabled',
          Filter: { Prefix: 'app: %25/' },
          Expiration: { Days: 2 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
      ])
    }
  })

  it('is for 30 days, and refuses what is no number of days', () => {
    const cache = new S3Cache({ client, bucket: 'b' })
    expect(cache.lifecycleRule().Rules?.[0]?.Expiration).toEqual({ Days: 30 })
    for (const maxAge of [0, Number.POSITIVE_INFINITY]) {
      expect(() => cache.lifecycleRule({ maxAge })).toThrow('give a duration of a day or more that ends')
    }
    expect(() => cache.lifecycleRule({ age: 3 } as object)).toThrow('there is no option "age"')
  })
})
