/** The storage that applications make. */
import { resolve } from 'node:path'
import {
  ConfigurationError,
  checkOptions,
  checks,
  DriverStorage,
  type DriverStorageOptions,
  type Duration,
  describe,
  driverStorageChecks,
  durationMs,
  StorageClosedError,
  StorageError,
  show,
} from '@acache/core/driver'
import { FsDriver } from './fs-driver.ts'

/** Options of a LocalFileCache. */
export interface LocalFileCacheOptions extends DriverStorageOptions {
  /** Flush each change to the disk before it is answered, so that it survives a power cut. Default false: it survives the process, not the machine. */
  readonly fsync?: boolean | undefined
  /** About how many bytes the files may take together. What is over it is removed behind the writes: what has expired first, then what was used longest ago. Default: no bound. */
  readonly maxBytes?: number | undefined
  /** How often, at most, writes start a sweep that removes expired entries and leftovers of crashed processes. Default `'5m'`; 0: never. */
  readonly sweepInterval?: Duration | undefined
}

const DEFAULT_TIMEOUT: Duration = '2s'
const DEFAULT_SWEEP_INTERVAL: Duration = '5m'
const DEFAULT_CONCURRENCY = 32

const fileChecks = {
  fsync: checks.boolean,
  maxBytes: checks.positiveIntegerOrInfinity,
  sweepInterval: checks.duration,
}

/**
 * Keeps entries in files below a folder, one file per key, for all processes of one machine.
 *
 * The folder belongs to storages of this class alone. It is made when something is written, and made again when
 * it was removed. `timeout` is 2s by default, and `concurrency` also bounds how many files are open at once.
 *
 * @example
 * ```ts
 * import { SWRCache } from '@acache/core'
 * import { LocalFileCache } from '@acache/fs'
 *
 * const cache = new LocalFileCache('/var/cache/app', { maxBytes: 1024 ** 3 })
 * const getProduct = SWRCache.cached('product:{}', { ttl: '1m', staleTtl: '1h', cache })(fetchProduct)
 * await getProduct(42) // after a restart of the process it is served from the file
 * ```
 */
export class LocalFileCache extends DriverStorage {
  readonly #driver: FsDriver
  #closed = false

  /** Throws ConfigurationError for a folder or an option that cannot work; the disk is not touched. */
  constructor(dir: string, options: LocalFileCacheOptions = {}) {
    if (typeof dir !== 'string' || dir === '' || dir.includes('\0')) {
      throw new ConfigurationError(
        `LocalFileCache: dir is ${show(dir)}; give the path of a folder that is to belong to this storage`,
      )
    }
    checkOptions('LocalFileCache', options, { ...driverStorageChecks, ...fileChecks })
    const { concurrency = DEFAULT_CONCURRENCY, sweepInterval = DEFAULT_SWEEP_INTERVAL } = options
    const driver = new FsDriver({
      root: resolve(dir),
      concurrency,
      fsync: options.fsync ?? false,
      maxBytes: options.maxBytes ?? Number.POSITIVE_INFINITY,
      sweepIntervalMs: durationMs(sweepInterval, 'LocalFileCache: sweepInterval') || Number.POSITIVE_INFINITY,
      report: (error) => this.report(this.#failure('sweep', error), { operation: 'sweep', level: this.name }),
    })
    super(driver, { ...options, concurrency, timeout: options.timeout ?? DEFAULT_TIMEOUT }, fileChecks)
    this.#driver = driver
  }

  /**
   * Removes expired and damaged entries, and what crashed processes left behind; enforces `maxBytes`. Answers how
   * many entries had expired or were damaged. Has no deadline: it takes as long as the folder is large.
   */
  async cleanupExpired(): Promise<number> {
    const operation = 'cleanupExpired'
    if (this.#closed) throw new StorageClosedError({ operation, storage: this.name })
    try {
      const { removed } = await this.#driver.sweep()
      return removed
    } catch (error) {
      throw this.#failure(operation, error)
    }
  }

  /** Ends a sweep under way, after waiting for operations and detached work as every storage does. */
  override close(): Promise<void> {
    this.#closed = true
    return super.close()
  }

  #failure(operation: string, cause: unknown): StorageError {
    const details = { operation, storage: this.name, cause }
    return new StorageError(`${this.name}: ${operation} failed: ${describe(cause)}`, details)
  }
}
