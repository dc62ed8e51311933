import { describe, it } from '@jest/globals'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import type { InMemCacheOptions } from '../../src/memory/options.ts'
import { type StorageFeatures, storageSuite } from '../../src/testing/storage-suite.ts'

const shared: StorageFeatures = { types: 'all', sync: true, sharedIdentity: true }
const cloned: StorageFeatures = { types: 'all', sync: true }

function conforms(name: string, features: StorageFeatures, options?: InMemCacheOptions): void {
  storageSuite(name, {
    features,
    framework: { describe, it },
    create: () => ({ storage: new InMemCache(options) }),
  })
}

conforms('InMemCache', shared)
conforms('InMemCache, frozen', shared, { isolate: 'freeze' })
conforms('InMemCache, cloned', cloned, { isolate: 'clone' })
conforms('InMemCache, bounded by bytes', shared, { maxBytes: 2 ** 30 })
