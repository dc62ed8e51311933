/** An entry on its way to bytes. */
import type { MaybePromise } from '../concurrency/maybe-promise.ts'
import type { DriverRecord, Renewal } from '../storage/driver.ts'

/** An entry whose value has been serialized; the rest of the work is done only if the record is needed. */
export interface Encoding {
  /** With `dedupeWrites`: what renews a stored record of the same payload, known before anything is compressed. */
  readonly renewal?: Renewal | undefined
  /** Compresses, encrypts and frames. */
  record(): MaybePromise<DriverRecord>
}

/** One whose record is there already. */
export class ReadyEncoding implements Encoding {
  readonly renewal: Renewal | undefined
  readonly #record: DriverRecord

  constructor(record: DriverRecord, renewal: Renewal | undefined) {
    this.#record = record
    this.renewal = renewal
  }

  record(): DriverRecord {
    return this.#record
  }
}
