import { OF_NAMES, OF_VALUES, type StorageSuiteGroup, storageSuite } from '@acache/core/testing'
import { describe, it } from '@jest/globals'
import { LocalFileCache, type LocalFileCacheOptions } from '../src/index.ts'
import { newFolder } from './support/scratch.ts'

const encrypt = { keys: ['00112233445566778899aabbccddeeff'.repeat(2)] }

/** Options of a storage, and what depends on them. */
const STORAGES: readonly (readonly [string, LocalFileCacheOptions, only?: readonly StorageSuiteGroup[]])[] = [
  ['plain', {}],
  ['prefixed', { prefix: 'a/../*' }, OF_NAMES],
  ['compressed', { compress: { threshold: 0 } }, ['values']],
  ['encrypted, deduplicated', { encrypt, dedupeWrites: true }, OF_VALUES],
  ['JSON, deduplicated', { serializer: 'json', dedupeWrites: true }, OF_VALUES],
]

for (const [name, options, only] of STORAGES) {
  storageSuite(`LocalFileCache, ${name}`, {
    framework: { describe, it },
    only,
    features: { types: options.serializer === 'json' ? 'json' : 'all', shared: true, prefixes: true },
    async create() {
      const { folder, dispose } = await newFolder('memory')
      const open = (prefix = options.prefix) => new LocalFileCache(folder, { ...options, prefix })
      return { storage: open(), another: () => open(), withPrefix: open, dispose }
    },
  })
}
