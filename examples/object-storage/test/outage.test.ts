import { isAcacheError, stats } from '@acache/core'
import { eventually, startFaultProxy } from '@acache/test-servers'
import { useRedis } from '@acache/test-servers/jest'
import { useS3 } from '@acache/test-servers/jest-s3'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openReports, type Reports, type Settings } from '../src/reports.ts'
import { buildReport } from '../src/sales.ts'

/** Twice as long as `eventually` waits. */
const PATIENCE_MS = 60_000
const MONTH = '2026-10'
const OTHER_MONTH = '2026-09'

describe('the reports', () => {
  const redis = useRedis()
  const s3 = useS3()
  let survived: object[]
  let reports: Reports

  function open(client: Settings['s3']): Reports {
    const settings = { redisUrl: redis.url, redisPrefix: redis.prefix, bucket: s3.bucket, s3: client }
    return openReports(settings, (error, context) => {
      survived.push({ ...context, code: isAcacheError(error) ? error.code : error })
    })
  }

  /** What was survived when a report was asked for, and built, without the bucket. */
  function withoutBucket(month: string): object[] {
    const failure = { level: 's3', key: reports.report.key(month), code: 'ACACHE_STORAGE' }
    return [
      { ...failure, operation: 'getEntry' },
      { ...failure, operation: 'setEntry' },
    ]
  }

  /** What could not be read is written behind the caller's back. */
  async function inRedis(month: string): Promise<void> {
    const key = reports.report.key(month)
    await eventually(`${key} is in Redis`, async () => (await reports.shared.exists(key)) || undefined)
  }

  beforeEach(() => {
    survived = []
  })
  afterEach(async () => {
    await reports.shared.clear()
    await reports.close()
  })

  it(
    'are served while the server of the bucket is gone, and from the bucket when it is back',
    async () => {
      const { hostname: host, port } = new URL(s3.endpoint)
      await using proxy = await startFaultProxy({ target: { host, port: Number(port) } })
      reports = open({ ...s3.clientConfig, endpoint: `http://${proxy.host}:${proxy.port}` })
      const { report, memory, shared } = reports
      const built = await report(MONTH)

      // Not `refuse`: another process might take the port meanwhile.
      await proxy.inject({ kind: 'reset' })
      expect(await report(MONTH)).toEqual(built)
      await memory.clear()
      expect(await report(MONTH)).toEqual(built)
      expect(survived).toEqual([])

      const other = await buildReport(OTHER_MONTH)
      expect(await report(OTHER_MONTH)).toEqual(other)
      await inRedis(OTHER_MONTH)
      expect(survived).toEqual(withoutBucket(OTHER_MONTH))
      await memory.clear()
      expect(await report(OTHER_MONTH)).toEqual(other)
      expect(stats(report).loads).toBe(2)

      await proxy.restore()
      await memory.clear()
      await shared.clear()
      expect(await report(MONTH)).toEqual(built)
      expect(stats(report).loads).toBe(2)
      expect(survived).toHaveLength(2)
    },
    PATIENCE_MS,
  )

  it(
    'are served when the bucket denies access',
    async () => {
      const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' }
      reports = open({ ...s3.clientConfig, credentials })
      const { report, memory } = reports
      const built = await report(MONTH)
      await inRedis(MONTH)
      await memory.clear()
      expect(await report(MONTH)).toEqual(built)
      expect(stats(report).loads).toBe(1)
      expect(survived).toEqual(withoutBucket(MONTH))
    },
    PATIENCE_MS,
  )
})
