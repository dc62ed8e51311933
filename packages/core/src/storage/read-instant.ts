/** One look at the clock for a whole hit: who asks a storage and then judges the entry lends it the instant. */
import type { ErrorReporter } from '../observe/report.ts'
import { now } from '../time/clock.ts'
import type { ReadOptions } from './contract.ts'

/** Read options of somebody who reads again and again, and is asked by nobody else meanwhile. */
export class OwnReadOptions implements ReadOptions {
  readonly onError: ErrorReporter | undefined
  /** NaN but while the storage is being called: one that answers later looks at the clock itself. */
  at = Number.NaN

  constructor(onError: ErrorReporter | undefined) {
    this.onError = onError
  }
}

/** Now, for a read with these options: the instant that the caller has lent, or by the clock. */
export function instantOf(options: ReadOptions | undefined): number {
  const at = options?.at
  return at !== undefined && at > Number.NEGATIVE_INFINITY ? at : now()
}
