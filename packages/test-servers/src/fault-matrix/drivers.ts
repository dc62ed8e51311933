/** Stages over a driver that fails on demand: what every storage made of a driver does, whatever its backend. */
import type { CacheStorage } from '@acache/core'
import type { Driver } from '@acache/core/driver'
import { type DriverFault, type DriverFaultPlan, faultyDriver, memoryDriver } from '@acache/core/testing'
import { jump, type Stage } from './play.ts'
import type { Fault } from './words.ts'

const failing = (code: string): DriverFault => ({
  kind: 'reject',
  error: Object.assign(new Error(code), { code }),
})

const WRITES = ['write', 'writeMany', 'touch', 'claim'] as const
const REMOVALS = ['remove', 'removeMany'] as const
type Rule = NonNullable<DriverFaultPlan['script']>[number]

const on = (operations: readonly Rule['on'][], fault: DriverFault): Rule[] =>
  operations.map((operation) => ({ on: operation, fault }))

const all = (fault: DriverFault) => on(['*'], fault)
const cutOff = { bytes: new Uint8Array(), version: 'cut', damage: 'the body is cut off' }

/** How each fault shows at the driver port. */
const scripts: Readonly<Partial<Record<Fault, readonly Rule[]>>> = {
  throw: all({ kind: 'throw' }),
  reject: all({ kind: 'reject' }),
  hang: all({ kind: 'hang' }),
  slow: all({ kind: 'delay', by: '1s' }),
  late: all({ kind: 'delay', by: '7s' }),
  // Whatever was asked for was done, and nobody knows.
  reset: all({ kind: 'lose', error: Object.assign(new Error('ECONNRESET'), { code: 'ECONNRESET' }) }),
  'cut body': [
    ...on(['read'], { kind: 'answer', value: cutOff }),
    ...on(['readMany'], { kind: 'answer', value: new Map(['k', 'l'].map((key) => [key, cutOff])) }),
    ...on([...WRITES, ...REMOVALS], failing('EPIPE')),
  ],
  'wrong bytes': all({ kind: 'corrupt', at: 0 }),
  'truncated bytes': all({ kind: 'truncate' }),
  'flipped bits': all({ kind: 'corrupt' }),
  'duplicate answer': all({ kind: 'repeat' }),
  'out of memory': on(WRITES, failing('OOM')),
  'read-only': on([...WRITES, ...REMOVALS], failing('EROFS')),
  'disk full': on(WRITES, failing('ENOSPC')),
}

/** A stage whose storage has a driver that fails in this way; `make` puts it where it belongs. */
export function overFaultyDriver(
  fault: Fault,
  make: (driver: Driver, onError: (error: unknown) => void) => CacheStorage,
): Stage {
  let failing = false
  const script = (scripts[fault] ?? []).map((rule) => ({ ...rule, when: () => failing }))
  const told: unknown[] = []
  const storage = make(faultyDriver(memoryDriver(), { script }), (error) => told.push(error))
  const isClock = scripts[fault] === undefined
  let putBack = () => {}
  return {
    storage,
    told,
    holdsClock: !isClock,
    inject() {
      failing = true
      if (isClock) putBack = jump(fault)
    },
    heal() {
      failing = false
      putBack()
    },
    dispose: () => undefined,
  }
}
