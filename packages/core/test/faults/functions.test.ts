/** The sheet of the fault matrix about functions: whatever the storage does, callers are served. */
import { describe, expect, it } from '@jest/globals'
import {
  ofFunctions,
  overFaultyDriver,
  playSheet,
  sheets,
} from '../../../test-servers/src/fault-matrix/index.ts'
import { faults } from '../../../test-servers/src/fault-matrix/words.ts'
import { createStorage } from '../../src/storage/driver-storage.ts'

playSheet(sheets.functions, {
  open: (fault) => overFaultyDriver(fault, (driver, onError) => createStorage(driver, { onError })),
  acts: ofFunctions,
})

describe('a call of a wrapped function', () => {
  it('never fails for what its storage does', () => {
    for (const fault of faults) {
      const row = sheets.functions.rows[fault]
      if ('none' in row) continue
      const [hit, miss, , many, locked, stale] = row
      for (const outcome of [hit, miss, many, locked, stale]) expect(outcome).not.toMatch(/Error|miss/)
    }
  })
})
