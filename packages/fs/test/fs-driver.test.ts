import { driverSuite } from '@acache/core/testing'
import { describe, it } from '@jest/globals'
import type { FsDriverOptions } from '../src/fs-driver.ts'
import { quietDriver } from './support/drivers.ts'
import { type Medium, newFolder } from './support/scratch.ts'

const DRIVERS: Readonly<Record<string, readonly [Medium, Partial<FsDriverOptions>]>> = {
  files: ['disk', {}],
  'flushed files, bounded, one open at a time': [
    'memory',
    { fsync: true, maxBytes: 100_000_000, concurrency: 1 },
  ],
}

for (const [name, [medium, options]] of Object.entries(DRIVERS)) {
  driverSuite(name, {
    framework: { describe, it },
    features: { shared: true, readMany: false, writeMany: false, removeMany: false },
    async create() {
      const { folder, dispose } = await newFolder(medium)
      const open = () => quietDriver(folder, options)
      return { driver: open(), another: open, dispose }
    },
  })
}
