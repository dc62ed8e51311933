import { createHash, randomBytes } from 'node:crypto'
import { StorageError } from '@acache/core'
import { manualTime } from '@acache/core/testing'
import type { GcsFault, GcsOperation } from '@acache/test-servers/gcs-double'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type OpenDouble, openDouble } from './support/open-double.ts'

let at: OpenDouble
beforeAll(async () => {
  at = await openDouble()
})
afterAll(async () => at[Symbol.asyncDispose]())
afterEach(() => {
  at.double.recover()
  at.double.forget()
})

const operations = () => at.double.requests.map(({ operation }) => operation)
const large = randomBytes(17_000_000)

describe('a large value', () => {
  it('is uploaded in an upload that can go on, and comes back as it was', async () => {
    const cache = at.open({ prefix: 'large/' })
    await cache.set('k', large, '1m')
    expect(operations()).toEqual(['uploads.start', 'uploads.put'])
    expect(large.equals((await cache.get<Buffer>('k')) ?? Buffer.alloc(0))).toBe(true)
    expect(cache.stats.requests).toMatchObject({ put: 2, get: 1, retries: 0 })
  })

  it('below the threshold is one request', async () => {
    await at.open({ prefix: 'below/', resumableThreshold: 30_000_000 }).set('k', large)
    expect(operations()).toEqual(['objects.insert'])
  })

  it('goes on where the upload was cut off', async () => {
    const cache = at.open({ prefix: 'cut/' })
    at.double.next('uploads.put', { kind: 'reset' })
    await cache.set('k', large)
    expect(operations()).toEqual(['uploads.start', 'uploads.put', 'uploads.put', 'uploads.put'])
    expect(at.double.requests[2]?.headers['content-range']).toBe(
      `bytes */${at.double.object(at.bucket, 'cut/k')?.data.length}`,
    )
    expect(large.equals((await cache.get<Buffer>('k')) ?? Buffer.alloc(0))).toBe(true)
  })

  it('that was uploaded without an answer is known to be there', async () => {
    const cache = at.open({ prefix: 'applied/' })
    at.double.next('uploads.put', { kind: 'reset', applied: true })
    expect(await cache.setIfNotExists('k', large, '1m')).toBe(true)
    expect(operations()).toEqual(['uploads.start', 'uploads.put', 'uploads.put'])
  })

  const refusing: readonly GcsOperation[] = ['uploads.start', 'uploads.put']
  it.each(refusing)(
    'is refused by its condition where another process comes first at %s',
    async (operation) => {
      const cache = at.open({ prefix: `${operation}/` })
      at.double.next(operation, { kind: 'race' })
      expect(
        await cache.setEntry(
          'k',
          { value: large, createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 },
          { ifAbsent: true },
        ),
      ).toBe(true)
      // What was in its way is no entry: it was taken over.
      expect(operations().filter((each) => each === 'uploads.start')).toHaveLength(2)
    },
  )

  const faults: readonly (readonly [GcsOperation, GcsFault])[] = [
    ['uploads.start', { kind: 'status', status: 503 }],
    ['uploads.start', { kind: 'corrupt' }],
    ['uploads.put', { kind: 'status', status: 503 }],
    ['uploads.put', { kind: 'corrupt' }],
  ]
  it.each(faults)('is sent again after a failure in passing: %s, %j', async (operation, fault) => {
    const cache = at.open({ prefix: `again/${operation}/` })
    at.double.next(operation, fault)
    await cache.set('k', large)
    expect(large.equals((await cache.get<Buffer>('k')) ?? Buffer.alloc(0))).toBe(true)
  })

  it('fails after maxAttempts, and nothing is written', async () => {
    const cache = at.open({ prefix: 'failing/', maxAttempts: 2 })
    at.double.always('uploads.put', { kind: 'status', status: 503 })
    await expect(cache.set('k', large)).rejects.toThrow(StorageError)
    at.double.recover()
    expect(await cache.get('k')).toBeUndefined()
  })
})

describe('an object', () => {
  const custom = async (name: string) => {
    const [metadata] = await at.client.bucket(at.bucket).file(name).getMetadata()
    return metadata
  }

  it('is verified by the service', async () => {
    await at.open({ prefix: 'p/' }).set('k', 'v')
    const [request] = at.double.requests
    expect(request?.operation).toBe('objects.insert')
    const { data } = at.double.object(at.bucket, 'p/k') ?? {}
    const { md5Hash, cacheControl } = await custom('p/k')
    expect(md5Hash).toBe(
      createHash('md5')
        .update(data ?? '')
        .digest('base64'),
    )
    expect(cacheControl).toBe('no-store')
  })

  it('carries the instant at which it expires as its custom time, which only moves forwards', async () => {
    const cache = at.open({ prefix: 'p/', dedupeWrites: true })
    using time = manualTime()
    const inMinutes = (minutes: number) => new Date(time.now() + minutes * 60_000).toISOString()
    await cache.set('k', 'v', '10m')
    expect((await custom('p/k')).customTime).toBe(inMinutes(10))
    await cache.set('k', 'v', '20m')
    expect((await custom('p/k')).customTime).toBe(inMinutes(20))
    await cache.set('k', 'v', '5m')
    expect((await custom('p/k')).customTime).toBe(inMinutes(20))
    await time.advance('6m')
    expect(await cache.get('k')).toBeUndefined()
    await cache.set('k', 'w', '1m')
    expect((await custom('p/k')).customTime).toBe(inMinutes(1))
  })

  it('that never expires has no custom time, or one at the end of time where it had one', async () => {
    const cache = at.open({ prefix: 'p/', dedupeWrites: true })
    await cache.set('for ever', 'v')
    expect((await custom('p/for ever')).customTime).toBeUndefined()
    await cache.set('for ever', 'v', '1m')
    expect((await custom('p/for ever')).customTime).toBeDefined()
    await cache.set('for ever', 'v')
    expect((await custom('p/for ever')).customTime).toBe('9999-12-31T23:59:59.000Z')
    await cache.set('long', 'v', '9000000d')
    expect((await custom('p/long')).customTime).toBe('9999-12-31T23:59:59.000Z')
  })
})
