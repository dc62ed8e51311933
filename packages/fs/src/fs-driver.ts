/** The driver: the storage's keys and conditions in terms of files. */
import {
  type Driver,
  type DriverRecord,
  mapLimited,
  type Renewal,
  type StoredHead,
  type StoredRecord,
  type WriteCondition,
} from '@acache/core/driver'
import { type Condition, EntryFiles } from './entry-files.ts'
import { explained } from './failures.ts'
import { Layout } from './layout.ts'
import { OpenFiles } from './open-files.ts'
import { encodeFile, encodeRenewable } from './record-file.ts'
import { Sweep, type Swept } from './sweep.ts'
import { Upkeep } from './upkeep.ts'

/** What a driver is made with. */
export interface FsDriverOptions {
  /** Absolute path of the folder, which belongs to the storage. */
  readonly root: string
  /** How many files are open at once. */
  readonly concurrency: number
  readonly fsync: boolean
  /** Infinity: no bound. */
  readonly maxBytes: number
  /** Infinity: no sweeps by time. */
  readonly sweepIntervalMs: number
  /** Told of a background sweep that failed. */
  readonly report: (error: unknown) => void
}

/** What a reader is given of a damaged file: bytes that no codec takes for a record. */
const NO_RECORD = new Uint8Array(0)

/** Keeps records in files below one folder. */
export class FsDriver implements Driver {
  readonly name = 'file'
  readonly features = { exclusive: true }
  readonly #layout: Layout
  readonly #files: EntryFiles
  readonly #upkeep: Upkeep
  readonly #concurrency: number

  constructor({ root, concurrency, fsync, maxBytes, sweepIntervalMs, report }: FsDriverOptions) {
    this.#layout = new Layout(root)
    this.#concurrency = concurrency
    const measure = maxBytes < Number.POSITIVE_INFINITY
    this.#files = new EntryFiles({ openFiles: new OpenFiles(concurrency), fsync, measure })
    this.#upkeep = new Upkeep({
      sweep: new Sweep(this.#layout, this.#files, maxBytes),
      path: this.#layout.upkeepPath,
      maxBytes,
      intervalMs: sweepIntervalMs,
      report,
    })
  }

  read(key: string): Promise<StoredRecord | undefined> {
    return explained(async () => {
      const found = await this.#files.read(this.#layout.pathOf(key))
      if (found === undefined) return undefined
      const { record, version } = found
      return { bytes: 'damage' in record ? NO_RECORD : record, version }
    })
  }

  head(key: string): Promise<StoredHead | undefined> {
    return explained(async () => {
      const found = await this.#files.look(this.#layout.pathOf(key))
      if (found === undefined) return undefined
      const { header, version } = found
      return { head: 'damage' in header ? NO_RECORD : header.head, version }
    })
  }

  write(key: string, record: DriverRecord, condition?: WriteCondition): Promise<string | false> {
    return explained(async () => {
      const { bytes, version } = encodeFile(key, record)
      const { done, grownBy } = await this.#files.write(this.#layout.pathOf(key), bytes, met(condition))
      if (!done) return false
      this.#upkeep.changed(grownBy)
      return version
    })
  }

  touch(key: string, renewal: Renewal, condition?: WriteCondition): Promise<string | false> {
    return explained(async () => {
      const { head, instants, match } = renewal
      if (condition !== undefined && 'ifAbsent' in condition) return false
      const { bytes, version } = encodeRenewable(head, instants.expiresAt)
      const done = await this.#files.renew(this.#layout.pathOf(key), bytes, (stored) => {
        if (condition !== undefined && stored.version !== condition.ifVersion) return false
        const compared = stored.head.subarray(match.offset, match.offset + match.bytes.length)
        return stored.head.length === head.length && compared.equals(match.bytes)
      })
      if (!done) return false
      this.#upkeep.changed(0)
      return version
    })
  }

  remove(key: string, condition?: { readonly ifVersion: string }): Promise<boolean> {
    return explained(async () => {
      const { done, grownBy } = await this.#files.remove(this.#layout.pathOf(key), met(condition))
      if (done) this.#upkeep.changed(grownBy)
      return done
    })
  }

  async *list(prefix: string): AsyncGenerator<readonly string[]> {
    const batches = this.#layout.walk()
    for (;;) {
      const batch = await explained(() => batches.next())
      if (batch.done === true) return
      const found = await explained(() =>
        mapLimited(batch.value.entries, this.#concurrency, (path) => this.#files.look(path)),
      )
      // A batch without a key of the prefix is given too, so that no step of the caller takes longer than one batch.
      yield found
        .map((file) => (file === undefined || 'damage' in file.header ? undefined : file.header.key))
        .filter((key): key is string => key?.startsWith(prefix) === true)
    }
  }

  close(): Promise<void> {
    return this.#upkeep.stop()
  }

  /** Removes what is expired, damaged or left behind, and what is over the bound. */
  sweep(): Promise<Swept> {
    return explained(() => this.#upkeep.sweep())
  }
}

/** The condition as files are asked. */
function met(condition: WriteCondition | undefined): Condition | undefined {
  if (condition === undefined) return undefined
  if ('ifAbsent' in condition) return (found) => found === undefined
  return (found) => found?.version === condition.ifVersion
}
