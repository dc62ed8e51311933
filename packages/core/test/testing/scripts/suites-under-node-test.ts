/** Runs both suites under node:test, on what is sound or, with `--broken`, on what is not; started as a process of its own. */
import { describe, it } from 'node:test'
import { InMemCache } from '../../../src/memory/in-mem-cache.ts'
import { createStorage } from '../../../src/storage/driver-storage.ts'
import { driverSuite } from '../../../src/testing/driver-suite.ts'
import { memoryDriver } from '../../../src/testing/memory-driver.ts'
import { storageSuite } from '../../../src/testing/storage-suite.ts'

const framework = { describe, it }

if (process.argv.includes('--broken')) {
  storageSuite('a storage that forgets', {
    create: () => ({ storage: Object.assign(new InMemCache(), { get: () => undefined }) }),
    features: { types: 'all', sharedIdentity: true, sync: true },
    framework,
  })
} else {
  storageSuite('InMemCache', {
    create: () => ({ storage: new InMemCache() }),
    features: { types: 'all', sharedIdentity: true, sync: true },
    framework,
  })

  storageSuite('createStorage(memoryDriver())', {
    create: () => ({ storage: createStorage(memoryDriver()) }),
    features: { types: 'all' },
    framework,
  })

  driverSuite('memoryDriver', { create: () => ({ driver: memoryDriver() }), framework })
}
