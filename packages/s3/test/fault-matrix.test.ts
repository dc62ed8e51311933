/** The S3 sheet of the fault matrix: a bucket of the double, whose every answer fails. */
import { type Fault, jump, playSheet, type Stage, sheets } from '@acache/test-servers/fault-matrix'
import { type S3Fault, type S3Operation, s3Faults } from '@acache/test-servers/s3-double'
import { afterAll, beforeAll } from '@jest/globals'
import { type OpenDouble, openDouble } from './support/open-double.ts'

let at: OpenDouble
beforeAll(async () => {
  at = await openDouble()
})
afterAll(async () => at[Symbol.asyncDispose]())

const CHANGES: ReadonlySet<string> = new Set<S3Operation>([
  'PutObject',
  'CopyObject',
  'DeleteObject',
  'DeleteObjects',
])

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

let prefixes = 0

async function open(fault: Fault): Promise<Stage> {
  prefixes += 1
  const told: unknown[] = []
  const holdsClock = fault === 'hang'
  const storage = at.open({
    prefix: `${prefixes}/`,
    timeout: holdsClock ? '5s' : '30s',
    maxAttempts: 2,
    onError: (error) => told.push(error),
  })
  let putBack = () => {}
  return {
    storage,
    told,
    holdsClock,
    inject() {
      const mean = means[fault]
      if (mean === undefined) putBack = jump(fault)
      else at.double.always(({ operation }) => fault !== 'read-only' || CHANGES.has(operation), mean)
    },
    heal() {
      at.double.recover()
      putBack()
    },
    dispose: () => storage.close(),
  }
}

playSheet(sheets.s3, { open })
