/** The sheets of the fault matrix about chains: one level fails. */
import { InMemCache } from '@acache/core'
import { createStorage } from '@acache/core/driver'
import { memoryDriver } from '@acache/core/testing'
import {
  type Fault,
  ofFunctions,
  overFaultyDriver,
  playSheet,
  sheets,
} from '@acache/test-servers/fault-matrix'
import { ChainCache } from '../../src/index.ts'

playSheet(sheets.near, {
  open: (fault) =>
    overFaultyDriver(fault, (driver, onError) => {
      const near = createStorage(driver, { name: 'near', onError })
      return new ChainCache([[near], [createStorage(memoryDriver(), { onError })]], { onError })
    }),
})

const lastFails = (fault: Fault) =>
  overFaultyDriver(
    fault,
    (driver, onError) =>
      new ChainCache([[new InMemCache()], [createStorage(driver, { onError })]], { onError }),
  )
playSheet(sheets.last, { open: lastFails })
playSheet(sheets.chainFunctions, { open: lastFails, acts: ofFunctions })
