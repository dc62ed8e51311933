/** The S3 sheet of the fault matrix: a bucket of the double, whose every answer fails. */
import { bucketStages, type Fault, playSheet, sheets } from '@acache/test-servers/fault-matrix'
import { type S3Fault, type S3Operation, s3Faults } from '@acache/test-servers/s3-double'
import { afterAll, beforeAll } from '@jest/globals'
import { type OpenDouble, openDouble } from './support/open-double.ts'

let at: OpenDouble
beforeAll(async () => {
  at = await openDouble()
})
afterAll(async () => at[Symbol.asyncDispose]())

const CHANGES: readonly S3Operation[] = ['PutObject', 'CopyObject', 'DeleteObject', 'DeleteObjects']

const means: Readonly<Partial<Record<Fault, S3Fault>>> = {
  reject: s3Faults.internalError(),
  hang: { kind: 'hang' },
  slow: { kind: 'delay', ms: 20 },
  reset: { kind: 'reset', applied: true },
  'cut body': { kind: 'cut', afterBytes: 20, how: 'reset' },
  'wrong bytes': { kind: 'corrupt' },
  'truncated bytes': { kind: 'truncate', toBytes: 20 },
  'duplicate answer': { kind: 'duplicate' },
  'read-only': s3Faults.accessDenied(),
}

playSheet(sheets.s3, { open: bucketStages(() => at, means, CHANGES) })
