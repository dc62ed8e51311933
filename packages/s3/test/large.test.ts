import { randomBytes } from 'node:crypto'
import { manualTime } from '@acache/core/testing'
import { useS3 } from '@acache/test-servers/jest-s3'
import { S3Client } from '@aws-sdk/client-s3'
import { describe, expect, it } from '@jest/globals'
import { S3Cache } from '../src/index.ts'
import { openDouble } from './support/open-double.ts'

const MB = 1_000_000

describe('an expired object of 50 MB', () => {
  it('costs less than 64 kB of download, and the next read works', async () => {
    // Paced as a network is: one who hangs up early has had little.
    await using at = await openDouble({ bytesPerSecond: 10 * MB })
    const cache = at.open({ prefix: 'p/', multipartThreshold: Number.POSITIVE_INFINITY })
    {
      using time = manualTime(Date.now() - 3_600_000)
      await cache.set('k', randomBytes(50 * MB), '1m')
      await cache.set('small', 'v', '2h')
      expect(time.now()).toBeLessThan(Date.now())
    }
    at.double.forget()
    expect(await cache.get('k')).toBeUndefined()
    expect(await cache.get('small')).toBe('v')
    const [request] = at.double.requests
    expect(request).toMatchObject({ operation: 'GetObject', status: 200 })
    expect(request?.bytesOut).toBeLessThan(64_000)
    expect(cache.stats.requests?.bytesIn).toBeLessThan(64_000)
  }, 60_000)
})

describe('values of 20 MB', () => {
  const value = randomBytes(20 * MB)
  const isValue = (read: Buffer | undefined) => read?.equals(value) === true
  const s3 = useS3()

  it('go to the server at hand in parts, and come back', async () => {
    const client = new S3Client({ ...s3.clientConfig, maxAttempts: 1 })
    const cache = new S3Cache({ client, bucket: s3.bucket, timeout: '60s' })
    await cache.set('k', value)
    // Begun, three parts, completed.
    expect(cache.stats.requests).toMatchObject({ put: 5, bytesOut: expect.any(Number) })
    expect(isValue(await cache.get('k'))).toBe(true)
    const version = (await cache.getEntry('k'))?.version
    const entry = { value: 'small', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
    expect(await cache.setEntry('k', entry, { ifVersion: version })).toBe(true)
    expect(await cache.get('k')).toBe('small')
    client.destroy()
  }, 60_000)

  it.each(['WHEN_SUPPORTED', 'WHEN_REQUIRED'] as const)(
    'go to the double in parts, with requestChecksumCalculation %s',
    async (requestChecksumCalculation) => {
      await using at = await openDouble()
      const client = new S3Client({ ...at.double.clientConfig, requestChecksumCalculation, maxAttempts: 1 })
      const cache = at.open({ client, prefix: 'p/', dedupeWrites: true })
      await cache.set('k', value, '1m')
      const asked = at.double.requests.map(({ operation }) => operation)
      expect(asked.filter((operation) => operation === 'UploadPart')).toHaveLength(3)
      expect(isValue(await cache.get('k'))).toBe(true)
      at.double.forget()
      await cache.set('k', value, '5m')
      expect(at.double.requests.map(({ operation }) => operation)).toEqual(['HeadObject', 'CopyObject'])
      expect(isValue(await cache.get('k'))).toBe(true)
      client.destroy()
    },
    60_000,
  )

  it('go in one request where they are written on a condition', async () => {
    await using at = await openDouble()
    expect(await at.open({ timeout: '60s' }).setIfNotExists('k', value)).toBe(true)
    expect(at.double.requests.map(({ operation }) => operation)).toEqual(['PutObject'])
  })
})
