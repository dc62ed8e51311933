import { describe, expect, it } from '@jest/globals'
import type { Driver } from '../../src/storage/driver.ts'
import { type DriverSuiteFeatures, driverSuite } from '../../src/testing/driver-suite.ts'
import { faultyDriver } from '../../src/testing/faulty-driver.ts'
import { type MemoryDriverOptions, memoryDriver } from '../../src/testing/memory-driver.ts'
import { type DefectiveDriver, defects } from './defective-drivers.ts'
import { collect } from './memory-framework.ts'

const SHARED: DriverSuiteFeatures = { shared: true }

function shared(options: MemoryDriverOptions = {}, wrap = (driver: Driver): Driver => driver) {
  const records: MemoryDriverOptions['records'] = new Map()
  const open = () => wrap(memoryDriver({ ...options, records }))
  return { driver: open(), another: open }
}

driverSuite('memoryDriver', { create: () => shared(), features: SHARED })

driverSuite('memoryDriver, sync', {
  create: () => shared({ sync: true }),
  features: { ...SHARED, sync: true },
})

driverSuite('memoryDriver with metadata', {
  create: () => shared({ metadata: true }),
  features: { ...SHARED, metadata: true, readIf: true },
})

driverSuite('memoryDriver with nothing optional', {
  create: () =>
    shared({
      conditions: false,
      without: ['touch', 'head', 'readMany', 'writeMany', 'removeMany', 'list', 'close'],
    }),
  features: {
    ...SHARED,
    conditions: false,
    touch: false,
    head: false,
    readMany: false,
    writeMany: false,
    removeMany: false,
    list: false,
    close: false,
  },
})

driverSuite('faulty driver without faults', {
  create: () => shared({ sync: true }, (driver) => faultyDriver(driver)),
  features: { ...SHARED, sync: true },
})

describe('the driver suite', () => {
  const suiteOf = (create: () => { driver: Driver }, features: DriverSuiteFeatures = {}) =>
    collect((framework) => driverSuite('it', { create, features, framework }))

  for (const [what, noticed, defect, features = {}] of defects) {
    it(`fails a driver where ${what}`, async () => {
      const { run } = suiteOf(() => ({ driver: broken(defect, features) }), features)
      expect((await run(noticed)).size).toBeGreaterThan(0)
    })
  }

  it('fails a driver that has what its features deny, or lacks what they declare', async () => {
    const { run } = suiteOf(() => ({ driver: memoryDriver({ without: ['touch'] }) }))
    expect(String([...(await run('never written')).values()])).toContain('features.touch is true')
    const denied = suiteOf(() => ({ driver: memoryDriver() }), { touch: false })
    expect(String([...(await denied.run('never written')).values()])).toContain('features.touch is false')
    const other = suiteOf(() => ({ driver: memoryDriver({ metadata: true, without: ['readIf'] }) }))
    expect(String([...(await other.run('never written')).values()])).toContain('driver.features')
  })

  it('says in the name of a skipped test which feature is why', () => {
    const { skipped } = suiteOf(() => ({ driver: memoryDriver() }), { list: false, conditions: false })
    expect(skipped).toContain('list gives every key (skipped: list is false)')
    expect(skipped.some((name) => name.includes('(skipped: conditions is false)'))).toBe(true)
  })
})

function broken(defect: DefectiveDriver, features: DriverSuiteFeatures): Driver {
  const driver = memoryDriver({ sync: features.sync, metadata: features.metadata })
  return { ...driver, ...defect(driver as Required<Driver>) }
}
