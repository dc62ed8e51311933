/** Drivers for tests. */
import { FsDriver, type FsDriverOptions } from '../../src/fs-driver.ts'

/** A driver that sweeps only when asked, or for its bound. A background sweep that fails makes the process fail. */
export function quietDriver(root: string, options: Partial<FsDriverOptions> = {}): FsDriver {
  return new FsDriver({
    root,
    concurrency: 32,
    fsync: false,
    maxBytes: Number.POSITIVE_INFINITY,
    sweepIntervalMs: Number.POSITIVE_INFINITY,
    report: (error) => {
      throw error
    },
    ...options,
  })
}
