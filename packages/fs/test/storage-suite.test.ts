import { storageSuite } from '@acache/core/testing'
import { describe, it } from '@jest/globals'
import { LocalFileCache, type LocalFileCacheOptions } from '../src/index.ts'
import { newFolder } from './support/scratch.ts'

const encrypt = { keys: ['00112233445566778899aabbccddeeff'.repeat(2)] }

const STORAGES: Readonly<Record<string, LocalFileCacheOptions>> = {
  plain: {},
  'prefixed, deduplicated': { prefix: 'a/../*', dedupeWrites: true },
  compressed: { compress: { threshold: 0 } },
  'encrypted, deduplicated': { encrypt, dedupeWrites: true },
  'JSON, deduplicated': { serializer: 'json', dedupeWrites: true },
}

for (const [name, options] of Object.entries(STORAGES)) {
  storageSuite(`LocalFileCache, ${name}`, {
    framework: { describe, it },
    features: { types: options.serializer === 'json' ? 'json' : 'all', shared: true, prefixes: true },
    async create() {
      const { folder, dispose } = await newFolder('memory')
      const open = (prefix = options.prefix) => new LocalFileCache(folder, { ...options, prefix })
      return { storage: open(), another: () => open(), withPrefix: open, dispose }
    },
  })
}
