import { modelSuite } from '../../../test-servers/src/model/storage-model.ts'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import { createStorage } from '../../src/storage/driver-storage.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'

const bare = ['touch', 'head', 'readMany', 'writeMany', 'removeMany'] as const

modelSuite([
  { title: 'memory', runs: 150, open: () => new InMemCache() },
  { title: 'a storage made of a driver', runs: 60, open: () => createStorage(memoryDriver()) },
  {
    title: 'a storage made of the smallest driver',
    runs: 60,
    open: () => createStorage(memoryDriver({ without: bare, sync: true })),
  },
  {
    title: 'a storage with every option',
    runs: 60,
    open: () =>
      createStorage(memoryDriver({ metadata: true }), {
        prefix: 'p:',
        dedupeWrites: true,
        compress: { threshold: 0 },
        encrypt: { keys: [new Uint8Array(32)] },
      }),
  },
  {
    title: 'a storage of JSON',
    runs: 60,
    open: () => createStorage(memoryDriver({ sync: true }), { serializer: 'json', dedupeWrites: true }),
  },
])
