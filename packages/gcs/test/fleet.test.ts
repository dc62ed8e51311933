/** Processes that share a bucket: a load in one, a delete in another. */
import { useRedis } from '@acache/test-servers/jest'
import {
  deleteDuringLoadTest,
  newsOfDeleteTest,
  stoppedHolderTest,
  useFleet,
} from '@acache/test-servers/jest-fleet'
import { useGcs } from '@acache/test-servers/jest-gcs'
import { describe, jest } from '@jest/globals'
import type { Settings } from './support/fleet-member.ts'

jest.setTimeout(60_000)

const redis = useRedis()
const gcs = useGcs()
const MEMBER = new URL('./support/fleet-member.ts', import.meta.url)
/** No value ages in a test. A lease is renewed at a third, for which a busy machine may be late by seconds. */
const PROMISES = { ttlMs: 600_000, leaseMs: 5000 }

/** Settings for two processes that are alike. */
function pair(given: Pick<Settings, 'prefix' | 'busUrl'>): Settings[] {
  const { storageOptions, bucket } = gcs
  const settings = { ...PROMISES, storageOptions, bucket, ...given }
  return [settings, settings]
}

describe('two processes over one bucket', () => {
  const suite = useFleet(MEMBER, () => pair({ prefix: 'alone/' }), PROMISES)
  deleteDuringLoadTest(suite)
  stoppedHolderTest(suite)
})

describe('two processes with memory over one bucket, with the news through Redis', () => {
  const suite = useFleet(MEMBER, () => pair({ prefix: `chain/${redis.prefix}`, busUrl: redis.url }), PROMISES)
  deleteDuringLoadTest(suite)
  newsOfDeleteTest(suite)
})
