/** The GCS sheet of the fault matrix: a bucket of the double, whose every answer fails. */
import { bucketStages, type Fault, playSheet, sheets } from '@acache/test-servers/fault-matrix'
import type { GcsFault, GcsOperation } from '@acache/test-servers/gcs-double'
import { afterAll, beforeAll } from '@jest/globals'
import { type OpenDouble, openDouble } from './support/open-double.ts'

let at: OpenDouble
beforeAll(async () => {
  at = await openDouble()
})
afterAll(async () => at[Symbol.asyncDispose]())

const CHANGES: readonly GcsOperation[] = ['objects.insert', 'objects.patch', 'objects.delete']

const means: Readonly<Partial<Record<Fault, GcsFault>>> = {
  reject: { kind: 'status', status: 500 },
  hang: { kind: 'hang' },
  slow: { kind: 'slow', ms: 20 },
  reset: { kind: 'reset', applied: true },
  'cut body': { kind: 'reset', afterBytes: 20 },
  'wrong bytes': { kind: 'corrupt' },
  'truncated bytes': { kind: 'truncate', bytes: 20 },
  'read-only': { kind: 'status', status: 403 },
}

playSheet(sheets.gcs, { open: bucketStages(() => at, means, CHANGES) })
